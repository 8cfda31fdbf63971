CREATE TABLE `loyalty_tiers` AS
SELECT
  CAST(`t`.`shopper_id` AS BIGINT) AS `shopper_id`,
  CAST(COALESCE(`orders_1_figures`.`v2`, 0) AS DECIMAL(38, 2)) AS `spend`,
  CAST(COALESCE(
    CASE
      WHEN CASE
        WHEN ABS(NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE))) < 4503599627370496
        THEN CAST(FLOOR(NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE))) AS DOUBLE)
        ELSE NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE))
      END < 0.0D
      THEN 0.0D
      WHEN CASE
        WHEN ABS(NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE))) < 4503599627370496
        THEN CAST(FLOOR(NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE))) AS DOUBLE)
        ELSE NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE))
      END > 30.0D
      THEN 30.0D
      WHEN CASE
        WHEN ABS(NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE))) < 4503599627370496
        THEN CAST(FLOOR(NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE))) AS DOUBLE)
        ELSE NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE))
      END >= 0.0D
      AND CASE
        WHEN ABS(NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE))) < 4503599627370496
        THEN CAST(FLOOR(NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE))) AS DOUBLE)
        ELSE NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE))
      END <= 30.0D
      THEN CASE
        WHEN ABS(NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE))) < 4503599627370496
        THEN CAST(FLOOR(NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE))) AS DOUBLE)
        ELSE NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE))
      END
    END,
    0.0D
  ) AS DOUBLE) AS `bonus`,
  CAST(NULLIF(
    CASE
      WHEN ABS(NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE))) < 4503599627370496
      THEN CAST(CEIL(NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE))) AS DOUBLE)
      ELSE NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE))
    END - CASE
      WHEN NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE)) < 0.0D
      THEN CASE
        WHEN ABS(NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE))) < 4503599627370496
        THEN CAST(CEIL(NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE))) AS DOUBLE)
        ELSE NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE))
      END
      WHEN NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE)) >= 0.0D
      THEN CASE
        WHEN ABS(NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE))) < 4503599627370496
        THEN CAST(FLOOR(NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE))) AS DOUBLE)
        ELSE NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE))
      END
    END,
    CAST('NaN' AS DOUBLE)
  ) AS DOUBLE) AS `beside`,
  CAST(CASE
    WHEN COALESCE(
      TRY_ADD(
        TRY_MULTIPLY(
          CAST(COALESCE(`orders_1_figures`.`v1`, 0) AS BIGINT),
          CAST(COALESCE(`orders_1_figures`.`v1`, 0) AS BIGINT)
        ),
        `t`.`shopper_id` DIV 4
      ),
      CASE
        WHEN CAST(COALESCE(`orders_1_figures`.`v1`, 0) AS BIGINT) IS NOT NULL
        AND `t`.`shopper_id` DIV 4 IS NOT NULL
        THEN RAISE_ERROR('a number does not fit its type')
      END
    ) <= 100
    THEN COALESCE(
      TRY_ADD(
        TRY_MULTIPLY(
          CAST(COALESCE(`orders_1_figures`.`v1`, 0) AS BIGINT),
          CAST(COALESCE(`orders_1_figures`.`v1`, 0) AS BIGINT)
        ),
        `t`.`shopper_id` DIV 4
      ),
      CASE
        WHEN CAST(COALESCE(`orders_1_figures`.`v1`, 0) AS BIGINT) IS NOT NULL
        AND `t`.`shopper_id` DIV 4 IS NOT NULL
        THEN RAISE_ERROR('a number does not fit its type')
      END
    )
    ELSE 100
  END AS BIGINT) AS `points`,
  CAST(CASE
    WHEN CASE
      WHEN COALESCE(
        TRY_ADD(
          TRY_MULTIPLY(
            CAST(COALESCE(`orders_1_figures`.`v1`, 0) AS BIGINT),
            CAST(COALESCE(`orders_1_figures`.`v1`, 0) AS BIGINT)
          ),
          `t`.`shopper_id` DIV 4
        ),
        CASE
          WHEN CAST(COALESCE(`orders_1_figures`.`v1`, 0) AS BIGINT) IS NOT NULL
          AND `t`.`shopper_id` DIV 4 IS NOT NULL
          THEN RAISE_ERROR('a number does not fit its type')
        END
      ) <= 100
      THEN COALESCE(
        TRY_ADD(
          TRY_MULTIPLY(
            CAST(COALESCE(`orders_1_figures`.`v1`, 0) AS BIGINT),
            CAST(COALESCE(`orders_1_figures`.`v1`, 0) AS BIGINT)
          ),
          `t`.`shopper_id` DIV 4
        ),
        CASE
          WHEN CAST(COALESCE(`orders_1_figures`.`v1`, 0) AS BIGINT) IS NOT NULL
          AND `t`.`shopper_id` DIV 4 IS NOT NULL
          THEN RAISE_ERROR('a number does not fit its type')
        END
      )
      ELSE 100
    END > 20
    THEN 'gold'
    ELSE CASE
      WHEN (
        CASE
          WHEN COALESCE(
            TRY_ADD(
              TRY_MULTIPLY(
                CAST(COALESCE(`orders_1_figures`.`v1`, 0) AS BIGINT),
                CAST(COALESCE(`orders_1_figures`.`v1`, 0) AS BIGINT)
              ),
              `t`.`shopper_id` DIV 4
            ),
            CASE
              WHEN CAST(COALESCE(`orders_1_figures`.`v1`, 0) AS BIGINT) IS NOT NULL
              AND `t`.`shopper_id` DIV 4 IS NOT NULL
              THEN RAISE_ERROR('a number does not fit its type')
            END
          ) <= 100
          THEN COALESCE(
            TRY_ADD(
              TRY_MULTIPLY(
                CAST(COALESCE(`orders_1_figures`.`v1`, 0) AS BIGINT),
                CAST(COALESCE(`orders_1_figures`.`v1`, 0) AS BIGINT)
              ),
              `t`.`shopper_id` DIV 4
            ),
            CASE
              WHEN CAST(COALESCE(`orders_1_figures`.`v1`, 0) AS BIGINT) IS NOT NULL
              AND `t`.`shopper_id` DIV 4 IS NOT NULL
              THEN RAISE_ERROR('a number does not fit its type')
            END
          )
          ELSE 100
        END % 2
      ) = 0
      THEN 'silver'
      ELSE 'bronze'
    END
  END AS STRING) AS `tier`,
  CAST(CAST(CASE WHEN `t`.`name` IS NOT NULL THEN 1 ELSE 0 END AS BIGINT) + CAST(CASE WHEN `t`.`city` IS NOT NULL THEN 1 ELSE 0 END AS BIGINT) + CAST(CASE WHEN `t`.`birth_date` IS NOT NULL THEN 1 ELSE 0 END AS BIGINT) + CAST(CASE WHEN NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE)) IS NOT NULL THEN 1 ELSE 0 END AS BIGINT) + CAST(CASE WHEN `t`.`balance` IS NOT NULL THEN 1 ELSE 0 END AS BIGINT) AS BIGINT) AS `known`,
  CAST(CASE
    WHEN `t`.`signed_up_at` >= `t`.`last_seen_at`
    THEN `t`.`signed_up_at`
    WHEN `t`.`last_seen_at` > `t`.`signed_up_at`
    THEN `t`.`last_seen_at`
  END AS TIMESTAMP_NTZ) AS `latest`
FROM `shoppers` AS `t`
LEFT JOIN (
  SELECT
    `orders_1`.`shopper_id` AS `k1`,
    COUNT(*) AS `v1`,
    SUM(`orders_1`.`total`) AS `v2`
  FROM `orders` AS `orders_1`
  GROUP BY
    `orders_1`.`shopper_id`
) AS `orders_1_figures`
  ON `orders_1_figures`.`k1` = `t`.`shopper_id`
WHERE
  (
    `t`.`shopper_id` % 3
  ) = (
    COALESCE(`orders_1_figures`.`v1`, 0) % 3
  )
  OR CASE
    WHEN `t`.`balance` > 0
    THEN 1
    WHEN `t`.`balance` < 0
    THEN -1
    WHEN `t`.`balance` = 0
    THEN 0
  END = -1
  OR `t`.`balance` IS NULL;
