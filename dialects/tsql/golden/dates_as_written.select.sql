SELECT
  CAST([t].[shopper_id] AS BIGINT) AS [shopper_id],
  CAST(CASE
    WHEN SUBSTRING(
      CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
      2,
      DATALENGTH(
        CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
      )
    ) IS NOT NULL
    AND SUBSTRING(
      CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
      2,
      DATALENGTH(
        CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
      )
    ) IS NOT NULL
    AND SUBSTRING(
      CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
      2,
      DATALENGTH(
        CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
      )
    ) IS NOT NULL
    THEN (
      CAST(SUBSTRING(
        CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
        2,
        DATALENGTH(
          CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
        )
      ) AS NVARCHAR(MAX)) + N'.' + SUBSTRING(
        CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
        2,
        DATALENGTH(
          CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
        )
      ) + N'.' + SUBSTRING(
        CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
        2,
        DATALENGTH(
          CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
        )
      )
    )
  END AS NVARCHAR(MAX)) AS [german],
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
    AND SUBSTRING(
      CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
      2,
      DATALENGTH(
        CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
      )
    ) IS NOT NULL
    THEN (
      CAST(SUBSTRING(
        CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
        2,
        DATALENGTH(
          CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
        )
      ) AS NVARCHAR(MAX)) + N'/' + SUBSTRING(
        CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
        2,
        DATALENGTH(
          CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
        )
      ) + N'/' + SUBSTRING(
        CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
        2,
        DATALENGTH(
          CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
        )
      )
    )
  END AS NVARCHAR(MAX)) AS [american],
  CAST(CASE
    WHEN CASE
      WHEN CASE
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
        AND SUBSTRING(
          CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
          2,
          DATALENGTH(
            CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
          )
        ) IS NOT NULL
        THEN (
          CAST(SUBSTRING(
            CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
            2,
            DATALENGTH(
              CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
            )
          ) AS NVARCHAR(MAX)) + N'/' + SUBSTRING(
            CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
            2,
            DATALENGTH(
              CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
            )
          ) + N'/' + SUBSTRING(
            CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
            2,
            DATALENGTH(
              CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
            )
          )
        )
      END IS NOT NULL
      THEN (
        LEN(
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
            AND SUBSTRING(
              CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
              2,
              DATALENGTH(
                CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
              )
            ) IS NOT NULL
            THEN (
              CAST(SUBSTRING(
                CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                2,
                DATALENGTH(
                  CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                )
              ) AS NVARCHAR(MAX)) + N'/' + SUBSTRING(
                CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                2,
                DATALENGTH(
                  CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                )
              ) + N'/' + SUBSTRING(
                CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                2,
                DATALENGTH(
                  CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                )
              )
            )
          END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC + N'.'
        ) - 1
      )
    END = 10
    AND CAST(CAST(SUBSTRING(
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
        AND SUBSTRING(
          CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
          2,
          DATALENGTH(
            CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
          )
        ) IS NOT NULL
        THEN (
          CAST(SUBSTRING(
            CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
            2,
            DATALENGTH(
              CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
            )
          ) AS NVARCHAR(MAX)) + N'/' + SUBSTRING(
            CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
            2,
            DATALENGTH(
              CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
            )
          ) + N'/' + SUBSTRING(
            CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
            2,
            DATALENGTH(
              CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
            )
          )
        )
      END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
      3,
      1
    ) AS NVARCHAR(MAX)) AS VARBINARY(MAX)) = CAST(N'/' AS VARBINARY(MAX))
    AND CAST(CAST(SUBSTRING(
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
        AND SUBSTRING(
          CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
          2,
          DATALENGTH(
            CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
          )
        ) IS NOT NULL
        THEN (
          CAST(SUBSTRING(
            CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
            2,
            DATALENGTH(
              CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
            )
          ) AS NVARCHAR(MAX)) + N'/' + SUBSTRING(
            CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
            2,
            DATALENGTH(
              CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
            )
          ) + N'/' + SUBSTRING(
            CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
            2,
            DATALENGTH(
              CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
            )
          )
        )
      END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
      6,
      1
    ) AS NVARCHAR(MAX)) AS VARBINARY(MAX)) = CAST(N'/' AS VARBINARY(MAX))
    THEN CASE
      WHEN PATINDEX(
        N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]%',
        CAST(CASE
          WHEN SUBSTRING(
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
              AND SUBSTRING(
                CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                2,
                DATALENGTH(
                  CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                )
              ) IS NOT NULL
              THEN (
                CAST(SUBSTRING(
                  CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                ) AS NVARCHAR(MAX)) + N'/' + SUBSTRING(
                  CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                ) + N'/' + SUBSTRING(
                  CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                )
              )
            END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
            7,
            4
          ) IS NOT NULL
          AND SUBSTRING(
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
              AND SUBSTRING(
                CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                2,
                DATALENGTH(
                  CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                )
              ) IS NOT NULL
              THEN (
                CAST(SUBSTRING(
                  CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                ) AS NVARCHAR(MAX)) + N'/' + SUBSTRING(
                  CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                ) + N'/' + SUBSTRING(
                  CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                )
              )
            END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
            1,
            2
          ) IS NOT NULL
          AND SUBSTRING(
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
              AND SUBSTRING(
                CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                2,
                DATALENGTH(
                  CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                )
              ) IS NOT NULL
              THEN (
                CAST(SUBSTRING(
                  CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                ) AS NVARCHAR(MAX)) + N'/' + SUBSTRING(
                  CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                ) + N'/' + SUBSTRING(
                  CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                )
              )
            END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
            4,
            2
          ) IS NOT NULL
          THEN (
            CAST(SUBSTRING(
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
                AND SUBSTRING(
                  CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                ) IS NOT NULL
                THEN (
                  CAST(SUBSTRING(
                    CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                    2,
                    DATALENGTH(
                      CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                    )
                  ) AS NVARCHAR(MAX)) + N'/' + SUBSTRING(
                    CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                    2,
                    DATALENGTH(
                      CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                    )
                  ) + N'/' + SUBSTRING(
                    CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                    2,
                    DATALENGTH(
                      CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                    )
                  )
                )
              END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
              7,
              4
            ) AS NVARCHAR(MAX)) + N'-' + SUBSTRING(
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
                AND SUBSTRING(
                  CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                ) IS NOT NULL
                THEN (
                  CAST(SUBSTRING(
                    CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                    2,
                    DATALENGTH(
                      CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                    )
                  ) AS NVARCHAR(MAX)) + N'/' + SUBSTRING(
                    CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                    2,
                    DATALENGTH(
                      CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                    )
                  ) + N'/' + SUBSTRING(
                    CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                    2,
                    DATALENGTH(
                      CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                    )
                  )
                )
              END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
              1,
              2
            ) + N'-' + SUBSTRING(
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
                AND SUBSTRING(
                  CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                ) IS NOT NULL
                THEN (
                  CAST(SUBSTRING(
                    CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                    2,
                    DATALENGTH(
                      CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                    )
                  ) AS NVARCHAR(MAX)) + N'/' + SUBSTRING(
                    CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                    2,
                    DATALENGTH(
                      CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                    )
                  ) + N'/' + SUBSTRING(
                    CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                    2,
                    DATALENGTH(
                      CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                    )
                  )
                )
              END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
              4,
              2
            )
          )
        END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2
      ) = 1
      AND DATALENGTH(
        CAST(CASE
          WHEN SUBSTRING(
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
              AND SUBSTRING(
                CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                2,
                DATALENGTH(
                  CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                )
              ) IS NOT NULL
              THEN (
                CAST(SUBSTRING(
                  CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                ) AS NVARCHAR(MAX)) + N'/' + SUBSTRING(
                  CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                ) + N'/' + SUBSTRING(
                  CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                )
              )
            END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
            7,
            4
          ) IS NOT NULL
          AND SUBSTRING(
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
              AND SUBSTRING(
                CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                2,
                DATALENGTH(
                  CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                )
              ) IS NOT NULL
              THEN (
                CAST(SUBSTRING(
                  CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                ) AS NVARCHAR(MAX)) + N'/' + SUBSTRING(
                  CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                ) + N'/' + SUBSTRING(
                  CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                )
              )
            END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
            1,
            2
          ) IS NOT NULL
          AND SUBSTRING(
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
              AND SUBSTRING(
                CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                2,
                DATALENGTH(
                  CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                )
              ) IS NOT NULL
              THEN (
                CAST(SUBSTRING(
                  CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                ) AS NVARCHAR(MAX)) + N'/' + SUBSTRING(
                  CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                ) + N'/' + SUBSTRING(
                  CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                )
              )
            END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
            4,
            2
          ) IS NOT NULL
          THEN (
            CAST(SUBSTRING(
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
                AND SUBSTRING(
                  CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                ) IS NOT NULL
                THEN (
                  CAST(SUBSTRING(
                    CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                    2,
                    DATALENGTH(
                      CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                    )
                  ) AS NVARCHAR(MAX)) + N'/' + SUBSTRING(
                    CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                    2,
                    DATALENGTH(
                      CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                    )
                  ) + N'/' + SUBSTRING(
                    CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                    2,
                    DATALENGTH(
                      CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                    )
                  )
                )
              END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
              7,
              4
            ) AS NVARCHAR(MAX)) + N'-' + SUBSTRING(
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
                AND SUBSTRING(
                  CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                ) IS NOT NULL
                THEN (
                  CAST(SUBSTRING(
                    CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                    2,
                    DATALENGTH(
                      CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                    )
                  ) AS NVARCHAR(MAX)) + N'/' + SUBSTRING(
                    CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                    2,
                    DATALENGTH(
                      CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                    )
                  ) + N'/' + SUBSTRING(
                    CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                    2,
                    DATALENGTH(
                      CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                    )
                  )
                )
              END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
              1,
              2
            ) + N'-' + SUBSTRING(
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
                AND SUBSTRING(
                  CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                ) IS NOT NULL
                THEN (
                  CAST(SUBSTRING(
                    CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                    2,
                    DATALENGTH(
                      CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                    )
                  ) AS NVARCHAR(MAX)) + N'/' + SUBSTRING(
                    CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                    2,
                    DATALENGTH(
                      CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                    )
                  ) + N'/' + SUBSTRING(
                    CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                    2,
                    DATALENGTH(
                      CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                    )
                  )
                )
              END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
              4,
              2
            )
          )
        END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2
      ) = 20
      THEN TRY_CONVERT(
        DATE,
        CAST(CASE
          WHEN SUBSTRING(
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
              AND SUBSTRING(
                CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                2,
                DATALENGTH(
                  CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                )
              ) IS NOT NULL
              THEN (
                CAST(SUBSTRING(
                  CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                ) AS NVARCHAR(MAX)) + N'/' + SUBSTRING(
                  CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                ) + N'/' + SUBSTRING(
                  CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                )
              )
            END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
            7,
            4
          ) IS NOT NULL
          AND SUBSTRING(
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
              AND SUBSTRING(
                CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                2,
                DATALENGTH(
                  CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                )
              ) IS NOT NULL
              THEN (
                CAST(SUBSTRING(
                  CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                ) AS NVARCHAR(MAX)) + N'/' + SUBSTRING(
                  CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                ) + N'/' + SUBSTRING(
                  CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                )
              )
            END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
            1,
            2
          ) IS NOT NULL
          AND SUBSTRING(
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
              AND SUBSTRING(
                CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                2,
                DATALENGTH(
                  CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                )
              ) IS NOT NULL
              THEN (
                CAST(SUBSTRING(
                  CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                ) AS NVARCHAR(MAX)) + N'/' + SUBSTRING(
                  CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                ) + N'/' + SUBSTRING(
                  CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                )
              )
            END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
            4,
            2
          ) IS NOT NULL
          THEN (
            CAST(SUBSTRING(
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
                AND SUBSTRING(
                  CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                ) IS NOT NULL
                THEN (
                  CAST(SUBSTRING(
                    CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                    2,
                    DATALENGTH(
                      CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                    )
                  ) AS NVARCHAR(MAX)) + N'/' + SUBSTRING(
                    CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                    2,
                    DATALENGTH(
                      CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                    )
                  ) + N'/' + SUBSTRING(
                    CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                    2,
                    DATALENGTH(
                      CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                    )
                  )
                )
              END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
              7,
              4
            ) AS NVARCHAR(MAX)) + N'-' + SUBSTRING(
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
                AND SUBSTRING(
                  CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                ) IS NOT NULL
                THEN (
                  CAST(SUBSTRING(
                    CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                    2,
                    DATALENGTH(
                      CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                    )
                  ) AS NVARCHAR(MAX)) + N'/' + SUBSTRING(
                    CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                    2,
                    DATALENGTH(
                      CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                    )
                  ) + N'/' + SUBSTRING(
                    CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                    2,
                    DATALENGTH(
                      CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                    )
                  )
                )
              END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
              1,
              2
            ) + N'-' + SUBSTRING(
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
                AND SUBSTRING(
                  CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                ) IS NOT NULL
                THEN (
                  CAST(SUBSTRING(
                    CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                    2,
                    DATALENGTH(
                      CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                    )
                  ) AS NVARCHAR(MAX)) + N'/' + SUBSTRING(
                    CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                    2,
                    DATALENGTH(
                      CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                    )
                  ) + N'/' + SUBSTRING(
                    CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                    2,
                    DATALENGTH(
                      CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                    )
                  )
                )
              END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
              4,
              2
            )
          )
        END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2,
        23
      )
    END
  END AS DATE) AS [read_back],
  CAST(CASE
    WHEN CASE
      WHEN [t].[note] IS NOT NULL
      THEN (
        LEN(CAST([t].[note] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC + N'.') - 1
      )
    END = 10
    AND CAST(CAST(SUBSTRING(CAST([t].[note] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC, 5, 1) AS NVARCHAR(MAX)) AS VARBINARY(MAX)) = CAST(N'-' AS VARBINARY(MAX))
    AND CAST(CAST(SUBSTRING(CAST([t].[note] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC, 8, 1) AS NVARCHAR(MAX)) AS VARBINARY(MAX)) = CAST(N'-' AS VARBINARY(MAX))
    THEN CASE
      WHEN PATINDEX(
        N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]%',
        CAST(CASE
          WHEN SUBSTRING(CAST([t].[note] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC, 1, 4) IS NOT NULL
          AND SUBSTRING(CAST([t].[note] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC, 6, 2) IS NOT NULL
          AND SUBSTRING(CAST([t].[note] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC, 9, 2) IS NOT NULL
          THEN (
            CAST(SUBSTRING(CAST([t].[note] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC, 1, 4) AS NVARCHAR(MAX)) + N'-' + SUBSTRING(CAST([t].[note] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC, 6, 2) + N'-' + SUBSTRING(CAST([t].[note] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC, 9, 2)
          )
        END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2
      ) = 1
      AND DATALENGTH(
        CAST(CASE
          WHEN SUBSTRING(CAST([t].[note] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC, 1, 4) IS NOT NULL
          AND SUBSTRING(CAST([t].[note] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC, 6, 2) IS NOT NULL
          AND SUBSTRING(CAST([t].[note] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC, 9, 2) IS NOT NULL
          THEN (
            CAST(SUBSTRING(CAST([t].[note] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC, 1, 4) AS NVARCHAR(MAX)) + N'-' + SUBSTRING(CAST([t].[note] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC, 6, 2) + N'-' + SUBSTRING(CAST([t].[note] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC, 9, 2)
          )
        END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2
      ) = 20
      THEN TRY_CONVERT(
        DATE,
        CAST(CASE
          WHEN SUBSTRING(CAST([t].[note] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC, 1, 4) IS NOT NULL
          AND SUBSTRING(CAST([t].[note] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC, 6, 2) IS NOT NULL
          AND SUBSTRING(CAST([t].[note] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC, 9, 2) IS NOT NULL
          THEN (
            CAST(SUBSTRING(CAST([t].[note] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC, 1, 4) AS NVARCHAR(MAX)) + N'-' + SUBSTRING(CAST([t].[note] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC, 6, 2) + N'-' + SUBSTRING(CAST([t].[note] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC, 9, 2)
          )
        END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2,
        23
      )
    END
  END AS DATE) AS [noted]
FROM [shoppers] AS [t]
WHERE
  CASE
    WHEN CASE
      WHEN CASE
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
        AND SUBSTRING(
          CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
          2,
          DATALENGTH(
            CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
          )
        ) IS NOT NULL
        THEN (
          CAST(SUBSTRING(
            CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
            2,
            DATALENGTH(
              CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
            )
          ) AS NVARCHAR(MAX)) + N'/' + SUBSTRING(
            CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
            2,
            DATALENGTH(
              CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
            )
          ) + N'/' + SUBSTRING(
            CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
            2,
            DATALENGTH(
              CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
            )
          )
        )
      END IS NOT NULL
      THEN (
        LEN(
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
            AND SUBSTRING(
              CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
              2,
              DATALENGTH(
                CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
              )
            ) IS NOT NULL
            THEN (
              CAST(SUBSTRING(
                CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                2,
                DATALENGTH(
                  CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                )
              ) AS NVARCHAR(MAX)) + N'/' + SUBSTRING(
                CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                2,
                DATALENGTH(
                  CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                )
              ) + N'/' + SUBSTRING(
                CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                2,
                DATALENGTH(
                  CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                )
              )
            )
          END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC + N'.'
        ) - 1
      )
    END = 10
    AND CAST(CAST(SUBSTRING(
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
        AND SUBSTRING(
          CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
          2,
          DATALENGTH(
            CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
          )
        ) IS NOT NULL
        THEN (
          CAST(SUBSTRING(
            CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
            2,
            DATALENGTH(
              CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
            )
          ) AS NVARCHAR(MAX)) + N'/' + SUBSTRING(
            CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
            2,
            DATALENGTH(
              CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
            )
          ) + N'/' + SUBSTRING(
            CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
            2,
            DATALENGTH(
              CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
            )
          )
        )
      END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
      3,
      1
    ) AS NVARCHAR(MAX)) AS VARBINARY(MAX)) = CAST(N'/' AS VARBINARY(MAX))
    AND CAST(CAST(SUBSTRING(
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
        AND SUBSTRING(
          CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
          2,
          DATALENGTH(
            CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
          )
        ) IS NOT NULL
        THEN (
          CAST(SUBSTRING(
            CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
            2,
            DATALENGTH(
              CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
            )
          ) AS NVARCHAR(MAX)) + N'/' + SUBSTRING(
            CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
            2,
            DATALENGTH(
              CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
            )
          ) + N'/' + SUBSTRING(
            CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
            2,
            DATALENGTH(
              CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
            )
          )
        )
      END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
      6,
      1
    ) AS NVARCHAR(MAX)) AS VARBINARY(MAX)) = CAST(N'/' AS VARBINARY(MAX))
    THEN CASE
      WHEN PATINDEX(
        N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]%',
        CAST(CASE
          WHEN SUBSTRING(
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
              AND SUBSTRING(
                CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                2,
                DATALENGTH(
                  CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                )
              ) IS NOT NULL
              THEN (
                CAST(SUBSTRING(
                  CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                ) AS NVARCHAR(MAX)) + N'/' + SUBSTRING(
                  CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                ) + N'/' + SUBSTRING(
                  CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                )
              )
            END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
            7,
            4
          ) IS NOT NULL
          AND SUBSTRING(
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
              AND SUBSTRING(
                CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                2,
                DATALENGTH(
                  CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                )
              ) IS NOT NULL
              THEN (
                CAST(SUBSTRING(
                  CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                ) AS NVARCHAR(MAX)) + N'/' + SUBSTRING(
                  CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                ) + N'/' + SUBSTRING(
                  CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                )
              )
            END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
            1,
            2
          ) IS NOT NULL
          AND SUBSTRING(
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
              AND SUBSTRING(
                CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                2,
                DATALENGTH(
                  CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                )
              ) IS NOT NULL
              THEN (
                CAST(SUBSTRING(
                  CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                ) AS NVARCHAR(MAX)) + N'/' + SUBSTRING(
                  CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                ) + N'/' + SUBSTRING(
                  CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                )
              )
            END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
            4,
            2
          ) IS NOT NULL
          THEN (
            CAST(SUBSTRING(
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
                AND SUBSTRING(
                  CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                ) IS NOT NULL
                THEN (
                  CAST(SUBSTRING(
                    CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                    2,
                    DATALENGTH(
                      CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                    )
                  ) AS NVARCHAR(MAX)) + N'/' + SUBSTRING(
                    CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                    2,
                    DATALENGTH(
                      CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                    )
                  ) + N'/' + SUBSTRING(
                    CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                    2,
                    DATALENGTH(
                      CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                    )
                  )
                )
              END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
              7,
              4
            ) AS NVARCHAR(MAX)) + N'-' + SUBSTRING(
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
                AND SUBSTRING(
                  CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                ) IS NOT NULL
                THEN (
                  CAST(SUBSTRING(
                    CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                    2,
                    DATALENGTH(
                      CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                    )
                  ) AS NVARCHAR(MAX)) + N'/' + SUBSTRING(
                    CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                    2,
                    DATALENGTH(
                      CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                    )
                  ) + N'/' + SUBSTRING(
                    CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                    2,
                    DATALENGTH(
                      CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                    )
                  )
                )
              END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
              1,
              2
            ) + N'-' + SUBSTRING(
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
                AND SUBSTRING(
                  CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                ) IS NOT NULL
                THEN (
                  CAST(SUBSTRING(
                    CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                    2,
                    DATALENGTH(
                      CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                    )
                  ) AS NVARCHAR(MAX)) + N'/' + SUBSTRING(
                    CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                    2,
                    DATALENGTH(
                      CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                    )
                  ) + N'/' + SUBSTRING(
                    CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                    2,
                    DATALENGTH(
                      CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                    )
                  )
                )
              END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
              4,
              2
            )
          )
        END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2
      ) = 1
      AND DATALENGTH(
        CAST(CASE
          WHEN SUBSTRING(
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
              AND SUBSTRING(
                CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                2,
                DATALENGTH(
                  CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                )
              ) IS NOT NULL
              THEN (
                CAST(SUBSTRING(
                  CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                ) AS NVARCHAR(MAX)) + N'/' + SUBSTRING(
                  CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                ) + N'/' + SUBSTRING(
                  CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                )
              )
            END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
            7,
            4
          ) IS NOT NULL
          AND SUBSTRING(
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
              AND SUBSTRING(
                CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                2,
                DATALENGTH(
                  CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                )
              ) IS NOT NULL
              THEN (
                CAST(SUBSTRING(
                  CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                ) AS NVARCHAR(MAX)) + N'/' + SUBSTRING(
                  CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                ) + N'/' + SUBSTRING(
                  CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                )
              )
            END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
            1,
            2
          ) IS NOT NULL
          AND SUBSTRING(
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
              AND SUBSTRING(
                CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                2,
                DATALENGTH(
                  CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                )
              ) IS NOT NULL
              THEN (
                CAST(SUBSTRING(
                  CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                ) AS NVARCHAR(MAX)) + N'/' + SUBSTRING(
                  CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                ) + N'/' + SUBSTRING(
                  CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                )
              )
            END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
            4,
            2
          ) IS NOT NULL
          THEN (
            CAST(SUBSTRING(
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
                AND SUBSTRING(
                  CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                ) IS NOT NULL
                THEN (
                  CAST(SUBSTRING(
                    CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                    2,
                    DATALENGTH(
                      CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                    )
                  ) AS NVARCHAR(MAX)) + N'/' + SUBSTRING(
                    CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                    2,
                    DATALENGTH(
                      CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                    )
                  ) + N'/' + SUBSTRING(
                    CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                    2,
                    DATALENGTH(
                      CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                    )
                  )
                )
              END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
              7,
              4
            ) AS NVARCHAR(MAX)) + N'-' + SUBSTRING(
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
                AND SUBSTRING(
                  CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                ) IS NOT NULL
                THEN (
                  CAST(SUBSTRING(
                    CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                    2,
                    DATALENGTH(
                      CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                    )
                  ) AS NVARCHAR(MAX)) + N'/' + SUBSTRING(
                    CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                    2,
                    DATALENGTH(
                      CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                    )
                  ) + N'/' + SUBSTRING(
                    CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                    2,
                    DATALENGTH(
                      CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                    )
                  )
                )
              END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
              1,
              2
            ) + N'-' + SUBSTRING(
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
                AND SUBSTRING(
                  CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                ) IS NOT NULL
                THEN (
                  CAST(SUBSTRING(
                    CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                    2,
                    DATALENGTH(
                      CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                    )
                  ) AS NVARCHAR(MAX)) + N'/' + SUBSTRING(
                    CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                    2,
                    DATALENGTH(
                      CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                    )
                  ) + N'/' + SUBSTRING(
                    CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                    2,
                    DATALENGTH(
                      CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                    )
                  )
                )
              END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
              4,
              2
            )
          )
        END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2
      ) = 20
      THEN TRY_CONVERT(
        DATE,
        CAST(CASE
          WHEN SUBSTRING(
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
              AND SUBSTRING(
                CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                2,
                DATALENGTH(
                  CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                )
              ) IS NOT NULL
              THEN (
                CAST(SUBSTRING(
                  CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                ) AS NVARCHAR(MAX)) + N'/' + SUBSTRING(
                  CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                ) + N'/' + SUBSTRING(
                  CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                )
              )
            END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
            7,
            4
          ) IS NOT NULL
          AND SUBSTRING(
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
              AND SUBSTRING(
                CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                2,
                DATALENGTH(
                  CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                )
              ) IS NOT NULL
              THEN (
                CAST(SUBSTRING(
                  CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                ) AS NVARCHAR(MAX)) + N'/' + SUBSTRING(
                  CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                ) + N'/' + SUBSTRING(
                  CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                )
              )
            END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
            1,
            2
          ) IS NOT NULL
          AND SUBSTRING(
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
              AND SUBSTRING(
                CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                2,
                DATALENGTH(
                  CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                )
              ) IS NOT NULL
              THEN (
                CAST(SUBSTRING(
                  CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                ) AS NVARCHAR(MAX)) + N'/' + SUBSTRING(
                  CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                ) + N'/' + SUBSTRING(
                  CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                )
              )
            END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
            4,
            2
          ) IS NOT NULL
          THEN (
            CAST(SUBSTRING(
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
                AND SUBSTRING(
                  CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                ) IS NOT NULL
                THEN (
                  CAST(SUBSTRING(
                    CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                    2,
                    DATALENGTH(
                      CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                    )
                  ) AS NVARCHAR(MAX)) + N'/' + SUBSTRING(
                    CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                    2,
                    DATALENGTH(
                      CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                    )
                  ) + N'/' + SUBSTRING(
                    CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                    2,
                    DATALENGTH(
                      CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                    )
                  )
                )
              END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
              7,
              4
            ) AS NVARCHAR(MAX)) + N'-' + SUBSTRING(
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
                AND SUBSTRING(
                  CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                ) IS NOT NULL
                THEN (
                  CAST(SUBSTRING(
                    CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                    2,
                    DATALENGTH(
                      CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                    )
                  ) AS NVARCHAR(MAX)) + N'/' + SUBSTRING(
                    CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                    2,
                    DATALENGTH(
                      CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                    )
                  ) + N'/' + SUBSTRING(
                    CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                    2,
                    DATALENGTH(
                      CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                    )
                  )
                )
              END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
              1,
              2
            ) + N'-' + SUBSTRING(
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
                AND SUBSTRING(
                  CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                  2,
                  DATALENGTH(
                    CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                  )
                ) IS NOT NULL
                THEN (
                  CAST(SUBSTRING(
                    CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                    2,
                    DATALENGTH(
                      CAST(CAST(CAST(MONTH([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                    )
                  ) AS NVARCHAR(MAX)) + N'/' + SUBSTRING(
                    CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                    2,
                    DATALENGTH(
                      CAST(CAST(CAST(DAY([t].[birth_date]) AS BIGINT) + 100 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                    )
                  ) + N'/' + SUBSTRING(
                    CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
                    2,
                    DATALENGTH(
                      CAST(CAST(CAST(YEAR([t].[birth_date]) AS BIGINT) + 10000 AS NVARCHAR(MAX)) AS NVARCHAR(MAX))
                    )
                  )
                )
              END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
              4,
              2
            )
          )
        END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2,
        23
      )
    END
  END = [t].[birth_date]
  OR CASE
    WHEN CASE
      WHEN [t].[note] IS NOT NULL
      THEN (
        LEN(CAST([t].[note] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC + N'.') - 1
      )
    END = 10
    AND CAST(CAST(SUBSTRING(CAST([t].[note] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC, 5, 1) AS NVARCHAR(MAX)) AS VARBINARY(MAX)) = CAST(N'-' AS VARBINARY(MAX))
    AND CAST(CAST(SUBSTRING(CAST([t].[note] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC, 8, 1) AS NVARCHAR(MAX)) AS VARBINARY(MAX)) = CAST(N'-' AS VARBINARY(MAX))
    THEN CASE
      WHEN PATINDEX(
        N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]%',
        CAST(CASE
          WHEN SUBSTRING(CAST([t].[note] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC, 1, 4) IS NOT NULL
          AND SUBSTRING(CAST([t].[note] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC, 6, 2) IS NOT NULL
          AND SUBSTRING(CAST([t].[note] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC, 9, 2) IS NOT NULL
          THEN (
            CAST(SUBSTRING(CAST([t].[note] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC, 1, 4) AS NVARCHAR(MAX)) + N'-' + SUBSTRING(CAST([t].[note] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC, 6, 2) + N'-' + SUBSTRING(CAST([t].[note] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC, 9, 2)
          )
        END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2
      ) = 1
      AND DATALENGTH(
        CAST(CASE
          WHEN SUBSTRING(CAST([t].[note] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC, 1, 4) IS NOT NULL
          AND SUBSTRING(CAST([t].[note] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC, 6, 2) IS NOT NULL
          AND SUBSTRING(CAST([t].[note] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC, 9, 2) IS NOT NULL
          THEN (
            CAST(SUBSTRING(CAST([t].[note] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC, 1, 4) AS NVARCHAR(MAX)) + N'-' + SUBSTRING(CAST([t].[note] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC, 6, 2) + N'-' + SUBSTRING(CAST([t].[note] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC, 9, 2)
          )
        END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2
      ) = 20
      THEN TRY_CONVERT(
        DATE,
        CAST(CASE
          WHEN SUBSTRING(CAST([t].[note] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC, 1, 4) IS NOT NULL
          AND SUBSTRING(CAST([t].[note] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC, 6, 2) IS NOT NULL
          AND SUBSTRING(CAST([t].[note] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC, 9, 2) IS NOT NULL
          THEN (
            CAST(SUBSTRING(CAST([t].[note] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC, 1, 4) AS NVARCHAR(MAX)) + N'-' + SUBSTRING(CAST([t].[note] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC, 6, 2) + N'-' + SUBSTRING(CAST([t].[note] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC, 9, 2)
          )
        END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2,
        23
      )
    END
  END IS NOT NULL
ORDER BY
  [t].[shopper_id] ASC;
