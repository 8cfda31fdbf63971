CREATE OR ALTER VIEW [seg_0a6c1ab1_6b3c_4b8a_9f0e_2d7c3e5f8a11] AS
SELECT
  CAST([t].[office_id] AS BIGINT) AS [office_id],
  CAST([t].[city] AS NVARCHAR(MAX)) AS [city],
  CAST([t].[territory_id] AS BIGINT) AS [territory_id]
FROM [offices] AS [t]
LEFT JOIN [territories] AS [territory_1]
  ON [territory_1].[territory_id] = [t].[territory_id]
WHERE
  [territory_1].[label_id] = CAST(N'0a6c1ab1-6b3c-4b8a-9f0e-2d7c3e5f8a11' AS UNIQUEIDENTIFIER);
