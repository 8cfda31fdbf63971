CREATE OR REPLACE VIEW `grown_ups` AS
SELECT
  CAST(`t`.`shopper_id` AS BIGINT) AS `shopper_id`,
  CAST(CASE
    WHEN `t`.`birth_date` <= CAST('2026-03-15' AS DATE)
    THEN 2026L - CAST(YEAR(`t`.`birth_date`) AS BIGINT) - CAST(CASE
      WHEN MONTH(`t`.`birth_date`) * 100 + DAY(`t`.`birth_date`) <= 315
      THEN 0
      ELSE 1
    END AS BIGINT)
  END AS BIGINT) AS `age`,
  CAST((
    (
      CAST(MONTH(CAST(`t`.`signed_up_at` AS DATE)) AS BIGINT) + 2L
    ) DIV 3
  ) AS BIGINT) AS `quarter`,
  CAST(CAST(YEAR((
    TRUNC(CAST(`t`.`signed_up_at` AS DATE), 'week') + 3
  )) AS BIGINT) * 100L + (
    (
      DATEDIFF(
        DAY,
        TRUNC((
          TRUNC(CAST(`t`.`signed_up_at` AS DATE), 'week') + 3
        ), 'year'),
        (
          TRUNC(CAST(`t`.`signed_up_at` AS DATE), 'week') + 3
        )
      ) DIV 7
    ) + 1L
  ) AS BIGINT) AS `week`,
  CAST(CASE
    WHEN CAST(DATEDIFF(DAY, TRUNC(CAST(`t`.`signed_up_at` AS DATE), 'week'), CAST(`t`.`signed_up_at` AS DATE)) AS BIGINT) + 1L >= 6
    THEN TRUE
    ELSE FALSE
  END AS BOOLEAN) AS `at_weekend`,
  CAST(CASE
    WHEN CAST(`t`.`signed_up_at` AS DATE) <= CAST('2026-03-15' AS DATE)
    THEN 24315L - (
      CAST(YEAR(CAST(`t`.`signed_up_at` AS DATE)) AS BIGINT) * 12L + CAST(MONTH(CAST(`t`.`signed_up_at` AS DATE)) AS BIGINT)
    ) - CAST(CASE WHEN DAY(CAST(`t`.`signed_up_at` AS DATE)) <= 15 THEN 0 ELSE 1 END AS BIGINT)
    WHEN CAST(`t`.`signed_up_at` AS DATE) > CAST('2026-03-15' AS DATE)
    THEN 0L - (
      CAST(YEAR(CAST(`t`.`signed_up_at` AS DATE)) AS BIGINT) * 12L + CAST(MONTH(CAST(`t`.`signed_up_at` AS DATE)) AS BIGINT) - 24315L - CAST(CASE
        WHEN DAY(CAST(`t`.`signed_up_at` AS DATE)) >= 15
        OR CAST(`t`.`signed_up_at` AS DATE) = CASE
          WHEN CAST(`t`.`signed_up_at` AS DATE) < CAST('9999-12-01' AS DATE)
          THEN ADD_MONTHS(TRUNC(CAST(`t`.`signed_up_at` AS DATE), 'month'), 1) + -1
          ELSE CAST('9999-12-31' AS DATE)
        END
        THEN 0
        ELSE 1
      END AS BIGINT)
    )
  END AS BIGINT) AS `months`,
  CAST(CASE
    WHEN `t`.`birth_date` <= `account_1`.`opened_on`
    THEN CAST(YEAR(`account_1`.`opened_on`) AS BIGINT) - CAST(YEAR(`t`.`birth_date`) AS BIGINT) - CAST(CASE
      WHEN MONTH(`account_1`.`opened_on`) * 100 + DAY(`account_1`.`opened_on`) >= MONTH(`t`.`birth_date`) * 100 + DAY(`t`.`birth_date`)
      OR (
        MONTH(`t`.`birth_date`) * 100 + DAY(`t`.`birth_date`) = 229
        AND MONTH(`account_1`.`opened_on`) * 100 + DAY(`account_1`.`opened_on`) = 228
        AND `account_1`.`opened_on` = CASE
          WHEN `account_1`.`opened_on` < CAST('9999-12-01' AS DATE)
          THEN ADD_MONTHS(TRUNC(`account_1`.`opened_on`, 'month'), 1) + -1
          WHEN `account_1`.`opened_on` >= CAST('9999-12-01' AS DATE)
          THEN CAST('9999-12-31' AS DATE)
        END
      )
      THEN 0
      ELSE 1
    END AS BIGINT)
    WHEN `t`.`birth_date` > `account_1`.`opened_on`
    THEN 0L - (
      CAST(YEAR(`t`.`birth_date`) AS BIGINT) - CAST(YEAR(`account_1`.`opened_on`) AS BIGINT) - CAST(CASE
        WHEN MONTH(`t`.`birth_date`) * 100 + DAY(`t`.`birth_date`) >= MONTH(`account_1`.`opened_on`) * 100 + DAY(`account_1`.`opened_on`)
        OR (
          MONTH(`account_1`.`opened_on`) * 100 + DAY(`account_1`.`opened_on`) = 229
          AND MONTH(`t`.`birth_date`) * 100 + DAY(`t`.`birth_date`) = 228
          AND `t`.`birth_date` = CASE
            WHEN `t`.`birth_date` < CAST('9999-12-01' AS DATE)
            THEN ADD_MONTHS(TRUNC(`t`.`birth_date`, 'month'), 1) + -1
            WHEN `t`.`birth_date` >= CAST('9999-12-01' AS DATE)
            THEN CAST('9999-12-31' AS DATE)
          END
        )
        THEN 0
        ELSE 1
      END AS BIGINT)
    )
  END AS BIGINT) AS `years_at_opening`,
  CAST(CASE
    WHEN MONTH(`t`.`birth_date`) >= 1
    AND MONTH(`t`.`birth_date`) <= 12
    AND DAY(`t`.`birth_date`) >= 1
    AND DAY(`t`.`birth_date`) <= 31
    THEN CASE
      WHEN REGEXP_EXTRACT(
        (
          '2026-' || SUBSTR(CAST(CAST(MONTH(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '-' || SUBSTR(CAST(CAST(DAY(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2)
        ),
        '^([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)',
        0
      ) = NULLIF(
        (
          '2026-' || SUBSTR(CAST(CAST(MONTH(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '-' || SUBSTR(CAST(CAST(DAY(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2)
        ),
        ''
      )
      AND SUBSTR(
        (
          '2026-' || SUBSTR(CAST(CAST(MONTH(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '-' || SUBSTR(CAST(CAST(DAY(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2)
        ),
        1,
        4
      ) <> '0000'
      THEN CAST((
        '2026-' || SUBSTR(CAST(CAST(MONTH(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '-' || SUBSTR(CAST(CAST(DAY(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2)
      ) AS DATE)
    END
  END AS DATE) AS `birthday`,
  CAST(CASE
    WHEN CASE
      WHEN CAST(`t`.`signed_up_at` AS DATE) <= CAST('9999-12-17' AS DATE)
      THEN CAST(`t`.`signed_up_at` AS DATE) + 14
    END < CAST('9999-12-01' AS DATE)
    THEN ADD_MONTHS(
      TRUNC(
        CASE
          WHEN CAST(`t`.`signed_up_at` AS DATE) <= CAST('9999-12-17' AS DATE)
          THEN CAST(`t`.`signed_up_at` AS DATE) + 14
        END,
        'month'
      ),
      1
    ) + -1
    WHEN CASE
      WHEN CAST(`t`.`signed_up_at` AS DATE) <= CAST('9999-12-17' AS DATE)
      THEN CAST(`t`.`signed_up_at` AS DATE) + 14
    END >= CAST('9999-12-01' AS DATE)
    THEN CAST('9999-12-31' AS DATE)
  END AS DATE) AS `trial_ends`
FROM `shoppers` AS `t`
LEFT JOIN `accounts` AS `account_1`
  ON `account_1`.`account_id` = `t`.`account_id`
WHERE
  CASE
    WHEN `t`.`birth_date` <= CAST('2026-03-15' AS DATE)
    THEN 2026L - CAST(YEAR(`t`.`birth_date`) AS BIGINT) - CAST(CASE
      WHEN MONTH(`t`.`birth_date`) * 100 + DAY(`t`.`birth_date`) <= 315
      THEN 0
      ELSE 1
    END AS BIGINT)
  END >= 18
  AND (
    DAY(
      CASE
        WHEN `t`.`birth_date` < CAST('9999-12-01' AS DATE)
        THEN ADD_MONTHS(TRUNC(`t`.`birth_date`, 'month'), 1) + -1
        WHEN `t`.`birth_date` >= CAST('9999-12-01' AS DATE)
        THEN CAST('9999-12-31' AS DATE)
      END
    ) < 31
    OR CAST(DATEDIFF(DAY, TRUNC(`t`.`birth_date`, 'year'), `t`.`birth_date`) AS BIGINT) + 1L > 300
    OR MONTH(`t`.`birth_date`) = 1
  );
