SELECT
  CAST(`t`.`shopper_id` AS BIGINT) AS `shopper_id`,
  CAST(`t`.`email` AS STRING) AS `email`
FROM `shoppers` AS `t`
WHERE
  EXISTS(
    SELECT
      1
    FROM `wish_lists` AS `wish_lists_1`
    WHERE
      `wish_lists_1`.`shopper_id` = `t`.`shopper_id`
      AND (
        EXISTS(`wish_lists_1`.`skus`, one -> one IN ('MUG-01', 'TEE-01', 'BOOK-É'))
        OR (
          EXISTS(`wish_lists_1`.`occasions`, one -> one = 'birthday')
          AND EXISTS(`wish_lists_1`.`occasions`, one -> one = 'wedding')
          AND EXISTS(`wish_lists_1`.`occasions`, one -> one = 'holidays')
        )
      )
  )
  AND NOT EXISTS(
    SELECT
      1
    FROM `wish_lists` AS `wish_lists_1`
    WHERE
      `wish_lists_1`.`shopper_id` = `t`.`shopper_id`
      AND EXISTS(`wish_lists_1`.`sizes`, one -> one = 42)
      AND NOT EXISTS(`wish_lists_1`.`offers`, one -> one IS NOT NULL AND one IN (10, 12.50))
  )
ORDER BY
  `t`.`shopper_id` ASC;
