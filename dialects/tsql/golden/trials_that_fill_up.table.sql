SELECT
  *
INTO [trials_that_fill_up]
FROM (
  SELECT
    CAST([t].[org_id] AS BIGINT) AS [org_id],
    CAST([t].[name] AS NVARCHAR(MAX)) AS [name],
    CAST([t].[trial_ends_at] AS DATETIME2(6)) AS [trial_ends_at]
  FROM [orgs] AS [t]
  WHERE
    [t].[trial_ends_at] >= CAST(N'2026-03-16T08:00:00' AS DATETIME2(6))
    AND [t].[trial_ends_at] < CAST(N'2026-03-19T08:00:00' AS DATETIME2(6))
    AND [t].[seats_used] > 0.8 * [t].[seats_bought]
) AS temp;
