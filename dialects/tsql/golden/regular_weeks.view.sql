CREATE OR ALTER VIEW [regular_weeks] AS
SELECT
  CAST([t].[shopper_id] AS BIGINT) AS [shopper_id],
  CAST([t].[email] AS NVARCHAR(MAX)) AS [email],
  CAST([orders_1_figures].[v1] AS BIGINT) AS [weeks],
  CAST([orders_1_figures].[v2] AS DATE) AS [last_day]
FROM [shoppers] AS [t]
JOIN (
  SELECT
    [orders_1].[shopper_id] AS [k1],
    COUNT(
      DISTINCT DATEADD(
        DAY,
        6,
        DATEADD(
          DAY,
          0 - (
            DATEDIFF(
              DAY,
              CAST(N'0001-01-01' AS DATE),
              DATEADD(
                DAY,
                -6,
                CASE
                  WHEN [orders_1].[ordered_at] >= CAST(N'2025-09-14T04:00:00' AS DATETIME2(6))
                  AND [orders_1].[ordered_at] < CAST(N'2025-11-03T04:00:00' AS DATETIME2(6))
                  THEN CAST(DATEADD(MINUTE, -240, [orders_1].[ordered_at]) AS DATE)
                  WHEN [orders_1].[ordered_at] < CAST(N'2026-03-09T04:00:00' AS DATETIME2(6))
                  THEN CAST(DATEADD(MINUTE, -300, [orders_1].[ordered_at]) AS DATE)
                  WHEN [orders_1].[ordered_at] < CAST(N'2026-03-15T04:00:00' AS DATETIME2(6))
                  THEN CAST(DATEADD(MINUTE, -240, [orders_1].[ordered_at]) AS DATE)
                END
              )
            ) % 7
          ),
          DATEADD(
            DAY,
            -6,
            CASE
              WHEN [orders_1].[ordered_at] >= CAST(N'2025-09-14T04:00:00' AS DATETIME2(6))
              AND [orders_1].[ordered_at] < CAST(N'2025-11-03T04:00:00' AS DATETIME2(6))
              THEN CAST(DATEADD(MINUTE, -240, [orders_1].[ordered_at]) AS DATE)
              WHEN [orders_1].[ordered_at] < CAST(N'2026-03-09T04:00:00' AS DATETIME2(6))
              THEN CAST(DATEADD(MINUTE, -300, [orders_1].[ordered_at]) AS DATE)
              WHEN [orders_1].[ordered_at] < CAST(N'2026-03-15T04:00:00' AS DATETIME2(6))
              THEN CAST(DATEADD(MINUTE, -240, [orders_1].[ordered_at]) AS DATE)
            END
          )
        )
      )
    ) AS [v1],
    MAX(
      CASE
        WHEN [orders_1].[ordered_at] >= CAST(N'2025-09-14T04:00:00' AS DATETIME2(6))
        AND [orders_1].[ordered_at] < CAST(N'2025-11-03T04:00:00' AS DATETIME2(6))
        THEN CAST(DATEADD(MINUTE, -240, [orders_1].[ordered_at]) AS DATE)
        WHEN [orders_1].[ordered_at] < CAST(N'2026-03-09T04:00:00' AS DATETIME2(6))
        THEN CAST(DATEADD(MINUTE, -300, [orders_1].[ordered_at]) AS DATE)
        WHEN [orders_1].[ordered_at] < CAST(N'2026-03-15T04:00:00' AS DATETIME2(6))
        THEN CAST(DATEADD(MINUTE, -240, [orders_1].[ordered_at]) AS DATE)
      END
    ) AS [v2]
  FROM [orders] AS [orders_1]
  WHERE
    [orders_1].[ordered_at] >= CAST(N'2025-09-14T04:00:00' AS DATETIME2(6))
    AND [orders_1].[ordered_at] < CAST(N'2026-03-15T04:00:00' AS DATETIME2(6))
    AND CAST(CAST([orders_1].[status] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) <> CAST(N'cart' AS VARBINARY(MAX))
  GROUP BY
    [orders_1].[shopper_id]
) AS [orders_1_figures]
  ON [orders_1_figures].[k1] = [t].[shopper_id]
WHERE
  [orders_1_figures].[v1] >= 3;
