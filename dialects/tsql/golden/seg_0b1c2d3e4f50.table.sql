SELECT
  *
INTO [seg_0b1c2d3e4f50]
FROM (
  SELECT
    CAST([t].[customer_id] AS BIGINT) AS [customer_id],
    CAST([t].[account_id] AS BIGINT) AS [account_id],
    CAST([t].[region] AS NVARCHAR(MAX)) AS [region],
    CAST([t].[tier] AS NVARCHAR(MAX)) AS [tier],
    CAST([t].[age] AS BIGINT) AS [age],
    CAST([t].[email] AS NVARCHAR(MAX)) AS [email],
    CAST([t].[lifetime_value] AS DECIMAL(12, 2)) AS [lifetime_value],
    CAST([t].[closed_at] AS DATETIME2(6)) AS [closed_at]
  FROM [ds_customers] AS [t]
  WHERE
    CAST(CAST([t].[tier] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) IN (CAST(N'gold' AS VARBINARY(MAX)), CAST(N'platinum' AS VARBINARY(MAX)))
    AND [t].[age] >= 18
    AND CHARINDEX(N'@test.', CAST([t].[email] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2) = 0
    AND [t].[closed_at] IS NULL
) AS temp;
