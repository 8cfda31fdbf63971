CREATE OR REPLACE TABLE "loyalty_tiers" AS
SELECT
  CAST("t"."shopper_id" AS Nullable(Int64)) AS "shopper_id",
  CAST(COALESCE("orders_1_figures"."v2", 0) AS Nullable(Decimal(38, 2))) AS "spend",
  CAST(COALESCE(
    CASE
      WHEN FLOOR(CASE WHEN NOT (
        isNaN("t"."score")
      ) THEN "t"."score" + 0e0 END) + 0e0 < 0.0e0
      THEN 0.0e0
      WHEN FLOOR(CASE WHEN NOT (
        isNaN("t"."score")
      ) THEN "t"."score" + 0e0 END) + 0e0 > 30.0e0
      THEN 30.0e0
      WHEN FLOOR(CASE WHEN NOT (
        isNaN("t"."score")
      ) THEN "t"."score" + 0e0 END) + 0e0 >= 0.0e0
      AND FLOOR(CASE WHEN NOT (
        isNaN("t"."score")
      ) THEN "t"."score" + 0e0 END) + 0e0 <= 30.0e0
      THEN FLOOR(CASE WHEN NOT (
        isNaN("t"."score")
      ) THEN "t"."score" + 0e0 END) + 0e0
    END,
    0.0e0
  ) AS Nullable(Float64)) AS "bonus",
  CAST(CASE
    WHEN NOT (
      isNaN(
        (
          CEIL(CASE WHEN NOT (
            isNaN("t"."score")
          ) THEN "t"."score" + 0e0 END) + 0e0
        ) - CASE
          WHEN CASE WHEN NOT (
            isNaN("t"."score")
          ) THEN "t"."score" + 0e0 END < 0.0e0
          THEN CEIL(CASE WHEN NOT (
            isNaN("t"."score")
          ) THEN "t"."score" + 0e0 END) + 0e0
          WHEN CASE WHEN NOT (
            isNaN("t"."score")
          ) THEN "t"."score" + 0e0 END >= 0.0e0
          THEN FLOOR(CASE WHEN NOT (
            isNaN("t"."score")
          ) THEN "t"."score" + 0e0 END) + 0e0
        END
      )
    )
    THEN (
      CEIL(CASE WHEN NOT (
        isNaN("t"."score")
      ) THEN "t"."score" + 0e0 END) + 0e0
    ) - CASE
      WHEN CASE WHEN NOT (
        isNaN("t"."score")
      ) THEN "t"."score" + 0e0 END < 0.0e0
      THEN CEIL(CASE WHEN NOT (
        isNaN("t"."score")
      ) THEN "t"."score" + 0e0 END) + 0e0
      WHEN CASE WHEN NOT (
        isNaN("t"."score")
      ) THEN "t"."score" + 0e0 END >= 0.0e0
      THEN FLOOR(CASE WHEN NOT (
        isNaN("t"."score")
      ) THEN "t"."score" + 0e0 END) + 0e0
    END + 0e0
  END AS Nullable(Float64)) AS "beside",
  CAST(CASE
    WHEN accurateCast(
      CAST(accurateCast(
        CAST(COALESCE("orders_1_figures"."v1", 0) AS Nullable(Int128)) * CAST(COALESCE("orders_1_figures"."v1", 0) AS Nullable(Int128)),
        'Nullable(Int64)'
      ) AS Nullable(Int128)) + CAST(intDiv(CAST("t"."shopper_id" AS Nullable(Int64)), 4) AS Nullable(Int128)),
      'Nullable(Int64)'
    ) <= 100
    THEN accurateCast(
      CAST(accurateCast(
        CAST(COALESCE("orders_1_figures"."v1", 0) AS Nullable(Int128)) * CAST(COALESCE("orders_1_figures"."v1", 0) AS Nullable(Int128)),
        'Nullable(Int64)'
      ) AS Nullable(Int128)) + CAST(intDiv(CAST("t"."shopper_id" AS Nullable(Int64)), 4) AS Nullable(Int128)),
      'Nullable(Int64)'
    )
    ELSE 100
  END AS Nullable(Int64)) AS "points",
  CAST(CASE
    WHEN CASE
      WHEN accurateCast(
        CAST(accurateCast(
          CAST(COALESCE("orders_1_figures"."v1", 0) AS Nullable(Int128)) * CAST(COALESCE("orders_1_figures"."v1", 0) AS Nullable(Int128)),
          'Nullable(Int64)'
        ) AS Nullable(Int128)) + CAST(intDiv(CAST("t"."shopper_id" AS Nullable(Int64)), 4) AS Nullable(Int128)),
        'Nullable(Int64)'
      ) <= 100
      THEN accurateCast(
        CAST(accurateCast(
          CAST(COALESCE("orders_1_figures"."v1", 0) AS Nullable(Int128)) * CAST(COALESCE("orders_1_figures"."v1", 0) AS Nullable(Int128)),
          'Nullable(Int64)'
        ) AS Nullable(Int128)) + CAST(intDiv(CAST("t"."shopper_id" AS Nullable(Int64)), 4) AS Nullable(Int128)),
        'Nullable(Int64)'
      )
      ELSE 100
    END > 20
    THEN 'gold'
    ELSE CASE
      WHEN (
        CASE
          WHEN accurateCast(
            CAST(accurateCast(
              CAST(COALESCE("orders_1_figures"."v1", 0) AS Nullable(Int128)) * CAST(COALESCE("orders_1_figures"."v1", 0) AS Nullable(Int128)),
              'Nullable(Int64)'
            ) AS Nullable(Int128)) + CAST(intDiv(CAST("t"."shopper_id" AS Nullable(Int64)), 4) AS Nullable(Int128)),
            'Nullable(Int64)'
          ) <= 100
          THEN accurateCast(
            CAST(accurateCast(
              CAST(COALESCE("orders_1_figures"."v1", 0) AS Nullable(Int128)) * CAST(COALESCE("orders_1_figures"."v1", 0) AS Nullable(Int128)),
              'Nullable(Int64)'
            ) AS Nullable(Int128)) + CAST(intDiv(CAST("t"."shopper_id" AS Nullable(Int64)), 4) AS Nullable(Int128)),
            'Nullable(Int64)'
          )
          ELSE 100
        END % 2
      ) = 0
      THEN 'silver'
      ELSE 'bronze'
    END
  END AS Nullable(String)) AS "tier",
  CAST(accurateCast(
    CAST(accurateCast(
      CAST(accurateCast(
        CAST(accurateCast(
          CAST(CASE WHEN "t"."name" IS NOT NULL THEN 1 ELSE 0 END AS Nullable(Int128)) + CAST(CASE WHEN "t"."city" IS NOT NULL THEN 1 ELSE 0 END AS Nullable(Int128)),
          'Nullable(Int64)'
        ) AS Nullable(Int128)) + CAST(CASE WHEN "t"."birth_date" IS NOT NULL THEN 1 ELSE 0 END AS Nullable(Int128)),
        'Nullable(Int64)'
      ) AS Nullable(Int128)) + CAST(CASE
        WHEN CASE WHEN NOT (
          isNaN("t"."score")
        ) THEN "t"."score" + 0e0 END IS NOT NULL
        THEN 1
        ELSE 0
      END AS Nullable(Int128)),
      'Nullable(Int64)'
    ) AS Nullable(Int128)) + CAST(CASE WHEN "t"."balance" IS NOT NULL THEN 1 ELSE 0 END AS Nullable(Int128)),
    'Nullable(Int64)'
  ) AS Nullable(Int64)) AS "known",
  CAST(CASE
    WHEN "t"."signed_up_at" >= "t"."last_seen_at"
    THEN "t"."signed_up_at"
    WHEN "t"."last_seen_at" > "t"."signed_up_at"
    THEN "t"."last_seen_at"
  END AS Nullable(DateTime64(6, 'UTC'))) AS "latest"
FROM "shoppers" AS "t"
LEFT JOIN (
  SELECT
    "orders_1"."shopper_id" AS "k1",
    toNullable(accurateCast(COUNT(*), 'Nullable(Int64)')) AS "v1",
    toNullable(
      CAST(SUM(CAST("orders_1"."total" AS Nullable(Decimal(76, 2)))) AS Nullable(Decimal(38, 2)))
    ) AS "v2"
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
    WHEN "t"."balance" > CAST('0' AS Decimal(76, 2))
    THEN 1
    WHEN "t"."balance" < CAST('0' AS Decimal(76, 2))
    THEN -1
    WHEN "t"."balance" = CAST('0' AS Decimal(76, 2))
    THEN 0
  END = -1
  OR "t"."balance" IS NULL;
