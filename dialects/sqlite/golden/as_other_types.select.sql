SELECT
  CAST("t"."shopper_id" AS INTEGER) AS "shopper_id",
  CAST(CASE WHEN "t"."consent" = TRUE THEN 1 WHEN "t"."consent" = FALSE THEN 0 END AS INTEGER) AS "consents",
  CAST(CASE WHEN "t"."consent" = TRUE THEN 'true' WHEN "t"."consent" = FALSE THEN 'false' END AS TEXT) AS "consent_word",
  CAST(CASE WHEN COALESCE("t"."referrer_id", 0) <> 0 THEN TRUE ELSE FALSE END AS INTEGER) AS "was_referred",
  CAST(SUBSTR("t"."signed_up_at", 1, 10) AS TEXT) AS "signed_up_on",
  CAST(SUBSTR("t"."call_back_at", 1, 10) AS TEXT) AS "call_on",
  CAST((
    "t"."birth_date" || ' 00:00:00'
  ) AS TEXT) AS "born_at",
  CAST((
    CAST(CASE
      WHEN "t"."shopper_id" > -100000 AND "t"."shopper_id" < 100000
      THEN CAST("t"."shopper_id" AS NUMERIC)
    END AS INTEGER) % 2
  ) AS INTEGER) AS "cohort"
FROM "shoppers" AS "t"
LEFT JOIN "accounts" AS "account_1"
  ON "account_1"."account_id" = "t"."account_id"
WHERE
  CASE WHEN COALESCE("account_1"."partner", FALSE) = TRUE THEN 1 ELSE 0 END + CASE WHEN "t"."consent" = TRUE THEN 1 WHEN "t"."consent" = FALSE THEN 0 END >= 1
ORDER BY
  SUBSTR("t"."signed_up_at", 1, 10) DESC,
  "t"."shopper_id" ASC;
