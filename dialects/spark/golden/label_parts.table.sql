CREATE TABLE `label_parts` AS
SELECT
  CAST(`t`.`order_id` AS BIGINT) AS `order_id`,
  CAST(`t`.`line_no` AS BIGINT) AS `line_no`,
  CAST((
    ARRAY_JOIN(
      TRANSFORM(
        SPLIT(TRANSLATE(SUBSTR(`t`.`sku`, 1, 3), 'ᾀᾁᾂᾃᾄᾅᾆᾇᾐᾑᾒᾓᾔᾕᾖᾗᾠᾡᾢᾣᾤᾥᾦᾧᾳῃῳ', 'ᾈᾉᾊᾋᾌᾍᾎᾏᾘᾙᾚᾛᾜᾝᾞᾟᾨᾩᾪᾫᾬᾭᾮᾯᾼῌῼ'), ''),
        one -> CASE WHEN LENGTH(UPPER(one)) = 1 THEN UPPER(one) ELSE one END
      ),
      ''
    ) || '/' || TRIM(`t`.`gift_text`)
  ) AS STRING) AS `label`,
  CAST(SUBSTR(`t`.`gift_text`, 3) AS STRING) AS `rest`,
  CAST(COALESCE(`t`.`gift_text`, `t`.`sku`, 'none') AS STRING) AS `text_or_sku`,
  CAST(LENGTH(TRIM(`t`.`gift_text`)) * 0.25 + 1.5 AS DECIMAL(22, 2)) AS `cost`,
  CAST(ABS(LENGTH(TRIM(`t`.`gift_text`)) * 0.25 + 1.5 - 3) AS DECIMAL(23, 2)) AS `away_from_three`
FROM `order_lines` AS `t`
WHERE
  (
    ARRAY_JOIN(
      TRANSFORM(
        SPLIT(TRANSLATE(SUBSTR(`t`.`sku`, 1, 3), 'ᾀᾁᾂᾃᾄᾅᾆᾇᾐᾑᾒᾓᾔᾕᾖᾗᾠᾡᾢᾣᾤᾥᾦᾧᾳῃῳ', 'ᾈᾉᾊᾋᾌᾍᾎᾏᾘᾙᾚᾛᾜᾝᾞᾟᾨᾩᾪᾫᾬᾭᾮᾯᾼῌῼ'), ''),
        one -> CASE WHEN LENGTH(UPPER(one)) = 1 THEN UPPER(one) ELSE one END
      ),
      ''
    ) || '/' || TRIM(`t`.`gift_text`)
  ) IS NOT NULL
  AND LENGTH(TRIM(`t`.`gift_text`)) > 0
  AND LENGTH(TRIM(`t`.`gift_text`)) <= 12
  AND NOT (
    TRIM(`t`.`gift_text`) IN ('ANN_A', 'KIRI')
  )
  AND (
    LENGTH(TRIM(`t`.`gift_text`)) < 5 OR LENGTH(TRIM(`t`.`gift_text`)) > 7
  )
  AND LENGTH(TRIM(`t`.`gift_text`)) * 0.25 + 1.5 < 5
  AND NULLIF(
    ARRAY_JOIN(
      TRANSFORM(
        SPLIT(TRANSLATE(SUBSTR(`t`.`sku`, 1, 3), 'ᾀᾁᾂᾃᾄᾅᾆᾇᾐᾑᾒᾓᾔᾕᾖᾗᾠᾡᾢᾣᾤᾥᾦᾧᾳῃῳ', 'ᾈᾉᾊᾋᾌᾍᾎᾏᾘᾙᾚᾛᾜᾝᾞᾟᾨᾩᾪᾫᾬᾭᾮᾯᾼῌῼ'), ''),
        one -> CASE WHEN LENGTH(UPPER(one)) = 1 THEN UPPER(one) ELSE one END
      ),
      ''
    ),
    'GIF'
  ) IS NOT NULL;
