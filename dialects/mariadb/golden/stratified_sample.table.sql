CREATE OR REPLACE TABLE `stratified_sample` AS
SELECT
  `members`.`order_id` AS `order_id`,
  `members`.`line_no` AS `line_no`,
  `members`.`sku` AS `sku`,
  `members`.`draw` AS `draw`
FROM (
  SELECT
    CAST(`t`.`order_id` AS SIGNED) AS `order_id`,
    CAST(`t`.`line_no` AS SIGNED) AS `line_no`,
    CAST(`t`.`sku` AS CHAR CHARACTER SET utf8mb4) AS `sku`,
    CAST(MOD(
      CAST(CONV(
        RIGHT(
          SHA2(
            CONVERT(
              CONCAT(
                'audit:',
                CAST(`t`.`order_id` AS CHAR CHARACTER SET utf8mb4),
                ':',
                CAST(`t`.`line_no` AS CHAR CHARACTER SET utf8mb4)
              ) USING utf8mb4
            ),
            256
          ),
          8
        ),
        16,
        10
      ) AS SIGNED),
      10000
    ) AS SIGNED) AS `draw`,
    ROW_NUMBER() OVER (
      PARTITION BY CONVERT(`t`.`sku` USING utf8mb4) COLLATE utf8mb4_nopad_bin, SHA2(CONVERT(`t`.`sku` USING utf8mb4) COLLATE utf8mb4_nopad_bin, 256)
      ORDER BY MOD(
        CAST(CONV(
          RIGHT(
            SHA2(
              CONVERT(
                CONCAT(
                  'audit:',
                  CAST(`t`.`order_id` AS CHAR CHARACTER SET utf8mb4),
                  ':',
                  CAST(`t`.`line_no` AS CHAR CHARACTER SET utf8mb4)
                ) USING utf8mb4
              ),
              256
            ),
            8
          ),
          16,
          10
        ) AS SIGNED),
        10000
      ) ASC, `t`.`order_id` ASC, `t`.`line_no` ASC
    ) AS `n`,
    COUNT(*) OVER (
      PARTITION BY CONVERT(`t`.`sku` USING utf8mb4) COLLATE utf8mb4_nopad_bin, SHA2(CONVERT(`t`.`sku` USING utf8mb4) COLLATE utf8mb4_nopad_bin, 256)
    ) AS `size`
  FROM `order_lines` AS `t`
  WHERE
    `t`.`quantity` > 0
) AS `members`
WHERE
  (
    `members`.`n` - 1
  ) * 1000 < `members`.`size` * 333;
