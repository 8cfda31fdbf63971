CREATE OR REPLACE VIEW "as_other_types" AS
SELECT
  CAST("t"."shopper_id" AS NUMBER(19)) AS "shopper_id",
  CAST(CASE WHEN "t"."consent" = 1 THEN 1 WHEN "t"."consent" = 0 THEN 0 END AS NUMBER(19)) AS "consents",
  CAST(CASE WHEN "t"."consent" = 1 THEN 'true' WHEN "t"."consent" = 0 THEN 'false' END AS VARCHAR2(4000)) AS "consent_word",
  CAST(CASE WHEN COALESCE("t"."referrer_id", 0) <> 0 THEN 1 ELSE 0 END AS NUMBER(1)) AS "was_referred",
  CAST(TO_DATE(TO_CHAR("t"."signed_up_at", 'YYYY-MM-DD'), 'YYYY-MM-DD') AS DATE) AS "signed_up_on",
  CAST(TO_DATE(TO_CHAR("t"."call_back_at", 'YYYY-MM-DD'), 'YYYY-MM-DD') AS DATE) AS "call_on",
  CAST(CAST(TRUNC("t"."birth_date") AS TIMESTAMP(6)) AS TIMESTAMP(6)) AS "born_at",
  CAST(MOD(
    CAST(CASE
      WHEN "t"."shopper_id" > -100000 AND "t"."shopper_id" < 100000
      THEN CAST("t"."shopper_id" AS NUMBER(5, 0))
    END AS NUMBER(19)),
    2
  ) AS NUMBER(19)) AS "cohort"
FROM "shoppers" "t"
LEFT JOIN "accounts" "account_1"
  ON "account_1"."account_id" = "t"."account_id"
WHERE
  CASE WHEN COALESCE("account_1"."partner", 0) = 1 THEN 1 ELSE 0 END + CASE WHEN "t"."consent" = 1 THEN 1 WHEN "t"."consent" = 0 THEN 0 END >= 1;
