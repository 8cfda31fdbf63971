CREATE VIEW "read_as_numbers" AS
SELECT
  CAST("t"."shopper_id" AS Nullable(Int64)) AS "shopper_id",
  CAST(CAST(CASE WHEN match("t"."note", '^([-+]?[0-9]{1,10}([.][0-9]{1,2})?)$') THEN toDecimal128OrNull("t"."note", 2) END AS Nullable(Decimal(38, 2))) AS Nullable(Decimal(12, 2))) AS "amount",
  CAST(CASE WHEN "t"."note" = 'true' THEN TRUE WHEN "t"."note" = 'false' THEN FALSE END AS Nullable(Bool)) AS "truth",
  CAST(CASE
    WHEN CASE WHEN NOT (
      isNaN("t"."score")
    ) THEN "t"."score" + 0e0 END >= -9.223372036854776e+18
    AND CASE WHEN NOT (
      isNaN("t"."score")
    ) THEN "t"."score" + 0e0 END < 9.223372036854776e+18
    AND CASE WHEN NOT (
      isNaN("t"."score")
    ) THEN "t"."score" + 0e0 END = FLOOR(CASE WHEN NOT (
      isNaN("t"."score")
    ) THEN "t"."score" + 0e0 END) + 0e0
    THEN CAST(CASE WHEN NOT (
      isNaN("t"."score")
    ) THEN "t"."score" + 0e0 END AS Nullable(Int64))
  END AS Nullable(Int64)) AS "whole_score",
  CAST(CAST(CAST(FLOOR("t"."balance") AS Nullable(Decimal(38, 0))) AS Nullable(Int64)) AS Nullable(Int64)) AS "euros",
  CAST((
    substringUTF8(
      CAST(accurateCast(
        CAST(CAST(toYear("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 10000,
        'Nullable(Int64)'
      ) AS Nullable(String)),
      2
    ) || '-' || substringUTF8(
      CAST(accurateCast(
        CAST(CAST(toMonth("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 100,
        'Nullable(Int64)'
      ) AS Nullable(String)),
      2
    ) || '-' || substringUTF8(
      CAST(accurateCast(
        CAST(CAST(toDayOfMonth("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 100,
        'Nullable(Int64)'
      ) AS Nullable(String)),
      2
    )
  ) AS Nullable(String)) AS "born"
FROM "shoppers" AS "t"
WHERE
  CAST(CASE WHEN match("t"."note", '^([-+]?[0-9]{1,10}([.][0-9]{1,2})?)$') THEN toDecimal128OrNull("t"."note", 2) END AS Nullable(Decimal(38, 2))) IS NOT NULL
  OR CASE WHEN "t"."note" = 'true' THEN TRUE WHEN "t"."note" = 'false' THEN FALSE END IS NOT NULL
  OR CASE
    WHEN CASE WHEN NOT (
      isNaN("t"."score")
    ) THEN "t"."score" + 0e0 END >= -9.223372036854776e+18
    AND CASE WHEN NOT (
      isNaN("t"."score")
    ) THEN "t"."score" + 0e0 END < 9.223372036854776e+18
    AND CASE WHEN NOT (
      isNaN("t"."score")
    ) THEN "t"."score" + 0e0 END = FLOOR(CASE WHEN NOT (
      isNaN("t"."score")
    ) THEN "t"."score" + 0e0 END) + 0e0
    THEN CAST(CASE WHEN NOT (
      isNaN("t"."score")
    ) THEN "t"."score" + 0e0 END AS Nullable(Int64))
  END IS NOT NULL;
