SELECT
  CAST(`t`.`shopper_id` AS INT64) AS `shopper_id`,
  CAST(CASE WHEN REGEXP_CONTAINS(`t`.`note`, '^([-+]?[0-9]{1,18})$') THEN CAST(`t`.`note` AS INT64) END AS INT64) AS `number`,
  CAST(CAST(CASE WHEN REGEXP_CONTAINS(`t`.`note`, '^([-+]?[0-9]{1,18})$') THEN CAST(`t`.`note` AS INT64) END AS FLOAT64) / CAST(2.0 AS FLOAT64) AS FLOAT64) AS `half`,
  CAST((
    CASE
      WHEN SUBSTR(`t`.`plan`, 1, 2) IS NOT NULL
      THEN ARRAY_TO_STRING(
        ARRAY(
          SELECT CASE WHEN LENGTH(UPPER(one)) = 1 THEN UPPER(one) ELSE one END FROM UNNEST(SPLIT(TRANSLATE(SUBSTR(`t`.`plan`, 1, 2), 'ᾀᾁᾂᾃᾄᾅᾆᾇᾐᾑᾒᾓᾔᾕᾖᾗᾠᾡᾢᾣᾤᾥᾦᾧᾳῃῳ', 'ᾈᾉᾊᾋᾌᾍᾎᾏᾘᾙᾚᾛᾜᾝᾞᾟᾨᾩᾪᾫᾬᾭᾮᾯᾼῌῼ'), '')) AS one WITH OFFSET AS place ORDER BY place
        ),
        ''
      )
    END || '-' || `t`.`country` || '-' || CAST(LENGTH((
      `t`.`country` || `t`.`plan`
    )) AS STRING)
  ) AS STRING) AS `label`
FROM `shoppers` AS `t`
WHERE
  CASE WHEN REGEXP_CONTAINS(`t`.`note`, '^([-+]?[0-9]{1,18})$') THEN CAST(`t`.`note` AS INT64) END IS NOT NULL
  OR (
    CASE
      WHEN SUBSTR(`t`.`plan`, 1, 2) IS NOT NULL
      THEN ARRAY_TO_STRING(
        ARRAY(
          SELECT CASE WHEN LENGTH(UPPER(one)) = 1 THEN UPPER(one) ELSE one END FROM UNNEST(SPLIT(TRANSLATE(SUBSTR(`t`.`plan`, 1, 2), 'ᾀᾁᾂᾃᾄᾅᾆᾇᾐᾑᾒᾓᾔᾕᾖᾗᾠᾡᾢᾣᾤᾥᾦᾧᾳῃῳ', 'ᾈᾉᾊᾋᾌᾍᾎᾏᾘᾙᾚᾛᾜᾝᾞᾟᾨᾩᾪᾫᾬᾭᾮᾯᾼῌῼ'), '')) AS one WITH OFFSET AS place ORDER BY place
        ),
        ''
      )
    END || '-' || `t`.`country` || '-' || CAST(LENGTH((
      `t`.`country` || `t`.`plan`
    )) AS STRING)
  ) = 'PL-US-6'
  OR (
    (
      CASE
        WHEN SUBSTR(`t`.`plan`, 1, 2) IS NOT NULL
        THEN ARRAY_TO_STRING(
          ARRAY(
            SELECT CASE WHEN LENGTH(UPPER(one)) = 1 THEN UPPER(one) ELSE one END FROM UNNEST(SPLIT(TRANSLATE(SUBSTR(`t`.`plan`, 1, 2), 'ᾀᾁᾂᾃᾄᾅᾆᾇᾐᾑᾒᾓᾔᾕᾖᾗᾠᾡᾢᾣᾤᾥᾦᾧᾳῃῳ', 'ᾈᾉᾊᾋᾌᾍᾎᾏᾘᾙᾚᾛᾜᾝᾞᾟᾨᾩᾪᾫᾬᾭᾮᾯᾼῌῼ'), '')) AS one WITH OFFSET AS place ORDER BY place
          ),
          ''
        )
      END || '-' || `t`.`country` || '-' || CAST(LENGTH((
        `t`.`country` || `t`.`plan`
      )) AS STRING)
    ) IS NOT NULL
    AND `t`.`country` = 'CH'
  )
ORDER BY
  `t`.`shopper_id` ASC;
