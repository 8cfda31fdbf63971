SELECT
  CAST("t"."person" AS TEXT) AS "person",
  CAST("t"."plan" AS TEXT) AS "plan",
  CAST("t"."country" AS TEXT) AS "country",
  CAST("t"."email" AS TEXT) AS "email",
  CAST("t"."company" AS TEXT) AS "company",
  CAST("t"."status" AS TEXT) AS "status",
  CAST("t"."verified" AS BOOLEAN) AS "verified",
  CAST("t"."age" AS BIGINT) AS "age",
  CAST("t"."visits" AS BIGINT) AS "visits",
  CAST(NULLIF("t"."revenue", CAST('NaN' AS DOUBLE PRECISION)) AS DOUBLE PRECISION) AS "revenue",
  CAST("t"."spent" AS NUMERIC(12, 2)) AS "spent",
  CAST("t"."born" AS DATE) AS "born",
  CAST("t"."seen" AS TIMESTAMP) AS "seen",
  CAST("t"."left_at" AS TIMESTAMP) AS "left_at"
FROM "people" AS "t"
WHERE
  "t"."plan" = 'enterprise' AND "t"."verified" = TRUE
ORDER BY
  "t"."person" COLLATE "C" ASC;
