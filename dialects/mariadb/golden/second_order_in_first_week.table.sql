CREATE OR REPLACE TABLE `second_order_in_first_week` AS
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
          WHEN `t`.`signed_up_at` <= CAST('9999-12-24 23:59:59.999999' AS DATETIME(6))
          THEN TIMESTAMPADD(DAY, 7, `t`.`signed_up_at`)
        END
      GROUP BY
        `t`.`shopper_id`
      HAVING
        COUNT(*) >= 2
    ) AS `orders_1_groups`
  );
