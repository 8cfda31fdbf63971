CREATE OR REPLACE VIEW `odd_balances` AS
SELECT
  CAST(`t`.`shopper_id` AS SIGNED) AS `shopper_id`,
  CAST(`t`.`balance` AS DECIMAL(10, 2)) AS `balance`,
  CAST(`account_1`.`credit_limit` AS DECIMAL(12, 2)) AS `account_credit_limit`
FROM `shoppers` AS `t`
LEFT JOIN `accounts` AS `account_1`
  ON CONVERT(`account_1`.`account_id` USING utf8mb4) COLLATE utf8mb4_0900_bin = CONVERT(`t`.`account_id` USING utf8mb4) COLLATE utf8mb4_0900_bin
WHERE
  `t`.`balance` < 0
  OR `t`.`balance` > 500
  OR `t`.`balance` IS NULL
  OR `t`.`balance` = 49.99
  OR `t`.`balance` > `account_1`.`credit_limit`;
