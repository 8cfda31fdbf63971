CREATE OR REPLACE VIEW `seg_9b2f0c4e_1d7a_4e55_8c36_5f1e2d3c4b5a` AS
SELECT
  CAST(`t`.`office_id` AS SIGNED) AS `office_id`,
  CAST(`t`.`city` AS CHAR CHARACTER SET utf8mb4) AS `city`,
  CAST(`t`.`territory_id` AS SIGNED) AS `territory_id`
FROM `offices` AS `t`
LEFT JOIN `territories` AS `territory_1`
  ON `territory_1`.`territory_id` = `t`.`territory_id`
WHERE
  CONVERT(`territory_1`.`label_id` USING utf8mb4) COLLATE utf8mb4_0900_bin = '9b2f0c4e-1d7a-4e55-8c36-5f1e2d3c4b5a';
