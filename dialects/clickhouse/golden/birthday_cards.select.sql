SELECT
  CAST("t"."shopper_id" AS Nullable(Int64)) AS "shopper_id",
  CAST("t"."name" AS Nullable(String)) AS "name",
  CAST("t"."birth_date" AS Nullable(Date32)) AS "birth_date",
  CAST("t"."signed_up_at" AS Nullable(DateTime64(6, 'UTC'))) AS "signed_up_at"
FROM "shoppers" AS "t"
WHERE
  (
    (
      toMonth("t"."birth_date") * 100 + toDayOfMonth("t"."birth_date") >= 216
      AND toMonth("t"."birth_date") * 100 + toDayOfMonth("t"."birth_date") <= 315
    )
    OR (
      toMonth("t"."signed_up_at", 'UTC') * 100 + toDayOfMonth("t"."signed_up_at", 'UTC') >= 315
      AND toMonth("t"."signed_up_at", 'UTC') * 100 + toDayOfMonth("t"."signed_up_at", 'UTC') <= 321
    )
  )
  AND (
    (
      toMonth("t"."call_back_at", 'UTC') * 100 + toDayOfMonth("t"."call_back_at", 'UTC') >= 315
      AND toMonth("t"."call_back_at", 'UTC') * 100 + toDayOfMonth("t"."call_back_at", 'UTC') < 1001
    )
    OR "t"."call_back_at" IS NULL
  )
ORDER BY
  "t"."shopper_id" ASC;
