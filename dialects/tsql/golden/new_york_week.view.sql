CREATE OR ALTER VIEW [new_york_week] AS
SELECT
  CAST([t].[order_id] AS BIGINT) AS [order_id],
  CAST(CASE
    WHEN [t].[ordered_at] >= CAST(N'2026-03-15T04:00:00' AS DATETIME2(6))
    AND [t].[ordered_at] < CAST(N'2026-03-22T04:00:00' AS DATETIME2(6))
    THEN N'this week'
    WHEN [t].[ordered_at] >= CAST(N'2026-03-08T05:00:00' AS DATETIME2(6))
    AND [t].[ordered_at] < CAST(N'2026-03-15T04:00:00' AS DATETIME2(6))
    THEN N'last week'
  END AS NVARCHAR(MAX)) AS [week],
  CAST([t].[ordered_at] AS DATETIME2(6)) AS [ordered_at],
  CAST([shopper_1].[email] AS NVARCHAR(MAX)) AS [shopper_email]
FROM [orders] AS [t]
LEFT JOIN [shoppers] AS [shopper_1]
  ON [shopper_1].[shopper_id] = [t].[shopper_id]
WHERE
  CASE
    WHEN [t].[ordered_at] >= CAST(N'2026-03-15T04:00:00' AS DATETIME2(6))
    AND [t].[ordered_at] < CAST(N'2026-03-22T04:00:00' AS DATETIME2(6))
    THEN N'this week'
    WHEN [t].[ordered_at] >= CAST(N'2026-03-08T05:00:00' AS DATETIME2(6))
    AND [t].[ordered_at] < CAST(N'2026-03-15T04:00:00' AS DATETIME2(6))
    THEN N'last week'
  END IS NOT NULL
  AND CAST(CAST([t].[status] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) <> CAST(N'cart' AS VARBINARY(MAX));
