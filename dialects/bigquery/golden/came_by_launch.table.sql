CREATE OR REPLACE TABLE `came_by_launch` AS
SELECT
  CAST(`t`.`shopper_id` AS INT64) AS `shopper_id`,
  CAST(`visits_1_figures`.`v1` AS INT64) AS `clicks`,
  CAST(`visits_1_figures_2`.`v1` AS STRING) AS `source`
FROM `shoppers` AS `t`
LEFT JOIN (
  SELECT
    `visits_1`.`shopper_id` AS `k1`,
    MAX(
      CASE
        WHEN JSON_TYPE(JSON_QUERY(`visits_1`.`Visit Properties`, '$."clicks"')) = 'number'
        THEN CASE
          WHEN CAST(JSON_VALUE(`visits_1`.`Visit Properties`, '$."clicks"') AS FLOAT64) = FLOOR(CAST(JSON_VALUE(`visits_1`.`Visit Properties`, '$."clicks"') AS FLOAT64))
          AND CAST(JSON_VALUE(`visits_1`.`Visit Properties`, '$."clicks"') AS FLOAT64) BETWEEN -9007199254740991 AND 9007199254740991
          THEN CAST(CAST(JSON_VALUE(`visits_1`.`Visit Properties`, '$."clicks"') AS FLOAT64) AS INT64)
        END
      END
    ) AS `v1`
  FROM `visits` AS `visits_1`
  WHERE
    `visits_1`.`shopper_id` IS NOT NULL
  GROUP BY
    `visits_1`.`shopper_id`
) AS `visits_1_figures`
  ON `visits_1_figures`.`k1` = `t`.`shopper_id`
LEFT JOIN (
  SELECT
    `visits_1_rows`.`k1` AS `k1`,
    `visits_1_rows`.`v1` AS `v1`
  FROM (
    SELECT
      `visits_1`.`shopper_id` AS `k1`,
      CASE
        WHEN JSON_TYPE(JSON_QUERY(`visits_1`.`Visit Properties`, '$."utm"."source"')) = 'string'
        THEN JSON_VALUE(`visits_1`.`Visit Properties`, '$."utm"."source"')
      END AS `v1`,
      ROW_NUMBER() OVER (PARTITION BY `visits_1`.`shopper_id` ORDER BY `visits_1`.`visit_id` ASC) AS `n`
    FROM `visits` AS `visits_1`
    WHERE
      `visits_1`.`shopper_id` IS NOT NULL
  ) AS `visits_1_rows`
  WHERE
    `visits_1_rows`.`n` <= 1
) AS `visits_1_figures_2`
  ON `visits_1_figures_2`.`k1` = `t`.`shopper_id`
WHERE
  `t`.`shopper_id` IN (
    SELECT
      `visits_1`.`shopper_id` AS `k1`
    FROM `visits` AS `visits_1`
    WHERE
      `visits_1`.`shopper_id` IS NOT NULL
      AND CASE
        WHEN JSON_TYPE(JSON_QUERY(`visits_1`.`Visit Properties`, '$."utm"."campaign"')) = 'string'
        THEN JSON_VALUE(`visits_1`.`Visit Properties`, '$."utm"."campaign"')
      END = 'launch'
  );
