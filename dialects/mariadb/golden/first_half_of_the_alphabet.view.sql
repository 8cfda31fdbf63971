CREATE OR REPLACE VIEW `first_half_of_the_alphabet` AS
SELECT
  CAST(`t`.`shopper_id` AS SIGNED) AS `shopper_id`,
  CAST(`t`.`name` AS CHAR CHARACTER SET utf8mb4) AS `name`,
  CAST(`t`.`city` AS CHAR CHARACTER SET utf8mb4) AS `city`
FROM `shoppers` AS `t`
WHERE
  LOWER(CONVERT(`t`.`name` USING utf8mb4) COLLATE utf8mb4_uca1400_ai_ci) COLLATE utf8mb4_nopad_bin < 'n'
  AND LOWER(CONVERT(`t`.`name` USING utf8mb4) COLLATE utf8mb4_uca1400_ai_ci) COLLATE utf8mb4_nopad_bin > 'a'
  AND (
    LOWER(CONVERT(`t`.`city` USING utf8mb4) COLLATE utf8mb4_uca1400_ai_ci) COLLATE utf8mb4_nopad_bin <= 'new york'
    OR `t`.`city` IS NULL
  );
