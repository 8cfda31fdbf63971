CREATE OR ALTER VIEW [did_not_refuse] AS
SELECT
  CAST([t].[shopper_id] AS BIGINT) AS [shopper_id],
  CAST([t].[consent] AS BIT) AS [consent]
FROM [shoppers] AS [t]
WHERE
  [t].[consent] <> 0 OR [t].[consent] IS NULL;
