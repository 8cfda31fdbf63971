SELECT
  CAST([t].[shopper_id] AS BIGINT) AS [shopper_id],
  CAST([t].[name] AS NVARCHAR(MAX)) AS [name],
  CAST([t].[consent] AS BIT) AS [consent],
  CAST([t].[balance] AS DECIMAL(10, 2)) AS [balance],
  CAST([t].[note] AS NVARCHAR(MAX)) AS [note]
FROM [shoppers] AS [t]
WHERE
  (
    CASE WHEN [t].[consent] = 1 THEN 1 ELSE 0 END + CASE WHEN [t].[balance] > 0 THEN 1 ELSE 0 END + CASE
      WHEN EXISTS(
        SELECT
          1
        FROM [orders] AS [orders_1]
        WHERE
          [orders_1].[shopper_id] = [t].[shopper_id]
          AND [orders_1].[ordered_at] >= CAST(N'2025-03-15T09:30:00' AS DATETIME2(6))
          AND [orders_1].[ordered_at] < CAST(N'2026-03-15T09:30:00' AS DATETIME2(6))
      )
      THEN 1
      ELSE 0
    END + CASE
      WHEN CHARINDEX(N'%', CAST([t].[note] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2) > 0
      THEN 1
      ELSE 0
    END BETWEEN 2 AND 3
  )
  AND CASE WHEN [t].[email] IS NULL THEN 1 ELSE 0 END + CASE WHEN [t].[name] IS NULL THEN 1 ELSE 0 END + CASE
    WHEN CAST(CAST([t].[plan] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) <> CAST(N'free' AS VARBINARY(MAX))
    OR [t].[plan] IS NULL
    THEN 1
    ELSE 0
  END <= 1
ORDER BY
  [t].[shopper_id] ASC;
