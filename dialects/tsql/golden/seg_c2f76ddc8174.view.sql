CREATE OR ALTER VIEW [seg_c2f76ddc8174] AS
SELECT
  CAST([t].[customer_id] AS BIGINT) AS [customer_id],
  CAST([t].[account_id] AS BIGINT) AS [account_id],
  CAST([t].[region] AS NVARCHAR(MAX)) AS [region],
  CAST([t].[tier] AS NVARCHAR(MAX)) AS [tier],
  CAST([t].[age] AS BIGINT) AS [age],
  CAST([t].[email] AS NVARCHAR(MAX)) AS [email],
  CAST([t].[lifetime_value] AS DECIMAL(12, 2)) AS [lifetime_value],
  CAST([t].[closed_at] AS DATETIME2(6)) AS [closed_at]
FROM [ds_customers] AS [t]
WHERE
  EXISTS(
    SELECT
      1
    FROM [ds_transactions] AS [tx_1]
    WHERE
      [tx_1].[customer_id] = [t].[customer_id]
      AND CAST(CAST([tx_1].[region] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) = CAST(CAST([t].[region] AS NVARCHAR(MAX)) AS VARBINARY(MAX))
      AND CAST(CAST([tx_1].[status] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) = CAST(N'settled' AS VARBINARY(MAX))
      AND [tx_1].[amount] >= 50.5
      AND [tx_1].[settled_at] >= CAST(N'2026-02-01T00:00:00' AS DATETIME2(6))
  )
  AND EXISTS(
    SELECT
      1
    FROM [ds_accounts] AS [accounts_2]
    WHERE
      [accounts_2].[account_id] = [t].[account_id] AND [accounts_2].[balance] < 0.0e0
  );
