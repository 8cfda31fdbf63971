CREATE OR REPLACE TABLE `stratified_sample` AS
SELECT
  `members`.`order_id` AS `order_id`,
  `members`.`line_no` AS `line_no`,
  `members`.`sku` AS `sku`,
  `members`.`draw` AS `draw`
FROM (
  SELECT
    CAST(`t`.`order_id` AS INT64) AS `order_id`,
    CAST(`t`.`line_no` AS INT64) AS `line_no`,
    CAST(`t`.`sku` AS STRING) AS `sku`,
    CAST(MOD(
      CAST(CONCAT(
        '0x',
        RIGHT(
          TO_HEX(
            SHA256(
              (
                'audit:' || CAST(`t`.`order_id` AS STRING) || ':' || CAST(`t`.`line_no` AS STRING)
              )
            )
          ),
          8
        )
      ) AS INT64),
      10000
    ) AS INT64) AS `draw`,
    ROW_NUMBER() OVER (
      PARTITION BY `t`.`sku`
      ORDER BY MOD(
        CAST(CONCAT(
          '0x',
          RIGHT(
            TO_HEX(
              SHA256(
                (
                  'audit:' || CAST(`t`.`order_id` AS STRING) || ':' || CAST(`t`.`line_no` AS STRING)
                )
              )
            ),
            8
          )
        ) AS INT64),
        10000
      ) ASC, `t`.`order_id` ASC, `t`.`line_no` ASC
    ) AS `n`,
    COUNT(*) OVER (PARTITION BY `t`.`sku`) AS `size`
  FROM `order_lines` AS `t`
  WHERE
    `t`.`quantity` > 0
) AS `members`
WHERE
  (
    `members`.`n` - 1
  ) * 1000 < `members`.`size` * 333;
