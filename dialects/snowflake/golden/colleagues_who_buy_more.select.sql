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
      JOIN "accounts" AS "account_1"
        ON "account_1"."account_id" = "t"."account_id"
      JOIN "shoppers" AS "shoppers_2"
        ON "shoppers_2"."account_id" = "account_1"."account_id"
      WHERE
        "shoppers_2"."shopper_id" <> "t"."shopper_id"
        AND EXISTS(
          SELECT
            1
          FROM (
            SELECT
              "shoppers_2"."shopper_id" AS "k1",
              "t"."shopper_id" AS "k2"
            FROM "shoppers" AS "t"
            JOIN "accounts" AS "account_1"
              ON "account_1"."account_id" = "t"."account_id"
            JOIN "shoppers" AS "shoppers_2"
              ON "shoppers_2"."account_id" = "account_1"."account_id"
            JOIN "orders" AS "orders_3"
              ON "orders_3"."shopper_id" = "shoppers_2"."shopper_id"
            WHERE
              "orders_3"."total" IS NOT NULL
              AND NOT EXISTS(
                SELECT
                  1
                FROM (
                  SELECT
                    "orders_3"."order_id" AS "k1",
                    "shoppers_2"."shopper_id" AS "k2",
                    "t"."shopper_id" AS "k3"
                  FROM "shoppers" AS "t"
                  JOIN "accounts" AS "account_1"
                    ON "account_1"."account_id" = "t"."account_id"
                  JOIN "shoppers" AS "shoppers_2"
                    ON "shoppers_2"."account_id" = "account_1"."account_id"
                  JOIN "orders" AS "orders_3"
                    ON "orders_3"."shopper_id" = "shoppers_2"."shopper_id"
                  JOIN "shoppers" AS "shopper_4"
                    ON "shopper_4"."shopper_id" = "orders_3"."shopper_id"
                  JOIN "accounts" AS "account_5"
                    ON "account_5"."account_id" = "shopper_4"."account_id"
                  JOIN "shoppers" AS "shoppers_6"
                    ON "shoppers_6"."account_id" = "account_5"."account_id"
                  JOIN "orders" AS "orders_7"
                    ON "orders_7"."shopper_id" = "shoppers_6"."shopper_id"
                  WHERE
                    "orders_7"."shopper_id" = "t"."shopper_id"
                    AND "orders_7"."total" >= "orders_3"."total"
                ) AS "orders_7_rows"
                WHERE
                  "orders_7_rows"."k1" = "orders_3"."order_id"
                  AND "orders_7_rows"."k2" = "shoppers_2"."shopper_id"
                  AND "orders_7_rows"."k3" = "t"."shopper_id"
              )
          ) AS "orders_3_rows"
          WHERE
            "orders_3_rows"."k1" = "shoppers_2"."shopper_id"
            AND "orders_3_rows"."k2" = "t"."shopper_id"
        )
    ) AS "shoppers_2_rows"
    WHERE
      "shoppers_2_rows"."k1" = "t"."shopper_id"
  )
ORDER BY
  "t"."shopper_id" ASC;
