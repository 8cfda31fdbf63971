SELECT
  CAST(`t`.`profile_id` AS SIGNED) AS `profile_id`,
  CAST(CONCAT(
    CONVERT(`t`.`profile_type` USING utf8mb4) COLLATE utf8mb4_0900_bin,
    '/',
    CONVERT(`t`.`path` USING utf8mb4) COLLATE utf8mb4_0900_bin
  ) AS CHAR CHARACTER SET utf8mb4) AS `label`
FROM `profilestore` AS `t`
WHERE
  CONVERT(`t`.`profile_type` USING utf8mb4) COLLATE utf8mb4_0900_bin = 'customer'
  AND CONVERT(`t`.`pit` USING utf8mb4) COLLATE utf8mb4_0900_bin = '_latest'
  AND CONVERT(`t`.`reader` USING utf8mb4) COLLATE utf8mb4_0900_bin = '_auth'
  AND `t`.`stored_at` >= CAST('2025-03-16 00:00:00' AS DATETIME(6))
ORDER BY
  `t`.`profile_id` ASC;
