CREATE OR REPLACE TABLE `largest_of_middle_size` AS
SELECT
  CAST(`t`.`org_id` AS SIGNED) AS `org_id`,
  CAST(`t`.`name` AS CHAR CHARACTER SET utf8mb4) AS `name`,
  CAST(`t`.`region` AS CHAR CHARACTER SET utf8mb4) AS `region`,
  CAST(`t`.`employees` AS SIGNED) AS `employees`
FROM `orgs` AS `t`
WHERE
  CONVERT(`t`.`region` USING utf8mb4) COLLATE utf8mb4_nopad_bin IN ('AMER', 'EMEA')
  AND `t`.`employees` >= 100
  AND `t`.`employees` <= 5000
  AND LOCATE('100%_test', CONVERT(`t`.`name` USING utf8mb4) COLLATE utf8mb4_nopad_bin) = 0
ORDER BY
  CASE WHEN `t`.`region` IS NULL THEN 1 ELSE 0 END ASC,
  CONVERT(`t`.`region` USING utf8mb4) COLLATE utf8mb4_nopad_bin ASC,
  CASE WHEN `t`.`employees` IS NULL THEN 1 ELSE 0 END ASC,
  `t`.`employees` DESC,
  `t`.`org_id` ASC
LIMIT 3;
