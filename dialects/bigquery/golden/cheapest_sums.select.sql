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
LEFT JOIN (
  SELECT
    `orders_1`.`shopper_id` AS `k1`,
    SUM(CAST(`orders_1`.`total` AS BIGNUMERIC)) AS `v1`,
    SUM(
      CAST(CASE
        WHEN `orders_1`.`ordered_at` >= CAST('2026-03-15 08:30:00+00:00' AS TIMESTAMP)
        AND `orders_1`.`ordered_at` < CAST('2026-03-15 09:30:00+00:00' AS TIMESTAMP)
        THEN `orders_1`.`total`
      END AS BIGNUMERIC)
    ) AS `v2`
  FROM `orders` AS `orders_1`
  WHERE
    `orders_1`.`shopper_id` IS NOT NULL
  GROUP BY
    `orders_1`.`shopper_id`
) AS `orders_1_figures`
  ON `orders_1_figures`.`k1` = `t`.`shopper_id`
WHERE
  `orders_1_figures`.`v1` = CAST('0.3' AS NUMERIC) OR `orders_1_figures`.`v2` < 1
ORDER BY
  `t`.`shopper_id` ASC;
