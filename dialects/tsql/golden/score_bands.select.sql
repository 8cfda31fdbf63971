SELECT
  CAST([t].[shopper_id] AS BIGINT) AS [shopper_id],
  CAST([t].[score] AS FLOAT) AS [score],
  CAST(CASE
    WHEN [t].[score] IS NULL
    THEN N'unknown'
    WHEN [t].[score] < 0.0e0
    THEN N'negative'
    WHEN [t].[score] >= 0.0e0 AND [t].[score] <= 50.0e0
    THEN N'low'
    ELSE N'high'
  END AS NVARCHAR(MAX)) AS [band]
FROM [shoppers] AS [t]
ORDER BY
  CASE WHEN [t].[score] IS NULL THEN 1 ELSE 0 END ASC,
  [t].[score] DESC,
  [t].[shopper_id] ASC;
