SELECT
  CAST([t].[shopper_id] AS BIGINT) AS [shopper_id],
  CAST([t].[email] AS NVARCHAR(MAX)) AS [email],
  CAST([t].[name] AS NVARCHAR(MAX)) AS [name],
  CAST([t].[country] AS NVARCHAR(MAX)) AS [country],
  CAST([t].[city] AS NVARCHAR(MAX)) AS [city],
  CAST([t].[plan] AS NVARCHAR(MAX)) AS [plan],
  CAST([t].[birth_date] AS DATE) AS [birth_date],
  CAST([t].[signed_up_at] AS DATETIME2(6)) AS [signed_up_at],
  CAST([t].[last_seen_at] AS DATETIME2(6)) AS [last_seen_at],
  CAST([t].[score] AS FLOAT) AS [score],
  CAST([t].[balance] AS DECIMAL(10, 2)) AS [balance],
  CAST([t].[consent] AS BIT) AS [consent],
  CAST([t].[account_id] AS UNIQUEIDENTIFIER) AS [account_id],
  CAST([t].[referrer_id] AS BIGINT) AS [referrer_id],
  CAST([t].[call_back_at] AS DATETIME2(6)) AS [call_back_at],
  CAST([t].[note] AS NVARCHAR(MAX)) AS [note]
FROM [shoppers] AS [t]
LEFT JOIN [accounts] AS [account_1]
  ON [account_1].[account_id] = [t].[account_id]
WHERE
  [t].[account_id] = CAST(N'd2b6a8e4-7f1c-4e35-a9d0-b4c6f8e21a55' AS UNIQUEIDENTIFIER)
  OR CAST(CAST([account_1].[name] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) = CAST(N'O''Hara & Sons' AS VARBINARY(MAX))
ORDER BY
  CASE WHEN [t].[account_id] IS NULL THEN 1 ELSE 0 END ASC,
  CAST(CAST(CAST(LOWER(CAST([t].[account_id] AS NVARCHAR(MAX))) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2_UTF8 AS VARCHAR(MAX)) AS VARBINARY(MAX)) ASC,
  [t].[signed_up_at] DESC,
  [t].[shopper_id] ASC;
