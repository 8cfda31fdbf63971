SELECT
  CAST(`t`.`shopper_id` AS INT64) AS `shopper_id`,
  CAST(`t`.`email` AS STRING) AS `email`,
  CAST(COALESCE(`skus_2_figures`.`v1`, 0) AS INT64) AS `wishes`,
  CAST(`offers_4_figures`.`v1` AS NUMERIC) AS `best_offer`
FROM `shoppers` AS `t`
LEFT JOIN (
  SELECT
    `wish_lists_1`.`shopper_id` AS `k1`,
    COUNT(*) AS `v1`
  FROM `wish_lists` AS `wish_lists_1`
  JOIN (
    SELECT
      `skus_2`.`wish_list_id` AS `k1`,
      `element` AS `element`
    FROM `wish_lists` AS `skus_2`
    CROSS JOIN UNNEST(`skus_2`.`skus`) AS `element`
  ) AS `skus_2`
    ON `skus_2`.`k1` = `wish_lists_1`.`wish_list_id`
  WHERE
    `wish_lists_1`.`shopper_id` IS NOT NULL AND `skus_2`.`element` IS NOT NULL
  GROUP BY
    `wish_lists_1`.`shopper_id`
) AS `skus_2_figures`
  ON `skus_2_figures`.`k1` = `t`.`shopper_id`
LEFT JOIN (
  SELECT
    `wish_lists_3`.`shopper_id` AS `k1`,
    MAX(`offers_4`.`element`) AS `v1`
  FROM `wish_lists` AS `wish_lists_3`
  JOIN (
    SELECT
      `offers_4`.`wish_list_id` AS `k1`,
      `element` AS `element`
    FROM `wish_lists` AS `offers_4`
    CROSS JOIN UNNEST(`offers_4`.`offers`) AS `element`
  ) AS `offers_4`
    ON `offers_4`.`k1` = `wish_lists_3`.`wish_list_id`
  WHERE
    `wish_lists_3`.`shopper_id` IS NOT NULL
  GROUP BY
    `wish_lists_3`.`shopper_id`
) AS `offers_4_figures`
  ON `offers_4_figures`.`k1` = `t`.`shopper_id`
WHERE
  `t`.`shopper_id` IN (
    SELECT
      `wish_lists_3`.`shopper_id` AS `k1`
    FROM `wish_lists` AS `wish_lists_3`
    JOIN (
      SELECT
        `offers_4`.`wish_list_id` AS `k1`,
        `element` AS `element`
      FROM `wish_lists` AS `offers_4`
      CROSS JOIN UNNEST(`offers_4`.`offers`) AS `element`
    ) AS `offers_4`
      ON `offers_4`.`k1` = `wish_lists_3`.`wish_list_id`
    WHERE
      `wish_lists_3`.`shopper_id` IS NOT NULL AND `offers_4`.`element` < 11
  )
  AND NOT (
    `t`.`shopper_id` IN (
      SELECT
        `wish_lists_5`.`shopper_id` AS `k1`
      FROM `wish_lists` AS `wish_lists_5`
      JOIN (
        SELECT
          `reminders_6`.`wish_list_id` AS `k1`,
          `element` AS `element`
        FROM `wish_lists` AS `reminders_6`
        CROSS JOIN UNNEST(`reminders_6`.`reminders`) AS `element`
      ) AS `reminders_6`
        ON `reminders_6`.`k1` = `wish_lists_5`.`wish_list_id`
      WHERE
        `wish_lists_5`.`shopper_id` IS NOT NULL
        AND `reminders_6`.`element` < CAST('2026-03-01' AS DATE)
    )
  )
ORDER BY
  COALESCE(`skus_2_figures`.`v1`, 0) DESC,
  `t`.`shopper_id` ASC;
