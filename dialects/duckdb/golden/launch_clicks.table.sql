CREATE OR REPLACE TABLE "launch_clicks" AS
SELECT
  CAST("t"."visit_id" AS BIGINT) AS "visit_id",
  CAST(CASE
    WHEN json_type("t"."Visit Properties", '$."utm"."campaign"') = 'VARCHAR'
    THEN json_extract_string("t"."Visit Properties", '$."utm"."campaign"')
  END AS VARCHAR) AS "campaign",
  CAST(NULLIF(
    CAST(CASE
      WHEN json_type("t"."Visit Properties", '$."clicks"') IN ('BIGINT', 'UBIGINT', 'DOUBLE')
      THEN CASE
        WHEN CAST(json_extract_string("t"."Visit Properties", '$."clicks"') AS DOUBLE) = FLOOR(CAST(json_extract_string("t"."Visit Properties", '$."clicks"') AS DOUBLE))
        AND CAST(json_extract_string("t"."Visit Properties", '$."clicks"') AS DOUBLE) BETWEEN -9007199254740991 AND 9007199254740991
        THEN CAST(CAST(json_extract_string("t"."Visit Properties", '$."clicks"') AS DOUBLE) AS BIGINT)
      END
    END AS DOUBLE) / NULLIF(
      CASE
        WHEN json_type("t"."Visit Properties", '$."seconds"') IN ('BIGINT', 'UBIGINT', 'DOUBLE')
        THEN CAST(json_extract_string("t"."Visit Properties", '$."seconds"') AS DOUBLE)
      END,
      0
    ),
    CAST('NaN' AS DOUBLE)
  ) AS DOUBLE) AS "pace",
  CAST(COALESCE(
    CASE
      WHEN json_type("t"."Visit Properties", '$."cart"[0]."sku"') = 'VARCHAR'
      THEN json_extract_string("t"."Visit Properties", '$."cart"[0]."sku"')
    END,
    CASE
      WHEN "t"."Visit Properties" IS NULL
      THEN NULL
      WHEN json_type("t"."Visit Properties", '$."cart"') = 'VARCHAR'
      THEN 'text'
      WHEN json_type("t"."Visit Properties", '$."cart"') IN ('BIGINT', 'UBIGINT', 'DOUBLE')
      THEN 'number'
      WHEN json_type("t"."Visit Properties", '$."cart"') = 'BOOLEAN'
      THEN 'boolean'
      WHEN json_type("t"."Visit Properties", '$."cart"') = 'ARRAY'
      THEN 'array'
      WHEN json_type("t"."Visit Properties", '$."cart"') = 'OBJECT'
      THEN 'object'
      WHEN json_type("t"."Visit Properties", '$."cart"') = 'NULL'
      THEN 'null'
      ELSE 'absent'
    END
  ) AS VARCHAR) AS "first_in_cart"
FROM "visits" AS "t"
WHERE
  CASE
    WHEN "t"."Visit Properties" IS NULL
    THEN NULL
    WHEN json_type("t"."Visit Properties", '$."page"') = 'VARCHAR'
    THEN 'text'
    WHEN json_type("t"."Visit Properties", '$."page"') IN ('BIGINT', 'UBIGINT', 'DOUBLE')
    THEN 'number'
    WHEN json_type("t"."Visit Properties", '$."page"') = 'BOOLEAN'
    THEN 'boolean'
    WHEN json_type("t"."Visit Properties", '$."page"') = 'ARRAY'
    THEN 'array'
    WHEN json_type("t"."Visit Properties", '$."page"') = 'OBJECT'
    THEN 'object'
    WHEN json_type("t"."Visit Properties", '$."page"') = 'NULL'
    THEN 'null'
    ELSE 'absent'
  END IN ('text', 'number')
  AND (
    CASE
      WHEN json_type("t"."Visit Properties", '$."returning"') = 'BOOLEAN'
      THEN CASE
        WHEN json_extract_string("t"."Visit Properties", '$."returning"') = 'true'
        THEN TRUE
        ELSE FALSE
      END
    END <> TRUE
    OR CASE
      WHEN json_type("t"."Visit Properties", '$."returning"') = 'BOOLEAN'
      THEN CASE
        WHEN json_extract_string("t"."Visit Properties", '$."returning"') = 'true'
        THEN TRUE
        ELSE FALSE
      END
    END IS NULL
    OR CASE
      WHEN regexp_full_match(
        CASE
          WHEN json_type("t"."Visit Properties", '$."until"') = 'VARCHAR'
          THEN json_extract_string("t"."Visit Properties", '$."until"')
        END,
        '([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)'
      )
      AND SUBSTR(
        CASE
          WHEN json_type("t"."Visit Properties", '$."until"') = 'VARCHAR'
          THEN json_extract_string("t"."Visit Properties", '$."until"')
        END,
        1,
        4
      ) <> '0000'
      THEN CAST(CASE
        WHEN json_type("t"."Visit Properties", '$."until"') = 'VARCHAR'
        THEN json_extract_string("t"."Visit Properties", '$."until"')
      END AS DATE)
    END > CAST('2026-01-01' AS DATE)
  );
