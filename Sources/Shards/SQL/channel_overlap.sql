-- Known customers whom two managed channels both contacted in {never} days, a channel with itself
-- is all whom it contacted.
WITH reached AS (
  SELECT DISTINCT t.person, t.channel
  FROM touches AS t
  JOIN channels AS c ON c.channel = t.channel
  WHERE t.person IS NOT NULL AND c.is_managed = 1 AND t.kind IN ({reaching})
    AND t.day_number > {as_of} - 365 AND t.day_number > {as_of} - {never}
)
SELECT a.channel, b.channel AS other, count(*) AS customers
FROM reached AS a
JOIN reached AS b ON b.person = a.person AND b.channel >= a.channel
GROUP BY a.channel, b.channel
