SELECT
  CAST(DATEFROMPARTS(
    YEAR(CAST([t].[signed_up_at] AS DATE)),
    MONTH(CAST([t].[signed_up_at] AS DATE)) - (
      (
        MONTH(CAST([t].[signed_up_at] AS DATE)) - 1
      ) % 3
    ),
    1
  ) AS DATE) AS [cohort],
  CAST([t].[shopper_id] AS BIGINT) AS [shopper_id],
  CAST(CAST([t].[signed_up_at] AS DATE) AS DATE) AS [signed_up_on],
  CAST(DATEADD(
    DAY,
    0 - (
      DATEDIFF(DAY, CAST(N'0001-01-01' AS DATE), CAST([t].[call_back_at] AS DATE)) % 7
    ),
    CAST([t].[call_back_at] AS DATE)
  ) AS DATE) AS [call_week],
  CAST(DATEFROMPARTS(YEAR([t].[birth_date]), MONTH([t].[birth_date]), 1) AS DATE) AS [birth_month],
  CAST(DATEFROMPARTS(YEAR([account_1].[opened_on]), 1, 1) AS DATE) AS [account_year]
FROM [shoppers] AS [t]
LEFT JOIN [accounts] AS [account_1]
  ON [account_1].[account_id] = [t].[account_id]
WHERE
  DATEFROMPARTS(
    YEAR(CAST([t].[signed_up_at] AS DATE)),
    MONTH(CAST([t].[signed_up_at] AS DATE)) - (
      (
        MONTH(CAST([t].[signed_up_at] AS DATE)) - 1
      ) % 3
    ),
    1
  ) < CAST(N'2026-01-01' AS DATE)
ORDER BY
  DATEFROMPARTS(
    YEAR(CAST([t].[signed_up_at] AS DATE)),
    MONTH(CAST([t].[signed_up_at] AS DATE)) - (
      (
        MONTH(CAST([t].[signed_up_at] AS DATE)) - 1
      ) % 3
    ),
    1
  ) DESC,
  CASE
    WHEN DATEFROMPARTS(YEAR([t].[birth_date]), MONTH([t].[birth_date]), 1) IS NULL
    THEN 1
    ELSE 0
  END ASC,
  DATEFROMPARTS(YEAR([t].[birth_date]), MONTH([t].[birth_date]), 1) ASC,
  [t].[shopper_id] ASC;
