SELECT
  CAST(`t`.`shopper_id` AS SIGNED) AS `shopper_id`,
  CAST(CASE
    WHEN CONVERT(`t`.`note` USING utf8mb4) COLLATE utf8mb4_nopad_bin REGEXP '(?s-mx)^([-+]?[0-9]{1,18})(?!.)'
    THEN CAST(`t`.`note` AS SIGNED)
  END AS SIGNED) AS `number`,
  CAST(CAST(CASE
    WHEN CONVERT(`t`.`note` USING utf8mb4) COLLATE utf8mb4_nopad_bin REGEXP '(?s-mx)^([-+]?[0-9]{1,18})(?!.)'
    THEN CAST(`t`.`note` AS SIGNED)
  END AS DOUBLE) / 2.0e0 AS DOUBLE) AS `half`,
  CAST(CONCAT(
    UPPER(
      CONVERT(
        SUBSTR(CONVERT(`t`.`plan` USING utf8mb4) COLLATE utf8mb4_nopad_bin, 1, 2) USING utf8mb4
      ) COLLATE utf8mb4_uca1400_ai_ci
    ) COLLATE utf8mb4_nopad_bin,
    '-',
    CONVERT(`t`.`country` USING utf8mb4) COLLATE utf8mb4_nopad_bin,
    '-',
    CAST(CHAR_LENGTH(
      CONCAT(
        CONVERT(`t`.`country` USING utf8mb4) COLLATE utf8mb4_nopad_bin,
        CONVERT(`t`.`plan` USING utf8mb4) COLLATE utf8mb4_nopad_bin
      )
    ) AS CHAR CHARACTER SET utf8mb4)
  ) AS CHAR CHARACTER SET utf8mb4) AS `label`
FROM `shoppers` AS `t`
WHERE
  CASE
    WHEN CONVERT(`t`.`note` USING utf8mb4) COLLATE utf8mb4_nopad_bin REGEXP '(?s-mx)^([-+]?[0-9]{1,18})(?!.)'
    THEN CAST(`t`.`note` AS SIGNED)
  END IS NOT NULL
  OR CONCAT(
    UPPER(
      CONVERT(
        SUBSTR(CONVERT(`t`.`plan` USING utf8mb4) COLLATE utf8mb4_nopad_bin, 1, 2) USING utf8mb4
      ) COLLATE utf8mb4_uca1400_ai_ci
    ) COLLATE utf8mb4_nopad_bin,
    '-',
    CONVERT(`t`.`country` USING utf8mb4) COLLATE utf8mb4_nopad_bin,
    '-',
    CAST(CHAR_LENGTH(
      CONCAT(
        CONVERT(`t`.`country` USING utf8mb4) COLLATE utf8mb4_nopad_bin,
        CONVERT(`t`.`plan` USING utf8mb4) COLLATE utf8mb4_nopad_bin
      )
    ) AS CHAR CHARACTER SET utf8mb4)
  ) = 'PL-US-6'
  OR (
    CONCAT(
      UPPER(
        CONVERT(
          SUBSTR(CONVERT(`t`.`plan` USING utf8mb4) COLLATE utf8mb4_nopad_bin, 1, 2) USING utf8mb4
        ) COLLATE utf8mb4_uca1400_ai_ci
      ) COLLATE utf8mb4_nopad_bin,
      '-',
      CONVERT(`t`.`country` USING utf8mb4) COLLATE utf8mb4_nopad_bin,
      '-',
      CAST(CHAR_LENGTH(
        CONCAT(
          CONVERT(`t`.`country` USING utf8mb4) COLLATE utf8mb4_nopad_bin,
          CONVERT(`t`.`plan` USING utf8mb4) COLLATE utf8mb4_nopad_bin
        )
      ) AS CHAR CHARACTER SET utf8mb4)
    ) IS NOT NULL
    AND CONVERT(`t`.`country` USING utf8mb4) COLLATE utf8mb4_nopad_bin = 'CH'
  )
ORDER BY
  `t`.`shopper_id` ASC;
