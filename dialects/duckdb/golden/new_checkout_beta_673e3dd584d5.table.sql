CREATE OR REPLACE TABLE "new_checkout_beta_673e3dd584d5" AS
SELECT
  CAST("t"."person" AS VARCHAR) AS "person",
  CAST("t"."plan" AS VARCHAR) AS "plan",
  CAST("t"."country" AS VARCHAR) AS "country",
  CAST("t"."email" AS VARCHAR) AS "email",
  CAST("t"."company" AS VARCHAR) AS "company",
  CAST("t"."status" AS VARCHAR) AS "status",
  CAST("t"."verified" AS BOOLEAN) AS "verified",
  CAST("t"."age" AS BIGINT) AS "age",
  CAST("t"."visits" AS BIGINT) AS "visits",
  CAST(NULLIF("t"."revenue", CAST('NaN' AS DOUBLE)) AS DOUBLE) AS "revenue",
  CAST("t"."spent" AS DECIMAL(12, 2)) AS "spent",
  CAST("t"."born" AS DATE) AS "born",
  CAST("t"."seen" AS TIMESTAMP) AS "seen",
  CAST("t"."left_at" AS TIMESTAMP) AS "left_at"
FROM "people" AS "t"
WHERE
  (
    (
      "t"."plan" = 'enterprise' AND "t"."verified" = TRUE
    )
    OR "t"."country" IN ('DE', 'AT', 'CH')
    OR ENDS_WITH("t"."email", '@example.com')
    OR STARTS_WITH("t"."person", 'staff_')
    OR REGEXP_MATCHES("t"."email", '[+]qa[0-9]*@')
  )
  AND "t"."age" >= 18
  AND (
    (
      (
        list_transform(
          list_value(hex((
            'new-checkout.' || "t"."person"
          ))),
          lambda digits: list_reduce(
            range(CAST((
              LENGTH(digits) // 8
            ) + 4 + 1 AS BIGINT)),
            lambda state, step: CASE
              WHEN 8 * step <= LENGTH(digits)
              THEN (
                (
                  (
                    (
                      (
                        (
                          xor(
                            state,
                            (
                              (
                                (
                                  (
                                    (
                                      (
                                        (
                                          CAST((
                                            '0x0' || (
                                              SUBSTRING(digits, 8 * step - 1, 2) || SUBSTRING(digits, 8 * step - 3, 2) || SUBSTRING(digits, 8 * step - 5, 2) || SUBSTRING(digits, 8 * step - 7, 2)
                                            )
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
              THEN xor(
                xor(
                  state,
                  (
                    (
                      (
                        (
                          (
                            (
                              (
                                CAST((
                                  '0x0' || (
                                    SUBSTRING(digits, 8 * step - 1, 2) || SUBSTRING(digits, 8 * step - 3, 2) || SUBSTRING(digits, 8 * step - 5, 2) || SUBSTRING(digits, 8 * step - 7, 2)
                                  )
                                ) AS BIGINT) * -862048943
                              ) & 4294967295
                            ) * 32768 - 1
                          ) % 4294967295
                        ) + 1
                      ) * 461845907
                    ) & 4294967295
                  )
                ),
                (
                  LENGTH(digits) // 2
                )
              )
              WHEN 8 * (
                step - 2
              ) <= LENGTH(digits)
              THEN (
                (
                  xor(state, (
                    state // 65536
                  )) * -2048144789
                ) & 4294967295
              )
              WHEN 8 * (
                step - 3
              ) <= LENGTH(digits)
              THEN (
                (
                  xor(state, (
                    state // 8192
                  )) * -1028477387
                ) & 4294967295
              )
              ELSE xor(state, (
                state // 65536
              ))
            END
          )
        )
      ) [1]
    ) % 10000
  ) < 5000;
