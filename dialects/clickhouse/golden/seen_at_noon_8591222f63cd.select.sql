SELECT
  CAST("t"."person" AS Nullable(String)) AS "person",
  CAST("t"."plan" AS Nullable(String)) AS "plan",
  CAST("t"."country" AS Nullable(String)) AS "country",
  CAST("t"."email" AS Nullable(String)) AS "email",
  CAST("t"."company" AS Nullable(String)) AS "company",
  CAST("t"."status" AS Nullable(String)) AS "status",
  CAST("t"."verified" AS Nullable(Bool)) AS "verified",
  CAST("t"."age" AS Nullable(Int64)) AS "age",
  CAST("t"."visits" AS Nullable(Int64)) AS "visits",
  CAST(CASE WHEN NOT (
    isNaN("t"."revenue")
  ) THEN "t"."revenue" + 0e0 END AS Nullable(Float64)) AS "revenue",
  CAST("t"."spent" AS Nullable(Decimal(12, 2))) AS "spent",
  CAST("t"."born" AS Nullable(Date32)) AS "born",
  CAST("t"."seen" AS Nullable(DateTime64(6, 'UTC'))) AS "seen",
  CAST("t"."left_at" AS Nullable(DateTime64(6, 'UTC'))) AS "left_at"
FROM "people" AS "t"
WHERE
  CAST("t"."seen" AS Nullable(DateTime64(6, 'UTC'))) IN (toDateTime64('2026-01-31 12:00:00', 6, 'UTC'), toDateTime64('2026-01-31 12:00:00.500000', 6, 'UTC'))
  OR "t"."born" = toDate32('1970-01-01')
  OR "t"."spent" >= CAST('9999999999.99' AS Decimal(76, 2))
ORDER BY
  "t"."person" ASC;
