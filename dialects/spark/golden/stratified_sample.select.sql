SELECT
  `members`.`order_id` AS `order_id`,
  `members`.`line_no` AS `line_no`,
  `members`.`sku` AS `sku`,
  `members`.`draw` AS `draw`
FROM (
  SELECT
    CAST(`t`.`order_id` AS BIGINT) AS `order_id`,
    CAST(`t`.`line_no` AS BIGINT) AS `line_no`,
    CAST(`t`.`sku` AS STRING) AS `sku`,
    CAST(MOD(
      CAST(CONV(
        RIGHT(
          SHA2(
            CAST((
              'audit:' || CAST(`t`.`order_id` AS STRING) || ':' || CAST(`t`.`line_no` AS STRING)
            ) AS BINARY),
            256
          ),
          8
        ),
        16,
        10
      ) AS BIGINT),
      10000
    ) AS BIGINT) AS `draw`,
    ROW_NUMBER() OVER (
      PARTITION BY `t`.`sku`
      ORDER BY MOD(
        CAST(CONV(
          RIGHT(
            SHA2(
              CAST((
                'audit:' || CAST(`t`.`order_id` AS STRING) || ':' || CAST(`t`.`line_no` AS STRING)
              ) AS BINARY),
              256
            ),
            8
          ),
          16,
          10
        ) AS BIGINT),
        10000
      ) ASC, `t`.`order_id` ASC, `t`.`line_no` ASC
    ) AS `n`,
    COUNT(*) OVER (PARTITION BY `t`.`sku`) AS `size`,
    MOD(
      CAST(CONV(
        RIGHT(
          SHA2(
            CAST((
              'audit:' || CAST(`t`.`order_id` AS STRING) || ':' || CAST(`t`.`line_no` AS STRING)
            ) AS BINARY),
            256
          ),
          8
        ),
        16,
        10
      ) AS BIGINT),
      10000
    ) AS `s1`,
    `t`.`order_id` AS `s2`,
    `t`.`line_no` AS `s3`
  FROM `order_lines` AS `t`
  WHERE
    `t`.`quantity` > 0
) AS `members`
WHERE
  (
    CAST(`members`.`n` AS BIGINT) - 1
  ) * 1000 < CAST(`members`.`size` AS BIGINT) * 333
ORDER BY
  `members`.`s1` ASC,
  `members`.`s2` ASC,
  `members`.`s3` ASC;
