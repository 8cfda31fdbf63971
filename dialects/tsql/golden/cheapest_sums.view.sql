CREATE OR ALTER VIEW [cheapest_sums] AS
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
LEFT JOIN (
  SELECT
    [orders_1].[shopper_id] AS [k1],
    SUM([orders_1].[total]) AS [v1],
    SUM(
      CASE
        WHEN [orders_1].[ordered_at] >= CAST(N'2026-03-15T08:30:00' AS DATETIME2(6))
        AND [orders_1].[ordered_at] < CAST(N'2026-03-15T09:30:00' AS DATETIME2(6))
        THEN [orders_1].[total]
      END
    ) AS [v2]
  FROM [orders] AS [orders_1]
  GROUP BY
    [orders_1].[shopper_id]
) AS [orders_1_figures]
  ON [orders_1_figures].[k1] = [t].[shopper_id]
WHERE
  [orders_1_figures].[v1] = 0.3 OR [orders_1_figures].[v2] < 1;
