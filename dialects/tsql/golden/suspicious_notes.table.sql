SELECT
  *
INTO [suspicious_notes]
FROM (
  SELECT
    CAST([t].[shopper_id] AS BIGINT) AS [shopper_id],
    CAST([t].[note] AS NVARCHAR(MAX)) AS [note]
  FROM [shoppers] AS [t]
  WHERE
    CHARINDEX(N'%', CAST([t].[note] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2) > 0
    OR CHARINDEX(N'_', CAST([t].[note] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2) > 0
    OR CHARINDEX(N'\', CAST([t].[note] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2) > 0
    OR CHARINDEX(N'''', CAST([t].[note] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2) > 0
    OR CHARINDEX(N'DROP TABLE', CAST([t].[note] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2) > 0
    OR CAST(CAST([t].[note] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) = CAST(N'${env}' AS VARBINARY(MAX))
    OR CHARINDEX(N'says: "no"', CAST([t].[note] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2) = 1
    OR SUBSTRING(
      CAST(CAST([t].[note] AS NVARCHAR(MAX)) AS VARBINARY(MAX)),
      DATALENGTH(CAST(CAST([t].[note] AS NVARCHAR(MAX)) AS VARBINARY(MAX))) - DATALENGTH(CAST(N'🎁' AS VARBINARY(MAX))) + 1,
      DATALENGTH(CAST(N'🎁' AS VARBINARY(MAX)))
    ) = CAST(N'🎁' AS VARBINARY(MAX))
) AS temp;
