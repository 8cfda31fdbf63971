CREATE OR REPLACE VIEW `parcels_without_a_line` AS
SELECT
  CAST(`t`.`return_id` AS BIGINT) AS `return_id`,
  CAST(`t`.`order_id` AS BIGINT) AS `order_id`,
  CAST(`t`.`line_no` AS BIGINT) AS `line_no`,
  CAST(`t`.`returned_at` AS TIMESTAMP_NTZ) AS `returned_at`,
  CAST(`t`.`reason` AS STRING) AS `reason`,
  CAST(`t`.`refund` AS DECIMAL(10, 2)) AS `refund`,
  CAST(`t`.`restocked` AS BOOLEAN) AS `restocked`
FROM `returns` AS `t`
WHERE
  NOT EXISTS(
    SELECT
      1
    FROM `order_lines` AS `line_1`
    WHERE
      `line_1`.`order_id` = `t`.`order_id` AND `line_1`.`line_no` = `t`.`line_no`
  );
