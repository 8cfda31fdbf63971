SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST("t"."name" AS VARCHAR) AS "name",
  CAST("t"."birth_date" AS DATE) AS "birth_date",
  CAST("t"."signed_up_at" AS TIMESTAMP) AS "signed_up_at"
FROM "shoppers" AS "t"
WHERE
  (
    (
      EXTRACT(MONTH FROM "t"."birth_date") * 100 + EXTRACT(DAY FROM "t"."birth_date") >= 216
      AND EXTRACT(MONTH FROM "t"."birth_date") * 100 + EXTRACT(DAY FROM "t"."birth_date") <= 315
    )
    OR (
      EXTRACT(MONTH FROM "t"."signed_up_at") * 100 + EXTRACT(DAY FROM "t"."signed_up_at") >= 315
      AND EXTRACT(MONTH FROM "t"."signed_up_at") * 100 + EXTRACT(DAY FROM "t"."signed_up_at") <= 321
    )
  )
  AND (
    (
      EXTRACT(MONTH FROM "t"."call_back_at") * 100 + EXTRACT(DAY FROM "t"."call_back_at") >= 315
      AND EXTRACT(MONTH FROM "t"."call_back_at") * 100 + EXTRACT(DAY FROM "t"."call_back_at") < 1001
    )
    OR "t"."call_back_at" IS NULL
  )
ORDER BY
  "t"."shopper_id" ASC;
