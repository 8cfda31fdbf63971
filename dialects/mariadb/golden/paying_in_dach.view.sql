CREATE OR REPLACE VIEW `paying_in_dach` AS
SELECT
  CAST(`t`.`shopper_id` AS SIGNED) AS `shopper_id`,
  CAST(`t`.`email` AS CHAR CHARACTER SET utf8mb4) AS `email`,
  CAST(`t`.`plan` AS CHAR CHARACTER SET utf8mb4) AS `plan`,
  CAST(`account_1`.`name` AS CHAR CHARACTER SET utf8mb4) AS `account_name`,
  CAST(`account_1`.`credit_limit` AS DECIMAL(12, 2)) AS `account_credit_limit`
FROM `shoppers` AS `t`
LEFT JOIN `accounts` AS `account_1`
  ON CONVERT(`account_1`.`account_id` USING utf8mb4) COLLATE utf8mb4_nopad_bin = CONVERT(`t`.`account_id` USING utf8mb4) COLLATE utf8mb4_nopad_bin
WHERE
  CONVERT(`t`.`country` USING utf8mb4) COLLATE utf8mb4_nopad_bin IN ('DE', 'AT', 'CH')
  AND (
    CONVERT(`t`.`plan` USING utf8mb4) COLLATE utf8mb4_nopad_bin <> 'free'
    OR `t`.`plan` IS NULL
  );
