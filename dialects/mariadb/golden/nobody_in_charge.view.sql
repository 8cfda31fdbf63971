CREATE OR REPLACE VIEW `nobody_in_charge` AS
SELECT
  CAST(`t`.`ticket_id` AS SIGNED) AS `ticket_id`,
  CAST(`t`.`workspace_id` AS SIGNED) AS `workspace_id`,
  CAST(`t`.`customer_id` AS SIGNED) AS `customer_id`,
  CAST(`t`.`subject` AS CHAR CHARACTER SET utf8mb4) AS `subject`,
  CAST(`t`.`priority` AS SIGNED) AS `priority`,
  CAST(`t`.`opened_at` AS DATETIME(6)) AS `opened_at`,
  CAST(`t`.`closed_at` AS DATETIME(6)) AS `closed_at`,
  CAST(`t`.`spam` AS SIGNED) AS `spam`
FROM `tickets` AS `t`
LEFT JOIN `customers` AS `customer_2`
  ON `customer_2`.`customer_id` = `t`.`customer_id`
  AND `customer_2`.`workspace_id` = 7
  AND `customer_2`.`deleted_at` IS NULL
LEFT JOIN `agents` AS `agent_3`
  ON `agent_3`.`agent_id` = `customer_2`.`agent_id` AND `agent_3`.`workspace_id` = 7
WHERE
  `t`.`workspace_id` = 7
  AND (
    `t`.`spam` <> TRUE OR `t`.`spam` IS NULL
  )
  AND (
    NOT (
      `t`.`customer_id` IN (
        SELECT
          `customer_1`.`customer_id` AS `k1`
        FROM `customers` AS `customer_1`
        WHERE
          `customer_1`.`workspace_id` = 7 AND `customer_1`.`deleted_at` IS NULL
      )
    )
    OR `agent_3`.`name` IS NULL
  );
