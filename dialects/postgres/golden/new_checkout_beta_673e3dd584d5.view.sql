CREATE OR REPLACE VIEW "new_checkout_beta_673e3dd584d5" AS
SELECT
  CAST("t"."person" AS TEXT) AS "person",
  CAST("t"."plan" AS TEXT) AS "plan",
  CAST("t"."country" AS TEXT) AS "country",
  CAST("t"."email" AS TEXT) AS "email",
  CAST("t"."company" AS TEXT) AS "company",
  CAST("t"."status" AS TEXT) AS "status",
  CAST("t"."verified" AS BOOLEAN) AS "verified",
  CAST("t"."age" AS BIGINT) AS "age",
  CAST("t"."visits" AS BIGINT) AS "visits",
  CAST(NULLIF("t"."revenue", CAST('NaN' AS DOUBLE PRECISION)) AS DOUBLE PRECISION) AS "revenue",
  CAST("t"."spent" AS NUMERIC(12, 2)) AS "spent",
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
    OR RIGHT("t"."email", LENGTH('@example.com')) = '@example.com'
    OR STARTS_WITH("t"."person", 'staff_')
    OR (
      "t"."email" ~ '[+]qa[0-9]*@'
    )
  )
  AND "t"."age" >= 18
  AND (
    (
      WITH RECURSIVE "segsql_steps" AS (
        SELECT
          ENCODE(CONVERT_TO((
            'new-checkout.' || "t"."person"
          ), 'UTF8'), 'hex') AS "digits",
          "first"."first" AS "step",
          CAST(0 AS BIGINT) AS "state"
        FROM GENERATE_SERIES(1, 1) AS "first"
        UNION ALL
        SELECT
          "segsql_steps"."digits",
          "segsql_steps"."step" + 1,
          CASE
            WHEN 8 * "segsql_steps"."step" <= LENGTH("segsql_steps"."digits")
            THEN (
              (
                (
                  (
                    (
                      (
                        (
                          "segsql_steps"."state" # (
                            (
                              (
                                (
                                  (
                                    (
                                      (
                                        CAST(CAST((
                                          'x' || RIGHT(
                                            (
                                              '00000000' || (
                                                SUBSTRING("segsql_steps"."digits", 8 * "segsql_steps"."step" - 1, 2) || SUBSTRING("segsql_steps"."digits", 8 * "segsql_steps"."step" - 3, 2) || SUBSTRING("segsql_steps"."digits", 8 * "segsql_steps"."step" - 5, 2) || SUBSTRING("segsql_steps"."digits", 8 * "segsql_steps"."step" - 7, 2)
                                              )
                                            ),
                                            8
                                          )
                                        ) AS BIT(32)) AS BIGINT) * -862048943
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
              "segsql_steps"."step" - 1
            ) <= LENGTH("segsql_steps"."digits")
            THEN (
              (
                "segsql_steps"."state" # (
                  (
                    (
                      (
                        (
                          (
                            (
                              CAST(CAST((
                                'x' || RIGHT(
                                  (
                                    '00000000' || (
                                      SUBSTRING("segsql_steps"."digits", 8 * "segsql_steps"."step" - 1, 2) || SUBSTRING("segsql_steps"."digits", 8 * "segsql_steps"."step" - 3, 2) || SUBSTRING("segsql_steps"."digits", 8 * "segsql_steps"."step" - 5, 2) || SUBSTRING("segsql_steps"."digits", 8 * "segsql_steps"."step" - 7, 2)
                                    )
                                  ),
                                  8
                                )
                              ) AS BIT(32)) AS BIGINT) * -862048943
                            ) & 4294967295
                          ) * 32768 - 1
                        ) % 4294967295
                      ) + 1
                    ) * 461845907
                  ) & 4294967295
                )
              ) # (
                LENGTH("segsql_steps"."digits") / 2
              )
            )
            WHEN 8 * (
              "segsql_steps"."step" - 2
            ) <= LENGTH("segsql_steps"."digits")
            THEN (
              (
                (
                  "segsql_steps"."state" # (
                    "segsql_steps"."state" / 65536
                  )
                ) * -2048144789
              ) & 4294967295
            )
            WHEN 8 * (
              "segsql_steps"."step" - 3
            ) <= LENGTH("segsql_steps"."digits")
            THEN (
              (
                (
                  "segsql_steps"."state" # (
                    "segsql_steps"."state" / 8192
                  )
                ) * -1028477387
              ) & 4294967295
            )
            ELSE (
              "segsql_steps"."state" # (
                "segsql_steps"."state" / 65536
              )
            )
          END
        FROM "segsql_steps"
        WHERE
          "segsql_steps"."step" <= (
            LENGTH("segsql_steps"."digits") / 8
          ) + 4
      ) SELECT
        "segsql_steps"."state"
      FROM "segsql_steps"
      WHERE
        "segsql_steps"."step" > (
          LENGTH("segsql_steps"."digits") / 8
        ) + 4
    ) % 10000
  ) < 5000;
