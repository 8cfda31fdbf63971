CREATE OR REPLACE VIEW `dates_as_written` AS
SELECT
  CAST(`t`.`shopper_id` AS BIGINT) AS `shopper_id`,
  CAST((
    SUBSTR(CAST(CAST(DAY(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '.' || SUBSTR(CAST(CAST(MONTH(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '.' || SUBSTR(CAST(CAST(YEAR(`t`.`birth_date`) AS BIGINT) + 10000L AS STRING), 2)
  ) AS STRING) AS `german`,
  CAST((
    SUBSTR(CAST(CAST(MONTH(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '/' || SUBSTR(CAST(CAST(DAY(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '/' || SUBSTR(CAST(CAST(YEAR(`t`.`birth_date`) AS BIGINT) + 10000L AS STRING), 2)
  ) AS STRING) AS `american`,
  CAST(CASE
    WHEN LENGTH(
      (
        SUBSTR(CAST(CAST(MONTH(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '/' || SUBSTR(CAST(CAST(DAY(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '/' || SUBSTR(CAST(CAST(YEAR(`t`.`birth_date`) AS BIGINT) + 10000L AS STRING), 2)
      )
    ) = 10
    AND SUBSTR(
      (
        SUBSTR(CAST(CAST(MONTH(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '/' || SUBSTR(CAST(CAST(DAY(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '/' || SUBSTR(CAST(CAST(YEAR(`t`.`birth_date`) AS BIGINT) + 10000L AS STRING), 2)
      ),
      3,
      1
    ) = '/'
    AND SUBSTR(
      (
        SUBSTR(CAST(CAST(MONTH(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '/' || SUBSTR(CAST(CAST(DAY(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '/' || SUBSTR(CAST(CAST(YEAR(`t`.`birth_date`) AS BIGINT) + 10000L AS STRING), 2)
      ),
      6,
      1
    ) = '/'
    THEN CASE
      WHEN REGEXP_EXTRACT(
        (
          SUBSTR(
            (
              SUBSTR(CAST(CAST(MONTH(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '/' || SUBSTR(CAST(CAST(DAY(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '/' || SUBSTR(CAST(CAST(YEAR(`t`.`birth_date`) AS BIGINT) + 10000L AS STRING), 2)
            ),
            7,
            4
          ) || '-' || SUBSTR(
            (
              SUBSTR(CAST(CAST(MONTH(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '/' || SUBSTR(CAST(CAST(DAY(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '/' || SUBSTR(CAST(CAST(YEAR(`t`.`birth_date`) AS BIGINT) + 10000L AS STRING), 2)
            ),
            1,
            2
          ) || '-' || SUBSTR(
            (
              SUBSTR(CAST(CAST(MONTH(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '/' || SUBSTR(CAST(CAST(DAY(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '/' || SUBSTR(CAST(CAST(YEAR(`t`.`birth_date`) AS BIGINT) + 10000L AS STRING), 2)
            ),
            4,
            2
          )
        ),
        '^([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)',
        0
      ) = NULLIF(
        (
          SUBSTR(
            (
              SUBSTR(CAST(CAST(MONTH(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '/' || SUBSTR(CAST(CAST(DAY(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '/' || SUBSTR(CAST(CAST(YEAR(`t`.`birth_date`) AS BIGINT) + 10000L AS STRING), 2)
            ),
            7,
            4
          ) || '-' || SUBSTR(
            (
              SUBSTR(CAST(CAST(MONTH(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '/' || SUBSTR(CAST(CAST(DAY(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '/' || SUBSTR(CAST(CAST(YEAR(`t`.`birth_date`) AS BIGINT) + 10000L AS STRING), 2)
            ),
            1,
            2
          ) || '-' || SUBSTR(
            (
              SUBSTR(CAST(CAST(MONTH(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '/' || SUBSTR(CAST(CAST(DAY(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '/' || SUBSTR(CAST(CAST(YEAR(`t`.`birth_date`) AS BIGINT) + 10000L AS STRING), 2)
            ),
            4,
            2
          )
        ),
        ''
      )
      AND SUBSTR(
        (
          SUBSTR(
            (
              SUBSTR(CAST(CAST(MONTH(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '/' || SUBSTR(CAST(CAST(DAY(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '/' || SUBSTR(CAST(CAST(YEAR(`t`.`birth_date`) AS BIGINT) + 10000L AS STRING), 2)
            ),
            7,
            4
          ) || '-' || SUBSTR(
            (
              SUBSTR(CAST(CAST(MONTH(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '/' || SUBSTR(CAST(CAST(DAY(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '/' || SUBSTR(CAST(CAST(YEAR(`t`.`birth_date`) AS BIGINT) + 10000L AS STRING), 2)
            ),
            1,
            2
          ) || '-' || SUBSTR(
            (
              SUBSTR(CAST(CAST(MONTH(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '/' || SUBSTR(CAST(CAST(DAY(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '/' || SUBSTR(CAST(CAST(YEAR(`t`.`birth_date`) AS BIGINT) + 10000L AS STRING), 2)
            ),
            4,
            2
          )
        ),
        1,
        4
      ) <> '0000'
      THEN CAST((
        SUBSTR(
          (
            SUBSTR(CAST(CAST(MONTH(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '/' || SUBSTR(CAST(CAST(DAY(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '/' || SUBSTR(CAST(CAST(YEAR(`t`.`birth_date`) AS BIGINT) + 10000L AS STRING), 2)
          ),
          7,
          4
        ) || '-' || SUBSTR(
          (
            SUBSTR(CAST(CAST(MONTH(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '/' || SUBSTR(CAST(CAST(DAY(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '/' || SUBSTR(CAST(CAST(YEAR(`t`.`birth_date`) AS BIGINT) + 10000L AS STRING), 2)
          ),
          1,
          2
        ) || '-' || SUBSTR(
          (
            SUBSTR(CAST(CAST(MONTH(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '/' || SUBSTR(CAST(CAST(DAY(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '/' || SUBSTR(CAST(CAST(YEAR(`t`.`birth_date`) AS BIGINT) + 10000L AS STRING), 2)
          ),
          4,
          2
        )
      ) AS DATE)
    END
  END AS DATE) AS `read_back`,
  CAST(CASE
    WHEN LENGTH(`t`.`note`) = 10
    AND SUBSTR(`t`.`note`, 5, 1) = '-'
    AND SUBSTR(`t`.`note`, 8, 1) = '-'
    THEN CASE
      WHEN REGEXP_EXTRACT(
        (
          SUBSTR(`t`.`note`, 1, 4) || '-' || SUBSTR(`t`.`note`, 6, 2) || '-' || SUBSTR(`t`.`note`, 9, 2)
        ),
        '^([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)',
        0
      ) = NULLIF(
        (
          SUBSTR(`t`.`note`, 1, 4) || '-' || SUBSTR(`t`.`note`, 6, 2) || '-' || SUBSTR(`t`.`note`, 9, 2)
        ),
        ''
      )
      AND SUBSTR(
        (
          SUBSTR(`t`.`note`, 1, 4) || '-' || SUBSTR(`t`.`note`, 6, 2) || '-' || SUBSTR(`t`.`note`, 9, 2)
        ),
        1,
        4
      ) <> '0000'
      THEN CAST((
        SUBSTR(`t`.`note`, 1, 4) || '-' || SUBSTR(`t`.`note`, 6, 2) || '-' || SUBSTR(`t`.`note`, 9, 2)
      ) AS DATE)
    END
  END AS DATE) AS `noted`
FROM `shoppers` AS `t`
WHERE
  CASE
    WHEN LENGTH(
      (
        SUBSTR(CAST(CAST(MONTH(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '/' || SUBSTR(CAST(CAST(DAY(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '/' || SUBSTR(CAST(CAST(YEAR(`t`.`birth_date`) AS BIGINT) + 10000L AS STRING), 2)
      )
    ) = 10
    AND SUBSTR(
      (
        SUBSTR(CAST(CAST(MONTH(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '/' || SUBSTR(CAST(CAST(DAY(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '/' || SUBSTR(CAST(CAST(YEAR(`t`.`birth_date`) AS BIGINT) + 10000L AS STRING), 2)
      ),
      3,
      1
    ) = '/'
    AND SUBSTR(
      (
        SUBSTR(CAST(CAST(MONTH(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '/' || SUBSTR(CAST(CAST(DAY(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '/' || SUBSTR(CAST(CAST(YEAR(`t`.`birth_date`) AS BIGINT) + 10000L AS STRING), 2)
      ),
      6,
      1
    ) = '/'
    THEN CASE
      WHEN REGEXP_EXTRACT(
        (
          SUBSTR(
            (
              SUBSTR(CAST(CAST(MONTH(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '/' || SUBSTR(CAST(CAST(DAY(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '/' || SUBSTR(CAST(CAST(YEAR(`t`.`birth_date`) AS BIGINT) + 10000L AS STRING), 2)
            ),
            7,
            4
          ) || '-' || SUBSTR(
            (
              SUBSTR(CAST(CAST(MONTH(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '/' || SUBSTR(CAST(CAST(DAY(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '/' || SUBSTR(CAST(CAST(YEAR(`t`.`birth_date`) AS BIGINT) + 10000L AS STRING), 2)
            ),
            1,
            2
          ) || '-' || SUBSTR(
            (
              SUBSTR(CAST(CAST(MONTH(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '/' || SUBSTR(CAST(CAST(DAY(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '/' || SUBSTR(CAST(CAST(YEAR(`t`.`birth_date`) AS BIGINT) + 10000L AS STRING), 2)
            ),
            4,
            2
          )
        ),
        '^([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)',
        0
      ) = NULLIF(
        (
          SUBSTR(
            (
              SUBSTR(CAST(CAST(MONTH(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '/' || SUBSTR(CAST(CAST(DAY(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '/' || SUBSTR(CAST(CAST(YEAR(`t`.`birth_date`) AS BIGINT) + 10000L AS STRING), 2)
            ),
            7,
            4
          ) || '-' || SUBSTR(
            (
              SUBSTR(CAST(CAST(MONTH(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '/' || SUBSTR(CAST(CAST(DAY(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '/' || SUBSTR(CAST(CAST(YEAR(`t`.`birth_date`) AS BIGINT) + 10000L AS STRING), 2)
            ),
            1,
            2
          ) || '-' || SUBSTR(
            (
              SUBSTR(CAST(CAST(MONTH(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '/' || SUBSTR(CAST(CAST(DAY(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '/' || SUBSTR(CAST(CAST(YEAR(`t`.`birth_date`) AS BIGINT) + 10000L AS STRING), 2)
            ),
            4,
            2
          )
        ),
        ''
      )
      AND SUBSTR(
        (
          SUBSTR(
            (
              SUBSTR(CAST(CAST(MONTH(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '/' || SUBSTR(CAST(CAST(DAY(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '/' || SUBSTR(CAST(CAST(YEAR(`t`.`birth_date`) AS BIGINT) + 10000L AS STRING), 2)
            ),
            7,
            4
          ) || '-' || SUBSTR(
            (
              SUBSTR(CAST(CAST(MONTH(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '/' || SUBSTR(CAST(CAST(DAY(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '/' || SUBSTR(CAST(CAST(YEAR(`t`.`birth_date`) AS BIGINT) + 10000L AS STRING), 2)
            ),
            1,
            2
          ) || '-' || SUBSTR(
            (
              SUBSTR(CAST(CAST(MONTH(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '/' || SUBSTR(CAST(CAST(DAY(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '/' || SUBSTR(CAST(CAST(YEAR(`t`.`birth_date`) AS BIGINT) + 10000L AS STRING), 2)
            ),
            4,
            2
          )
        ),
        1,
        4
      ) <> '0000'
      THEN CAST((
        SUBSTR(
          (
            SUBSTR(CAST(CAST(MONTH(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '/' || SUBSTR(CAST(CAST(DAY(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '/' || SUBSTR(CAST(CAST(YEAR(`t`.`birth_date`) AS BIGINT) + 10000L AS STRING), 2)
          ),
          7,
          4
        ) || '-' || SUBSTR(
          (
            SUBSTR(CAST(CAST(MONTH(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '/' || SUBSTR(CAST(CAST(DAY(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '/' || SUBSTR(CAST(CAST(YEAR(`t`.`birth_date`) AS BIGINT) + 10000L AS STRING), 2)
          ),
          1,
          2
        ) || '-' || SUBSTR(
          (
            SUBSTR(CAST(CAST(MONTH(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '/' || SUBSTR(CAST(CAST(DAY(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '/' || SUBSTR(CAST(CAST(YEAR(`t`.`birth_date`) AS BIGINT) + 10000L AS STRING), 2)
          ),
          4,
          2
        )
      ) AS DATE)
    END
  END = `t`.`birth_date`
  OR CASE
    WHEN LENGTH(`t`.`note`) = 10
    AND SUBSTR(`t`.`note`, 5, 1) = '-'
    AND SUBSTR(`t`.`note`, 8, 1) = '-'
    THEN CASE
      WHEN REGEXP_EXTRACT(
        (
          SUBSTR(`t`.`note`, 1, 4) || '-' || SUBSTR(`t`.`note`, 6, 2) || '-' || SUBSTR(`t`.`note`, 9, 2)
        ),
        '^([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)',
        0
      ) = NULLIF(
        (
          SUBSTR(`t`.`note`, 1, 4) || '-' || SUBSTR(`t`.`note`, 6, 2) || '-' || SUBSTR(`t`.`note`, 9, 2)
        ),
        ''
      )
      AND SUBSTR(
        (
          SUBSTR(`t`.`note`, 1, 4) || '-' || SUBSTR(`t`.`note`, 6, 2) || '-' || SUBSTR(`t`.`note`, 9, 2)
        ),
        1,
        4
      ) <> '0000'
      THEN CAST((
        SUBSTR(`t`.`note`, 1, 4) || '-' || SUBSTR(`t`.`note`, 6, 2) || '-' || SUBSTR(`t`.`note`, 9, 2)
      ) AS DATE)
    END
  END IS NOT NULL;
