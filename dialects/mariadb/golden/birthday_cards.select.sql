SELECT
  CAST(`t`.`shopper_id` AS SIGNED) AS `shopper_id`,
  CAST(`t`.`name` AS CHAR CHARACTER SET utf8mb4) AS `name`,
  CAST(`t`.`birth_date` AS DATE) AS `birth_date`,
  CAST(`t`.`signed_up_at` AS DATETIME(6)) AS `signed_up_at`
FROM `shoppers` AS `t`
WHERE
  (
    (
      MONTH(`t`.`birth_date`) * 100 + DAY(`t`.`birth_date`) >= 216
      AND MONTH(`t`.`birth_date`) * 100 + DAY(`t`.`birth_date`) <= 315
    )
    OR (
      MONTH(`t`.`signed_up_at`) * 100 + DAY(`t`.`signed_up_at`) >= 315
      AND MONTH(`t`.`signed_up_at`) * 100 + DAY(`t`.`signed_up_at`) <= 321
    )
  )
  AND (
    (
      MONTH(`t`.`call_back_at`) * 100 + DAY(`t`.`call_back_at`) >= 315
      AND MONTH(`t`.`call_back_at`) * 100 + DAY(`t`.`call_back_at`) < 1001
    )
    OR `t`.`call_back_at` IS NULL
  )
ORDER BY
  `t`.`shopper_id` ASC;
