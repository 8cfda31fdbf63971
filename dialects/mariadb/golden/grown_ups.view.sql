CREATE OR REPLACE VIEW `grown_ups` AS
SELECT
  CAST(`t`.`shopper_id` AS SIGNED) AS `shopper_id`,
  CAST(CASE
    WHEN `t`.`birth_date` <= CAST('2026-03-15' AS DATE)
    THEN 2026 - YEAR(`t`.`birth_date`) - CASE
      WHEN MONTH(`t`.`birth_date`) * 100 + DAY(`t`.`birth_date`) <= 315
      THEN 0
      ELSE 1
    END
  END AS SIGNED) AS `age`,
  CAST((
    (
      MONTH(DATE(`t`.`signed_up_at`)) + 2
    ) DIV 3
  ) AS SIGNED) AS `quarter`,
  CAST(YEAR(ADDDATE(SUBDATE(DATE(`t`.`signed_up_at`), WEEKDAY(DATE(`t`.`signed_up_at`))), 3)) * 100 + (
    (
      DATEDIFF(
        ADDDATE(SUBDATE(DATE(`t`.`signed_up_at`), WEEKDAY(DATE(`t`.`signed_up_at`))), 3),
        SUBDATE(
          ADDDATE(SUBDATE(DATE(`t`.`signed_up_at`), WEEKDAY(DATE(`t`.`signed_up_at`))), 3),
          DAYOFYEAR(ADDDATE(SUBDATE(DATE(`t`.`signed_up_at`), WEEKDAY(DATE(`t`.`signed_up_at`))), 3)) - 1
        )
      ) DIV 7
    ) + 1
  ) AS SIGNED) AS `week`,
  CAST(CASE
    WHEN DATEDIFF(
      DATE(`t`.`signed_up_at`),
      SUBDATE(DATE(`t`.`signed_up_at`), WEEKDAY(DATE(`t`.`signed_up_at`)))
    ) + 1 >= 6
    THEN TRUE
    ELSE FALSE
  END AS SIGNED) AS `at_weekend`,
  CAST(CASE
    WHEN DATE(`t`.`signed_up_at`) <= CAST('2026-03-15' AS DATE)
    THEN 24315 - (
      YEAR(DATE(`t`.`signed_up_at`)) * 12 + MONTH(DATE(`t`.`signed_up_at`))
    ) - CASE WHEN DAY(DATE(`t`.`signed_up_at`)) <= 15 THEN 0 ELSE 1 END
    WHEN DATE(`t`.`signed_up_at`) > CAST('2026-03-15' AS DATE)
    THEN 0 - (
      YEAR(DATE(`t`.`signed_up_at`)) * 12 + MONTH(DATE(`t`.`signed_up_at`)) - 24315 - CASE
        WHEN DAY(DATE(`t`.`signed_up_at`)) >= 15
        OR DATE(`t`.`signed_up_at`) = CASE
          WHEN DATE(`t`.`signed_up_at`) < CAST('9999-12-01' AS DATE)
          THEN ADDDATE(
            TIMESTAMPADD(
              MONTH,
              1,
              SUBDATE(DATE(`t`.`signed_up_at`), DAYOFMONTH(DATE(`t`.`signed_up_at`)) - 1)
            ),
            -1
          )
          ELSE CAST('9999-12-31' AS DATE)
        END
        THEN 0
        ELSE 1
      END
    )
  END AS SIGNED) AS `months`,
  CAST(CASE
    WHEN `t`.`birth_date` <= `account_1`.`opened_on`
    THEN YEAR(`account_1`.`opened_on`) - YEAR(`t`.`birth_date`) - CASE
      WHEN MONTH(`account_1`.`opened_on`) * 100 + DAY(`account_1`.`opened_on`) >= MONTH(`t`.`birth_date`) * 100 + DAY(`t`.`birth_date`)
      OR (
        MONTH(`t`.`birth_date`) * 100 + DAY(`t`.`birth_date`) = 229
        AND MONTH(`account_1`.`opened_on`) * 100 + DAY(`account_1`.`opened_on`) = 228
        AND `account_1`.`opened_on` = CASE
          WHEN `account_1`.`opened_on` < CAST('9999-12-01' AS DATE)
          THEN ADDDATE(
            TIMESTAMPADD(MONTH, 1, SUBDATE(`account_1`.`opened_on`, DAYOFMONTH(`account_1`.`opened_on`) - 1)),
            -1
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
      YEAR(`t`.`birth_date`) - YEAR(`account_1`.`opened_on`) - CASE
        WHEN MONTH(`t`.`birth_date`) * 100 + DAY(`t`.`birth_date`) >= MONTH(`account_1`.`opened_on`) * 100 + DAY(`account_1`.`opened_on`)
        OR (
          MONTH(`account_1`.`opened_on`) * 100 + DAY(`account_1`.`opened_on`) = 229
          AND MONTH(`t`.`birth_date`) * 100 + DAY(`t`.`birth_date`) = 228
          AND `t`.`birth_date` = CASE
            WHEN `t`.`birth_date` < CAST('9999-12-01' AS DATE)
            THEN ADDDATE(
              TIMESTAMPADD(MONTH, 1, SUBDATE(`t`.`birth_date`, DAYOFMONTH(`t`.`birth_date`) - 1)),
              -1
            )
            WHEN `t`.`birth_date` >= CAST('9999-12-01' AS DATE)
            THEN CAST('9999-12-31' AS DATE)
          END
        )
        THEN 0
        ELSE 1
      END
    )
  END AS SIGNED) AS `years_at_opening`,
  CAST(CASE
    WHEN MONTH(`t`.`birth_date`) >= 1
    AND MONTH(`t`.`birth_date`) <= 12
    AND DAY(`t`.`birth_date`) >= 1
    AND DAY(`t`.`birth_date`) <= 31
    THEN CASE
      WHEN (
        CONCAT(
          '2026-',
          SUBSTR(CAST(MONTH(`t`.`birth_date`) + 100 AS CHAR CHARACTER SET utf8mb4), 2),
          '-',
          SUBSTR(CAST(DAY(`t`.`birth_date`) + 100 AS CHAR CHARACTER SET utf8mb4), 2)
        ) REGEXP '(?s-mx)^([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)(?!.)'
      )
      AND SUBSTR(
        CONCAT(
          '2026-',
          SUBSTR(CAST(MONTH(`t`.`birth_date`) + 100 AS CHAR CHARACTER SET utf8mb4), 2),
          '-',
          SUBSTR(CAST(DAY(`t`.`birth_date`) + 100 AS CHAR CHARACTER SET utf8mb4), 2)
        ),
        1,
        4
      ) <> '0000'
      THEN CAST(CONCAT(
        '2026-',
        SUBSTR(CAST(MONTH(`t`.`birth_date`) + 100 AS CHAR CHARACTER SET utf8mb4), 2),
        '-',
        SUBSTR(CAST(DAY(`t`.`birth_date`) + 100 AS CHAR CHARACTER SET utf8mb4), 2)
      ) AS DATE)
    END
  END AS DATE) AS `birthday`,
  CAST(CASE
    WHEN CASE
      WHEN DATE(`t`.`signed_up_at`) <= CAST('9999-12-17' AS DATE)
      THEN ADDDATE(DATE(`t`.`signed_up_at`), 14)
    END < CAST('9999-12-01' AS DATE)
    THEN ADDDATE(
      TIMESTAMPADD(
        MONTH,
        1,
        SUBDATE(
          CASE
            WHEN DATE(`t`.`signed_up_at`) <= CAST('9999-12-17' AS DATE)
            THEN ADDDATE(DATE(`t`.`signed_up_at`), 14)
          END,
          DAYOFMONTH(
            CASE
              WHEN DATE(`t`.`signed_up_at`) <= CAST('9999-12-17' AS DATE)
              THEN ADDDATE(DATE(`t`.`signed_up_at`), 14)
            END
          ) - 1
        )
      ),
      -1
    )
    WHEN CASE
      WHEN DATE(`t`.`signed_up_at`) <= CAST('9999-12-17' AS DATE)
      THEN ADDDATE(DATE(`t`.`signed_up_at`), 14)
    END >= CAST('9999-12-01' AS DATE)
    THEN CAST('9999-12-31' AS DATE)
  END AS DATE) AS `trial_ends`
FROM `shoppers` AS `t`
LEFT JOIN `accounts` AS `account_1`
  ON CONVERT(`account_1`.`account_id` USING utf8mb4) COLLATE utf8mb4_nopad_bin = CONVERT(`t`.`account_id` USING utf8mb4) COLLATE utf8mb4_nopad_bin
WHERE
  CASE
    WHEN `t`.`birth_date` <= CAST('2026-03-15' AS DATE)
    THEN 2026 - YEAR(`t`.`birth_date`) - CASE
      WHEN MONTH(`t`.`birth_date`) * 100 + DAY(`t`.`birth_date`) <= 315
      THEN 0
      ELSE 1
    END
  END >= 18
  AND (
    DAY(
      CASE
        WHEN `t`.`birth_date` < CAST('9999-12-01' AS DATE)
        THEN ADDDATE(
          TIMESTAMPADD(MONTH, 1, SUBDATE(`t`.`birth_date`, DAYOFMONTH(`t`.`birth_date`) - 1)),
          -1
        )
        WHEN `t`.`birth_date` >= CAST('9999-12-01' AS DATE)
        THEN CAST('9999-12-31' AS DATE)
      END
    ) < 31
    OR DATEDIFF(`t`.`birth_date`, SUBDATE(`t`.`birth_date`, DAYOFYEAR(`t`.`birth_date`) - 1)) + 1 > 300
    OR MONTH(`t`.`birth_date`) = 1
  );
