SELECT c.customer_id, spent.dollars
FROM customers AS c
JOIN (
  SELECT p.customer_id, SUM(p.dollars) AS dollars
  FROM purchases AS p
  GROUP BY p.customer_id
  HAVING SUM(p.dollars) >= 500
) AS spent ON spent.customer_id = c.customer_id
WHERE NOT EXISTS (
  SELECT 1
  FROM purchases AS p
  WHERE p.customer_id = c.customer_id
    AND p.purchased_on >= DATE '1998-01-02' AND p.purchased_on < DATE '1998-07-01'
)
ORDER BY spent.dollars DESC, c.customer_id;
