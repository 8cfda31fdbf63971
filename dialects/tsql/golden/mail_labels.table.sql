SELECT
  *
INTO [mail_labels]
FROM (
  SELECT
    CAST([t].[shopper_id] AS BIGINT) AS [shopper_id],
    CAST(SUBSTRING(
      CAST(CASE
        WHEN COALESCE(
          CASE
            WHEN LTRIM(RTRIM([t].[name])) IS NOT NULL
            THEN (
              CAST(N', ' AS NVARCHAR(MAX)) + LTRIM(RTRIM([t].[name]))
            )
          END,
          N''
        ) IS NOT NULL
        AND COALESCE(
          CASE
            WHEN [t].[city] IS NOT NULL
            THEN (
              CAST(N', ' AS NVARCHAR(MAX)) + [t].[city]
            )
          END,
          N''
        ) IS NOT NULL
        AND COALESCE(
          CASE
            WHEN [t].[country] IS NOT NULL
            THEN (
              CAST(N', ' AS NVARCHAR(MAX)) + [t].[country]
            )
          END,
          N''
        ) IS NOT NULL
        THEN (
          CAST(COALESCE(
            CASE
              WHEN LTRIM(RTRIM([t].[name])) IS NOT NULL
              THEN (
                CAST(N', ' AS NVARCHAR(MAX)) + LTRIM(RTRIM([t].[name]))
              )
            END,
            N''
          ) AS NVARCHAR(MAX)) + COALESCE(
            CASE
              WHEN [t].[city] IS NOT NULL
              THEN (
                CAST(N', ' AS NVARCHAR(MAX)) + [t].[city]
              )
            END,
            N''
          ) + COALESCE(
            CASE
              WHEN [t].[country] IS NOT NULL
              THEN (
                CAST(N', ' AS NVARCHAR(MAX)) + [t].[country]
              )
            END,
            N''
          )
        )
      END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
      3,
      DATALENGTH(
        CAST(CASE
          WHEN COALESCE(
            CASE
              WHEN LTRIM(RTRIM([t].[name])) IS NOT NULL
              THEN (
                CAST(N', ' AS NVARCHAR(MAX)) + LTRIM(RTRIM([t].[name]))
              )
            END,
            N''
          ) IS NOT NULL
          AND COALESCE(
            CASE
              WHEN [t].[city] IS NOT NULL
              THEN (
                CAST(N', ' AS NVARCHAR(MAX)) + [t].[city]
              )
            END,
            N''
          ) IS NOT NULL
          AND COALESCE(
            CASE
              WHEN [t].[country] IS NOT NULL
              THEN (
                CAST(N', ' AS NVARCHAR(MAX)) + [t].[country]
              )
            END,
            N''
          ) IS NOT NULL
          THEN (
            CAST(COALESCE(
              CASE
                WHEN LTRIM(RTRIM([t].[name])) IS NOT NULL
                THEN (
                  CAST(N', ' AS NVARCHAR(MAX)) + LTRIM(RTRIM([t].[name]))
                )
              END,
              N''
            ) AS NVARCHAR(MAX)) + COALESCE(
              CASE
                WHEN [t].[city] IS NOT NULL
                THEN (
                  CAST(N', ' AS NVARCHAR(MAX)) + [t].[city]
                )
              END,
              N''
            ) + COALESCE(
              CASE
                WHEN [t].[country] IS NOT NULL
                THEN (
                  CAST(N', ' AS NVARCHAR(MAX)) + [t].[country]
                )
              END,
              N''
            )
          )
        END AS NVARCHAR(MAX))
      )
    ) AS NVARCHAR(MAX)) AS [label],
    CAST(CASE
      WHEN CHARINDEX(N'@', CAST([t].[email] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2) > 0
      THEN LEN(
        LEFT(
          CAST([t].[email] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2,
          CHARINDEX(N'@', CAST([t].[email] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2) - 1
        ) COLLATE Latin1_General_100_CI_AS_SC + N'.'
      )
      WHEN [t].[email] IS NOT NULL
      THEN 0
    END AS BIGINT) AS [at],
    CAST(RIGHT(CAST([t].[email] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC, 4) AS NVARCHAR(MAX)) AS [ending],
    CAST(CASE
      WHEN SUBSTRING(
        CAST(CASE
          WHEN SUBSTRING(CAST([t].[name] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC, 1, 2) IS NOT NULL
          THEN (
            CAST(SUBSTRING(CAST([t].[name] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC, 1, 2) AS NVARCHAR(MAX)) + N'___'
          )
        END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
        1,
        3
      ) IS NOT NULL
      AND CASE
        WHEN CASE
          WHEN [t].[plan] IS NOT NULL
          THEN (
            LEN(CAST([t].[plan] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC + N'.') - 1
          )
        END >= 5
        THEN SUBSTRING(CAST([t].[plan] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC, 1, 5)
        ELSE RIGHT(
          CAST(CASE
            WHEN [t].[plan] IS NOT NULL
            THEN (
              CAST(N'.....' AS NVARCHAR(MAX)) + [t].[plan]
            )
          END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
          5
        )
      END IS NOT NULL
      THEN (
        CAST(SUBSTRING(
          CAST(CASE
            WHEN SUBSTRING(CAST([t].[name] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC, 1, 2) IS NOT NULL
            THEN (
              CAST(SUBSTRING(CAST([t].[name] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC, 1, 2) AS NVARCHAR(MAX)) + N'___'
            )
          END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
          1,
          3
        ) AS NVARCHAR(MAX)) + CASE
          WHEN CASE
            WHEN [t].[plan] IS NOT NULL
            THEN (
              LEN(CAST([t].[plan] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC + N'.') - 1
            )
          END >= 5
          THEN SUBSTRING(CAST([t].[plan] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC, 1, 5)
          ELSE RIGHT(
            CAST(CASE
              WHEN [t].[plan] IS NOT NULL
              THEN (
                CAST(N'.....' AS NVARCHAR(MAX)) + [t].[plan]
              )
            END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC,
            5
          )
        END
      )
    END AS NVARCHAR(MAX)) AS [code],
    CAST(REPLACE(CAST([t].[note] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2, N'  ', N' ') COLLATE Latin1_General_100_CI_AS_SC AS NVARCHAR(MAX)) AS [tidy_note]
  FROM [shoppers] AS [t]
  WHERE
    CASE
      WHEN TRIM([t].[note]) IS NOT NULL
      THEN (
        LEN(
          CAST(TRIM([t].[note]) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC + N'.'
        ) - 1
      )
    END > 0
    AND NOT (
      SUBSTRING(
        CAST(CAST([t].[email] AS NVARCHAR(MAX)) AS VARBINARY(MAX)),
        DATALENGTH(CAST(CAST([t].[email] AS NVARCHAR(MAX)) AS VARBINARY(MAX))) - DATALENGTH(CAST(N'@example.de' AS VARBINARY(MAX))) + 1,
        DATALENGTH(CAST(N'@example.de' AS VARBINARY(MAX)))
      ) = CAST(N'@example.de' AS VARBINARY(MAX))
    )
    AND (
      CHARINDEX(N'A', CAST([t].[country] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2) = 1
      OR CHARINDEX(N'''', CAST([t].[note] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2) > 0
      OR CASE
        WHEN CHARINDEX(N'@', CAST([t].[email] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2) > 0
        THEN LEN(
          LEFT(
            CAST([t].[email] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2,
            CHARINDEX(N'@', CAST([t].[email] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2) - 1
          ) COLLATE Latin1_General_100_CI_AS_SC + N'.'
        )
        WHEN [t].[email] IS NOT NULL
        THEN 0
      END > 5
    )
) AS temp;
