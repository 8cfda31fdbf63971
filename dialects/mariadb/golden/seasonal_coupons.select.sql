SELECT
  CAST(`t`.`shopper_id` AS SIGNED) AS `shopper_id`,
  CAST(`t`.`name` AS CHAR CHARACTER SET utf8mb4) AS `name`
FROM `shoppers` AS `t`
WHERE
  (
    (
      LOWER(CONVERT(`t`.`name` USING utf8mb4) COLLATE utf8mb4_uca1400_ai_ci) COLLATE utf8mb4_nopad_bin REGEXP _utf8mb4 x'283f2d6d78295e5b612d7ac397c3a02dc3b6c3b82dc3be5d'
    )
    OR `t`.`name` IS NULL
  )
  AND `t`.`shopper_id` IN (
    SELECT
      `orders_1`.`shopper_id` AS `k1`
    FROM `orders` AS `orders_1`
    WHERE
      `orders_1`.`shopper_id` IS NOT NULL
      AND (
        LOWER(CONVERT(`orders_1`.`coupon` USING utf8mb4) COLLATE utf8mb4_uca1400_ai_ci) COLLATE utf8mb4_nopad_bin REGEXP '(?-mx)^(?:xmas|spring[%_][0-9]{0,2})(?!(?s:.))'
      )
  )
ORDER BY
  `t`.`shopper_id` ASC;
