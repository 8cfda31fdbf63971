CREATE OR ALTER VIEW [notebook_clause] AS
SELECT
  CAST([t].[shopper_id] AS BIGINT) AS [shopper_id],
  CAST(CASE
    WHEN COALESCE([t].[plan], N'none') IS NOT NULL
    AND CAST([t].[shopper_id] AS NVARCHAR(MAX)) IS NOT NULL
    THEN (
      CAST(COALESCE([t].[plan], N'none') AS NVARCHAR(MAX)) + N'/' + CAST([t].[shopper_id] AS NVARCHAR(MAX))
    )
  END AS NVARCHAR(MAX)) AS [label]
FROM [shoppers] AS [t]
WHERE
  CAST(CAST(CASE WHEN [t].[balance] > 100.5 THEN [t].[plan] ELSE COALESCE([t].[city], N'none') END AS NVARCHAR(MAX)) AS VARBINARY(MAX)) IN (
    CAST(N'plus' AS VARBINARY(MAX)),
    CAST(N'pro' AS VARBINARY(MAX)),
    CAST(N'none' AS VARBINARY(MAX)),
    CAST(N'Wien' AS VARBINARY(MAX))
  )
  AND [t].[signed_up_at] < CAST(N'2026-03-08T09:30:00' AS DATETIME2(6))
  AND CAST(CAST([t].[country] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) <> CAST(N'DE' AS VARBINARY(MAX))
  AND NOT (
    SUBSTRING(
      CAST(CAST([t].[email] AS NVARCHAR(MAX)) AS VARBINARY(MAX)),
      DATALENGTH(CAST(CAST([t].[email] AS NVARCHAR(MAX)) AS VARBINARY(MAX))) - DATALENGTH(CAST(N'example.org' AS VARBINARY(MAX))) + 1,
      DATALENGTH(CAST(N'example.org' AS VARBINARY(MAX)))
    ) = CAST(N'example.org' AS VARBINARY(MAX))
  )
  AND (
    [t].[consent] <> 0 OR [t].[consent] IS NULL
  );
