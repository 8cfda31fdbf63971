SELECT
  CAST(`t`.`org_id` AS SIGNED) AS `org_id`,
  CAST(`t`.`name` AS CHAR CHARACTER SET utf8mb4) AS `name`
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
        `staff_1`.`left_on` IS NULL
        AND (
          CONVERT(`staff_1`.`title` USING utf8mb4) COLLATE utf8mb4_0900_bin REGEXP '(?:[^A-Za-z]|^)[Vv][Pp](?:[^A-Za-z]|(?!(?s:.)))'
        )
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
