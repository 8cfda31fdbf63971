CREATE OR ALTER VIEW [customer_visits] AS
SELECT
  CAST([t].[correlation_id] AS NVARCHAR(MAX)) AS [correlation_id],
  [visits_grain_1].[value] AS [visits],
  [address_grain_2].[value] AS [address]
FROM (
  SELECT
    MIN([t].[correlation_id]) AS [correlation_id]
  FROM [profilestore] AS [t]
  WHERE
    CAST(CAST([t].[profile_type] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) = CAST(N'customer' AS VARBINARY(MAX))
    AND CAST(CAST([t].[pit] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) = CAST(N'_latest' AS VARBINARY(MAX))
  GROUP BY
    CAST(CAST([t].[correlation_id] AS NVARCHAR(MAX)) AS VARBINARY(MAX))
) AS [t]
LEFT JOIN [profilestore] AS [visits_grain_1]
  ON CAST(CAST([visits_grain_1].[correlation_id] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) = CAST(CAST([t].[correlation_id] AS NVARCHAR(MAX)) AS VARBINARY(MAX))
  AND CAST(CAST([visits_grain_1].[path] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) = CAST(N'/visits/count' AS VARBINARY(MAX))
  AND CAST(CAST([visits_grain_1].[profile_type] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) = CAST(N'customer' AS VARBINARY(MAX))
  AND CAST(CAST([visits_grain_1].[pit] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) = CAST(N'_latest' AS VARBINARY(MAX))
LEFT JOIN [profilestore] AS [address_grain_2]
  ON CAST(CAST([address_grain_2].[correlation_id] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) = CAST(CAST([t].[correlation_id] AS NVARCHAR(MAX)) AS VARBINARY(MAX))
  AND CAST(CAST([address_grain_2].[path] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) = CAST(N'/customer/info/meta/address' AS VARBINARY(MAX))
  AND CAST(CAST([address_grain_2].[profile_type] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) = CAST(N'customer' AS VARBINARY(MAX))
  AND CAST(CAST([address_grain_2].[pit] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) = CAST(N'_latest' AS VARBINARY(MAX));
