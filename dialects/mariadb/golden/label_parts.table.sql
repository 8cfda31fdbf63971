CREATE OR REPLACE TABLE `label_parts` AS
SELECT
  CAST(`t`.`order_id` AS SIGNED) AS `order_id`,
  CAST(`t`.`line_no` AS SIGNED) AS `line_no`,
  CAST(CONCAT(
    UPPER(
      CONVERT(
        SUBSTR(CONVERT(`t`.`sku` USING utf8mb4) COLLATE utf8mb4_nopad_bin, 1, 3) USING utf8mb4
      ) COLLATE utf8mb4_uca1400_ai_ci
    ) COLLATE utf8mb4_nopad_bin,
    '/',
    TRIM(CONVERT(`t`.`gift_text` USING utf8mb4) COLLATE utf8mb4_nopad_bin)
  ) AS CHAR CHARACTER SET utf8mb4) AS `label`,
  CAST(SUBSTR(CONVERT(`t`.`gift_text` USING utf8mb4) COLLATE utf8mb4_nopad_bin, 3) AS CHAR CHARACTER SET utf8mb4) AS `rest`,
  CAST(COALESCE(
    CONVERT(`t`.`gift_text` USING utf8mb4) COLLATE utf8mb4_nopad_bin,
    CONVERT(`t`.`sku` USING utf8mb4) COLLATE utf8mb4_nopad_bin,
    'none'
  ) AS CHAR CHARACTER SET utf8mb4) AS `text_or_sku`,
  CAST(CHAR_LENGTH(TRIM(CONVERT(`t`.`gift_text` USING utf8mb4) COLLATE utf8mb4_nopad_bin)) * 0.25 + 1.5 AS DECIMAL(22, 2)) AS `cost`,
  CAST(ABS(
    CHAR_LENGTH(TRIM(CONVERT(`t`.`gift_text` USING utf8mb4) COLLATE utf8mb4_nopad_bin)) * 0.25 + 1.5 - 3
  ) AS DECIMAL(23, 2)) AS `away_from_three`
FROM `order_lines` AS `t`
WHERE
  CONCAT(
    UPPER(
      CONVERT(
        SUBSTR(CONVERT(`t`.`sku` USING utf8mb4) COLLATE utf8mb4_nopad_bin, 1, 3) USING utf8mb4
      ) COLLATE utf8mb4_uca1400_ai_ci
    ) COLLATE utf8mb4_nopad_bin,
    '/',
    TRIM(CONVERT(`t`.`gift_text` USING utf8mb4) COLLATE utf8mb4_nopad_bin)
  ) IS NOT NULL
  AND CHAR_LENGTH(TRIM(CONVERT(`t`.`gift_text` USING utf8mb4) COLLATE utf8mb4_nopad_bin)) > 0
  AND CHAR_LENGTH(TRIM(CONVERT(`t`.`gift_text` USING utf8mb4) COLLATE utf8mb4_nopad_bin)) <= 12
  AND NOT (
    TRIM(CONVERT(`t`.`gift_text` USING utf8mb4) COLLATE utf8mb4_nopad_bin) IN ('ANN_A', 'KIRI')
  )
  AND (
    CHAR_LENGTH(TRIM(CONVERT(`t`.`gift_text` USING utf8mb4) COLLATE utf8mb4_nopad_bin)) < 5
    OR CHAR_LENGTH(TRIM(CONVERT(`t`.`gift_text` USING utf8mb4) COLLATE utf8mb4_nopad_bin)) > 7
  )
  AND CHAR_LENGTH(TRIM(CONVERT(`t`.`gift_text` USING utf8mb4) COLLATE utf8mb4_nopad_bin)) * 0.25 + 1.5 < 5
  AND CASE
    WHEN UPPER(
      CONVERT(
        SUBSTR(CONVERT(`t`.`sku` USING utf8mb4) COLLATE utf8mb4_nopad_bin, 1, 3) USING utf8mb4
      ) COLLATE utf8mb4_uca1400_ai_ci
    ) COLLATE utf8mb4_nopad_bin = 'GIF'
    THEN NULL
    ELSE UPPER(
      CONVERT(
        SUBSTR(CONVERT(`t`.`sku` USING utf8mb4) COLLATE utf8mb4_nopad_bin, 1, 3) USING utf8mb4
      ) COLLATE utf8mb4_uca1400_ai_ci
    ) COLLATE utf8mb4_nopad_bin
  END IS NOT NULL;
