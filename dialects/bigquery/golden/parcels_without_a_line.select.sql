SELECT
  CAST(`t`.`return_id` AS INT64) AS `return_id`,
  CAST(`t`.`order_id` AS INT64) AS `order_id`,
  CAST(`t`.`line_no` AS INT64) AS `line_no`,
  CAST(`t`.`returned_at` AS TIMESTAMP) AS `returned_at`,
  CAST(`t`.`reason` AS STRING) AS `reason`,
  CAST(`t`.`refund` AS NUMERIC) AS `refund`,
  CAST(`t`.`restocked` AS BOOL) AS `restocked`
FROM `returns` AS `t`
WHERE
  NOT (
    `t`.`order_id` IS NOT NULL
    AND `t`.`line_no` IS NOT NULL
    AND (`t`.`order_id`, `t`.`line_no`) IN (
      SELECT AS STRUCT
        `line_1`.`order_id` AS `k1`,
        `line_1`.`line_no` AS `k2`
      FROM `order_lines` AS `line_1`
    )
  )
ORDER BY
  `t`.`return_id` ASC;
