SELECT
  CAST(`t`.`shopper_id` AS SIGNED) AS `shopper_id`,
  CAST(CONCAT(
    CONVERT(`t`.`plan` USING utf8mb4) COLLATE utf8mb4_0900_bin,
    '/',
    COALESCE(CONVERT(`t`.`city` USING utf8mb4) COLLATE utf8mb4_0900_bin, '?')
  ) AS CHAR CHARACTER SET utf8mb4) AS `label`,
  CAST(CASE WHEN `t`.`balance` > 100.5 THEN 'high' WHEN `t`.`balance` IS NOT NULL THEN 'low' END AS CHAR CHARACTER SET utf8mb4) AS `band`
FROM `shoppers` AS `t`
LEFT JOIN `accounts` AS `account_1`
  ON CONVERT(`account_1`.`account_id` USING utf8mb4) COLLATE utf8mb4_0900_bin = CONVERT(`t`.`account_id` USING utf8mb4) COLLATE utf8mb4_0900_bin
WHERE
  CONVERT(`t`.`country` USING utf8mb4) COLLATE utf8mb4_0900_bin <> 'DE'
  AND `t`.`plan` IS NOT NULL
  AND (
    (
      `t`.`balance` >= -10 AND `t`.`balance` <= 500.25
    ) OR `t`.`consent` = TRUE
  )
  AND `t`.`signed_up_at` < CAST('2026-03-08 09:30:00' AS DATETIME(6))
  AND NOT (
    RIGHT(CONVERT(`t`.`email` USING utf8mb4) COLLATE utf8mb4_0900_bin, CHAR_LENGTH('example.org')) = 'example.org'
  )
  AND (
    NOT (
      `t`.`referrer_id` IN (1, 2)
    ) OR `t`.`referrer_id` IS NULL
  )
  AND CONVERT(`account_1`.`region` USING utf8mb4) COLLATE utf8mb4_0900_bin = 'EMEA'
ORDER BY
  `t`.`shopper_id` ASC;
