CREATE OR ALTER VIEW [stratified_sample] AS
SELECT
  [members].[order_id] AS [order_id],
  [members].[line_no] AS [line_no],
  [members].[sku] AS [sku],
  [members].[draw] AS [draw]
FROM (
  SELECT
    CAST([t].[order_id] AS BIGINT) AS [order_id],
    CAST([t].[line_no] AS BIGINT) AS [line_no],
    CAST([t].[sku] AS NVARCHAR(MAX)) AS [sku],
    CAST((
      CAST(SUBSTRING(
        HASHBYTES(
          'SHA2_256',
          CAST(CAST(CAST(CASE
            WHEN CAST([t].[order_id] AS NVARCHAR(MAX)) IS NOT NULL
            AND CAST([t].[line_no] AS NVARCHAR(MAX)) IS NOT NULL
            THEN (
              CAST(N'audit:' AS NVARCHAR(MAX)) + CAST([t].[order_id] AS NVARCHAR(MAX)) + N':' + CAST([t].[line_no] AS NVARCHAR(MAX))
            )
          END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2_UTF8 AS VARCHAR(MAX)) AS VARBINARY(MAX))
        ),
        29,
        4
      ) AS BIGINT) % 10000
    ) AS BIGINT) AS [draw],
    ROW_NUMBER() OVER (
      PARTITION BY CAST(CAST([t].[sku] AS NVARCHAR(MAX)) AS VARBINARY(MAX))
      ORDER BY (
        CAST(SUBSTRING(
          HASHBYTES(
            'SHA2_256',
            CAST(CAST(CAST(CASE
              WHEN CAST([t].[order_id] AS NVARCHAR(MAX)) IS NOT NULL
              AND CAST([t].[line_no] AS NVARCHAR(MAX)) IS NOT NULL
              THEN (
                CAST(N'audit:' AS NVARCHAR(MAX)) + CAST([t].[order_id] AS NVARCHAR(MAX)) + N':' + CAST([t].[line_no] AS NVARCHAR(MAX))
              )
            END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2_UTF8 AS VARCHAR(MAX)) AS VARBINARY(MAX))
          ),
          29,
          4
        ) AS BIGINT) % 10000
      ) ASC, [t].[order_id] ASC, [t].[line_no] ASC
    ) AS [n],
    COUNT(*) OVER (PARTITION BY CAST(CAST([t].[sku] AS NVARCHAR(MAX)) AS VARBINARY(MAX))) AS [size]
  FROM [order_lines] AS [t]
  WHERE
    [t].[quantity] > 0
) AS [members]
WHERE
  (
    CAST([members].[n] AS BIGINT) - 1
  ) * 1000 < CAST([members].[size] AS BIGINT) * 333;
