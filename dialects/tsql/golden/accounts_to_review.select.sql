SELECT
  CAST([t].[name] AS NVARCHAR(MAX)) AS [name],
  CAST([t].[opened_on] AS DATE) AS [opened_on],
  CAST(CASE
    WHEN [t].[opened_on] >= CAST(N'0001-02-01' AS DATE)
    THEN DATEADD(MONTH, -1, [t].[opened_on])
  END AS DATE) AS [reminder_on],
  CAST(CASE
    WHEN [t].[opened_on] <= CAST(N'9998-12-31' AS DATE)
    THEN DATEADD(MONTH, 12, [t].[opened_on])
  END AS DATE) AS [review_on]
FROM [accounts] AS [t]
WHERE
  (
    [t].[opened_on] < CAST(N'2026-01-16' AS DATE) OR [t].[opened_on] >= CAST(N'2026-03-16' AS DATE)
  )
  AND EXISTS(
    SELECT
      1
    FROM [shoppers] AS [shoppers_1]
    JOIN [orders] AS [orders_2]
      ON [orders_2].[shopper_id] = [shoppers_1].[shopper_id]
    WHERE
      [shoppers_1].[account_id] = [t].[account_id]
      AND [orders_2].[ordered_at] >= CAST(N'2025-12-15T09:30:00' AS DATETIME2(6))
      AND [orders_2].[ordered_at] < CAST(N'2026-03-15T09:30:00' AS DATETIME2(6))
  )
  AND CASE
    WHEN [t].[opened_on] <= CAST(N'9998-12-31' AS DATE)
    THEN DATEADD(MONTH, 12, [t].[opened_on])
  END < CAST(N'2025-03-01' AS DATE)
ORDER BY
  CAST(CAST(CAST(LOWER(CAST([t].[account_id] AS NVARCHAR(MAX))) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2_UTF8 AS VARCHAR(MAX)) AS VARBINARY(MAX)) ASC;
