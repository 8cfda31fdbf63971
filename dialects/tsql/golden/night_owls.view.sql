CREATE OR ALTER VIEW [night_owls] AS
SELECT
  CAST([t].[shopper_id] AS BIGINT) AS [shopper_id],
  CAST([orders_1_figures].[v1] AS BIGINT) AS [at_night],
  CAST(DATEPART(HOUR, [t].[call_back_at]) AS BIGINT) AS [call_hour],
  CAST(CASE
    WHEN [t].[call_back_at] <= CAST(N'9999-12-30T11:59:59.999999' AS DATETIME2(6))
    THEN DATEADD(MINUTE, 2160, [t].[call_back_at])
  END AS DATETIME2(6)) AS [call_by]
FROM [shoppers] AS [t]
JOIN (
  SELECT
    [orders_1].[shopper_id] AS [k1],
    COUNT(*) AS [v1]
  FROM [orders] AS [orders_1]
  WHERE
    [orders_1].[ordered_at] >= CAST(N'2025-03-01T05:00:00' AS DATETIME2(6))
    AND [orders_1].[ordered_at] < CAST(N'2026-03-01T05:00:00' AS DATETIME2(6))
    AND (
      DATEPART(
        HOUR,
        CASE
          WHEN [orders_1].[ordered_at] >= CAST(N'2025-03-01T05:00:00' AS DATETIME2(6))
          AND [orders_1].[ordered_at] < CAST(N'2025-03-09T07:00:00' AS DATETIME2(6))
          THEN DATEADD(MINUTE, -300, [orders_1].[ordered_at])
          WHEN [orders_1].[ordered_at] < CAST(N'2025-11-02T06:00:00' AS DATETIME2(6))
          THEN DATEADD(MINUTE, -240, [orders_1].[ordered_at])
          WHEN [orders_1].[ordered_at] < CAST(N'2026-03-01T05:00:00' AS DATETIME2(6))
          THEN DATEADD(MINUTE, -300, [orders_1].[ordered_at])
        END
      ) < 8
      OR (
        DATEPART(
          MINUTE,
          CASE
            WHEN [orders_1].[ordered_at] >= CAST(N'2025-03-01T05:00:00' AS DATETIME2(6))
            AND [orders_1].[ordered_at] < CAST(N'2025-03-09T07:00:00' AS DATETIME2(6))
            THEN DATEADD(MINUTE, -300, [orders_1].[ordered_at])
            WHEN [orders_1].[ordered_at] < CAST(N'2025-11-02T06:00:00' AS DATETIME2(6))
            THEN DATEADD(MINUTE, -240, [orders_1].[ordered_at])
            WHEN [orders_1].[ordered_at] < CAST(N'2026-03-01T05:00:00' AS DATETIME2(6))
            THEN DATEADD(MINUTE, -300, [orders_1].[ordered_at])
          END
        ) >= 30
        AND DATEPART(
          SECOND,
          CASE
            WHEN [orders_1].[ordered_at] >= CAST(N'2025-03-01T05:00:00' AS DATETIME2(6))
            AND [orders_1].[ordered_at] < CAST(N'2025-03-09T07:00:00' AS DATETIME2(6))
            THEN DATEADD(MINUTE, -300, [orders_1].[ordered_at])
            WHEN [orders_1].[ordered_at] < CAST(N'2025-11-02T06:00:00' AS DATETIME2(6))
            THEN DATEADD(MINUTE, -240, [orders_1].[ordered_at])
            WHEN [orders_1].[ordered_at] < CAST(N'2026-03-01T05:00:00' AS DATETIME2(6))
            THEN DATEADD(MINUTE, -300, [orders_1].[ordered_at])
          END
        ) = 0
      )
    )
  GROUP BY
    [orders_1].[shopper_id]
) AS [orders_1_figures]
  ON [orders_1_figures].[k1] = [t].[shopper_id]
WHERE
  [orders_1_figures].[k1] IS NOT NULL;
