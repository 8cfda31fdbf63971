SELECT
  CAST(`t`.`shopper_id` AS SIGNED) AS `shopper_id`,
  CAST(SUBSTRING_INDEX(
    SUBSTRING_INDEX(
      CONCAT(
        REPLACE(CONVERT(`t`.`email` USING utf8mb4) COLLATE utf8mb4_nopad_bin, '@', _utf8mb4 x'00'),
        REPEAT(_utf8mb4 x'00', 1)
      ),
      _utf8mb4 x'00',
      2
    ),
    _utf8mb4 x'00',
    -1
  ) AS CHAR CHARACTER SET utf8mb4) AS `domain`,
  CAST(SUBSTRING_INDEX(
    REPLACE(CONVERT(`t`.`email` USING utf8mb4) COLLATE utf8mb4_nopad_bin, '@', _utf8mb4 x'00'),
    _utf8mb4 x'00',
    1
  ) AS CHAR CHARACTER SET utf8mb4) AS `mailbox`
FROM `shoppers` AS `t`
WHERE
  CASE
    WHEN CONVERT(`t`.`email` USING utf8mb4) COLLATE utf8mb4_nopad_bin REGEXP '(?-mx)^[A-Za-z]+@'
    THEN 1
    WHEN CONVERT(`t`.`email` USING utf8mb4) COLLATE utf8mb4_nopad_bin REGEXP '(?-mx)^[A-Za-z]+@|(?!(?s:.))'
    THEN 0
    WHEN `t`.`email` IS NOT NULL
    THEN 9223372036854775807 + (
      CHAR_LENGTH(`t`.`email`) + 1
    )
  END = 1
  AND SUBSTRING_INDEX(
    SUBSTRING_INDEX(
      CONCAT(
        REPLACE(
          SUBSTRING_INDEX(
            SUBSTRING_INDEX(
              CONCAT(
                REPLACE(CONVERT(`t`.`email` USING utf8mb4) COLLATE utf8mb4_nopad_bin, '@', _utf8mb4 x'00'),
                REPEAT(_utf8mb4 x'00', 1)
              ),
              _utf8mb4 x'00',
              2
            ),
            _utf8mb4 x'00',
            -1
          ),
          '.',
          _utf8mb4 x'00'
        ),
        REPEAT(_utf8mb4 x'00', 1)
      ),
      _utf8mb4 x'00',
      2
    ),
    _utf8mb4 x'00',
    -1
  ) IN ('com', 'nz')
ORDER BY
  SUBSTRING_INDEX(
    SUBSTRING_INDEX(
      CONCAT(
        REPLACE(CONVERT(`t`.`email` USING utf8mb4) COLLATE utf8mb4_nopad_bin, '@', _utf8mb4 x'00'),
        REPEAT(_utf8mb4 x'00', 1)
      ),
      _utf8mb4 x'00',
      2
    ),
    _utf8mb4 x'00',
    -1
  ) ASC,
  `t`.`shopper_id` ASC;
