SELECT
  CAST([t].[shopper_id] AS BIGINT) AS [shopper_id],
  CAST(CASE WHEN [t].[consent] = 1 THEN 1 WHEN [t].[consent] = 0 THEN 0 END AS BIGINT) AS [consents],
  CAST(CASE WHEN [t].[consent] = 1 THEN N'true' WHEN [t].[consent] = 0 THEN N'false' END AS NVARCHAR(MAX)) AS [consent_word],
  CAST(CASE WHEN COALESCE([t].[referrer_id], 0) <> 0 THEN 1 ELSE 0 END AS BIT) AS [was_referred],
  CAST(CAST([t].[signed_up_at] AS DATE) AS DATE) AS [signed_up_on],
  CAST(CAST([t].[call_back_at] AS DATE) AS DATE) AS [call_on],
  CAST(CAST([t].[birth_date] AS DATETIME2(6)) AS DATETIME2(6)) AS [born_at],
  CAST((
    CAST(CASE
      WHEN [t].[shopper_id] > -100000 AND [t].[shopper_id] < 100000
      THEN CAST([t].[shopper_id] AS DECIMAL(5, 0))
    END AS BIGINT) - (
      (
        CAST(CAST(CASE
          WHEN [t].[shopper_id] > -100000 AND [t].[shopper_id] < 100000
          THEN CAST([t].[shopper_id] AS DECIMAL(5, 0))
        END AS BIGINT) AS BIGINT) / CAST(2 AS BIGINT)
      ) * 2
    )
  ) AS BIGINT) AS [cohort]
FROM [shoppers] AS [t]
LEFT JOIN [accounts] AS [account_1]
  ON [account_1].[account_id] = [t].[account_id]
WHERE
  CAST(CASE WHEN COALESCE([account_1].[partner], 0) = 1 THEN 1 ELSE 0 END AS BIGINT) + CAST(CASE WHEN [t].[consent] = 1 THEN 1 WHEN [t].[consent] = 0 THEN 0 END AS BIGINT) >= 1
ORDER BY
  CAST([t].[signed_up_at] AS DATE) DESC,
  [t].[shopper_id] ASC;
