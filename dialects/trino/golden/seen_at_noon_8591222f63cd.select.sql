SELECT
  CAST("t"."person" AS VARCHAR) AS "person",
  CAST("t"."plan" AS VARCHAR) AS "plan",
  CAST("t"."country" AS VARCHAR) AS "country",
  CAST("t"."email" AS VARCHAR) AS "email",
  CAST("t"."company" AS VARCHAR) AS "company",
  CAST("t"."status" AS VARCHAR) AS "status",
  CAST("t"."verified" AS BOOLEAN) AS "verified",
  CAST("t"."age" AS BIGINT) AS "age",
  CAST("t"."visits" AS BIGINT) AS "visits",
  CAST(CASE WHEN NOT (
    IS_NAN("t"."revenue")
  ) THEN "t"."revenue" END AS DOUBLE) AS "revenue",
  CAST("t"."spent" AS DECIMAL(12, 2)) AS "spent",
  CAST("t"."born" AS DATE) AS "born",
  CAST("t"."seen" AS TIMESTAMP(6)) AS "seen",
  CAST("t"."left_at" AS TIMESTAMP(6)) AS "left_at"
FROM "people" AS "t"
WHERE
  "t"."seen" IN (CAST('2026-01-31 12:00:00' AS TIMESTAMP(6)), CAST('2026-01-31 12:00:00.500000' AS TIMESTAMP(6)))
  OR "t"."born" = CAST('1970-01-01' AS DATE)
  OR "t"."spent" >= 9999999999.99
ORDER BY
  "t"."person" ASC;
