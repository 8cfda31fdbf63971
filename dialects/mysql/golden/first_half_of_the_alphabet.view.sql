CREATE OR REPLACE VIEW `first_half_of_the_alphabet` AS
SELECT
  CAST(`t`.`shopper_id` AS SIGNED) AS `shopper_id`,
  CAST(`t`.`name` AS CHAR CHARACTER SET utf8mb4) AS `name`,
  CAST(`t`.`city` AS CHAR CHARACTER SET utf8mb4) AS `city`
FROM `shoppers` AS `t`
WHERE
  LOWER(
    REPLACE(
      REPLACE(
        CONVERT(`t`.`name` USING utf8mb4) COLLATE utf8mb4_0900_bin,
        _utf8mb4 x'c8ba',
        _utf8mb4 x'e2b1a5'
      ),
      _utf8mb4 x'c8be',
      _utf8mb4 x'e2b1a6'
    )
  ) < 'n'
  AND LOWER(
    REPLACE(
      REPLACE(
        CONVERT(`t`.`name` USING utf8mb4) COLLATE utf8mb4_0900_bin,
        _utf8mb4 x'c8ba',
        _utf8mb4 x'e2b1a5'
      ),
      _utf8mb4 x'c8be',
      _utf8mb4 x'e2b1a6'
    )
  ) > 'a'
  AND (
    LOWER(
      REPLACE(
        REPLACE(
          CONVERT(`t`.`city` USING utf8mb4) COLLATE utf8mb4_0900_bin,
          _utf8mb4 x'c8ba',
          _utf8mb4 x'e2b1a5'
        ),
        _utf8mb4 x'c8be',
        _utf8mb4 x'e2b1a6'
      )
    ) <= 'new york'
    OR `t`.`city` IS NULL
  );
