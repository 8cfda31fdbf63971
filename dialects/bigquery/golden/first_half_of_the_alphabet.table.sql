CREATE OR REPLACE TABLE `first_half_of_the_alphabet` AS
SELECT
  CAST(`t`.`shopper_id` AS INT64) AS `shopper_id`,
  CAST(`t`.`name` AS STRING) AS `name`,
  CAST(`t`.`city` AS STRING) AS `city`
FROM `shoppers` AS `t`
WHERE
  LOWER(TRANSLATE(`t`.`name`, 'Σİ', 'σi')) < 'n'
  AND LOWER(TRANSLATE(`t`.`name`, 'Σİ', 'σi')) > 'a'
  AND (
    LOWER(TRANSLATE(`t`.`city`, 'Σİ', 'σi')) <= 'new york' OR `t`.`city` IS NULL
  );
