-- Known persons whose first contact with a channel in 365 days is old enough to judge, and those
-- who bought within the channel's lookback after it.
WITH met AS (
  SELECT t.person, t.channel, min(t.day_number) AS first_day, min(c.lookback_days) AS lookback
  FROM touches AS t
  JOIN channels AS c ON c.channel = t.channel
  WHERE t.person IS NOT NULL AND t.kind IN ({meeting}) AND t.day_number > {as_of} - 365
  GROUP BY t.person, t.channel
),
judged AS (
  SELECT m.person, m.channel, count(r.person) AS purchases
  FROM met AS m
  LEFT JOIN receipts AS r ON r.person = m.person AND r.is_void = 0
    AND r.day_number >= m.first_day AND r.day_number <= m.first_day + m.lookback
  WHERE {as_of} - m.first_day >= m.lookback
  GROUP BY m.person, m.channel
)
SELECT
  channel, count(*) AS reached, sum(CASE WHEN purchases > 0 THEN 1 ELSE 0 END) AS bought
FROM judged
GROUP BY channel
