CREATE OR REPLACE VIEW `mail_labels` AS
SELECT
  CAST(`t`.`shopper_id` AS SIGNED) AS `shopper_id`,
  CAST(SUBSTR(
    CONCAT(
      COALESCE(
        CONCAT(', ', LTRIM(RTRIM(CONVERT(`t`.`name` USING utf8mb4) COLLATE utf8mb4_0900_bin))),
        ''
      ),
      COALESCE(CONCAT(', ', CONVERT(`t`.`city` USING utf8mb4) COLLATE utf8mb4_0900_bin), ''),
      COALESCE(CONCAT(', ', CONVERT(`t`.`country` USING utf8mb4) COLLATE utf8mb4_0900_bin), '')
    ),
    3
  ) AS CHAR CHARACTER SET utf8mb4) AS `label`,
  CAST(LOCATE('@', CONVERT(`t`.`email` USING utf8mb4) COLLATE utf8mb4_0900_bin) AS SIGNED) AS `at`,
  CAST(RIGHT(CONVERT(`t`.`email` USING utf8mb4) COLLATE utf8mb4_0900_bin, 4) AS CHAR CHARACTER SET utf8mb4) AS `ending`,
  CAST(CONCAT(
    SUBSTR(
      CONCAT(SUBSTR(CONVERT(`t`.`name` USING utf8mb4) COLLATE utf8mb4_0900_bin, 1, 2), '___'),
      1,
      3
    ),
    CASE
      WHEN CHAR_LENGTH(CONVERT(`t`.`plan` USING utf8mb4) COLLATE utf8mb4_0900_bin) >= 5
      THEN SUBSTR(CONVERT(`t`.`plan` USING utf8mb4) COLLATE utf8mb4_0900_bin, 1, 5)
      ELSE RIGHT(CONCAT('.....', CONVERT(`t`.`plan` USING utf8mb4) COLLATE utf8mb4_0900_bin), 5)
    END
  ) AS CHAR CHARACTER SET utf8mb4) AS `code`,
  CAST(REPLACE(CONVERT(`t`.`note` USING utf8mb4) COLLATE utf8mb4_0900_bin, '  ', ' ') AS CHAR CHARACTER SET utf8mb4) AS `tidy_note`
FROM `shoppers` AS `t`
WHERE
  CHAR_LENGTH(TRIM(CONVERT(`t`.`note` USING utf8mb4) COLLATE utf8mb4_0900_bin)) > 0
  AND NOT (
    RIGHT(CONVERT(`t`.`email` USING utf8mb4) COLLATE utf8mb4_0900_bin, CHAR_LENGTH('@example.de')) = '@example.de'
  )
  AND (
    LOCATE('A', CONVERT(`t`.`country` USING utf8mb4) COLLATE utf8mb4_0900_bin) = 1
    OR LOCATE('''', CONVERT(`t`.`note` USING utf8mb4) COLLATE utf8mb4_0900_bin) > 0
    OR LOCATE('@', CONVERT(`t`.`email` USING utf8mb4) COLLATE utf8mb4_0900_bin) > 5
  );
