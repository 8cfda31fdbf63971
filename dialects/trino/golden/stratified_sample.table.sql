CREATE TABLE "stratified_sample" AS
SELECT
  "members"."order_id" AS "order_id",
  "members"."line_no" AS "line_no",
  "members"."sku" AS "sku",
  "members"."draw" AS "draw"
FROM (
  SELECT
    CAST("t"."order_id" AS BIGINT) AS "order_id",
    CAST("t"."line_no" AS BIGINT) AS "line_no",
    CAST("t"."sku" AS VARCHAR) AS "sku",
    CAST(MOD(
      FROM_BASE(
        SUBSTR(
          TO_HEX(
            SHA256(
              TO_UTF8(
                (
                  'audit:' || CAST("t"."order_id" AS VARCHAR) || ':' || CAST("t"."line_no" AS VARCHAR)
                )
              )
            )
          ),
          57
        ),
        16
      ),
      10000
    ) AS BIGINT) AS "draw",
    ROW_NUMBER() OVER (
      PARTITION BY "t"."sku"
      ORDER BY MOD(
        FROM_BASE(
          SUBSTR(
            TO_HEX(
              SHA256(
                TO_UTF8(
                  (
                    'audit:' || CAST("t"."order_id" AS VARCHAR) || ':' || CAST("t"."line_no" AS VARCHAR)
                  )
                )
              )
            ),
            57
          ),
          16
        ),
        10000
      ) ASC, "t"."order_id" ASC, "t"."line_no" ASC
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
