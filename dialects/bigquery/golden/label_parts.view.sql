CREATE OR REPLACE VIEW `label_parts` AS
SELECT
  CAST(`t`.`order_id` AS INT64) AS `order_id`,
  CAST(`t`.`line_no` AS INT64) AS `line_no`,
  CAST((
    CASE
      WHEN SUBSTR(`t`.`sku`, 1, 3) IS NOT NULL
      THEN ARRAY_TO_STRING(
        ARRAY(
          SELECT CASE WHEN LENGTH(UPPER(one)) = 1 THEN UPPER(one) ELSE one END FROM UNNEST(SPLIT(TRANSLATE(SUBSTR(`t`.`sku`, 1, 3), 'ᾀᾁᾂᾃᾄᾅᾆᾇᾐᾑᾒᾓᾔᾕᾖᾗᾠᾡᾢᾣᾤᾥᾦᾧᾳῃῳ', 'ᾈᾉᾊᾋᾌᾍᾎᾏᾘᾙᾚᾛᾜᾝᾞᾟᾨᾩᾪᾫᾬᾭᾮᾯᾼῌῼ'), '')) AS one WITH OFFSET AS place ORDER BY place
        ),
        ''
      )
    END || '/' || TRIM(`t`.`gift_text`, ' ')
  ) AS STRING) AS `label`,
  CAST(SUBSTR(`t`.`gift_text`, 3) AS STRING) AS `rest`,
  CAST(COALESCE(`t`.`gift_text`, `t`.`sku`, 'none') AS STRING) AS `text_or_sku`,
  CAST(LENGTH(TRIM(`t`.`gift_text`, ' ')) * CAST('0.25' AS NUMERIC) + CAST('1.5' AS NUMERIC) AS NUMERIC) AS `cost`,
  CAST(ABS(
    LENGTH(TRIM(`t`.`gift_text`, ' ')) * CAST('0.25' AS NUMERIC) + CAST('1.5' AS NUMERIC) - 3
  ) AS NUMERIC) AS `away_from_three`
FROM `order_lines` AS `t`
WHERE
  (
    CASE
      WHEN SUBSTR(`t`.`sku`, 1, 3) IS NOT NULL
      THEN ARRAY_TO_STRING(
        ARRAY(
          SELECT CASE WHEN LENGTH(UPPER(one)) = 1 THEN UPPER(one) ELSE one END FROM UNNEST(SPLIT(TRANSLATE(SUBSTR(`t`.`sku`, 1, 3), 'ᾀᾁᾂᾃᾄᾅᾆᾇᾐᾑᾒᾓᾔᾕᾖᾗᾠᾡᾢᾣᾤᾥᾦᾧᾳῃῳ', 'ᾈᾉᾊᾋᾌᾍᾎᾏᾘᾙᾚᾛᾜᾝᾞᾟᾨᾩᾪᾫᾬᾭᾮᾯᾼῌῼ'), '')) AS one WITH OFFSET AS place ORDER BY place
        ),
        ''
      )
    END || '/' || TRIM(`t`.`gift_text`, ' ')
  ) IS NOT NULL
  AND LENGTH(TRIM(`t`.`gift_text`, ' ')) > 0
  AND LENGTH(TRIM(`t`.`gift_text`, ' ')) <= 12
  AND NOT (
    TRIM(`t`.`gift_text`, ' ') IN ('ANN_A', 'KIRI')
  )
  AND (
    LENGTH(TRIM(`t`.`gift_text`, ' ')) < 5 OR LENGTH(TRIM(`t`.`gift_text`, ' ')) > 7
  )
  AND LENGTH(TRIM(`t`.`gift_text`, ' ')) * CAST('0.25' AS NUMERIC) + CAST('1.5' AS NUMERIC) < 5
  AND NULLIF(
    CASE
      WHEN SUBSTR(`t`.`sku`, 1, 3) IS NOT NULL
      THEN ARRAY_TO_STRING(
        ARRAY(
          SELECT CASE WHEN LENGTH(UPPER(one)) = 1 THEN UPPER(one) ELSE one END FROM UNNEST(SPLIT(TRANSLATE(SUBSTR(`t`.`sku`, 1, 3), 'ᾀᾁᾂᾃᾄᾅᾆᾇᾐᾑᾒᾓᾔᾕᾖᾗᾠᾡᾢᾣᾤᾥᾦᾧᾳῃῳ', 'ᾈᾉᾊᾋᾌᾍᾎᾏᾘᾙᾚᾛᾜᾝᾞᾟᾨᾩᾪᾫᾬᾭᾮᾯᾼῌῼ'), '')) AS one WITH OFFSET AS place ORDER BY place
        ),
        ''
      )
    END,
    'GIF'
  ) IS NOT NULL;
