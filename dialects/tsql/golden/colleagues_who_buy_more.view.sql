CREATE OR ALTER VIEW [colleagues_who_buy_more] AS
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
  EXISTS(
    SELECT
      1
    FROM [accounts] AS [account_1]
    JOIN [shoppers] AS [shoppers_2]
      ON [shoppers_2].[account_id] = [account_1].[account_id]
    WHERE
      [account_1].[account_id] = [t].[account_id]
      AND [shoppers_2].[shopper_id] <> [t].[shopper_id]
      AND EXISTS(
        SELECT
          1
        FROM [orders] AS [orders_3]
        WHERE
          [orders_3].[shopper_id] = [shoppers_2].[shopper_id]
          AND [orders_3].[total] IS NOT NULL
          AND NOT EXISTS(
            SELECT
              1
            FROM [shoppers] AS [shopper_4]
            JOIN [accounts] AS [account_5]
              ON [account_5].[account_id] = [shopper_4].[account_id]
            JOIN [shoppers] AS [shoppers_6]
              ON [shoppers_6].[account_id] = [account_5].[account_id]
            JOIN [orders] AS [orders_7]
              ON [orders_7].[shopper_id] = [shoppers_6].[shopper_id]
            WHERE
              [shopper_4].[shopper_id] = [orders_3].[shopper_id]
              AND [orders_7].[shopper_id] = [t].[shopper_id]
              AND [orders_7].[total] >= [orders_3].[total]
          )
      )
  );
