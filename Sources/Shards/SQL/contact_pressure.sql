-- Known customers by managed contacts in {window} days, those without any in {never} days.
WITH reached AS (
  SELECT
    t.person, sum(CASE WHEN t.day_number > {as_of} - {window} THEN t.pieces ELSE 0 END) AS contacts,
    max(CASE WHEN t.day_number > {as_of} - {never} AND t.day_number > {as_of} - 365
      THEN 1 ELSE 0 END) AS is_met
  FROM touches AS t
  JOIN channels AS c ON c.channel = t.channel
  WHERE t.person IS NOT NULL AND c.is_managed = 1 AND t.kind IN ({reaching})
  GROUP BY t.person
),
customers AS (
  SELECT t.person
  FROM touches AS t
  JOIN channels AS c ON c.channel = t.channel
  WHERE t.person IS NOT NULL AND c.is_managed = 1 AND t.kind IN ({reaching})
    AND t.day_number > {as_of} - 365
  UNION
  SELECT person
  FROM receipts
  WHERE person IS NOT NULL AND day_number > {as_of} - 365
    AND EXISTS (SELECT 1 FROM reached)
)
SELECT
  coalesce(r.contacts, 0) AS contacts, count(*) AS customers,
  sum(CASE WHEN coalesce(r.is_met, 0) = 0 THEN 1 ELSE 0 END) AS never_contacted
FROM customers AS k
LEFT JOIN reached AS r ON r.person = k.person
GROUP BY coalesce(r.contacts, 0)
