CREATE OR ALTER VIEW [best_sellers] AS
SELECT
TOP 3
  CAST([t].[sku] AS NVARCHAR(MAX)) AS [sku],
  CAST([t].[title] AS NVARCHAR(MAX)) AS [title],
  CAST([t].[category] AS NVARCHAR(MAX)) AS [category]
FROM [products] AS [t]
LEFT JOIN (
  SELECT
    CAST(CAST([lines_1].[sku] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) AS [k1],
    SUM(
      [lines_1].[quantity] * [lines_1].[unit_price] * (
        1 - COALESCE([lines_1].[discount], 0)
      )
    ) AS [v1]
  FROM [order_lines] AS [lines_1]
  LEFT JOIN [orders] AS [order_2]
    ON [order_2].[order_id] = [lines_1].[order_id]
  WHERE
    NOT (
      CAST(CAST([order_2].[status] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) IN (CAST(N'cancelled' AS VARBINARY(MAX)), CAST(N'cart' AS VARBINARY(MAX)))
    )
  GROUP BY
    CAST(CAST([lines_1].[sku] AS NVARCHAR(MAX)) AS VARBINARY(MAX))
) AS [lines_1_figures]
  ON [lines_1_figures].[k1] = CAST(CAST([t].[sku] AS NVARCHAR(MAX)) AS VARBINARY(MAX))
WHERE
  [t].[active] <> 0 OR [t].[active] IS NULL
ORDER BY
  COALESCE([lines_1_figures].[v1], 0) DESC,
  CAST(CAST(CAST([t].[sku] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2_UTF8 AS VARCHAR(MAX)) AS VARBINARY(MAX)) ASC;
