SELECT
  CAST(`t`.`purchase_id` AS BIGINT) AS `purchase_id`,
  CAST(`t`.`customer_id` AS BIGINT) AS `customer_id`,
  CAST(`customer_1`.`first_purchase` AS DATE) AS `customer_first_purchase`,
  CAST(`t`.`purchased_on` AS DATE) AS `purchased_on`,
  CAST(`t`.`cds` AS BIGINT) AS `cds`,
  CAST(`t`.`dollars` AS DECIMAL(10, 2)) AS `dollars`
FROM `purchases` AS `t`
LEFT JOIN `customers` AS `customer_1`
  ON `customer_1`.`customer_id` = `t`.`customer_id`
WHERE
  `t`.`dollars` >= 200
ORDER BY
  `t`.`dollars` DESC,
  `t`.`purchase_id` ASC
LIMIT 100;
