CREATE TABLE `read_as_numbers` AS
SELECT
  CAST(`t`.`shopper_id` AS SIGNED) AS `shopper_id`,
  CAST(CASE
    WHEN CONVERT(`t`.`note` USING utf8mb4) COLLATE utf8mb4_0900_bin REGEXP '(?s-mx)^([-+]?[0-9]{1,10}([.][0-9]{1,2})?)(?!.)'
    THEN CAST(`t`.`note` AS DECIMAL(12, 2))
  END AS DECIMAL(12, 2)) AS `amount`,
  CAST(CASE
    WHEN CONVERT(`t`.`note` USING utf8mb4) COLLATE utf8mb4_0900_bin = 'true'
    THEN TRUE
    WHEN CONVERT(`t`.`note` USING utf8mb4) COLLATE utf8mb4_0900_bin = 'false'
    THEN FALSE
  END AS SIGNED) AS `truth`,
  CAST(CASE
    WHEN `t`.`score` >= -9.223372036854776e+18
    AND `t`.`score` < 9.223372036854776e+18
    AND `t`.`score` = FLOOR(`t`.`score`)
    THEN CAST(FLOOR(`t`.`score`) AS SIGNED)
  END AS SIGNED) AS `whole_score`,
  CAST(CAST(CAST(FLOOR(`t`.`balance`) AS DECIMAL(65, 0)) AS SIGNED) AS SIGNED) AS `euros`,
  CAST(CONCAT(
    SUBSTR(
      CAST(CAST(YEAR(`t`.`birth_date`) AS SIGNED) + 10000 AS CHAR CHARACTER SET utf8mb4),
      2
    ),
    '-',
    SUBSTR(
      CAST(CAST(MONTH(`t`.`birth_date`) AS SIGNED) + 100 AS CHAR CHARACTER SET utf8mb4),
      2
    ),
    '-',
    SUBSTR(CAST(CAST(DAY(`t`.`birth_date`) AS SIGNED) + 100 AS CHAR CHARACTER SET utf8mb4), 2)
  ) AS CHAR CHARACTER SET utf8mb4) AS `born`
FROM `shoppers` AS `t`
WHERE
  CASE
    WHEN CONVERT(`t`.`note` USING utf8mb4) COLLATE utf8mb4_0900_bin REGEXP '(?s-mx)^([-+]?[0-9]{1,10}([.][0-9]{1,2})?)(?!.)'
    THEN CAST(`t`.`note` AS DECIMAL(12, 2))
  END IS NOT NULL
  OR CASE
    WHEN CONVERT(`t`.`note` USING utf8mb4) COLLATE utf8mb4_0900_bin = 'true'
    THEN TRUE
    WHEN CONVERT(`t`.`note` USING utf8mb4) COLLATE utf8mb4_0900_bin = 'false'
    THEN FALSE
  END IS NOT NULL
  OR CASE
    WHEN `t`.`score` >= -9.223372036854776e+18
    AND `t`.`score` < 9.223372036854776e+18
    AND `t`.`score` = FLOOR(`t`.`score`)
    THEN CAST(FLOOR(`t`.`score`) AS SIGNED)
  END IS NOT NULL;
