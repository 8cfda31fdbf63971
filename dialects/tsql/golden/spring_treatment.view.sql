CREATE OR ALTER VIEW [spring_treatment] AS
SELECT
  CAST([t].[shopper_id] AS BIGINT) AS [shopper_id],
  CAST([t].[email] AS NVARCHAR(MAX)) AS [email],
  CAST([t].[name] AS NVARCHAR(MAX)) AS [name],
  CAST([t].[country] AS NVARCHAR(MAX)) AS [country],
  CAST([t].[city] AS NVARCHAR(MAX)) AS [city],
  CAST([t].[plan] AS NVARCHAR(MAX)) AS [plan],
  CAST([t].[birth_date] AS DATE) AS [birth_date],
  CAST([t].[signed_up_at] AS DATETIME2(6)) AS [signed_up_at],
  CAST([t].[last_seen_at] AS DATETIME2(6)) AS [last_seen_at],
  CAST([t].[score] AS FLOAT) AS [score],
  CAST([t].[balance] AS DECIMAL(10, 2)) AS [balance],
  CAST([t].[consent] AS BIT) AS [consent],
  CAST([t].[account_id] AS UNIQUEIDENTIFIER) AS [account_id],
  CAST([t].[referrer_id] AS BIGINT) AS [referrer_id],
  CAST([t].[call_back_at] AS DATETIME2(6)) AS [call_back_at],
  CAST([t].[note] AS NVARCHAR(MAX)) AS [note]
FROM [shoppers] AS [t]
WHERE
  [t].[consent] = 1
  AND (
    CAST(SUBSTRING(
      HASHBYTES(
        'SHA2_256',
        CAST(CAST(CAST(CASE
          WHEN CAST([t].[shopper_id] AS NVARCHAR(MAX)) IS NOT NULL
          THEN (
            CAST(N'spring-2026:' AS NVARCHAR(MAX)) + CAST([t].[shopper_id] AS NVARCHAR(MAX))
          )
        END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2_UTF8 AS VARCHAR(MAX)) AS VARBINARY(MAX))
      ),
      29,
      4
    ) AS BIGINT) % 10000
  ) >= 2000
  AND (
    CAST(SUBSTRING(
      HASHBYTES(
        'SHA2_256',
        CAST(CAST(CAST(CASE
          WHEN CAST([t].[shopper_id] AS NVARCHAR(MAX)) IS NOT NULL
          THEN (
            CAST(N'spring-2026:' AS NVARCHAR(MAX)) + CAST([t].[shopper_id] AS NVARCHAR(MAX))
          )
        END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2_UTF8 AS VARCHAR(MAX)) AS VARBINARY(MAX))
      ),
      29,
      4
    ) AS BIGINT) % 10000
  ) < 7000;
