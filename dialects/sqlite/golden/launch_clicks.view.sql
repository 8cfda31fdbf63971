CREATE VIEW "launch_clicks" AS
SELECT
  CAST("t"."visit_id" AS INTEGER) AS "visit_id",
  CAST(CASE
    WHEN json_type("t"."Visit Properties", '$."utm"."campaign"') = 'text'
    THEN json_extract("t"."Visit Properties", '$."utm"."campaign"')
  END AS TEXT) AS "campaign",
  CAST(CAST(CASE
    WHEN json_type("t"."Visit Properties", '$."clicks"') IN ('integer', 'real')
    THEN CASE
      WHEN CAST(json_extract("t"."Visit Properties", '$."clicks"') AS REAL) = CAST(CAST(json_extract("t"."Visit Properties", '$."clicks"') AS REAL) AS INTEGER)
      AND CAST(json_extract("t"."Visit Properties", '$."clicks"') AS REAL) BETWEEN -9007199254740991 AND 9007199254740991
      THEN CAST(CAST(json_extract("t"."Visit Properties", '$."clicks"') AS REAL) AS INTEGER)
    END
  END AS REAL) / NULLIF(
    CASE
      WHEN json_type("t"."Visit Properties", '$."seconds"') IN ('integer', 'real')
      THEN CAST(json_extract("t"."Visit Properties", '$."seconds"') AS REAL)
    END,
    0
  ) AS REAL) AS "pace",
  CAST(COALESCE(
    CASE
      WHEN json_type("t"."Visit Properties", '$."cart"[0]."sku"') = 'text'
      THEN json_extract("t"."Visit Properties", '$."cart"[0]."sku"')
    END,
    CASE
      WHEN "t"."Visit Properties" IS NULL
      THEN NULL
      WHEN json_type("t"."Visit Properties", '$."cart"') = 'text'
      THEN 'text'
      WHEN json_type("t"."Visit Properties", '$."cart"') IN ('integer', 'real')
      THEN 'number'
      WHEN json_type("t"."Visit Properties", '$."cart"') IN ('true', 'false')
      THEN 'boolean'
      WHEN json_type("t"."Visit Properties", '$."cart"') = 'array'
      THEN 'array'
      WHEN json_type("t"."Visit Properties", '$."cart"') = 'object'
      THEN 'object'
      WHEN json_type("t"."Visit Properties", '$."cart"') = 'null'
      THEN 'null'
      ELSE 'absent'
    END
  ) AS TEXT) AS "first_in_cart"
FROM "visits" AS "t"
WHERE
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
  END IN ('text', 'number')
  AND (
    CASE
      WHEN json_type("t"."Visit Properties", '$."returning"') IN ('true', 'false')
      THEN CASE WHEN json_type("t"."Visit Properties", '$."returning"') = 'true' THEN TRUE ELSE FALSE END
    END <> TRUE
    OR CASE
      WHEN json_type("t"."Visit Properties", '$."returning"') IN ('true', 'false')
      THEN CASE WHEN json_type("t"."Visit Properties", '$."returning"') = 'true' THEN TRUE ELSE FALSE END
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
    END > '2026-01-01'
  );
