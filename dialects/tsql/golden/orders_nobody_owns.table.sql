SELECT
  *
INTO [orders_nobody_owns]
FROM (
  SELECT
  TOP 10
    CAST([t].[order_id] AS BIGINT) AS [order_id],
    CAST(CASE
      WHEN LOWER(CAST([t].[reference] AS NVARCHAR(MAX))) IS NOT NULL
      THEN (
        CAST(N'R-' AS NVARCHAR(MAX)) + LOWER(CAST([t].[reference] AS NVARCHAR(MAX)))
      )
    END AS NVARCHAR(MAX)) AS [slip],
    CAST([shopper_1].[email] AS NVARCHAR(MAX)) AS [shopper_email],
    CAST([t].[total] AS DECIMAL(10, 2)) AS [total]
  FROM [orders] AS [t]
  LEFT JOIN [shoppers] AS [shopper_1]
    ON [shopper_1].[shopper_id] = [t].[shopper_id]
  WHERE
    [shopper_1].[country] IS NULL
  ORDER BY
    CASE WHEN [t].[total] IS NULL THEN 1 ELSE 0 END ASC,
    [t].[total] ASC,
    [t].[order_id] ASC
) AS temp;
