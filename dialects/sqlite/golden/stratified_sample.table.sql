CREATE TABLE "stratified_sample" AS
SELECT
  "members"."order_id" AS "order_id",
  "members"."line_no" AS "line_no",
  "members"."sku" AS "sku",
  "members"."draw" AS "draw"
FROM (
  SELECT
    CAST("t"."order_id" AS INTEGER) AS "order_id",
    CAST("t"."line_no" AS INTEGER) AS "line_no",
    CAST("t"."sku" AS TEXT) AS "sku",
    CAST(SEGSQL_BUCKET((
      'audit:' || CAST("t"."order_id" AS TEXT) || ':' || CAST("t"."line_no" AS TEXT)
    )) AS INTEGER) AS "draw",
    ROW_NUMBER() OVER (
      PARTITION BY "t"."sku"
      ORDER BY SEGSQL_BUCKET((
        'audit:' || CAST("t"."order_id" AS TEXT) || ':' || CAST("t"."line_no" AS TEXT)
      )) ASC, "t"."order_id" ASC, "t"."line_no" ASC
    ) AS "n",
    COUNT(*) OVER (PARTITION BY "t"."sku") AS "size"
  FROM "order_lines" AS "t"
  WHERE
    "t"."quantity" > 0
) AS "members"
WHERE
  (
    "members"."n" - 1
  ) * 1000 < "members"."size" * 333;
