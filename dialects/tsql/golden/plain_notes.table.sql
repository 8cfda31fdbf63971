SELECT
  *
INTO [plain_notes]
FROM (
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
  WHERE
    (
      CHARINDEX(N'\', CAST([t].[note] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2) = 0
      OR [t].[note] IS NULL
    )
    AND (
      CHARINDEX(N'%', CAST([t].[note] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2) = 0
      OR [t].[note] IS NULL
    )
    AND (
      NOT (
        CHARINDEX(N'x''', CAST([t].[note] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2) = 1
      )
      OR [t].[note] IS NULL
    )
    AND (
      NOT (
        SUBSTRING(
          CAST(CAST([t].[note] AS NVARCHAR(MAX)) AS VARBINARY(MAX)),
          DATALENGTH(CAST(CAST([t].[note] AS NVARCHAR(MAX)) AS VARBINARY(MAX))) - DATALENGTH(CAST(N'}' AS VARBINARY(MAX))) + 1,
          DATALENGTH(CAST(N'}' AS VARBINARY(MAX)))
        ) = CAST(N'}' AS VARBINARY(MAX))
      )
      OR [t].[note] IS NULL
    )
    AND (
      NOT (
        CAST(CAST([t].[note] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) IN (
          CAST(N'' AS VARBINARY(MAX)),
          CAST(N' ' AS VARBINARY(MAX)),
          CAST(N'''' AS VARBINARY(MAX))
        )
      )
      OR [t].[note] IS NULL
    )
) AS temp;
