CREATE OR REPLACE VIEW `customer_visits` AS
SELECT
  CAST(`t`.`correlation_id` AS CHAR CHARACTER SET utf8mb4) AS `correlation_id`,
  `visits_grain_1`.`value` AS `visits`,
  `address_grain_2`.`value` AS `address`
FROM (
  SELECT
    MIN(`t`.`correlation_id`) AS `correlation_id`
  FROM `profilestore` AS `t`
  WHERE
    CONVERT(`t`.`profile_type` USING utf8mb4) COLLATE utf8mb4_0900_bin = 'customer'
    AND CONVERT(`t`.`pit` USING utf8mb4) COLLATE utf8mb4_0900_bin = '_latest'
  GROUP BY
    CONVERT(`t`.`correlation_id` USING utf8mb4) COLLATE utf8mb4_0900_bin
) AS `t`
LEFT JOIN `profilestore` AS `visits_grain_1`
  ON CONVERT(`visits_grain_1`.`correlation_id` USING utf8mb4) COLLATE utf8mb4_0900_bin = CONVERT(`t`.`correlation_id` USING utf8mb4) COLLATE utf8mb4_0900_bin
  AND CONVERT(`visits_grain_1`.`path` USING utf8mb4) COLLATE utf8mb4_0900_bin = '/visits/count'
  AND CONVERT(`visits_grain_1`.`profile_type` USING utf8mb4) COLLATE utf8mb4_0900_bin = 'customer'
  AND CONVERT(`visits_grain_1`.`pit` USING utf8mb4) COLLATE utf8mb4_0900_bin = '_latest'
LEFT JOIN `profilestore` AS `address_grain_2`
  ON CONVERT(`address_grain_2`.`correlation_id` USING utf8mb4) COLLATE utf8mb4_0900_bin = CONVERT(`t`.`correlation_id` USING utf8mb4) COLLATE utf8mb4_0900_bin
  AND CONVERT(`address_grain_2`.`path` USING utf8mb4) COLLATE utf8mb4_0900_bin = '/customer/info/meta/address'
  AND CONVERT(`address_grain_2`.`profile_type` USING utf8mb4) COLLATE utf8mb4_0900_bin = 'customer'
  AND CONVERT(`address_grain_2`.`pit` USING utf8mb4) COLLATE utf8mb4_0900_bin = '_latest';
