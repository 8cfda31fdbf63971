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
  "t"."plan" = 'enterprise' AND "t"."verified" = TRUE
ORDER BY
  "t"."person" ASC;
