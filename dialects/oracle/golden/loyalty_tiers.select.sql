SELECT
  CAST("t"."shopper_id" AS NUMBER(19)) AS "shopper_id",
  CAST(COALESCE("orders_1_figures"."v2", 0) AS NUMBER(38, 2)) AS "spend",
  CAST(COALESCE(
    CASE
      WHEN FLOOR(NULLIF("t"."score", BINARY_DOUBLE_NAN)) < 0.0D
      THEN 0.0D
      WHEN FLOOR(NULLIF("t"."score", BINARY_DOUBLE_NAN)) > 30.0D
      THEN 30.0D
      WHEN FLOOR(NULLIF("t"."score", BINARY_DOUBLE_NAN)) >= 0.0D
      AND FLOOR(NULLIF("t"."score", BINARY_DOUBLE_NAN)) <= 30.0D
      THEN FLOOR(NULLIF("t"."score", BINARY_DOUBLE_NAN))
    END,
    0.0D
  ) AS BINARY_DOUBLE) AS "bonus",
  CAST(NULLIF(
    CEIL(NULLIF("t"."score", BINARY_DOUBLE_NAN)) - CASE
      WHEN NULLIF("t"."score", BINARY_DOUBLE_NAN) < 0.0D
      THEN CEIL(NULLIF("t"."score", BINARY_DOUBLE_NAN))
      WHEN NULLIF("t"."score", BINARY_DOUBLE_NAN) >= 0.0D
      THEN FLOOR(NULLIF("t"."score", BINARY_DOUBLE_NAN))
    END,
    BINARY_DOUBLE_NAN
  ) AS BINARY_DOUBLE) AS "beside",
  CAST(CASE
    WHEN COALESCE("orders_1_figures"."v1", 0) * COALESCE("orders_1_figures"."v1", 0) + CAST((
      (
        "t"."shopper_id" - MOD("t"."shopper_id", 4)
      ) / 4
    ) AS NUMBER(19)) <= 100
    THEN COALESCE("orders_1_figures"."v1", 0) * COALESCE("orders_1_figures"."v1", 0) + CAST((
      (
        "t"."shopper_id" - MOD("t"."shopper_id", 4)
      ) / 4
    ) AS NUMBER(19))
    ELSE 100
  END AS NUMBER(19)) AS "points",
  CAST(CASE
    WHEN CASE
      WHEN COALESCE("orders_1_figures"."v1", 0) * COALESCE("orders_1_figures"."v1", 0) + CAST((
        (
          "t"."shopper_id" - MOD("t"."shopper_id", 4)
        ) / 4
      ) AS NUMBER(19)) <= 100
      THEN COALESCE("orders_1_figures"."v1", 0) * COALESCE("orders_1_figures"."v1", 0) + CAST((
        (
          "t"."shopper_id" - MOD("t"."shopper_id", 4)
        ) / 4
      ) AS NUMBER(19))
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
          ) AS NUMBER(19)) <= 100
          THEN COALESCE("orders_1_figures"."v1", 0) * COALESCE("orders_1_figures"."v1", 0) + CAST((
            (
              "t"."shopper_id" - MOD("t"."shopper_id", 4)
            ) / 4
          ) AS NUMBER(19))
          ELSE 100
        END,
        2
      ) = 0
      THEN 'silver'
      ELSE 'bronze'
    END
  END AS VARCHAR2(4000)) AS "tier",
  CAST(CASE WHEN "t"."name" IS NOT NULL THEN 1 ELSE 0 END + CASE WHEN "t"."city" IS NOT NULL THEN 1 ELSE 0 END + CASE WHEN TRUNC("t"."birth_date") IS NOT NULL THEN 1 ELSE 0 END + CASE WHEN NULLIF("t"."score", BINARY_DOUBLE_NAN) IS NOT NULL THEN 1 ELSE 0 END + CASE WHEN "t"."balance" IS NOT NULL THEN 1 ELSE 0 END AS NUMBER(19)) AS "known",
  CAST(CASE
    WHEN "t"."signed_up_at" >= "t"."last_seen_at"
    THEN "t"."signed_up_at"
    WHEN "t"."last_seen_at" > "t"."signed_up_at"
    THEN "t"."last_seen_at"
  END AS TIMESTAMP(6)) AS "latest"
FROM "shoppers" "t"
LEFT JOIN (
  SELECT
    "orders_1"."shopper_id" AS "k1",
    COUNT(*) AS "v1",
    SUM("orders_1"."total") AS "v2"
  FROM "orders" "orders_1"
  GROUP BY
    "orders_1"."shopper_id"
) "orders_1_figures"
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
  OR "t"."balance" IS NULL
ORDER BY
  CASE
    WHEN COALESCE("orders_1_figures"."v1", 0) * COALESCE("orders_1_figures"."v1", 0) + CAST((
      (
        "t"."shopper_id" - MOD("t"."shopper_id", 4)
      ) / 4
    ) AS NUMBER(19)) <= 100
    THEN COALESCE("orders_1_figures"."v1", 0) * COALESCE("orders_1_figures"."v1", 0) + CAST((
      (
        "t"."shopper_id" - MOD("t"."shopper_id", 4)
      ) / 4
    ) AS NUMBER(19))
    ELSE 100
  END DESC,
  "t"."shopper_id" ASC;
