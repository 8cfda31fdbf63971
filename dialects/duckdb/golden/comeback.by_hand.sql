SELECT c.customer_id, c.first_purchase
FROM customers AS c
WHERE c.customer_id IN (
    SELECT p.customer_id FROM purchases AS p
    WHERE p.purchased_on >= DATE '1998-04-02' AND p.purchased_on < DATE '1998-07-01'
  )
  AND NOT EXISTS (
    SELECT 1 FROM purchases AS p
    WHERE p.customer_id = c.customer_id
      AND p.purchased_on >= DATE '1997-10-04' AND p.purchased_on < DATE '1998-04-02'
  )
  AND c.customer_id IN (SELECT p.customer_id FROM purchases AS p WHERE p.purchased_on < DATE '1997-10-04')
ORDER BY c.customer_id;
