CREATE TABLE `notebook_clause` AS
SELECT
  CAST(`t`.`shopper_id` AS SIGNED) AS `shopper_id`,
  CAST(CONCAT(
    COALESCE(CONVERT(`t`.`plan` USING utf8mb4) COLLATE utf8mb4_0900_bin, 'none'),
    '/',
    CAST(`t`.`shopper_id` AS CHAR CHARACTER SET utf8mb4)
  ) AS CHAR CHARACTER SET utf8mb4) AS `label`
FROM `shoppers` AS `t`
WHERE
  CASE
    WHEN `t`.`balance` > 100.5
    THEN CONVERT(`t`.`plan` USING utf8mb4) COLLATE utf8mb4_0900_bin
    ELSE COALESCE(CONVERT(`t`.`city` USING utf8mb4) COLLATE utf8mb4_0900_bin, 'none')
  END IN ('plus', 'pro', 'none', 'Wien')
  AND `t`.`signed_up_at` < CAST('2026-03-08 09:30:00' AS DATETIME(6))
  AND CONVERT(`t`.`country` USING utf8mb4) COLLATE utf8mb4_0900_bin <> 'DE'
  AND NOT (
    RIGHT(CONVERT(`t`.`email` USING utf8mb4) COLLATE utf8mb4_0900_bin, CHAR_LENGTH('example.org')) = 'example.org'
  )
  AND (
    `t`.`consent` <> FALSE OR `t`.`consent` IS NULL
  );
