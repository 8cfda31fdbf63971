CREATE VIEW "stratified_sample" AS
SELECT
  "members"."order_id" AS "order_id",
  "members"."line_no" AS "line_no",
  "members"."sku" AS "sku",
  "members"."draw" AS "draw"
FROM (
  SELECT
    CAST("t"."order_id" AS Nullable(Int64)) AS "order_id",
    CAST("t"."line_no" AS Nullable(Int64)) AS "line_no",
    CAST("t"."sku" AS Nullable(String)) AS "sku",
    CAST(CAST(modulo(
      reinterpretAsUInt32(
        reverse(
          substring(
            SHA256(
              (
                'audit:' || CAST("t"."order_id" AS Nullable(String)) || ':' || CAST("t"."line_no" AS Nullable(String))
              )
            ),
            29,
            4
          )
        )
      ),
      10000
    ) AS Nullable(Int64)) AS Nullable(Int64)) AS "draw",
    ROW_NUMBER() OVER (
      PARTITION BY "t"."sku"
      ORDER BY CAST(modulo(
        reinterpretAsUInt32(
          reverse(
            substring(
              SHA256(
                (
                  'audit:' || CAST("t"."order_id" AS Nullable(String)) || ':' || CAST("t"."line_no" AS Nullable(String))
                )
              ),
              29,
              4
            )
          )
        ),
        10000
      ) AS Nullable(Int64)) ASC, "t"."order_id" ASC, "t"."line_no" ASC
    ) AS "n",
    COUNT(*) OVER (PARTITION BY "t"."sku") AS "size"
  FROM "order_lines" AS "t"
  WHERE
    "t"."quantity" > 0
) AS "members"
WHERE
  (
    CAST("members"."n" AS Nullable(Int128)) - 1
  ) * 1000 < CAST("members"."size" AS Nullable(Int128)) * 333;
