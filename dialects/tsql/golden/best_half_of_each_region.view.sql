CREATE OR ALTER VIEW [best_half_of_each_region] AS
SELECT
  [members].[org_id] AS [org_id],
  [members].[region] AS [region],
  [members].[arr] AS [arr]
FROM (
  SELECT
    CAST([t].[org_id] AS BIGINT) AS [org_id],
    CAST([t].[region] AS NVARCHAR(MAX)) AS [region],
    CAST([t].[arr] AS DECIMAL(12, 2)) AS [arr],
    ROW_NUMBER() OVER (
      PARTITION BY CAST(CAST([t].[region] AS NVARCHAR(MAX)) AS VARBINARY(MAX))
      ORDER BY CASE WHEN [t].[arr] IS NULL THEN 1 ELSE 0 END ASC, [t].[arr] DESC, [t].[org_id] ASC
    ) AS [n],
    COUNT(*) OVER (PARTITION BY CAST(CAST([t].[region] AS NVARCHAR(MAX)) AS VARBINARY(MAX))) AS [size]
  FROM [orgs] AS [t]
  WHERE
    [t].[arr] IS NOT NULL
    AND (
      CAST(SUBSTRING(
        HASHBYTES(
          'SHA2_256',
          CAST(CAST(CAST(CASE
            WHEN CAST([t].[org_id] AS NVARCHAR(MAX)) IS NOT NULL
            THEN (
              CAST(N'spring-calls:' AS NVARCHAR(MAX)) + CAST([t].[org_id] AS NVARCHAR(MAX))
            )
          END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2_UTF8 AS VARCHAR(MAX)) AS VARBINARY(MAX))
        ),
        29,
        4
      ) AS BIGINT) % 10000
    ) < 8000
) AS [members]
WHERE
  (
    CAST([members].[n] AS BIGINT) - 1
  ) * 2 < [members].[size];
