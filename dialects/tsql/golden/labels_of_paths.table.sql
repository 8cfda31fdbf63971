SELECT
  *
INTO [labels_of_paths]
FROM (
  SELECT
    CAST([t].[profile_id] AS BIGINT) AS [profile_id],
    CAST(CASE
      WHEN [t].[profile_type] IS NOT NULL AND [t].[path] IS NOT NULL
      THEN (
        CAST([t].[profile_type] AS NVARCHAR(MAX)) + N'/' + [t].[path]
      )
    END AS NVARCHAR(MAX)) AS [label]
  FROM [profilestore] AS [t]
  WHERE
    CAST(CAST([t].[profile_type] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) = CAST(N'customer' AS VARBINARY(MAX))
    AND CAST(CAST([t].[pit] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) = CAST(N'_latest' AS VARBINARY(MAX))
    AND CAST(CAST([t].[reader] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) = CAST(N'_auth' AS VARBINARY(MAX))
    AND [t].[stored_at] >= CAST(N'2025-03-16T00:00:00' AS DATETIME2(6))
) AS temp;
