CREATE OR REPLACE TABLE `two_of_last_three_by_app` AS
SELECT
  CAST(`t`.`shopper_id` AS INT64) AS `shopper_id`,
  CAST(`t`.`email` AS STRING) AS `email`,
  CAST(`t`.`name` AS STRING) AS `name`,
  CAST(`t`.`country` AS STRING) AS `country`,
  CAST(`t`.`city` AS STRING) AS `city`,
  CAST(`t`.`plan` AS STRING) AS `plan`,
  CAST(`t`.`birth_date` AS DATE) AS `birth_date`,
  CAST(`t`.`signed_up_at` AS TIMESTAMP) AS `signed_up_at`,
  CAST(`t`.`last_seen_at` AS TIMESTAMP) AS `last_seen_at`,
  CAST(IF(IS_NAN(`t`.`score`), NULL, `t`.`score`) AS FLOAT64) AS `score`,
  CAST(`t`.`balance` AS NUMERIC) AS `balance`,
  CAST(`t`.`consent` AS BOOL) AS `consent`,
  CAST(`t`.`account_id` AS STRING) AS `account_id`,
  CAST(`t`.`referrer_id` AS INT64) AS `referrer_id`,
  CAST(`t`.`call_back_at` AS DATETIME) AS `call_back_at`,
  CAST(`t`.`note` AS STRING) AS `note`
FROM `shoppers` AS `t`
WHERE
  `t`.`shopper_id` IN (
    SELECT
      `orders_1_groups`.`k1`
    FROM (
      SELECT
        `orders_1_rows`.`k1` AS `k1`
      FROM (
        SELECT
          `orders_1`.`shopper_id` AS `k1`,
          CASE WHEN LOWER(TRANSLATE(`orders_1`.`channel`, 'Σİ', 'σi')) = 'app' THEN 1 ELSE 0 END AS `ok`,
          ROW_NUMBER() OVER (
            PARTITION BY `orders_1`.`shopper_id`
            ORDER BY `orders_1`.`ordered_at` DESC, `orders_1`.`order_id` ASC
          ) AS `n`
        FROM `orders` AS `orders_1`
        WHERE
          `orders_1`.`shopper_id` IS NOT NULL
      ) AS `orders_1_rows`
      WHERE
        `orders_1_rows`.`n` <= 3 AND `orders_1_rows`.`ok` = 1
      GROUP BY
        `orders_1_rows`.`k1`
      HAVING
        COUNT(*) >= 2
    ) AS `orders_1_groups`
  );
