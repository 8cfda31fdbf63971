SELECT
  CAST([t].[person_id] AS BIGINT) AS [person_id],
  CAST([t].[email] AS NVARCHAR(MAX)) AS [email],
  CAST([org_4].[name] AS NVARCHAR(MAX)) AS [org_name]
FROM [people] AS [t]
LEFT JOIN [orgs] AS [org_4]
  ON [org_4].[org_id] = [t].[org_id]
WHERE
  EXISTS(
    SELECT
      1
    FROM [actions] AS [actions_1]
    WHERE
      [actions_1].[person_id] = [t].[person_id]
      AND [actions_1].[at] >= CAST(N'2026-02-14T08:00:00' AS DATETIME2(6))
      AND [actions_1].[at] < CAST(N'2026-03-16T08:00:00' AS DATETIME2(6))
      AND CAST(CAST([actions_1].[name] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) = CAST(N'pricing_viewed' AS VARBINARY(MAX))
      AND EXISTS(
        SELECT
          1
        FROM [actions] AS [actions_2]
        WHERE
          [actions_2].[person_id] = [actions_1].[person_id]
          AND [actions_2].[at] >= CAST(N'2026-02-14T08:00:00' AS DATETIME2(6))
          AND [actions_2].[at] < CAST(N'2026-03-16T08:00:00' AS DATETIME2(6))
          AND CAST(CAST([actions_2].[name] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) = CAST(N'demo_requested' AS VARBINARY(MAX))
          AND [actions_2].[at] > [actions_1].[at]
          AND [actions_2].[at] < CASE
            WHEN [actions_1].[at] <= CAST(N'9999-12-24T23:59:59.999999' AS DATETIME2(6))
            THEN DATEADD(DAY, 7, [actions_1].[at])
          END
          AND NOT EXISTS(
            SELECT
              1
            FROM [actions] AS [actions_3]
            WHERE
              [actions_3].[person_id] = [actions_2].[person_id]
              AND [actions_3].[at] >= CAST(N'2026-02-14T08:00:00' AS DATETIME2(6))
              AND [actions_3].[at] < CAST(N'2026-03-16T08:00:00' AS DATETIME2(6))
              AND CAST(CAST([actions_3].[name] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) = CAST(N'demo_booked' AS VARBINARY(MAX))
              AND [actions_3].[at] > [actions_2].[at]
              AND [actions_3].[at] < CASE
                WHEN [actions_2].[at] <= CAST(N'9999-12-28T23:59:59.999999' AS DATETIME2(6))
                THEN DATEADD(DAY, 3, [actions_2].[at])
              END
          )
      )
  )
ORDER BY
  [t].[person_id] ASC;
