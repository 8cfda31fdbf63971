SELECT
  CAST(`t`.`office_id` AS SIGNED) AS `office_id`,
  CAST(`t`.`city` AS CHAR CHARACTER SET utf8mb4) AS `city`,
  CAST(`t`.`territory_id` AS SIGNED) AS `territory_id`
FROM `offices` AS `t`
LEFT JOIN `territories` AS `territory_1`
  ON `territory_1`.`territory_id` = `t`.`territory_id`
WHERE
  CONVERT(`territory_1`.`label_id` USING utf8mb4) COLLATE utf8mb4_nopad_bin = 'cf709e6b-b49d-4693-a809-34fbe555c503'
ORDER BY
  `t`.`office_id` ASC;
