CREATE OR ALTER VIEW [active_in_three_weeks_of_four] AS
SELECT
  CAST([t].[person_id] AS BIGINT) AS [person_id],
  CAST([t].[name] AS NVARCHAR(MAX)) AS [name]
FROM [people] AS [t]
WHERE
  CASE
    WHEN EXISTS(
      SELECT
        1
      FROM [actions] AS [actions_1]
      WHERE
        [actions_1].[person_id] = [t].[person_id]
        AND [actions_1].[at] >= CAST(N'2026-03-09T00:00:00' AS DATETIME2(6))
        AND [actions_1].[at] < CAST(N'2026-03-16T00:00:00' AS DATETIME2(6))
        AND CAST(CAST([actions_1].[name] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) = CAST(N'session_start' AS VARBINARY(MAX))
    )
    THEN 1
    ELSE 0
  END + CASE
    WHEN EXISTS(
      SELECT
        1
      FROM [actions] AS [actions_1]
      WHERE
        [actions_1].[person_id] = [t].[person_id]
        AND [actions_1].[at] >= CAST(N'2026-03-02T00:00:00' AS DATETIME2(6))
        AND [actions_1].[at] < CAST(N'2026-03-09T00:00:00' AS DATETIME2(6))
        AND CAST(CAST([actions_1].[name] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) = CAST(N'session_start' AS VARBINARY(MAX))
    )
    THEN 1
    ELSE 0
  END + CASE
    WHEN EXISTS(
      SELECT
        1
      FROM [actions] AS [actions_1]
      WHERE
        [actions_1].[person_id] = [t].[person_id]
        AND [actions_1].[at] >= CAST(N'2026-02-23T00:00:00' AS DATETIME2(6))
        AND [actions_1].[at] < CAST(N'2026-03-02T00:00:00' AS DATETIME2(6))
        AND CAST(CAST([actions_1].[name] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) = CAST(N'session_start' AS VARBINARY(MAX))
    )
    THEN 1
    ELSE 0
  END + CASE
    WHEN EXISTS(
      SELECT
        1
      FROM [actions] AS [actions_1]
      WHERE
        [actions_1].[person_id] = [t].[person_id]
        AND [actions_1].[at] >= CAST(N'2026-02-16T00:00:00' AS DATETIME2(6))
        AND [actions_1].[at] < CAST(N'2026-02-23T00:00:00' AS DATETIME2(6))
        AND CAST(CAST([actions_1].[name] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) = CAST(N'session_start' AS VARBINARY(MAX))
    )
    THEN 1
    ELSE 0
  END >= 3;
