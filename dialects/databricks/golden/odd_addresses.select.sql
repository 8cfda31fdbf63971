SELECT
  CAST(`t`.`shopper_id` AS BIGINT) AS `shopper_id`,
  CAST(`t`.`email` AS STRING) AS `email`,
  CAST(`t`.`note` AS STRING) AS `note`
FROM `shoppers` AS `t`
WHERE
  NOT (
    REGEXP_LIKE(`t`.`email`, '^[a-z][+.0-9a-z-]*@[0-9a-z-]+(?:[.][0-9a-z-]+)+(?!(?s:.))')
  )
  OR REGEXP_LIKE(`t`.`note`, CONCAT('[$][{][a-z]+[}]|--|^[', CHR(92), 't', CHR(92), 'n', CHR(92), 'f', CHR(92), 'r ]*(?!(?s:.))'))
  OR `t`.`note` IS NULL
ORDER BY
  `t`.`shopper_id` ASC;
