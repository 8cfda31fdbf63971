CREATE TABLE "rounded_balances" AS
SELECT
  CAST("t"."shopper_id" AS INTEGER) AS "shopper_id",
  CAST("t"."balance" AS NUMERIC) AS "balance",
  CAST(CASE
    WHEN "t"."balance" < CAST("t"."balance" AS INTEGER)
    THEN CAST("t"."balance" AS INTEGER) - 1
    ELSE CAST("t"."balance" AS INTEGER)
  END AS NUMERIC) AS "down",
  CAST(CASE
    WHEN "t"."balance" > CAST("t"."balance" AS INTEGER)
    THEN CAST("t"."balance" AS INTEGER) + 1
    ELSE CAST("t"."balance" AS INTEGER)
  END AS NUMERIC) AS "up",
  CAST(CASE
    WHEN "t"."balance" < 0
    THEN CASE
      WHEN "t"."balance" > CAST("t"."balance" AS INTEGER)
      THEN CAST("t"."balance" AS INTEGER) + 1
      ELSE CAST("t"."balance" AS INTEGER)
    END
    WHEN "t"."balance" >= 0
    THEN CASE
      WHEN "t"."balance" < CAST("t"."balance" AS INTEGER)
      THEN CAST("t"."balance" AS INTEGER) - 1
      ELSE CAST("t"."balance" AS INTEGER)
    END
  END AS NUMERIC) AS "cut",
  CAST((
    (
      (
        CAST(ROUND("t"."balance" * 100) AS INTEGER) + CASE WHEN "t"."balance" < 0 THEN -5 ELSE 5 END
      ) / 10
    ) / 10.0
  ) AS NUMERIC) AS "dimes",
  CAST(COALESCE("orders_1_figures"."v1", 0) AS NUMERIC) AS "spend",
  CAST(CASE
    WHEN ABS(
      CASE
        WHEN ABS(
          CASE
            WHEN ABS(COALESCE("orders_1_figures"."v1", 0)) * 1.1 >= 1000000000000
            THEN ABS(-9223372036854775808)
            ELSE ROUND(COALESCE("orders_1_figures"."v1", 0) * 1.1, 3)
          END
        ) < 1000000000000
        THEN (
          (
            (
              CAST(ROUND(
                CASE
                  WHEN ABS(COALESCE("orders_1_figures"."v1", 0)) * 1.1 >= 1000000000000
                  THEN ABS(-9223372036854775808)
                  ELSE ROUND(COALESCE("orders_1_figures"."v1", 0) * 1.1, 3)
                END * 1000
              ) AS INTEGER) + CASE
                WHEN CASE
                  WHEN ABS(COALESCE("orders_1_figures"."v1", 0)) * 1.1 >= 1000000000000
                  THEN ABS(-9223372036854775808)
                  ELSE ROUND(COALESCE("orders_1_figures"."v1", 0) * 1.1, 3)
                END < 0
                THEN -5
                ELSE 5
              END
            ) / 10
          ) / 100.0
        )
        ELSE CASE
          WHEN ABS(COALESCE("orders_1_figures"."v1", 0)) * 1.1 >= 1000000000000
          THEN ABS(-9223372036854775808)
          ELSE ROUND(COALESCE("orders_1_figures"."v1", 0) * 1.1, 3)
        END
      END
    ) >= 10000000000000
    THEN ABS(-9223372036854775808)
    ELSE CASE
      WHEN ABS(
        CASE
          WHEN ABS(COALESCE("orders_1_figures"."v1", 0)) * 1.1 >= 1000000000000
          THEN ABS(-9223372036854775808)
          ELSE ROUND(COALESCE("orders_1_figures"."v1", 0) * 1.1, 3)
        END
      ) < 1000000000000
      THEN (
        (
          (
            CAST(ROUND(
              CASE
                WHEN ABS(COALESCE("orders_1_figures"."v1", 0)) * 1.1 >= 1000000000000
                THEN ABS(-9223372036854775808)
                ELSE ROUND(COALESCE("orders_1_figures"."v1", 0) * 1.1, 3)
              END * 1000
            ) AS INTEGER) + CASE
              WHEN CASE
                WHEN ABS(COALESCE("orders_1_figures"."v1", 0)) * 1.1 >= 1000000000000
                THEN ABS(-9223372036854775808)
                ELSE ROUND(COALESCE("orders_1_figures"."v1", 0) * 1.1, 3)
              END < 0
              THEN -5
              ELSE 5
            END
          ) / 10
        ) / 100.0
      )
      ELSE CASE
        WHEN ABS(COALESCE("orders_1_figures"."v1", 0)) * 1.1 >= 1000000000000
        THEN ABS(-9223372036854775808)
        ELSE ROUND(COALESCE("orders_1_figures"."v1", 0) * 1.1, 3)
      END
    END
  END AS NUMERIC) AS "with_tax"
FROM "shoppers" AS "t"
LEFT JOIN (
  SELECT
    "orders_1"."shopper_id" AS "k1",
    SUM(CAST(ROUND("orders_1"."total" * 100) AS INTEGER) * 9223) / 9223 / 100.0 AS "v1"
  FROM "orders" AS "orders_1"
  GROUP BY
    "orders_1"."shopper_id"
) AS "orders_1_figures"
  ON "orders_1_figures"."k1" = "t"."shopper_id"
WHERE
  "t"."balance" <> (
    (
      CAST(ROUND("t"."balance" * 100) AS INTEGER) + CASE WHEN "t"."balance" < 0 THEN -50 ELSE 50 END
    ) / 100
  );
