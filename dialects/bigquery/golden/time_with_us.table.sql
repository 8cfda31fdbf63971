CREATE OR REPLACE TABLE `time_with_us` AS
SELECT
  CAST(`t`.`shopper_id` AS INT64) AS `shopper_id`,
  CAST(DIV(
    DIV(
      DATETIME_DIFF(DATETIME(`t`.`last_seen_at`, 'UTC'), DATETIME(`t`.`signed_up_at`, 'UTC'), MICROSECOND),
      1000000
    ),
    3600
  ) AS INT64) AS `hours`,
  CAST(DIV(
    DATETIME_DIFF(CAST('2026-03-15 09:30:00' AS DATETIME), DATETIME(`t`.`last_seen_at`, 'UTC'), MICROSECOND),
    1000000
  ) AS INT64) AS `seconds_away`,
  CAST(CASE
    WHEN DIV(
      (
        DATE_DIFF(DATE(`t`.`last_seen_at`, 'UTC'), CAST('1970-01-01' AS DATE), DAY) * 86400 + EXTRACT(HOUR FROM DATETIME(`t`.`last_seen_at`, 'UTC')) * 3600 + EXTRACT(MINUTE FROM DATETIME(`t`.`last_seen_at`, 'UTC')) * 60 + EXTRACT(SECOND FROM DATETIME(`t`.`last_seen_at`, 'UTC'))
      ),
      60
    ) * 60 >= -62135596800
    AND DIV(
      (
        DATE_DIFF(DATE(`t`.`last_seen_at`, 'UTC'), CAST('1970-01-01' AS DATE), DAY) * 86400 + EXTRACT(HOUR FROM DATETIME(`t`.`last_seen_at`, 'UTC')) * 3600 + EXTRACT(MINUTE FROM DATETIME(`t`.`last_seen_at`, 'UTC')) * 60 + EXTRACT(SECOND FROM DATETIME(`t`.`last_seen_at`, 'UTC'))
      ),
      60
    ) * 60 <= 253402300799
    THEN CAST('1970-01-01 00:00:00+00:00' AS TIMESTAMP) + INTERVAL CAST((
      DIV(
        (
          DATE_DIFF(DATE(`t`.`last_seen_at`, 'UTC'), CAST('1970-01-01' AS DATE), DAY) * 86400 + EXTRACT(HOUR FROM DATETIME(`t`.`last_seen_at`, 'UTC')) * 3600 + EXTRACT(MINUTE FROM DATETIME(`t`.`last_seen_at`, 'UTC')) * 60 + EXTRACT(SECOND FROM DATETIME(`t`.`last_seen_at`, 'UTC'))
        ),
        60
      ) * 60
    ) AS INT64) SECOND
  END AS TIMESTAMP) AS `last_minute`,
  CAST(CASE
    WHEN COALESCE(`orders_1_figures`.`v1`, 0) >= 13 - (
      EXTRACT(YEAR FROM DATE(`t`.`signed_up_at`, 'UTC')) * 12 + EXTRACT(MONTH FROM DATE(`t`.`signed_up_at`, 'UTC'))
    )
    AND COALESCE(`orders_1_figures`.`v1`, 0) <= 120000 - (
      EXTRACT(YEAR FROM DATE(`t`.`signed_up_at`, 'UTC')) * 12 + EXTRACT(MONTH FROM DATE(`t`.`signed_up_at`, 'UTC'))
    )
    THEN DATE_ADD(
      DATE(`t`.`signed_up_at`, 'UTC'),
      INTERVAL CAST(COALESCE(`orders_1_figures`.`v1`, 0) AS INT64) MONTH
    )
  END AS DATE) AS `member_until`,
  CAST(CASE
    WHEN LENGTH(`t`.`name`) >= DATE_DIFF(CAST('0001-01-01' AS DATE), `t`.`birth_date`, DAY)
    AND LENGTH(`t`.`name`) <= DATE_DIFF(CAST('9999-12-31' AS DATE), `t`.`birth_date`, DAY)
    THEN DATE_ADD(`t`.`birth_date`, INTERVAL CAST(LENGTH(`t`.`name`) AS INT64) DAY)
  END AS DATE) AS `surprise_on`
FROM `shoppers` AS `t`
LEFT JOIN (
  SELECT
    `orders_1`.`shopper_id` AS `k1`,
    COUNT(*) AS `v1`
  FROM `orders` AS `orders_1`
  WHERE
    `orders_1`.`shopper_id` IS NOT NULL
  GROUP BY
    `orders_1`.`shopper_id`
) AS `orders_1_figures`
  ON `orders_1_figures`.`k1` = `t`.`shopper_id`
WHERE
  DIV(
    DIV(
      DATETIME_DIFF(DATETIME(`t`.`last_seen_at`, 'UTC'), DATETIME(`t`.`signed_up_at`, 'UTC'), MICROSECOND),
      1000000
    ),
    3600
  ) >= 24;
