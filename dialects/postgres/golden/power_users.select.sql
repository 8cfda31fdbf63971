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
  "t"."visits" >= 20
  AND NULLIF("t"."revenue", CAST('NaN' AS DOUBLE PRECISION)) > CAST(1000.0 AS DOUBLE PRECISION)
  AND NULLIF("t"."revenue", CAST('NaN' AS DOUBLE PRECISION)) <= CAST(99999.5 AS DOUBLE PRECISION)
  AND "t"."age" < 100
  AND STRPOS("t"."company", '100%') > 0
  AND NOT (
    "t"."plan" IN ('free', 'trial')
  )
  AND "t"."status" <> 'banned'
  AND "t"."left_at" IS NULL
ORDER BY
  "t"."person" COLLATE "C" ASC;
