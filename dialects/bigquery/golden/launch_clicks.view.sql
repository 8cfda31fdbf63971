CREATE OR REPLACE VIEW `launch_clicks` AS
SELECT
  CAST(`t`.`visit_id` AS INT64) AS `visit_id`,
  CAST(CASE
    WHEN JSON_TYPE(JSON_QUERY(`t`.`Visit Properties`, '$."utm"."campaign"')) = 'string'
    THEN JSON_VALUE(`t`.`Visit Properties`, '$."utm"."campaign"')
  END AS STRING) AS `campaign`,
  CAST(IF(
    IS_NAN(
      CAST(CASE
        WHEN JSON_TYPE(JSON_QUERY(`t`.`Visit Properties`, '$."clicks"')) = 'number'
        THEN CASE
          WHEN CAST(JSON_VALUE(`t`.`Visit Properties`, '$."clicks"') AS FLOAT64) = FLOOR(CAST(JSON_VALUE(`t`.`Visit Properties`, '$."clicks"') AS FLOAT64))
          AND CAST(JSON_VALUE(`t`.`Visit Properties`, '$."clicks"') AS FLOAT64) BETWEEN -9007199254740991 AND 9007199254740991
          THEN CAST(CAST(JSON_VALUE(`t`.`Visit Properties`, '$."clicks"') AS FLOAT64) AS INT64)
        END
      END AS FLOAT64) / NULLIF(
        CASE
          WHEN JSON_TYPE(JSON_QUERY(`t`.`Visit Properties`, '$."seconds"')) = 'number'
          THEN CAST(JSON_VALUE(`t`.`Visit Properties`, '$."seconds"') AS FLOAT64)
        END,
        0
      )
    ),
    NULL,
    CAST(CASE
      WHEN JSON_TYPE(JSON_QUERY(`t`.`Visit Properties`, '$."clicks"')) = 'number'
      THEN CASE
        WHEN CAST(JSON_VALUE(`t`.`Visit Properties`, '$."clicks"') AS FLOAT64) = FLOOR(CAST(JSON_VALUE(`t`.`Visit Properties`, '$."clicks"') AS FLOAT64))
        AND CAST(JSON_VALUE(`t`.`Visit Properties`, '$."clicks"') AS FLOAT64) BETWEEN -9007199254740991 AND 9007199254740991
        THEN CAST(CAST(JSON_VALUE(`t`.`Visit Properties`, '$."clicks"') AS FLOAT64) AS INT64)
      END
    END AS FLOAT64) / NULLIF(
      CASE
        WHEN JSON_TYPE(JSON_QUERY(`t`.`Visit Properties`, '$."seconds"')) = 'number'
        THEN CAST(JSON_VALUE(`t`.`Visit Properties`, '$."seconds"') AS FLOAT64)
      END,
      0
    )
  ) AS FLOAT64) AS `pace`,
  CAST(COALESCE(
    CASE
      WHEN JSON_TYPE(JSON_QUERY(`t`.`Visit Properties`, '$."cart"')) = 'array'
      AND JSON_TYPE(JSON_QUERY(`t`.`Visit Properties`, '$."cart"[0]."sku"')) = 'string'
      THEN JSON_VALUE(`t`.`Visit Properties`, '$."cart"[0]."sku"')
    END,
    CASE
      WHEN `t`.`Visit Properties` IS NULL
      THEN NULL
      WHEN JSON_TYPE(JSON_QUERY(`t`.`Visit Properties`, '$."cart"')) = 'string'
      THEN 'text'
      WHEN JSON_TYPE(JSON_QUERY(`t`.`Visit Properties`, '$."cart"')) = 'number'
      THEN 'number'
      WHEN JSON_TYPE(JSON_QUERY(`t`.`Visit Properties`, '$."cart"')) = 'boolean'
      THEN 'boolean'
      WHEN JSON_TYPE(JSON_QUERY(`t`.`Visit Properties`, '$."cart"')) = 'array'
      THEN 'array'
      WHEN JSON_TYPE(JSON_QUERY(`t`.`Visit Properties`, '$."cart"')) = 'object'
      THEN 'object'
      WHEN JSON_TYPE(JSON_QUERY(`t`.`Visit Properties`, '$."cart"')) = 'null'
      THEN 'null'
      ELSE 'absent'
    END
  ) AS STRING) AS `first_in_cart`
FROM `visits` AS `t`
WHERE
  CASE
    WHEN `t`.`Visit Properties` IS NULL
    THEN NULL
    WHEN JSON_TYPE(JSON_QUERY(`t`.`Visit Properties`, '$."page"')) = 'string'
    THEN 'text'
    WHEN JSON_TYPE(JSON_QUERY(`t`.`Visit Properties`, '$."page"')) = 'number'
    THEN 'number'
    WHEN JSON_TYPE(JSON_QUERY(`t`.`Visit Properties`, '$."page"')) = 'boolean'
    THEN 'boolean'
    WHEN JSON_TYPE(JSON_QUERY(`t`.`Visit Properties`, '$."page"')) = 'array'
    THEN 'array'
    WHEN JSON_TYPE(JSON_QUERY(`t`.`Visit Properties`, '$."page"')) = 'object'
    THEN 'object'
    WHEN JSON_TYPE(JSON_QUERY(`t`.`Visit Properties`, '$."page"')) = 'null'
    THEN 'null'
    ELSE 'absent'
  END IN ('text', 'number')
  AND (
    CASE
      WHEN JSON_TYPE(JSON_QUERY(`t`.`Visit Properties`, '$."returning"')) = 'boolean'
      THEN CASE WHEN JSON_VALUE(`t`.`Visit Properties`, '$."returning"') = 'true' THEN TRUE ELSE FALSE END
    END <> TRUE
    OR CASE
      WHEN JSON_TYPE(JSON_QUERY(`t`.`Visit Properties`, '$."returning"')) = 'boolean'
      THEN CASE WHEN JSON_VALUE(`t`.`Visit Properties`, '$."returning"') = 'true' THEN TRUE ELSE FALSE END
    END IS NULL
    OR CASE
      WHEN REGEXP_CONTAINS(
        CASE
          WHEN JSON_TYPE(JSON_QUERY(`t`.`Visit Properties`, '$."until"')) = 'string'
          THEN JSON_VALUE(`t`.`Visit Properties`, '$."until"')
        END,
        '^([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)$'
      )
      AND SUBSTR(
        CASE
          WHEN JSON_TYPE(JSON_QUERY(`t`.`Visit Properties`, '$."until"')) = 'string'
          THEN JSON_VALUE(`t`.`Visit Properties`, '$."until"')
        END,
        1,
        4
      ) <> '0000'
      THEN CAST(CASE
        WHEN JSON_TYPE(JSON_QUERY(`t`.`Visit Properties`, '$."until"')) = 'string'
        THEN JSON_VALUE(`t`.`Visit Properties`, '$."until"')
      END AS DATE)
    END > CAST('2026-01-01' AS DATE)
  );
