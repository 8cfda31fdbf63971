SELECT
  CAST([t].[account_id] AS BIGINT) AS [account_id],
  CAST([t].[balance] AS FLOAT) AS [balance],
  CAST([t].[is_vip] AS BIT) AS [is_vip],
  CAST([t].[opened_on] AS DATE) AS [opened_on]
FROM [ds_accounts] AS [t]
WHERE
  [t].[is_vip] = 1
  AND [t].[balance] <> 1000.0e0
  AND EXISTS(
    SELECT
      1
    FROM [ds_customers] AS [holder_1]
    WHERE
      [holder_1].[account_id] = [t].[account_id]
      AND [holder_1].[closed_at] < CAST(N'2026-02-01T00:00:00' AS DATETIME2(6))
  )
ORDER BY
  [t].[account_id] ASC;
