SELECT
  CAST(`t`.`wish_list_id` AS INT64) AS `wish_list_id`,
  CAST(ARRAY_LENGTH(`t`.`Wishes`) AS INT64) AS `wished`
FROM `wish_lists` AS `t`
WHERE
  (
    EXISTS(
      SELECT
        1
      FROM UNNEST(`t`.`occasions`) AS `one`
      WHERE
        `one` = 'birthday'
    )
    AND NOT EXISTS(
      SELECT
        1
      FROM UNNEST(`t`.`occasions`) AS `one`
      WHERE
        `one` = 'wedding'
    )
  )
  OR (
    ARRAY_LENGTH(`t`.`Wishes`) > ARRAY_LENGTH(`t`.`sizes`)
    AND EXISTS(
      SELECT
        1
      FROM UNNEST(`t`.`sizes`) AS `one`
      WHERE
        `one` IN (36, 40)
    )
  )
ORDER BY
  ARRAY_LENGTH(`t`.`Wishes`) DESC,
  `t`.`wish_list_id` ASC;
