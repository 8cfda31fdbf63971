CREATE VIEW "as_other_types" AS
SELECT
  CAST("t"."shopper_id" AS Nullable(Int64)) AS "shopper_id",
  CAST(CASE WHEN "t"."consent" = TRUE THEN 1 WHEN "t"."consent" = FALSE THEN 0 END AS Nullable(Int64)) AS "consents",
  CAST(CASE WHEN "t"."consent" = TRUE THEN 'true' WHEN "t"."consent" = FALSE THEN 'false' END AS Nullable(String)) AS "consent_word",
  CAST(CASE WHEN COALESCE("t"."referrer_id", 0) <> 0 THEN TRUE ELSE FALSE END AS Nullable(Bool)) AS "was_referred",
  CAST(toDate32("t"."signed_up_at", 'UTC') AS Nullable(Date32)) AS "signed_up_on",
  CAST(toDate32("t"."call_back_at", 'UTC') AS Nullable(Date32)) AS "call_on",
  CAST(CAST("t"."birth_date" AS Nullable(DateTime64(6, 'UTC'))) AS Nullable(DateTime64(6, 'UTC'))) AS "born_at",
  CAST((
    CAST(CASE
      WHEN CAST("t"."shopper_id" AS Nullable(Decimal(76, 0))) > CAST('-100000' AS Decimal(76, 0))
      AND CAST("t"."shopper_id" AS Nullable(Decimal(76, 0))) < CAST('100000' AS Decimal(76, 0))
      THEN CAST("t"."shopper_id" AS Nullable(Decimal(5, 0)))
    END AS Nullable(Int64)) % 2
  ) AS Nullable(Int64)) AS "cohort"
FROM "shoppers" AS "t"
LEFT JOIN (
  SELECT
    toNullable("account_1"."partner") AS "partner",
    toNullable("account_1"."account_id") AS "account_id"
  FROM "accounts" AS "account_1"
) AS "account_1"
  ON "account_1"."account_id" = "t"."account_id"
WHERE
  accurateCast(
    CAST(CASE WHEN COALESCE("account_1"."partner", FALSE) = TRUE THEN 1 ELSE 0 END AS Nullable(Int128)) + CAST(CASE WHEN "t"."consent" = TRUE THEN 1 WHEN "t"."consent" = FALSE THEN 0 END AS Nullable(Int128)),
    'Nullable(Int64)'
  ) >= 1;
