SELECT
  CAST("t"."person" AS VARCHAR(65535)) AS "person",
  CAST("t"."plan" AS VARCHAR(65535)) AS "plan",
  CAST("t"."country" AS VARCHAR(65535)) AS "country",
  CAST("t"."email" AS VARCHAR(65535)) AS "email",
  CAST("t"."company" AS VARCHAR(65535)) AS "company",
  CAST("t"."status" AS VARCHAR(65535)) AS "status",
  CAST("t"."verified" AS BOOLEAN) AS "verified",
  CAST("t"."age" AS BIGINT) AS "age",
  CAST("t"."visits" AS BIGINT) AS "visits",
  CAST(CASE WHEN "t"."revenue" <= CAST('Infinity' AS DOUBLE PRECISION) THEN "t"."revenue" END AS DOUBLE PRECISION) AS "revenue",
  CAST("t"."spent" AS DECIMAL(12, 2)) AS "spent",
  CAST("t"."born" AS DATE) AS "born",
  CAST("t"."seen" AS TIMESTAMP) AS "seen",
  CAST("t"."left_at" AS TIMESTAMP) AS "left_at"
FROM "people" AS "t"
WHERE
  "t"."visits" >= 20
  AND CASE WHEN "t"."revenue" <= CAST('Infinity' AS DOUBLE PRECISION) THEN "t"."revenue" END > CAST('1000.0' AS DOUBLE PRECISION)
  AND CASE WHEN "t"."revenue" <= CAST('Infinity' AS DOUBLE PRECISION) THEN "t"."revenue" END <= CAST('99999.5' AS DOUBLE PRECISION)
  AND "t"."age" < 100
  AND STRPOS("t"."company", '100%') > 0
  AND NOT (
    (
      "t"."plan" || '.'
    ) IN (('free' || '.'), ('trial' || '.'))
  )
  AND (
    "t"."status" || '.'
  ) <> ('banned' || '.')
  AND "t"."left_at" IS NULL
ORDER BY
  (
    "t"."person" || CHR(1)
  ) ASC;
