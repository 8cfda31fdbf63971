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
      `t`.`shopper_id` AS `k1`
    FROM `shoppers` AS `t`
    JOIN `accounts` AS `account_1`
      ON `account_1`.`account_id` = `t`.`account_id`
    JOIN `shoppers` AS `shoppers_2`
      ON `shoppers_2`.`account_id` = `account_1`.`account_id`
    WHERE
      `shoppers_2`.`shopper_id` <> `t`.`shopper_id`
      AND (`shoppers_2`.`shopper_id`, `t`.`shopper_id`) IN (
        SELECT AS STRUCT
          `shoppers_2`.`shopper_id` AS `k1`,
          `t`.`shopper_id` AS `k2`
        FROM `shoppers` AS `t`
        JOIN `accounts` AS `account_1`
          ON `account_1`.`account_id` = `t`.`account_id`
        JOIN `shoppers` AS `shoppers_2`
          ON `shoppers_2`.`account_id` = `account_1`.`account_id`
        JOIN `orders` AS `orders_3`
          ON `orders_3`.`shopper_id` = `shoppers_2`.`shopper_id`
        WHERE
          `orders_3`.`total` IS NOT NULL
          AND NOT (
            (`orders_3`.`order_id`, `shoppers_2`.`shopper_id`, `t`.`shopper_id`) IN (
              SELECT AS STRUCT
                `orders_3`.`order_id` AS `k1`,
                `shoppers_2`.`shopper_id` AS `k2`,
                `t`.`shopper_id` AS `k3`
              FROM `shoppers` AS `t`
              JOIN `accounts` AS `account_1`
                ON `account_1`.`account_id` = `t`.`account_id`
              JOIN `shoppers` AS `shoppers_2`
                ON `shoppers_2`.`account_id` = `account_1`.`account_id`
              JOIN `orders` AS `orders_3`
                ON `orders_3`.`shopper_id` = `shoppers_2`.`shopper_id`
              JOIN `shoppers` AS `shopper_4`
                ON `shopper_4`.`shopper_id` = `orders_3`.`shopper_id`
              JOIN `accounts` AS `account_5`
                ON `account_5`.`account_id` = `shopper_4`.`account_id`
              JOIN `shoppers` AS `shoppers_6`
                ON `shoppers_6`.`account_id` = `account_5`.`account_id`
              JOIN `orders` AS `orders_7`
                ON `orders_7`.`shopper_id` = `shoppers_6`.`shopper_id`
              WHERE
                `orders_7`.`shopper_id` = `t`.`shopper_id`
                AND `orders_7`.`total` >= `orders_3`.`total`
            )
          )
      )
  )
ORDER BY
  `t`.`shopper_id` ASC;
