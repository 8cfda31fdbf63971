SELECT
  CAST(`t`.`shopper_id` AS INT64) AS `shopper_id`,
  CAST(`t`.`email` AS STRING) AS `email`
FROM `shoppers` AS `t`
WHERE
  `t`.`shopper_id` IN (
    SELECT
      `wish_lists_1`.`shopper_id` AS `k1`
    FROM `wish_lists` AS `wish_lists_1`
    WHERE
      `wish_lists_1`.`shopper_id` IS NOT NULL
      AND (
        EXISTS(
          SELECT
            1
          FROM UNNEST(`wish_lists_1`.`skus`) AS `one`
          WHERE
            `one` IN ('MUG-01', 'TEE-01', 'BOOK-É')
        )
        OR (
          EXISTS(
            SELECT
              1
            FROM UNNEST(`wish_lists_1`.`occasions`) AS `one`
            WHERE
              `one` = 'birthday'
          )
          AND EXISTS(
            SELECT
              1
            FROM UNNEST(`wish_lists_1`.`occasions`) AS `one`
            WHERE
              `one` = 'wedding'
          )
          AND EXISTS(
            SELECT
              1
            FROM UNNEST(`wish_lists_1`.`occasions`) AS `one`
            WHERE
              `one` = 'holidays'
          )
        )
      )
  )
  AND NOT (
    `t`.`shopper_id` IN (
      SELECT
        `wish_lists_1`.`shopper_id` AS `k1`
      FROM `wish_lists` AS `wish_lists_1`
      WHERE
        `wish_lists_1`.`shopper_id` IS NOT NULL
        AND EXISTS(
          SELECT
            1
          FROM UNNEST(`wish_lists_1`.`sizes`) AS `one`
          WHERE
            `one` = 42
        )
        AND NOT EXISTS(
          SELECT
            1
          FROM UNNEST(`wish_lists_1`.`offers`) AS `one`
          WHERE
            `one` IN (CAST('10' AS NUMERIC), CAST('12.50' AS NUMERIC))
        )
    )
  )
ORDER BY
  `t`.`shopper_id` ASC;
