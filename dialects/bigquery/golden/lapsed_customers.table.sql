CREATE OR REPLACE TABLE `lapsed_customers` AS
SELECT
  CAST(`t`.`shopper_id` AS INT64) AS `shopper_id`,
  CAST(`t`.`email` AS STRING) AS `email`,
  CAST(`t`.`name` AS STRING) AS `name`,
  CAST(`t`.`country` AS STRING) AS `country`,
  CAST(`t`.`city` AS STRING) AS `city`,
  CAST(`t`.`plan` AS STRING) AS `plan`,
  CAST(`t`.`birth_date` AS DATE) AS `birth_date`,
  CAST(`t`.`signed_up_at` AS TIMESTAMP) AS `signed_up_at`,
  CAST(`t`.`last_seen_at` AS TIMESTAMP) AS `last_seen_at`,
  CAST(IF(IS_NAN(`t`.`score`), NULL, `t`.`score`) AS FLOAT64) AS `score`,
  CAST(`t`.`balance` AS NUMERIC) AS `balance`,
  CAST(`t`.`consent` AS BOOL) AS `consent`,
  CAST(`t`.`account_id` AS STRING) AS `account_id`,
  CAST(`t`.`referrer_id` AS INT64) AS `referrer_id`,
  CAST(`t`.`call_back_at` AS DATETIME) AS `call_back_at`,
  CAST(`t`.`note` AS STRING) AS `note`
FROM `shoppers` AS `t`
WHERE
  `t`.`shopper_id` IN (
    SELECT
      `orders_1_groups`.`k1`
    FROM (
      SELECT
        `orders_1`.`shopper_id` AS `k1`
      FROM `orders` AS `orders_1`
      WHERE
        `orders_1`.`shopper_id` IS NOT NULL
        AND `orders_1`.`ordered_at` >= CAST('2025-03-15 09:30:00+00:00' AS TIMESTAMP)
        AND `orders_1`.`ordered_at` < CAST('2026-03-15 09:30:00+00:00' AS TIMESTAMP)
        AND NOT (
          `orders_1`.`status` IN ('cancelled', 'cart')
        )
      GROUP BY
        `orders_1`.`shopper_id`
      HAVING
        SUM(CAST(`orders_1`.`total` AS BIGNUMERIC)) >= 30
    ) AS `orders_1_groups`
  )
  AND NOT (
    `t`.`shopper_id` IN (
      SELECT
        `orders_1`.`shopper_id` AS `k1`
      FROM `orders` AS `orders_1`
      WHERE
        `orders_1`.`shopper_id` IS NOT NULL
        AND `orders_1`.`ordered_at` >= CAST('2026-01-14 09:30:00+00:00' AS TIMESTAMP)
        AND `orders_1`.`ordered_at` < CAST('2026-03-15 09:30:00+00:00' AS TIMESTAMP)
    )
  );
