CREATE OR REPLACE VIEW `came_by_launch` AS
SELECT
  CAST(`t`.`shopper_id` AS BIGINT) AS `shopper_id`,
  CAST(`visits_1_figures`.`v1` AS BIGINT) AS `clicks`,
  CAST(`visits_1_figures_2`.`v1` AS STRING) AS `source`
FROM `shoppers` AS `t`
LEFT JOIN (
  SELECT
    `visits_1`.`shopper_id` AS `k1`,
    MAX(
      CASE
        WHEN SUBSTR(
          SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`visits_1`.`Visit Properties`), '$["clicks"]', 'variant')),
          1,
          3
        ) IN ('BIG', 'DEC', 'DOU')
        THEN CASE
          WHEN TRY_VARIANT_GET(PARSE_JSON(`visits_1`.`Visit Properties`), '$["clicks"]', 'double') = RINT(TRY_VARIANT_GET(PARSE_JSON(`visits_1`.`Visit Properties`), '$["clicks"]', 'double'))
          AND TRY_VARIANT_GET(PARSE_JSON(`visits_1`.`Visit Properties`), '$["clicks"]', 'double') BETWEEN -9007199254740991 AND 9007199254740991
          THEN CAST(TRY_VARIANT_GET(PARSE_JSON(`visits_1`.`Visit Properties`), '$["clicks"]', 'double') AS BIGINT)
        END
      END
    ) AS `v1`
  FROM `visits` AS `visits_1`
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
        WHEN SUBSTR(
          SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`visits_1`.`Visit Properties`), '$["utm"]["source"]', 'variant')),
          1,
          3
        ) = 'STR'
        THEN TRY_VARIANT_GET(PARSE_JSON(`visits_1`.`Visit Properties`), '$["utm"]["source"]', 'string')
      END AS `v1`,
      ROW_NUMBER() OVER (PARTITION BY `visits_1`.`shopper_id` ORDER BY `visits_1`.`visit_id` ASC) AS `n`
    FROM `visits` AS `visits_1`
  ) AS `visits_1_rows`
  WHERE
    `visits_1_rows`.`n` <= 1
) AS `visits_1_figures_2`
  ON `visits_1_figures_2`.`k1` = `t`.`shopper_id`
WHERE
  EXISTS(
    SELECT
      1
    FROM `visits` AS `visits_1`
    WHERE
      `visits_1`.`shopper_id` = `t`.`shopper_id`
      AND CASE
        WHEN SUBSTR(
          SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`visits_1`.`Visit Properties`), '$["utm"]["campaign"]', 'variant')),
          1,
          3
        ) = 'STR'
        THEN TRY_VARIANT_GET(PARSE_JSON(`visits_1`.`Visit Properties`), '$["utm"]["campaign"]', 'string')
      END = 'launch'
  );
