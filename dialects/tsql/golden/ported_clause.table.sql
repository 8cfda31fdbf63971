SELECT
  *
INTO [ported_clause]
FROM (
  SELECT
    CAST([t].[shopper_id] AS BIGINT) AS [shopper_id],
    CAST(CASE
      WHEN [t].[plan] IS NOT NULL AND COALESCE([t].[city], N'?') IS NOT NULL
      THEN (
        CAST([t].[plan] AS NVARCHAR(MAX)) + N'/' + COALESCE([t].[city], N'?')
      )
    END AS NVARCHAR(MAX)) AS [label],
    CAST(CASE WHEN [t].[balance] > 100.5 THEN N'high' WHEN [t].[balance] IS NOT NULL THEN N'low' END AS NVARCHAR(MAX)) AS [band]
  FROM [shoppers] AS [t]
  LEFT JOIN [accounts] AS [account_1]
    ON [account_1].[account_id] = [t].[account_id]
  WHERE
    CAST(CAST([t].[country] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) <> CAST(N'DE' AS VARBINARY(MAX))
    AND [t].[plan] IS NOT NULL
    AND (
      (
        [t].[balance] >= -10 AND [t].[balance] <= 500.25
      ) OR [t].[consent] = 1
    )
    AND [t].[signed_up_at] < CAST(N'2026-03-08T09:30:00' AS DATETIME2(6))
    AND NOT (
      SUBSTRING(
        CAST(CAST([t].[email] AS NVARCHAR(MAX)) AS VARBINARY(MAX)),
        DATALENGTH(CAST(CAST([t].[email] AS NVARCHAR(MAX)) AS VARBINARY(MAX))) - DATALENGTH(CAST(N'example.org' AS VARBINARY(MAX))) + 1,
        DATALENGTH(CAST(N'example.org' AS VARBINARY(MAX)))
      ) = CAST(N'example.org' AS VARBINARY(MAX))
    )
    AND (
      NOT (
        [t].[referrer_id] IN (1, 2)
      ) OR [t].[referrer_id] IS NULL
    )
    AND CAST(CAST([account_1].[region] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) = CAST(N'EMEA' AS VARBINARY(MAX))
) AS temp;
