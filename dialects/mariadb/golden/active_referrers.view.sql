CREATE OR REPLACE VIEW `active_referrers` AS
SELECT
  CAST(`t`.`shopper_id` AS SIGNED) AS `shopper_id`,
  CAST(`t`.`email` AS CHAR CHARACTER SET utf8mb4) AS `email`,
  CAST(`referrer_4`.`email` AS CHAR CHARACTER SET utf8mb4) AS `referrer_email`,
  CAST(`referrer_5`.`email` AS CHAR CHARACTER SET utf8mb4) AS `referrer_referrer_email`
FROM `shoppers` AS `t`
LEFT JOIN `shoppers` AS `referrer_4`
  ON `referrer_4`.`shopper_id` = `t`.`referrer_id`
LEFT JOIN `shoppers` AS `referrer_5`
  ON `referrer_5`.`shopper_id` = `referrer_4`.`referrer_id`
WHERE
  `t`.`shopper_id` IN (
    SELECT
      `referred_1_groups`.`k1`
    FROM (
      SELECT
        `referred_1`.`referrer_id` AS `k1`
      FROM `shoppers` AS `referred_1`
      WHERE
        `referred_1`.`referrer_id` IS NOT NULL
      GROUP BY
        `referred_1`.`referrer_id`
      HAVING
        COUNT(*) >= 2
    ) AS `referred_1_groups`
  )
  AND `t`.`shopper_id` IN (
    SELECT
      `referred_2`.`referrer_id` AS `k1`
    FROM `shoppers` AS `referred_2`
    JOIN `orders` AS `orders_3`
      ON `orders_3`.`shopper_id` = `referred_2`.`shopper_id`
    WHERE
      `referred_2`.`referrer_id` IS NOT NULL
      AND CONVERT(`orders_3`.`status` USING utf8mb4) COLLATE utf8mb4_nopad_bin IN ('paid', 'shipped')
  );
