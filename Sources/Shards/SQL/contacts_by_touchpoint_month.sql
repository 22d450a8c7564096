-- Contacts, reactions and cost of every touchpoint by month.
SELECT
  touchpoint, month, contacts, sent, delivered, impressions, opened, machine_opened, clicked,
  redeemed, unsubscribed, complained, claimed_millionths, cost
FROM contact_cells
WHERE contacts + impressions + opened + machine_opened + clicked + redeemed + unsubscribed
  + complained + claimed_millionths > 0 OR cost IS NOT NULL
