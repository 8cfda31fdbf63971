SELECT
  *
INTO [paying_in_dach]
FROM (
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
) AS temp;
