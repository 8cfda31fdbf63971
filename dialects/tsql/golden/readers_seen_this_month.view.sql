CREATE OR ALTER VIEW [readers_seen_this_month] AS
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
  [t].[last_seen] >= CAST(N'2026-03-01T00:00:00' AS DATETIME2(6))
  AND [t].[last_seen] < CAST(N'2026-04-01T00:00:00' AS DATETIME2(6))
  AND [t].[joined] <= CAST(N'2026-02-28' AS DATE)
  AND CAST([t].[allowance] AS BIGINT) * 2 >= CASE WHEN [t].[debt] >= 4 THEN [t].[debt] WHEN [t].[debt] < 4 THEN 4 END;
