SELECT s.shopper_id, s.email, r.email, rr.email
FROM shoppers AS s
LEFT JOIN shoppers AS r ON r.shopper_id = s.referrer_id
LEFT JOIN shoppers AS rr ON rr.shopper_id = r.referrer_id
WHERE s.shopper_id IN (SELECT f.referrer_id FROM shoppers AS f GROUP BY f.referrer_id HAVING COUNT(*) >= 2)
  AND EXISTS (
    SELECT 1
    FROM shoppers AS f
    JOIN orders AS o ON o.shopper_id = f.shopper_id
    WHERE f.referrer_id = s.shopper_id AND o.status IN ('paid', 'shipped')
  )
ORDER BY s.shopper_id;
