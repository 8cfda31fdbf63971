CREATE OR ALTER VIEW [paid_again_undisturbed] AS
SELECT
  CAST([t].[shopper_id] AS BIGINT) AS [shopper_id],
  CAST([t].[name] AS NVARCHAR(MAX)) AS [name]
FROM [shoppers] AS [t]
WHERE
  EXISTS(
    SELECT
      1
    FROM [orders] AS [orders_1]
    WHERE
      [orders_1].[shopper_id] = [t].[shopper_id]
      AND [orders_1].[ordered_at] >= CAST(N'2025-03-15T09:30:00' AS DATETIME2(6))
      AND [orders_1].[ordered_at] < CAST(N'2026-03-15T09:30:00' AS DATETIME2(6))
      AND CAST(CAST([orders_1].[status] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) = CAST(N'paid' AS VARBINARY(MAX))
      AND EXISTS(
        SELECT
          1
        FROM [orders] AS [orders_2]
        WHERE
          [orders_2].[shopper_id] = [orders_1].[shopper_id]
          AND [orders_2].[ordered_at] >= CAST(N'2025-03-15T09:30:00' AS DATETIME2(6))
          AND [orders_2].[ordered_at] < CAST(N'2026-03-15T09:30:00' AS DATETIME2(6))
          AND CAST(CAST([orders_2].[status] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) IN (CAST(N'paid' AS VARBINARY(MAX)), CAST(N'shipped' AS VARBINARY(MAX)))
          AND [orders_2].[channel] IS NOT NULL
          AND [orders_2].[ordered_at] > [orders_1].[ordered_at]
          AND [orders_2].[ordered_at] < CASE
            WHEN [orders_1].[ordered_at] <= CAST(N'9999-10-02T23:59:59.999999' AS DATETIME2(6))
            THEN DATEADD(DAY, 90, [orders_1].[ordered_at])
          END
          AND NOT EXISTS(
            SELECT
              1
            FROM [orders] AS [orders_3]
            WHERE
              [orders_3].[shopper_id] = [orders_2].[shopper_id]
              AND [orders_3].[ordered_at] >= CAST(N'2025-03-15T09:30:00' AS DATETIME2(6))
              AND [orders_3].[ordered_at] < CAST(N'2026-03-15T09:30:00' AS DATETIME2(6))
              AND CAST(CAST([orders_3].[status] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) = CAST(N'cancelled' AS VARBINARY(MAX))
              AND [orders_3].[ordered_at] > [orders_1].[ordered_at]
              AND [orders_3].[ordered_at] < [orders_2].[ordered_at]
          )
          AND NOT EXISTS(
            SELECT
              1
            FROM [orders] AS [orders_4]
            WHERE
              [orders_4].[shopper_id] = [orders_2].[shopper_id]
              AND [orders_4].[ordered_at] >= CAST(N'2025-03-15T09:30:00' AS DATETIME2(6))
              AND [orders_4].[ordered_at] < CAST(N'2026-03-15T09:30:00' AS DATETIME2(6))
              AND CAST(CAST([orders_4].[status] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) = CAST(N'refunded' AS VARBINARY(MAX))
              AND [orders_4].[ordered_at] > [orders_2].[ordered_at]
              AND [orders_4].[ordered_at] < CASE
                WHEN [orders_2].[ordered_at] <= CAST(N'9999-12-01T23:59:59.999999' AS DATETIME2(6))
                THEN DATEADD(DAY, 30, [orders_2].[ordered_at])
              END
          )
      )
  );
