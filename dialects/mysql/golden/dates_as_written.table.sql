CREATE TABLE `dates_as_written` AS
SELECT
  CAST(`t`.`shopper_id` AS SIGNED) AS `shopper_id`,
  CAST(CONCAT(
    SUBSTR(CAST(CAST(DAY(`t`.`birth_date`) AS SIGNED) + 100 AS CHAR CHARACTER SET utf8mb4), 2),
    '.',
    SUBSTR(
      CAST(CAST(MONTH(`t`.`birth_date`) AS SIGNED) + 100 AS CHAR CHARACTER SET utf8mb4),
      2
    ),
    '.',
    SUBSTR(
      CAST(CAST(YEAR(`t`.`birth_date`) AS SIGNED) + 10000 AS CHAR CHARACTER SET utf8mb4),
      2
    )
  ) AS CHAR CHARACTER SET utf8mb4) AS `german`,
  CAST(CONCAT(
    SUBSTR(
      CAST(CAST(MONTH(`t`.`birth_date`) AS SIGNED) + 100 AS CHAR CHARACTER SET utf8mb4),
      2
    ),
    '/',
    SUBSTR(CAST(CAST(DAY(`t`.`birth_date`) AS SIGNED) + 100 AS CHAR CHARACTER SET utf8mb4), 2),
    '/',
    SUBSTR(
      CAST(CAST(YEAR(`t`.`birth_date`) AS SIGNED) + 10000 AS CHAR CHARACTER SET utf8mb4),
      2
    )
  ) AS CHAR CHARACTER SET utf8mb4) AS `american`,
  CAST(CASE
    WHEN CHAR_LENGTH(
      CONCAT(
        SUBSTR(
          CAST(CAST(MONTH(`t`.`birth_date`) AS SIGNED) + 100 AS CHAR CHARACTER SET utf8mb4),
          2
        ),
        '/',
        SUBSTR(CAST(CAST(DAY(`t`.`birth_date`) AS SIGNED) + 100 AS CHAR CHARACTER SET utf8mb4), 2),
        '/',
        SUBSTR(
          CAST(CAST(YEAR(`t`.`birth_date`) AS SIGNED) + 10000 AS CHAR CHARACTER SET utf8mb4),
          2
        )
      )
    ) = 10
    AND CONVERT(
      SUBSTR(
        CONCAT(
          SUBSTR(
            CAST(CAST(MONTH(`t`.`birth_date`) AS SIGNED) + 100 AS CHAR CHARACTER SET utf8mb4),
            2
          ),
          '/',
          SUBSTR(CAST(CAST(DAY(`t`.`birth_date`) AS SIGNED) + 100 AS CHAR CHARACTER SET utf8mb4), 2),
          '/',
          SUBSTR(
            CAST(CAST(YEAR(`t`.`birth_date`) AS SIGNED) + 10000 AS CHAR CHARACTER SET utf8mb4),
            2
          )
        ),
        3,
        1
      ) USING utf8mb4
    ) COLLATE utf8mb4_0900_bin = '/'
    AND CONVERT(
      SUBSTR(
        CONCAT(
          SUBSTR(
            CAST(CAST(MONTH(`t`.`birth_date`) AS SIGNED) + 100 AS CHAR CHARACTER SET utf8mb4),
            2
          ),
          '/',
          SUBSTR(CAST(CAST(DAY(`t`.`birth_date`) AS SIGNED) + 100 AS CHAR CHARACTER SET utf8mb4), 2),
          '/',
          SUBSTR(
            CAST(CAST(YEAR(`t`.`birth_date`) AS SIGNED) + 10000 AS CHAR CHARACTER SET utf8mb4),
            2
          )
        ),
        6,
        1
      ) USING utf8mb4
    ) COLLATE utf8mb4_0900_bin = '/'
    THEN CASE
      WHEN (
        CONCAT(
          SUBSTR(
            CONCAT(
              SUBSTR(
                CAST(CAST(MONTH(`t`.`birth_date`) AS SIGNED) + 100 AS CHAR CHARACTER SET utf8mb4),
                2
              ),
              '/',
              SUBSTR(CAST(CAST(DAY(`t`.`birth_date`) AS SIGNED) + 100 AS CHAR CHARACTER SET utf8mb4), 2),
              '/',
              SUBSTR(
                CAST(CAST(YEAR(`t`.`birth_date`) AS SIGNED) + 10000 AS CHAR CHARACTER SET utf8mb4),
                2
              )
            ),
            7,
            4
          ),
          '-',
          SUBSTR(
            CONCAT(
              SUBSTR(
                CAST(CAST(MONTH(`t`.`birth_date`) AS SIGNED) + 100 AS CHAR CHARACTER SET utf8mb4),
                2
              ),
              '/',
              SUBSTR(CAST(CAST(DAY(`t`.`birth_date`) AS SIGNED) + 100 AS CHAR CHARACTER SET utf8mb4), 2),
              '/',
              SUBSTR(
                CAST(CAST(YEAR(`t`.`birth_date`) AS SIGNED) + 10000 AS CHAR CHARACTER SET utf8mb4),
                2
              )
            ),
            1,
            2
          ),
          '-',
          SUBSTR(
            CONCAT(
              SUBSTR(
                CAST(CAST(MONTH(`t`.`birth_date`) AS SIGNED) + 100 AS CHAR CHARACTER SET utf8mb4),
                2
              ),
              '/',
              SUBSTR(CAST(CAST(DAY(`t`.`birth_date`) AS SIGNED) + 100 AS CHAR CHARACTER SET utf8mb4), 2),
              '/',
              SUBSTR(
                CAST(CAST(YEAR(`t`.`birth_date`) AS SIGNED) + 10000 AS CHAR CHARACTER SET utf8mb4),
                2
              )
            ),
            4,
            2
          )
        ) REGEXP '(?s-mx)^([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)(?!.)'
      )
      AND SUBSTR(
        CONCAT(
          SUBSTR(
            CONCAT(
              SUBSTR(
                CAST(CAST(MONTH(`t`.`birth_date`) AS SIGNED) + 100 AS CHAR CHARACTER SET utf8mb4),
                2
              ),
              '/',
              SUBSTR(CAST(CAST(DAY(`t`.`birth_date`) AS SIGNED) + 100 AS CHAR CHARACTER SET utf8mb4), 2),
              '/',
              SUBSTR(
                CAST(CAST(YEAR(`t`.`birth_date`) AS SIGNED) + 10000 AS CHAR CHARACTER SET utf8mb4),
                2
              )
            ),
            7,
            4
          ),
          '-',
          SUBSTR(
            CONCAT(
              SUBSTR(
                CAST(CAST(MONTH(`t`.`birth_date`) AS SIGNED) + 100 AS CHAR CHARACTER SET utf8mb4),
                2
              ),
              '/',
              SUBSTR(CAST(CAST(DAY(`t`.`birth_date`) AS SIGNED) + 100 AS CHAR CHARACTER SET utf8mb4), 2),
              '/',
              SUBSTR(
                CAST(CAST(YEAR(`t`.`birth_date`) AS SIGNED) + 10000 AS CHAR CHARACTER SET utf8mb4),
                2
              )
            ),
            1,
            2
          ),
          '-',
          SUBSTR(
            CONCAT(
              SUBSTR(
                CAST(CAST(MONTH(`t`.`birth_date`) AS SIGNED) + 100 AS CHAR CHARACTER SET utf8mb4),
                2
              ),
              '/',
              SUBSTR(CAST(CAST(DAY(`t`.`birth_date`) AS SIGNED) + 100 AS CHAR CHARACTER SET utf8mb4), 2),
              '/',
              SUBSTR(
                CAST(CAST(YEAR(`t`.`birth_date`) AS SIGNED) + 10000 AS CHAR CHARACTER SET utf8mb4),
                2
              )
            ),
            4,
            2
          )
        ),
        1,
        4
      ) <> '0000'
      THEN CAST(CONCAT(
        SUBSTR(
          CONCAT(
            SUBSTR(
              CAST(CAST(MONTH(`t`.`birth_date`) AS SIGNED) + 100 AS CHAR CHARACTER SET utf8mb4),
              2
            ),
            '/',
            SUBSTR(CAST(CAST(DAY(`t`.`birth_date`) AS SIGNED) + 100 AS CHAR CHARACTER SET utf8mb4), 2),
            '/',
            SUBSTR(
              CAST(CAST(YEAR(`t`.`birth_date`) AS SIGNED) + 10000 AS CHAR CHARACTER SET utf8mb4),
              2
            )
          ),
          7,
          4
        ),
        '-',
        SUBSTR(
          CONCAT(
            SUBSTR(
              CAST(CAST(MONTH(`t`.`birth_date`) AS SIGNED) + 100 AS CHAR CHARACTER SET utf8mb4),
              2
            ),
            '/',
            SUBSTR(CAST(CAST(DAY(`t`.`birth_date`) AS SIGNED) + 100 AS CHAR CHARACTER SET utf8mb4), 2),
            '/',
            SUBSTR(
              CAST(CAST(YEAR(`t`.`birth_date`) AS SIGNED) + 10000 AS CHAR CHARACTER SET utf8mb4),
              2
            )
          ),
          1,
          2
        ),
        '-',
        SUBSTR(
          CONCAT(
            SUBSTR(
              CAST(CAST(MONTH(`t`.`birth_date`) AS SIGNED) + 100 AS CHAR CHARACTER SET utf8mb4),
              2
            ),
            '/',
            SUBSTR(CAST(CAST(DAY(`t`.`birth_date`) AS SIGNED) + 100 AS CHAR CHARACTER SET utf8mb4), 2),
            '/',
            SUBSTR(
              CAST(CAST(YEAR(`t`.`birth_date`) AS SIGNED) + 10000 AS CHAR CHARACTER SET utf8mb4),
              2
            )
          ),
          4,
          2
        )
      ) AS DATE)
    END
  END AS DATE) AS `read_back`,
  CAST(CASE
    WHEN CHAR_LENGTH(CONVERT(`t`.`note` USING utf8mb4) COLLATE utf8mb4_0900_bin) = 10
    AND SUBSTR(CONVERT(`t`.`note` USING utf8mb4) COLLATE utf8mb4_0900_bin, 5, 1) = '-'
    AND SUBSTR(CONVERT(`t`.`note` USING utf8mb4) COLLATE utf8mb4_0900_bin, 8, 1) = '-'
    THEN CASE
      WHEN (
        CONCAT(
          SUBSTR(CONVERT(`t`.`note` USING utf8mb4) COLLATE utf8mb4_0900_bin, 1, 4),
          '-',
          SUBSTR(CONVERT(`t`.`note` USING utf8mb4) COLLATE utf8mb4_0900_bin, 6, 2),
          '-',
          SUBSTR(CONVERT(`t`.`note` USING utf8mb4) COLLATE utf8mb4_0900_bin, 9, 2)
        ) REGEXP '(?s-mx)^([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)(?!.)'
      )
      AND SUBSTR(
        CONCAT(
          SUBSTR(CONVERT(`t`.`note` USING utf8mb4) COLLATE utf8mb4_0900_bin, 1, 4),
          '-',
          SUBSTR(CONVERT(`t`.`note` USING utf8mb4) COLLATE utf8mb4_0900_bin, 6, 2),
          '-',
          SUBSTR(CONVERT(`t`.`note` USING utf8mb4) COLLATE utf8mb4_0900_bin, 9, 2)
        ),
        1,
        4
      ) <> '0000'
      THEN CAST(CONCAT(
        SUBSTR(CONVERT(`t`.`note` USING utf8mb4) COLLATE utf8mb4_0900_bin, 1, 4),
        '-',
        SUBSTR(CONVERT(`t`.`note` USING utf8mb4) COLLATE utf8mb4_0900_bin, 6, 2),
        '-',
        SUBSTR(CONVERT(`t`.`note` USING utf8mb4) COLLATE utf8mb4_0900_bin, 9, 2)
      ) AS DATE)
    END
  END AS DATE) AS `noted`
FROM `shoppers` AS `t`
WHERE
  CASE
    WHEN CHAR_LENGTH(
      CONCAT(
        SUBSTR(
          CAST(CAST(MONTH(`t`.`birth_date`) AS SIGNED) + 100 AS CHAR CHARACTER SET utf8mb4),
          2
        ),
        '/',
        SUBSTR(CAST(CAST(DAY(`t`.`birth_date`) AS SIGNED) + 100 AS CHAR CHARACTER SET utf8mb4), 2),
        '/',
        SUBSTR(
          CAST(CAST(YEAR(`t`.`birth_date`) AS SIGNED) + 10000 AS CHAR CHARACTER SET utf8mb4),
          2
        )
      )
    ) = 10
    AND CONVERT(
      SUBSTR(
        CONCAT(
          SUBSTR(
            CAST(CAST(MONTH(`t`.`birth_date`) AS SIGNED) + 100 AS CHAR CHARACTER SET utf8mb4),
            2
          ),
          '/',
          SUBSTR(CAST(CAST(DAY(`t`.`birth_date`) AS SIGNED) + 100 AS CHAR CHARACTER SET utf8mb4), 2),
          '/',
          SUBSTR(
            CAST(CAST(YEAR(`t`.`birth_date`) AS SIGNED) + 10000 AS CHAR CHARACTER SET utf8mb4),
            2
          )
        ),
        3,
        1
      ) USING utf8mb4
    ) COLLATE utf8mb4_0900_bin = '/'
    AND CONVERT(
      SUBSTR(
        CONCAT(
          SUBSTR(
            CAST(CAST(MONTH(`t`.`birth_date`) AS SIGNED) + 100 AS CHAR CHARACTER SET utf8mb4),
            2
          ),
          '/',
          SUBSTR(CAST(CAST(DAY(`t`.`birth_date`) AS SIGNED) + 100 AS CHAR CHARACTER SET utf8mb4), 2),
          '/',
          SUBSTR(
            CAST(CAST(YEAR(`t`.`birth_date`) AS SIGNED) + 10000 AS CHAR CHARACTER SET utf8mb4),
            2
          )
        ),
        6,
        1
      ) USING utf8mb4
    ) COLLATE utf8mb4_0900_bin = '/'
    THEN CASE
      WHEN (
        CONCAT(
          SUBSTR(
            CONCAT(
              SUBSTR(
                CAST(CAST(MONTH(`t`.`birth_date`) AS SIGNED) + 100 AS CHAR CHARACTER SET utf8mb4),
                2
              ),
              '/',
              SUBSTR(CAST(CAST(DAY(`t`.`birth_date`) AS SIGNED) + 100 AS CHAR CHARACTER SET utf8mb4), 2),
              '/',
              SUBSTR(
                CAST(CAST(YEAR(`t`.`birth_date`) AS SIGNED) + 10000 AS CHAR CHARACTER SET utf8mb4),
                2
              )
            ),
            7,
            4
          ),
          '-',
          SUBSTR(
            CONCAT(
              SUBSTR(
                CAST(CAST(MONTH(`t`.`birth_date`) AS SIGNED) + 100 AS CHAR CHARACTER SET utf8mb4),
                2
              ),
              '/',
              SUBSTR(CAST(CAST(DAY(`t`.`birth_date`) AS SIGNED) + 100 AS CHAR CHARACTER SET utf8mb4), 2),
              '/',
              SUBSTR(
                CAST(CAST(YEAR(`t`.`birth_date`) AS SIGNED) + 10000 AS CHAR CHARACTER SET utf8mb4),
                2
              )
            ),
            1,
            2
          ),
          '-',
          SUBSTR(
            CONCAT(
              SUBSTR(
                CAST(CAST(MONTH(`t`.`birth_date`) AS SIGNED) + 100 AS CHAR CHARACTER SET utf8mb4),
                2
              ),
              '/',
              SUBSTR(CAST(CAST(DAY(`t`.`birth_date`) AS SIGNED) + 100 AS CHAR CHARACTER SET utf8mb4), 2),
              '/',
              SUBSTR(
                CAST(CAST(YEAR(`t`.`birth_date`) AS SIGNED) + 10000 AS CHAR CHARACTER SET utf8mb4),
                2
              )
            ),
            4,
            2
          )
        ) REGEXP '(?s-mx)^([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)(?!.)'
      )
      AND SUBSTR(
        CONCAT(
          SUBSTR(
            CONCAT(
              SUBSTR(
                CAST(CAST(MONTH(`t`.`birth_date`) AS SIGNED) + 100 AS CHAR CHARACTER SET utf8mb4),
                2
              ),
              '/',
              SUBSTR(CAST(CAST(DAY(`t`.`birth_date`) AS SIGNED) + 100 AS CHAR CHARACTER SET utf8mb4), 2),
              '/',
              SUBSTR(
                CAST(CAST(YEAR(`t`.`birth_date`) AS SIGNED) + 10000 AS CHAR CHARACTER SET utf8mb4),
                2
              )
            ),
            7,
            4
          ),
          '-',
          SUBSTR(
            CONCAT(
              SUBSTR(
                CAST(CAST(MONTH(`t`.`birth_date`) AS SIGNED) + 100 AS CHAR CHARACTER SET utf8mb4),
                2
              ),
              '/',
              SUBSTR(CAST(CAST(DAY(`t`.`birth_date`) AS SIGNED) + 100 AS CHAR CHARACTER SET utf8mb4), 2),
              '/',
              SUBSTR(
                CAST(CAST(YEAR(`t`.`birth_date`) AS SIGNED) + 10000 AS CHAR CHARACTER SET utf8mb4),
                2
              )
            ),
            1,
            2
          ),
          '-',
          SUBSTR(
            CONCAT(
              SUBSTR(
                CAST(CAST(MONTH(`t`.`birth_date`) AS SIGNED) + 100 AS CHAR CHARACTER SET utf8mb4),
                2
              ),
              '/',
              SUBSTR(CAST(CAST(DAY(`t`.`birth_date`) AS SIGNED) + 100 AS CHAR CHARACTER SET utf8mb4), 2),
              '/',
              SUBSTR(
                CAST(CAST(YEAR(`t`.`birth_date`) AS SIGNED) + 10000 AS CHAR CHARACTER SET utf8mb4),
                2
              )
            ),
            4,
            2
          )
        ),
        1,
        4
      ) <> '0000'
      THEN CAST(CONCAT(
        SUBSTR(
          CONCAT(
            SUBSTR(
              CAST(CAST(MONTH(`t`.`birth_date`) AS SIGNED) + 100 AS CHAR CHARACTER SET utf8mb4),
              2
            ),
            '/',
            SUBSTR(CAST(CAST(DAY(`t`.`birth_date`) AS SIGNED) + 100 AS CHAR CHARACTER SET utf8mb4), 2),
            '/',
            SUBSTR(
              CAST(CAST(YEAR(`t`.`birth_date`) AS SIGNED) + 10000 AS CHAR CHARACTER SET utf8mb4),
              2
            )
          ),
          7,
          4
        ),
        '-',
        SUBSTR(
          CONCAT(
            SUBSTR(
              CAST(CAST(MONTH(`t`.`birth_date`) AS SIGNED) + 100 AS CHAR CHARACTER SET utf8mb4),
              2
            ),
            '/',
            SUBSTR(CAST(CAST(DAY(`t`.`birth_date`) AS SIGNED) + 100 AS CHAR CHARACTER SET utf8mb4), 2),
            '/',
            SUBSTR(
              CAST(CAST(YEAR(`t`.`birth_date`) AS SIGNED) + 10000 AS CHAR CHARACTER SET utf8mb4),
              2
            )
          ),
          1,
          2
        ),
        '-',
        SUBSTR(
          CONCAT(
            SUBSTR(
              CAST(CAST(MONTH(`t`.`birth_date`) AS SIGNED) + 100 AS CHAR CHARACTER SET utf8mb4),
              2
            ),
            '/',
            SUBSTR(CAST(CAST(DAY(`t`.`birth_date`) AS SIGNED) + 100 AS CHAR CHARACTER SET utf8mb4), 2),
            '/',
            SUBSTR(
              CAST(CAST(YEAR(`t`.`birth_date`) AS SIGNED) + 10000 AS CHAR CHARACTER SET utf8mb4),
              2
            )
          ),
          4,
          2
        )
      ) AS DATE)
    END
  END = `t`.`birth_date`
  OR CASE
    WHEN CHAR_LENGTH(CONVERT(`t`.`note` USING utf8mb4) COLLATE utf8mb4_0900_bin) = 10
    AND SUBSTR(CONVERT(`t`.`note` USING utf8mb4) COLLATE utf8mb4_0900_bin, 5, 1) = '-'
    AND SUBSTR(CONVERT(`t`.`note` USING utf8mb4) COLLATE utf8mb4_0900_bin, 8, 1) = '-'
    THEN CASE
      WHEN (
        CONCAT(
          SUBSTR(CONVERT(`t`.`note` USING utf8mb4) COLLATE utf8mb4_0900_bin, 1, 4),
          '-',
          SUBSTR(CONVERT(`t`.`note` USING utf8mb4) COLLATE utf8mb4_0900_bin, 6, 2),
          '-',
          SUBSTR(CONVERT(`t`.`note` USING utf8mb4) COLLATE utf8mb4_0900_bin, 9, 2)
        ) REGEXP '(?s-mx)^([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)(?!.)'
      )
      AND SUBSTR(
        CONCAT(
          SUBSTR(CONVERT(`t`.`note` USING utf8mb4) COLLATE utf8mb4_0900_bin, 1, 4),
          '-',
          SUBSTR(CONVERT(`t`.`note` USING utf8mb4) COLLATE utf8mb4_0900_bin, 6, 2),
          '-',
          SUBSTR(CONVERT(`t`.`note` USING utf8mb4) COLLATE utf8mb4_0900_bin, 9, 2)
        ),
        1,
        4
      ) <> '0000'
      THEN CAST(CONCAT(
        SUBSTR(CONVERT(`t`.`note` USING utf8mb4) COLLATE utf8mb4_0900_bin, 1, 4),
        '-',
        SUBSTR(CONVERT(`t`.`note` USING utf8mb4) COLLATE utf8mb4_0900_bin, 6, 2),
        '-',
        SUBSTR(CONVERT(`t`.`note` USING utf8mb4) COLLATE utf8mb4_0900_bin, 9, 2)
      ) AS DATE)
    END
  END IS NOT NULL;
