SELECT
  CAST("t"."shopper_id" AS INTEGER) AS "shopper_id",
  CAST("t"."name" AS TEXT) AS "name",
  CAST("t"."birth_date" AS TEXT) AS "birth_date",
  CAST("t"."signed_up_at" AS TEXT) AS "signed_up_at"
FROM "shoppers" AS "t"
WHERE
  (
    (
      CAST((
        SUBSTR("t"."birth_date", 6, 2) || SUBSTR("t"."birth_date", 9, 2)
      ) AS INTEGER) >= 216
      AND CAST((
        SUBSTR("t"."birth_date", 6, 2) || SUBSTR("t"."birth_date", 9, 2)
      ) AS INTEGER) <= 315
    )
    OR (
      CAST((
        SUBSTR("t"."signed_up_at", 6, 2) || SUBSTR("t"."signed_up_at", 9, 2)
      ) AS INTEGER) >= 315
      AND CAST((
        SUBSTR("t"."signed_up_at", 6, 2) || SUBSTR("t"."signed_up_at", 9, 2)
      ) AS INTEGER) <= 321
    )
  )
  AND (
    (
      CAST((
        SUBSTR("t"."call_back_at", 6, 2) || SUBSTR("t"."call_back_at", 9, 2)
      ) AS INTEGER) >= 315
      AND CAST((
        SUBSTR("t"."call_back_at", 6, 2) || SUBSTR("t"."call_back_at", 9, 2)
      ) AS INTEGER) < 1001
    )
    OR "t"."call_back_at" IS NULL
  )
ORDER BY
  "t"."shopper_id" ASC;
