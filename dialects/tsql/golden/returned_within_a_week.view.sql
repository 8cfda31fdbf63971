CREATE OR ALTER VIEW [returned_within_a_week] AS
SELECT
  CAST([t].[order_id] AS BIGINT) AS [order_id],
  CAST([t].[reference] AS UNIQUEIDENTIFIER) AS [reference],
  CAST([t].[shopper_id] AS BIGINT) AS [shopper_id],
  CAST([t].[status] AS NVARCHAR(MAX)) AS [status],
  CAST([t].[channel] AS NVARCHAR(MAX)) AS [channel],
  CAST([t].[ordered_at] AS DATETIME2(6)) AS [ordered_at],
  CAST([t].[paid_on] AS DATE) AS [paid_on],
  CAST([t].[total] AS DECIMAL(10, 2)) AS [total],
  CAST([t].[rating] AS FLOAT) AS [rating],
  CAST([t].[gift] AS BIT) AS [gift],
  CAST([t].[coupon] AS NVARCHAR(MAX)) AS [coupon]
FROM [orders] AS [t]
WHERE
  EXISTS(
    SELECT
      1
    FROM [order_lines] AS [lines_1]
    JOIN [returns] AS [returns_2]
      ON [returns_2].[order_id] = [lines_1].[order_id]
      AND [returns_2].[line_no] = [lines_1].[line_no]
    WHERE
      [lines_1].[order_id] = [t].[order_id]
      AND [returns_2].[returned_at] < CASE
        WHEN [t].[ordered_at] <= CAST(N'9999-12-24T23:59:59.999999' AS DATETIME2(6))
        THEN DATEADD(MINUTE, 10080, [t].[ordered_at])
      END
  );
