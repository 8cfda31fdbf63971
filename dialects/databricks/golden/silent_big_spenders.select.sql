SELECT
  CAST(`t`.`customer_id` AS BIGINT) AS `customer_id`,
  CAST(`t`.`first_purchase` AS DATE) AS `first_purchase`
FROM `customers` AS `t`
WHERE
  EXISTS(
    SELECT
      1
    FROM (
      SELECT
        `purchases_1`.`customer_id` AS `k1`
      FROM `purchases` AS `purchases_1`
      GROUP BY
        `purchases_1`.`customer_id`
      HAVING
        SUM(`purchases_1`.`dollars`) >= 500
    ) AS `purchases_1_groups`
    WHERE
      `purchases_1_groups`.`k1` = `t`.`customer_id`
  )
  AND NOT EXISTS(
    SELECT
      1
    FROM `purchases` AS `purchases_1`
    WHERE
      `purchases_1`.`customer_id` = `t`.`customer_id`
      AND `purchases_1`.`purchased_on` >= CAST('1998-01-02' AS DATE)
      AND `purchases_1`.`purchased_on` < CAST('1998-07-01' AS DATE)
  )
ORDER BY
  `t`.`customer_id` ASC;
