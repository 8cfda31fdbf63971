SELECT
  CAST([t].[shopper_id] AS BIGINT) AS [shopper_id],
  CAST(COALESCE([orders_1_figures].[v2], 0) AS DECIMAL(38, 2)) AS [spend],
  CAST(COALESCE(
    CASE
      WHEN FLOOR([t].[score]) < 0.0e0
      THEN 0.0e0
      WHEN FLOOR([t].[score]) > 30.0e0
      THEN 30.0e0
      WHEN FLOOR([t].[score]) >= 0.0e0 AND FLOOR([t].[score]) <= 30.0e0
      THEN FLOOR([t].[score])
    END,
    0.0e0
  ) AS FLOAT) AS [bonus],
  CAST(CEILING([t].[score]) - CASE
    WHEN [t].[score] < 0.0e0
    THEN CEILING([t].[score])
    WHEN [t].[score] >= 0.0e0
    THEN FLOOR([t].[score])
  END AS FLOAT) AS [beside],
  CAST(CASE
    WHEN CAST(COALESCE([orders_1_figures].[v1], 0) AS BIGINT) * CAST(COALESCE([orders_1_figures].[v1], 0) AS BIGINT) + (
      CAST([t].[shopper_id] AS BIGINT) / CAST(4 AS BIGINT)
    ) <= 100
    THEN CAST(COALESCE([orders_1_figures].[v1], 0) AS BIGINT) * CAST(COALESCE([orders_1_figures].[v1], 0) AS BIGINT) + (
      CAST([t].[shopper_id] AS BIGINT) / CAST(4 AS BIGINT)
    )
    ELSE 100
  END AS BIGINT) AS [points],
  CAST(CASE
    WHEN CASE
      WHEN CAST(COALESCE([orders_1_figures].[v1], 0) AS BIGINT) * CAST(COALESCE([orders_1_figures].[v1], 0) AS BIGINT) + (
        CAST([t].[shopper_id] AS BIGINT) / CAST(4 AS BIGINT)
      ) <= 100
      THEN CAST(COALESCE([orders_1_figures].[v1], 0) AS BIGINT) * CAST(COALESCE([orders_1_figures].[v1], 0) AS BIGINT) + (
        CAST([t].[shopper_id] AS BIGINT) / CAST(4 AS BIGINT)
      )
      ELSE 100
    END > 20
    THEN N'gold'
    ELSE CASE
      WHEN (
        CASE
          WHEN CAST(COALESCE([orders_1_figures].[v1], 0) AS BIGINT) * CAST(COALESCE([orders_1_figures].[v1], 0) AS BIGINT) + (
            CAST([t].[shopper_id] AS BIGINT) / CAST(4 AS BIGINT)
          ) <= 100
          THEN CAST(COALESCE([orders_1_figures].[v1], 0) AS BIGINT) * CAST(COALESCE([orders_1_figures].[v1], 0) AS BIGINT) + (
            CAST([t].[shopper_id] AS BIGINT) / CAST(4 AS BIGINT)
          )
          ELSE 100
        END - (
          (
            CAST(CASE
              WHEN CAST(COALESCE([orders_1_figures].[v1], 0) AS BIGINT) * CAST(COALESCE([orders_1_figures].[v1], 0) AS BIGINT) + (
                CAST([t].[shopper_id] AS BIGINT) / CAST(4 AS BIGINT)
              ) <= 100
              THEN CAST(COALESCE([orders_1_figures].[v1], 0) AS BIGINT) * CAST(COALESCE([orders_1_figures].[v1], 0) AS BIGINT) + (
                CAST([t].[shopper_id] AS BIGINT) / CAST(4 AS BIGINT)
              )
              ELSE 100
            END AS BIGINT) / CAST(2 AS BIGINT)
          ) * 2
        )
      ) = 0
      THEN N'silver'
      ELSE N'bronze'
    END
  END AS NVARCHAR(MAX)) AS [tier],
  CAST(CAST(CASE WHEN [t].[name] IS NOT NULL THEN 1 ELSE 0 END AS BIGINT) + CAST(CASE WHEN [t].[city] IS NOT NULL THEN 1 ELSE 0 END AS BIGINT) + CAST(CASE WHEN [t].[birth_date] IS NOT NULL THEN 1 ELSE 0 END AS BIGINT) + CAST(CASE WHEN [t].[score] IS NOT NULL THEN 1 ELSE 0 END AS BIGINT) + CAST(CASE WHEN [t].[balance] IS NOT NULL THEN 1 ELSE 0 END AS BIGINT) AS BIGINT) AS [known],
  CAST(CASE
    WHEN [t].[signed_up_at] >= [t].[last_seen_at]
    THEN [t].[signed_up_at]
    WHEN [t].[last_seen_at] > [t].[signed_up_at]
    THEN [t].[last_seen_at]
  END AS DATETIME2(6)) AS [latest]
FROM [shoppers] AS [t]
LEFT JOIN (
  SELECT
    [orders_1].[shopper_id] AS [k1],
    COUNT(*) AS [v1],
    SUM([orders_1].[total]) AS [v2]
  FROM [orders] AS [orders_1]
  GROUP BY
    [orders_1].[shopper_id]
) AS [orders_1_figures]
  ON [orders_1_figures].[k1] = [t].[shopper_id]
WHERE
  (
    [t].[shopper_id] - (
      (
        CAST([t].[shopper_id] AS BIGINT) / CAST(3 AS BIGINT)
      ) * 3
    )
  ) = (
    COALESCE([orders_1_figures].[v1], 0) - (
      (
        CAST(COALESCE([orders_1_figures].[v1], 0) AS BIGINT) / CAST(3 AS BIGINT)
      ) * 3
    )
  )
  OR CASE
    WHEN [t].[balance] > 0
    THEN 1
    WHEN [t].[balance] < 0
    THEN -1
    WHEN [t].[balance] = 0
    THEN 0
  END = -1
  OR [t].[balance] IS NULL
ORDER BY
  CASE
    WHEN CAST(COALESCE([orders_1_figures].[v1], 0) AS BIGINT) * CAST(COALESCE([orders_1_figures].[v1], 0) AS BIGINT) + (
      CAST([t].[shopper_id] AS BIGINT) / CAST(4 AS BIGINT)
    ) <= 100
    THEN CAST(COALESCE([orders_1_figures].[v1], 0) AS BIGINT) * CAST(COALESCE([orders_1_figures].[v1], 0) AS BIGINT) + (
      CAST([t].[shopper_id] AS BIGINT) / CAST(4 AS BIGINT)
    )
    ELSE 100
  END DESC,
  [t].[shopper_id] ASC;
