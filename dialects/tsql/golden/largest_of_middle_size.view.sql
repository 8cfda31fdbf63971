CREATE OR ALTER VIEW [largest_of_middle_size] AS
SELECT
TOP 3
  CAST([t].[org_id] AS BIGINT) AS [org_id],
  CAST([t].[name] AS NVARCHAR(MAX)) AS [name],
  CAST([t].[region] AS NVARCHAR(MAX)) AS [region],
  CAST([t].[employees] AS BIGINT) AS [employees]
FROM [orgs] AS [t]
WHERE
  CAST(CAST([t].[region] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) IN (CAST(N'AMER' AS VARBINARY(MAX)), CAST(N'EMEA' AS VARBINARY(MAX)))
  AND [t].[employees] >= 100
  AND [t].[employees] <= 5000
  AND CHARINDEX(N'100%_test', CAST([t].[name] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2) = 0
ORDER BY
  CASE WHEN [t].[region] IS NULL THEN 1 ELSE 0 END ASC,
  CAST(CAST(CAST([t].[region] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2_UTF8 AS VARCHAR(MAX)) AS VARBINARY(MAX)) ASC,
  CASE WHEN [t].[employees] IS NULL THEN 1 ELSE 0 END ASC,
  [t].[employees] DESC,
  [t].[org_id] ASC;
