-- Contacts, reactions and cost of every channel by month.
SELECT
  channel, month, sum(contacts) AS contacts, sum(greatest(sent, delivered)) AS sent,
  sum(delivered) AS delivered, sum(impressions) AS impressions, sum(opened) AS opened,
  sum(machine_opened) AS machine_opened, sum(clicked) AS clicked, sum(redeemed) AS redeemed,
  sum(unsubscribed) AS unsubscribed, sum(complained) AS complained,
  sum(claimed_millionths) AS claimed_millionths, sum(cost) AS cost
FROM contact_cells
GROUP BY channel, month
HAVING sum(contacts + impressions + opened + machine_opened + clicked + redeemed + unsubscribed
  + complained + claimed_millionths) > 0 OR sum(cost) IS NOT NULL
