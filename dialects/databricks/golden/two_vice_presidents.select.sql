SELECT
  CAST(`t`.`org_id` AS BIGINT) AS `org_id`,
  CAST(`t`.`name` AS STRING) AS `name`
FROM `orgs` AS `t`
WHERE
  EXISTS(
    SELECT
      1
    FROM (
      SELECT
        `staff_1`.`org_id` AS `k1`
      FROM `people` AS `staff_1`
      WHERE
        `staff_1`.`left_on` IS NULL AND REGEXP_LIKE(`staff_1`.`title`, '(?:[^A-Za-z]|^)[Vv][Pp](?:[^A-Za-z]|(?!(?s:.)))')
      GROUP BY
        `staff_1`.`org_id`
      HAVING
        COUNT(*) >= 2
    ) AS `staff_1_groups`
    WHERE
      `staff_1_groups`.`k1` = `t`.`org_id`
  )
ORDER BY
  `t`.`org_id` ASC;
