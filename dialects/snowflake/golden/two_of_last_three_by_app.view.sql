CREATE OR REPLACE VIEW "two_of_last_three_by_app" AS
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
        "orders_1_rows"."k1" AS "k1"
      FROM (
        SELECT
          "orders_1"."shopper_id" AS "k1",
          CASE WHEN LOWER("orders_1"."channel") = 'app' THEN 1 ELSE 0 END AS "ok",
          ROW_NUMBER() OVER (
            PARTITION BY "orders_1"."shopper_id"
            ORDER BY "orders_1"."ordered_at" DESC, "orders_1"."order_id" ASC
          ) AS "n"
        FROM "orders" AS "orders_1"
      ) AS "orders_1_rows"
      WHERE
        "orders_1_rows"."n" <= 3 AND "orders_1_rows"."ok" = 1
      GROUP BY
        "orders_1_rows"."k1"
      HAVING
        COUNT(*) >= 2
    ) AS "orders_1_groups"
    WHERE
      "orders_1_groups"."k1" = "t"."shopper_id"
  );
