SELECT
  CAST([t].[visitor_id] AS BIGINT) AS [visitor_id],
  CAST([t].[email] AS NVARCHAR(MAX)) AS [email],
  CAST([t].[country] AS NVARCHAR(MAX)) AS [country],
  CAST([t].[address] AS NVARCHAR(MAX)) AS [address],
  CAST([t].[app_version] AS NVARCHAR(MAX)) AS [app_version],
  CAST([t].[score] AS FLOAT) AS [score],
  CAST([t].[account_id] AS BIGINT) AS [account_id]
FROM [visitors] AS [t]
WHERE
  [t].[visitor_id] IN (3, 7, 404)
  OR (
    [t].[score] = 12.0e0
    AND (
      SUBSTRING(
        CAST(CAST([t].[email] AS NVARCHAR(MAX)) AS VARBINARY(MAX)),
        DATALENGTH(CAST(CAST([t].[email] AS NVARCHAR(MAX)) AS VARBINARY(MAX))) - DATALENGTH(CAST(N'@example.com' AS VARBINARY(MAX))) + 1,
        DATALENGTH(CAST(N'@example.com' AS VARBINARY(MAX)))
      ) = CAST(N'@example.com' AS VARBINARY(MAX))
      OR SUBSTRING(
        CAST(CAST([t].[email] AS NVARCHAR(MAX)) AS VARBINARY(MAX)),
        DATALENGTH(CAST(CAST([t].[email] AS NVARCHAR(MAX)) AS VARBINARY(MAX))) - DATALENGTH(CAST(N'Test.Example.Com' AS VARBINARY(MAX))) + 1,
        DATALENGTH(CAST(N'Test.Example.Com' AS VARBINARY(MAX)))
      ) = CAST(N'Test.Example.Com' AS VARBINARY(MAX))
    )
    AND (
      NOT (
        CAST(CAST([t].[country] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) IN (CAST(N'US' AS VARBINARY(MAX)), CAST(N'CA' AS VARBINARY(MAX)))
      )
      OR [t].[country] IS NULL
    )
  )
ORDER BY
  [t].[visitor_id] ASC;
