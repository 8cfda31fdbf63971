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
  CONVERT(`t`.`country` USING utf8mb4) COLLATE utf8mb4_0900_bin = 'NZ'
  AND (
    `t`.`signed_up_at` < CAST('2026-03-13 11:00:00' AS DATETIME(6))
    OR `t`.`signed_up_at` >= CAST('2026-03-14 11:00:00' AS DATETIME(6))
  )
  AND (
    (
      `t`.`signed_up_at` >= CAST('2026-03-14 11:00:00' AS DATETIME(6))
      AND `t`.`signed_up_at` < CAST('2026-03-15 11:00:00' AS DATETIME(6))
    )
    OR (
      `t`.`last_seen_at` >= CAST('2026-03-14 11:00:00' AS DATETIME(6))
      AND `t`.`last_seen_at` < CAST('2026-03-15 09:30:00' AS DATETIME(6))
    )
  )
ORDER BY
  `t`.`shopper_id` ASC;
