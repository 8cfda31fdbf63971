CREATE TABLE "mended_visits" AS
SELECT
  CAST("t"."visit_id" AS INTEGER) AS "visit_id",
  CAST(CASE
    WHEN json_type("t"."Visit Properties", '$."page"') = 'text'
    THEN json_extract("t"."Visit Properties", '$."page"')
  END AS TEXT) AS "properties_page",
  CAST(CASE
    WHEN json_type("t"."Visit Properties", '$."seconds"') IN ('integer', 'real')
    THEN CAST(json_extract("t"."Visit Properties", '$."seconds"') AS REAL)
  END AS REAL) AS "properties_seconds",
  CAST(CASE
    WHEN json_type("t"."Visit Properties", '$."clicks"') IN ('integer', 'real')
    THEN CASE
      WHEN CAST(json_extract("t"."Visit Properties", '$."clicks"') AS REAL) = CAST(CAST(json_extract("t"."Visit Properties", '$."clicks"') AS REAL) AS INTEGER)
      AND CAST(json_extract("t"."Visit Properties", '$."clicks"') AS REAL) BETWEEN -9007199254740991 AND 9007199254740991
      THEN CAST(CAST(json_extract("t"."Visit Properties", '$."clicks"') AS REAL) AS INTEGER)
    END
  END AS INTEGER) AS "properties_clicks",
  CAST(CASE
    WHEN json_type("t"."Visit Properties", '$."returning"') IN ('true', 'false')
    THEN CASE WHEN json_type("t"."Visit Properties", '$."returning"') = 'true' THEN TRUE ELSE FALSE END
  END AS INTEGER) AS "properties_returning",
  CAST(CASE
    WHEN DATE(
      CASE
        WHEN json_type("t"."Visit Properties", '$."until"') = 'text'
        THEN json_extract("t"."Visit Properties", '$."until"')
      END,
      '+0 day'
    ) = CASE
      WHEN json_type("t"."Visit Properties", '$."until"') = 'text'
      THEN json_extract("t"."Visit Properties", '$."until"')
    END
    AND SUBSTR(
      CASE
        WHEN json_type("t"."Visit Properties", '$."until"') = 'text'
        THEN json_extract("t"."Visit Properties", '$."until"')
      END,
      1,
      4
    ) > '0000'
    THEN CASE
      WHEN json_type("t"."Visit Properties", '$."until"') = 'text'
      THEN json_extract("t"."Visit Properties", '$."until"')
    END
  END AS TEXT) AS "properties_until",
  CAST(CASE
    WHEN "t"."Visit Properties" IS NULL
    THEN NULL
    WHEN json_type("t"."Visit Properties", '$."utm"."campaign"') = 'text'
    THEN 'text'
    WHEN json_type("t"."Visit Properties", '$."utm"."campaign"') IN ('integer', 'real')
    THEN 'number'
    WHEN json_type("t"."Visit Properties", '$."utm"."campaign"') IN ('true', 'false')
    THEN 'boolean'
    WHEN json_type("t"."Visit Properties", '$."utm"."campaign"') = 'array'
    THEN 'array'
    WHEN json_type("t"."Visit Properties", '$."utm"."campaign"') = 'object'
    THEN 'object'
    WHEN json_type("t"."Visit Properties", '$."utm"."campaign"') = 'null'
    THEN 'null'
    ELSE 'absent'
  END AS TEXT) AS "campaign",
  CAST(CASE
    WHEN json_type("t"."Visit Properties", '$."cart"[0]."sku"') = 'text'
    THEN json_extract("t"."Visit Properties", '$."cart"[0]."sku"')
  END AS TEXT) AS "first_sku",
  CAST(CASE
    WHEN "t"."Visit Properties" IS NULL
    THEN NULL
    WHEN json_type("t"."Visit Properties", '$."cart"[1]."pieces"') = 'text'
    THEN 'text'
    WHEN json_type("t"."Visit Properties", '$."cart"[1]."pieces"') IN ('integer', 'real')
    THEN 'number'
    WHEN json_type("t"."Visit Properties", '$."cart"[1]."pieces"') IN ('true', 'false')
    THEN 'boolean'
    WHEN json_type("t"."Visit Properties", '$."cart"[1]."pieces"') = 'array'
    THEN 'array'
    WHEN json_type("t"."Visit Properties", '$."cart"[1]."pieces"') = 'object'
    THEN 'object'
    WHEN json_type("t"."Visit Properties", '$."cart"[1]."pieces"') = 'null'
    THEN 'null'
    ELSE 'absent'
  END AS TEXT) AS "second_pieces",
  CAST(CASE
    WHEN "t"."Visit Properties" IS NULL
    THEN NULL
    WHEN json_type("t"."Visit Properties", '$') = 'text'
    THEN 'text'
    WHEN json_type("t"."Visit Properties", '$') IN ('integer', 'real')
    THEN 'number'
    WHEN json_type("t"."Visit Properties", '$') IN ('true', 'false')
    THEN 'boolean'
    WHEN json_type("t"."Visit Properties", '$') = 'array'
    THEN 'array'
    WHEN json_type("t"."Visit Properties", '$') = 'object'
    THEN 'object'
    WHEN json_type("t"."Visit Properties", '$') = 'null'
    THEN 'null'
    ELSE 'absent'
  END AS TEXT) AS "whole",
  CAST(CASE
    WHEN json_type("t"."Visit Properties", '$') = 'text'
    THEN json_extract("t"."Visit Properties", '$')
  END AS TEXT) AS "only_text"
FROM "visits" AS "t"
WHERE
  "t"."Visit Properties" IS NOT NULL
  AND (
    CASE
      WHEN "t"."Visit Properties" IS NULL
      THEN NULL
      WHEN json_type("t"."Visit Properties", '$."page"') = 'text'
      THEN 'text'
      WHEN json_type("t"."Visit Properties", '$."page"') IN ('integer', 'real')
      THEN 'number'
      WHEN json_type("t"."Visit Properties", '$."page"') IN ('true', 'false')
      THEN 'boolean'
      WHEN json_type("t"."Visit Properties", '$."page"') = 'array'
      THEN 'array'
      WHEN json_type("t"."Visit Properties", '$."page"') = 'object'
      THEN 'object'
      WHEN json_type("t"."Visit Properties", '$."page"') = 'null'
      THEN 'null'
      ELSE 'absent'
    END IN ('null', 'number', 'array', 'absent')
    OR CASE
      WHEN json_type("t"."Visit Properties", '$."clicks"') IN ('integer', 'real')
      THEN CASE
        WHEN CAST(json_extract("t"."Visit Properties", '$."clicks"') AS REAL) = CAST(CAST(json_extract("t"."Visit Properties", '$."clicks"') AS REAL) AS INTEGER)
        AND CAST(json_extract("t"."Visit Properties", '$."clicks"') AS REAL) BETWEEN -9007199254740991 AND 9007199254740991
        THEN CAST(CAST(json_extract("t"."Visit Properties", '$."clicks"') AS REAL) AS INTEGER)
      END
    END IS NULL
    OR CASE
      WHEN DATE(
        CASE
          WHEN json_type("t"."Visit Properties", '$."until"') = 'text'
          THEN json_extract("t"."Visit Properties", '$."until"')
        END,
        '+0 day'
      ) = CASE
        WHEN json_type("t"."Visit Properties", '$."until"') = 'text'
        THEN json_extract("t"."Visit Properties", '$."until"')
      END
      AND SUBSTR(
        CASE
          WHEN json_type("t"."Visit Properties", '$."until"') = 'text'
          THEN json_extract("t"."Visit Properties", '$."until"')
        END,
        1,
        4
      ) > '0000'
      THEN CASE
        WHEN json_type("t"."Visit Properties", '$."until"') = 'text'
        THEN json_extract("t"."Visit Properties", '$."until"')
      END
    END >= '2026-03-01'
    OR CASE
      WHEN DATE(
        CASE
          WHEN json_type("t"."Visit Properties", '$."until"') = 'text'
          THEN json_extract("t"."Visit Properties", '$."until"')
        END,
        '+0 day'
      ) = CASE
        WHEN json_type("t"."Visit Properties", '$."until"') = 'text'
        THEN json_extract("t"."Visit Properties", '$."until"')
      END
      AND SUBSTR(
        CASE
          WHEN json_type("t"."Visit Properties", '$."until"') = 'text'
          THEN json_extract("t"."Visit Properties", '$."until"')
        END,
        1,
        4
      ) > '0000'
      THEN CASE
        WHEN json_type("t"."Visit Properties", '$."until"') = 'text'
        THEN json_extract("t"."Visit Properties", '$."until"')
      END
    END IS NULL
    OR CASE
      WHEN json_type("t"."Visit Properties", '$."returning"') IN ('true', 'false')
      THEN CASE WHEN json_type("t"."Visit Properties", '$."returning"') = 'true' THEN TRUE ELSE FALSE END
    END <> TRUE
    OR CASE
      WHEN json_type("t"."Visit Properties", '$."returning"') IN ('true', 'false')
      THEN CASE WHEN json_type("t"."Visit Properties", '$."returning"') = 'true' THEN TRUE ELSE FALSE END
    END IS NULL
  );
