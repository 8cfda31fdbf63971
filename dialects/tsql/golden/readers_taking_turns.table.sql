SELECT
  *
INTO [readers_taking_turns]
FROM (
  SELECT
    CAST([t].[reader_id] AS BIGINT) AS [reader_id],
    CAST([t].[name] AS NVARCHAR(MAX)) AS [name],
    CAST([t].[mail] AS NVARCHAR(MAX)) AS [mail],
    CAST([t].[town] AS NVARCHAR(MAX)) AS [town],
    CAST([t].[allowance] AS BIGINT) AS [allowance],
    CAST([t].[debt] AS DECIMAL(8, 2)) AS [debt],
    CAST([t].[joined] AS DATE) AS [joined],
    CAST([t].[last_seen] AS DATETIME2(6)) AS [last_seen]
  FROM [readers] AS [t]
  WHERE
    (
      [t].[debt] >= 0 AND [t].[debt] <= 5 AND [t].[mail] IS NOT NULL
    )
    OR (
      (
        [t].[joined] < CAST(N'2025-01-01' AS DATE) OR [t].[joined] > CAST(N'2026-02-28' AS DATE)
      )
      AND NOT (
        SUBSTRING(
          CAST(CAST([t].[mail] AS NVARCHAR(MAX)) AS VARBINARY(MAX)),
          DATALENGTH(CAST(CAST([t].[mail] AS NVARCHAR(MAX)) AS VARBINARY(MAX))) - DATALENGTH(CAST(N'@example.com' AS VARBINARY(MAX))) + 1,
          DATALENGTH(CAST(N'@example.com' AS VARBINARY(MAX)))
        ) = CAST(N'@example.com' AS VARBINARY(MAX))
      )
    )
) AS temp;
