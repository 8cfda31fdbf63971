SELECT
  *
INTO [calls_of_the_day]
FROM (
  SELECT
    CAST([t].[shopper_id] AS BIGINT) AS [shopper_id],
    CAST([t].[call_back_at] AS DATETIME2(6)) AS [call_back_at]
  FROM [shoppers] AS [t]
  WHERE
    (
      [t].[call_back_at] >= CAST(N'2026-03-15T10:30:00' AS DATETIME2(6))
      AND [t].[call_back_at] < CAST(N'2026-03-16T10:30:00' AS DATETIME2(6))
    )
    OR (
      [t].[call_back_at] >= CAST(N'2026-03-14T00:00:00' AS DATETIME2(6))
      AND [t].[call_back_at] <= CAST(N'2026-03-15T10:30:00' AS DATETIME2(6))
    )
    OR [t].[call_back_at] = CAST(N'2026-03-20T12:00:00' AS DATETIME2(6))
) AS temp;
