CREATE OR REPLACE TABLE `two_vice_presidents` AS
SELECT
  CAST(`t`.`org_id` AS SIGNED) AS `org_id`,
  CAST(`t`.`name` AS CHAR CHARACTER SET utf8mb4) AS `name`
FROM `orgs` AS `t`
WHERE
  `t`.`org_id` IN (
    SELECT
      `staff_1_groups`.`k1`
    FROM (
      SELECT
        `staff_1`.`org_id` AS `k1`
      FROM `people` AS `staff_1`
      WHERE
        `staff_1`.`left_on` IS NULL
        AND (
          CONVERT(`staff_1`.`title` USING utf8mb4) COLLATE utf8mb4_nopad_bin REGEXP '(?-mx)(?:[^A-Za-z]|^)[Vv][Pp](?:[^A-Za-z]|(?!(?s:.)))'
        )
      GROUP BY
        `staff_1`.`org_id`
      HAVING
        COUNT(*) >= 2
    ) AS `staff_1_groups`
  );
