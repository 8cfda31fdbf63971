CREATE OR REPLACE VIEW `seasonal_coupons` AS
SELECT
  CAST(`t`.`shopper_id` AS SIGNED) AS `shopper_id`,
  CAST(`t`.`name` AS CHAR CHARACTER SET utf8mb4) AS `name`
FROM `shoppers` AS `t`
WHERE
  (
    (
      LOWER(
        REPLACE(
          REPLACE(
            CONVERT(`t`.`name` USING utf8mb4) COLLATE utf8mb4_0900_bin,
            _utf8mb4 x'c8ba',
            _utf8mb4 x'e2b1a5'
          ),
          _utf8mb4 x'c8be',
          _utf8mb4 x'e2b1a6'
        )
      ) REGEXP _utf8mb4 x'5e5b612d7ac397c3a02dc3b6c3b82dc3be5d'
    )
    OR `t`.`name` IS NULL
  )
  AND EXISTS(
    SELECT
      1
    FROM `orders` AS `orders_1`
    WHERE
      `orders_1`.`shopper_id` = `t`.`shopper_id`
      AND (
        LOWER(
          REPLACE(
            REPLACE(
              CONVERT(`orders_1`.`coupon` USING utf8mb4) COLLATE utf8mb4_0900_bin,
              _utf8mb4 x'c8ba',
              _utf8mb4 x'e2b1a5'
            ),
            _utf8mb4 x'c8be',
            _utf8mb4 x'e2b1a6'
          )
        ) REGEXP '^(?:xmas|spring[%_][0-9]{0,2})(?!(?s:.))'
      )
  );
