SELECT
  CAST("t"."reader_id" AS Nullable(Int64)) AS "reader_id",
  CAST("t"."name" AS Nullable(String)) AS "name",
  CAST("t"."mail" AS Nullable(String)) AS "mail",
  CAST("t"."town" AS Nullable(String)) AS "town",
  CAST("t"."allowance" AS Nullable(Int64)) AS "allowance",
  CAST("t"."debt" AS Nullable(Decimal(8, 2))) AS "debt",
  CAST("t"."joined" AS Nullable(Date32)) AS "joined",
  CAST("t"."last_seen" AS Nullable(DateTime64(6, 'UTC'))) AS "last_seen"
FROM "readers" AS "t"
WHERE
  (
    "t"."debt" >= CAST('0' AS Decimal(76, 2))
    AND "t"."debt" <= CAST('5' AS Decimal(76, 2))
    AND "t"."mail" IS NOT NULL
  )
  OR (
    (
      "t"."joined" < toDate32('2025-01-01') OR "t"."joined" > toDate32('2026-02-28')
    )
    AND NOT (
      endsWith("t"."mail", '@example.com')
    )
  )
ORDER BY
  "t"."reader_id" ASC;
