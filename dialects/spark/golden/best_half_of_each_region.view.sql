CREATE OR REPLACE VIEW `best_half_of_each_region` AS
SELECT
  `members`.`org_id` AS `org_id`,
  `members`.`region` AS `region`,
  `members`.`arr` AS `arr`
FROM (
  SELECT
    CAST(`t`.`org_id` AS BIGINT) AS `org_id`,
    CAST(`t`.`region` AS STRING) AS `region`,
    CAST(`t`.`arr` AS DECIMAL(12, 2)) AS `arr`,
    ROW_NUMBER() OVER (
      PARTITION BY `t`.`region`
      ORDER BY CASE WHEN `t`.`arr` IS NULL THEN 1 ELSE 0 END ASC, `t`.`arr` DESC, `t`.`org_id` ASC
    ) AS `n`,
    COUNT(*) OVER (PARTITION BY `t`.`region`) AS `size`
  FROM `orgs` AS `t`
  WHERE
    `t`.`arr` IS NOT NULL
    AND MOD(
      CAST(CONV(
        RIGHT(SHA2(CAST((
          'spring-calls:' || CAST(`t`.`org_id` AS STRING)
        ) AS BINARY), 256), 8),
        16,
        10
      ) AS BIGINT),
      10000
    ) < 8000
) AS `members`
WHERE
  (
    CAST(`members`.`n` AS BIGINT) - 1
  ) * 2 < `members`.`size`;
