SELECT
  `members`.`org_id` AS `org_id`,
  `members`.`region` AS `region`,
  `members`.`arr` AS `arr`
FROM (
  SELECT
    CAST(`t`.`org_id` AS SIGNED) AS `org_id`,
    CAST(`t`.`region` AS CHAR CHARACTER SET utf8mb4) AS `region`,
    CAST(`t`.`arr` AS DECIMAL(12, 2)) AS `arr`,
    ROW_NUMBER() OVER (
      PARTITION BY CONVERT(`t`.`region` USING utf8mb4) COLLATE utf8mb4_nopad_bin, SHA2(CONVERT(`t`.`region` USING utf8mb4) COLLATE utf8mb4_nopad_bin, 256)
      ORDER BY CASE WHEN `t`.`arr` IS NULL THEN 1 ELSE 0 END ASC, `t`.`arr` DESC, `t`.`org_id` ASC
    ) AS `n`,
    COUNT(*) OVER (
      PARTITION BY CONVERT(`t`.`region` USING utf8mb4) COLLATE utf8mb4_nopad_bin, SHA2(CONVERT(`t`.`region` USING utf8mb4) COLLATE utf8mb4_nopad_bin, 256)
    ) AS `size`,
    `t`.`arr` AS `s1`,
    `t`.`org_id` AS `s2`
  FROM `orgs` AS `t`
  WHERE
    `t`.`arr` IS NOT NULL
    AND MOD(
      CAST(CONV(
        RIGHT(
          SHA2(
            CONVERT(CONCAT('spring-calls:', CAST(`t`.`org_id` AS CHAR CHARACTER SET utf8mb4)) USING utf8mb4),
            256
          ),
          8
        ),
        16,
        10
      ) AS SIGNED),
      10000
    ) < 8000
) AS `members`
WHERE
  (
    `members`.`n` - 1
  ) * 2 < `members`.`size`
ORDER BY
  CASE WHEN `members`.`s1` IS NULL THEN 1 ELSE 0 END ASC,
  `members`.`s1` DESC,
  `members`.`s2` ASC;
