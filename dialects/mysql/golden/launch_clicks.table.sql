CREATE TABLE `launch_clicks` AS
SELECT
  CAST(`t`.`visit_id` AS SIGNED) AS `visit_id`,
  CAST(CASE
    WHEN JSON_TYPE(JSON_EXTRACT(`t`.`Visit Properties`, '$."utm"."campaign"')) = 'STRING'
    THEN CONVERT(JSON_UNQUOTE(JSON_EXTRACT(`t`.`Visit Properties`, '$."utm"."campaign"')) USING utf8mb4) COLLATE utf8mb4_0900_bin
  END AS CHAR CHARACTER SET utf8mb4) AS `campaign`,
  CAST(CAST(CASE
    WHEN JSON_TYPE(JSON_EXTRACT(`t`.`Visit Properties`, '$."clicks"')) IN ('INTEGER', 'UNSIGNED INTEGER', 'DOUBLE', 'DECIMAL')
    THEN CASE
      WHEN CAST(JSON_EXTRACT(`t`.`Visit Properties`, '$."clicks"') AS DOUBLE) = FLOOR(CAST(JSON_EXTRACT(`t`.`Visit Properties`, '$."clicks"') AS DOUBLE))
      AND CAST(JSON_EXTRACT(`t`.`Visit Properties`, '$."clicks"') AS DOUBLE) BETWEEN -9007199254740991 AND 9007199254740991
      THEN CAST(CAST(JSON_EXTRACT(`t`.`Visit Properties`, '$."clicks"') AS DOUBLE) AS SIGNED)
    END
  END AS DOUBLE) / NULLIF(
    CASE
      WHEN JSON_TYPE(JSON_EXTRACT(`t`.`Visit Properties`, '$."seconds"')) IN ('INTEGER', 'UNSIGNED INTEGER', 'DOUBLE', 'DECIMAL')
      THEN CAST(JSON_EXTRACT(`t`.`Visit Properties`, '$."seconds"') AS DOUBLE)
    END,
    0
  ) AS DOUBLE) AS `pace`,
  CAST(COALESCE(
    CASE
      WHEN JSON_TYPE(JSON_EXTRACT(`t`.`Visit Properties`, '$."cart"')) = 'ARRAY'
      AND JSON_TYPE(JSON_EXTRACT(`t`.`Visit Properties`, '$."cart"[0]."sku"')) = 'STRING'
      THEN CONVERT(JSON_UNQUOTE(JSON_EXTRACT(`t`.`Visit Properties`, '$."cart"[0]."sku"')) USING utf8mb4) COLLATE utf8mb4_0900_bin
    END,
    CASE
      WHEN `t`.`Visit Properties` IS NULL
      THEN NULL
      WHEN JSON_TYPE(JSON_EXTRACT(`t`.`Visit Properties`, '$."cart"')) = 'STRING'
      THEN 'text'
      WHEN JSON_TYPE(JSON_EXTRACT(`t`.`Visit Properties`, '$."cart"')) IN ('INTEGER', 'UNSIGNED INTEGER', 'DOUBLE', 'DECIMAL')
      THEN 'number'
      WHEN JSON_TYPE(JSON_EXTRACT(`t`.`Visit Properties`, '$."cart"')) = 'BOOLEAN'
      THEN 'boolean'
      WHEN JSON_TYPE(JSON_EXTRACT(`t`.`Visit Properties`, '$."cart"')) = 'ARRAY'
      THEN 'array'
      WHEN JSON_TYPE(JSON_EXTRACT(`t`.`Visit Properties`, '$."cart"')) = 'OBJECT'
      THEN 'object'
      WHEN JSON_TYPE(JSON_EXTRACT(`t`.`Visit Properties`, '$."cart"')) = 'NULL'
      THEN 'null'
      ELSE 'absent'
    END
  ) AS CHAR CHARACTER SET utf8mb4) AS `first_in_cart`
FROM `visits` AS `t`
WHERE
  CONVERT(
    CASE
      WHEN `t`.`Visit Properties` IS NULL
      THEN NULL
      WHEN JSON_TYPE(JSON_EXTRACT(`t`.`Visit Properties`, '$."page"')) = 'STRING'
      THEN 'text'
      WHEN JSON_TYPE(JSON_EXTRACT(`t`.`Visit Properties`, '$."page"')) IN ('INTEGER', 'UNSIGNED INTEGER', 'DOUBLE', 'DECIMAL')
      THEN 'number'
      WHEN JSON_TYPE(JSON_EXTRACT(`t`.`Visit Properties`, '$."page"')) = 'BOOLEAN'
      THEN 'boolean'
      WHEN JSON_TYPE(JSON_EXTRACT(`t`.`Visit Properties`, '$."page"')) = 'ARRAY'
      THEN 'array'
      WHEN JSON_TYPE(JSON_EXTRACT(`t`.`Visit Properties`, '$."page"')) = 'OBJECT'
      THEN 'object'
      WHEN JSON_TYPE(JSON_EXTRACT(`t`.`Visit Properties`, '$."page"')) = 'NULL'
      THEN 'null'
      ELSE 'absent'
    END USING utf8mb4
  ) COLLATE utf8mb4_0900_bin IN ('text', 'number')
  AND (
    CASE
      WHEN JSON_TYPE(JSON_EXTRACT(`t`.`Visit Properties`, '$."returning"')) = 'BOOLEAN'
      THEN CASE
        WHEN JSON_UNQUOTE(JSON_EXTRACT(`t`.`Visit Properties`, '$."returning"')) = 'true'
        THEN TRUE
        ELSE FALSE
      END
    END <> TRUE
    OR CASE
      WHEN JSON_TYPE(JSON_EXTRACT(`t`.`Visit Properties`, '$."returning"')) = 'BOOLEAN'
      THEN CASE
        WHEN JSON_UNQUOTE(JSON_EXTRACT(`t`.`Visit Properties`, '$."returning"')) = 'true'
        THEN TRUE
        ELSE FALSE
      END
    END IS NULL
    OR CASE
      WHEN (
        CASE
          WHEN JSON_TYPE(JSON_EXTRACT(`t`.`Visit Properties`, '$."until"')) = 'STRING'
          THEN CONVERT(JSON_UNQUOTE(JSON_EXTRACT(`t`.`Visit Properties`, '$."until"')) USING utf8mb4) COLLATE utf8mb4_0900_bin
        END REGEXP '(?s-mx)^([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)(?!.)'
      )
      AND SUBSTR(
        CASE
          WHEN JSON_TYPE(JSON_EXTRACT(`t`.`Visit Properties`, '$."until"')) = 'STRING'
          THEN CONVERT(JSON_UNQUOTE(JSON_EXTRACT(`t`.`Visit Properties`, '$."until"')) USING utf8mb4) COLLATE utf8mb4_0900_bin
        END,
        1,
        4
      ) <> '0000'
      THEN CAST(CASE
        WHEN JSON_TYPE(JSON_EXTRACT(`t`.`Visit Properties`, '$."until"')) = 'STRING'
        THEN CONVERT(JSON_UNQUOTE(JSON_EXTRACT(`t`.`Visit Properties`, '$."until"')) USING utf8mb4) COLLATE utf8mb4_0900_bin
      END AS DATE)
    END > CAST('2026-01-01' AS DATE)
  );
