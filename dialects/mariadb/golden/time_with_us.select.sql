SELECT
  CAST(`t`.`shopper_id` AS SIGNED) AS `shopper_id`,
  CAST((
    (
      TIMESTAMPDIFF(MICROSECOND, `t`.`signed_up_at`, `t`.`last_seen_at`) DIV 1000000
    ) DIV 3600
  ) AS SIGNED) AS `hours`,
  CAST((
    TIMESTAMPDIFF(MICROSECOND, `t`.`last_seen_at`, CAST('2026-03-15 09:30:00' AS DATETIME(6))) DIV 1000000
  ) AS SIGNED) AS `seconds_away`,
  CAST(CASE
    WHEN (
      (
        DATEDIFF(DATE(`t`.`last_seen_at`), CAST('1970-01-01' AS DATE)) * 86400 + HOUR(`t`.`last_seen_at`) * 3600 + MINUTE(`t`.`last_seen_at`) * 60 + SECOND(`t`.`last_seen_at`)
      ) DIV 60
    ) * 60 >= -62135596800
    AND (
      (
        DATEDIFF(DATE(`t`.`last_seen_at`), CAST('1970-01-01' AS DATE)) * 86400 + HOUR(`t`.`last_seen_at`) * 3600 + MINUTE(`t`.`last_seen_at`) * 60 + SECOND(`t`.`last_seen_at`)
      ) DIV 60
    ) * 60 <= 253402300799
    THEN TIMESTAMPADD(
      SECOND,
      (
        (
          (
            DATEDIFF(DATE(`t`.`last_seen_at`), CAST('1970-01-01' AS DATE)) * 86400 + HOUR(`t`.`last_seen_at`) * 3600 + MINUTE(`t`.`last_seen_at`) * 60 + SECOND(`t`.`last_seen_at`)
          ) DIV 60
        ) * 60
      ),
      CAST('1970-01-01 00:00:00' AS DATETIME(6))
    )
  END AS DATETIME(6)) AS `last_minute`,
  CAST(CASE
    WHEN COALESCE(`orders_1_figures`.`v1`, 0) >= 13 - (
      YEAR(DATE(`t`.`signed_up_at`)) * 12 + MONTH(DATE(`t`.`signed_up_at`))
    )
    AND COALESCE(`orders_1_figures`.`v1`, 0) <= 120000 - (
      YEAR(DATE(`t`.`signed_up_at`)) * 12 + MONTH(DATE(`t`.`signed_up_at`))
    )
    THEN TIMESTAMPADD(MONTH, COALESCE(`orders_1_figures`.`v1`, 0), DATE(`t`.`signed_up_at`))
  END AS DATE) AS `member_until`,
  CAST(CASE
    WHEN CHAR_LENGTH(CONVERT(`t`.`name` USING utf8mb4) COLLATE utf8mb4_nopad_bin) >= DATEDIFF(CAST('0001-01-01' AS DATE), `t`.`birth_date`)
    AND CHAR_LENGTH(CONVERT(`t`.`name` USING utf8mb4) COLLATE utf8mb4_nopad_bin) <= DATEDIFF(CAST('9999-12-31' AS DATE), `t`.`birth_date`)
    THEN ADDDATE(
      `t`.`birth_date`,
      CHAR_LENGTH(CONVERT(`t`.`name` USING utf8mb4) COLLATE utf8mb4_nopad_bin)
    )
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
  (
    (
      TIMESTAMPDIFF(MICROSECOND, `t`.`signed_up_at`, `t`.`last_seen_at`) DIV 1000000
    ) DIV 3600
  ) >= 24
ORDER BY
  `t`.`shopper_id` ASC;
