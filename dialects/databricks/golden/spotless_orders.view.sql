CREATE OR REPLACE VIEW `spotless_orders` AS
SELECT
  CAST(`t`.`shopper_id` AS BIGINT) AS `shopper_id`,
  CAST(`t`.`name` AS STRING) AS `name`
FROM `shoppers` AS `t`
WHERE
  EXISTS(
    SELECT
      1
    FROM `orders` AS `orders_1`
    WHERE
      `orders_1`.`shopper_id` = `t`.`shopper_id` AND `orders_1`.`status` <> 'cart'
  )
  AND NOT EXISTS(
    SELECT
      1
    FROM (
      SELECT
        `orders_2`.`shopper_id` AS `k1`,
        CASE
          WHEN NOT (
            `orders_2`.`status` IN ('paid', 'shipped')
          )
          OR NULLIF(`orders_2`.`rating`, CAST('NaN' AS DOUBLE)) <= 3.0D
          THEN 1
          ELSE 0
        END AS `ok`,
        ROW_NUMBER() OVER (
          PARTITION BY `orders_2`.`shopper_id`
          ORDER BY `orders_2`.`ordered_at` DESC, `orders_2`.`order_id` DESC
        ) AS `n`
      FROM `orders` AS `orders_2`
      WHERE
        `orders_2`.`status` <> 'cart'
    ) AS `orders_2_rows`
    WHERE
      `orders_2_rows`.`k1` = `t`.`shopper_id`
      AND `orders_2_rows`.`n` <= 2
      AND `orders_2_rows`.`ok` = 1
  )
  AND NOT EXISTS(
    SELECT
      1
    FROM `orders` AS `orders_3`
    JOIN `order_lines` AS `lines_4`
      ON `lines_4`.`order_id` = `orders_3`.`order_id`
    WHERE
      `orders_3`.`shopper_id` = `t`.`shopper_id`
      AND EXISTS(
        SELECT
          1
        FROM `returns` AS `returns_5`
        WHERE
          `returns_5`.`order_id` = `lines_4`.`order_id`
          AND `returns_5`.`line_no` = `lines_4`.`line_no`
          AND `returns_5`.`reason` IS NULL
      )
  );
