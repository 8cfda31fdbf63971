SELECT
  CAST(`t`.`shopper_id` AS SIGNED) AS `shopper_id`,
  CAST(`t`.`email` AS CHAR CHARACTER SET utf8mb4) AS `email`,
  CAST(`subscription_1`.`topic` AS CHAR CHARACTER SET utf8mb4) AS `subscription_topic`
FROM `shoppers` AS `t`
LEFT JOIN `subscriptions` AS `subscription_1`
  ON CONVERT(`subscription_1`.`email` USING utf8mb4) COLLATE utf8mb4_nopad_bin = CONVERT(`t`.`email` USING utf8mb4) COLLATE utf8mb4_nopad_bin
WHERE
  (
    `t`.`consent` = TRUE
    OR (
      `t`.`consent` IS NULL AND `subscription_1`.`confirmed_at` IS NOT NULL
    )
  )
  AND NOT (
    RIGHT(CONVERT(`t`.`email` USING utf8mb4) COLLATE utf8mb4_nopad_bin, CHAR_LENGTH('@example.nz')) = '@example.nz'
  )
ORDER BY
  `t`.`shopper_id` ASC;
