SELECT
  CAST(`t`.`visitor_id` AS INT64) AS `visitor_id`,
  CAST(`t`.`account_id` AS INT64) AS `account_id`,
  CAST(`t`.`country` AS STRING) AS `country`,
  CAST(`t`.`email` AS STRING) AS `email`,
  CAST(`t`.`age` AS INT64) AS `age`,
  CAST(`t`.`beta` AS BOOL) AS `beta`,
  CAST(`t`.`app_version` AS STRING) AS `app_version`,
  CAST(`t`.`release` AS STRING) AS `release`,
  CAST(`t`.`joined_on` AS DATE) AS `joined_on`,
  `t`.`profile` AS `profile`
FROM `visitors` AS `t`
LEFT JOIN `visitor_lists` AS `lists_1`
  ON `lists_1`.`visitor_id` = `t`.`visitor_id`
WHERE
  (
    EXISTS(
      SELECT
        1
      FROM UNNEST(`lists_1`.`tags`) AS `one`
      WHERE
        `one` = 'news'
    )
    AND EXISTS(
      SELECT
        1
      FROM UNNEST(`lists_1`.`tags`) AS `one`
      WHERE
        `one` = 'beta'
    )
    AND NOT (
      `t`.`visitor_id` IN (
        SELECT
          `tags_3_groups`.`k1`
        FROM (
          SELECT
            `lists_2`.`visitor_id` AS `k1`
          FROM `visitor_lists` AS `lists_2`
          JOIN (
            SELECT
              `tags_3`.`visitor_id` AS `k1`,
              `element` AS `element`
            FROM `visitor_lists` AS `tags_3`
            CROSS JOIN UNNEST(`tags_3`.`tags`) AS `element`
          ) AS `tags_3`
            ON `tags_3`.`k1` = `lists_2`.`visitor_id`
          GROUP BY
            `lists_2`.`visitor_id`
          HAVING
            COUNT(*) >= 3
        ) AS `tags_3_groups`
      )
    )
  )
  OR (
    `t`.`visitor_id` IN (
      SELECT
        `lists_2`.`visitor_id` AS `k1`
      FROM `visitor_lists` AS `lists_2`
      JOIN (
        SELECT
          `tags_3`.`visitor_id` AS `k1`,
          `element` AS `element`
        FROM `visitor_lists` AS `tags_3`
        CROSS JOIN UNNEST(`tags_3`.`tags`) AS `element`
      ) AS `tags_3`
        ON `tags_3`.`k1` = `lists_2`.`visitor_id`
      WHERE
        LOWER(TRANSLATE(`tags_3`.`element`, 'Σİ', 'σi')) = 'beta'
    )
    AND (
      NOT EXISTS(
        SELECT
          1
        FROM UNNEST(`lists_1`.`tags`) AS `one`
        WHERE
          `one` IN ('Beta', 'beta')
      )
      OR `lists_1`.`tags` IS NULL
    )
  )
  OR `t`.`visitor_id` IN (
    SELECT
      `lists_4`.`visitor_id` AS `k1`
    FROM `visitor_lists` AS `lists_4`
    JOIN (
      SELECT
        `devices_5`.`visitor_id` AS `k1`,
        `element` AS `element`
      FROM `visitor_lists` AS `devices_5`
      CROSS JOIN UNNEST(`devices_5`.`devices`) AS `element`
    ) AS `devices_5`
      ON `devices_5`.`k1` = `lists_4`.`visitor_id`
    WHERE
      CASE
        WHEN `devices_5`.`element` IS NULL
        THEN NULL
        WHEN JSON_TYPE(JSON_QUERY(`devices_5`.`element`, '$')) = 'string'
        THEN 'text'
        WHEN JSON_TYPE(JSON_QUERY(`devices_5`.`element`, '$')) = 'number'
        THEN 'number'
        WHEN JSON_TYPE(JSON_QUERY(`devices_5`.`element`, '$')) = 'boolean'
        THEN 'boolean'
        WHEN JSON_TYPE(JSON_QUERY(`devices_5`.`element`, '$')) = 'array'
        THEN 'array'
        WHEN JSON_TYPE(JSON_QUERY(`devices_5`.`element`, '$')) = 'object'
        THEN 'object'
        WHEN JSON_TYPE(JSON_QUERY(`devices_5`.`element`, '$')) = 'null'
        THEN 'null'
        ELSE 'absent'
      END = 'object'
      AND REGEXP_CONTAINS(
        CASE
          WHEN JSON_TYPE(JSON_QUERY(`devices_5`.`element`, '$."name"')) = 'string'
          THEN JSON_VALUE(`devices_5`.`element`, '$."name"')
        END,
        '^[Pp][Ii][Nn][Gg]'
      )
      AND CASE
        WHEN JSON_TYPE(JSON_QUERY(`devices_5`.`element`, '$."inches"')) = 'number'
        THEN CAST(JSON_VALUE(`devices_5`.`element`, '$."inches"') AS FLOAT64)
      END IS NULL
  )
ORDER BY
  `t`.`visitor_id` ASC;
