CREATE TABLE "short_codes" AS
SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST(CASE WHEN REGEXP_LIKE("t"."note", '\A([-+]?[0-9]{1,18})\z') THEN CAST("t"."note" AS BIGINT) END AS BIGINT) AS "number",
  CAST(CAST(CASE WHEN REGEXP_LIKE("t"."note", '\A([-+]?[0-9]{1,18})\z') THEN CAST("t"."note" AS BIGINT) END AS DOUBLE) / 2.0e0 AS DOUBLE) AS "half",
  CAST((
    UPPER(SUBSTR("t"."plan", 1, 2)) || '-' || "t"."country" || '-' || CAST(LENGTH((
      "t"."country" || "t"."plan"
    )) AS VARCHAR)
  ) AS VARCHAR) AS "label"
FROM "shoppers" AS "t"
WHERE
  CASE WHEN REGEXP_LIKE("t"."note", '\A([-+]?[0-9]{1,18})\z') THEN CAST("t"."note" AS BIGINT) END IS NOT NULL
  OR (
    UPPER(SUBSTR("t"."plan", 1, 2)) || '-' || "t"."country" || '-' || CAST(LENGTH((
      "t"."country" || "t"."plan"
    )) AS VARCHAR)
  ) = 'PL-US-6'
  OR (
    (
      UPPER(SUBSTR("t"."plan", 1, 2)) || '-' || "t"."country" || '-' || CAST(LENGTH((
        "t"."country" || "t"."plan"
      )) AS VARCHAR)
    ) IS NOT NULL
    AND "t"."country" = 'CH'
  );
