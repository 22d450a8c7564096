-- Days between two days with a purchase of a known customer, and how often.
SELECT gap, count(*) AS times
FROM (
  SELECT
    day_number - lag(day_number) OVER (PARTITION BY person ORDER BY day_number) AS gap
  FROM (
    SELECT DISTINCT person, day_number
    FROM receipts
    WHERE person IS NOT NULL AND is_void = 0
  ) AS days
) AS gaps
WHERE gap IS NOT NULL
GROUP BY gap
