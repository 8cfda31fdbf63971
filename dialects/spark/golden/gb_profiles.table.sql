CREATE TABLE `gb_profiles` AS
SELECT
  CAST(`t`.`visitor_id` AS BIGINT) AS `visitor_id`,
  CAST(`t`.`account_id` AS BIGINT) AS `account_id`,
  CAST(`t`.`country` AS STRING) AS `country`,
  CAST(`t`.`email` AS STRING) AS `email`,
  CAST(`t`.`age` AS BIGINT) AS `age`,
  CAST(`t`.`beta` AS BOOLEAN) AS `beta`,
  CAST(`t`.`app_version` AS STRING) AS `app_version`,
  CAST(`t`.`release` AS STRING) AS `release`,
  CAST(`t`.`joined_on` AS DATE) AS `joined_on`,
  `t`.`profile` AS `profile`
FROM `visitors` AS `t`
WHERE
  (
    CASE
      WHEN SUBSTR(SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`t`.`profile`), '$["plan"]', 'variant')), 1, 3) = 'STR'
      THEN TRY_VARIANT_GET(PARSE_JSON(`t`.`profile`), '$["plan"]', 'string')
    END = 'gold'
    AND CASE
      WHEN SUBSTR(SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`t`.`profile`), '$["seats"]', 'variant')), 1, 3) IN ('BIG', 'DEC', 'DOU')
      THEN CASE
        WHEN TRY_VARIANT_GET(PARSE_JSON(`t`.`profile`), '$["seats"]', 'double') = RINT(TRY_VARIANT_GET(PARSE_JSON(`t`.`profile`), '$["seats"]', 'double'))
        AND TRY_VARIANT_GET(PARSE_JSON(`t`.`profile`), '$["seats"]', 'double') BETWEEN -9007199254740991 AND 9007199254740991
        THEN CAST(TRY_VARIANT_GET(PARSE_JSON(`t`.`profile`), '$["seats"]', 'double') AS BIGINT)
      END
    END = 3
  )
  OR (
    (
      CASE
        WHEN `t`.`profile` IS NULL
        THEN NULL
        WHEN SUBSTR(SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`t`.`profile`), '$["plan"]', 'variant')), 1, 3) = 'STR'
        THEN 'text'
        WHEN SUBSTR(SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`t`.`profile`), '$["plan"]', 'variant')), 1, 3) IN ('BIG', 'DEC', 'DOU')
        THEN 'number'
        WHEN SUBSTR(SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`t`.`profile`), '$["plan"]', 'variant')), 1, 3) = 'BOO'
        THEN 'boolean'
        WHEN SUBSTR(SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`t`.`profile`), '$["plan"]', 'variant')), 1, 3) = 'ARR'
        THEN 'array'
        WHEN SUBSTR(SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`t`.`profile`), '$["plan"]', 'variant')), 1, 3) = 'OBJ'
        THEN 'object'
        WHEN SUBSTR(SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`t`.`profile`), '$["plan"]', 'variant')), 1, 3) = 'VOI'
        THEN 'null'
        ELSE 'absent'
      END IN ('null', 'absent')
      OR CASE
        WHEN `t`.`profile` IS NULL
        THEN NULL
        WHEN SUBSTR(SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`t`.`profile`), '$["plan"]', 'variant')), 1, 3) = 'STR'
        THEN 'text'
        WHEN SUBSTR(SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`t`.`profile`), '$["plan"]', 'variant')), 1, 3) IN ('BIG', 'DEC', 'DOU')
        THEN 'number'
        WHEN SUBSTR(SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`t`.`profile`), '$["plan"]', 'variant')), 1, 3) = 'BOO'
        THEN 'boolean'
        WHEN SUBSTR(SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`t`.`profile`), '$["plan"]', 'variant')), 1, 3) = 'ARR'
        THEN 'array'
        WHEN SUBSTR(SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`t`.`profile`), '$["plan"]', 'variant')), 1, 3) = 'OBJ'
        THEN 'object'
        WHEN SUBSTR(SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`t`.`profile`), '$["plan"]', 'variant')), 1, 3) = 'VOI'
        THEN 'null'
        ELSE 'absent'
      END IS NULL
    )
    AND (
      CASE
        WHEN SUBSTR(SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`t`.`profile`), '$["browser"]["name"]', 'variant')), 1, 3) = 'STR'
        THEN TRY_VARIANT_GET(PARSE_JSON(`t`.`profile`), '$["browser"]["name"]', 'string')
      END <> 'Chrome'
      OR CASE
        WHEN SUBSTR(SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`t`.`profile`), '$["browser"]["name"]', 'variant')), 1, 3) = 'STR'
        THEN TRY_VARIANT_GET(PARSE_JSON(`t`.`profile`), '$["browser"]["name"]', 'string')
      END IS NULL
    )
  )
  OR (
    CASE
      WHEN `t`.`profile` IS NULL
      THEN NULL
      WHEN SUBSTR(SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`t`.`profile`), '$["plan"]', 'variant')), 1, 3) = 'STR'
      THEN 'text'
      WHEN SUBSTR(SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`t`.`profile`), '$["plan"]', 'variant')), 1, 3) IN ('BIG', 'DEC', 'DOU')
      THEN 'number'
      WHEN SUBSTR(SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`t`.`profile`), '$["plan"]', 'variant')), 1, 3) = 'BOO'
      THEN 'boolean'
      WHEN SUBSTR(SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`t`.`profile`), '$["plan"]', 'variant')), 1, 3) = 'ARR'
      THEN 'array'
      WHEN SUBSTR(SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`t`.`profile`), '$["plan"]', 'variant')), 1, 3) = 'OBJ'
      THEN 'object'
      WHEN SUBSTR(SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`t`.`profile`), '$["plan"]', 'variant')), 1, 3) = 'VOI'
      THEN 'null'
      ELSE 'absent'
    END = 'array'
    AND CASE
      WHEN SUBSTR(SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`t`.`profile`), '$["plan"][0]', 'variant')), 1, 3) = 'STR'
      THEN TRY_VARIANT_GET(PARSE_JSON(`t`.`profile`), '$["plan"][0]', 'string')
    END = 'gold'
    AND CASE
      WHEN `t`.`profile` IS NULL
      THEN NULL
      WHEN SUBSTR(SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`t`.`profile`), '$["plan"][1]', 'variant')), 1, 3) = 'STR'
      THEN 'text'
      WHEN SUBSTR(SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`t`.`profile`), '$["plan"][1]', 'variant')), 1, 3) IN ('BIG', 'DEC', 'DOU')
      THEN 'number'
      WHEN SUBSTR(SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`t`.`profile`), '$["plan"][1]', 'variant')), 1, 3) = 'BOO'
      THEN 'boolean'
      WHEN SUBSTR(SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`t`.`profile`), '$["plan"][1]', 'variant')), 1, 3) = 'ARR'
      THEN 'array'
      WHEN SUBSTR(SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`t`.`profile`), '$["plan"][1]', 'variant')), 1, 3) = 'OBJ'
      THEN 'object'
      WHEN SUBSTR(SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`t`.`profile`), '$["plan"][1]', 'variant')), 1, 3) = 'VOI'
      THEN 'null'
      ELSE 'absent'
    END = 'absent'
  )
  OR CASE
    WHEN `t`.`profile` IS NULL
    THEN NULL
    WHEN SUBSTR(SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`t`.`profile`), '$["plan"]', 'variant')), 1, 3) = 'STR'
    THEN 'text'
    WHEN SUBSTR(SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`t`.`profile`), '$["plan"]', 'variant')), 1, 3) IN ('BIG', 'DEC', 'DOU')
    THEN 'number'
    WHEN SUBSTR(SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`t`.`profile`), '$["plan"]', 'variant')), 1, 3) = 'BOO'
    THEN 'boolean'
    WHEN SUBSTR(SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`t`.`profile`), '$["plan"]', 'variant')), 1, 3) = 'ARR'
    THEN 'array'
    WHEN SUBSTR(SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`t`.`profile`), '$["plan"]', 'variant')), 1, 3) = 'OBJ'
    THEN 'object'
    WHEN SUBSTR(SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`t`.`profile`), '$["plan"]', 'variant')), 1, 3) = 'VOI'
    THEN 'null'
    ELSE 'absent'
  END = 'boolean';
