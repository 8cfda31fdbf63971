SELECT
  CAST(`t`.`person` AS STRING) AS `person`,
  CAST(`t`.`plan` AS STRING) AS `plan`,
  CAST(`t`.`country` AS STRING) AS `country`,
  CAST(`t`.`email` AS STRING) AS `email`,
  CAST(`t`.`company` AS STRING) AS `company`,
  CAST(`t`.`status` AS STRING) AS `status`,
  CAST(`t`.`verified` AS BOOLEAN) AS `verified`,
  CAST(`t`.`age` AS BIGINT) AS `age`,
  CAST(`t`.`visits` AS BIGINT) AS `visits`,
  CAST(NULLIF(`t`.`revenue`, CAST('NaN' AS DOUBLE)) AS DOUBLE) AS `revenue`,
  CAST(`t`.`spent` AS DECIMAL(12, 2)) AS `spent`,
  CAST(`t`.`born` AS DATE) AS `born`,
  CAST(`t`.`seen` AS TIMESTAMP_NTZ) AS `seen`,
  CAST(`t`.`left_at` AS TIMESTAMP_NTZ) AS `left_at`
FROM `people` AS `t`
WHERE
  (
    (
      `t`.`plan` = 'enterprise' AND `t`.`verified` = TRUE
    )
    OR `t`.`country` IN ('DE', 'AT', 'CH')
    OR ENDSWITH(`t`.`email`, '@example.com')
    OR STARTSWITH(`t`.`person`, 'staff_')
    OR REGEXP_LIKE(`t`.`email`, '[+]qa[0-9]*@')
  )
  AND `t`.`age` >= 18
  AND (
    (
      (
        TRANSFORM(
          ARRAY(HEX(CAST((
            'new-checkout.' || `t`.`person`
          ) AS BINARY))),
          digits -> AGGREGATE(
            SEQUENCE(1, (
              LENGTH(digits) DIV 8
            ) + 4),
            CAST(0 AS BIGINT),
            (state, step) -> CASE
              WHEN 8 * step <= LENGTH(digits)
              THEN (
                (
                  (
                    (
                      (
                        (
                          (
                            state ^ (
                              (
                                (
                                  (
                                    (
                                      (
                                        (
                                          CAST(CONV(
                                            (
                                              '0' || (
                                                SUBSTRING(digits, 8 * step - 1, 2) || SUBSTRING(digits, 8 * step - 3, 2) || SUBSTRING(digits, 8 * step - 5, 2) || SUBSTRING(digits, 8 * step - 7, 2)
                                              )
                                            ),
                                            16,
                                            10
                                          ) AS BIGINT) * -862048943
                                        ) & 4294967295
                                      ) * 32768 - 1
                                    ) % 4294967295
                                  ) + 1
                                ) * 461845907
                              ) & 4294967295
                            )
                          ) * 8192 - 1
                        ) % 4294967295
                      ) + 1
                    ) * 5 + 3864292196
                  )
                ) & 4294967295
              )
              WHEN 8 * (
                step - 1
              ) <= LENGTH(digits)
              THEN (
                (
                  state ^ (
                    (
                      (
                        (
                          (
                            (
                              (
                                CAST(CONV(
                                  (
                                    '0' || (
                                      SUBSTRING(digits, 8 * step - 1, 2) || SUBSTRING(digits, 8 * step - 3, 2) || SUBSTRING(digits, 8 * step - 5, 2) || SUBSTRING(digits, 8 * step - 7, 2)
                                    )
                                  ),
                                  16,
                                  10
                                ) AS BIGINT) * -862048943
                              ) & 4294967295
                            ) * 32768 - 1
                          ) % 4294967295
                        ) + 1
                      ) * 461845907
                    ) & 4294967295
                  )
                ) ^ (
                  LENGTH(digits) DIV 2
                )
              )
              WHEN 8 * (
                step - 2
              ) <= LENGTH(digits)
              THEN (
                (
                  (
                    state ^ (
                      state DIV 65536
                    )
                  ) * -2048144789
                ) & 4294967295
              )
              WHEN 8 * (
                step - 3
              ) <= LENGTH(digits)
              THEN (
                (
                  (
                    state ^ (
                      state DIV 8192
                    )
                  ) * -1028477387
                ) & 4294967295
              )
              ELSE (
                state ^ (
                  state DIV 65536
                )
              )
            END
          )
        )
      ) [0]
    ) % 10000
  ) < 5000
ORDER BY
  `t`.`person` ASC;
