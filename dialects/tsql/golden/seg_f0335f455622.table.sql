SELECT
  *
INTO [seg_f0335f455622]
FROM (
  SELECT
  TOP 3
    CAST([t].[company_id] AS BIGINT) AS [company_id],
    CAST([t].[name] AS NVARCHAR(MAX)) AS [name],
    CAST([t].[domain] AS NVARCHAR(MAX)) AS [domain],
    CAST([t].[country] AS NVARCHAR(MAX)) AS [country],
    CAST([t].[employee_count] AS BIGINT) AS [employee_count],
    CAST([t].[revenue] AS DECIMAL(12, 2)) AS [revenue],
    CAST([t].[is_customer] AS BIT) AS [is_customer],
    CAST([t].[scored_at] AS DATETIME2(6)) AS [scored_at],
    CAST([t].[renewal_on] AS DATE) AS [renewal_on],
    [t].[metadata] AS [metadata],
    CAST([t].[contact_id] AS BIGINT) AS [contact_id]
  FROM [models_companies] AS [t]
  WHERE
    CAST(CAST([t].[country] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) IN (CAST(N'US' AS VARBINARY(MAX)), CAST(N'CA' AS VARBINARY(MAX)))
    AND [t].[employee_count] >= 100
    AND [t].[employee_count] <= 5000
    AND CHARINDEX(N'100%_test', CAST([t].[name] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2) = 0
  ORDER BY
    CASE WHEN [t].[country] IS NULL THEN 1 ELSE 0 END ASC,
    CAST(CAST(CAST([t].[country] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2_UTF8 AS VARCHAR(MAX)) AS VARBINARY(MAX)) ASC,
    CASE WHEN [t].[employee_count] IS NULL THEN 1 ELSE 0 END ASC,
    [t].[employee_count] DESC,
    [t].[company_id] ASC
) AS temp;
