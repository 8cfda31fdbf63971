CREATE OR ALTER VIEW [second_order_in_first_week] AS
SELECT
  CAST([t].[shopper_id] AS BIGINT) AS [shopper_id],
  CAST([t].[email] AS NVARCHAR(MAX)) AS [email],
  CAST([t].[name] AS NVARCHAR(MAX)) AS [name],
  CAST([t].[country] AS NVARCHAR(MAX)) AS [country],
  CAST([t].[city] AS NVARCHAR(MAX)) AS [city],
  CAST([t].[plan] AS NVARCHAR(MAX)) AS [plan],
  CAST([t].[birth_date] AS DATE) AS [birth_date],
  CAST([t].[signed_up_at] AS DATETIME2(6)) AS [signed_up_at],
  CAST([t].[last_seen_at] AS DATETIME2(6)) AS [last_seen_at],
  CAST([t].[score] AS FLOAT) AS [score],
  CAST([t].[balance] AS DECIMAL(10, 2)) AS [balance],
  CAST([t].[consent] AS BIT) AS [consent],
  CAST([t].[account_id] AS UNIQUEIDENTIFIER) AS [account_id],
  CAST([t].[referrer_id] AS BIGINT) AS [referrer_id],
  CAST([t].[call_back_at] AS DATETIME2(6)) AS [call_back_at],
  CAST([t].[note] AS NVARCHAR(MAX)) AS [note]
FROM [shoppers] AS [t]
WHERE
  EXISTS(
    SELECT
      1
    FROM (
      SELECT
        [t].[shopper_id] AS [k1]
      FROM [shoppers] AS [t]
      JOIN [orders] AS [orders_1]
        ON [orders_1].[shopper_id] = [t].[shopper_id]
      WHERE
        [orders_1].[ordered_at] >= [t].[signed_up_at]
        AND [orders_1].[ordered_at] < CASE
          WHEN [t].[signed_up_at] <= CAST(N'9999-12-24T23:59:59.999999' AS DATETIME2(6))
          THEN DATEADD(DAY, 7, [t].[signed_up_at])
        END
      GROUP BY
        [t].[shopper_id]
      HAVING
        COUNT(*) >= 2
    ) AS [orders_1_groups]
    WHERE
      [orders_1_groups].[k1] = [t].[shopper_id]
  );
