SELECT
  CAST(`t`.`reader_id` AS INT64) AS `reader_id`,
  CAST(`t`.`name` AS STRING) AS `name`,
  CAST(`t`.`mail` AS STRING) AS `mail`,
  CAST(`t`.`town` AS STRING) AS `town`,
  CAST(`t`.`allowance` AS INT64) AS `allowance`,
  CAST(`t`.`debt` AS NUMERIC) AS `debt`,
  CAST(`t`.`joined` AS DATE) AS `joined`,
  CAST(`t`.`last_seen` AS TIMESTAMP) AS `last_seen`
FROM `readers` AS `t`
WHERE
  `t`.`reader_id` IN (
    SELECT
      `tastes_1`.`reader_id` AS `k1`
    FROM `tastes` AS `tastes_1`
    JOIN (
      SELECT
        `topics_2`.`reader_id` AS `k1`,
        `element` AS `element`
      FROM `tastes` AS `topics_2`
      CROSS JOIN UNNEST(`topics_2`.`topics`) AS `element`
    ) AS `topics_2`
      ON `topics_2`.`k1` = `tastes_1`.`reader_id`
    WHERE
      `topics_2`.`element` IN ('maps', 'art')
  )
  AND `t`.`reader_id` IN (
    SELECT
      `tastes_1`.`reader_id` AS `k1`
    FROM `tastes` AS `tastes_1`
    JOIN (
      SELECT
        `topics_2`.`reader_id` AS `k1`,
        `element` AS `element`
      FROM `tastes` AS `topics_2`
      CROSS JOIN UNNEST(`topics_2`.`topics`) AS `element`
    ) AS `topics_2`
      ON `topics_2`.`k1` = `tastes_1`.`reader_id`
  )
  AND NOT (
    `t`.`reader_id` IN (
      SELECT
        `tastes_1`.`reader_id` AS `k1`
      FROM `tastes` AS `tastes_1`
      JOIN (
        SELECT
          `topics_2`.`reader_id` AS `k1`,
          `element` AS `element`
        FROM `tastes` AS `topics_2`
        CROSS JOIN UNNEST(`topics_2`.`topics`) AS `element`
      ) AS `topics_2`
        ON `topics_2`.`k1` = `tastes_1`.`reader_id`
      WHERE
        `topics_2`.`element` IS NULL
    )
  )
ORDER BY
  `t`.`reader_id` ASC;
