SELECT
  CAST([t].[org_id] AS BIGINT) AS [org_id],
  CAST([t].[name] AS NVARCHAR(MAX)) AS [name],
  CAST([t].[scored_at] AS DATETIME2(6)) AS [scored_at]
FROM [orgs] AS [t]
WHERE
  [t].[scored_at] IS NULL
  OR [t].[scored_at] < CAST(N'2025-12-16T08:00:00' AS DATETIME2(6))
  OR (
    [t].[is_customer] = 0
    AND CAST(CAST([t].[domain] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) = CAST(N'' AS VARBINARY(MAX))
    AND NOT EXISTS(
      SELECT
        1
      FROM [deals] AS [deals_1]
      WHERE
        [deals_1].[org_id] = [t].[org_id]
        AND CAST(CAST([deals_1].[stage] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) = CAST(N'won' AS VARBINARY(MAX))
    )
  )
ORDER BY
  CASE WHEN [t].[scored_at] IS NULL THEN 1 ELSE 0 END ASC,
  [t].[scored_at] ASC,
  [t].[org_id] ASC;
