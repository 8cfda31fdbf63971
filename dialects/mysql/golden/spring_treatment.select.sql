SELECT
  CAST(`t`.`shopper_id` AS SIGNED) AS `shopper_id`,
  CAST(`t`.`email` AS CHAR CHARACTER SET utf8mb4) AS `email`,
  CAST(`t`.`name` AS CHAR CHARACTER SET utf8mb4) AS `name`,
  CAST(`t`.`country` AS CHAR CHARACTER SET utf8mb4) AS `country`,
  CAST(`t`.`city` AS CHAR CHARACTER SET utf8mb4) AS `city`,
  CAST(`t`.`plan` AS CHAR CHARACTER SET utf8mb4) AS `plan`,
  CAST(`t`.`birth_date` AS DATE) AS `birth_date`,
  CAST(`t`.`signed_up_at` AS DATETIME(6)) AS `signed_up_at`,
  CAST(`t`.`last_seen_at` AS DATETIME(6)) AS `last_seen_at`,
  CAST(`t`.`score` AS DOUBLE) AS `score`,
  CAST(`t`.`balance` AS DECIMAL(10, 2)) AS `balance`,
  CAST(`t`.`consent` AS SIGNED) AS `consent`,
  CAST(`t`.`account_id` AS CHAR CHARACTER SET utf8mb4) AS `account_id`,
  CAST(`t`.`referrer_id` AS SIGNED) AS `referrer_id`,
  CAST(`t`.`call_back_at` AS DATETIME(6)) AS `call_back_at`,
  CAST(`t`.`note` AS CHAR CHARACTER SET utf8mb4) AS `note`
FROM `shoppers` AS `t`
WHERE
  `t`.`consent` = TRUE
  AND MOD(
    CAST(CONV(
      RIGHT(
        SHA2(
          CONVERT(CONCAT('spring-2026:', CAST(`t`.`shopper_id` AS CHAR CHARACTER SET utf8mb4)) USING utf8mb4),
          256
        ),
        8
      ),
      16,
      10
    ) AS SIGNED),
    10000
  ) >= 2000
  AND MOD(
    CAST(CONV(
      RIGHT(
        SHA2(
          CONVERT(CONCAT('spring-2026:', CAST(`t`.`shopper_id` AS CHAR CHARACTER SET utf8mb4)) USING utf8mb4),
          256
        ),
        8
      ),
      16,
      10
    ) AS SIGNED),
    10000
  ) < 7000
ORDER BY
  `t`.`shopper_id` ASC;
