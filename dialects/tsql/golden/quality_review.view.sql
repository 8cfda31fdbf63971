CREATE OR ALTER VIEW [quality_review] AS
SELECT
  CAST([t].[order_id] AS BIGINT) AS [order_id],
  CAST([t].[rating] AS FLOAT) AS [rating],
  CAST([t].[total] AS DECIMAL(10, 2)) AS [total],
  CAST([t].[paid_on] AS DATE) AS [paid_on],
  CAST([t].[coupon] AS NVARCHAR(MAX)) AS [coupon],
  CAST([t].[channel] AS NVARCHAR(MAX)) AS [channel]
FROM [orders] AS [t]
LEFT JOIN [shoppers] AS [shopper_1]
  ON [shopper_1].[shopper_id] = [t].[shopper_id]
WHERE
  (
    [t].[rating] < 3.0e0 OR [t].[rating] IS NULL
  )
  AND (
    (
      [t].[total] >= 5 AND [t].[total] <= 30
    ) OR [t].[total] IS NULL
  )
  AND (
    [t].[paid_on] < CAST(N'2026-03-01' AS DATE) OR [t].[paid_on] IS NULL
  )
  AND (
    CHARINDEX(N'%', CAST([t].[coupon] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2) > 0
    OR [t].[coupon] IS NULL
    OR CHARINDEX(N'XM', CAST([t].[coupon] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2) = 1
    OR SUBSTRING(
      CAST(CAST([t].[coupon] AS NVARCHAR(MAX)) AS VARBINARY(MAX)),
      DATALENGTH(CAST(CAST([t].[coupon] AS NVARCHAR(MAX)) AS VARBINARY(MAX))) - DATALENGTH(CAST(N'}' AS VARBINARY(MAX))) + 1,
      DATALENGTH(CAST(N'}' AS VARBINARY(MAX)))
    ) = CAST(N'}' AS VARBINARY(MAX))
  )
  AND (
    CAST(CAST([t].[channel] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) IN (
      CAST(N'web' AS VARBINARY(MAX)),
      CAST(N'app' AS VARBINARY(MAX)),
      CAST(N'shop' AS VARBINARY(MAX))
    )
    OR [t].[channel] IS NULL
  )
  AND (
    [shopper_1].[score] > 10.0e0 OR [shopper_1].[score] IS NULL
  )
  AND (
    [shopper_1].[balance] <= 50 OR [shopper_1].[balance] IS NULL
  );
