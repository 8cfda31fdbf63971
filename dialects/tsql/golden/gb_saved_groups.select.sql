SELECT
  CAST([t].[visitor_id] AS BIGINT) AS [visitor_id],
  CAST([t].[account_id] AS BIGINT) AS [account_id],
  CAST([t].[country] AS NVARCHAR(MAX)) AS [country],
  CAST([t].[email] AS NVARCHAR(MAX)) AS [email],
  CAST([t].[age] AS BIGINT) AS [age],
  CAST([t].[beta] AS BIT) AS [beta],
  CAST([t].[app_version] AS NVARCHAR(MAX)) AS [app_version],
  CAST([t].[release] AS NVARCHAR(MAX)) AS [release],
  CAST([t].[joined_on] AS DATE) AS [joined_on],
  [t].[profile] AS [profile]
FROM [visitors] AS [t]
WHERE
  NOT (
    [t].[visitor_id] IN (3, 8, 99)
  )
  AND [t].[visitor_id] IN (1, 3, 4, 6, 10)
  AND 1 = 1
  AND (
    [t].[beta] <> 0 OR [t].[beta] IS NULL
  )
ORDER BY
  [t].[visitor_id] ASC;
