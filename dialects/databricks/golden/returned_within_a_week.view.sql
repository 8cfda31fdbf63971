CREATE OR REPLACE VIEW `returned_within_a_week` AS
SELECT
  CAST(`t`.`order_id` AS BIGINT) AS `order_id`,
  CAST(`t`.`reference` AS STRING) AS `reference`,
  CAST(`t`.`shopper_id` AS BIGINT) AS `shopper_id`,
  CAST(`t`.`status` AS STRING) AS `status`,
  CAST(`t`.`channel` AS STRING) AS `channel`,
  CAST(`t`.`ordered_at` AS TIMESTAMP_NTZ) AS `ordered_at`,
  CAST(`t`.`paid_on` AS DATE) AS `paid_on`,
  CAST(`t`.`total` AS DECIMAL(10, 2)) AS `total`,
  CAST(NULLIF(`t`.`rating`, CAST('NaN' AS DOUBLE)) AS DOUBLE) AS `rating`,
  CAST(`t`.`gift` AS BOOLEAN) AS `gift`,
  CAST(`t`.`coupon` AS STRING) AS `coupon`
FROM `orders` AS `t`
WHERE
  EXISTS(
    SELECT
      1
    FROM `order_lines` AS `lines_1`
    JOIN `returns` AS `returns_2`
      ON `returns_2`.`order_id` = `lines_1`.`order_id`
      AND `returns_2`.`line_no` = `lines_1`.`line_no`
    WHERE
      `lines_1`.`order_id` = `t`.`order_id`
      AND `returns_2`.`returned_at` < CASE
        WHEN `t`.`ordered_at` <= CAST('9999-12-24 23:59:59.999999' AS TIMESTAMP_NTZ)
        THEN DATEADD(MINUTE, 10080, `t`.`ordered_at`)
      END
  );
