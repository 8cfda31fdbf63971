SELECT c.customer_id, c.first_purchase
FROM customers AS c
WHERE c.customer_id IN (SELECT p.customer_id FROM purchases AS p GROUP BY p.customer_id HAVING COUNT(*) = 1)
ORDER BY c.customer_id;
