CREATE VIEW "readers_seen_this_month" AS
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
  "t"."last_seen" >= toDateTime64('2026-03-01 00:00:00', 6, 'UTC')
  AND "t"."last_seen" < toDateTime64('2026-04-01 00:00:00', 6, 'UTC')
  AND "t"."joined" <= toDate32('2026-02-28')
  AND CAST(CASE
    WHEN "t"."allowance" IS NOT NULL
    THEN accurateCast(CAST("t"."allowance" AS Nullable(Int128)) * 2, 'Nullable(Int64)')
  END AS Nullable(Decimal(76, 2))) >= CASE
    WHEN "t"."debt" >= CAST('4' AS Decimal(76, 2))
    THEN "t"."debt"
    WHEN "t"."debt" < CAST('4' AS Decimal(76, 2))
    THEN CAST('4' AS Decimal(76, 2))
  END;
