CREATE VIEW "no_ann_no_bob" AS
SELECT
  CAST("t"."shopper_id" AS Nullable(Int64)) AS "shopper_id",
  CAST("t"."email" AS Nullable(String)) AS "email",
  CAST("t"."name" AS Nullable(String)) AS "name",
  CAST("t"."country" AS Nullable(String)) AS "country",
  CAST("t"."city" AS Nullable(String)) AS "city",
  CAST("t"."plan" AS Nullable(String)) AS "plan",
  CAST("t"."birth_date" AS Nullable(Date32)) AS "birth_date",
  CAST("t"."signed_up_at" AS Nullable(DateTime64(6, 'UTC'))) AS "signed_up_at",
  CAST("t"."last_seen_at" AS Nullable(DateTime64(6, 'UTC'))) AS "last_seen_at",
  CAST(CASE WHEN NOT (
    isNaN("t"."score")
  ) THEN "t"."score" + 0e0 END AS Nullable(Float64)) AS "score",
  CAST("t"."balance" AS Nullable(Decimal(10, 2))) AS "balance",
  CAST("t"."consent" AS Nullable(Bool)) AS "consent",
  CAST("t"."account_id" AS Nullable(UUID)) AS "account_id",
  CAST("t"."referrer_id" AS Nullable(Int64)) AS "referrer_id",
  CAST("t"."call_back_at" AS Nullable(DateTime64(6, 'UTC'))) AS "call_back_at",
  CAST("t"."note" AS Nullable(String)) AS "note"
FROM "shoppers" AS "t"
WHERE
  lowerUTF8(translateUTF8("t"."name", 'Σİ', 'σi')) IS NOT NULL
  AND NOT (
    lowerUTF8(translateUTF8("t"."name", 'Σİ', 'σi')) IN ('ann', 'bob')
  )
  AND lowerUTF8(translateUTF8("t"."city", 'Σİ', 'σi')) <> 'new york'
  AND NOT (
    startsWith(lowerUTF8(translateUTF8("t"."email", 'Σİ', 'σi')), 'ann')
  )
  AND position(lowerUTF8(translateUTF8("t"."email", 'Σİ', 'σi')), 'bob') = 0
  AND NOT (
    endsWith(lowerUTF8(translateUTF8("t"."email", 'Σİ', 'σi')), '.nz')
  );
