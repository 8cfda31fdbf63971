CREATE OR REPLACE TABLE `lists_to_look_at` AS
SELECT
  CAST(`t`.`wish_list_id` AS BIGINT) AS `wish_list_id`,
  CAST(SIZE(`t`.`Wishes`) AS BIGINT) AS `wished`
FROM `wish_lists` AS `t`
WHERE
  (
    EXISTS(`t`.`occasions`, one -> one = 'birthday')
    AND NOT EXISTS(`t`.`occasions`, one -> one IS NOT NULL AND one = 'wedding')
  )
  OR (
    SIZE(`t`.`Wishes`) > SIZE(`t`.`sizes`)
    AND EXISTS(`t`.`sizes`, one -> one IN (36, 40))
  );
