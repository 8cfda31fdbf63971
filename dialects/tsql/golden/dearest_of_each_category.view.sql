CREATE OR ALTER VIEW [dearest_of_each_category] AS
SELECT
  [members].[sku] AS [sku],
  [members].[category] AS [category],
  [members].[list_price] AS [list_price]
FROM (
  SELECT
    CAST([t].[sku] AS NVARCHAR(MAX)) AS [sku],
    CAST([t].[category] AS NVARCHAR(MAX)) AS [category],
    CAST([t].[list_price] AS DECIMAL(8, 2)) AS [list_price],
    ROW_NUMBER() OVER (
      PARTITION BY CAST(CAST([t].[category] AS NVARCHAR(MAX)) AS VARBINARY(MAX))
      ORDER BY CASE WHEN [t].[list_price] IS NULL THEN 1 ELSE 0 END ASC, [t].[list_price] DESC, CAST(CAST(CAST([t].[sku] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2_UTF8 AS VARCHAR(MAX)) AS VARBINARY(MAX)) ASC
    ) AS [n]
  FROM [products] AS [t]
  WHERE
    [t].[active] = 1 OR [t].[active] IS NULL
) AS [members]
WHERE
  [members].[n] <= 2;
