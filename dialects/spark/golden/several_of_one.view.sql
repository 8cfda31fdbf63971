CREATE OR REPLACE VIEW `several_of_one` AS
SELECT
  CAST(`t`.`shopper_id` AS BIGINT) AS `shopper_id`,
  CAST(`t`.`email` AS STRING) AS `email`,
  CAST(COALESCE(`wishes_2_figures`.`v1`, 0) AS BIGINT) AS `pieces`,
  CAST(COALESCE(`wishes_2_figures`.`v2`, 0) AS BIGINT) AS `things`,
  CAST(COALESCE(`wishes_2_figures_2`.`v1`, 0) AS BIGINT) AS `blue`
FROM `shoppers` AS `t`
LEFT JOIN (
  SELECT
    `wish_lists_1`.`shopper_id` AS `k1`,
    COALESCE(
      TRY_SUM(
        CAST(CASE
          WHEN SUBSTR(SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`wishes_2`.`element`), '$["pieces"]', 'variant')), 1, 3) IN ('BIG', 'DEC', 'DOU')
          THEN CASE
            WHEN TRY_VARIANT_GET(PARSE_JSON(`wishes_2`.`element`), '$["pieces"]', 'double') = RINT(TRY_VARIANT_GET(PARSE_JSON(`wishes_2`.`element`), '$["pieces"]', 'double'))
            AND TRY_VARIANT_GET(PARSE_JSON(`wishes_2`.`element`), '$["pieces"]', 'double') BETWEEN -9007199254740991 AND 9007199254740991
            THEN CAST(TRY_VARIANT_GET(PARSE_JSON(`wishes_2`.`element`), '$["pieces"]', 'double') AS BIGINT)
          END
        END AS BIGINT)
      ),
      CASE
        WHEN COUNT(
          CAST(CASE
            WHEN SUBSTR(SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`wishes_2`.`element`), '$["pieces"]', 'variant')), 1, 3) IN ('BIG', 'DEC', 'DOU')
            THEN CASE
              WHEN TRY_VARIANT_GET(PARSE_JSON(`wishes_2`.`element`), '$["pieces"]', 'double') = RINT(TRY_VARIANT_GET(PARSE_JSON(`wishes_2`.`element`), '$["pieces"]', 'double'))
              AND TRY_VARIANT_GET(PARSE_JSON(`wishes_2`.`element`), '$["pieces"]', 'double') BETWEEN -9007199254740991 AND 9007199254740991
              THEN CAST(TRY_VARIANT_GET(PARSE_JSON(`wishes_2`.`element`), '$["pieces"]', 'double') AS BIGINT)
            END
          END AS BIGINT)
        ) > 0
        THEN RAISE_ERROR('a number does not fit its type')
      END
    ) AS `v1`,
    COUNT(
      DISTINCT CASE
        WHEN SUBSTR(SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`wishes_2`.`element`), '$["sku"]', 'variant')), 1, 3) = 'STR'
        THEN TRY_VARIANT_GET(PARSE_JSON(`wishes_2`.`element`), '$["sku"]', 'string')
      END
    ) AS `v2`
  FROM `wish_lists` AS `wish_lists_1`
  JOIN (
    SELECT
      `wishes_2`.`wish_list_id` AS `k1`,
      EXPLODE(`wishes_2`.`Wishes`) AS `element`
    FROM `wish_lists` AS `wishes_2`
  ) AS `wishes_2`
    ON `wishes_2`.`k1` = `wish_lists_1`.`wish_list_id`
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
      EXPLODE(`wishes_2`.`Wishes`) AS `element`
    FROM `wish_lists` AS `wishes_2`
  ) AS `wishes_2`
    ON `wishes_2`.`k1` = `wish_lists_1`.`wish_list_id`
  WHERE
    CASE
      WHEN SUBSTR(
        SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`wishes_2`.`element`), '$["colors"][1]["is"]', 'variant')),
        1,
        3
      ) = 'STR'
      THEN TRY_VARIANT_GET(PARSE_JSON(`wishes_2`.`element`), '$["colors"][1]["is"]', 'string')
    END = 'blue'
  GROUP BY
    `wish_lists_1`.`shopper_id`
) AS `wishes_2_figures_2`
  ON `wishes_2_figures_2`.`k1` = `t`.`shopper_id`
WHERE
  EXISTS(
    SELECT
      1
    FROM `wish_lists` AS `wish_lists_1`
    JOIN (
      SELECT
        `wishes_2`.`wish_list_id` AS `k1`,
        EXPLODE(`wishes_2`.`Wishes`) AS `element`
      FROM `wish_lists` AS `wishes_2`
    ) AS `wishes_2`
      ON `wishes_2`.`k1` = `wish_lists_1`.`wish_list_id`
    WHERE
      `wish_lists_1`.`shopper_id` = `t`.`shopper_id`
      AND CASE
        WHEN SUBSTR(SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`wishes_2`.`element`), '$["pieces"]', 'variant')), 1, 3) IN ('BIG', 'DEC', 'DOU')
        THEN CASE
          WHEN TRY_VARIANT_GET(PARSE_JSON(`wishes_2`.`element`), '$["pieces"]', 'double') = RINT(TRY_VARIANT_GET(PARSE_JSON(`wishes_2`.`element`), '$["pieces"]', 'double'))
          AND TRY_VARIANT_GET(PARSE_JSON(`wishes_2`.`element`), '$["pieces"]', 'double') BETWEEN -9007199254740991 AND 9007199254740991
          THEN CAST(TRY_VARIANT_GET(PARSE_JSON(`wishes_2`.`element`), '$["pieces"]', 'double') AS BIGINT)
        END
      END >= 2
      AND INSTR(
        CASE
          WHEN SUBSTR(SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`wishes_2`.`element`), '$["sku"]', 'variant')), 1, 3) = 'STR'
          THEN TRY_VARIANT_GET(PARSE_JSON(`wishes_2`.`element`), '$["sku"]', 'string')
        END,
        'BAG'
      ) = 0
  )
  AND NOT EXISTS(
    SELECT
      1
    FROM `wish_lists` AS `wish_lists_1`
    JOIN (
      SELECT
        `wishes_2`.`wish_list_id` AS `k1`,
        EXPLODE(`wishes_2`.`Wishes`) AS `element`
      FROM `wish_lists` AS `wishes_2`
    ) AS `wishes_2`
      ON `wishes_2`.`k1` = `wish_lists_1`.`wish_list_id`
    WHERE
      `wish_lists_1`.`shopper_id` = `t`.`shopper_id`
      AND CASE
        WHEN SUBSTR(
          SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`wishes_2`.`element`), '$["at_most"]', 'variant')),
          1,
          3
        ) IN ('BIG', 'DEC', 'DOU')
        THEN TRY_VARIANT_GET(PARSE_JSON(`wishes_2`.`element`), '$["at_most"]', 'double')
      END > CAST(`t`.`balance` AS DOUBLE)
  );
