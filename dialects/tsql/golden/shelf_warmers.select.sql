SELECT
  CAST([t].[sku] AS NVARCHAR(MAX)) AS [sku],
  CAST([t].[title] AS NVARCHAR(MAX)) AS [title],
  CAST([t].[category] AS NVARCHAR(MAX)) AS [category],
  CAST([t].[list_price] AS DECIMAL(8, 2)) AS [list_price],
  CAST([t].[weight_kg] AS FLOAT) AS [weight_kg],
  CAST([t].[launched_on] AS DATE) AS [launched_on],
  CAST([t].[active] AS BIT) AS [active]
FROM [products] AS [t]
WHERE
  [t].[launched_on] >= CAST(N'2024-12-31' AS DATE)
  AND [t].[launched_on] <= CAST(N'2026-02-28' AS DATE)
  AND NOT EXISTS(
    SELECT
      1
    FROM (
      SELECT
        CAST(CAST([lines_1].[sku] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) AS [k1]
      FROM [order_lines] AS [lines_1]
      GROUP BY
        CAST(CAST([lines_1].[sku] AS NVARCHAR(MAX)) AS VARBINARY(MAX))
      HAVING
        SUM(CAST([lines_1].[quantity] AS BIGINT)) >= 10
    ) AS [lines_1_groups]
    WHERE
      [lines_1_groups].[k1] = CAST(CAST([t].[sku] AS NVARCHAR(MAX)) AS VARBINARY(MAX))
  )
  AND NOT EXISTS(
    SELECT
      1
    FROM [order_lines] AS [lines_2]
    JOIN [orders] AS [order_3]
      ON [order_3].[order_id] = [lines_2].[order_id]
    JOIN [shoppers] AS [shopper_4]
      ON [shopper_4].[shopper_id] = [order_3].[shopper_id]
    JOIN [accounts] AS [account_5]
      ON [account_5].[account_id] = [shopper_4].[account_id]
    WHERE
      CAST(CAST([lines_2].[sku] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) = CAST(CAST([t].[sku] AS NVARCHAR(MAX)) AS VARBINARY(MAX))
      AND (
        CAST(CAST([account_5].[region] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) <> CAST(N'EMEA' AS VARBINARY(MAX))
        OR [account_5].[region] IS NULL
      )
  )
ORDER BY
  CAST(CAST(CAST([t].[sku] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2_UTF8 AS VARCHAR(MAX)) AS VARBINARY(MAX)) ASC;
