SELECT
  CAST(`t`.`wish_list_id` AS BIGINT) AS `wish_list_id`,
  CAST(`shopper_1`.`email` AS STRING) AS `shopper_email`
FROM `wish_lists` AS `t`
LEFT JOIN `shoppers` AS `shopper_1`
  ON `shopper_1`.`shopper_id` = `t`.`shopper_id`
WHERE
  NOT EXISTS(`t`.`skus`, one -> one IS NOT NULL AND one = 'GIFT')
  AND EXISTS(
    `t`.`reminders`,
    one -> one IN (CAST('2026-03-14' AS DATE), CAST('2026-03-15' AS DATE), CAST('2026-03-16' AS DATE), CAST('2026-03-20' AS DATE))
  )
ORDER BY
  `t`.`wish_list_id` ASC;
