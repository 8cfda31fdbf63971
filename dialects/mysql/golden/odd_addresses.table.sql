CREATE TABLE `odd_addresses` AS
SELECT
  CAST(`t`.`shopper_id` AS SIGNED) AS `shopper_id`,
  CAST(`t`.`email` AS CHAR CHARACTER SET utf8mb4) AS `email`,
  CAST(`t`.`note` AS CHAR CHARACTER SET utf8mb4) AS `note`
FROM `shoppers` AS `t`
WHERE
  NOT (
    CONVERT(`t`.`email` USING utf8mb4) COLLATE utf8mb4_0900_bin REGEXP '^[a-z][+.0-9a-z-]*@[0-9a-z-]+(?:[.][0-9a-z-]+)+(?!(?s:.))'
  )
  OR (
    CONVERT(`t`.`note` USING utf8mb4) COLLATE utf8mb4_0900_bin REGEXP _utf8mb4 x'5b245d5b7b5d5b612d7a5d2b5b7d5d7c2d2d7c5e5b5c745c6e5c665c72205d2a283f21283f733a2e2929'
  )
  OR `t`.`note` IS NULL;
