CREATE OR REPLACE TABLE `second_order_in_first_week` AS
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
        `t`.`shopper_id` AS `k1`
      FROM `shoppers` AS `t`
      JOIN `orders` AS `orders_1`
        ON `orders_1`.`shopper_id` = `t`.`shopper_id`
      WHERE
        `orders_1`.`ordered_at` >= `t`.`signed_up_at`
        AND `orders_1`.`ordered_at` < CASE
          WHEN `t`.`signed_up_at` <= CAST('9999-12-24 23:59:59.999999+00:00' AS TIMESTAMP)
          THEN `t`.`signed_up_at` + INTERVAL 7 DAY
        END
      GROUP BY
        `t`.`shopper_id`
      HAVING
        COUNT(*) >= 2
    ) AS `orders_1_groups`
  );
