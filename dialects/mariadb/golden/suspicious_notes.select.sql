SELECT
  CAST(`t`.`shopper_id` AS SIGNED) AS `shopper_id`,
  CAST(`t`.`note` AS CHAR CHARACTER SET utf8mb4) AS `note`
FROM `shoppers` AS `t`
WHERE
  LOCATE('%', CONVERT(`t`.`note` USING utf8mb4) COLLATE utf8mb4_nopad_bin) > 0
  OR LOCATE('_', CONVERT(`t`.`note` USING utf8mb4) COLLATE utf8mb4_nopad_bin) > 0
  OR LOCATE(_utf8mb4 x'5c', CONVERT(`t`.`note` USING utf8mb4) COLLATE utf8mb4_nopad_bin) > 0
  OR LOCATE('''', CONVERT(`t`.`note` USING utf8mb4) COLLATE utf8mb4_nopad_bin) > 0
  OR LOCATE('DROP TABLE', CONVERT(`t`.`note` USING utf8mb4) COLLATE utf8mb4_nopad_bin) > 0
  OR CONVERT(`t`.`note` USING utf8mb4) COLLATE utf8mb4_nopad_bin = '${env}'
  OR LOCATE('says: "no"', CONVERT(`t`.`note` USING utf8mb4) COLLATE utf8mb4_nopad_bin) = 1
  OR RIGHT(CONVERT(`t`.`note` USING utf8mb4) COLLATE utf8mb4_nopad_bin, CHAR_LENGTH(_utf8mb4 x'f09f8e81')) = _utf8mb4 x'f09f8e81'
ORDER BY
  `t`.`shopper_id` ASC;
