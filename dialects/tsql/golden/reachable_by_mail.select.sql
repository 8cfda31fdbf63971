SELECT
  CAST([t].[shopper_id] AS BIGINT) AS [shopper_id],
  CAST([t].[email] AS NVARCHAR(MAX)) AS [email],
  CAST([subscription_1].[topic] AS NVARCHAR(MAX)) AS [subscription_topic]
FROM [shoppers] AS [t]
LEFT JOIN [subscriptions] AS [subscription_1]
  ON CAST(CAST([subscription_1].[email] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) = CAST(CAST([t].[email] AS NVARCHAR(MAX)) AS VARBINARY(MAX))
WHERE
  (
    [t].[consent] = 1
    OR (
      [t].[consent] IS NULL AND [subscription_1].[confirmed_at] IS NOT NULL
    )
  )
  AND NOT (
    SUBSTRING(
      CAST(CAST([t].[email] AS NVARCHAR(MAX)) AS VARBINARY(MAX)),
      DATALENGTH(CAST(CAST([t].[email] AS NVARCHAR(MAX)) AS VARBINARY(MAX))) - DATALENGTH(CAST(N'@example.nz' AS VARBINARY(MAX))) + 1,
      DATALENGTH(CAST(N'@example.nz' AS VARBINARY(MAX)))
    ) = CAST(N'@example.nz' AS VARBINARY(MAX))
  )
ORDER BY
  [t].[shopper_id] ASC;
