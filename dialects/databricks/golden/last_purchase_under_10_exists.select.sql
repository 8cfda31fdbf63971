SELECT
  CAST(`t`.`customer_id` AS BIGINT) AS `customer_id`
FROM `customers` AS `t`
WHERE
  EXISTS(
    SELECT
      1
    FROM (
      SELECT
        `purchases_1`.`customer_id` AS `k1`,
        CASE WHEN `purchases_1`.`dollars` < 10 THEN 1 ELSE 0 END AS `ok`,
        ROW_NUMBER() OVER (
          PARTITION BY `purchases_1`.`customer_id`
          ORDER BY `purchases_1`.`purchased_on` DESC, `purchases_1`.`purchase_id` DESC
        ) AS `n`
      FROM `purchases` AS `purchases_1`
    ) AS `purchases_1_rows`
    WHERE
      `purchases_1_rows`.`k1` = `t`.`customer_id`
      AND `purchases_1_rows`.`n` <= 1
      AND `purchases_1_rows`.`ok` = 1
  )
ORDER BY
  `t`.`customer_id` ASC;
