SELECT
  CAST("t"."person_id" AS BIGINT) AS "person_id",
  CAST("t"."name" AS VARCHAR(65535)) AS "name"
FROM "people" AS "t"
WHERE
  EXISTS(
    SELECT
      1
    FROM "tickets" AS "tickets_1"
    WHERE
      "tickets_1"."person_id" = "t"."person_id"
      AND "tickets_1"."answered_at" > "tickets_1"."due_at"
      AND EXISTS(
        SELECT
          1
        FROM "people" AS "person_2"
        JOIN "tickets" AS "tickets_3"
          ON "tickets_3"."person_id" = "person_2"."person_id"
        WHERE
          "person_2"."person_id" = "tickets_1"."person_id"
          AND (
            (
              "tickets_3"."agent" || '.'
            ) <> (
              "tickets_1"."agent" || '.'
            )
            OR "tickets_3"."agent" IS NULL
            OR "tickets_1"."agent" IS NULL
          )
          AND "tickets_3"."answered_at" <= "tickets_3"."due_at"
      )
  )
ORDER BY
  "t"."person_id" ASC;
