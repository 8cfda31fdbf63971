CREATE OR ALTER VIEW [launch_party] AS
SELECT
  CAST([t].[shopper_id] AS BIGINT) AS [shopper_id],
  CAST([t].[name] AS NVARCHAR(MAX)) AS [name],
  CAST([t].[country] AS NVARCHAR(MAX)) AS [country],
  CAST([referrer_11].[name] AS NVARCHAR(MAX)) AS [referrer_name]
FROM [shoppers] AS [t]
LEFT JOIN [shoppers] AS [referrer_11]
  ON [referrer_11].[shopper_id] = [t].[referrer_id]
WHERE
  (
    (
      CAST(CAST([t].[country] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) IN (
        CAST(N'DE' AS VARBINARY(MAX)),
        CAST(N'AT' AS VARBINARY(MAX)),
        CAST(N'CH' AS VARBINARY(MAX))
      )
      AND (
        CAST(CAST([t].[plan] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) <> CAST(N'free' AS VARBINARY(MAX))
        OR [t].[plan] IS NULL
      )
    )
    OR EXISTS(
      SELECT
        1
      FROM [shoppers] AS [referrer_1]
      WHERE
        [referrer_1].[shopper_id] = [t].[referrer_id]
        AND CAST(CAST([referrer_1].[country] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) IN (
          CAST(N'DE' AS VARBINARY(MAX)),
          CAST(N'AT' AS VARBINARY(MAX)),
          CAST(N'CH' AS VARBINARY(MAX))
        )
        AND (
          CAST(CAST([referrer_1].[plan] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) <> CAST(N'free' AS VARBINARY(MAX))
          OR [referrer_1].[plan] IS NULL
        )
    )
  )
  AND EXISTS(
    SELECT
      1
    FROM [orders] AS [orders_2]
    JOIN [order_lines] AS [lines_3]
      ON [lines_3].[order_id] = [orders_2].[order_id]
    JOIN [products] AS [products_4]
      ON CAST(CAST([products_4].[sku] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) = CAST(CAST([lines_3].[sku] AS NVARCHAR(MAX)) AS VARBINARY(MAX))
    WHERE
      [orders_2].[shopper_id] = [t].[shopper_id]
      AND EXISTS(
        SELECT
          1
        FROM (
          SELECT
          TOP 3
            [products_5].[sku] AS [sku]
          FROM [products] AS [products_5]
          LEFT JOIN (
            SELECT
              CAST(CAST([lines_6].[sku] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) AS [k1],
              SUM(
                [lines_6].[quantity] * [lines_6].[unit_price] * (
                  1 - COALESCE([lines_6].[discount], 0)
                )
              ) AS [v1]
            FROM [order_lines] AS [lines_6]
            LEFT JOIN [orders] AS [order_7]
              ON [order_7].[order_id] = [lines_6].[order_id]
            WHERE
              NOT (
                CAST(CAST([order_7].[status] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) IN (CAST(N'cancelled' AS VARBINARY(MAX)), CAST(N'cart' AS VARBINARY(MAX)))
              )
            GROUP BY
              CAST(CAST([lines_6].[sku] AS NVARCHAR(MAX)) AS VARBINARY(MAX))
          ) AS [lines_6_figures]
            ON [lines_6_figures].[k1] = CAST(CAST([products_5].[sku] AS NVARCHAR(MAX)) AS VARBINARY(MAX))
          WHERE
            [products_5].[active] <> 0 OR [products_5].[active] IS NULL
          ORDER BY
            COALESCE([lines_6_figures].[v1], 0) DESC,
            CAST(CAST(CAST([products_5].[sku] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2_UTF8 AS VARCHAR(MAX)) AS VARBINARY(MAX)) ASC
        ) AS [best_sellers_9]
        WHERE
          CAST(CAST([best_sellers_9].[sku] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) = CAST(CAST([products_4].[sku] AS NVARCHAR(MAX)) AS VARBINARY(MAX))
      )
  )
  AND NOT EXISTS(
    SELECT
      1
    FROM (
      SELECT
        [orders_10].[shopper_id] AS [k1],
        CASE
          WHEN CAST(CAST([orders_10].[status] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) IN (CAST(N'cancelled' AS VARBINARY(MAX)), CAST(N'refunded' AS VARBINARY(MAX)))
          THEN 1
          ELSE 0
        END AS [ok],
        ROW_NUMBER() OVER (
          PARTITION BY [orders_10].[shopper_id]
          ORDER BY [orders_10].[ordered_at] DESC, [orders_10].[order_id] ASC
        ) AS [n]
      FROM [orders] AS [orders_10]
      WHERE
        CAST(CAST([orders_10].[status] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) <> CAST(N'cart' AS VARBINARY(MAX))
    ) AS [orders_10_rows]
    WHERE
      [orders_10_rows].[k1] = [t].[shopper_id]
      AND [orders_10_rows].[n] <= 1
      AND [orders_10_rows].[ok] = 1
  );
