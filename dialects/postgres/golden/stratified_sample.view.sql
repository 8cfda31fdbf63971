CREATE OR REPLACE VIEW "stratified_sample" AS
SELECT
  "members"."order_id" AS "order_id",
  "members"."line_no" AS "line_no",
  "members"."sku" AS "sku",
  "members"."draw" AS "draw"
FROM (
  SELECT
    CAST("t"."order_id" AS BIGINT) AS "order_id",
    CAST("t"."line_no" AS BIGINT) AS "line_no",
    CAST("t"."sku" AS TEXT) AS "sku",
    CAST(MOD(
      CAST(CAST((
        'x' || RIGHT(
          ENCODE(
            SHA256(
              CONVERT_TO(
                (
                  'audit:' || CAST("t"."order_id" AS TEXT) || ':' || CAST("t"."line_no" AS TEXT)
                ),
                'UTF8'
              )
            ),
            'hex'
          ),
          8
        )
      ) AS BIT(32)) AS BIGINT),
      10000
    ) AS BIGINT) AS "draw",
    ROW_NUMBER() OVER (
      PARTITION BY "t"."sku"
      ORDER BY MOD(
        CAST(CAST((
          'x' || RIGHT(
            ENCODE(
              SHA256(
                CONVERT_TO(
                  (
                    'audit:' || CAST("t"."order_id" AS TEXT) || ':' || CAST("t"."line_no" AS TEXT)
                  ),
                  'UTF8'
                )
              ),
              'hex'
            ),
            8
          )
        ) AS BIT(32)) AS BIGINT),
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
