SELECT
  CAST(`t`.`shopper_id` AS BIGINT) AS `shopper_id`,
  CAST(`t`.`balance` AS DECIMAL(10, 2)) AS `balance`,
  CAST(`account_1`.`credit_limit` AS DECIMAL(12, 2)) AS `account_credit_limit`
FROM `shoppers` AS `t`
LEFT JOIN `accounts` AS `account_1`
  ON `account_1`.`account_id` = `t`.`account_id`
WHERE
  `t`.`balance` < 0
  OR `t`.`balance` > 500
  OR `t`.`balance` IS NULL
  OR `t`.`balance` = 49.99
  OR `t`.`balance` > `account_1`.`credit_limit`
ORDER BY
  `t`.`shopper_id` ASC;
