CREATE OR ALTER VIEW [kinds_of_events] AS
SELECT
  CAST([t].[correlation_id] AS NVARCHAR(MAX)) AS [correlation_id],
  CAST([t].[event_id] AS UNIQUEIDENTIFIER) AS [event_id],
  CAST([t].[event_type] AS NVARCHAR(MAX)) AS [event_type],
  CAST(CASE
    WHEN [t].[event_harvester] IS NOT NULL AND [t].[event_type] IS NOT NULL
    THEN (
      CAST([t].[event_harvester] AS NVARCHAR(MAX)) + N'|' + [t].[event_type]
    )
  END AS NVARCHAR(MAX)) AS [label],
  CAST(CASE WHEN [t].[created] < 4 THEN 1 WHEN [t].[created] >= 4 THEN 0 END AS BIT) AS [early]
FROM [eventstore] AS [t]
WHERE
  (
    CAST(CAST([t].[event_harvester] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) IN (CAST(N'adobe' AS VARBINARY(MAX)), CAST(N'snowplow' AS VARBINARY(MAX)))
    AND CAST(CAST([t].[event_type] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) <> CAST(N'na' AS VARBINARY(MAX))
  )
  OR [t].[created] > 7;
