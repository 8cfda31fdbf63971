SELECT
  CAST("t"."visit_id" AS BIGINT) AS "visit_id",
  CAST(CASE
    WHEN json_type("t"."Visit Properties", '$."page"') = 'VARCHAR'
    THEN json_extract_string("t"."Visit Properties", '$."page"')
  END AS VARCHAR) AS "properties_page",
  CAST(CASE
    WHEN json_type("t"."Visit Properties", '$."seconds"') IN ('BIGINT', 'UBIGINT', 'DOUBLE')
    THEN CAST(json_extract_string("t"."Visit Properties", '$."seconds"') AS DOUBLE)
  END AS DOUBLE) AS "properties_seconds",
  CAST(CASE
    WHEN json_type("t"."Visit Properties", '$."clicks"') IN ('BIGINT', 'UBIGINT', 'DOUBLE')
    THEN CASE
      WHEN CAST(json_extract_string("t"."Visit Properties", '$."clicks"') AS DOUBLE) = FLOOR(CAST(json_extract_string("t"."Visit Properties", '$."clicks"') AS DOUBLE))
      AND CAST(json_extract_string("t"."Visit Properties", '$."clicks"') AS DOUBLE) BETWEEN -9007199254740991 AND 9007199254740991
      THEN CAST(CAST(json_extract_string("t"."Visit Properties", '$."clicks"') AS DOUBLE) AS BIGINT)
    END
  END AS BIGINT) AS "properties_clicks",
  CAST(CASE
    WHEN json_type("t"."Visit Properties", '$."returning"') = 'BOOLEAN'
    THEN CASE
      WHEN json_extract_string("t"."Visit Properties", '$."returning"') = 'true'
      THEN TRUE
      ELSE FALSE
    END
  END AS BOOLEAN) AS "properties_returning",
  CAST(CASE
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
  END AS DATE) AS "properties_until",
  CAST(CASE
    WHEN "t"."Visit Properties" IS NULL
    THEN NULL
    WHEN json_type("t"."Visit Properties", '$."utm"."campaign"') = 'VARCHAR'
    THEN 'text'
    WHEN json_type("t"."Visit Properties", '$."utm"."campaign"') IN ('BIGINT', 'UBIGINT', 'DOUBLE')
    THEN 'number'
    WHEN json_type("t"."Visit Properties", '$."utm"."campaign"') = 'BOOLEAN'
    THEN 'boolean'
    WHEN json_type("t"."Visit Properties", '$."utm"."campaign"') = 'ARRAY'
    THEN 'array'
    WHEN json_type("t"."Visit Properties", '$."utm"."campaign"') = 'OBJECT'
    THEN 'object'
    WHEN json_type("t"."Visit Properties", '$."utm"."campaign"') = 'NULL'
    THEN 'null'
    ELSE 'absent'
  END AS VARCHAR) AS "campaign",
  CAST(CASE
    WHEN json_type("t"."Visit Properties", '$."cart"[0]."sku"') = 'VARCHAR'
    THEN json_extract_string("t"."Visit Properties", '$."cart"[0]."sku"')
  END AS VARCHAR) AS "first_sku",
  CAST(CASE
    WHEN "t"."Visit Properties" IS NULL
    THEN NULL
    WHEN json_type("t"."Visit Properties", '$."cart"[1]."pieces"') = 'VARCHAR'
    THEN 'text'
    WHEN json_type("t"."Visit Properties", '$."cart"[1]."pieces"') IN ('BIGINT', 'UBIGINT', 'DOUBLE')
    THEN 'number'
    WHEN json_type("t"."Visit Properties", '$."cart"[1]."pieces"') = 'BOOLEAN'
    THEN 'boolean'
    WHEN json_type("t"."Visit Properties", '$."cart"[1]."pieces"') = 'ARRAY'
    THEN 'array'
    WHEN json_type("t"."Visit Properties", '$."cart"[1]."pieces"') = 'OBJECT'
    THEN 'object'
    WHEN json_type("t"."Visit Properties", '$."cart"[1]."pieces"') = 'NULL'
    THEN 'null'
    ELSE 'absent'
  END AS VARCHAR) AS "second_pieces",
  CAST(CASE
    WHEN "t"."Visit Properties" IS NULL
    THEN NULL
    WHEN json_type("t"."Visit Properties", '$') = 'VARCHAR'
    THEN 'text'
    WHEN json_type("t"."Visit Properties", '$') IN ('BIGINT', 'UBIGINT', 'DOUBLE')
    THEN 'number'
    WHEN json_type("t"."Visit Properties", '$') = 'BOOLEAN'
    THEN 'boolean'
    WHEN json_type("t"."Visit Properties", '$') = 'ARRAY'
    THEN 'array'
    WHEN json_type("t"."Visit Properties", '$') = 'OBJECT'
    THEN 'object'
    WHEN json_type("t"."Visit Properties", '$') = 'NULL'
    THEN 'null'
    ELSE 'absent'
  END AS VARCHAR) AS "whole",
  CAST(CASE
    WHEN json_type("t"."Visit Properties", '$') = 'VARCHAR'
    THEN json_extract_string("t"."Visit Properties", '$')
  END AS VARCHAR) AS "only_text"
FROM "visits" AS "t"
WHERE
  "t"."Visit Properties" IS NOT NULL
  AND (
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
    END IN ('null', 'number', 'array', 'absent')
    OR CASE
      WHEN json_type("t"."Visit Properties", '$."clicks"') IN ('BIGINT', 'UBIGINT', 'DOUBLE')
      THEN CASE
        WHEN CAST(json_extract_string("t"."Visit Properties", '$."clicks"') AS DOUBLE) = FLOOR(CAST(json_extract_string("t"."Visit Properties", '$."clicks"') AS DOUBLE))
        AND CAST(json_extract_string("t"."Visit Properties", '$."clicks"') AS DOUBLE) BETWEEN -9007199254740991 AND 9007199254740991
        THEN CAST(CAST(json_extract_string("t"."Visit Properties", '$."clicks"') AS DOUBLE) AS BIGINT)
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
    END >= CAST('2026-03-01' AS DATE)
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
    END IS NULL
    OR CASE
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
  )
ORDER BY
  CASE
    WHEN CASE
      WHEN json_type("t"."Visit Properties", '$."seconds"') IN ('BIGINT', 'UBIGINT', 'DOUBLE')
      THEN CAST(json_extract_string("t"."Visit Properties", '$."seconds"') AS DOUBLE)
    END IS NULL
    THEN 1
    ELSE 0
  END ASC,
  CASE
    WHEN json_type("t"."Visit Properties", '$."seconds"') IN ('BIGINT', 'UBIGINT', 'DOUBLE')
    THEN CAST(json_extract_string("t"."Visit Properties", '$."seconds"') AS DOUBLE)
  END DESC,
  CASE
    WHEN CASE
      WHEN json_type("t"."Visit Properties", '$."page"') = 'VARCHAR'
      THEN json_extract_string("t"."Visit Properties", '$."page"')
    END IS NULL
    THEN 1
    ELSE 0
  END ASC,
  CASE
    WHEN json_type("t"."Visit Properties", '$."page"') = 'VARCHAR'
    THEN json_extract_string("t"."Visit Properties", '$."page"')
  END ASC,
  "t"."visit_id" ASC;
