CREATE OR REPLACE VIEW `answered_late_beside_a_colleague` AS
SELECT
  CAST(`t`.`person_id` AS INT64) AS `person_id`,
  CAST(`t`.`name` AS STRING) AS `name`
FROM `people` AS `t`
WHERE
  `t`.`person_id` IN (
    SELECT
      `tickets_1`.`person_id` AS `k1`
    FROM `tickets` AS `tickets_1`
    WHERE
      `tickets_1`.`answered_at` > `tickets_1`.`due_at`
      AND `tickets_1`.`ticket_id` IN (
        SELECT
          `tickets_1`.`ticket_id` AS `k1`
        FROM `tickets` AS `tickets_1`
        JOIN `people` AS `person_2`
          ON `person_2`.`person_id` = `tickets_1`.`person_id`
        JOIN `tickets` AS `tickets_3`
          ON `tickets_3`.`person_id` = `person_2`.`person_id`
        WHERE
          (
            `tickets_3`.`agent` <> `tickets_1`.`agent`
            OR `tickets_3`.`agent` IS NULL
            OR `tickets_1`.`agent` IS NULL
          )
          AND `tickets_3`.`answered_at` <= `tickets_3`.`due_at`
      )
  );
