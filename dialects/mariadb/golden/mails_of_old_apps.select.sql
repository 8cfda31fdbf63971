SELECT
  CAST(`t`.`shopper_id` AS SIGNED) AS `shopper_id`,
  CAST(`t`.`email` AS CHAR CHARACTER SET utf8mb4) AS `email`,
  CAST(`subscription_1`.`confirmed_with` AS CHAR CHARACTER SET utf8mb4) AS `subscription_confirmed_with`
FROM `shoppers` AS `t`
LEFT JOIN `subscriptions` AS `subscription_1`
  ON CONVERT(`subscription_1`.`email` USING utf8mb4) COLLATE utf8mb4_nopad_bin = CONVERT(`t`.`email` USING utf8mb4) COLLATE utf8mb4_nopad_bin
WHERE
  (
    CASE
      WHEN CONVERT(`subscription_1`.`confirmed_with` USING utf8mb4) COLLATE utf8mb4_nopad_bin REGEXP '(?-mx)^(?:(?:[01][.](?:0|[1-9][0-9]*)[.](?:0|[1-9][0-9]*)|2[.][0-9][.](?:0|[1-9][0-9]*))(?:-(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)(?:[.](?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*))*)?(?:[+][0-9A-Za-z-]+(?:[.][0-9A-Za-z-]+)*)?|2[.]10[.]0-(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)(?:[.](?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*))*(?:[+][0-9A-Za-z-]+(?:[.][0-9A-Za-z-]+)*)?)(?!(?s:.))'
      THEN 1
      WHEN CONVERT(`subscription_1`.`confirmed_with` USING utf8mb4) COLLATE utf8mb4_nopad_bin REGEXP '(?-mx)^(?:(?:[01][.](?:0|[1-9][0-9]*)[.](?:0|[1-9][0-9]*)|2[.][0-9][.](?:0|[1-9][0-9]*))(?:-(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)(?:[.](?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*))*)?(?:[+][0-9A-Za-z-]+(?:[.][0-9A-Za-z-]+)*)?|2[.]10[.]0-(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)(?:[.](?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*))*(?:[+][0-9A-Za-z-]+(?:[.][0-9A-Za-z-]+)*)?)(?!(?s:.))|(?!(?s:.))'
      THEN 0
      WHEN `subscription_1`.`confirmed_with` IS NOT NULL
      THEN 9223372036854775807 + (
        CHAR_LENGTH(`subscription_1`.`confirmed_with`) + 1
      )
    END = 1
    OR CASE
      WHEN CONVERT(`subscription_1`.`confirmed_with` USING utf8mb4) COLLATE utf8mb4_nopad_bin REGEXP '(?-mx)^(?:2[.]10[.]0(?:[+][0-9A-Za-z-]+(?:[.][0-9A-Za-z-]+)*)?|2[.]10[.]1-hotfix(?:[+][0-9A-Za-z-]+(?:[.][0-9A-Za-z-]+)*)?)(?!(?s:.))'
      THEN 1
      WHEN CONVERT(`subscription_1`.`confirmed_with` USING utf8mb4) COLLATE utf8mb4_nopad_bin REGEXP '(?-mx)^(?:2[.]10[.]0(?:[+][0-9A-Za-z-]+(?:[.][0-9A-Za-z-]+)*)?|2[.]10[.]1-hotfix(?:[+][0-9A-Za-z-]+(?:[.][0-9A-Za-z-]+)*)?)(?!(?s:.))|(?!(?s:.))'
      THEN 0
      WHEN `subscription_1`.`confirmed_with` IS NOT NULL
      THEN 9223372036854775807 + (
        CHAR_LENGTH(`subscription_1`.`confirmed_with`) + 1
      )
    END = 1
  )
  AND (
    NOT (
      CASE
        WHEN CONVERT(`subscription_1`.`confirmed_with` USING utf8mb4) COLLATE utf8mb4_nopad_bin REGEXP '(?-mx)^(?:1[.]0[.]0(?:[+][0-9A-Za-z-]+(?:[.][0-9A-Za-z-]+)*)?|(?:(?:[2-9]|[1-9][0-9]+)[.](?:0|[1-9][0-9]*)[.](?:0|[1-9][0-9]*)|1[.](?:[1-9]|[1-9][0-9]+)[.](?:0|[1-9][0-9]*)|1[.]0[.](?:[1-9]|[1-9][0-9]+))(?:-(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)(?:[.](?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*))*)?(?:[+][0-9A-Za-z-]+(?:[.][0-9A-Za-z-]+)*)?)(?!(?s:.))'
        THEN 1
        WHEN CONVERT(`subscription_1`.`confirmed_with` USING utf8mb4) COLLATE utf8mb4_nopad_bin REGEXP '(?-mx)^(?:1[.]0[.]0(?:[+][0-9A-Za-z-]+(?:[.][0-9A-Za-z-]+)*)?|(?:(?:[2-9]|[1-9][0-9]+)[.](?:0|[1-9][0-9]*)[.](?:0|[1-9][0-9]*)|1[.](?:[1-9]|[1-9][0-9]+)[.](?:0|[1-9][0-9]*)|1[.]0[.](?:[1-9]|[1-9][0-9]+))(?:-(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)(?:[.](?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*))*)?(?:[+][0-9A-Za-z-]+(?:[.][0-9A-Za-z-]+)*)?)(?!(?s:.))|(?!(?s:.))'
        THEN 0
        WHEN `subscription_1`.`confirmed_with` IS NOT NULL
        THEN 9223372036854775807 + (
          CHAR_LENGTH(`subscription_1`.`confirmed_with`) + 1
        )
      END = 1
    )
    OR `subscription_1`.`confirmed_with` IS NULL
    OR NOT (
      CASE
        WHEN CONVERT(`subscription_1`.`confirmed_with` USING utf8mb4) COLLATE utf8mb4_nopad_bin REGEXP '(?-mx)^(?:(?:0[.](?:0|[1-9][0-9]*)[.](?:0|[1-9][0-9]*)|1[.](?:[0-9]|[1-8][0-9]|9[0-8])[.](?:0|[1-9][0-9]*)|1[.]99[.](?:[0-9]|[1-8][0-9]|9[0-8]))(?:-(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)(?:[.](?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*))*)?(?:[+][0-9A-Za-z-]+(?:[.][0-9A-Za-z-]+)*)?|1[.]99[.]99-(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)(?:[.](?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*))*(?:[+][0-9A-Za-z-]+(?:[.][0-9A-Za-z-]+)*)?|1[.]99[.]99(?:[+][0-9A-Za-z-]+(?:[.][0-9A-Za-z-]+)*)?)(?!(?s:.))'
        THEN 1
        WHEN CONVERT(`subscription_1`.`confirmed_with` USING utf8mb4) COLLATE utf8mb4_nopad_bin REGEXP '(?-mx)^(?:(?:0[.](?:0|[1-9][0-9]*)[.](?:0|[1-9][0-9]*)|1[.](?:[0-9]|[1-8][0-9]|9[0-8])[.](?:0|[1-9][0-9]*)|1[.]99[.](?:[0-9]|[1-8][0-9]|9[0-8]))(?:-(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)(?:[.](?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*))*)?(?:[+][0-9A-Za-z-]+(?:[.][0-9A-Za-z-]+)*)?|1[.]99[.]99-(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)(?:[.](?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*))*(?:[+][0-9A-Za-z-]+(?:[.][0-9A-Za-z-]+)*)?|1[.]99[.]99(?:[+][0-9A-Za-z-]+(?:[.][0-9A-Za-z-]+)*)?)(?!(?s:.))|(?!(?s:.))'
        THEN 0
        WHEN `subscription_1`.`confirmed_with` IS NOT NULL
        THEN 9223372036854775807 + (
          CHAR_LENGTH(`subscription_1`.`confirmed_with`) + 1
        )
      END = 1
    )
  )
  AND CASE
    WHEN CONVERT(`subscription_1`.`confirmed_with` USING utf8mb4) COLLATE utf8mb4_nopad_bin REGEXP '(?-mx)^(?:0|[1-9][0-9]*)[.](?:0|[1-9][0-9]*)[.](?:0|[1-9][0-9]*)(?:-(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)(?:[.](?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*))*)?(?:[+][0-9A-Za-z-]+(?:[.][0-9A-Za-z-]+)*)?(?!(?s:.))'
    THEN 1
    WHEN CONVERT(`subscription_1`.`confirmed_with` USING utf8mb4) COLLATE utf8mb4_nopad_bin REGEXP '(?-mx)^(?:0|[1-9][0-9]*)[.](?:0|[1-9][0-9]*)[.](?:0|[1-9][0-9]*)(?:-(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)(?:[.](?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*))*)?(?:[+][0-9A-Za-z-]+(?:[.][0-9A-Za-z-]+)*)?(?!(?s:.))|(?!(?s:.))'
    THEN 0
    WHEN `subscription_1`.`confirmed_with` IS NOT NULL
    THEN 9223372036854775807 + (
      CHAR_LENGTH(`subscription_1`.`confirmed_with`) + 1
    )
  END = 1
ORDER BY
  `t`.`shopper_id` ASC;
