CREATE TABLE `readers_in_town` AS
SELECT
  CAST(`t`.`reader_id` AS SIGNED) AS `reader_id`,
  CAST(`t`.`name` AS CHAR CHARACTER SET utf8mb4) AS `name`,
  CAST(`t`.`mail` AS CHAR CHARACTER SET utf8mb4) AS `mail`,
  CAST(`t`.`town` AS CHAR CHARACTER SET utf8mb4) AS `town`,
  CAST(`t`.`allowance` AS SIGNED) AS `allowance`,
  CAST(`t`.`debt` AS DECIMAL(8, 2)) AS `debt`,
  CAST(`t`.`joined` AS DATE) AS `joined`,
  CAST(`t`.`last_seen` AS DATETIME(6)) AS `last_seen`
FROM `readers` AS `t`
WHERE
  NOT (
    CONVERT(`t`.`town` USING utf8mb4) COLLATE utf8mb4_0900_bin IN ('Graz', 'Linz')
  )
  OR `t`.`debt` >= 5
  OR LOCATE(
    CONVERT(`t`.`town` USING utf8mb4) COLLATE utf8mb4_0900_bin,
    CONVERT(`t`.`name` USING utf8mb4) COLLATE utf8mb4_0900_bin
  ) > 0
  OR (
    CONVERT(`t`.`town` USING utf8mb4) COLLATE utf8mb4_0900_bin = ''
    AND `t`.`name` IS NOT NULL
  )
  OR LOCATE('100%', CONVERT(`t`.`name` USING utf8mb4) COLLATE utf8mb4_0900_bin) = 1;
