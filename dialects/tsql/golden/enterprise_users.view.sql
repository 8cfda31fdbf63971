CREATE OR ALTER VIEW [enterprise_users] AS
SELECT
  CAST([t].[person] AS NVARCHAR(MAX)) AS [person],
  CAST([t].[plan] AS NVARCHAR(MAX)) AS [plan],
  CAST([t].[country] AS NVARCHAR(MAX)) AS [country],
  CAST([t].[email] AS NVARCHAR(MAX)) AS [email],
  CAST([t].[company] AS NVARCHAR(MAX)) AS [company],
  CAST([t].[status] AS NVARCHAR(MAX)) AS [status],
  CAST([t].[verified] AS BIT) AS [verified],
  CAST([t].[age] AS BIGINT) AS [age],
  CAST([t].[visits] AS BIGINT) AS [visits],
  CAST([t].[revenue] AS FLOAT) AS [revenue],
  CAST([t].[spent] AS DECIMAL(12, 2)) AS [spent],
  CAST([t].[born] AS DATE) AS [born],
  CAST([t].[seen] AS DATETIME2(6)) AS [seen],
  CAST([t].[left_at] AS DATETIME2(6)) AS [left_at]
FROM [people] AS [t]
WHERE
  CAST(CAST([t].[plan] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) = CAST(N'enterprise' AS VARBINARY(MAX))
  AND [t].[verified] = 1;
