SELECT
  CAST(`t`.`visit_id` AS INT64) AS `visit_id`,
  CAST(CASE
    WHEN JSON_TYPE(JSON_QUERY(`t`.`Visit Properties`, '$."page"')) = 'string'
    THEN JSON_VALUE(`t`.`Visit Properties`, '$."page"')
  END AS STRING) AS `properties_page`,
  CAST(CASE
    WHEN JSON_TYPE(JSON_QUERY(`t`.`Visit Properties`, '$."seconds"')) = 'number'
    THEN CAST(JSON_VALUE(`t`.`Visit Properties`, '$."seconds"') AS FLOAT64)
  END AS FLOAT64) AS `properties_seconds`,
  CAST(CASE
    WHEN JSON_TYPE(JSON_QUERY(`t`.`Visit Properties`, '$."clicks"')) = 'number'
    THEN CASE
      WHEN CAST(JSON_VALUE(`t`.`Visit Properties`, '$."clicks"') AS FLOAT64) = FLOOR(CAST(JSON_VALUE(`t`.`Visit Properties`, '$."clicks"') AS FLOAT64))
      AND CAST(JSON_VALUE(`t`.`Visit Properties`, '$."clicks"') AS FLOAT64) BETWEEN -9007199254740991 AND 9007199254740991
      THEN CAST(CAST(JSON_VALUE(`t`.`Visit Properties`, '$."clicks"') AS FLOAT64) AS INT64)
    END
  END AS INT64) AS `properties_clicks`,
  CAST(CASE
    WHEN JSON_TYPE(JSON_QUERY(`t`.`Visit Properties`, '$."returning"')) = 'boolean'
    THEN CASE WHEN JSON_VALUE(`t`.`Visit Properties`, '$."returning"') = 'true' THEN TRUE ELSE FALSE END
  END AS BOOL) AS `properties_returning`,
  CAST(CASE
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
  END AS DATE) AS `properties_until`,
  CAST(CASE
    WHEN `t`.`Visit Properties` IS NULL
    THEN NULL
    WHEN JSON_TYPE(JSON_QUERY(`t`.`Visit Properties`, '$."utm"."campaign"')) = 'string'
    THEN 'text'
    WHEN JSON_TYPE(JSON_QUERY(`t`.`Visit Properties`, '$."utm"."campaign"')) = 'number'
    THEN 'number'
    WHEN JSON_TYPE(JSON_QUERY(`t`.`Visit Properties`, '$."utm"."campaign"')) = 'boolean'
    THEN 'boolean'
    WHEN JSON_TYPE(JSON_QUERY(`t`.`Visit Properties`, '$."utm"."campaign"')) = 'array'
    THEN 'array'
    WHEN JSON_TYPE(JSON_QUERY(`t`.`Visit Properties`, '$."utm"."campaign"')) = 'object'
    THEN 'object'
    WHEN JSON_TYPE(JSON_QUERY(`t`.`Visit Properties`, '$."utm"."campaign"')) = 'null'
    THEN 'null'
    ELSE 'absent'
  END AS STRING) AS `campaign`,
  CAST(CASE
    WHEN JSON_TYPE(JSON_QUERY(`t`.`Visit Properties`, '$."cart"')) = 'array'
    AND JSON_TYPE(JSON_QUERY(`t`.`Visit Properties`, '$."cart"[0]."sku"')) = 'string'
    THEN JSON_VALUE(`t`.`Visit Properties`, '$."cart"[0]."sku"')
  END AS STRING) AS `first_sku`,
  CAST(CASE
    WHEN `t`.`Visit Properties` IS NULL
    THEN NULL
    WHEN JSON_TYPE(JSON_QUERY(`t`.`Visit Properties`, '$."cart"')) = 'array'
    AND JSON_TYPE(JSON_QUERY(`t`.`Visit Properties`, '$."cart"[1]."pieces"')) = 'string'
    THEN 'text'
    WHEN JSON_TYPE(JSON_QUERY(`t`.`Visit Properties`, '$."cart"')) = 'array'
    AND JSON_TYPE(JSON_QUERY(`t`.`Visit Properties`, '$."cart"[1]."pieces"')) = 'number'
    THEN 'number'
    WHEN JSON_TYPE(JSON_QUERY(`t`.`Visit Properties`, '$."cart"')) = 'array'
    AND JSON_TYPE(JSON_QUERY(`t`.`Visit Properties`, '$."cart"[1]."pieces"')) = 'boolean'
    THEN 'boolean'
    WHEN JSON_TYPE(JSON_QUERY(`t`.`Visit Properties`, '$."cart"')) = 'array'
    AND JSON_TYPE(JSON_QUERY(`t`.`Visit Properties`, '$."cart"[1]."pieces"')) = 'array'
    THEN 'array'
    WHEN JSON_TYPE(JSON_QUERY(`t`.`Visit Properties`, '$."cart"')) = 'array'
    AND JSON_TYPE(JSON_QUERY(`t`.`Visit Properties`, '$."cart"[1]."pieces"')) = 'object'
    THEN 'object'
    WHEN JSON_TYPE(JSON_QUERY(`t`.`Visit Properties`, '$."cart"')) = 'array'
    AND JSON_TYPE(JSON_QUERY(`t`.`Visit Properties`, '$."cart"[1]."pieces"')) = 'null'
    THEN 'null'
    ELSE 'absent'
  END AS STRING) AS `second_pieces`,
  CAST(CASE
    WHEN `t`.`Visit Properties` IS NULL
    THEN NULL
    WHEN JSON_TYPE(JSON_QUERY(`t`.`Visit Properties`, '$')) = 'string'
    THEN 'text'
    WHEN JSON_TYPE(JSON_QUERY(`t`.`Visit Properties`, '$')) = 'number'
    THEN 'number'
    WHEN JSON_TYPE(JSON_QUERY(`t`.`Visit Properties`, '$')) = 'boolean'
    THEN 'boolean'
    WHEN JSON_TYPE(JSON_QUERY(`t`.`Visit Properties`, '$')) = 'array'
    THEN 'array'
    WHEN JSON_TYPE(JSON_QUERY(`t`.`Visit Properties`, '$')) = 'object'
    THEN 'object'
    WHEN JSON_TYPE(JSON_QUERY(`t`.`Visit Properties`, '$')) = 'null'
    THEN 'null'
    ELSE 'absent'
  END AS STRING) AS `whole`,
  CAST(CASE
    WHEN JSON_TYPE(JSON_QUERY(`t`.`Visit Properties`, '$')) = 'string'
    THEN JSON_VALUE(`t`.`Visit Properties`, '$')
  END AS STRING) AS `only_text`
FROM `visits` AS `t`
WHERE
  `t`.`Visit Properties` IS NOT NULL
  AND (
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
    END IN ('null', 'number', 'array', 'absent')
    OR CASE
      WHEN JSON_TYPE(JSON_QUERY(`t`.`Visit Properties`, '$."clicks"')) = 'number'
      THEN CASE
        WHEN CAST(JSON_VALUE(`t`.`Visit Properties`, '$."clicks"') AS FLOAT64) = FLOOR(CAST(JSON_VALUE(`t`.`Visit Properties`, '$."clicks"') AS FLOAT64))
        AND CAST(JSON_VALUE(`t`.`Visit Properties`, '$."clicks"') AS FLOAT64) BETWEEN -9007199254740991 AND 9007199254740991
        THEN CAST(CAST(JSON_VALUE(`t`.`Visit Properties`, '$."clicks"') AS FLOAT64) AS INT64)
      END
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
    END >= CAST('2026-03-01' AS DATE)
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
    END IS NULL
    OR CASE
      WHEN JSON_TYPE(JSON_QUERY(`t`.`Visit Properties`, '$."returning"')) = 'boolean'
      THEN CASE WHEN JSON_VALUE(`t`.`Visit Properties`, '$."returning"') = 'true' THEN TRUE ELSE FALSE END
    END <> TRUE
    OR CASE
      WHEN JSON_TYPE(JSON_QUERY(`t`.`Visit Properties`, '$."returning"')) = 'boolean'
      THEN CASE WHEN JSON_VALUE(`t`.`Visit Properties`, '$."returning"') = 'true' THEN TRUE ELSE FALSE END
    END IS NULL
  )
ORDER BY
  CASE
    WHEN CASE
      WHEN JSON_TYPE(JSON_QUERY(`t`.`Visit Properties`, '$."seconds"')) = 'number'
      THEN CAST(JSON_VALUE(`t`.`Visit Properties`, '$."seconds"') AS FLOAT64)
    END IS NULL
    THEN 1
    ELSE 0
  END ASC,
  CASE
    WHEN JSON_TYPE(JSON_QUERY(`t`.`Visit Properties`, '$."seconds"')) = 'number'
    THEN CAST(JSON_VALUE(`t`.`Visit Properties`, '$."seconds"') AS FLOAT64)
  END DESC,
  CASE
    WHEN CASE
      WHEN JSON_TYPE(JSON_QUERY(`t`.`Visit Properties`, '$."page"')) = 'string'
      THEN JSON_VALUE(`t`.`Visit Properties`, '$."page"')
    END IS NULL
    THEN 1
    ELSE 0
  END ASC,
  CASE
    WHEN JSON_TYPE(JSON_QUERY(`t`.`Visit Properties`, '$."page"')) = 'string'
    THEN JSON_VALUE(`t`.`Visit Properties`, '$."page"')
  END ASC,
  `t`.`visit_id` ASC;
