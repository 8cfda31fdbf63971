SELECT
  CAST("t"."person" AS TEXT) AS "person",
  CAST("t"."plan" AS TEXT) AS "plan",
  CAST("t"."country" AS TEXT) AS "country",
  CAST("t"."email" AS TEXT) AS "email",
  CAST("t"."company" AS TEXT) AS "company",
  CAST("t"."status" AS TEXT) AS "status",
  CAST("t"."verified" AS INTEGER) AS "verified",
  CAST("t"."age" AS INTEGER) AS "age",
  CAST("t"."visits" AS INTEGER) AS "visits",
  CAST("t"."revenue" AS REAL) AS "revenue",
  CAST("t"."spent" AS NUMERIC) AS "spent",
  CAST("t"."born" AS TEXT) AS "born",
  CAST("t"."seen" AS TEXT) AS "seen",
  CAST("t"."left_at" AS TEXT) AS "left_at"
FROM "people" AS "t"
WHERE
  "t"."seen" IN ('2026-01-31 12:00:00', '2026-01-31 12:00:00.500000') OR "t"."born" = '1970-01-01' OR "t"."spent" >= 9999999999.99
ORDER BY
  "t"."person" ASC;
