SELECT
  CAST(`t`.`shopper_id` AS BIGINT) AS `shopper_id`,
  CAST((
    (
      CAST(CAST(CAST((
        `t`.`last_seen_at` - `t`.`signed_up_at`
      ) AS INTERVAL SECOND) AS DECIMAL(20, 6)) * 1000000 AS BIGINT) DIV 1000000
    ) DIV 3600
  ) AS BIGINT) AS `hours`,
  CAST((
    CAST(CAST(CAST((
      CAST('2026-03-15 09:30:00' AS TIMESTAMP_NTZ) - `t`.`last_seen_at`
    ) AS INTERVAL SECOND) AS DECIMAL(20, 6)) * 1000000 AS BIGINT) DIV 1000000
  ) AS BIGINT) AS `seconds_away`,
  CAST(CASE
    WHEN (
      (
        CAST(DATEDIFF(DAY, CAST('1970-01-01' AS DATE), CAST(`t`.`last_seen_at` AS DATE)) AS BIGINT) * 86400L + CAST(HOUR(`t`.`last_seen_at`) AS BIGINT) * 3600L + CAST(MINUTE(`t`.`last_seen_at`) AS BIGINT) * 60L + CAST(SECOND(`t`.`last_seen_at`) AS BIGINT)
      ) DIV 60
    ) * 60L >= -62135596800
    AND (
      (
        CAST(DATEDIFF(DAY, CAST('1970-01-01' AS DATE), CAST(`t`.`last_seen_at` AS DATE)) AS BIGINT) * 86400L + CAST(HOUR(`t`.`last_seen_at`) AS BIGINT) * 3600L + CAST(MINUTE(`t`.`last_seen_at`) AS BIGINT) * 60L + CAST(SECOND(`t`.`last_seen_at`) AS BIGINT)
      ) DIV 60
    ) * 60L <= 253402300799
    THEN TIMESTAMPADD(
      SECOND,
      (
        (
          (
            CAST(DATEDIFF(DAY, CAST('1970-01-01' AS DATE), CAST(`t`.`last_seen_at` AS DATE)) AS BIGINT) * 86400L + CAST(HOUR(`t`.`last_seen_at`) AS BIGINT) * 3600L + CAST(MINUTE(`t`.`last_seen_at`) AS BIGINT) * 60L + CAST(SECOND(`t`.`last_seen_at`) AS BIGINT)
          ) DIV 60
        ) * 60L
      ),
      CAST('1970-01-01 00:00:00' AS TIMESTAMP_NTZ)
    )
  END AS TIMESTAMP_NTZ) AS `last_minute`,
  CAST(CASE
    WHEN COALESCE(`orders_1_figures`.`v1`, 0) >= 13L - (
      CAST(YEAR(CAST(`t`.`signed_up_at` AS DATE)) AS BIGINT) * 12L + CAST(MONTH(CAST(`t`.`signed_up_at` AS DATE)) AS BIGINT)
    )
    AND COALESCE(`orders_1_figures`.`v1`, 0) <= 120000L - (
      CAST(YEAR(CAST(`t`.`signed_up_at` AS DATE)) AS BIGINT) * 12L + CAST(MONTH(CAST(`t`.`signed_up_at` AS DATE)) AS BIGINT)
    )
    THEN ADD_MONTHS(
      CAST(`t`.`signed_up_at` AS DATE),
      CAST(COALESCE(`orders_1_figures`.`v1`, 0) AS INTEGER)
    )
  END AS DATE) AS `member_until`,
  CAST(CASE
    WHEN LENGTH(`t`.`name`) >= DATEDIFF(DAY, `t`.`birth_date`, CAST('0001-01-01' AS DATE))
    AND LENGTH(`t`.`name`) <= DATEDIFF(DAY, `t`.`birth_date`, CAST('9999-12-31' AS DATE))
    THEN DATE_ADD(`t`.`birth_date`, CAST(LENGTH(`t`.`name`) AS INTEGER))
  END AS DATE) AS `surprise_on`
FROM `shoppers` AS `t`
LEFT JOIN (
  SELECT
    `orders_1`.`shopper_id` AS `k1`,
    COUNT(*) AS `v1`
  FROM `orders` AS `orders_1`
  GROUP BY
    `orders_1`.`shopper_id`
) AS `orders_1_figures`
  ON `orders_1_figures`.`k1` = `t`.`shopper_id`
WHERE
  (
    (
      CAST(CAST(CAST((
        `t`.`last_seen_at` - `t`.`signed_up_at`
      ) AS INTERVAL SECOND) AS DECIMAL(20, 6)) * 1000000 AS BIGINT) DIV 1000000
    ) DIV 3600
  ) >= 24
ORDER BY
  `t`.`shopper_id` ASC;
