CREATE TABLE `gb_tags_and_devices` AS
SELECT
  CAST(`t`.`visitor_id` AS BIGINT) AS `visitor_id`,
  CAST(`t`.`account_id` AS BIGINT) AS `account_id`,
  CAST(`t`.`country` AS STRING) AS `country`,
  CAST(`t`.`email` AS STRING) AS `email`,
  CAST(`t`.`age` AS BIGINT) AS `age`,
  CAST(`t`.`beta` AS BOOLEAN) AS `beta`,
  CAST(`t`.`app_version` AS STRING) AS `app_version`,
  CAST(`t`.`release` AS STRING) AS `release`,
  CAST(`t`.`joined_on` AS DATE) AS `joined_on`,
  `t`.`profile` AS `profile`
FROM `visitors` AS `t`
LEFT JOIN `visitor_lists` AS `lists_1`
  ON `lists_1`.`visitor_id` = `t`.`visitor_id`
WHERE
  (
    EXISTS(`lists_1`.`tags`, one -> one = 'news')
    AND EXISTS(`lists_1`.`tags`, one -> one = 'beta')
    AND NOT EXISTS(
      SELECT
        1
      FROM (
        SELECT
          `lists_2`.`visitor_id` AS `k1`
        FROM `visitor_lists` AS `lists_2`
        JOIN (
          SELECT
            `tags_3`.`visitor_id` AS `k1`,
            EXPLODE(`tags_3`.`tags`) AS `element`
          FROM `visitor_lists` AS `tags_3`
        ) AS `tags_3`
          ON `tags_3`.`k1` = `lists_2`.`visitor_id`
        GROUP BY
          `lists_2`.`visitor_id`
        HAVING
          COUNT(*) >= 3
      ) AS `tags_3_groups`
      WHERE
        `tags_3_groups`.`k1` = `t`.`visitor_id`
    )
  )
  OR (
    EXISTS(
      SELECT
        1
      FROM `visitor_lists` AS `lists_2`
      JOIN (
        SELECT
          `tags_3`.`visitor_id` AS `k1`,
          EXPLODE(`tags_3`.`tags`) AS `element`
        FROM `visitor_lists` AS `tags_3`
      ) AS `tags_3`
        ON `tags_3`.`k1` = `lists_2`.`visitor_id`
      WHERE
        `lists_2`.`visitor_id` = `t`.`visitor_id`
        AND LOWER(TRANSLATE(`tags_3`.`element`, 'Σİ', 'σi')) = 'beta'
    )
    AND (
      NOT EXISTS(`lists_1`.`tags`, one -> one IS NOT NULL AND one IN ('Beta', 'beta'))
      OR `lists_1`.`tags` IS NULL
    )
  )
  OR EXISTS(
    SELECT
      1
    FROM `visitor_lists` AS `lists_4`
    JOIN (
      SELECT
        `devices_5`.`visitor_id` AS `k1`,
        EXPLODE(`devices_5`.`devices`) AS `element`
      FROM `visitor_lists` AS `devices_5`
    ) AS `devices_5`
      ON `devices_5`.`k1` = `lists_4`.`visitor_id`
    WHERE
      `lists_4`.`visitor_id` = `t`.`visitor_id`
      AND CASE
        WHEN `devices_5`.`element` IS NULL
        THEN NULL
        WHEN SUBSTR(
          SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`devices_5`.`element`), '$', 'variant')),
          1,
          3
        ) = 'STR'
        THEN 'text'
        WHEN SUBSTR(
          SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`devices_5`.`element`), '$', 'variant')),
          1,
          3
        ) IN ('BIG', 'DEC', 'DOU')
        THEN 'number'
        WHEN SUBSTR(
          SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`devices_5`.`element`), '$', 'variant')),
          1,
          3
        ) = 'BOO'
        THEN 'boolean'
        WHEN SUBSTR(
          SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`devices_5`.`element`), '$', 'variant')),
          1,
          3
        ) = 'ARR'
        THEN 'array'
        WHEN SUBSTR(
          SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`devices_5`.`element`), '$', 'variant')),
          1,
          3
        ) = 'OBJ'
        THEN 'object'
        WHEN SUBSTR(
          SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`devices_5`.`element`), '$', 'variant')),
          1,
          3
        ) = 'VOI'
        THEN 'null'
        ELSE 'absent'
      END = 'object'
      AND REGEXP_LIKE(
        CASE
          WHEN SUBSTR(
            SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`devices_5`.`element`), '$["name"]', 'variant')),
            1,
            3
          ) = 'STR'
          THEN TRY_VARIANT_GET(PARSE_JSON(`devices_5`.`element`), '$["name"]', 'string')
        END,
        '^[Pp][Ii][Nn][Gg]'
      )
      AND CASE
        WHEN SUBSTR(
          SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`devices_5`.`element`), '$["inches"]', 'variant')),
          1,
          3
        ) IN ('BIG', 'DEC', 'DOU')
        THEN TRY_VARIANT_GET(PARSE_JSON(`devices_5`.`element`), '$["inches"]', 'double')
      END IS NULL
  );
