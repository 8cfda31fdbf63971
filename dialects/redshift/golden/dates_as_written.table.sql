CREATE TABLE "dates_as_written" AS
SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST((
    SUBSTRING(
      CAST(CAST(EXTRACT(DAY FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)),
      2,
      LENGTH(CAST(CAST(EXTRACT(DAY FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)))
    ) || '.' || SUBSTRING(
      CAST(CAST(EXTRACT(MONTH FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)),
      2,
      LENGTH(
        CAST(CAST(EXTRACT(MONTH FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535))
      )
    ) || '.' || SUBSTRING(
      CAST(CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) + 10000 AS VARCHAR(65535)),
      2,
      LENGTH(
        CAST(CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) + 10000 AS VARCHAR(65535))
      )
    )
  ) AS VARCHAR(65535)) AS "german",
  CAST((
    SUBSTRING(
      CAST(CAST(EXTRACT(MONTH FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)),
      2,
      LENGTH(
        CAST(CAST(EXTRACT(MONTH FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535))
      )
    ) || '/' || SUBSTRING(
      CAST(CAST(EXTRACT(DAY FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)),
      2,
      LENGTH(CAST(CAST(EXTRACT(DAY FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)))
    ) || '/' || SUBSTRING(
      CAST(CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) + 10000 AS VARCHAR(65535)),
      2,
      LENGTH(
        CAST(CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) + 10000 AS VARCHAR(65535))
      )
    )
  ) AS VARCHAR(65535)) AS "american",
  CAST(CASE
    WHEN LENGTH(
      (
        SUBSTRING(
          CAST(CAST(EXTRACT(MONTH FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)),
          2,
          LENGTH(
            CAST(CAST(EXTRACT(MONTH FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535))
          )
        ) || '/' || SUBSTRING(
          CAST(CAST(EXTRACT(DAY FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)),
          2,
          LENGTH(CAST(CAST(EXTRACT(DAY FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)))
        ) || '/' || SUBSTRING(
          CAST(CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) + 10000 AS VARCHAR(65535)),
          2,
          LENGTH(
            CAST(CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) + 10000 AS VARCHAR(65535))
          )
        )
      )
    ) = 10
    AND (
      SUBSTRING(
        (
          SUBSTRING(
            CAST(CAST(EXTRACT(MONTH FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)),
            2,
            LENGTH(
              CAST(CAST(EXTRACT(MONTH FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535))
            )
          ) || '/' || SUBSTRING(
            CAST(CAST(EXTRACT(DAY FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)),
            2,
            LENGTH(CAST(CAST(EXTRACT(DAY FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)))
          ) || '/' || SUBSTRING(
            CAST(CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) + 10000 AS VARCHAR(65535)),
            2,
            LENGTH(
              CAST(CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) + 10000 AS VARCHAR(65535))
            )
          )
        ),
        3,
        1
      ) || '.'
    ) = ('/' || '.')
    AND (
      SUBSTRING(
        (
          SUBSTRING(
            CAST(CAST(EXTRACT(MONTH FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)),
            2,
            LENGTH(
              CAST(CAST(EXTRACT(MONTH FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535))
            )
          ) || '/' || SUBSTRING(
            CAST(CAST(EXTRACT(DAY FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)),
            2,
            LENGTH(CAST(CAST(EXTRACT(DAY FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)))
          ) || '/' || SUBSTRING(
            CAST(CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) + 10000 AS VARCHAR(65535)),
            2,
            LENGTH(
              CAST(CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) + 10000 AS VARCHAR(65535))
            )
          )
        ),
        6,
        1
      ) || '.'
    ) = ('/' || '.')
    THEN CASE
      WHEN (
        (
          SUBSTRING(
            (
              SUBSTRING(
                CAST(CAST(EXTRACT(MONTH FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)),
                2,
                LENGTH(
                  CAST(CAST(EXTRACT(MONTH FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535))
                )
              ) || '/' || SUBSTRING(
                CAST(CAST(EXTRACT(DAY FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)),
                2,
                LENGTH(CAST(CAST(EXTRACT(DAY FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)))
              ) || '/' || SUBSTRING(
                CAST(CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) + 10000 AS VARCHAR(65535)),
                2,
                LENGTH(
                  CAST(CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) + 10000 AS VARCHAR(65535))
                )
              )
            ),
            7,
            4
          ) || '-' || SUBSTRING(
            (
              SUBSTRING(
                CAST(CAST(EXTRACT(MONTH FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)),
                2,
                LENGTH(
                  CAST(CAST(EXTRACT(MONTH FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535))
                )
              ) || '/' || SUBSTRING(
                CAST(CAST(EXTRACT(DAY FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)),
                2,
                LENGTH(CAST(CAST(EXTRACT(DAY FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)))
              ) || '/' || SUBSTRING(
                CAST(CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) + 10000 AS VARCHAR(65535)),
                2,
                LENGTH(
                  CAST(CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) + 10000 AS VARCHAR(65535))
                )
              )
            ),
            1,
            2
          ) || '-' || SUBSTRING(
            (
              SUBSTRING(
                CAST(CAST(EXTRACT(MONTH FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)),
                2,
                LENGTH(
                  CAST(CAST(EXTRACT(MONTH FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535))
                )
              ) || '/' || SUBSTRING(
                CAST(CAST(EXTRACT(DAY FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)),
                2,
                LENGTH(CAST(CAST(EXTRACT(DAY FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)))
              ) || '/' || SUBSTRING(
                CAST(CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) + 10000 AS VARCHAR(65535)),
                2,
                LENGTH(
                  CAST(CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) + 10000 AS VARCHAR(65535))
                )
              )
            ),
            4,
            2
          )
        ) ~ '^([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)$'
      )
      AND STRPOS(
        (
          SUBSTRING(
            (
              SUBSTRING(
                CAST(CAST(EXTRACT(MONTH FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)),
                2,
                LENGTH(
                  CAST(CAST(EXTRACT(MONTH FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535))
                )
              ) || '/' || SUBSTRING(
                CAST(CAST(EXTRACT(DAY FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)),
                2,
                LENGTH(CAST(CAST(EXTRACT(DAY FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)))
              ) || '/' || SUBSTRING(
                CAST(CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) + 10000 AS VARCHAR(65535)),
                2,
                LENGTH(
                  CAST(CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) + 10000 AS VARCHAR(65535))
                )
              )
            ),
            7,
            4
          ) || '-' || SUBSTRING(
            (
              SUBSTRING(
                CAST(CAST(EXTRACT(MONTH FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)),
                2,
                LENGTH(
                  CAST(CAST(EXTRACT(MONTH FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535))
                )
              ) || '/' || SUBSTRING(
                CAST(CAST(EXTRACT(DAY FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)),
                2,
                LENGTH(CAST(CAST(EXTRACT(DAY FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)))
              ) || '/' || SUBSTRING(
                CAST(CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) + 10000 AS VARCHAR(65535)),
                2,
                LENGTH(
                  CAST(CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) + 10000 AS VARCHAR(65535))
                )
              )
            ),
            1,
            2
          ) || '-' || SUBSTRING(
            (
              SUBSTRING(
                CAST(CAST(EXTRACT(MONTH FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)),
                2,
                LENGTH(
                  CAST(CAST(EXTRACT(MONTH FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535))
                )
              ) || '/' || SUBSTRING(
                CAST(CAST(EXTRACT(DAY FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)),
                2,
                LENGTH(CAST(CAST(EXTRACT(DAY FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)))
              ) || '/' || SUBSTRING(
                CAST(CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) + 10000 AS VARCHAR(65535)),
                2,
                LENGTH(
                  CAST(CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) + 10000 AS VARCHAR(65535))
                )
              )
            ),
            4,
            2
          )
        ),
        CHR(10)
      ) = 0
      AND SUBSTR(
        (
          SUBSTRING(
            (
              SUBSTRING(
                CAST(CAST(EXTRACT(MONTH FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)),
                2,
                LENGTH(
                  CAST(CAST(EXTRACT(MONTH FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535))
                )
              ) || '/' || SUBSTRING(
                CAST(CAST(EXTRACT(DAY FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)),
                2,
                LENGTH(CAST(CAST(EXTRACT(DAY FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)))
              ) || '/' || SUBSTRING(
                CAST(CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) + 10000 AS VARCHAR(65535)),
                2,
                LENGTH(
                  CAST(CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) + 10000 AS VARCHAR(65535))
                )
              )
            ),
            7,
            4
          ) || '-' || SUBSTRING(
            (
              SUBSTRING(
                CAST(CAST(EXTRACT(MONTH FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)),
                2,
                LENGTH(
                  CAST(CAST(EXTRACT(MONTH FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535))
                )
              ) || '/' || SUBSTRING(
                CAST(CAST(EXTRACT(DAY FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)),
                2,
                LENGTH(CAST(CAST(EXTRACT(DAY FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)))
              ) || '/' || SUBSTRING(
                CAST(CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) + 10000 AS VARCHAR(65535)),
                2,
                LENGTH(
                  CAST(CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) + 10000 AS VARCHAR(65535))
                )
              )
            ),
            1,
            2
          ) || '-' || SUBSTRING(
            (
              SUBSTRING(
                CAST(CAST(EXTRACT(MONTH FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)),
                2,
                LENGTH(
                  CAST(CAST(EXTRACT(MONTH FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535))
                )
              ) || '/' || SUBSTRING(
                CAST(CAST(EXTRACT(DAY FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)),
                2,
                LENGTH(CAST(CAST(EXTRACT(DAY FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)))
              ) || '/' || SUBSTRING(
                CAST(CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) + 10000 AS VARCHAR(65535)),
                2,
                LENGTH(
                  CAST(CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) + 10000 AS VARCHAR(65535))
                )
              )
            ),
            4,
            2
          )
        ),
        1,
        4
      ) <> '0000'
      THEN CAST((
        SUBSTRING(
          (
            SUBSTRING(
              CAST(CAST(EXTRACT(MONTH FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)),
              2,
              LENGTH(
                CAST(CAST(EXTRACT(MONTH FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535))
              )
            ) || '/' || SUBSTRING(
              CAST(CAST(EXTRACT(DAY FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)),
              2,
              LENGTH(CAST(CAST(EXTRACT(DAY FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)))
            ) || '/' || SUBSTRING(
              CAST(CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) + 10000 AS VARCHAR(65535)),
              2,
              LENGTH(
                CAST(CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) + 10000 AS VARCHAR(65535))
              )
            )
          ),
          7,
          4
        ) || '-' || SUBSTRING(
          (
            SUBSTRING(
              CAST(CAST(EXTRACT(MONTH FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)),
              2,
              LENGTH(
                CAST(CAST(EXTRACT(MONTH FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535))
              )
            ) || '/' || SUBSTRING(
              CAST(CAST(EXTRACT(DAY FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)),
              2,
              LENGTH(CAST(CAST(EXTRACT(DAY FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)))
            ) || '/' || SUBSTRING(
              CAST(CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) + 10000 AS VARCHAR(65535)),
              2,
              LENGTH(
                CAST(CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) + 10000 AS VARCHAR(65535))
              )
            )
          ),
          1,
          2
        ) || '-' || SUBSTRING(
          (
            SUBSTRING(
              CAST(CAST(EXTRACT(MONTH FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)),
              2,
              LENGTH(
                CAST(CAST(EXTRACT(MONTH FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535))
              )
            ) || '/' || SUBSTRING(
              CAST(CAST(EXTRACT(DAY FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)),
              2,
              LENGTH(CAST(CAST(EXTRACT(DAY FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)))
            ) || '/' || SUBSTRING(
              CAST(CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) + 10000 AS VARCHAR(65535)),
              2,
              LENGTH(
                CAST(CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) + 10000 AS VARCHAR(65535))
              )
            )
          ),
          4,
          2
        )
      ) AS DATE)
    END
  END AS DATE) AS "read_back",
  CAST(CASE
    WHEN LENGTH("t"."note") = 10
    AND (
      SUBSTRING("t"."note", 5, 1) || '.'
    ) = ('-' || '.')
    AND (
      SUBSTRING("t"."note", 8, 1) || '.'
    ) = ('-' || '.')
    THEN CASE
      WHEN (
        (
          SUBSTRING("t"."note", 1, 4) || '-' || SUBSTRING("t"."note", 6, 2) || '-' || SUBSTRING("t"."note", 9, 2)
        ) ~ '^([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)$'
      )
      AND STRPOS(
        (
          SUBSTRING("t"."note", 1, 4) || '-' || SUBSTRING("t"."note", 6, 2) || '-' || SUBSTRING("t"."note", 9, 2)
        ),
        CHR(10)
      ) = 0
      AND SUBSTR(
        (
          SUBSTRING("t"."note", 1, 4) || '-' || SUBSTRING("t"."note", 6, 2) || '-' || SUBSTRING("t"."note", 9, 2)
        ),
        1,
        4
      ) <> '0000'
      THEN CAST((
        SUBSTRING("t"."note", 1, 4) || '-' || SUBSTRING("t"."note", 6, 2) || '-' || SUBSTRING("t"."note", 9, 2)
      ) AS DATE)
    END
  END AS DATE) AS "noted"
FROM "shoppers" AS "t"
WHERE
  CASE
    WHEN LENGTH(
      (
        SUBSTRING(
          CAST(CAST(EXTRACT(MONTH FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)),
          2,
          LENGTH(
            CAST(CAST(EXTRACT(MONTH FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535))
          )
        ) || '/' || SUBSTRING(
          CAST(CAST(EXTRACT(DAY FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)),
          2,
          LENGTH(CAST(CAST(EXTRACT(DAY FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)))
        ) || '/' || SUBSTRING(
          CAST(CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) + 10000 AS VARCHAR(65535)),
          2,
          LENGTH(
            CAST(CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) + 10000 AS VARCHAR(65535))
          )
        )
      )
    ) = 10
    AND (
      SUBSTRING(
        (
          SUBSTRING(
            CAST(CAST(EXTRACT(MONTH FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)),
            2,
            LENGTH(
              CAST(CAST(EXTRACT(MONTH FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535))
            )
          ) || '/' || SUBSTRING(
            CAST(CAST(EXTRACT(DAY FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)),
            2,
            LENGTH(CAST(CAST(EXTRACT(DAY FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)))
          ) || '/' || SUBSTRING(
            CAST(CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) + 10000 AS VARCHAR(65535)),
            2,
            LENGTH(
              CAST(CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) + 10000 AS VARCHAR(65535))
            )
          )
        ),
        3,
        1
      ) || '.'
    ) = ('/' || '.')
    AND (
      SUBSTRING(
        (
          SUBSTRING(
            CAST(CAST(EXTRACT(MONTH FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)),
            2,
            LENGTH(
              CAST(CAST(EXTRACT(MONTH FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535))
            )
          ) || '/' || SUBSTRING(
            CAST(CAST(EXTRACT(DAY FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)),
            2,
            LENGTH(CAST(CAST(EXTRACT(DAY FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)))
          ) || '/' || SUBSTRING(
            CAST(CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) + 10000 AS VARCHAR(65535)),
            2,
            LENGTH(
              CAST(CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) + 10000 AS VARCHAR(65535))
            )
          )
        ),
        6,
        1
      ) || '.'
    ) = ('/' || '.')
    THEN CASE
      WHEN (
        (
          SUBSTRING(
            (
              SUBSTRING(
                CAST(CAST(EXTRACT(MONTH FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)),
                2,
                LENGTH(
                  CAST(CAST(EXTRACT(MONTH FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535))
                )
              ) || '/' || SUBSTRING(
                CAST(CAST(EXTRACT(DAY FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)),
                2,
                LENGTH(CAST(CAST(EXTRACT(DAY FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)))
              ) || '/' || SUBSTRING(
                CAST(CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) + 10000 AS VARCHAR(65535)),
                2,
                LENGTH(
                  CAST(CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) + 10000 AS VARCHAR(65535))
                )
              )
            ),
            7,
            4
          ) || '-' || SUBSTRING(
            (
              SUBSTRING(
                CAST(CAST(EXTRACT(MONTH FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)),
                2,
                LENGTH(
                  CAST(CAST(EXTRACT(MONTH FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535))
                )
              ) || '/' || SUBSTRING(
                CAST(CAST(EXTRACT(DAY FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)),
                2,
                LENGTH(CAST(CAST(EXTRACT(DAY FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)))
              ) || '/' || SUBSTRING(
                CAST(CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) + 10000 AS VARCHAR(65535)),
                2,
                LENGTH(
                  CAST(CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) + 10000 AS VARCHAR(65535))
                )
              )
            ),
            1,
            2
          ) || '-' || SUBSTRING(
            (
              SUBSTRING(
                CAST(CAST(EXTRACT(MONTH FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)),
                2,
                LENGTH(
                  CAST(CAST(EXTRACT(MONTH FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535))
                )
              ) || '/' || SUBSTRING(
                CAST(CAST(EXTRACT(DAY FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)),
                2,
                LENGTH(CAST(CAST(EXTRACT(DAY FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)))
              ) || '/' || SUBSTRING(
                CAST(CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) + 10000 AS VARCHAR(65535)),
                2,
                LENGTH(
                  CAST(CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) + 10000 AS VARCHAR(65535))
                )
              )
            ),
            4,
            2
          )
        ) ~ '^([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)$'
      )
      AND STRPOS(
        (
          SUBSTRING(
            (
              SUBSTRING(
                CAST(CAST(EXTRACT(MONTH FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)),
                2,
                LENGTH(
                  CAST(CAST(EXTRACT(MONTH FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535))
                )
              ) || '/' || SUBSTRING(
                CAST(CAST(EXTRACT(DAY FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)),
                2,
                LENGTH(CAST(CAST(EXTRACT(DAY FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)))
              ) || '/' || SUBSTRING(
                CAST(CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) + 10000 AS VARCHAR(65535)),
                2,
                LENGTH(
                  CAST(CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) + 10000 AS VARCHAR(65535))
                )
              )
            ),
            7,
            4
          ) || '-' || SUBSTRING(
            (
              SUBSTRING(
                CAST(CAST(EXTRACT(MONTH FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)),
                2,
                LENGTH(
                  CAST(CAST(EXTRACT(MONTH FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535))
                )
              ) || '/' || SUBSTRING(
                CAST(CAST(EXTRACT(DAY FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)),
                2,
                LENGTH(CAST(CAST(EXTRACT(DAY FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)))
              ) || '/' || SUBSTRING(
                CAST(CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) + 10000 AS VARCHAR(65535)),
                2,
                LENGTH(
                  CAST(CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) + 10000 AS VARCHAR(65535))
                )
              )
            ),
            1,
            2
          ) || '-' || SUBSTRING(
            (
              SUBSTRING(
                CAST(CAST(EXTRACT(MONTH FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)),
                2,
                LENGTH(
                  CAST(CAST(EXTRACT(MONTH FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535))
                )
              ) || '/' || SUBSTRING(
                CAST(CAST(EXTRACT(DAY FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)),
                2,
                LENGTH(CAST(CAST(EXTRACT(DAY FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)))
              ) || '/' || SUBSTRING(
                CAST(CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) + 10000 AS VARCHAR(65535)),
                2,
                LENGTH(
                  CAST(CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) + 10000 AS VARCHAR(65535))
                )
              )
            ),
            4,
            2
          )
        ),
        CHR(10)
      ) = 0
      AND SUBSTR(
        (
          SUBSTRING(
            (
              SUBSTRING(
                CAST(CAST(EXTRACT(MONTH FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)),
                2,
                LENGTH(
                  CAST(CAST(EXTRACT(MONTH FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535))
                )
              ) || '/' || SUBSTRING(
                CAST(CAST(EXTRACT(DAY FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)),
                2,
                LENGTH(CAST(CAST(EXTRACT(DAY FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)))
              ) || '/' || SUBSTRING(
                CAST(CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) + 10000 AS VARCHAR(65535)),
                2,
                LENGTH(
                  CAST(CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) + 10000 AS VARCHAR(65535))
                )
              )
            ),
            7,
            4
          ) || '-' || SUBSTRING(
            (
              SUBSTRING(
                CAST(CAST(EXTRACT(MONTH FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)),
                2,
                LENGTH(
                  CAST(CAST(EXTRACT(MONTH FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535))
                )
              ) || '/' || SUBSTRING(
                CAST(CAST(EXTRACT(DAY FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)),
                2,
                LENGTH(CAST(CAST(EXTRACT(DAY FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)))
              ) || '/' || SUBSTRING(
                CAST(CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) + 10000 AS VARCHAR(65535)),
                2,
                LENGTH(
                  CAST(CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) + 10000 AS VARCHAR(65535))
                )
              )
            ),
            1,
            2
          ) || '-' || SUBSTRING(
            (
              SUBSTRING(
                CAST(CAST(EXTRACT(MONTH FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)),
                2,
                LENGTH(
                  CAST(CAST(EXTRACT(MONTH FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535))
                )
              ) || '/' || SUBSTRING(
                CAST(CAST(EXTRACT(DAY FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)),
                2,
                LENGTH(CAST(CAST(EXTRACT(DAY FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)))
              ) || '/' || SUBSTRING(
                CAST(CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) + 10000 AS VARCHAR(65535)),
                2,
                LENGTH(
                  CAST(CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) + 10000 AS VARCHAR(65535))
                )
              )
            ),
            4,
            2
          )
        ),
        1,
        4
      ) <> '0000'
      THEN CAST((
        SUBSTRING(
          (
            SUBSTRING(
              CAST(CAST(EXTRACT(MONTH FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)),
              2,
              LENGTH(
                CAST(CAST(EXTRACT(MONTH FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535))
              )
            ) || '/' || SUBSTRING(
              CAST(CAST(EXTRACT(DAY FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)),
              2,
              LENGTH(CAST(CAST(EXTRACT(DAY FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)))
            ) || '/' || SUBSTRING(
              CAST(CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) + 10000 AS VARCHAR(65535)),
              2,
              LENGTH(
                CAST(CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) + 10000 AS VARCHAR(65535))
              )
            )
          ),
          7,
          4
        ) || '-' || SUBSTRING(
          (
            SUBSTRING(
              CAST(CAST(EXTRACT(MONTH FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)),
              2,
              LENGTH(
                CAST(CAST(EXTRACT(MONTH FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535))
              )
            ) || '/' || SUBSTRING(
              CAST(CAST(EXTRACT(DAY FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)),
              2,
              LENGTH(CAST(CAST(EXTRACT(DAY FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)))
            ) || '/' || SUBSTRING(
              CAST(CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) + 10000 AS VARCHAR(65535)),
              2,
              LENGTH(
                CAST(CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) + 10000 AS VARCHAR(65535))
              )
            )
          ),
          1,
          2
        ) || '-' || SUBSTRING(
          (
            SUBSTRING(
              CAST(CAST(EXTRACT(MONTH FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)),
              2,
              LENGTH(
                CAST(CAST(EXTRACT(MONTH FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535))
              )
            ) || '/' || SUBSTRING(
              CAST(CAST(EXTRACT(DAY FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)),
              2,
              LENGTH(CAST(CAST(EXTRACT(DAY FROM "t"."birth_date") AS BIGINT) + 100 AS VARCHAR(65535)))
            ) || '/' || SUBSTRING(
              CAST(CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) + 10000 AS VARCHAR(65535)),
              2,
              LENGTH(
                CAST(CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) + 10000 AS VARCHAR(65535))
              )
            )
          ),
          4,
          2
        )
      ) AS DATE)
    END
  END = "t"."birth_date"
  OR CASE
    WHEN LENGTH("t"."note") = 10
    AND (
      SUBSTRING("t"."note", 5, 1) || '.'
    ) = ('-' || '.')
    AND (
      SUBSTRING("t"."note", 8, 1) || '.'
    ) = ('-' || '.')
    THEN CASE
      WHEN (
        (
          SUBSTRING("t"."note", 1, 4) || '-' || SUBSTRING("t"."note", 6, 2) || '-' || SUBSTRING("t"."note", 9, 2)
        ) ~ '^([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)$'
      )
      AND STRPOS(
        (
          SUBSTRING("t"."note", 1, 4) || '-' || SUBSTRING("t"."note", 6, 2) || '-' || SUBSTRING("t"."note", 9, 2)
        ),
        CHR(10)
      ) = 0
      AND SUBSTR(
        (
          SUBSTRING("t"."note", 1, 4) || '-' || SUBSTRING("t"."note", 6, 2) || '-' || SUBSTRING("t"."note", 9, 2)
        ),
        1,
        4
      ) <> '0000'
      THEN CAST((
        SUBSTRING("t"."note", 1, 4) || '-' || SUBSTRING("t"."note", 6, 2) || '-' || SUBSTRING("t"."note", 9, 2)
      ) AS DATE)
    END
  END IS NOT NULL;
