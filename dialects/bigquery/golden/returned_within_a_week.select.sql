SELECT
  CAST(`t`.`order_id` AS INT64) AS `order_id`,
  CAST(`t`.`reference` AS STRING) AS `reference`,
  CAST(`t`.`shopper_id` AS INT64) AS `shopper_id`,
  CAST(`t`.`status` AS STRING) AS `status`,
  CAST(`t`.`channel` AS STRING) AS `channel`,
  CAST(`t`.`ordered_at` AS TIMESTAMP) AS `ordered_at`,
  CAST(`t`.`paid_on` AS DATE) AS `paid_on`,
  CAST(`t`.`total` AS NUMERIC) AS `total`,
  CAST(IF(IS_NAN(`t`.`rating`), NULL, `t`.`rating`) AS FLOAT64) AS `rating`,
  CAST(`t`.`gift` AS BOOL) AS `gift`,
  CAST(`t`.`coupon` AS STRING) AS `coupon`
FROM `orders` AS `t`
WHERE
  `t`.`order_id` IN (
    SELECT
      `t`.`order_id` AS `k1`
    FROM `orders` AS `t`
    JOIN `order_lines` AS `lines_1`
      ON `lines_1`.`order_id` = `t`.`order_id`
    JOIN `returns` AS `returns_2`
      ON `returns_2`.`order_id` = `lines_1`.`order_id`
      AND `returns_2`.`line_no` = `lines_1`.`line_no`
    WHERE
      `returns_2`.`returned_at` < CASE
        WHEN `t`.`ordered_at` <= CAST('9999-12-24 23:59:59.999999+00:00' AS TIMESTAMP)
        THEN `t`.`ordered_at` + INTERVAL 10080 MINUTE
      END
  )
ORDER BY
  `t`.`order_id` ASC;
