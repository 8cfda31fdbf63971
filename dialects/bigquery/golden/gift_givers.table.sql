CREATE OR REPLACE TABLE `gift_givers` AS
SELECT
  CAST(`t`.`shopper_id` AS INT64) AS `shopper_id`,
  CAST(`orders_1_figures`.`v1` AS BIGNUMERIC) AS `given`,
  CAST(`orders_1_figures`.`v2` AS INT64) AS `channels`
FROM `shoppers` AS `t`
JOIN (
  SELECT
    `orders_1`.`shopper_id` AS `k1`,
    SUM(
      CAST(CASE WHEN `orders_1`.`gift` = TRUE THEN `orders_1`.`total` END AS BIGNUMERIC)
    ) AS `v1`,
    COUNT(DISTINCT LOWER(TRANSLATE(TRIM(`orders_1`.`channel`, ' '), 'Σİ', 'σi'))) AS `v2`
  FROM `orders` AS `orders_1`
  WHERE
    `orders_1`.`shopper_id` IS NOT NULL
  GROUP BY
    `orders_1`.`shopper_id`
) AS `orders_1_figures`
  ON `orders_1_figures`.`k1` = `t`.`shopper_id`
WHERE
  `orders_1_figures`.`v1` > 0
  AND `t`.`shopper_id` IN (
    SELECT
      `t`.`shopper_id` AS `k1`
    FROM `shoppers` AS `t`
    JOIN `orders` AS `orders_2`
      ON `orders_2`.`shopper_id` = `t`.`shopper_id`
    JOIN `order_lines` AS `lines_3`
      ON `lines_3`.`order_id` = `orders_2`.`order_id`
    LEFT JOIN `orders` AS `order_4`
      ON `order_4`.`order_id` = `lines_3`.`order_id`
    WHERE
      `order_4`.`gift` = TRUE
      AND (
        `lines_3`.`gift_text` <> `t`.`name`
        OR `lines_3`.`gift_text` IS NULL
        OR `t`.`name` IS NULL
      )
  )
ORDER BY
  `orders_1_figures`.`v1` DESC,
  `t`.`shopper_id` ASC
LIMIT 5;
