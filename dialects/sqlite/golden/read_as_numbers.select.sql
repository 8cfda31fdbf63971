SELECT
  CAST("t"."shopper_id" AS INTEGER) AS "shopper_id",
  CAST(CASE
    WHEN GLOB(
      '*[^0-9.]*',
      SUBSTR("t"."note", CASE WHEN SUBSTR("t"."note", 1, 1) IN ('+', '-') THEN 2 ELSE 1 END)
    ) = 0
    AND GLOB(
      '*.*.*',
      SUBSTR("t"."note", CASE WHEN SUBSTR("t"."note", 1, 1) IN ('+', '-') THEN 2 ELSE 1 END)
    ) = 0
    AND GLOB(
      '[0-9]*',
      SUBSTR("t"."note", CASE WHEN SUBSTR("t"."note", 1, 1) IN ('+', '-') THEN 2 ELSE 1 END)
    ) = 1
    AND GLOB(
      '*[0-9]',
      SUBSTR("t"."note", CASE WHEN SUBSTR("t"."note", 1, 1) IN ('+', '-') THEN 2 ELSE 1 END)
    ) = 1
    AND INSTR(
      (
        SUBSTR("t"."note", CASE WHEN SUBSTR("t"."note", 1, 1) IN ('+', '-') THEN 2 ELSE 1 END) || '.'
      ),
      '.'
    ) <= 11
    AND LENGTH(
      SUBSTR("t"."note", CASE WHEN SUBSTR("t"."note", 1, 1) IN ('+', '-') THEN 2 ELSE 1 END)
    ) - INSTR(
      (
        SUBSTR("t"."note", CASE WHEN SUBSTR("t"."note", 1, 1) IN ('+', '-') THEN 2 ELSE 1 END) || '.'
      ),
      '.'
    ) <= 2
    THEN CAST("t"."note" AS NUMERIC)
  END AS NUMERIC) AS "amount",
  CAST(CASE WHEN "t"."note" = 'true' THEN TRUE WHEN "t"."note" = 'false' THEN FALSE END AS INTEGER) AS "truth",
  CAST(CASE
    WHEN "t"."score" >= -9.223372036854776e+18
    AND "t"."score" < 9.223372036854776e+18
    AND "t"."score" = CASE
      WHEN ABS("t"."score") < 4503599627370496
      THEN CAST(CASE
        WHEN "t"."score" < CAST("t"."score" AS INTEGER)
        THEN CAST("t"."score" AS INTEGER) - 1
        ELSE CAST("t"."score" AS INTEGER)
      END AS REAL)
      ELSE "t"."score"
    END
    THEN CAST("t"."score" AS INTEGER)
  END AS INTEGER) AS "whole_score",
  CAST(CAST(CASE
    WHEN "t"."balance" < CAST("t"."balance" AS INTEGER)
    THEN CAST("t"."balance" AS INTEGER) - 1
    ELSE CAST("t"."balance" AS INTEGER)
  END AS INTEGER) AS INTEGER) AS "euros",
  CAST((
    SUBSTR(CAST(CAST(STRFTIME('%Y', "t"."birth_date") AS INTEGER) + 10000 AS TEXT), 2) || '-' || SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 6, 2) AS INTEGER) + 100 AS TEXT), 2) || '-' || SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 9, 2) AS INTEGER) + 100 AS TEXT), 2)
  ) AS TEXT) AS "born"
FROM "shoppers" AS "t"
WHERE
  CASE
    WHEN GLOB(
      '*[^0-9.]*',
      SUBSTR("t"."note", CASE WHEN SUBSTR("t"."note", 1, 1) IN ('+', '-') THEN 2 ELSE 1 END)
    ) = 0
    AND GLOB(
      '*.*.*',
      SUBSTR("t"."note", CASE WHEN SUBSTR("t"."note", 1, 1) IN ('+', '-') THEN 2 ELSE 1 END)
    ) = 0
    AND GLOB(
      '[0-9]*',
      SUBSTR("t"."note", CASE WHEN SUBSTR("t"."note", 1, 1) IN ('+', '-') THEN 2 ELSE 1 END)
    ) = 1
    AND GLOB(
      '*[0-9]',
      SUBSTR("t"."note", CASE WHEN SUBSTR("t"."note", 1, 1) IN ('+', '-') THEN 2 ELSE 1 END)
    ) = 1
    AND INSTR(
      (
        SUBSTR("t"."note", CASE WHEN SUBSTR("t"."note", 1, 1) IN ('+', '-') THEN 2 ELSE 1 END) || '.'
      ),
      '.'
    ) <= 11
    AND LENGTH(
      SUBSTR("t"."note", CASE WHEN SUBSTR("t"."note", 1, 1) IN ('+', '-') THEN 2 ELSE 1 END)
    ) - INSTR(
      (
        SUBSTR("t"."note", CASE WHEN SUBSTR("t"."note", 1, 1) IN ('+', '-') THEN 2 ELSE 1 END) || '.'
      ),
      '.'
    ) <= 2
    THEN CAST("t"."note" AS NUMERIC)
  END IS NOT NULL
  OR CASE WHEN "t"."note" = 'true' THEN TRUE WHEN "t"."note" = 'false' THEN FALSE END IS NOT NULL
  OR CASE
    WHEN "t"."score" >= -9.223372036854776e+18
    AND "t"."score" < 9.223372036854776e+18
    AND "t"."score" = CASE
      WHEN ABS("t"."score") < 4503599627370496
      THEN CAST(CASE
        WHEN "t"."score" < CAST("t"."score" AS INTEGER)
        THEN CAST("t"."score" AS INTEGER) - 1
        ELSE CAST("t"."score" AS INTEGER)
      END AS REAL)
      ELSE "t"."score"
    END
    THEN CAST("t"."score" AS INTEGER)
  END IS NOT NULL
ORDER BY
  CASE
    WHEN CASE
      WHEN "t"."score" >= -9.223372036854776e+18
      AND "t"."score" < 9.223372036854776e+18
      AND "t"."score" = CASE
        WHEN ABS("t"."score") < 4503599627370496
        THEN CAST(CASE
          WHEN "t"."score" < CAST("t"."score" AS INTEGER)
          THEN CAST("t"."score" AS INTEGER) - 1
          ELSE CAST("t"."score" AS INTEGER)
        END AS REAL)
        ELSE "t"."score"
      END
      THEN CAST("t"."score" AS INTEGER)
    END IS NULL
    THEN 1
    ELSE 0
  END ASC,
  CASE
    WHEN "t"."score" >= -9.223372036854776e+18
    AND "t"."score" < 9.223372036854776e+18
    AND "t"."score" = CASE
      WHEN ABS("t"."score") < 4503599627370496
      THEN CAST(CASE
        WHEN "t"."score" < CAST("t"."score" AS INTEGER)
        THEN CAST("t"."score" AS INTEGER) - 1
        ELSE CAST("t"."score" AS INTEGER)
      END AS REAL)
      ELSE "t"."score"
    END
    THEN CAST("t"."score" AS INTEGER)
  END ASC,
  "t"."shopper_id" ASC;
