SELECT
  CAST("t"."shopper_id" AS NUMBER(19)) AS "shopper_id",
  CAST("t"."email" AS VARCHAR2(4000)) AS "email",
  CAST("orders_1_figures"."v1" AS NUMBER(19)) AS "weeks",
  CAST("orders_1_figures"."v2" AS DATE) AS "last_day"
FROM "shoppers" "t"
JOIN (
  SELECT
    "orders_1"."shopper_id" AS "k1",
    COUNT(
      DISTINCT (
        (
          CASE
            WHEN "orders_1"."ordered_at" >= TIMESTAMP '2025-09-14 04:00:00'
            AND "orders_1"."ordered_at" < TIMESTAMP '2025-11-03 04:00:00'
            THEN TO_DATE(
              TO_CHAR(
                "orders_1"."ordered_at" + NUMTODSINTERVAL(-240 / CASE WHEN "orders_1"."ordered_at" < DATE '1582-10-16' THEN 0 ELSE 1 END, 'MINUTE'),
                'YYYY-MM-DD'
              ),
              'YYYY-MM-DD'
            )
            WHEN "orders_1"."ordered_at" < TIMESTAMP '2026-03-09 04:00:00'
            THEN TO_DATE(
              TO_CHAR(
                "orders_1"."ordered_at" + NUMTODSINTERVAL(-300 / CASE WHEN "orders_1"."ordered_at" < DATE '1582-10-16' THEN 0 ELSE 1 END, 'MINUTE'),
                'YYYY-MM-DD'
              ),
              'YYYY-MM-DD'
            )
            WHEN "orders_1"."ordered_at" < TIMESTAMP '2026-03-15 04:00:00'
            THEN TO_DATE(
              TO_CHAR(
                "orders_1"."ordered_at" + NUMTODSINTERVAL(-240 / CASE WHEN "orders_1"."ordered_at" < DATE '1582-10-16' THEN 0 ELSE 1 END, 'MINUTE'),
                'YYYY-MM-DD'
              ),
              'YYYY-MM-DD'
            )
          END + -6 / CASE
            WHEN CASE
              WHEN "orders_1"."ordered_at" >= TIMESTAMP '2025-09-14 04:00:00'
              AND "orders_1"."ordered_at" < TIMESTAMP '2025-11-03 04:00:00'
              THEN TO_DATE(
                TO_CHAR(
                  "orders_1"."ordered_at" + NUMTODSINTERVAL(-240 / CASE WHEN "orders_1"."ordered_at" < DATE '1582-10-16' THEN 0 ELSE 1 END, 'MINUTE'),
                  'YYYY-MM-DD'
                ),
                'YYYY-MM-DD'
              )
              WHEN "orders_1"."ordered_at" < TIMESTAMP '2026-03-09 04:00:00'
              THEN TO_DATE(
                TO_CHAR(
                  "orders_1"."ordered_at" + NUMTODSINTERVAL(-300 / CASE WHEN "orders_1"."ordered_at" < DATE '1582-10-16' THEN 0 ELSE 1 END, 'MINUTE'),
                  'YYYY-MM-DD'
                ),
                'YYYY-MM-DD'
              )
              WHEN "orders_1"."ordered_at" < TIMESTAMP '2026-03-15 04:00:00'
              THEN TO_DATE(
                TO_CHAR(
                  "orders_1"."ordered_at" + NUMTODSINTERVAL(-240 / CASE WHEN "orders_1"."ordered_at" < DATE '1582-10-16' THEN 0 ELSE 1 END, 'MINUTE'),
                  'YYYY-MM-DD'
                ),
                'YYYY-MM-DD'
              )
            END < DATE '1582-10-21'
            THEN 0
            ELSE 1
          END
        ) - (
          (
            CASE
              WHEN "orders_1"."ordered_at" >= TIMESTAMP '2025-09-14 04:00:00'
              AND "orders_1"."ordered_at" < TIMESTAMP '2025-11-03 04:00:00'
              THEN TO_DATE(
                TO_CHAR(
                  "orders_1"."ordered_at" + NUMTODSINTERVAL(-240 / CASE WHEN "orders_1"."ordered_at" < DATE '1582-10-16' THEN 0 ELSE 1 END, 'MINUTE'),
                  'YYYY-MM-DD'
                ),
                'YYYY-MM-DD'
              )
              WHEN "orders_1"."ordered_at" < TIMESTAMP '2026-03-09 04:00:00'
              THEN TO_DATE(
                TO_CHAR(
                  "orders_1"."ordered_at" + NUMTODSINTERVAL(-300 / CASE WHEN "orders_1"."ordered_at" < DATE '1582-10-16' THEN 0 ELSE 1 END, 'MINUTE'),
                  'YYYY-MM-DD'
                ),
                'YYYY-MM-DD'
              )
              WHEN "orders_1"."ordered_at" < TIMESTAMP '2026-03-15 04:00:00'
              THEN TO_DATE(
                TO_CHAR(
                  "orders_1"."ordered_at" + NUMTODSINTERVAL(-240 / CASE WHEN "orders_1"."ordered_at" < DATE '1582-10-16' THEN 0 ELSE 1 END, 'MINUTE'),
                  'YYYY-MM-DD'
                ),
                'YYYY-MM-DD'
              )
            END + -6 / CASE
              WHEN CASE
                WHEN "orders_1"."ordered_at" >= TIMESTAMP '2025-09-14 04:00:00'
                AND "orders_1"."ordered_at" < TIMESTAMP '2025-11-03 04:00:00'
                THEN TO_DATE(
                  TO_CHAR(
                    "orders_1"."ordered_at" + NUMTODSINTERVAL(-240 / CASE WHEN "orders_1"."ordered_at" < DATE '1582-10-16' THEN 0 ELSE 1 END, 'MINUTE'),
                    'YYYY-MM-DD'
                  ),
                  'YYYY-MM-DD'
                )
                WHEN "orders_1"."ordered_at" < TIMESTAMP '2026-03-09 04:00:00'
                THEN TO_DATE(
                  TO_CHAR(
                    "orders_1"."ordered_at" + NUMTODSINTERVAL(-300 / CASE WHEN "orders_1"."ordered_at" < DATE '1582-10-16' THEN 0 ELSE 1 END, 'MINUTE'),
                    'YYYY-MM-DD'
                  ),
                  'YYYY-MM-DD'
                )
                WHEN "orders_1"."ordered_at" < TIMESTAMP '2026-03-15 04:00:00'
                THEN TO_DATE(
                  TO_CHAR(
                    "orders_1"."ordered_at" + NUMTODSINTERVAL(-240 / CASE WHEN "orders_1"."ordered_at" < DATE '1582-10-16' THEN 0 ELSE 1 END, 'MINUTE'),
                    'YYYY-MM-DD'
                  ),
                  'YYYY-MM-DD'
                )
              END < DATE '1582-10-21'
              THEN 0
              ELSE 1
            END
          ) - TRUNC(
            (
              CASE
                WHEN "orders_1"."ordered_at" >= TIMESTAMP '2025-09-14 04:00:00'
                AND "orders_1"."ordered_at" < TIMESTAMP '2025-11-03 04:00:00'
                THEN TO_DATE(
                  TO_CHAR(
                    "orders_1"."ordered_at" + NUMTODSINTERVAL(-240 / CASE WHEN "orders_1"."ordered_at" < DATE '1582-10-16' THEN 0 ELSE 1 END, 'MINUTE'),
                    'YYYY-MM-DD'
                  ),
                  'YYYY-MM-DD'
                )
                WHEN "orders_1"."ordered_at" < TIMESTAMP '2026-03-09 04:00:00'
                THEN TO_DATE(
                  TO_CHAR(
                    "orders_1"."ordered_at" + NUMTODSINTERVAL(-300 / CASE WHEN "orders_1"."ordered_at" < DATE '1582-10-16' THEN 0 ELSE 1 END, 'MINUTE'),
                    'YYYY-MM-DD'
                  ),
                  'YYYY-MM-DD'
                )
                WHEN "orders_1"."ordered_at" < TIMESTAMP '2026-03-15 04:00:00'
                THEN TO_DATE(
                  TO_CHAR(
                    "orders_1"."ordered_at" + NUMTODSINTERVAL(-240 / CASE WHEN "orders_1"."ordered_at" < DATE '1582-10-16' THEN 0 ELSE 1 END, 'MINUTE'),
                    'YYYY-MM-DD'
                  ),
                  'YYYY-MM-DD'
                )
              END + -6 / CASE
                WHEN CASE
                  WHEN "orders_1"."ordered_at" >= TIMESTAMP '2025-09-14 04:00:00'
                  AND "orders_1"."ordered_at" < TIMESTAMP '2025-11-03 04:00:00'
                  THEN TO_DATE(
                    TO_CHAR(
                      "orders_1"."ordered_at" + NUMTODSINTERVAL(-240 / CASE WHEN "orders_1"."ordered_at" < DATE '1582-10-16' THEN 0 ELSE 1 END, 'MINUTE'),
                      'YYYY-MM-DD'
                    ),
                    'YYYY-MM-DD'
                  )
                  WHEN "orders_1"."ordered_at" < TIMESTAMP '2026-03-09 04:00:00'
                  THEN TO_DATE(
                    TO_CHAR(
                      "orders_1"."ordered_at" + NUMTODSINTERVAL(-300 / CASE WHEN "orders_1"."ordered_at" < DATE '1582-10-16' THEN 0 ELSE 1 END, 'MINUTE'),
                      'YYYY-MM-DD'
                    ),
                    'YYYY-MM-DD'
                  )
                  WHEN "orders_1"."ordered_at" < TIMESTAMP '2026-03-15 04:00:00'
                  THEN TO_DATE(
                    TO_CHAR(
                      "orders_1"."ordered_at" + NUMTODSINTERVAL(-240 / CASE WHEN "orders_1"."ordered_at" < DATE '1582-10-16' THEN 0 ELSE 1 END, 'MINUTE'),
                      'YYYY-MM-DD'
                    ),
                    'YYYY-MM-DD'
                  )
                END < DATE '1582-10-21'
                THEN 0
                ELSE 1
              END
            ),
            'IW'
          )
        ) / CASE
          WHEN (
            CASE
              WHEN "orders_1"."ordered_at" >= TIMESTAMP '2025-09-14 04:00:00'
              AND "orders_1"."ordered_at" < TIMESTAMP '2025-11-03 04:00:00'
              THEN TO_DATE(
                TO_CHAR(
                  "orders_1"."ordered_at" + NUMTODSINTERVAL(-240 / CASE WHEN "orders_1"."ordered_at" < DATE '1582-10-16' THEN 0 ELSE 1 END, 'MINUTE'),
                  'YYYY-MM-DD'
                ),
                'YYYY-MM-DD'
              )
              WHEN "orders_1"."ordered_at" < TIMESTAMP '2026-03-09 04:00:00'
              THEN TO_DATE(
                TO_CHAR(
                  "orders_1"."ordered_at" + NUMTODSINTERVAL(-300 / CASE WHEN "orders_1"."ordered_at" < DATE '1582-10-16' THEN 0 ELSE 1 END, 'MINUTE'),
                  'YYYY-MM-DD'
                ),
                'YYYY-MM-DD'
              )
              WHEN "orders_1"."ordered_at" < TIMESTAMP '2026-03-15 04:00:00'
              THEN TO_DATE(
                TO_CHAR(
                  "orders_1"."ordered_at" + NUMTODSINTERVAL(-240 / CASE WHEN "orders_1"."ordered_at" < DATE '1582-10-16' THEN 0 ELSE 1 END, 'MINUTE'),
                  'YYYY-MM-DD'
                ),
                'YYYY-MM-DD'
              )
            END + -6 / CASE
              WHEN CASE
                WHEN "orders_1"."ordered_at" >= TIMESTAMP '2025-09-14 04:00:00'
                AND "orders_1"."ordered_at" < TIMESTAMP '2025-11-03 04:00:00'
                THEN TO_DATE(
                  TO_CHAR(
                    "orders_1"."ordered_at" + NUMTODSINTERVAL(-240 / CASE WHEN "orders_1"."ordered_at" < DATE '1582-10-16' THEN 0 ELSE 1 END, 'MINUTE'),
                    'YYYY-MM-DD'
                  ),
                  'YYYY-MM-DD'
                )
                WHEN "orders_1"."ordered_at" < TIMESTAMP '2026-03-09 04:00:00'
                THEN TO_DATE(
                  TO_CHAR(
                    "orders_1"."ordered_at" + NUMTODSINTERVAL(-300 / CASE WHEN "orders_1"."ordered_at" < DATE '1582-10-16' THEN 0 ELSE 1 END, 'MINUTE'),
                    'YYYY-MM-DD'
                  ),
                  'YYYY-MM-DD'
                )
                WHEN "orders_1"."ordered_at" < TIMESTAMP '2026-03-15 04:00:00'
                THEN TO_DATE(
                  TO_CHAR(
                    "orders_1"."ordered_at" + NUMTODSINTERVAL(-240 / CASE WHEN "orders_1"."ordered_at" < DATE '1582-10-16' THEN 0 ELSE 1 END, 'MINUTE'),
                    'YYYY-MM-DD'
                  ),
                  'YYYY-MM-DD'
                )
              END < DATE '1582-10-21'
              THEN 0
              ELSE 1
            END
          ) < DATE '1582-10-21'
          THEN 0
          ELSE 1
        END
      ) + 6 / CASE
        WHEN (
          (
            CASE
              WHEN "orders_1"."ordered_at" >= TIMESTAMP '2025-09-14 04:00:00'
              AND "orders_1"."ordered_at" < TIMESTAMP '2025-11-03 04:00:00'
              THEN TO_DATE(
                TO_CHAR(
                  "orders_1"."ordered_at" + NUMTODSINTERVAL(-240 / CASE WHEN "orders_1"."ordered_at" < DATE '1582-10-16' THEN 0 ELSE 1 END, 'MINUTE'),
                  'YYYY-MM-DD'
                ),
                'YYYY-MM-DD'
              )
              WHEN "orders_1"."ordered_at" < TIMESTAMP '2026-03-09 04:00:00'
              THEN TO_DATE(
                TO_CHAR(
                  "orders_1"."ordered_at" + NUMTODSINTERVAL(-300 / CASE WHEN "orders_1"."ordered_at" < DATE '1582-10-16' THEN 0 ELSE 1 END, 'MINUTE'),
                  'YYYY-MM-DD'
                ),
                'YYYY-MM-DD'
              )
              WHEN "orders_1"."ordered_at" < TIMESTAMP '2026-03-15 04:00:00'
              THEN TO_DATE(
                TO_CHAR(
                  "orders_1"."ordered_at" + NUMTODSINTERVAL(-240 / CASE WHEN "orders_1"."ordered_at" < DATE '1582-10-16' THEN 0 ELSE 1 END, 'MINUTE'),
                  'YYYY-MM-DD'
                ),
                'YYYY-MM-DD'
              )
            END + -6 / CASE
              WHEN CASE
                WHEN "orders_1"."ordered_at" >= TIMESTAMP '2025-09-14 04:00:00'
                AND "orders_1"."ordered_at" < TIMESTAMP '2025-11-03 04:00:00'
                THEN TO_DATE(
                  TO_CHAR(
                    "orders_1"."ordered_at" + NUMTODSINTERVAL(-240 / CASE WHEN "orders_1"."ordered_at" < DATE '1582-10-16' THEN 0 ELSE 1 END, 'MINUTE'),
                    'YYYY-MM-DD'
                  ),
                  'YYYY-MM-DD'
                )
                WHEN "orders_1"."ordered_at" < TIMESTAMP '2026-03-09 04:00:00'
                THEN TO_DATE(
                  TO_CHAR(
                    "orders_1"."ordered_at" + NUMTODSINTERVAL(-300 / CASE WHEN "orders_1"."ordered_at" < DATE '1582-10-16' THEN 0 ELSE 1 END, 'MINUTE'),
                    'YYYY-MM-DD'
                  ),
                  'YYYY-MM-DD'
                )
                WHEN "orders_1"."ordered_at" < TIMESTAMP '2026-03-15 04:00:00'
                THEN TO_DATE(
                  TO_CHAR(
                    "orders_1"."ordered_at" + NUMTODSINTERVAL(-240 / CASE WHEN "orders_1"."ordered_at" < DATE '1582-10-16' THEN 0 ELSE 1 END, 'MINUTE'),
                    'YYYY-MM-DD'
                  ),
                  'YYYY-MM-DD'
                )
              END < DATE '1582-10-21'
              THEN 0
              ELSE 1
            END
          ) - (
            (
              CASE
                WHEN "orders_1"."ordered_at" >= TIMESTAMP '2025-09-14 04:00:00'
                AND "orders_1"."ordered_at" < TIMESTAMP '2025-11-03 04:00:00'
                THEN TO_DATE(
                  TO_CHAR(
                    "orders_1"."ordered_at" + NUMTODSINTERVAL(-240 / CASE WHEN "orders_1"."ordered_at" < DATE '1582-10-16' THEN 0 ELSE 1 END, 'MINUTE'),
                    'YYYY-MM-DD'
                  ),
                  'YYYY-MM-DD'
                )
                WHEN "orders_1"."ordered_at" < TIMESTAMP '2026-03-09 04:00:00'
                THEN TO_DATE(
                  TO_CHAR(
                    "orders_1"."ordered_at" + NUMTODSINTERVAL(-300 / CASE WHEN "orders_1"."ordered_at" < DATE '1582-10-16' THEN 0 ELSE 1 END, 'MINUTE'),
                    'YYYY-MM-DD'
                  ),
                  'YYYY-MM-DD'
                )
                WHEN "orders_1"."ordered_at" < TIMESTAMP '2026-03-15 04:00:00'
                THEN TO_DATE(
                  TO_CHAR(
                    "orders_1"."ordered_at" + NUMTODSINTERVAL(-240 / CASE WHEN "orders_1"."ordered_at" < DATE '1582-10-16' THEN 0 ELSE 1 END, 'MINUTE'),
                    'YYYY-MM-DD'
                  ),
                  'YYYY-MM-DD'
                )
              END + -6 / CASE
                WHEN CASE
                  WHEN "orders_1"."ordered_at" >= TIMESTAMP '2025-09-14 04:00:00'
                  AND "orders_1"."ordered_at" < TIMESTAMP '2025-11-03 04:00:00'
                  THEN TO_DATE(
                    TO_CHAR(
                      "orders_1"."ordered_at" + NUMTODSINTERVAL(-240 / CASE WHEN "orders_1"."ordered_at" < DATE '1582-10-16' THEN 0 ELSE 1 END, 'MINUTE'),
                      'YYYY-MM-DD'
                    ),
                    'YYYY-MM-DD'
                  )
                  WHEN "orders_1"."ordered_at" < TIMESTAMP '2026-03-09 04:00:00'
                  THEN TO_DATE(
                    TO_CHAR(
                      "orders_1"."ordered_at" + NUMTODSINTERVAL(-300 / CASE WHEN "orders_1"."ordered_at" < DATE '1582-10-16' THEN 0 ELSE 1 END, 'MINUTE'),
                      'YYYY-MM-DD'
                    ),
                    'YYYY-MM-DD'
                  )
                  WHEN "orders_1"."ordered_at" < TIMESTAMP '2026-03-15 04:00:00'
                  THEN TO_DATE(
                    TO_CHAR(
                      "orders_1"."ordered_at" + NUMTODSINTERVAL(-240 / CASE WHEN "orders_1"."ordered_at" < DATE '1582-10-16' THEN 0 ELSE 1 END, 'MINUTE'),
                      'YYYY-MM-DD'
                    ),
                    'YYYY-MM-DD'
                  )
                END < DATE '1582-10-21'
                THEN 0
                ELSE 1
              END
            ) - TRUNC(
              (
                CASE
                  WHEN "orders_1"."ordered_at" >= TIMESTAMP '2025-09-14 04:00:00'
                  AND "orders_1"."ordered_at" < TIMESTAMP '2025-11-03 04:00:00'
                  THEN TO_DATE(
                    TO_CHAR(
                      "orders_1"."ordered_at" + NUMTODSINTERVAL(-240 / CASE WHEN "orders_1"."ordered_at" < DATE '1582-10-16' THEN 0 ELSE 1 END, 'MINUTE'),
                      'YYYY-MM-DD'
                    ),
                    'YYYY-MM-DD'
                  )
                  WHEN "orders_1"."ordered_at" < TIMESTAMP '2026-03-09 04:00:00'
                  THEN TO_DATE(
                    TO_CHAR(
                      "orders_1"."ordered_at" + NUMTODSINTERVAL(-300 / CASE WHEN "orders_1"."ordered_at" < DATE '1582-10-16' THEN 0 ELSE 1 END, 'MINUTE'),
                      'YYYY-MM-DD'
                    ),
                    'YYYY-MM-DD'
                  )
                  WHEN "orders_1"."ordered_at" < TIMESTAMP '2026-03-15 04:00:00'
                  THEN TO_DATE(
                    TO_CHAR(
                      "orders_1"."ordered_at" + NUMTODSINTERVAL(-240 / CASE WHEN "orders_1"."ordered_at" < DATE '1582-10-16' THEN 0 ELSE 1 END, 'MINUTE'),
                      'YYYY-MM-DD'
                    ),
                    'YYYY-MM-DD'
                  )
                END + -6 / CASE
                  WHEN CASE
                    WHEN "orders_1"."ordered_at" >= TIMESTAMP '2025-09-14 04:00:00'
                    AND "orders_1"."ordered_at" < TIMESTAMP '2025-11-03 04:00:00'
                    THEN TO_DATE(
                      TO_CHAR(
                        "orders_1"."ordered_at" + NUMTODSINTERVAL(-240 / CASE WHEN "orders_1"."ordered_at" < DATE '1582-10-16' THEN 0 ELSE 1 END, 'MINUTE'),
                        'YYYY-MM-DD'
                      ),
                      'YYYY-MM-DD'
                    )
                    WHEN "orders_1"."ordered_at" < TIMESTAMP '2026-03-09 04:00:00'
                    THEN TO_DATE(
                      TO_CHAR(
                        "orders_1"."ordered_at" + NUMTODSINTERVAL(-300 / CASE WHEN "orders_1"."ordered_at" < DATE '1582-10-16' THEN 0 ELSE 1 END, 'MINUTE'),
                        'YYYY-MM-DD'
                      ),
                      'YYYY-MM-DD'
                    )
                    WHEN "orders_1"."ordered_at" < TIMESTAMP '2026-03-15 04:00:00'
                    THEN TO_DATE(
                      TO_CHAR(
                        "orders_1"."ordered_at" + NUMTODSINTERVAL(-240 / CASE WHEN "orders_1"."ordered_at" < DATE '1582-10-16' THEN 0 ELSE 1 END, 'MINUTE'),
                        'YYYY-MM-DD'
                      ),
                      'YYYY-MM-DD'
                    )
                  END < DATE '1582-10-21'
                  THEN 0
                  ELSE 1
                END
              ),
              'IW'
            )
          ) / CASE
            WHEN (
              CASE
                WHEN "orders_1"."ordered_at" >= TIMESTAMP '2025-09-14 04:00:00'
                AND "orders_1"."ordered_at" < TIMESTAMP '2025-11-03 04:00:00'
                THEN TO_DATE(
                  TO_CHAR(
                    "orders_1"."ordered_at" + NUMTODSINTERVAL(-240 / CASE WHEN "orders_1"."ordered_at" < DATE '1582-10-16' THEN 0 ELSE 1 END, 'MINUTE'),
                    'YYYY-MM-DD'
                  ),
                  'YYYY-MM-DD'
                )
                WHEN "orders_1"."ordered_at" < TIMESTAMP '2026-03-09 04:00:00'
                THEN TO_DATE(
                  TO_CHAR(
                    "orders_1"."ordered_at" + NUMTODSINTERVAL(-300 / CASE WHEN "orders_1"."ordered_at" < DATE '1582-10-16' THEN 0 ELSE 1 END, 'MINUTE'),
                    'YYYY-MM-DD'
                  ),
                  'YYYY-MM-DD'
                )
                WHEN "orders_1"."ordered_at" < TIMESTAMP '2026-03-15 04:00:00'
                THEN TO_DATE(
                  TO_CHAR(
                    "orders_1"."ordered_at" + NUMTODSINTERVAL(-240 / CASE WHEN "orders_1"."ordered_at" < DATE '1582-10-16' THEN 0 ELSE 1 END, 'MINUTE'),
                    'YYYY-MM-DD'
                  ),
                  'YYYY-MM-DD'
                )
              END + -6 / CASE
                WHEN CASE
                  WHEN "orders_1"."ordered_at" >= TIMESTAMP '2025-09-14 04:00:00'
                  AND "orders_1"."ordered_at" < TIMESTAMP '2025-11-03 04:00:00'
                  THEN TO_DATE(
                    TO_CHAR(
                      "orders_1"."ordered_at" + NUMTODSINTERVAL(-240 / CASE WHEN "orders_1"."ordered_at" < DATE '1582-10-16' THEN 0 ELSE 1 END, 'MINUTE'),
                      'YYYY-MM-DD'
                    ),
                    'YYYY-MM-DD'
                  )
                  WHEN "orders_1"."ordered_at" < TIMESTAMP '2026-03-09 04:00:00'
                  THEN TO_DATE(
                    TO_CHAR(
                      "orders_1"."ordered_at" + NUMTODSINTERVAL(-300 / CASE WHEN "orders_1"."ordered_at" < DATE '1582-10-16' THEN 0 ELSE 1 END, 'MINUTE'),
                      'YYYY-MM-DD'
                    ),
                    'YYYY-MM-DD'
                  )
                  WHEN "orders_1"."ordered_at" < TIMESTAMP '2026-03-15 04:00:00'
                  THEN TO_DATE(
                    TO_CHAR(
                      "orders_1"."ordered_at" + NUMTODSINTERVAL(-240 / CASE WHEN "orders_1"."ordered_at" < DATE '1582-10-16' THEN 0 ELSE 1 END, 'MINUTE'),
                      'YYYY-MM-DD'
                    ),
                    'YYYY-MM-DD'
                  )
                END < DATE '1582-10-21'
                THEN 0
                ELSE 1
              END
            ) < DATE '1582-10-21'
            THEN 0
            ELSE 1
          END
        ) < DATE '1582-10-15'
        THEN 0
        ELSE 1
      END
    ) AS "v1",
    MAX(
      CASE
        WHEN "orders_1"."ordered_at" >= TIMESTAMP '2025-09-14 04:00:00'
        AND "orders_1"."ordered_at" < TIMESTAMP '2025-11-03 04:00:00'
        THEN TO_DATE(
          TO_CHAR(
            "orders_1"."ordered_at" + NUMTODSINTERVAL(-240 / CASE WHEN "orders_1"."ordered_at" < DATE '1582-10-16' THEN 0 ELSE 1 END, 'MINUTE'),
            'YYYY-MM-DD'
          ),
          'YYYY-MM-DD'
        )
        WHEN "orders_1"."ordered_at" < TIMESTAMP '2026-03-09 04:00:00'
        THEN TO_DATE(
          TO_CHAR(
            "orders_1"."ordered_at" + NUMTODSINTERVAL(-300 / CASE WHEN "orders_1"."ordered_at" < DATE '1582-10-16' THEN 0 ELSE 1 END, 'MINUTE'),
            'YYYY-MM-DD'
          ),
          'YYYY-MM-DD'
        )
        WHEN "orders_1"."ordered_at" < TIMESTAMP '2026-03-15 04:00:00'
        THEN TO_DATE(
          TO_CHAR(
            "orders_1"."ordered_at" + NUMTODSINTERVAL(-240 / CASE WHEN "orders_1"."ordered_at" < DATE '1582-10-16' THEN 0 ELSE 1 END, 'MINUTE'),
            'YYYY-MM-DD'
          ),
          'YYYY-MM-DD'
        )
      END
    ) AS "v2"
  FROM "orders" "orders_1"
  WHERE
    "orders_1"."ordered_at" >= TIMESTAMP '2025-09-14 04:00:00'
    AND "orders_1"."ordered_at" < TIMESTAMP '2026-03-15 04:00:00'
    AND "orders_1"."status" COLLATE BINARY <> 'cart'
  GROUP BY
    "orders_1"."shopper_id"
) "orders_1_figures"
  ON "orders_1_figures"."k1" = "t"."shopper_id"
WHERE
  "orders_1_figures"."v1" >= 3
ORDER BY
  "t"."shopper_id" ASC;
