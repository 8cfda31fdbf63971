CREATE OR REPLACE TABLE `ported_clause` AS
SELECT
  CAST(`t`.`shopper_id` AS INT64) AS `shopper_id`,
  CAST((
    `t`.`plan` || '/' || COALESCE(`t`.`city`, '?')
  ) AS STRING) AS `label`,
  CAST(CASE
    WHEN `t`.`balance` > CAST('100.5' AS NUMERIC)
    THEN 'high'
    WHEN `t`.`balance` IS NOT NULL
    THEN 'low'
  END AS STRING) AS `band`
FROM `shoppers` AS `t`
LEFT JOIN `accounts` AS `account_1`
  ON `account_1`.`account_id` = `t`.`account_id`
WHERE
  `t`.`country` <> 'DE'
  AND `t`.`plan` IS NOT NULL
  AND (
    (
      `t`.`balance` >= -10 AND `t`.`balance` <= CAST('500.25' AS NUMERIC)
    )
    OR `t`.`consent` = TRUE
  )
  AND `t`.`signed_up_at` < CAST('2026-03-08 09:30:00+00:00' AS TIMESTAMP)
  AND NOT (
    ENDS_WITH(`t`.`email`, 'example.org')
  )
  AND (
    NOT (
      `t`.`referrer_id` IN (1, 2)
    ) OR `t`.`referrer_id` IS NULL
  )
  AND `account_1`.`region` = 'EMEA';
