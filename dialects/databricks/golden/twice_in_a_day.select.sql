SELECT
  CAST(`t`.`purchase_id` AS BIGINT) AS `purchase_id`,
  CAST(`t`.`customer_id` AS BIGINT) AS `customer_id`,
  CAST(`t`.`purchased_on` AS DATE) AS `purchased_on`,
  CAST(`t`.`cds` AS BIGINT) AS `cds`,
  CAST(`t`.`dollars` AS DECIMAL(10, 2)) AS `dollars`
FROM `purchases` AS `t`
WHERE
  EXISTS(
    SELECT
      1
    FROM `customers` AS `customer_1`
    JOIN `purchases` AS `purchases_2`
      ON `purchases_2`.`customer_id` = `customer_1`.`customer_id`
    WHERE
      `customer_1`.`customer_id` = `t`.`customer_id`
      AND `purchases_2`.`purchased_on` = `t`.`purchased_on`
      AND `purchases_2`.`purchase_id` <> `t`.`purchase_id`
  )
ORDER BY
  `t`.`customer_id` ASC,
  `t`.`purchased_on` ASC,
  `t`.`purchase_id` ASC;
