SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST(CASE WHEN "t"."note" ~ '^([-+]?[0-9]{1,18})$' THEN CAST("t"."note" AS BIGINT) END AS BIGINT) AS "number",
  CAST(CAST(CASE WHEN "t"."note" ~ '^([-+]?[0-9]{1,18})$' THEN CAST("t"."note" AS BIGINT) END AS DOUBLE PRECISION) / CAST(2.0 AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS "half",
  CAST((
    UPPER(SUBSTR("t"."plan", 1, 2)) || '-' || "t"."country" || '-' || CAST(LENGTH((
      "t"."country" || "t"."plan"
    )) AS TEXT)
  ) AS TEXT) AS "label"
FROM "shoppers" AS "t"
WHERE
  CASE WHEN "t"."note" ~ '^([-+]?[0-9]{1,18})$' THEN CAST("t"."note" AS BIGINT) END IS NOT NULL
  OR (
    UPPER(SUBSTR("t"."plan", 1, 2)) || '-' || "t"."country" || '-' || CAST(LENGTH((
      "t"."country" || "t"."plan"
    )) AS TEXT)
  ) = 'PL-US-6'
  OR (
    (
      UPPER(SUBSTR("t"."plan", 1, 2)) || '-' || "t"."country" || '-' || CAST(LENGTH((
        "t"."country" || "t"."plan"
      )) AS TEXT)
    ) IS NOT NULL
    AND "t"."country" = 'CH'
  )
ORDER BY
  "t"."shopper_id" ASC;
