CREATE OR REPLACE VIEW `no_bad_rating_lately` AS
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
      `orders_1`.`shopper_id` AS `k1`
    FROM `orders` AS `orders_1`
    WHERE
      `orders_1`.`shopper_id` IS NOT NULL AND `orders_1`.`rating` IS NOT NULL
  )
  AND NOT (
    `t`.`shopper_id` IN (
      SELECT
        `orders_1_rows`.`k1`
      FROM (
        SELECT
          `orders_1`.`shopper_id` AS `k1`,
          CASE WHEN `orders_1`.`rating` < 3.0e0 THEN 1 ELSE 0 END AS `ok`,
          ROW_NUMBER() OVER (
            PARTITION BY `orders_1`.`shopper_id`
            ORDER BY `orders_1`.`ordered_at` DESC, `orders_1`.`order_id` DESC
          ) AS `n`
        FROM `orders` AS `orders_1`
        WHERE
          `orders_1`.`shopper_id` IS NOT NULL AND `orders_1`.`rating` IS NOT NULL
      ) AS `orders_1_rows`
      WHERE
        `orders_1_rows`.`n` <= 3 AND `orders_1_rows`.`ok` = 1
    )
  );
