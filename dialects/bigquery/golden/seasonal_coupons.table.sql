CREATE OR REPLACE TABLE `seasonal_coupons` AS
SELECT
  CAST(`t`.`shopper_id` AS INT64) AS `shopper_id`,
  CAST(`t`.`name` AS STRING) AS `name`
FROM `shoppers` AS `t`
WHERE
  (
    REGEXP_CONTAINS(LOWER(TRANSLATE(`t`.`name`, 'Σİ', 'σi')), '^[a-z×à-öø-þ]')
    OR `t`.`name` IS NULL
  )
  AND `t`.`shopper_id` IN (
    SELECT
      `orders_1`.`shopper_id` AS `k1`
    FROM `orders` AS `orders_1`
    WHERE
      `orders_1`.`shopper_id` IS NOT NULL
      AND REGEXP_CONTAINS(LOWER(TRANSLATE(`orders_1`.`coupon`, 'Σİ', 'σi')), '^(?:xmas|spring[%_][0-9]{0,2})$')
  );
