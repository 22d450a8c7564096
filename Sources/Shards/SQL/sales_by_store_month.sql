-- Sales of every shop by month.
SELECT
  store, month, sum(receipts) AS receipts, sum(voided) AS voided,
  sum(known_receipts) AS known_receipts, sum(sold) AS sold, sum(known_sold) AS known_sold,
  sum(refunds_booked) AS refunds_booked, sum(refunds_of_sales) AS refunds_of_sales,
  sum(refunds_unmatched) AS refunds_unmatched, sum(other) AS other, sum(discounts) AS discounts,
  sum(margin) AS margin, sum(sold_with_margin) AS sold_with_margin
FROM booked
GROUP BY store, month
