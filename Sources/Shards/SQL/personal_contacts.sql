-- What reached known persons: pieces sent, printed, called, visited, what arrived only where the
-- channel does not say what it sent.
CREATE TEMPORARY VIEW personal_contacts AS
SELECT t.person, t.day_number, t.clock, t.channel, c.byte_rank, c.lookback_days
FROM touches AS t
JOIN channels AS c ON c.channel = t.channel
LEFT JOIN (
  SELECT DISTINCT channel
  FROM touches
  WHERE kind = 'sent' AND person IS NOT NULL
) AS s ON s.channel = t.channel
WHERE t.person IS NOT NULL
  AND (t.kind IN ({meeting}) OR t.kind = 'delivered' AND s.channel IS NULL)
