CREATE OR REPLACE VIEW `mail_domains` AS
SELECT
  CAST(`t`.`shopper_id` AS SIGNED) AS `shopper_id`,
  CAST(SUBSTRING_INDEX(
    SUBSTRING_INDEX(
      CONCAT(
        REPLACE(CONVERT(`t`.`email` USING utf8mb4) COLLATE utf8mb4_0900_bin, '@', _utf8mb4 x'00'),
        REPEAT(_utf8mb4 x'00', 1)
      ),
      _utf8mb4 x'00',
      2
    ),
    _utf8mb4 x'00',
    -1
  ) AS CHAR CHARACTER SET utf8mb4) AS `domain`,
  CAST(SUBSTRING_INDEX(
    REPLACE(CONVERT(`t`.`email` USING utf8mb4) COLLATE utf8mb4_0900_bin, '@', _utf8mb4 x'00'),
    _utf8mb4 x'00',
    1
  ) AS CHAR CHARACTER SET utf8mb4) AS `mailbox`
FROM `shoppers` AS `t`
WHERE
  (
    CONVERT(`t`.`email` USING utf8mb4) COLLATE utf8mb4_0900_bin REGEXP '^[A-Za-z]+@'
  )
  AND SUBSTRING_INDEX(
    SUBSTRING_INDEX(
      CONCAT(
        REPLACE(
          SUBSTRING_INDEX(
            SUBSTRING_INDEX(
              CONCAT(
                REPLACE(CONVERT(`t`.`email` USING utf8mb4) COLLATE utf8mb4_0900_bin, '@', _utf8mb4 x'00'),
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
  ) IN ('com', 'nz');
