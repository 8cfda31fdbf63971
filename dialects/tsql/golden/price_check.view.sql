CREATE OR ALTER VIEW [price_check] AS
SELECT
  CAST([t].[order_id] AS BIGINT) AS [order_id],
  CAST([t].[line_no] AS BIGINT) AS [line_no],
  CAST([t].[sku] AS NVARCHAR(MAX)) AS [sku],
  CAST([t].[unit_price] * (
    1 - COALESCE([t].[discount], 0)
  ) AS DECIMAL(34, 6)) AS [net],
  CAST(CASE
    WHEN [product_1].[list_price] IS NULL
    THEN -1.0e0
    ELSE CAST(ABS(
      [product_1].[list_price] - [t].[unit_price] * (
        1 - COALESCE([t].[discount], 0)
      )
    ) AS FLOAT) / NULLIF(CAST(NULLIF([product_1].[list_price], 0) AS FLOAT), 0)
  END AS FLOAT) AS [gap]
FROM [order_lines] AS [t]
LEFT JOIN [products] AS [product_1]
  ON CAST(CAST([product_1].[sku] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) = CAST(CAST([t].[sku] AS NVARCHAR(MAX)) AS VARBINARY(MAX))
LEFT JOIN [orders] AS [order_2]
  ON [order_2].[order_id] = [t].[order_id]
WHERE
  (
    CASE
      WHEN [product_1].[list_price] IS NULL
      THEN -1.0e0
      ELSE CAST(ABS(
        [product_1].[list_price] - [t].[unit_price] * (
          1 - COALESCE([t].[discount], 0)
        )
      ) AS FLOAT) / NULLIF(CAST(NULLIF([product_1].[list_price], 0) AS FLOAT), 0)
    END >= 0.1e0
    OR CASE
      WHEN [product_1].[list_price] IS NULL
      THEN -1.0e0
      ELSE CAST(ABS(
        [product_1].[list_price] - [t].[unit_price] * (
          1 - COALESCE([t].[discount], 0)
        )
      ) AS FLOAT) / NULLIF(CAST(NULLIF([product_1].[list_price], 0) AS FLOAT), 0)
    END < 0.0e0
  )
  AND (
    NOT (
      CAST(CAST([order_2].[status] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) IN (CAST(N'cart' AS VARBINARY(MAX)), CAST(N'cancelled' AS VARBINARY(MAX)))
    )
    OR [order_2].[status] IS NULL
  )
  AND [t].[unit_price] * (
    1 - COALESCE([t].[discount], 0)
  ) > 5.00
  AND [t].[quantity] >= 1
  AND [t].[quantity] <= 10
  AND CAST(CAST([order_2].[status] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) <> CAST(N'refunded' AS VARBINARY(MAX));
