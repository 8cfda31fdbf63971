CREATE TABLE `launch_clicks` AS
SELECT
  CAST(`t`.`visit_id` AS BIGINT) AS `visit_id`,
  CAST(CASE
    WHEN SUBSTR(
      SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`t`.`Visit Properties`), '$["utm"]["campaign"]', 'variant')),
      1,
      3
    ) = 'STR'
    THEN TRY_VARIANT_GET(PARSE_JSON(`t`.`Visit Properties`), '$["utm"]["campaign"]', 'string')
  END AS STRING) AS `campaign`,
  CAST(NULLIF(
    CAST(CASE
      WHEN SUBSTR(
        SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`t`.`Visit Properties`), '$["clicks"]', 'variant')),
        1,
        3
      ) IN ('BIG', 'DEC', 'DOU')
      THEN CASE
        WHEN TRY_VARIANT_GET(PARSE_JSON(`t`.`Visit Properties`), '$["clicks"]', 'double') = RINT(TRY_VARIANT_GET(PARSE_JSON(`t`.`Visit Properties`), '$["clicks"]', 'double'))
        AND TRY_VARIANT_GET(PARSE_JSON(`t`.`Visit Properties`), '$["clicks"]', 'double') BETWEEN -9007199254740991 AND 9007199254740991
        THEN CAST(TRY_VARIANT_GET(PARSE_JSON(`t`.`Visit Properties`), '$["clicks"]', 'double') AS BIGINT)
      END
    END AS DOUBLE) / NULLIF(
      CASE
        WHEN SUBSTR(
          SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`t`.`Visit Properties`), '$["seconds"]', 'variant')),
          1,
          3
        ) IN ('BIG', 'DEC', 'DOU')
        THEN TRY_VARIANT_GET(PARSE_JSON(`t`.`Visit Properties`), '$["seconds"]', 'double')
      END,
      0
    ),
    CAST('NaN' AS DOUBLE)
  ) AS DOUBLE) AS `pace`,
  CAST(COALESCE(
    CASE
      WHEN SUBSTR(
        SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`t`.`Visit Properties`), '$["cart"][0]["sku"]', 'variant')),
        1,
        3
      ) = 'STR'
      THEN TRY_VARIANT_GET(PARSE_JSON(`t`.`Visit Properties`), '$["cart"][0]["sku"]', 'string')
    END,
    CASE
      WHEN `t`.`Visit Properties` IS NULL
      THEN NULL
      WHEN SUBSTR(
        SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`t`.`Visit Properties`), '$["cart"]', 'variant')),
        1,
        3
      ) = 'STR'
      THEN 'text'
      WHEN SUBSTR(
        SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`t`.`Visit Properties`), '$["cart"]', 'variant')),
        1,
        3
      ) IN ('BIG', 'DEC', 'DOU')
      THEN 'number'
      WHEN SUBSTR(
        SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`t`.`Visit Properties`), '$["cart"]', 'variant')),
        1,
        3
      ) = 'BOO'
      THEN 'boolean'
      WHEN SUBSTR(
        SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`t`.`Visit Properties`), '$["cart"]', 'variant')),
        1,
        3
      ) = 'ARR'
      THEN 'array'
      WHEN SUBSTR(
        SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`t`.`Visit Properties`), '$["cart"]', 'variant')),
        1,
        3
      ) = 'OBJ'
      THEN 'object'
      WHEN SUBSTR(
        SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`t`.`Visit Properties`), '$["cart"]', 'variant')),
        1,
        3
      ) = 'VOI'
      THEN 'null'
      ELSE 'absent'
    END
  ) AS STRING) AS `first_in_cart`
FROM `visits` AS `t`
WHERE
  CASE
    WHEN `t`.`Visit Properties` IS NULL
    THEN NULL
    WHEN SUBSTR(
      SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`t`.`Visit Properties`), '$["page"]', 'variant')),
      1,
      3
    ) = 'STR'
    THEN 'text'
    WHEN SUBSTR(
      SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`t`.`Visit Properties`), '$["page"]', 'variant')),
      1,
      3
    ) IN ('BIG', 'DEC', 'DOU')
    THEN 'number'
    WHEN SUBSTR(
      SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`t`.`Visit Properties`), '$["page"]', 'variant')),
      1,
      3
    ) = 'BOO'
    THEN 'boolean'
    WHEN SUBSTR(
      SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`t`.`Visit Properties`), '$["page"]', 'variant')),
      1,
      3
    ) = 'ARR'
    THEN 'array'
    WHEN SUBSTR(
      SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`t`.`Visit Properties`), '$["page"]', 'variant')),
      1,
      3
    ) = 'OBJ'
    THEN 'object'
    WHEN SUBSTR(
      SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`t`.`Visit Properties`), '$["page"]', 'variant')),
      1,
      3
    ) = 'VOI'
    THEN 'null'
    ELSE 'absent'
  END IN ('text', 'number')
  AND (
    CASE
      WHEN SUBSTR(
        SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`t`.`Visit Properties`), '$["returning"]', 'variant')),
        1,
        3
      ) = 'BOO'
      THEN CASE
        WHEN TRY_VARIANT_GET(PARSE_JSON(`t`.`Visit Properties`), '$["returning"]', 'string') = 'true'
        THEN TRUE
        ELSE FALSE
      END
    END <> TRUE
    OR CASE
      WHEN SUBSTR(
        SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`t`.`Visit Properties`), '$["returning"]', 'variant')),
        1,
        3
      ) = 'BOO'
      THEN CASE
        WHEN TRY_VARIANT_GET(PARSE_JSON(`t`.`Visit Properties`), '$["returning"]', 'string') = 'true'
        THEN TRUE
        ELSE FALSE
      END
    END IS NULL
    OR CASE
      WHEN REGEXP_EXTRACT(
        CASE
          WHEN SUBSTR(
            SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`t`.`Visit Properties`), '$["until"]', 'variant')),
            1,
            3
          ) = 'STR'
          THEN TRY_VARIANT_GET(PARSE_JSON(`t`.`Visit Properties`), '$["until"]', 'string')
        END,
        '^([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)',
        0
      ) = NULLIF(
        CASE
          WHEN SUBSTR(
            SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`t`.`Visit Properties`), '$["until"]', 'variant')),
            1,
            3
          ) = 'STR'
          THEN TRY_VARIANT_GET(PARSE_JSON(`t`.`Visit Properties`), '$["until"]', 'string')
        END,
        ''
      )
      AND SUBSTR(
        CASE
          WHEN SUBSTR(
            SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`t`.`Visit Properties`), '$["until"]', 'variant')),
            1,
            3
          ) = 'STR'
          THEN TRY_VARIANT_GET(PARSE_JSON(`t`.`Visit Properties`), '$["until"]', 'string')
        END,
        1,
        4
      ) <> '0000'
      THEN CAST(CASE
        WHEN SUBSTR(
          SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`t`.`Visit Properties`), '$["until"]', 'variant')),
          1,
          3
        ) = 'STR'
        THEN TRY_VARIANT_GET(PARSE_JSON(`t`.`Visit Properties`), '$["until"]', 'string')
      END AS DATE)
    END > CAST('2026-01-01' AS DATE)
  );
