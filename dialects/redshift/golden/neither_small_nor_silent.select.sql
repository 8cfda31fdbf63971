SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST("t"."email" AS VARCHAR(65535)) AS "email",
  CAST("t"."name" AS VARCHAR(65535)) AS "name",
  CAST("t"."country" AS VARCHAR(65535)) AS "country",
  CAST("t"."city" AS VARCHAR(65535)) AS "city",
  CAST("t"."plan" AS VARCHAR(65535)) AS "plan",
  CAST("t"."birth_date" AS DATE) AS "birth_date",
  CAST("t"."signed_up_at" AS TIMESTAMP) AS "signed_up_at",
  CAST("t"."last_seen_at" AS TIMESTAMP) AS "last_seen_at",
  CAST(CASE WHEN "t"."score" <= CAST('Infinity' AS DOUBLE PRECISION) THEN "t"."score" END AS DOUBLE PRECISION) AS "score",
  CAST("t"."balance" AS DECIMAL(10, 2)) AS "balance",
  CAST("t"."consent" AS BOOLEAN) AS "consent",
  CAST("t"."account_id" AS VARCHAR(36)) AS "account_id",
  CAST("t"."referrer_id" AS BIGINT) AS "referrer_id",
  CAST("t"."call_back_at" AS TIMESTAMP) AS "call_back_at",
  CAST("t"."note" AS VARCHAR(65535)) AS "note"
FROM "shoppers" AS "t"
WHERE
  (
    CASE WHEN "t"."score" <= CAST('Infinity' AS DOUBLE PRECISION) THEN "t"."score" END >= CAST('50.0' AS DOUBLE PRECISION)
    OR CASE WHEN "t"."score" <= CAST('Infinity' AS DOUBLE PRECISION) THEN "t"."score" END IS NULL
    OR (
      "t"."last_seen_at" >= CAST('2025-12-31 23:00:00' AS TIMESTAMP)
      AND "t"."last_seen_at" < CAST('2026-12-31 23:00:00' AS TIMESTAMP)
    )
  )
  AND (
    "t"."account_id" IS NOT NULL
    OR (
      (
        (
          "t"."plan" || '.'
        ) <> ('free' || '.') OR "t"."plan" IS NULL
      )
      AND "t"."balance" >= 20
    )
  )
ORDER BY
  "t"."shopper_id" ASC;
