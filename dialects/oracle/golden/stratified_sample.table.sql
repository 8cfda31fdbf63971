CREATE TABLE "stratified_sample" AS
SELECT
  "members"."order_id" AS "order_id",
  "members"."line_no" AS "line_no",
  "members"."sku" AS "sku",
  "members"."draw" AS "draw"
FROM (
  SELECT
    CAST("t"."order_id" AS NUMBER(19)) AS "order_id",
    CAST("t"."line_no" AS NUMBER(19)) AS "line_no",
    CAST("t"."sku" AS VARCHAR2(4000)) AS "sku",
    CAST(MOD(
      TO_NUMBER(
        SUBSTR(
          RAWTOHEX(
            STANDARD_HASH(
              CAST(CASE
                WHEN CAST("t"."order_id" AS VARCHAR2(4000)) IS NOT NULL
                AND CAST("t"."line_no" AS VARCHAR2(4000)) IS NOT NULL
                THEN (
                  'audit:' || CAST("t"."order_id" AS VARCHAR2(4000)) || ':' || CAST("t"."line_no" AS VARCHAR2(4000))
                )
              END AS VARCHAR2(4000)),
              'SHA256'
            )
          ),
          57
        ),
        'XXXXXXXX'
      ),
      10000
    ) AS NUMBER(19)) AS "draw",
    ROW_NUMBER() OVER (
      PARTITION BY "t"."sku" COLLATE BINARY
      ORDER BY MOD(
        TO_NUMBER(
          SUBSTR(
            RAWTOHEX(
              STANDARD_HASH(
                CAST(CASE
                  WHEN CAST("t"."order_id" AS VARCHAR2(4000)) IS NOT NULL
                  AND CAST("t"."line_no" AS VARCHAR2(4000)) IS NOT NULL
                  THEN (
                    'audit:' || CAST("t"."order_id" AS VARCHAR2(4000)) || ':' || CAST("t"."line_no" AS VARCHAR2(4000))
                  )
                END AS VARCHAR2(4000)),
                'SHA256'
              )
            ),
            57
          ),
          'XXXXXXXX'
        ),
        10000
      ) ASC, "t"."order_id" ASC, "t"."line_no" ASC
    ) AS "n",
    COUNT(*) OVER (PARTITION BY "t"."sku" COLLATE BINARY) AS "size"
  FROM "order_lines" "t"
  WHERE
    "t"."quantity" > 0
) "members"
WHERE
  (
    "members"."n" - 1
  ) * 1000 < "members"."size" * 333;
