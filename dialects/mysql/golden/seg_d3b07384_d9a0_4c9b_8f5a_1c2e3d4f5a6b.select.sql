SELECT
  CAST(`t`.`office_id` AS SIGNED) AS `office_id`,
  CAST(`t`.`city` AS CHAR CHARACTER SET utf8mb4) AS `city`,
  CAST(`t`.`territory_id` AS SIGNED) AS `territory_id`
FROM `offices` AS `t`
LEFT JOIN `territories` AS `territory_1`
  ON `territory_1`.`territory_id` = `t`.`territory_id`
WHERE
  CONVERT(`territory_1`.`label_id` USING utf8mb4) COLLATE utf8mb4_0900_bin = 'd3b07384-d9a0-4c9b-8f5a-1c2e3d4f5a6b'
ORDER BY
  `t`.`office_id` ASC;
