CREATE OR REPLACE TABLE "loyalty_tiers" AS
SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST(COALESCE("orders_1_figures"."v2", 0) AS NUMBER(38, 2)) AS "spend",
  CAST(COALESCE(
    CASE
      WHEN FLOOR(NULLIF("t"."score", CAST('NaN' AS DOUBLE))) < CAST(0.0 AS DOUBLE)
      THEN CAST(0.0 AS DOUBLE)
      WHEN FLOOR(NULLIF("t"."score", CAST('NaN' AS DOUBLE))) > CAST(30.0 AS DOUBLE)
      THEN CAST(30.0 AS DOUBLE)
      WHEN FLOOR(NULLIF("t"."score", CAST('NaN' AS DOUBLE))) >= CAST(0.0 AS DOUBLE)
      AND FLOOR(NULLIF("t"."score", CAST('NaN' AS DOUBLE))) <= CAST(30.0 AS DOUBLE)
      THEN FLOOR(NULLIF("t"."score", CAST('NaN' AS DOUBLE)))
    END,
    CAST(0.0 AS DOUBLE)
  ) AS DOUBLE) AS "bonus",
  CAST(NULLIF(
    CEIL(NULLIF("t"."score", CAST('NaN' AS DOUBLE))) - CASE
      WHEN NULLIF("t"."score", CAST('NaN' AS DOUBLE)) < CAST(0.0 AS DOUBLE)
      THEN CEIL(NULLIF("t"."score", CAST('NaN' AS DOUBLE)))
      WHEN NULLIF("t"."score", CAST('NaN' AS DOUBLE)) >= CAST(0.0 AS DOUBLE)
      THEN FLOOR(NULLIF("t"."score", CAST('NaN' AS DOUBLE)))
    END,
    CAST('NaN' AS DOUBLE)
  ) AS DOUBLE) AS "beside",
  CAST(CASE
    WHEN COALESCE("orders_1_figures"."v1", 0) * COALESCE("orders_1_figures"."v1", 0) + CAST((
      (
        "t"."shopper_id" - MOD("t"."shopper_id", 4)
      ) / 4
    ) AS BIGINT) <= 100
    THEN COALESCE("orders_1_figures"."v1", 0) * COALESCE("orders_1_figures"."v1", 0) + CAST((
      (
        "t"."shopper_id" - MOD("t"."shopper_id", 4)
      ) / 4
    ) AS BIGINT)
    ELSE 100
  END AS BIGINT) AS "points",
  CAST(CASE
    WHEN CASE
      WHEN COALESCE("orders_1_figures"."v1", 0) * COALESCE("orders_1_figures"."v1", 0) + CAST((
        (
          "t"."shopper_id" - MOD("t"."shopper_id", 4)
        ) / 4
      ) AS BIGINT) <= 100
      THEN COALESCE("orders_1_figures"."v1", 0) * COALESCE("orders_1_figures"."v1", 0) + CAST((
        (
          "t"."shopper_id" - MOD("t"."shopper_id", 4)
        ) / 4
      ) AS BIGINT)
      ELSE 100
    END > 20
    THEN 'gold'
    ELSE CASE
      WHEN MOD(
        CASE
          WHEN COALESCE("orders_1_figures"."v1", 0) * COALESCE("orders_1_figures"."v1", 0) + CAST((
            (
              "t"."shopper_id" - MOD("t"."shopper_id", 4)
            ) / 4
          ) AS BIGINT) <= 100
          THEN COALESCE("orders_1_figures"."v1", 0) * COALESCE("orders_1_figures"."v1", 0) + CAST((
            (
              "t"."shopper_id" - MOD("t"."shopper_id", 4)
            ) / 4
          ) AS BIGINT)
          ELSE 100
        END,
        2
      ) = 0
      THEN 'silver'
      ELSE 'bronze'
    END
  END AS VARCHAR) AS "tier",
  CAST(CASE WHEN "t"."name" IS NOT NULL THEN 1 ELSE 0 END + CASE WHEN "t"."city" IS NOT NULL THEN 1 ELSE 0 END + CASE WHEN "t"."birth_date" IS NOT NULL THEN 1 ELSE 0 END + CASE WHEN NULLIF("t"."score", CAST('NaN' AS DOUBLE)) IS NOT NULL THEN 1 ELSE 0 END + CASE WHEN "t"."balance" IS NOT NULL THEN 1 ELSE 0 END AS BIGINT) AS "known",
  CAST(CASE
    WHEN "t"."signed_up_at" >= "t"."last_seen_at"
    THEN "t"."signed_up_at"
    WHEN "t"."last_seen_at" > "t"."signed_up_at"
    THEN "t"."last_seen_at"
  END AS TIMESTAMP_NTZ(6)) AS "latest"
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
  MOD("t"."shopper_id", 3) = MOD(COALESCE("orders_1_figures"."v1", 0), 3)
  OR CASE
    WHEN "t"."balance" > 0
    THEN 1
    WHEN "t"."balance" < 0
    THEN -1
    WHEN "t"."balance" = 0
    THEN 0
  END = -1
  OR "t"."balance" IS NULL;
