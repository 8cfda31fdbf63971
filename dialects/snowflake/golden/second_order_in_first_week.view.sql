CREATE OR REPLACE VIEW "second_order_in_first_week" AS
SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST("t"."email" AS VARCHAR) AS "email",
  CAST("t"."name" AS VARCHAR) AS "name",
  CAST("t"."country" AS VARCHAR) AS "country",
  CAST("t"."city" AS VARCHAR) AS "city",
  CAST("t"."plan" AS VARCHAR) AS "plan",
  CAST("t"."birth_date" AS DATE) AS "birth_date",
  CAST("t"."signed_up_at" AS TIMESTAMP_NTZ(6)) AS "signed_up_at",
  CAST("t"."last_seen_at" AS TIMESTAMP_NTZ(6)) AS "last_seen_at",
  CAST(NULLIF("t"."score", CAST('NaN' AS DOUBLE)) AS DOUBLE) AS "score",
  CAST("t"."balance" AS NUMBER(10, 2)) AS "balance",
  CAST("t"."consent" AS BOOLEAN) AS "consent",
  CAST("t"."account_id" AS VARCHAR) AS "account_id",
  CAST("t"."referrer_id" AS BIGINT) AS "referrer_id",
  CAST("t"."call_back_at" AS TIMESTAMP_NTZ(6)) AS "call_back_at",
  CAST("t"."note" AS VARCHAR) AS "note"
FROM "shoppers" AS "t"
WHERE
  EXISTS(
    SELECT
      1
    FROM (
      SELECT
        "t"."shopper_id" AS "k1"
      FROM "shoppers" AS "t"
      JOIN "orders" AS "orders_1"
        ON "orders_1"."shopper_id" = "t"."shopper_id"
      WHERE
        "orders_1"."ordered_at" >= "t"."signed_up_at"
        AND "orders_1"."ordered_at" < CASE
          WHEN "t"."signed_up_at" <= TO_TIMESTAMP_NTZ('9999-12-24 23:59:59.999999', 'YYYY-MM-DD HH24:MI:SS.FF6')
          THEN DATEADD(DAY, 7, "t"."signed_up_at")
        END
      GROUP BY
        "t"."shopper_id"
      HAVING
        COUNT(*) >= 2
    ) AS "orders_1_groups"
    WHERE
      "orders_1_groups"."k1" = "t"."shopper_id"
  );
