CREATE OR REPLACE VIEW `several_of_one` AS
SELECT
  CAST(`t`.`shopper_id` AS INT64) AS `shopper_id`,
  CAST(`t`.`email` AS STRING) AS `email`,
  CAST(COALESCE(`wishes_2_figures`.`v1`, 0) AS INT64) AS `pieces`,
  CAST(COALESCE(`wishes_2_figures`.`v2`, 0) AS INT64) AS `things`,
  CAST(COALESCE(`wishes_2_figures_2`.`v1`, 0) AS INT64) AS `blue`
FROM `shoppers` AS `t`
LEFT JOIN (
  SELECT
    `wish_lists_1`.`shopper_id` AS `k1`,
    SUM(
      CASE
        WHEN JSON_TYPE(JSON_QUERY(`wishes_2`.`element`, '$."pieces"')) = 'number'
        THEN CASE
          WHEN CAST(JSON_VALUE(`wishes_2`.`element`, '$."pieces"') AS FLOAT64) = FLOOR(CAST(JSON_VALUE(`wishes_2`.`element`, '$."pieces"') AS FLOAT64))
          AND CAST(JSON_VALUE(`wishes_2`.`element`, '$."pieces"') AS FLOAT64) BETWEEN -9007199254740991 AND 9007199254740991
          THEN CAST(CAST(JSON_VALUE(`wishes_2`.`element`, '$."pieces"') AS FLOAT64) AS INT64)
        END
      END
    ) AS `v1`,
    COUNT(
      DISTINCT CASE
        WHEN JSON_TYPE(JSON_QUERY(`wishes_2`.`element`, '$."sku"')) = 'string'
        THEN JSON_VALUE(`wishes_2`.`element`, '$."sku"')
      END
    ) AS `v2`
  FROM `wish_lists` AS `wish_lists_1`
  JOIN (
    SELECT
      `wishes_2`.`wish_list_id` AS `k1`,
      `element` AS `element`
    FROM `wish_lists` AS `wishes_2`
    CROSS JOIN UNNEST(`wishes_2`.`Wishes`) AS `element`
  ) AS `wishes_2`
    ON `wishes_2`.`k1` = `wish_lists_1`.`wish_list_id`
  WHERE
    `wish_lists_1`.`shopper_id` IS NOT NULL
  GROUP BY
    `wish_lists_1`.`shopper_id`
) AS `wishes_2_figures`
  ON `wishes_2_figures`.`k1` = `t`.`shopper_id`
LEFT JOIN (
  SELECT
    `wish_lists_1`.`shopper_id` AS `k1`,
    COUNT(*) AS `v1`
  FROM `wish_lists` AS `wish_lists_1`
  JOIN (
    SELECT
      `wishes_2`.`wish_list_id` AS `k1`,
      `element` AS `element`
    FROM `wish_lists` AS `wishes_2`
    CROSS JOIN UNNEST(`wishes_2`.`Wishes`) AS `element`
  ) AS `wishes_2`
    ON `wishes_2`.`k1` = `wish_lists_1`.`wish_list_id`
  WHERE
    `wish_lists_1`.`shopper_id` IS NOT NULL
    AND CASE
      WHEN JSON_TYPE(JSON_QUERY(`wishes_2`.`element`, '$."colors"')) = 'array'
      AND JSON_TYPE(JSON_QUERY(`wishes_2`.`element`, '$."colors"[1]."is"')) = 'string'
      THEN JSON_VALUE(`wishes_2`.`element`, '$."colors"[1]."is"')
    END = 'blue'
  GROUP BY
    `wish_lists_1`.`shopper_id`
) AS `wishes_2_figures_2`
  ON `wishes_2_figures_2`.`k1` = `t`.`shopper_id`
WHERE
  `t`.`shopper_id` IN (
    SELECT
      `wish_lists_1`.`shopper_id` AS `k1`
    FROM `wish_lists` AS `wish_lists_1`
    JOIN (
      SELECT
        `wishes_2`.`wish_list_id` AS `k1`,
        `element` AS `element`
      FROM `wish_lists` AS `wishes_2`
      CROSS JOIN UNNEST(`wishes_2`.`Wishes`) AS `element`
    ) AS `wishes_2`
      ON `wishes_2`.`k1` = `wish_lists_1`.`wish_list_id`
    WHERE
      `wish_lists_1`.`shopper_id` IS NOT NULL
      AND CASE
        WHEN JSON_TYPE(JSON_QUERY(`wishes_2`.`element`, '$."pieces"')) = 'number'
        THEN CASE
          WHEN CAST(JSON_VALUE(`wishes_2`.`element`, '$."pieces"') AS FLOAT64) = FLOOR(CAST(JSON_VALUE(`wishes_2`.`element`, '$."pieces"') AS FLOAT64))
          AND CAST(JSON_VALUE(`wishes_2`.`element`, '$."pieces"') AS FLOAT64) BETWEEN -9007199254740991 AND 9007199254740991
          THEN CAST(CAST(JSON_VALUE(`wishes_2`.`element`, '$."pieces"') AS FLOAT64) AS INT64)
        END
      END >= 2
      AND STRPOS(
        CASE
          WHEN JSON_TYPE(JSON_QUERY(`wishes_2`.`element`, '$."sku"')) = 'string'
          THEN JSON_VALUE(`wishes_2`.`element`, '$."sku"')
        END,
        'BAG'
      ) = 0
  )
  AND NOT (
    `t`.`shopper_id` IN (
      SELECT
        `t`.`shopper_id` AS `k1`
      FROM `shoppers` AS `t`
      JOIN `wish_lists` AS `wish_lists_1`
        ON `wish_lists_1`.`shopper_id` = `t`.`shopper_id`
      JOIN (
        SELECT
          `wishes_2`.`wish_list_id` AS `k1`,
          `element` AS `element`
        FROM `wish_lists` AS `wishes_2`
        CROSS JOIN UNNEST(`wishes_2`.`Wishes`) AS `element`
      ) AS `wishes_2`
        ON `wishes_2`.`k1` = `wish_lists_1`.`wish_list_id`
      WHERE
        CASE
          WHEN JSON_TYPE(JSON_QUERY(`wishes_2`.`element`, '$."at_most"')) = 'number'
          THEN CAST(JSON_VALUE(`wishes_2`.`element`, '$."at_most"') AS FLOAT64)
        END > CAST(`t`.`balance` AS FLOAT64)
    )
  );
