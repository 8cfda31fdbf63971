CREATE OR REPLACE VIEW `time_with_us` AS
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
    WHEN COALESCE(
      TRY_MULTIPLY(
        COALESCE(
          TRY_ADD(
            TRY_ADD(
              TRY_ADD(
                TRY_MULTIPLY(
                  CAST(DATEDIFF(DAY, CAST('1970-01-01' AS DATE), CAST(`t`.`last_seen_at` AS DATE)) AS BIGINT),
                  86400L
                ),
                TRY_MULTIPLY(CAST(HOUR(`t`.`last_seen_at`) AS BIGINT), 3600L)
              ),
              TRY_MULTIPLY(CAST(MINUTE(`t`.`last_seen_at`) AS BIGINT), 60L)
            ),
            CAST(SECOND(`t`.`last_seen_at`) AS BIGINT)
          ),
          CASE
            WHEN CAST(DATEDIFF(DAY, CAST('1970-01-01' AS DATE), CAST(`t`.`last_seen_at` AS DATE)) AS BIGINT) IS NOT NULL
            AND CAST(HOUR(`t`.`last_seen_at`) AS BIGINT) IS NOT NULL
            AND CAST(MINUTE(`t`.`last_seen_at`) AS BIGINT) IS NOT NULL
            AND CAST(SECOND(`t`.`last_seen_at`) AS BIGINT) IS NOT NULL
            THEN RAISE_ERROR('a number does not fit its type')
          END
        ) DIV 60,
        60L
      ),
      CASE
        WHEN COALESCE(
          TRY_ADD(
            TRY_ADD(
              TRY_ADD(
                TRY_MULTIPLY(
                  CAST(DATEDIFF(DAY, CAST('1970-01-01' AS DATE), CAST(`t`.`last_seen_at` AS DATE)) AS BIGINT),
                  86400L
                ),
                TRY_MULTIPLY(CAST(HOUR(`t`.`last_seen_at`) AS BIGINT), 3600L)
              ),
              TRY_MULTIPLY(CAST(MINUTE(`t`.`last_seen_at`) AS BIGINT), 60L)
            ),
            CAST(SECOND(`t`.`last_seen_at`) AS BIGINT)
          ),
          CASE
            WHEN CAST(DATEDIFF(DAY, CAST('1970-01-01' AS DATE), CAST(`t`.`last_seen_at` AS DATE)) AS BIGINT) IS NOT NULL
            AND CAST(HOUR(`t`.`last_seen_at`) AS BIGINT) IS NOT NULL
            AND CAST(MINUTE(`t`.`last_seen_at`) AS BIGINT) IS NOT NULL
            AND CAST(SECOND(`t`.`last_seen_at`) AS BIGINT) IS NOT NULL
            THEN RAISE_ERROR('a number does not fit its type')
          END
        ) DIV 60 IS NOT NULL
        THEN RAISE_ERROR('a number does not fit its type')
      END
    ) >= -62135596800
    AND COALESCE(
      TRY_MULTIPLY(
        COALESCE(
          TRY_ADD(
            TRY_ADD(
              TRY_ADD(
                TRY_MULTIPLY(
                  CAST(DATEDIFF(DAY, CAST('1970-01-01' AS DATE), CAST(`t`.`last_seen_at` AS DATE)) AS BIGINT),
                  86400L
                ),
                TRY_MULTIPLY(CAST(HOUR(`t`.`last_seen_at`) AS BIGINT), 3600L)
              ),
              TRY_MULTIPLY(CAST(MINUTE(`t`.`last_seen_at`) AS BIGINT), 60L)
            ),
            CAST(SECOND(`t`.`last_seen_at`) AS BIGINT)
          ),
          CASE
            WHEN CAST(DATEDIFF(DAY, CAST('1970-01-01' AS DATE), CAST(`t`.`last_seen_at` AS DATE)) AS BIGINT) IS NOT NULL
            AND CAST(HOUR(`t`.`last_seen_at`) AS BIGINT) IS NOT NULL
            AND CAST(MINUTE(`t`.`last_seen_at`) AS BIGINT) IS NOT NULL
            AND CAST(SECOND(`t`.`last_seen_at`) AS BIGINT) IS NOT NULL
            THEN RAISE_ERROR('a number does not fit its type')
          END
        ) DIV 60,
        60L
      ),
      CASE
        WHEN COALESCE(
          TRY_ADD(
            TRY_ADD(
              TRY_ADD(
                TRY_MULTIPLY(
                  CAST(DATEDIFF(DAY, CAST('1970-01-01' AS DATE), CAST(`t`.`last_seen_at` AS DATE)) AS BIGINT),
                  86400L
                ),
                TRY_MULTIPLY(CAST(HOUR(`t`.`last_seen_at`) AS BIGINT), 3600L)
              ),
              TRY_MULTIPLY(CAST(MINUTE(`t`.`last_seen_at`) AS BIGINT), 60L)
            ),
            CAST(SECOND(`t`.`last_seen_at`) AS BIGINT)
          ),
          CASE
            WHEN CAST(DATEDIFF(DAY, CAST('1970-01-01' AS DATE), CAST(`t`.`last_seen_at` AS DATE)) AS BIGINT) IS NOT NULL
            AND CAST(HOUR(`t`.`last_seen_at`) AS BIGINT) IS NOT NULL
            AND CAST(MINUTE(`t`.`last_seen_at`) AS BIGINT) IS NOT NULL
            AND CAST(SECOND(`t`.`last_seen_at`) AS BIGINT) IS NOT NULL
            THEN RAISE_ERROR('a number does not fit its type')
          END
        ) DIV 60 IS NOT NULL
        THEN RAISE_ERROR('a number does not fit its type')
      END
    ) <= 253402300799
    THEN TIMESTAMPADD(
      SECOND,
      COALESCE(
        TRY_MULTIPLY(
          COALESCE(
            TRY_ADD(
              TRY_ADD(
                TRY_ADD(
                  TRY_MULTIPLY(
                    CAST(DATEDIFF(DAY, CAST('1970-01-01' AS DATE), CAST(`t`.`last_seen_at` AS DATE)) AS BIGINT),
                    86400L
                  ),
                  TRY_MULTIPLY(CAST(HOUR(`t`.`last_seen_at`) AS BIGINT), 3600L)
                ),
                TRY_MULTIPLY(CAST(MINUTE(`t`.`last_seen_at`) AS BIGINT), 60L)
              ),
              CAST(SECOND(`t`.`last_seen_at`) AS BIGINT)
            ),
            CASE
              WHEN CAST(DATEDIFF(DAY, CAST('1970-01-01' AS DATE), CAST(`t`.`last_seen_at` AS DATE)) AS BIGINT) IS NOT NULL
              AND CAST(HOUR(`t`.`last_seen_at`) AS BIGINT) IS NOT NULL
              AND CAST(MINUTE(`t`.`last_seen_at`) AS BIGINT) IS NOT NULL
              AND CAST(SECOND(`t`.`last_seen_at`) AS BIGINT) IS NOT NULL
              THEN RAISE_ERROR('a number does not fit its type')
            END
          ) DIV 60,
          60L
        ),
        CASE
          WHEN COALESCE(
            TRY_ADD(
              TRY_ADD(
                TRY_ADD(
                  TRY_MULTIPLY(
                    CAST(DATEDIFF(DAY, CAST('1970-01-01' AS DATE), CAST(`t`.`last_seen_at` AS DATE)) AS BIGINT),
                    86400L
                  ),
                  TRY_MULTIPLY(CAST(HOUR(`t`.`last_seen_at`) AS BIGINT), 3600L)
                ),
                TRY_MULTIPLY(CAST(MINUTE(`t`.`last_seen_at`) AS BIGINT), 60L)
              ),
              CAST(SECOND(`t`.`last_seen_at`) AS BIGINT)
            ),
            CASE
              WHEN CAST(DATEDIFF(DAY, CAST('1970-01-01' AS DATE), CAST(`t`.`last_seen_at` AS DATE)) AS BIGINT) IS NOT NULL
              AND CAST(HOUR(`t`.`last_seen_at`) AS BIGINT) IS NOT NULL
              AND CAST(MINUTE(`t`.`last_seen_at`) AS BIGINT) IS NOT NULL
              AND CAST(SECOND(`t`.`last_seen_at`) AS BIGINT) IS NOT NULL
              THEN RAISE_ERROR('a number does not fit its type')
            END
          ) DIV 60 IS NOT NULL
          THEN RAISE_ERROR('a number does not fit its type')
        END
      ),
      CAST('1970-01-01 00:00:00' AS TIMESTAMP_NTZ)
    )
  END AS TIMESTAMP_NTZ) AS `last_minute`,
  CAST(CASE
    WHEN COALESCE(`orders_1_figures`.`v1`, 0) >= COALESCE(
      TRY_SUBTRACT(
        13L,
        TRY_ADD(
          TRY_MULTIPLY(CAST(YEAR(CAST(`t`.`signed_up_at` AS DATE)) AS BIGINT), 12L),
          CAST(MONTH(CAST(`t`.`signed_up_at` AS DATE)) AS BIGINT)
        )
      ),
      CASE
        WHEN CAST(YEAR(CAST(`t`.`signed_up_at` AS DATE)) AS BIGINT) IS NOT NULL
        AND CAST(MONTH(CAST(`t`.`signed_up_at` AS DATE)) AS BIGINT) IS NOT NULL
        THEN RAISE_ERROR('a number does not fit its type')
      END
    )
    AND COALESCE(`orders_1_figures`.`v1`, 0) <= COALESCE(
      TRY_SUBTRACT(
        120000L,
        TRY_ADD(
          TRY_MULTIPLY(CAST(YEAR(CAST(`t`.`signed_up_at` AS DATE)) AS BIGINT), 12L),
          CAST(MONTH(CAST(`t`.`signed_up_at` AS DATE)) AS BIGINT)
        )
      ),
      CASE
        WHEN CAST(YEAR(CAST(`t`.`signed_up_at` AS DATE)) AS BIGINT) IS NOT NULL
        AND CAST(MONTH(CAST(`t`.`signed_up_at` AS DATE)) AS BIGINT) IS NOT NULL
        THEN RAISE_ERROR('a number does not fit its type')
      END
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
  ) >= 24;
