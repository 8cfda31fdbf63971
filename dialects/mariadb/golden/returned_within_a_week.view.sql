CREATE OR REPLACE VIEW `returned_within_a_week` AS
SELECT
  CAST(`t`.`order_id` AS SIGNED) AS `order_id`,
  CAST(`t`.`reference` AS CHAR CHARACTER SET utf8mb4) AS `reference`,
  CAST(`t`.`shopper_id` AS SIGNED) AS `shopper_id`,
  CAST(`t`.`status` AS CHAR CHARACTER SET utf8mb4) AS `status`,
  CAST(`t`.`channel` AS CHAR CHARACTER SET utf8mb4) AS `channel`,
  CAST(`t`.`ordered_at` AS DATETIME(6)) AS `ordered_at`,
  CAST(`t`.`paid_on` AS DATE) AS `paid_on`,
  CAST(`t`.`total` AS DECIMAL(10, 2)) AS `total`,
  CAST(`t`.`rating` AS DOUBLE) AS `rating`,
  CAST(`t`.`gift` AS SIGNED) AS `gift`,
  CAST(`t`.`coupon` AS CHAR CHARACTER SET utf8mb4) AS `coupon`
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
        WHEN `t`.`ordered_at` <= CAST('9999-12-24 23:59:59.999999' AS DATETIME(6))
        THEN TIMESTAMPADD(MINUTE, 10080, `t`.`ordered_at`)
      END
  );
