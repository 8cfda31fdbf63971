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
  [t].[lifetime_value] > 10000
ORDER BY
  [t].[customer_id] ASC;
