-- Customers by days from the first contact in 365 days to the next purchase: up to 0, 3, 7, 14, 30,
-- 90 days, more, 7 is no purchase so far.
WITH met AS (
  SELECT person, min(day_number) AS first_day
  FROM touches
  WHERE person IS NOT NULL AND kind IN ({meeting}) AND day_number > {as_of} - 365
  GROUP BY person
),
bought AS (
  SELECT m.person, min(r.day_number) - min(m.first_day) AS days
  FROM met AS m
  JOIN receipts AS r ON r.person = m.person AND r.day_number >= m.first_day
  WHERE r.is_void = 0
  GROUP BY m.person
)
SELECT
  CASE
    WHEN b.days IS NULL THEN 7 WHEN b.days <= 0 THEN 0 WHEN b.days <= 3 THEN 1
    WHEN b.days <= 7 THEN 2 WHEN b.days <= 14 THEN 3 WHEN b.days <= 30 THEN 4
    WHEN b.days <= 90 THEN 5 ELSE 6
  END AS class, count(*) AS customers
FROM met AS m
LEFT JOIN bought AS b ON b.person = m.person
GROUP BY
  CASE
    WHEN b.days IS NULL THEN 7 WHEN b.days <= 0 THEN 0 WHEN b.days <= 3 THEN 1
    WHEN b.days <= 7 THEN 2 WHEN b.days <= 14 THEN 3 WHEN b.days <= 30 THEN 4
    WHEN b.days <= 90 THEN 5 ELSE 6
  END
