CREATE OR ALTER VIEW [publishers_not_contacted] AS
SELECT
  CAST([t].[org_id] AS BIGINT) AS [org_id],
  CAST([t].[name] AS NVARCHAR(MAX)) AS [name]
FROM [orgs] AS [t]
WHERE
  EXISTS(
    SELECT
      1
    FROM (
      SELECT
        [people_1].[org_id] AS [k1]
      FROM [people] AS [people_1]
      JOIN [actions] AS [actions_2]
        ON [actions_2].[person_id] = [people_1].[person_id]
      WHERE
        [people_1].[left_on] IS NULL
        AND [actions_2].[at] >= CAST(N'2026-03-02T08:00:00' AS DATETIME2(6))
        AND [actions_2].[at] < CAST(N'2026-03-16T08:00:00' AS DATETIME2(6))
        AND CAST(CAST([actions_2].[name] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) = CAST(N'workflow_published' AS VARBINARY(MAX))
      GROUP BY
        [people_1].[org_id]
      HAVING
        COUNT(*) > 1
    ) AS [actions_2_groups]
    WHERE
      [actions_2_groups].[k1] = [t].[org_id]
  )
  AND NOT EXISTS(
    SELECT
      1
    FROM [people] AS [people_1]
    JOIN [actions] AS [actions_2]
      ON [actions_2].[person_id] = [people_1].[person_id]
    WHERE
      [people_1].[org_id] = [t].[org_id]
      AND [people_1].[left_on] IS NULL
      AND CAST(CAST([actions_2].[name] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) = CAST(N'demo_booked' AS VARBINARY(MAX))
  );
