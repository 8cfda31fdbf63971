CREATE OR REPLACE VIEW `grown_ups` AS
SELECT
  CAST(`t`.`shopper_id` AS INT64) AS `shopper_id`,
  CAST(CASE
    WHEN `t`.`birth_date` <= CAST('2026-03-15' AS DATE)
    THEN 2026 - EXTRACT(YEAR FROM `t`.`birth_date`) - CASE
      WHEN EXTRACT(MONTH FROM `t`.`birth_date`) * 100 + EXTRACT(DAY FROM `t`.`birth_date`) <= 315
      THEN 0
      ELSE 1
    END
  END AS INT64) AS `age`,
  CAST(DIV((
    EXTRACT(MONTH FROM DATE(`t`.`signed_up_at`, 'UTC')) + 2
  ), 3) AS INT64) AS `quarter`,
  CAST(EXTRACT(
    YEAR FROM DATE_ADD(DATE_TRUNC(DATE(`t`.`signed_up_at`, 'UTC'), ISOWEEK), INTERVAL 3 DAY)
  ) * 100 + (
    DIV(
      DATE_DIFF(
        DATE_ADD(DATE_TRUNC(DATE(`t`.`signed_up_at`, 'UTC'), ISOWEEK), INTERVAL 3 DAY),
        DATE_TRUNC(DATE_ADD(DATE_TRUNC(DATE(`t`.`signed_up_at`, 'UTC'), ISOWEEK), INTERVAL 3 DAY), YEAR),
        DAY
      ),
      7
    ) + 1
  ) AS INT64) AS `week`,
  CAST(CASE
    WHEN DATE_DIFF(
      DATE(`t`.`signed_up_at`, 'UTC'),
      DATE_TRUNC(DATE(`t`.`signed_up_at`, 'UTC'), ISOWEEK),
      DAY
    ) + 1 >= 6
    THEN TRUE
    ELSE FALSE
  END AS BOOL) AS `at_weekend`,
  CAST(CASE
    WHEN DATE(`t`.`signed_up_at`, 'UTC') <= CAST('2026-03-15' AS DATE)
    THEN 24315 - (
      EXTRACT(YEAR FROM DATE(`t`.`signed_up_at`, 'UTC')) * 12 + EXTRACT(MONTH FROM DATE(`t`.`signed_up_at`, 'UTC'))
    ) - CASE WHEN EXTRACT(DAY FROM DATE(`t`.`signed_up_at`, 'UTC')) <= 15 THEN 0 ELSE 1 END
    WHEN DATE(`t`.`signed_up_at`, 'UTC') > CAST('2026-03-15' AS DATE)
    THEN 0 - (
      EXTRACT(YEAR FROM DATE(`t`.`signed_up_at`, 'UTC')) * 12 + EXTRACT(MONTH FROM DATE(`t`.`signed_up_at`, 'UTC')) - 24315 - CASE
        WHEN EXTRACT(DAY FROM DATE(`t`.`signed_up_at`, 'UTC')) >= 15
        OR DATE(`t`.`signed_up_at`, 'UTC') = CASE
          WHEN DATE(`t`.`signed_up_at`, 'UTC') < CAST('9999-12-01' AS DATE)
          THEN DATE_ADD(
            DATE_ADD(DATE_TRUNC(DATE(`t`.`signed_up_at`, 'UTC'), MONTH), INTERVAL 1 MONTH),
            INTERVAL -1 DAY
          )
          ELSE CAST('9999-12-31' AS DATE)
        END
        THEN 0
        ELSE 1
      END
    )
  END AS INT64) AS `months`,
  CAST(CASE
    WHEN `t`.`birth_date` <= `account_1`.`opened_on`
    THEN EXTRACT(YEAR FROM `account_1`.`opened_on`) - EXTRACT(YEAR FROM `t`.`birth_date`) - CASE
      WHEN EXTRACT(MONTH FROM `account_1`.`opened_on`) * 100 + EXTRACT(DAY FROM `account_1`.`opened_on`) >= EXTRACT(MONTH FROM `t`.`birth_date`) * 100 + EXTRACT(DAY FROM `t`.`birth_date`)
      OR (
        EXTRACT(MONTH FROM `t`.`birth_date`) * 100 + EXTRACT(DAY FROM `t`.`birth_date`) = 229
        AND EXTRACT(MONTH FROM `account_1`.`opened_on`) * 100 + EXTRACT(DAY FROM `account_1`.`opened_on`) = 228
        AND `account_1`.`opened_on` = CASE
          WHEN `account_1`.`opened_on` < CAST('9999-12-01' AS DATE)
          THEN DATE_ADD(
            DATE_ADD(DATE_TRUNC(`account_1`.`opened_on`, MONTH), INTERVAL 1 MONTH),
            INTERVAL -1 DAY
          )
          WHEN `account_1`.`opened_on` >= CAST('9999-12-01' AS DATE)
          THEN CAST('9999-12-31' AS DATE)
        END
      )
      THEN 0
      ELSE 1
    END
    WHEN `t`.`birth_date` > `account_1`.`opened_on`
    THEN 0 - (
      EXTRACT(YEAR FROM `t`.`birth_date`) - EXTRACT(YEAR FROM `account_1`.`opened_on`) - CASE
        WHEN EXTRACT(MONTH FROM `t`.`birth_date`) * 100 + EXTRACT(DAY FROM `t`.`birth_date`) >= EXTRACT(MONTH FROM `account_1`.`opened_on`) * 100 + EXTRACT(DAY FROM `account_1`.`opened_on`)
        OR (
          EXTRACT(MONTH FROM `account_1`.`opened_on`) * 100 + EXTRACT(DAY FROM `account_1`.`opened_on`) = 229
          AND EXTRACT(MONTH FROM `t`.`birth_date`) * 100 + EXTRACT(DAY FROM `t`.`birth_date`) = 228
          AND `t`.`birth_date` = CASE
            WHEN `t`.`birth_date` < CAST('9999-12-01' AS DATE)
            THEN DATE_ADD(DATE_ADD(DATE_TRUNC(`t`.`birth_date`, MONTH), INTERVAL 1 MONTH), INTERVAL -1 DAY)
            WHEN `t`.`birth_date` >= CAST('9999-12-01' AS DATE)
            THEN CAST('9999-12-31' AS DATE)
          END
        )
        THEN 0
        ELSE 1
      END
    )
  END AS INT64) AS `years_at_opening`,
  CAST(CASE
    WHEN EXTRACT(MONTH FROM `t`.`birth_date`) >= 1
    AND EXTRACT(MONTH FROM `t`.`birth_date`) <= 12
    AND EXTRACT(DAY FROM `t`.`birth_date`) >= 1
    AND EXTRACT(DAY FROM `t`.`birth_date`) <= 31
    THEN CASE
      WHEN REGEXP_CONTAINS(
        (
          '2026-' || SUBSTR(CAST(EXTRACT(MONTH FROM `t`.`birth_date`) + 100 AS STRING), 2) || '-' || SUBSTR(CAST(EXTRACT(DAY FROM `t`.`birth_date`) + 100 AS STRING), 2)
        ),
        '^([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)$'
      )
      AND SUBSTR(
        (
          '2026-' || SUBSTR(CAST(EXTRACT(MONTH FROM `t`.`birth_date`) + 100 AS STRING), 2) || '-' || SUBSTR(CAST(EXTRACT(DAY FROM `t`.`birth_date`) + 100 AS STRING), 2)
        ),
        1,
        4
      ) <> '0000'
      THEN CAST((
        '2026-' || SUBSTR(CAST(EXTRACT(MONTH FROM `t`.`birth_date`) + 100 AS STRING), 2) || '-' || SUBSTR(CAST(EXTRACT(DAY FROM `t`.`birth_date`) + 100 AS STRING), 2)
      ) AS DATE)
    END
  END AS DATE) AS `birthday`,
  CAST(CASE
    WHEN CASE
      WHEN DATE(`t`.`signed_up_at`, 'UTC') <= CAST('9999-12-17' AS DATE)
      THEN DATE_ADD(DATE(`t`.`signed_up_at`, 'UTC'), INTERVAL 14 DAY)
    END < CAST('9999-12-01' AS DATE)
    THEN DATE_ADD(
      DATE_ADD(
        DATE_TRUNC(
          CASE
            WHEN DATE(`t`.`signed_up_at`, 'UTC') <= CAST('9999-12-17' AS DATE)
            THEN DATE_ADD(DATE(`t`.`signed_up_at`, 'UTC'), INTERVAL 14 DAY)
          END,
          MONTH
        ),
        INTERVAL 1 MONTH
      ),
      INTERVAL -1 DAY
    )
    WHEN CASE
      WHEN DATE(`t`.`signed_up_at`, 'UTC') <= CAST('9999-12-17' AS DATE)
      THEN DATE_ADD(DATE(`t`.`signed_up_at`, 'UTC'), INTERVAL 14 DAY)
    END >= CAST('9999-12-01' AS DATE)
    THEN CAST('9999-12-31' AS DATE)
  END AS DATE) AS `trial_ends`
FROM `shoppers` AS `t`
LEFT JOIN `accounts` AS `account_1`
  ON `account_1`.`account_id` = `t`.`account_id`
WHERE
  CASE
    WHEN `t`.`birth_date` <= CAST('2026-03-15' AS DATE)
    THEN 2026 - EXTRACT(YEAR FROM `t`.`birth_date`) - CASE
      WHEN EXTRACT(MONTH FROM `t`.`birth_date`) * 100 + EXTRACT(DAY FROM `t`.`birth_date`) <= 315
      THEN 0
      ELSE 1
    END
  END >= 18
  AND (
    EXTRACT(
      DAY FROM CASE
        WHEN `t`.`birth_date` < CAST('9999-12-01' AS DATE)
        THEN DATE_ADD(DATE_ADD(DATE_TRUNC(`t`.`birth_date`, MONTH), INTERVAL 1 MONTH), INTERVAL -1 DAY)
        WHEN `t`.`birth_date` >= CAST('9999-12-01' AS DATE)
        THEN CAST('9999-12-31' AS DATE)
      END
    ) < 31
    OR DATE_DIFF(`t`.`birth_date`, DATE_TRUNC(`t`.`birth_date`, YEAR), DAY) + 1 > 300
    OR EXTRACT(MONTH FROM `t`.`birth_date`) = 1
  );
