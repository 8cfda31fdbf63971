SELECT
  CAST([t].[shopper_id] AS BIGINT) AS [shopper_id],
  CAST([t].[email] AS NVARCHAR(MAX)) AS [email],
  CAST([t].[plan] AS NVARCHAR(MAX)) AS [plan],
  CAST([account_1].[name] AS NVARCHAR(MAX)) AS [account_name],
  CAST([account_1].[credit_limit] AS DECIMAL(12, 2)) AS [account_credit_limit]
FROM [shoppers] AS [t]
LEFT JOIN [accounts] AS [account_1]
  ON [account_1].[account_id] = [t].[account_id]
WHERE
  CAST(CAST([t].[country] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) IN (
    CAST(N'DE' AS VARBINARY(MAX)),
    CAST(N'AT' AS VARBINARY(MAX)),
    CAST(N'CH' AS VARBINARY(MAX))
  )
  AND (
    CAST(CAST([t].[plan] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) <> CAST(N'free' AS VARBINARY(MAX))
    OR [t].[plan] IS NULL
  )
ORDER BY
  CASE WHEN [account_1].[credit_limit] IS NULL THEN 1 ELSE 0 END ASC,
  [account_1].[credit_limit] DESC,
  CASE WHEN [t].[city] IS NULL THEN 1 ELSE 0 END ASC,
  CAST(CAST(CAST([t].[city] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2_UTF8 AS VARCHAR(MAX)) AS VARBINARY(MAX)) ASC,
  [t].[shopper_id] ASC;
