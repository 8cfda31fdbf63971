CREATE OR ALTER VIEW [seg_3497900f2caf] AS
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
    FROM [ds_accounts] AS [account_2]
    WHERE
      [account_2].[account_id] = [t].[account_id]
  )
  AND (
    NOT EXISTS(
      SELECT
        1
      FROM [ds_transactions] AS [open_1]
      WHERE
        [open_1].[customer_id] = [t].[customer_id]
    )
    OR EXISTS(
      SELECT
        1
      FROM [ds_transactions] AS [open_1]
      WHERE
        [open_1].[customer_id] = [t].[customer_id] AND [open_1].[settled_at] IS NULL
    )
  );
