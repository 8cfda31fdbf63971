SELECT c.customer_id, c.first_purchase
FROM customers AS c
WHERE c.customer_id IN (
  SELECT latest.customer_id
  FROM (
    SELECT
      p.customer_id,
      p.dollars,
      ROW_NUMBER() OVER (PARTITION BY p.customer_id ORDER BY p.purchased_on DESC, p.purchase_id DESC) AS place
    FROM purchases AS p
  ) AS latest
  WHERE latest.place <= 5 AND latest.dollars > 30
  GROUP BY latest.customer_id
  HAVING COUNT(*) >= 3
)
ORDER BY c.customer_id;
