SELECT
  CAST(`t`.`customer_id` AS INT64) AS `customer_id`,
  CAST(`t`.`first_purchase` AS DATE) AS `first_purchase`
FROM `customers` AS `t`
WHERE
  `t`.`customer_id` IN (
    SELECT
      `purchases_1_groups`.`k1`
    FROM (
      SELECT
        `purchases_1`.`customer_id` AS `k1`
      FROM `purchases` AS `purchases_1`
      WHERE
        `purchases_1`.`purchased_on` >= CAST('1997-11-28' AS DATE)
        AND `purchases_1`.`purchased_on` <= CAST('1997-12-24' AS DATE)
      GROUP BY
        `purchases_1`.`customer_id`
      HAVING
        SUM(`purchases_1`.`cds`) > 5
    ) AS `purchases_1_groups`
  )
  AND NOT (
    `t`.`customer_id` IN (
      SELECT
        `purchases_1`.`customer_id` AS `k1`
      FROM `purchases` AS `purchases_1`
      WHERE
        `purchases_1`.`purchased_on` >= CAST('1998-01-01' AS DATE)
    )
  )
ORDER BY
  `t`.`customer_id` ASC;
