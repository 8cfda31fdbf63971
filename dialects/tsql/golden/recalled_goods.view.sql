CREATE OR ALTER VIEW [recalled_goods] AS
SELECT
  CAST([t].[shopper_id] AS BIGINT) AS [shopper_id],
  CAST([t].[email] AS NVARCHAR(MAX)) AS [email]
FROM [shoppers] AS [t]
WHERE
  EXISTS(
    SELECT
      1
    FROM [orders] AS [orders_1]
    JOIN [order_lines] AS [lines_2]
      ON [lines_2].[order_id] = [orders_1].[order_id]
    WHERE
      [orders_1].[shopper_id] = [t].[shopper_id]
      AND CAST(CAST([lines_2].[sku] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) IN (
        CAST(N'MUG-02' AS VARBINARY(MAX)),
        CAST(N'TEE_01' AS VARBINARY(MAX)),
        CAST(N'BAG\01' AS VARBINARY(MAX)),
        CAST(N'book-é' AS VARBINARY(MAX))
      )
  )
  AND NOT (
    [t].[shopper_id] IN (1, 7, 19)
  );
