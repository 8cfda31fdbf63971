CREATE OR REPLACE VIEW "best_half_of_each_region" AS
SELECT
  "members"."org_id" AS "org_id",
  "members"."region" AS "region",
  "members"."arr" AS "arr"
FROM (
  SELECT
    CAST("t"."org_id" AS NUMBER(19)) AS "org_id",
    CAST("t"."region" AS VARCHAR2(4000)) AS "region",
    CAST("t"."arr" AS NUMBER(12, 2)) AS "arr",
    ROW_NUMBER() OVER (
      PARTITION BY "t"."region" COLLATE BINARY
      ORDER BY CASE WHEN "t"."arr" IS NULL THEN 1 ELSE 0 END ASC, "t"."arr" DESC, "t"."org_id" ASC
    ) AS "n",
    COUNT(*) OVER (PARTITION BY "t"."region" COLLATE BINARY) AS "size"
  FROM "orgs" "t"
  WHERE
    "t"."arr" IS NOT NULL
    AND MOD(
      TO_NUMBER(
        SUBSTR(
          RAWTOHEX(
            STANDARD_HASH(
              CAST(CASE
                WHEN CAST("t"."org_id" AS VARCHAR2(4000)) IS NOT NULL
                THEN (
                  'spring-calls:' || CAST("t"."org_id" AS VARCHAR2(4000))
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
    ) < 8000
) "members"
WHERE
  (
    "members"."n" - 1
  ) * 2 < "members"."size";
