-- Who bought by month: 0 new, 1 first seen, 2 returning, 3 regained, 4 is receipts of nobody known.
WITH customer_months AS (
  SELECT
    person, month, min(day_number) AS first_day, max(day_number) AS last_day, count(*) AS receipts,
    sum(net - refunded) AS net
  FROM receipts
  WHERE person IS NOT NULL AND is_void = 0
  GROUP BY person, month
),
kinds AS (
  SELECT
    month, receipts, net, first_day,
    lag(last_day) OVER (PARTITION BY person ORDER BY month) AS bought_before
  FROM customer_months
)
SELECT month, kind, sum(customers) AS customers, sum(receipts) AS receipts, sum(net) AS net
FROM (
  SELECT
    month, receipts, net, 1 AS customers,
    CASE
      WHEN bought_before IS NULL AND first_day - opened.opening_day >= 365 THEN 0
      WHEN bought_before IS NULL THEN 1
      WHEN first_day - bought_before <= 365 THEN 2
      ELSE 3
    END AS kind
  FROM kinds
  CROSS JOIN (SELECT min(day_number) AS opening_day FROM receipts) AS opened
  UNION ALL
  SELECT month, 1, 0, 0, 4
  FROM receipts
  WHERE person IS NULL AND is_void = 0
) AS entries
GROUP BY month, kind
