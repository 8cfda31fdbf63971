CREATE TABLE `seg_7f2d6e6d_a4ad_4b58_abfe_bd8b918ebec2` AS
SELECT
  CAST(`t`.`office_id` AS SIGNED) AS `office_id`,
  CAST(`t`.`city` AS CHAR CHARACTER SET utf8mb4) AS `city`,
  CAST(`t`.`territory_id` AS SIGNED) AS `territory_id`
FROM `offices` AS `t`
LEFT JOIN `territories` AS `territory_1`
  ON `territory_1`.`territory_id` = `t`.`territory_id`
WHERE
  CONVERT(`territory_1`.`label_id` USING utf8mb4) COLLATE utf8mb4_0900_bin = '7f2d6e6d-a4ad-4b58-abfe-bd8b918ebec2';
