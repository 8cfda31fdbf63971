SELECT
  CAST(`t`.`shopper_id` AS INT64) AS `shopper_id`,
  CAST(`t`.`balance` AS NUMERIC) AS `balance`,
  CAST(`account_1`.`credit_limit` AS NUMERIC) AS `account_credit_limit`
FROM `shoppers` AS `t`
LEFT JOIN `accounts` AS `account_1`
  ON `account_1`.`account_id` = `t`.`account_id`
WHERE
  `t`.`balance` < 0
  OR `t`.`balance` > 500
  OR `t`.`balance` IS NULL
  OR `t`.`balance` = CAST('49.99' AS NUMERIC)
  OR `t`.`balance` > `account_1`.`credit_limit`
ORDER BY
  `t`.`shopper_id` ASC;
