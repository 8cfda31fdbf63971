CREATE VIEW "dates_as_written" AS
SELECT
  CAST("t"."shopper_id" AS INTEGER) AS "shopper_id",
  CAST((
    SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 9, 2) AS INTEGER) + 100 AS TEXT), 2) || '.' || SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 6, 2) AS INTEGER) + 100 AS TEXT), 2) || '.' || SUBSTR(CAST(CAST(STRFTIME('%Y', "t"."birth_date") AS INTEGER) + 10000 AS TEXT), 2)
  ) AS TEXT) AS "german",
  CAST((
    SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 6, 2) AS INTEGER) + 100 AS TEXT), 2) || '/' || SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 9, 2) AS INTEGER) + 100 AS TEXT), 2) || '/' || SUBSTR(CAST(CAST(STRFTIME('%Y', "t"."birth_date") AS INTEGER) + 10000 AS TEXT), 2)
  ) AS TEXT) AS "american",
  CAST(CASE
    WHEN LENGTH(
      (
        SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 6, 2) AS INTEGER) + 100 AS TEXT), 2) || '/' || SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 9, 2) AS INTEGER) + 100 AS TEXT), 2) || '/' || SUBSTR(CAST(CAST(STRFTIME('%Y', "t"."birth_date") AS INTEGER) + 10000 AS TEXT), 2)
      )
    ) = 10
    AND SUBSTR(
      (
        SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 6, 2) AS INTEGER) + 100 AS TEXT), 2) || '/' || SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 9, 2) AS INTEGER) + 100 AS TEXT), 2) || '/' || SUBSTR(CAST(CAST(STRFTIME('%Y', "t"."birth_date") AS INTEGER) + 10000 AS TEXT), 2)
      ),
      3,
      1
    ) = '/'
    AND SUBSTR(
      (
        SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 6, 2) AS INTEGER) + 100 AS TEXT), 2) || '/' || SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 9, 2) AS INTEGER) + 100 AS TEXT), 2) || '/' || SUBSTR(CAST(CAST(STRFTIME('%Y', "t"."birth_date") AS INTEGER) + 10000 AS TEXT), 2)
      ),
      6,
      1
    ) = '/'
    THEN CASE
      WHEN DATE(
        (
          SUBSTR(
            (
              SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 6, 2) AS INTEGER) + 100 AS TEXT), 2) || '/' || SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 9, 2) AS INTEGER) + 100 AS TEXT), 2) || '/' || SUBSTR(CAST(CAST(STRFTIME('%Y', "t"."birth_date") AS INTEGER) + 10000 AS TEXT), 2)
            ),
            7,
            4
          ) || '-' || SUBSTR(
            (
              SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 6, 2) AS INTEGER) + 100 AS TEXT), 2) || '/' || SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 9, 2) AS INTEGER) + 100 AS TEXT), 2) || '/' || SUBSTR(CAST(CAST(STRFTIME('%Y', "t"."birth_date") AS INTEGER) + 10000 AS TEXT), 2)
            ),
            1,
            2
          ) || '-' || SUBSTR(
            (
              SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 6, 2) AS INTEGER) + 100 AS TEXT), 2) || '/' || SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 9, 2) AS INTEGER) + 100 AS TEXT), 2) || '/' || SUBSTR(CAST(CAST(STRFTIME('%Y', "t"."birth_date") AS INTEGER) + 10000 AS TEXT), 2)
            ),
            4,
            2
          )
        ),
        '+0 day'
      ) = (
        SUBSTR(
          (
            SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 6, 2) AS INTEGER) + 100 AS TEXT), 2) || '/' || SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 9, 2) AS INTEGER) + 100 AS TEXT), 2) || '/' || SUBSTR(CAST(CAST(STRFTIME('%Y', "t"."birth_date") AS INTEGER) + 10000 AS TEXT), 2)
          ),
          7,
          4
        ) || '-' || SUBSTR(
          (
            SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 6, 2) AS INTEGER) + 100 AS TEXT), 2) || '/' || SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 9, 2) AS INTEGER) + 100 AS TEXT), 2) || '/' || SUBSTR(CAST(CAST(STRFTIME('%Y', "t"."birth_date") AS INTEGER) + 10000 AS TEXT), 2)
          ),
          1,
          2
        ) || '-' || SUBSTR(
          (
            SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 6, 2) AS INTEGER) + 100 AS TEXT), 2) || '/' || SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 9, 2) AS INTEGER) + 100 AS TEXT), 2) || '/' || SUBSTR(CAST(CAST(STRFTIME('%Y', "t"."birth_date") AS INTEGER) + 10000 AS TEXT), 2)
          ),
          4,
          2
        )
      )
      AND SUBSTR(
        (
          SUBSTR(
            (
              SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 6, 2) AS INTEGER) + 100 AS TEXT), 2) || '/' || SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 9, 2) AS INTEGER) + 100 AS TEXT), 2) || '/' || SUBSTR(CAST(CAST(STRFTIME('%Y', "t"."birth_date") AS INTEGER) + 10000 AS TEXT), 2)
            ),
            7,
            4
          ) || '-' || SUBSTR(
            (
              SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 6, 2) AS INTEGER) + 100 AS TEXT), 2) || '/' || SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 9, 2) AS INTEGER) + 100 AS TEXT), 2) || '/' || SUBSTR(CAST(CAST(STRFTIME('%Y', "t"."birth_date") AS INTEGER) + 10000 AS TEXT), 2)
            ),
            1,
            2
          ) || '-' || SUBSTR(
            (
              SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 6, 2) AS INTEGER) + 100 AS TEXT), 2) || '/' || SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 9, 2) AS INTEGER) + 100 AS TEXT), 2) || '/' || SUBSTR(CAST(CAST(STRFTIME('%Y', "t"."birth_date") AS INTEGER) + 10000 AS TEXT), 2)
            ),
            4,
            2
          )
        ),
        1,
        4
      ) > '0000'
      THEN (
        SUBSTR(
          (
            SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 6, 2) AS INTEGER) + 100 AS TEXT), 2) || '/' || SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 9, 2) AS INTEGER) + 100 AS TEXT), 2) || '/' || SUBSTR(CAST(CAST(STRFTIME('%Y', "t"."birth_date") AS INTEGER) + 10000 AS TEXT), 2)
          ),
          7,
          4
        ) || '-' || SUBSTR(
          (
            SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 6, 2) AS INTEGER) + 100 AS TEXT), 2) || '/' || SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 9, 2) AS INTEGER) + 100 AS TEXT), 2) || '/' || SUBSTR(CAST(CAST(STRFTIME('%Y', "t"."birth_date") AS INTEGER) + 10000 AS TEXT), 2)
          ),
          1,
          2
        ) || '-' || SUBSTR(
          (
            SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 6, 2) AS INTEGER) + 100 AS TEXT), 2) || '/' || SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 9, 2) AS INTEGER) + 100 AS TEXT), 2) || '/' || SUBSTR(CAST(CAST(STRFTIME('%Y', "t"."birth_date") AS INTEGER) + 10000 AS TEXT), 2)
          ),
          4,
          2
        )
      )
    END
  END AS TEXT) AS "read_back",
  CAST(CASE
    WHEN LENGTH("t"."note") = 10
    AND SUBSTR("t"."note", 5, 1) = '-'
    AND SUBSTR("t"."note", 8, 1) = '-'
    THEN CASE
      WHEN DATE(
        (
          SUBSTR("t"."note", 1, 4) || '-' || SUBSTR("t"."note", 6, 2) || '-' || SUBSTR("t"."note", 9, 2)
        ),
        '+0 day'
      ) = (
        SUBSTR("t"."note", 1, 4) || '-' || SUBSTR("t"."note", 6, 2) || '-' || SUBSTR("t"."note", 9, 2)
      )
      AND SUBSTR(
        (
          SUBSTR("t"."note", 1, 4) || '-' || SUBSTR("t"."note", 6, 2) || '-' || SUBSTR("t"."note", 9, 2)
        ),
        1,
        4
      ) > '0000'
      THEN (
        SUBSTR("t"."note", 1, 4) || '-' || SUBSTR("t"."note", 6, 2) || '-' || SUBSTR("t"."note", 9, 2)
      )
    END
  END AS TEXT) AS "noted"
FROM "shoppers" AS "t"
WHERE
  CASE
    WHEN LENGTH(
      (
        SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 6, 2) AS INTEGER) + 100 AS TEXT), 2) || '/' || SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 9, 2) AS INTEGER) + 100 AS TEXT), 2) || '/' || SUBSTR(CAST(CAST(STRFTIME('%Y', "t"."birth_date") AS INTEGER) + 10000 AS TEXT), 2)
      )
    ) = 10
    AND SUBSTR(
      (
        SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 6, 2) AS INTEGER) + 100 AS TEXT), 2) || '/' || SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 9, 2) AS INTEGER) + 100 AS TEXT), 2) || '/' || SUBSTR(CAST(CAST(STRFTIME('%Y', "t"."birth_date") AS INTEGER) + 10000 AS TEXT), 2)
      ),
      3,
      1
    ) = '/'
    AND SUBSTR(
      (
        SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 6, 2) AS INTEGER) + 100 AS TEXT), 2) || '/' || SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 9, 2) AS INTEGER) + 100 AS TEXT), 2) || '/' || SUBSTR(CAST(CAST(STRFTIME('%Y', "t"."birth_date") AS INTEGER) + 10000 AS TEXT), 2)
      ),
      6,
      1
    ) = '/'
    THEN CASE
      WHEN DATE(
        (
          SUBSTR(
            (
              SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 6, 2) AS INTEGER) + 100 AS TEXT), 2) || '/' || SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 9, 2) AS INTEGER) + 100 AS TEXT), 2) || '/' || SUBSTR(CAST(CAST(STRFTIME('%Y', "t"."birth_date") AS INTEGER) + 10000 AS TEXT), 2)
            ),
            7,
            4
          ) || '-' || SUBSTR(
            (
              SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 6, 2) AS INTEGER) + 100 AS TEXT), 2) || '/' || SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 9, 2) AS INTEGER) + 100 AS TEXT), 2) || '/' || SUBSTR(CAST(CAST(STRFTIME('%Y', "t"."birth_date") AS INTEGER) + 10000 AS TEXT), 2)
            ),
            1,
            2
          ) || '-' || SUBSTR(
            (
              SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 6, 2) AS INTEGER) + 100 AS TEXT), 2) || '/' || SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 9, 2) AS INTEGER) + 100 AS TEXT), 2) || '/' || SUBSTR(CAST(CAST(STRFTIME('%Y', "t"."birth_date") AS INTEGER) + 10000 AS TEXT), 2)
            ),
            4,
            2
          )
        ),
        '+0 day'
      ) = (
        SUBSTR(
          (
            SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 6, 2) AS INTEGER) + 100 AS TEXT), 2) || '/' || SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 9, 2) AS INTEGER) + 100 AS TEXT), 2) || '/' || SUBSTR(CAST(CAST(STRFTIME('%Y', "t"."birth_date") AS INTEGER) + 10000 AS TEXT), 2)
          ),
          7,
          4
        ) || '-' || SUBSTR(
          (
            SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 6, 2) AS INTEGER) + 100 AS TEXT), 2) || '/' || SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 9, 2) AS INTEGER) + 100 AS TEXT), 2) || '/' || SUBSTR(CAST(CAST(STRFTIME('%Y', "t"."birth_date") AS INTEGER) + 10000 AS TEXT), 2)
          ),
          1,
          2
        ) || '-' || SUBSTR(
          (
            SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 6, 2) AS INTEGER) + 100 AS TEXT), 2) || '/' || SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 9, 2) AS INTEGER) + 100 AS TEXT), 2) || '/' || SUBSTR(CAST(CAST(STRFTIME('%Y', "t"."birth_date") AS INTEGER) + 10000 AS TEXT), 2)
          ),
          4,
          2
        )
      )
      AND SUBSTR(
        (
          SUBSTR(
            (
              SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 6, 2) AS INTEGER) + 100 AS TEXT), 2) || '/' || SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 9, 2) AS INTEGER) + 100 AS TEXT), 2) || '/' || SUBSTR(CAST(CAST(STRFTIME('%Y', "t"."birth_date") AS INTEGER) + 10000 AS TEXT), 2)
            ),
            7,
            4
          ) || '-' || SUBSTR(
            (
              SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 6, 2) AS INTEGER) + 100 AS TEXT), 2) || '/' || SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 9, 2) AS INTEGER) + 100 AS TEXT), 2) || '/' || SUBSTR(CAST(CAST(STRFTIME('%Y', "t"."birth_date") AS INTEGER) + 10000 AS TEXT), 2)
            ),
            1,
            2
          ) || '-' || SUBSTR(
            (
              SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 6, 2) AS INTEGER) + 100 AS TEXT), 2) || '/' || SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 9, 2) AS INTEGER) + 100 AS TEXT), 2) || '/' || SUBSTR(CAST(CAST(STRFTIME('%Y', "t"."birth_date") AS INTEGER) + 10000 AS TEXT), 2)
            ),
            4,
            2
          )
        ),
        1,
        4
      ) > '0000'
      THEN (
        SUBSTR(
          (
            SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 6, 2) AS INTEGER) + 100 AS TEXT), 2) || '/' || SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 9, 2) AS INTEGER) + 100 AS TEXT), 2) || '/' || SUBSTR(CAST(CAST(STRFTIME('%Y', "t"."birth_date") AS INTEGER) + 10000 AS TEXT), 2)
          ),
          7,
          4
        ) || '-' || SUBSTR(
          (
            SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 6, 2) AS INTEGER) + 100 AS TEXT), 2) || '/' || SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 9, 2) AS INTEGER) + 100 AS TEXT), 2) || '/' || SUBSTR(CAST(CAST(STRFTIME('%Y', "t"."birth_date") AS INTEGER) + 10000 AS TEXT), 2)
          ),
          1,
          2
        ) || '-' || SUBSTR(
          (
            SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 6, 2) AS INTEGER) + 100 AS TEXT), 2) || '/' || SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 9, 2) AS INTEGER) + 100 AS TEXT), 2) || '/' || SUBSTR(CAST(CAST(STRFTIME('%Y', "t"."birth_date") AS INTEGER) + 10000 AS TEXT), 2)
          ),
          4,
          2
        )
      )
    END
  END = "t"."birth_date"
  OR CASE
    WHEN LENGTH("t"."note") = 10
    AND SUBSTR("t"."note", 5, 1) = '-'
    AND SUBSTR("t"."note", 8, 1) = '-'
    THEN CASE
      WHEN DATE(
        (
          SUBSTR("t"."note", 1, 4) || '-' || SUBSTR("t"."note", 6, 2) || '-' || SUBSTR("t"."note", 9, 2)
        ),
        '+0 day'
      ) = (
        SUBSTR("t"."note", 1, 4) || '-' || SUBSTR("t"."note", 6, 2) || '-' || SUBSTR("t"."note", 9, 2)
      )
      AND SUBSTR(
        (
          SUBSTR("t"."note", 1, 4) || '-' || SUBSTR("t"."note", 6, 2) || '-' || SUBSTR("t"."note", 9, 2)
        ),
        1,
        4
      ) > '0000'
      THEN (
        SUBSTR("t"."note", 1, 4) || '-' || SUBSTR("t"."note", 6, 2) || '-' || SUBSTR("t"."note", 9, 2)
      )
    END
  END IS NOT NULL;
