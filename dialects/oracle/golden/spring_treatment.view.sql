CREATE OR REPLACE VIEW "spring_treatment" AS
SELECT
  CAST("t"."shopper_id" AS NUMBER(19)) AS "shopper_id",
  CAST("t"."email" AS VARCHAR2(4000)) AS "email",
  CAST("t"."name" AS VARCHAR2(4000)) AS "name",
  CAST("t"."country" AS VARCHAR2(4000)) AS "country",
  CAST("t"."city" AS VARCHAR2(4000)) AS "city",
  CAST("t"."plan" AS VARCHAR2(4000)) AS "plan",
  CAST(TRUNC("t"."birth_date") AS DATE) AS "birth_date",
  CAST("t"."signed_up_at" AS TIMESTAMP(6)) AS "signed_up_at",
  CAST("t"."last_seen_at" AS TIMESTAMP(6)) AS "last_seen_at",
  CAST(NULLIF("t"."score", BINARY_DOUBLE_NAN) AS BINARY_DOUBLE) AS "score",
  CAST("t"."balance" AS NUMBER(10, 2)) AS "balance",
  CAST("t"."consent" AS NUMBER(1)) AS "consent",
  CAST("t"."account_id" AS VARCHAR2(36)) AS "account_id",
  CAST("t"."referrer_id" AS NUMBER(19)) AS "referrer_id",
  CAST("t"."call_back_at" AS TIMESTAMP(6)) AS "call_back_at",
  CAST("t"."note" AS VARCHAR2(4000)) AS "note"
FROM "shoppers" "t"
WHERE
  "t"."consent" = 1
  AND MOD(
    TO_NUMBER(
      SUBSTR(
        RAWTOHEX(
          STANDARD_HASH(
            CAST(CASE
              WHEN CAST("t"."shopper_id" AS VARCHAR2(4000)) IS NOT NULL
              THEN (
                'spring-2026:' || CAST("t"."shopper_id" AS VARCHAR2(4000))
              )
            END AS VARCHAR2(4000)),
            'SHA256'
          )
        ),
        57
      ),
      'XXXXXXXX'
    ),
    10000
  ) >= 2000
  AND MOD(
    TO_NUMBER(
      SUBSTR(
        RAWTOHEX(
          STANDARD_HASH(
            CAST(CASE
              WHEN CAST("t"."shopper_id" AS VARCHAR2(4000)) IS NOT NULL
              THEN (
                'spring-2026:' || CAST("t"."shopper_id" AS VARCHAR2(4000))
              )
            END AS VARCHAR2(4000)),
            'SHA256'
          )
        ),
        57
      ),
      'XXXXXXXX'
    ),
    10000
  ) < 7000;
