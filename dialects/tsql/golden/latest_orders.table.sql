SELECT
  *
INTO [latest_orders]
FROM (
  SELECT
    CAST([t].[shopper_id] AS BIGINT) AS [shopper_id],
    CAST(COALESCE([orders_1_figures].[v1], 0) AS DECIMAL(38, 2)) AS [latest_total],
    CAST([orders_1_figures_2].[v1] AS FLOAT) AS [average_paid],
    CAST([orders_1_figures_3].[v1] AS FLOAT) AS [worst_rating],
    CAST([orders_1_figures_3].[v2] AS FLOAT) AS [best_rating],
    CAST([orders_1_figures_4].[v1] AS BIGINT) AS [recent_channels],
    CAST([orders_1_figures_5].[v1] AS NVARCHAR(MAX)) AS [channel_of_the_year]
  FROM [shoppers] AS [t]
  LEFT JOIN (
    SELECT
      [orders_1_rows].[k1] AS [k1],
      SUM([orders_1_rows].[v1]) AS [v1]
    FROM (
      SELECT
        [orders_1].[shopper_id] AS [k1],
        [orders_1].[total] AS [v1],
        CASE
          WHEN CAST(CAST([orders_1].[status] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) <> CAST(N'cancelled' AS VARBINARY(MAX))
          THEN 1
          ELSE 0
        END AS [ok],
        ROW_NUMBER() OVER (
          PARTITION BY [orders_1].[shopper_id]
          ORDER BY [orders_1].[ordered_at] DESC, [orders_1].[order_id] ASC
        ) AS [n]
      FROM [orders] AS [orders_1]
    ) AS [orders_1_rows]
    WHERE
      [orders_1_rows].[n] <= 3 AND [orders_1_rows].[ok] = 1
    GROUP BY
      [orders_1_rows].[k1]
  ) AS [orders_1_figures]
    ON [orders_1_figures].[k1] = [t].[shopper_id]
  LEFT JOIN (
    SELECT
      [orders_1_rows].[k1] AS [k1],
      CAST(SUM([orders_1_rows].[v1]) AS FLOAT) / NULLIF(COUNT([orders_1_rows].[v1]), 0) AS [v1]
    FROM (
      SELECT
        [orders_1].[shopper_id] AS [k1],
        [orders_1].[total] AS [v1],
        CASE WHEN [orders_1].[paid_on] IS NOT NULL THEN 1 ELSE 0 END AS [ok],
        ROW_NUMBER() OVER (
          PARTITION BY [orders_1].[shopper_id]
          ORDER BY [orders_1].[ordered_at] DESC, [orders_1].[order_id] ASC
        ) AS [n]
      FROM [orders] AS [orders_1]
      WHERE
        [orders_1].[ordered_at] >= CAST(N'2025-03-15T09:30:00' AS DATETIME2(6))
        AND [orders_1].[ordered_at] < CAST(N'2026-03-15T09:30:00' AS DATETIME2(6))
        AND CAST(CAST([orders_1].[status] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) <> CAST(N'cart' AS VARBINARY(MAX))
    ) AS [orders_1_rows]
    WHERE
      [orders_1_rows].[n] <= 3 AND [orders_1_rows].[ok] = 1
    GROUP BY
      [orders_1_rows].[k1]
  ) AS [orders_1_figures_2]
    ON [orders_1_figures_2].[k1] = [t].[shopper_id]
  LEFT JOIN (
    SELECT
      [orders_1_rows].[k1] AS [k1],
      MIN([orders_1_rows].[v1]) AS [v1],
      MAX([orders_1_rows].[v2]) AS [v2]
    FROM (
      SELECT
        [orders_1].[shopper_id] AS [k1],
        [orders_1].[rating] AS [v1],
        [orders_1].[rating] AS [v2],
        CASE WHEN [orders_1].[total] > 1 THEN 1 ELSE 0 END AS [ok],
        ROW_NUMBER() OVER (
          PARTITION BY [orders_1].[shopper_id]
          ORDER BY [orders_1].[ordered_at] DESC, [orders_1].[order_id] ASC
        ) AS [n]
      FROM [orders] AS [orders_1]
      WHERE
        [orders_1].[ordered_at] >= CAST(N'2025-03-15T09:30:00' AS DATETIME2(6))
        AND [orders_1].[ordered_at] < CAST(N'2026-03-15T09:30:00' AS DATETIME2(6))
        AND [orders_1].[rating] IS NOT NULL
    ) AS [orders_1_rows]
    WHERE
      [orders_1_rows].[n] <= 2 AND [orders_1_rows].[ok] = 1
    GROUP BY
      [orders_1_rows].[k1]
  ) AS [orders_1_figures_3]
    ON [orders_1_figures_3].[k1] = [t].[shopper_id]
  LEFT JOIN (
    SELECT
      [orders_1_rows].[k1] AS [k1],
      NULLIF(
        COUNT(DISTINCT CAST(CAST([orders_1_rows].[v1] AS NVARCHAR(MAX)) AS VARBINARY(MAX))),
        0
      ) AS [v1]
    FROM (
      SELECT
        [orders_1].[shopper_id] AS [k1],
        [orders_1].[channel] AS [v1],
        CASE
          WHEN CAST(CAST([orders_1].[status] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) <> CAST(N'cart' AS VARBINARY(MAX))
          THEN 1
          ELSE 0
        END AS [ok],
        ROW_NUMBER() OVER (
          PARTITION BY [orders_1].[shopper_id]
          ORDER BY [orders_1].[ordered_at] DESC, [orders_1].[order_id] ASC
        ) AS [n]
      FROM [orders] AS [orders_1]
      WHERE
        [orders_1].[ordered_at] >= CAST(N'2025-03-15T09:30:00' AS DATETIME2(6))
        AND [orders_1].[ordered_at] < CAST(N'2026-03-15T09:30:00' AS DATETIME2(6))
        AND CAST(CAST([orders_1].[channel] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) <> CAST(N'' AS VARBINARY(MAX))
    ) AS [orders_1_rows]
    WHERE
      [orders_1_rows].[n] <= 5 AND [orders_1_rows].[ok] = 1
    GROUP BY
      [orders_1_rows].[k1]
  ) AS [orders_1_figures_4]
    ON [orders_1_figures_4].[k1] = [t].[shopper_id]
  LEFT JOIN (
    SELECT
      [orders_1_rows].[k1] AS [k1],
      [orders_1_rows].[v1] AS [v1]
    FROM (
      SELECT
        [orders_1].[shopper_id] AS [k1],
        [orders_1].[channel] AS [v1],
        ROW_NUMBER() OVER (
          PARTITION BY [orders_1].[shopper_id]
          ORDER BY CASE WHEN [orders_1].[total] IS NULL THEN 1 ELSE 0 END ASC, [orders_1].[total] DESC, [orders_1].[order_id] ASC
        ) AS [n]
      FROM [orders] AS [orders_1]
      WHERE
        [orders_1].[ordered_at] >= CAST(N'2026-01-01T00:00:00' AS DATETIME2(6))
        AND [orders_1].[ordered_at] < CAST(N'2027-01-01T00:00:00' AS DATETIME2(6))
    ) AS [orders_1_rows]
    WHERE
      [orders_1_rows].[n] <= 1
  ) AS [orders_1_figures_5]
    ON [orders_1_figures_5].[k1] = [t].[shopper_id]
  WHERE
    EXISTS(
      SELECT
        1
      FROM [orders] AS [orders_1]
      WHERE
        [orders_1].[shopper_id] = [t].[shopper_id]
        AND [orders_1].[ordered_at] >= CAST(N'2026-01-01T00:00:00' AS DATETIME2(6))
        AND [orders_1].[ordered_at] < CAST(N'2026-03-01T00:00:00' AS DATETIME2(6))
    )
) AS temp;
