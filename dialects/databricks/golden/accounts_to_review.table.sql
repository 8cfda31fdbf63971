CREATE OR REPLACE TABLE `accounts_to_review` AS
SELECT
  CAST(`t`.`name` AS STRING) AS `name`,
  CAST(`t`.`opened_on` AS DATE) AS `opened_on`,
  CAST(CASE
    WHEN `t`.`opened_on` >= CAST('0001-02-01' AS DATE)
    THEN ADD_MONTHS(`t`.`opened_on`, -1)
  END AS DATE) AS `reminder_on`,
  CAST(CASE
    WHEN `t`.`opened_on` <= CAST('9998-12-31' AS DATE)
    THEN ADD_MONTHS(`t`.`opened_on`, 12)
  END AS DATE) AS `review_on`
FROM `accounts` AS `t`
WHERE
  (
    `t`.`opened_on` < CAST('2026-01-16' AS DATE) OR `t`.`opened_on` >= CAST('2026-03-16' AS DATE)
  )
  AND EXISTS(
    SELECT
      1
    FROM `shoppers` AS `shoppers_1`
    JOIN `orders` AS `orders_2`
      ON `orders_2`.`shopper_id` = `shoppers_1`.`shopper_id`
    WHERE
      `shoppers_1`.`account_id` = `t`.`account_id`
      AND `orders_2`.`ordered_at` >= CAST('2025-12-15 09:30:00' AS TIMESTAMP_NTZ)
      AND `orders_2`.`ordered_at` < CAST('2026-03-15 09:30:00' AS TIMESTAMP_NTZ)
  )
  AND CASE
    WHEN `t`.`opened_on` <= CAST('9998-12-31' AS DATE)
    THEN ADD_MONTHS(`t`.`opened_on`, 12)
  END < CAST('2025-03-01' AS DATE);
