CREATE TABLE "loyalty_tiers" AS
SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST(COALESCE("orders_1_figures"."v2", 0) AS NUMERIC(38, 2)) AS "spend",
  CAST(COALESCE(
    CASE
      WHEN FLOOR(NULLIF("t"."score", CAST('NaN' AS DOUBLE PRECISION))) < CAST(0.0 AS DOUBLE PRECISION)
      THEN CAST(0.0 AS DOUBLE PRECISION)
      WHEN FLOOR(NULLIF("t"."score", CAST('NaN' AS DOUBLE PRECISION))) > CAST(30.0 AS DOUBLE PRECISION)
      THEN CAST(30.0 AS DOUBLE PRECISION)
      WHEN FLOOR(NULLIF("t"."score", CAST('NaN' AS DOUBLE PRECISION))) >= CAST(0.0 AS DOUBLE PRECISION)
      AND FLOOR(NULLIF("t"."score", CAST('NaN' AS DOUBLE PRECISION))) <= CAST(30.0 AS DOUBLE PRECISION)
      THEN FLOOR(NULLIF("t"."score", CAST('NaN' AS DOUBLE PRECISION)))
    END,
    CAST(0.0 AS DOUBLE PRECISION)
  ) AS DOUBLE PRECISION) AS "bonus",
  CAST(NULLIF(
    CEIL(NULLIF("t"."score", CAST('NaN' AS DOUBLE PRECISION))) - CASE
      WHEN NULLIF("t"."score", CAST('NaN' AS DOUBLE PRECISION)) < CAST(0.0 AS DOUBLE PRECISION)
      THEN CEIL(NULLIF("t"."score", CAST('NaN' AS DOUBLE PRECISION)))
      WHEN NULLIF("t"."score", CAST('NaN' AS DOUBLE PRECISION)) >= CAST(0.0 AS DOUBLE PRECISION)
      THEN FLOOR(NULLIF("t"."score", CAST('NaN' AS DOUBLE PRECISION)))
    END,
    CAST('NaN' AS DOUBLE PRECISION)
  ) AS DOUBLE PRECISION) AS "beside",
  CAST(CASE
    WHEN COALESCE("orders_1_figures"."v1", 0) * COALESCE("orders_1_figures"."v1", 0) + (
      "t"."shopper_id" / 4
    ) <= 100
    THEN COALESCE("orders_1_figures"."v1", 0) * COALESCE("orders_1_figures"."v1", 0) + (
      "t"."shopper_id" / 4
    )
    ELSE 100
  END AS BIGINT) AS "points",
  CAST(CASE
    WHEN CASE
      WHEN COALESCE("orders_1_figures"."v1", 0) * COALESCE("orders_1_figures"."v1", 0) + (
        "t"."shopper_id" / 4
      ) <= 100
      THEN COALESCE("orders_1_figures"."v1", 0) * COALESCE("orders_1_figures"."v1", 0) + (
        "t"."shopper_id" / 4
      )
      ELSE 100
    END > 20
    THEN 'gold'
    ELSE CASE
      WHEN (
        CASE
          WHEN COALESCE("orders_1_figures"."v1", 0) * COALESCE("orders_1_figures"."v1", 0) + (
            "t"."shopper_id" / 4
          ) <= 100
          THEN COALESCE("orders_1_figures"."v1", 0) * COALESCE("orders_1_figures"."v1", 0) + (
            "t"."shopper_id" / 4
          )
          ELSE 100
        END % 2
      ) = 0
      THEN 'silver'
      ELSE 'bronze'
    END
  END AS TEXT) AS "tier",
  CAST(CASE WHEN "t"."name" IS NOT NULL THEN 1 ELSE 0 END + CASE WHEN "t"."city" IS NOT NULL THEN 1 ELSE 0 END + CASE WHEN "t"."birth_date" IS NOT NULL THEN 1 ELSE 0 END + CASE
    WHEN NULLIF("t"."score", CAST('NaN' AS DOUBLE PRECISION)) IS NOT NULL
    THEN 1
    ELSE 0
  END + CASE WHEN "t"."balance" IS NOT NULL THEN 1 ELSE 0 END AS BIGINT) AS "known",
  CAST(CASE
    WHEN "t"."signed_up_at" >= "t"."last_seen_at"
    THEN "t"."signed_up_at"
    WHEN "t"."last_seen_at" > "t"."signed_up_at"
    THEN "t"."last_seen_at"
  END AS TIMESTAMP) AS "latest"
FROM "shoppers" AS "t"
LEFT JOIN (
  SELECT
    "orders_1"."shopper_id" AS "k1",
    COUNT(*) AS "v1",
    SUM("orders_1"."total") AS "v2"
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
