CREATE TABLE "loyalty_tiers" AS
SELECT
  CAST("t"."shopper_id" AS INTEGER) AS "shopper_id",
  CAST(COALESCE("orders_1_figures"."v2", 0) AS NUMERIC) AS "spend",
  CAST(COALESCE(
    CASE
      WHEN CASE
        WHEN ABS("t"."score") < 4503599627370496
        THEN CAST(CASE
          WHEN "t"."score" < CAST("t"."score" AS INTEGER)
          THEN CAST("t"."score" AS INTEGER) - 1
          ELSE CAST("t"."score" AS INTEGER)
        END AS REAL)
        ELSE "t"."score"
      END < 0.0e0
      THEN 0.0e0
      WHEN CASE
        WHEN ABS("t"."score") < 4503599627370496
        THEN CAST(CASE
          WHEN "t"."score" < CAST("t"."score" AS INTEGER)
          THEN CAST("t"."score" AS INTEGER) - 1
          ELSE CAST("t"."score" AS INTEGER)
        END AS REAL)
        ELSE "t"."score"
      END > 30.0e0
      THEN 30.0e0
      WHEN CASE
        WHEN ABS("t"."score") < 4503599627370496
        THEN CAST(CASE
          WHEN "t"."score" < CAST("t"."score" AS INTEGER)
          THEN CAST("t"."score" AS INTEGER) - 1
          ELSE CAST("t"."score" AS INTEGER)
        END AS REAL)
        ELSE "t"."score"
      END >= 0.0e0
      AND CASE
        WHEN ABS("t"."score") < 4503599627370496
        THEN CAST(CASE
          WHEN "t"."score" < CAST("t"."score" AS INTEGER)
          THEN CAST("t"."score" AS INTEGER) - 1
          ELSE CAST("t"."score" AS INTEGER)
        END AS REAL)
        ELSE "t"."score"
      END <= 30.0e0
      THEN CASE
        WHEN ABS("t"."score") < 4503599627370496
        THEN CAST(CASE
          WHEN "t"."score" < CAST("t"."score" AS INTEGER)
          THEN CAST("t"."score" AS INTEGER) - 1
          ELSE CAST("t"."score" AS INTEGER)
        END AS REAL)
        ELSE "t"."score"
      END
    END,
    0.0e0
  ) AS REAL) AS "bonus",
  CAST(CASE
    WHEN ABS("t"."score") < 4503599627370496
    THEN CAST(CASE
      WHEN "t"."score" > CAST("t"."score" AS INTEGER)
      THEN CAST("t"."score" AS INTEGER) + 1
      ELSE CAST("t"."score" AS INTEGER)
    END AS REAL)
    ELSE "t"."score"
  END - CASE
    WHEN "t"."score" < 0.0e0
    THEN CASE
      WHEN ABS("t"."score") < 4503599627370496
      THEN CAST(CASE
        WHEN "t"."score" > CAST("t"."score" AS INTEGER)
        THEN CAST("t"."score" AS INTEGER) + 1
        ELSE CAST("t"."score" AS INTEGER)
      END AS REAL)
      ELSE "t"."score"
    END
    WHEN "t"."score" >= 0.0e0
    THEN CASE
      WHEN ABS("t"."score") < 4503599627370496
      THEN CAST(CASE
        WHEN "t"."score" < CAST("t"."score" AS INTEGER)
        THEN CAST("t"."score" AS INTEGER) - 1
        ELSE CAST("t"."score" AS INTEGER)
      END AS REAL)
      ELSE "t"."score"
    END
  END AS REAL) AS "beside",
  CAST(CASE
    WHEN CASE
      WHEN TYPEOF(
        COALESCE("orders_1_figures"."v1", 0) * COALESCE("orders_1_figures"."v1", 0) + (
          "t"."shopper_id" / 4
        )
      ) = 'real'
      THEN ABS(-9223372036854775808)
      ELSE COALESCE("orders_1_figures"."v1", 0) * COALESCE("orders_1_figures"."v1", 0) + (
        "t"."shopper_id" / 4
      )
    END <= 100
    THEN CASE
      WHEN TYPEOF(
        COALESCE("orders_1_figures"."v1", 0) * COALESCE("orders_1_figures"."v1", 0) + (
          "t"."shopper_id" / 4
        )
      ) = 'real'
      THEN ABS(-9223372036854775808)
      ELSE COALESCE("orders_1_figures"."v1", 0) * COALESCE("orders_1_figures"."v1", 0) + (
        "t"."shopper_id" / 4
      )
    END
    ELSE 100
  END AS INTEGER) AS "points",
  CAST(CASE
    WHEN CASE
      WHEN CASE
        WHEN TYPEOF(
          COALESCE("orders_1_figures"."v1", 0) * COALESCE("orders_1_figures"."v1", 0) + (
            "t"."shopper_id" / 4
          )
        ) = 'real'
        THEN ABS(-9223372036854775808)
        ELSE COALESCE("orders_1_figures"."v1", 0) * COALESCE("orders_1_figures"."v1", 0) + (
          "t"."shopper_id" / 4
        )
      END <= 100
      THEN CASE
        WHEN TYPEOF(
          COALESCE("orders_1_figures"."v1", 0) * COALESCE("orders_1_figures"."v1", 0) + (
            "t"."shopper_id" / 4
          )
        ) = 'real'
        THEN ABS(-9223372036854775808)
        ELSE COALESCE("orders_1_figures"."v1", 0) * COALESCE("orders_1_figures"."v1", 0) + (
          "t"."shopper_id" / 4
        )
      END
      ELSE 100
    END > 20
    THEN 'gold'
    ELSE CASE
      WHEN (
        CASE
          WHEN CASE
            WHEN TYPEOF(
              COALESCE("orders_1_figures"."v1", 0) * COALESCE("orders_1_figures"."v1", 0) + (
                "t"."shopper_id" / 4
              )
            ) = 'real'
            THEN ABS(-9223372036854775808)
            ELSE COALESCE("orders_1_figures"."v1", 0) * COALESCE("orders_1_figures"."v1", 0) + (
              "t"."shopper_id" / 4
            )
          END <= 100
          THEN CASE
            WHEN TYPEOF(
              COALESCE("orders_1_figures"."v1", 0) * COALESCE("orders_1_figures"."v1", 0) + (
                "t"."shopper_id" / 4
              )
            ) = 'real'
            THEN ABS(-9223372036854775808)
            ELSE COALESCE("orders_1_figures"."v1", 0) * COALESCE("orders_1_figures"."v1", 0) + (
              "t"."shopper_id" / 4
            )
          END
          ELSE 100
        END % 2
      ) = 0
      THEN 'silver'
      ELSE 'bronze'
    END
  END AS TEXT) AS "tier",
  CAST(CASE WHEN "t"."name" IS NOT NULL THEN 1 ELSE 0 END + CASE WHEN "t"."city" IS NOT NULL THEN 1 ELSE 0 END + CASE WHEN "t"."birth_date" IS NOT NULL THEN 1 ELSE 0 END + CASE WHEN "t"."score" IS NOT NULL THEN 1 ELSE 0 END + CASE WHEN "t"."balance" IS NOT NULL THEN 1 ELSE 0 END AS INTEGER) AS "known",
  CAST(CASE
    WHEN "t"."signed_up_at" >= "t"."last_seen_at"
    THEN "t"."signed_up_at"
    WHEN "t"."last_seen_at" > "t"."signed_up_at"
    THEN "t"."last_seen_at"
  END AS TEXT) AS "latest"
FROM "shoppers" AS "t"
LEFT JOIN (
  SELECT
    "orders_1"."shopper_id" AS "k1",
    COUNT(*) AS "v1",
    SUM(CAST(ROUND("orders_1"."total" * 100) AS INTEGER) * 9223) / 9223 / 100.0 AS "v2"
  FROM "orders" AS "orders_1"
  GROUP BY
    "orders_1"."shopper_id"
) AS "orders_1_figures"
  ON "orders_1_figures"."k1" = "t"."shopper_id"
WHERE
  (
    "t"."shopper_id" % 3
  ) = (
    COALESCE("orders_1_figures"."v1", 0) % 3
  )
  OR CASE
    WHEN "t"."balance" > 0
    THEN 1
    WHEN "t"."balance" < 0
    THEN -1
    WHEN "t"."balance" = 0
    THEN 0
  END = -1
  OR "t"."balance" IS NULL;
