CREATE OR ALTER VIEW [grown_ups] AS
SELECT
  CAST([t].[shopper_id] AS BIGINT) AS [shopper_id],
  CAST(CASE
    WHEN [t].[birth_date] <= CAST(N'2026-03-15' AS DATE)
    THEN 2026 - CAST(YEAR([t].[birth_date]) AS BIGINT) - CAST(CASE
      WHEN MONTH([t].[birth_date]) * 100 + DAY([t].[birth_date]) <= 315
      THEN 0
      ELSE 1
    END AS BIGINT)
  END AS BIGINT) AS [age],
  CAST((
    CAST((
      CAST(MONTH(CAST([t].[signed_up_at] AS DATE)) AS BIGINT) + 2
    ) AS BIGINT) / CAST(3 AS BIGINT)
  ) AS BIGINT) AS [quarter],
  CAST(CAST(YEAR(
    DATEADD(
      DAY,
      3,
      DATEADD(
        DAY,
        0 - (
          DATEDIFF(DAY, CAST(N'0001-01-01' AS DATE), CAST([t].[signed_up_at] AS DATE)) % 7
        ),
        CAST([t].[signed_up_at] AS DATE)
      )
    )
  ) AS BIGINT) * 100 + (
    (
      CAST(DATEDIFF(
        DAY,
        DATEFROMPARTS(
          YEAR(
            DATEADD(
              DAY,
              3,
              DATEADD(
                DAY,
                0 - (
                  DATEDIFF(DAY, CAST(N'0001-01-01' AS DATE), CAST([t].[signed_up_at] AS DATE)) % 7
                ),
                CAST([t].[signed_up_at] AS DATE)
              )
            )
          ),
          1,
          1
        ),
        DATEADD(
          DAY,
          3,
          DATEADD(
            DAY,
            0 - (
              DATEDIFF(DAY, CAST(N'0001-01-01' AS DATE), CAST([t].[signed_up_at] AS DATE)) % 7
            ),
            CAST([t].[signed_up_at] AS DATE)
          )
        )
      ) AS BIGINT) / CAST(7 AS BIGINT)
    ) + 1
  ) AS BIGINT) AS [week],
  CAST(CASE
    WHEN CAST(DATEDIFF(
      DAY,
      DATEADD(
        DAY,
        0 - (
          DATEDIFF(DAY, CAST(N'0001-01-01' AS DATE), CAST([t].[signed_up_at] AS DATE)) % 7
        ),
        CAST([t].[signed_up_at] AS DATE)
      ),
      CAST([t].[signed_up_at] AS DATE)
    ) AS BIGINT) + 1 >= 6
    THEN 1
    ELSE 0
  END AS BIT) AS [at_weekend],
  CAST(CASE
    WHEN CAST([t].[signed_up_at] AS DATE) <= CAST(N'2026-03-15' AS DATE)
    THEN 24315 - (
      CAST(YEAR(CAST([t].[signed_up_at] AS DATE)) AS BIGINT) * 12 + CAST(MONTH(CAST([t].[signed_up_at] AS DATE)) AS BIGINT)
    ) - CAST(CASE WHEN DAY(CAST([t].[signed_up_at] AS DATE)) <= 15 THEN 0 ELSE 1 END AS BIGINT)
    WHEN CAST([t].[signed_up_at] AS DATE) > CAST(N'2026-03-15' AS DATE)
    THEN 0 - (
      CAST(YEAR(CAST([t].[signed_up_at] AS DATE)) AS BIGINT) * 12 + CAST(MONTH(CAST([t].[signed_up_at] AS DATE)) AS BIGINT) - 24315 - CAST(CASE
        WHEN DAY(CAST([t].[signed_up_at] AS DATE)) >= 15
        OR CAST([t].[signed_up_at] AS DATE) = CASE
          WHEN CAST([t].[signed_up_at] AS DATE) < CAST(N'9999-12-01' AS DATE)
          THEN DATEADD(
            DAY,
            -1,
            DATEADD(
              MONTH,
              1,
              DATEFROMPARTS(YEAR(CAST([t].[signed_up_at] AS DATE)), MONTH(CAST([t].[signed_up_at] AS DATE)), 1)
            )
          )
          ELSE CAST(N'9999-12-31' AS DATE)
        END
        THEN 0
        ELSE 1
      END AS BIGINT)
    )
  END AS BIGINT) AS [months],
  CAST(CASE
    WHEN [t].[birth_date] <= [account_1].[opened_on]
    THEN CAST(YEAR([account_1].[opened_on]) AS BIGINT) - CAST(YEAR([t].[birth_date]) AS BIGINT) - CAST(CASE
      WHEN MONTH([account_1].[opened_on]) * 100 + DAY([account_1].[opened_on]) >= MONTH([t].[birth_date]) * 100 + DAY([t].[birth_date])
      OR (
        MONTH([t].[birth_date]) * 100 + DAY([t].[birth_date]) = 229
        AND MONTH([account_1].[opened_on]) * 100 + DAY([account_1].[opened_on]) = 228
        AND [account_1].[opened_on] = CASE
          WHEN [account_1].[opened_on] < CAST(N'9999-12-01' AS DATE)
          THEN DATEADD(
            DAY,
            -1,
            DATEADD(
              MONTH,
              1,
              DATEFROMPARTS(YEAR([account_1].[opened_on]), MONTH([account_1].[opened_on]), 1)
            )
          )
          WHEN [account_1].[opened_on] >= CAST(N'9999-12-01' AS DATE)
          THEN CAST(N'9999-12-31' AS DATE)
        END
      )
      THEN 0
      ELSE 1
    END AS BIGINT)
    WHEN [t].[birth_date] > [account_1].[opened_on]
    THEN 0 - (
      CAST(YEAR([t].[birth_date]) AS BIGINT) - CAST(YEAR([account_1].[opened_on]) AS BIGINT) - CAST(CASE
        WHEN MONTH([t].[birth_date]) * 100 + DAY([t].[birth_date]) >= MONTH([account_1].[opened_on]) * 100 + DAY([account_1].[opened_on])
        OR (
          MONTH([account_1].[opened_on]) * 100 + DAY([account_1].[opened_on]) = 229
          AND MONTH([t].[birth_date]) * 100 + DAY([t].[birth_date]) = 228
          AND [t].[birth_date] = CASE
            WHEN [t].[birth_date] < CAST(N'9999-12-01' AS DATE)
            THEN DATEADD(
              DAY,
              -1,
              DATEADD(MONTH, 1, DATEFROMPARTS(YEAR([t].[birth_date]), MONTH([t].[birth_date]), 1))
            )
            WHEN [t].[birth_date] >= CAST(N'9999-12-01' AS DATE)
            THEN CAST(N'9999-12-31' AS DATE)
          END
        )
        THEN 0
        ELSE 1
      END AS BIGINT)
    )
  END AS BIGINT) AS [years_at_opening],
  CAST(CASE
    WHEN MONTH([t].[birth_date]) >= 1
    AND MONTH([t].[birth_date]) <= 12
    AND DAY([t].[birth_date]) >= 1
    AND DAY([t].[birth_date]) <= 31
    THEN CASE
      WHEN PATINDEX(
        N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]%',
        CAST(CASE
          WHEN SUBSTRING(
            CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
            2,
            DATALENGTH(
              CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
            )
          ) IS NOT NULL
          AND SUBSTRING(
            CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
            2,
            DATALENGTH(
              CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
            )
          ) IS NOT NULL
          THEN (
            CAST(N'2026-' AS NVARCHAR(MAX)) + SUBSTRING(
              CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
              2,
              DATALENGTH(
                CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
              )
            ) + N'-' + SUBSTRING(
              CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
              2,
              DATALENGTH(
                CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
              )
            )
          )
        END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2
      ) = 1
      AND DATALENGTH(
        CAST(CASE
          WHEN SUBSTRING(
            CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
            2,
            DATALENGTH(
              CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
            )
          ) IS NOT NULL
          AND SUBSTRING(
            CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
            2,
            DATALENGTH(
              CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
            )
          ) IS NOT NULL
          THEN (
            CAST(N'2026-' AS NVARCHAR(MAX)) + SUBSTRING(
              CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
              2,
              DATALENGTH(
                CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
              )
            ) + N'-' + SUBSTRING(
              CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
              2,
              DATALENGTH(
                CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
              )
            )
          )
        END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2
      ) = 20
      THEN TRY_CONVERT(
        DATE,
        CAST(CASE
          WHEN SUBSTRING(
            CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
            2,
            DATALENGTH(
              CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
            )
          ) IS NOT NULL
          AND SUBSTRING(
            CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
            2,
            DATALENGTH(
              CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
            )
          ) IS NOT NULL
          THEN (
            CAST(N'2026-' AS NVARCHAR(MAX)) + SUBSTRING(
              CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
              2,
              DATALENGTH(
                CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
              )
            ) + N'-' + SUBSTRING(
              CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
              2,
              DATALENGTH(
                CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
              )
            )
          )
        END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2,
        23
      )
    END
  END AS DATE) AS [birthday],
  CAST(CASE
    WHEN CASE
      WHEN CAST([t].[signed_up_at] AS DATE) <= CAST(N'9999-12-17' AS DATE)
      THEN DATEADD(DAY, 14, CAST([t].[signed_up_at] AS DATE))
    END < CAST(N'9999-12-01' AS DATE)
    THEN DATEADD(
      DAY,
      -1,
      DATEADD(
        MONTH,
        1,
        DATEFROMPARTS(
          YEAR(
            CASE
              WHEN CAST([t].[signed_up_at] AS DATE) <= CAST(N'9999-12-17' AS DATE)
              THEN DATEADD(DAY, 14, CAST([t].[signed_up_at] AS DATE))
            END
          ),
          MONTH(
            CASE
              WHEN CAST([t].[signed_up_at] AS DATE) <= CAST(N'9999-12-17' AS DATE)
              THEN DATEADD(DAY, 14, CAST([t].[signed_up_at] AS DATE))
            END
          ),
          1
        )
      )
    )
    WHEN CASE
      WHEN CAST([t].[signed_up_at] AS DATE) <= CAST(N'9999-12-17' AS DATE)
      THEN DATEADD(DAY, 14, CAST([t].[signed_up_at] AS DATE))
    END >= CAST(N'9999-12-01' AS DATE)
    THEN CAST(N'9999-12-31' AS DATE)
  END AS DATE) AS [trial_ends]
FROM [shoppers] AS [t]
LEFT JOIN [accounts] AS [account_1]
  ON [account_1].[account_id] = [t].[account_id]
WHERE
  CASE
    WHEN [t].[birth_date] <= CAST(N'2026-03-15' AS DATE)
    THEN 2026 - CAST(YEAR([t].[birth_date]) AS BIGINT) - CAST(CASE
      WHEN MONTH([t].[birth_date]) * 100 + DAY([t].[birth_date]) <= 315
      THEN 0
      ELSE 1
    END AS BIGINT)
  END >= 18
  AND (
    DAY(
      CASE
        WHEN [t].[birth_date] < CAST(N'9999-12-01' AS DATE)
        THEN DATEADD(
          DAY,
          -1,
          DATEADD(MONTH, 1, DATEFROMPARTS(YEAR([t].[birth_date]), MONTH([t].[birth_date]), 1))
        )
        WHEN [t].[birth_date] >= CAST(N'9999-12-01' AS DATE)
        THEN CAST(N'9999-12-31' AS DATE)
      END
    ) < 31
    OR CAST(DATEDIFF(DAY, DATEFROMPARTS(YEAR([t].[birth_date]), 1, 1), [t].[birth_date]) AS BIGINT) + 1 > 300
    OR MONTH([t].[birth_date]) = 1
  );
