CREATE OR REPLACE VIEW `account_team` AS
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
LEFT JOIN `accounts` AS `account_1`
  ON CONVERT(`account_1`.`account_id` USING utf8mb4) COLLATE utf8mb4_0900_bin = CONVERT(`t`.`account_id` USING utf8mb4) COLLATE utf8mb4_0900_bin
WHERE
  CONVERT(`t`.`account_id` USING utf8mb4) COLLATE utf8mb4_0900_bin = 'd2b6a8e4-7f1c-4e35-a9d0-b4c6f8e21a55'
  OR CONVERT(`account_1`.`name` USING utf8mb4) COLLATE utf8mb4_0900_bin = 'O''Hara & Sons';
