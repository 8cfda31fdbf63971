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
    CAST("t"."sku" AS VARCHAR(65535)) AS "sku",
    CAST(MOD(
      STRTOL(
        RIGHT(
          SHA2(
            (
              'audit:' || CAST("t"."order_id" AS VARCHAR(65535)) || ':' || CAST("t"."line_no" AS VARCHAR(65535))
            ),
            256
          ),
          8
        ),
        16
      ),
      10000
    ) AS BIGINT) AS "draw",
    ROW_NUMBER() OVER (
      PARTITION BY (
        "t"."sku" || '.'
      )
      ORDER BY MOD(
        STRTOL(
          RIGHT(
            SHA2(
              (
                'audit:' || CAST("t"."order_id" AS VARCHAR(65535)) || ':' || CAST("t"."line_no" AS VARCHAR(65535))
              ),
              256
            ),
            8
          ),
          16
        ),
        10000
      ) ASC, "t"."order_id" ASC, "t"."line_no" ASC
    ) AS "n",
    COUNT(*) OVER (PARTITION BY (
      "t"."sku" || '.'
    )) AS "size"
  FROM "order_lines" AS "t"
  WHERE
    "t"."quantity" > 0
) AS "members"
WHERE
  (
    "members"."n" - 1
  ) * 1000 < "members"."size" * 333;
