CREATE OR REPLACE TABLE `bargains_wished_for` AS
SELECT
  CAST(`t`.`shopper_id` AS BIGINT) AS `shopper_id`,
  CAST(`t`.`email` AS STRING) AS `email`,
  CAST(COALESCE(`skus_2_figures`.`v1`, 0) AS BIGINT) AS `wishes`,
  CAST(`offers_4_figures`.`v1` AS DECIMAL(8, 2)) AS `best_offer`
FROM `shoppers` AS `t`
LEFT JOIN (
  SELECT
    `wish_lists_1`.`shopper_id` AS `k1`,
    COUNT(*) AS `v1`
  FROM `wish_lists` AS `wish_lists_1`
  JOIN (
    SELECT
      `skus_2`.`wish_list_id` AS `k1`,
      EXPLODE(`skus_2`.`skus`) AS `element`
    FROM `wish_lists` AS `skus_2`
  ) AS `skus_2`
    ON `skus_2`.`k1` = `wish_lists_1`.`wish_list_id`
  WHERE
    `skus_2`.`element` IS NOT NULL
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
      EXPLODE(`offers_4`.`offers`) AS `element`
    FROM `wish_lists` AS `offers_4`
  ) AS `offers_4`
    ON `offers_4`.`k1` = `wish_lists_3`.`wish_list_id`
  GROUP BY
    `wish_lists_3`.`shopper_id`
) AS `offers_4_figures`
  ON `offers_4_figures`.`k1` = `t`.`shopper_id`
WHERE
  EXISTS(
    SELECT
      1
    FROM `wish_lists` AS `wish_lists_3`
    JOIN (
      SELECT
        `offers_4`.`wish_list_id` AS `k1`,
        EXPLODE(`offers_4`.`offers`) AS `element`
      FROM `wish_lists` AS `offers_4`
    ) AS `offers_4`
      ON `offers_4`.`k1` = `wish_lists_3`.`wish_list_id`
    WHERE
      `wish_lists_3`.`shopper_id` = `t`.`shopper_id` AND `offers_4`.`element` < 11
  )
  AND NOT EXISTS(
    SELECT
      1
    FROM `wish_lists` AS `wish_lists_5`
    JOIN (
      SELECT
        `reminders_6`.`wish_list_id` AS `k1`,
        EXPLODE(`reminders_6`.`reminders`) AS `element`
      FROM `wish_lists` AS `reminders_6`
    ) AS `reminders_6`
      ON `reminders_6`.`k1` = `wish_lists_5`.`wish_list_id`
    WHERE
      `wish_lists_5`.`shopper_id` = `t`.`shopper_id`
      AND `reminders_6`.`element` < CAST('2026-03-01' AS DATE)
  );
