SELECT
  CAST(`t`.`shopper_id` AS BIGINT) AS `shopper_id`,
  CAST(CASE
    WHEN REGEXP_EXTRACT(`t`.`note`, '^([-+]?[0-9]{1,18})', 0) = NULLIF(`t`.`note`, '')
    THEN CAST(`t`.`note` AS BIGINT)
  END AS BIGINT) AS `number`,
  CAST(CAST(CASE
    WHEN REGEXP_EXTRACT(`t`.`note`, '^([-+]?[0-9]{1,18})', 0) = NULLIF(`t`.`note`, '')
    THEN CAST(`t`.`note` AS BIGINT)
  END AS DOUBLE) / 2.0D AS DOUBLE) AS `half`,
  CAST((
    ARRAY_JOIN(
      TRANSFORM(
        SPLIT(TRANSLATE(SUBSTR(`t`.`plan`, 1, 2), 'ᾀᾁᾂᾃᾄᾅᾆᾇᾐᾑᾒᾓᾔᾕᾖᾗᾠᾡᾢᾣᾤᾥᾦᾧᾳῃῳ', 'ᾈᾉᾊᾋᾌᾍᾎᾏᾘᾙᾚᾛᾜᾝᾞᾟᾨᾩᾪᾫᾬᾭᾮᾯᾼῌῼ'), ''),
        one -> CASE WHEN LENGTH(UPPER(one)) = 1 THEN UPPER(one) ELSE one END
      ),
      ''
    ) || '-' || `t`.`country` || '-' || CAST(LENGTH((
      `t`.`country` || `t`.`plan`
    )) AS STRING)
  ) AS STRING) AS `label`
FROM `shoppers` AS `t`
WHERE
  CASE
    WHEN REGEXP_EXTRACT(`t`.`note`, '^([-+]?[0-9]{1,18})', 0) = NULLIF(`t`.`note`, '')
    THEN CAST(`t`.`note` AS BIGINT)
  END IS NOT NULL
  OR (
    ARRAY_JOIN(
      TRANSFORM(
        SPLIT(TRANSLATE(SUBSTR(`t`.`plan`, 1, 2), 'ᾀᾁᾂᾃᾄᾅᾆᾇᾐᾑᾒᾓᾔᾕᾖᾗᾠᾡᾢᾣᾤᾥᾦᾧᾳῃῳ', 'ᾈᾉᾊᾋᾌᾍᾎᾏᾘᾙᾚᾛᾜᾝᾞᾟᾨᾩᾪᾫᾬᾭᾮᾯᾼῌῼ'), ''),
        one -> CASE WHEN LENGTH(UPPER(one)) = 1 THEN UPPER(one) ELSE one END
      ),
      ''
    ) || '-' || `t`.`country` || '-' || CAST(LENGTH((
      `t`.`country` || `t`.`plan`
    )) AS STRING)
  ) = 'PL-US-6'
  OR (
    (
      ARRAY_JOIN(
        TRANSFORM(
          SPLIT(TRANSLATE(SUBSTR(`t`.`plan`, 1, 2), 'ᾀᾁᾂᾃᾄᾅᾆᾇᾐᾑᾒᾓᾔᾕᾖᾗᾠᾡᾢᾣᾤᾥᾦᾧᾳῃῳ', 'ᾈᾉᾊᾋᾌᾍᾎᾏᾘᾙᾚᾛᾜᾝᾞᾟᾨᾩᾪᾫᾬᾭᾮᾯᾼῌῼ'), ''),
          one -> CASE WHEN LENGTH(UPPER(one)) = 1 THEN UPPER(one) ELSE one END
        ),
        ''
      ) || '-' || `t`.`country` || '-' || CAST(LENGTH((
        `t`.`country` || `t`.`plan`
      )) AS STRING)
    ) IS NOT NULL
    AND `t`.`country` = 'CH'
  )
ORDER BY
  `t`.`shopper_id` ASC;
