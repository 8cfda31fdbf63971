CREATE OR ALTER VIEW [time_with_us] AS
SELECT
  CAST([t].[shopper_id] AS BIGINT) AS [shopper_id],
  CAST((
    CAST((
      CAST(DATEDIFF_BIG(MICROSECOND, [t].[signed_up_at], [t].[last_seen_at]) AS BIGINT) / CAST(1000000 AS BIGINT)
    ) AS BIGINT) / CAST(3600 AS BIGINT)
  ) AS BIGINT) AS [hours],
  CAST((
    CAST(DATEDIFF_BIG(MICROSECOND, [t].[last_seen_at], CAST(N'2026-03-15T09:30:00' AS DATETIME2(6))) AS BIGINT) / CAST(1000000 AS BIGINT)
  ) AS BIGINT) AS [seconds_away],
  CAST(CASE
    WHEN (
      CAST((
        CAST(DATEDIFF(DAY, CAST(N'1970-01-01' AS DATE), CAST([t].[last_seen_at] AS DATE)) AS BIGINT) * 86400 + CAST(DATEPART(HOUR, [t].[last_seen_at]) AS BIGINT) * 3600 + CAST(DATEPART(MINUTE, [t].[last_seen_at]) AS BIGINT) * 60 + CAST(DATEPART(SECOND, [t].[last_seen_at]) AS BIGINT)
      ) AS BIGINT) / CAST(60 AS BIGINT)
    ) * 60 >= -62135596800
    AND (
      CAST((
        CAST(DATEDIFF(DAY, CAST(N'1970-01-01' AS DATE), CAST([t].[last_seen_at] AS DATE)) AS BIGINT) * 86400 + CAST(DATEPART(HOUR, [t].[last_seen_at]) AS BIGINT) * 3600 + CAST(DATEPART(MINUTE, [t].[last_seen_at]) AS BIGINT) * 60 + CAST(DATEPART(SECOND, [t].[last_seen_at]) AS BIGINT)
      ) AS BIGINT) / CAST(60 AS BIGINT)
    ) * 60 <= 253402300799
    THEN DATEADD(
      SECOND,
      CAST((
        CAST((
          (
            CAST((
              CAST(DATEDIFF(DAY, CAST(N'1970-01-01' AS DATE), CAST([t].[last_seen_at] AS DATE)) AS BIGINT) * 86400 + CAST(DATEPART(HOUR, [t].[last_seen_at]) AS BIGINT) * 3600 + CAST(DATEPART(MINUTE, [t].[last_seen_at]) AS BIGINT) * 60 + CAST(DATEPART(SECOND, [t].[last_seen_at]) AS BIGINT)
            ) AS BIGINT) / CAST(60 AS BIGINT)
          ) * 60
        ) AS BIGINT) - (
          (
            CAST((
              (
                CAST((
                  CAST(DATEDIFF(DAY, CAST(N'1970-01-01' AS DATE), CAST([t].[last_seen_at] AS DATE)) AS BIGINT) * 86400 + CAST(DATEPART(HOUR, [t].[last_seen_at]) AS BIGINT) * 3600 + CAST(DATEPART(MINUTE, [t].[last_seen_at]) AS BIGINT) * 60 + CAST(DATEPART(SECOND, [t].[last_seen_at]) AS BIGINT)
                ) AS BIGINT) / CAST(60 AS BIGINT)
              ) * 60
            ) AS BIGINT) / 86400
          ) * 86400
        )
      ) AS INTEGER),
      DATEADD(
        DAY,
        CAST((
          CAST((
            (
              CAST((
                CAST(DATEDIFF(DAY, CAST(N'1970-01-01' AS DATE), CAST([t].[last_seen_at] AS DATE)) AS BIGINT) * 86400 + CAST(DATEPART(HOUR, [t].[last_seen_at]) AS BIGINT) * 3600 + CAST(DATEPART(MINUTE, [t].[last_seen_at]) AS BIGINT) * 60 + CAST(DATEPART(SECOND, [t].[last_seen_at]) AS BIGINT)
              ) AS BIGINT) / CAST(60 AS BIGINT)
            ) * 60
          ) AS BIGINT) / 86400
        ) AS INTEGER),
        CAST(N'1970-01-01T00:00:00' AS DATETIME2(6))
      )
    )
  END AS DATETIME2(6)) AS [last_minute],
  CAST(CASE
    WHEN COALESCE([orders_1_figures].[v1], 0) >= 13 - (
      CAST(YEAR(CAST([t].[signed_up_at] AS DATE)) AS BIGINT) * 12 + CAST(MONTH(CAST([t].[signed_up_at] AS DATE)) AS BIGINT)
    )
    AND COALESCE([orders_1_figures].[v1], 0) <= 120000 - (
      CAST(YEAR(CAST([t].[signed_up_at] AS DATE)) AS BIGINT) * 12 + CAST(MONTH(CAST([t].[signed_up_at] AS DATE)) AS BIGINT)
    )
    THEN DATEADD(
      MONTH,
      CAST(COALESCE([orders_1_figures].[v1], 0) AS INTEGER),
      CAST([t].[signed_up_at] AS DATE)
    )
  END AS DATE) AS [member_until],
  CAST(CASE
    WHEN CASE
      WHEN [t].[name] IS NOT NULL
      THEN (
        LEN(CAST([t].[name] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC + N'.') - 1
      )
    END >= DATEDIFF(DAY, [t].[birth_date], CAST(N'0001-01-01' AS DATE))
    AND CASE
      WHEN [t].[name] IS NOT NULL
      THEN (
        LEN(CAST([t].[name] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC + N'.') - 1
      )
    END <= DATEDIFF(DAY, [t].[birth_date], CAST(N'9999-12-31' AS DATE))
    THEN DATEADD(
      DAY,
      CAST(CASE
        WHEN [t].[name] IS NOT NULL
        THEN (
          LEN(CAST([t].[name] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC + N'.') - 1
        )
      END AS INTEGER),
      [t].[birth_date]
    )
  END AS DATE) AS [surprise_on]
FROM [shoppers] AS [t]
LEFT JOIN (
  SELECT
    [orders_1].[shopper_id] AS [k1],
    COUNT(*) AS [v1]
  FROM [orders] AS [orders_1]
  GROUP BY
    [orders_1].[shopper_id]
) AS [orders_1_figures]
  ON [orders_1_figures].[k1] = [t].[shopper_id]
WHERE
  (
    CAST((
      CAST(DATEDIFF_BIG(MICROSECOND, [t].[signed_up_at], [t].[last_seen_at]) AS BIGINT) / CAST(1000000 AS BIGINT)
    ) AS BIGINT) / CAST(3600 AS BIGINT)
  ) >= 24;
