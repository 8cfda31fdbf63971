CREATE OR REPLACE TABLE `root_of_score` AS
SELECT
  CAST(`t`.`shopper_id` AS SIGNED) AS `shopper_id`,
  CAST(`t`.`score` AS DOUBLE) AS `score`,
  CAST(CASE WHEN `t`.`score` >= 0.0e0 THEN SQRT(`t`.`score`) END AS DOUBLE) AS `root`
FROM `shoppers` AS `t`
WHERE
  CASE WHEN `t`.`score` >= 0.0e0 THEN SQRT(`t`.`score`) END < 10.0e0;
