CREATE OR REPLACE VIEW `colleagues_who_buy_more` AS
SELECT
  CAST(`t`.`shopper_id` AS SIGNED) AS `shopper_id`,
  CAST(`t`.`email` AS CHAR CHARACTER SET utf8mb4) AS `email`,
  CAST(`t`.`name` AS CHAR CHARACTER SET utf8mb4) AS `name`,
  CAST(`t`.`country` AS CHAR CHARACTER SET utf8mb4) AS `country`,
  CAST(`t`.`city` AS CHAR CHARACTER SET utf8mb4) AS `city`,
  CAST(`t`.`plan` AS CHAR CHARACTER SET utf8mb4) AS `plan`,
  CAST(`t`.`birth_date` AS DATE) AS `birth_date`,
  CAST(`t`.`signed_up_at` AS DATETIME(6)) AS `signed_up_at`,
  CAST(`t`.`last_seen_at` AS DATETIME(6)) AS `last_seen_at`,
  CAST(`t`.`score` AS DOUBLE) AS `score`,
  CAST(`t`.`balance` AS DECIMAL(10, 2)) AS `balance`,
  CAST(`t`.`consent` AS SIGNED) AS `consent`,
  CAST(`t`.`account_id` AS CHAR CHARACTER SET utf8mb4) AS `account_id`,
  CAST(`t`.`referrer_id` AS SIGNED) AS `referrer_id`,
  CAST(`t`.`call_back_at` AS DATETIME(6)) AS `call_back_at`,
  CAST(`t`.`note` AS CHAR CHARACTER SET utf8mb4) AS `note`
FROM `shoppers` AS `t`
WHERE
  `t`.`shopper_id` IN (
    SELECT
      STRAIGHT_JOIN `t`.`shopper_id` AS `k1`
    FROM `shoppers` AS `t`
    JOIN `accounts` AS `account_1`
      ON CONVERT(`account_1`.`account_id` USING utf8mb4) COLLATE utf8mb4_nopad_bin = CONVERT(`t`.`account_id` USING utf8mb4) COLLATE utf8mb4_nopad_bin
    JOIN `shoppers` AS `shoppers_2`
      ON CONVERT(`shoppers_2`.`account_id` USING utf8mb4) COLLATE utf8mb4_nopad_bin = CONVERT(`account_1`.`account_id` USING utf8mb4) COLLATE utf8mb4_nopad_bin
    WHERE
      `shoppers_2`.`shopper_id` <> `t`.`shopper_id`
      AND (`shoppers_2`.`shopper_id`, `t`.`shopper_id`) IN (
        SELECT
          STRAIGHT_JOIN `shoppers_2`.`shopper_id` AS `k1`,
          `t`.`shopper_id` AS `k2`
        FROM `shoppers` AS `t`
        JOIN `accounts` AS `account_1`
          ON CONVERT(`account_1`.`account_id` USING utf8mb4) COLLATE utf8mb4_nopad_bin = CONVERT(`t`.`account_id` USING utf8mb4) COLLATE utf8mb4_nopad_bin
        JOIN `shoppers` AS `shoppers_2`
          ON CONVERT(`shoppers_2`.`account_id` USING utf8mb4) COLLATE utf8mb4_nopad_bin = CONVERT(`account_1`.`account_id` USING utf8mb4) COLLATE utf8mb4_nopad_bin
        JOIN `orders` AS `orders_3`
          ON `orders_3`.`shopper_id` = `shoppers_2`.`shopper_id`
        WHERE
          `orders_3`.`total` IS NOT NULL
          AND NOT (
            (`orders_3`.`order_id`, `shoppers_2`.`shopper_id`, `t`.`shopper_id`) IN (
              SELECT
                `orders_3`.`order_id` AS `k1`,
                `shoppers_2`.`shopper_id` AS `k2`,
                `t`.`shopper_id` AS `k3`
              FROM `shoppers` AS `t`
              JOIN `accounts` AS `account_1`
                ON CONVERT(`account_1`.`account_id` USING utf8mb4) COLLATE utf8mb4_nopad_bin = CONVERT(`t`.`account_id` USING utf8mb4) COLLATE utf8mb4_nopad_bin
              JOIN `shoppers` AS `shoppers_2`
                ON CONVERT(`shoppers_2`.`account_id` USING utf8mb4) COLLATE utf8mb4_nopad_bin = CONVERT(`account_1`.`account_id` USING utf8mb4) COLLATE utf8mb4_nopad_bin
              JOIN `orders` AS `orders_3`
                ON `orders_3`.`shopper_id` = `shoppers_2`.`shopper_id`
              JOIN `shoppers` AS `shopper_4`
                ON `shopper_4`.`shopper_id` = `orders_3`.`shopper_id`
              JOIN `accounts` AS `account_5`
                ON CONVERT(`account_5`.`account_id` USING utf8mb4) COLLATE utf8mb4_nopad_bin = CONVERT(`shopper_4`.`account_id` USING utf8mb4) COLLATE utf8mb4_nopad_bin
              JOIN `shoppers` AS `shoppers_6`
                ON CONVERT(`shoppers_6`.`account_id` USING utf8mb4) COLLATE utf8mb4_nopad_bin = CONVERT(`account_5`.`account_id` USING utf8mb4) COLLATE utf8mb4_nopad_bin
              JOIN `orders` AS `orders_7`
                ON `orders_7`.`shopper_id` = `shoppers_6`.`shopper_id`
              WHERE
                `orders_7`.`shopper_id` = `t`.`shopper_id`
                AND `orders_7`.`total` >= `orders_3`.`total`
            )
          )
      )
  );
