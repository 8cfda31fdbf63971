CREATE TABLE "answered_late_beside_a_colleague" AS
SELECT
  CAST("t"."person_id" AS NUMBER(19)) AS "person_id",
  CAST("t"."name" AS VARCHAR2(4000)) AS "name"
FROM "people" "t"
WHERE
  EXISTS(
    SELECT
      1
    FROM "tickets" "tickets_1"
    WHERE
      "tickets_1"."person_id" = "t"."person_id"
      AND "tickets_1"."answered_at" > "tickets_1"."due_at"
      AND EXISTS(
        SELECT
          1
        FROM "people" "person_2"
        JOIN "tickets" "tickets_3"
          ON "tickets_3"."person_id" = "person_2"."person_id"
        WHERE
          "person_2"."person_id" = "tickets_1"."person_id"
          AND (
            "tickets_3"."agent" COLLATE BINARY <> "tickets_1"."agent" COLLATE BINARY
            OR "tickets_3"."agent" IS NULL
            OR "tickets_1"."agent" IS NULL
          )
          AND "tickets_3"."answered_at" <= "tickets_3"."due_at"
      )
  );
