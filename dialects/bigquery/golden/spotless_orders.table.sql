CREATE OR REPLACE TABLE `spotless_orders` AS
SELECT
  CAST(`t`.`shopper_id` AS INT64) AS `shopper_id`,
  CAST(`t`.`name` AS STRING) AS `name`
FROM `shoppers` AS `t`
WHERE
  `t`.`shopper_id` IN (
    SELECT
      `orders_1`.`shopper_id` AS `k1`
    FROM `orders` AS `orders_1`
    WHERE
      `orders_1`.`shopper_id` IS NOT NULL AND `orders_1`.`status` <> 'cart'
  )
  AND NOT (
    `t`.`shopper_id` IN (
      SELECT
        `orders_1_rows`.`k1`
      FROM (
        SELECT
          `orders_1`.`shopper_id` AS `k1`,
          CASE
            WHEN NOT (
              `orders_1`.`status` IN ('paid', 'shipped')
            )
            OR IF(IS_NAN(`orders_1`.`rating`), NULL, `orders_1`.`rating`) <= CAST(3.0 AS FLOAT64)
            THEN 1
            ELSE 0
          END AS `ok`,
          ROW_NUMBER() OVER (
            PARTITION BY `orders_1`.`shopper_id`
            ORDER BY `orders_1`.`ordered_at` DESC, `orders_1`.`order_id` DESC
          ) AS `n`
        FROM `orders` AS `orders_1`
        WHERE
          `orders_1`.`shopper_id` IS NOT NULL AND `orders_1`.`status` <> 'cart'
      ) AS `orders_1_rows`
      WHERE
        `orders_1_rows`.`n` <= 2 AND `orders_1_rows`.`ok` = 1
    )
  )
  AND NOT (
    `t`.`shopper_id` IN (
      SELECT
        `orders_2`.`shopper_id` AS `k1`
      FROM `orders` AS `orders_2`
      JOIN `order_lines` AS `lines_3`
        ON `lines_3`.`order_id` = `orders_2`.`order_id`
      WHERE
        `orders_2`.`shopper_id` IS NOT NULL
        AND (`lines_3`.`order_id`, `lines_3`.`line_no`) IN (
          SELECT AS STRUCT
            `returns_4`.`order_id` AS `k1`,
            `returns_4`.`line_no` AS `k2`
          FROM `returns` AS `returns_4`
          WHERE
            `returns_4`.`order_id` IS NOT NULL
            AND `returns_4`.`line_no` IS NOT NULL
            AND `returns_4`.`reason` IS NULL
        )
    )
  );
