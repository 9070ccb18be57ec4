-- title:
--   da: Købt efter ordre
--   en: Bought on an order
-- counts:
--   da: Kroner på linjer, der svarer til en ordre.
--   en: Kroner on lines that answer an order.
-- leaves_out:
--   da: Linjer, hvor intet fortæller, om der var en ordre (som regel bogføring), og indkøb, der ikke kan ligge på en aftale.
--   en: Lines where nothing tells whether there was an order (as a rule the ledger), and spend that cannot be on an agreement.
-- numerator:
--   da: indkøb efter ordre
--   en: spend on an order
-- denominator:
--   da: indkøb, der kan ligge på en aftale, hvor det vides, om der var en ordre
--   en: spend that can be on an agreement, where it is known whether there was an order
-- unit: share
-- from: lines
-- rows: contractable AND ordered
-- outside: contractable AND NOT ordered
-- good: rising
-- version: 1
-- since: 2026-01-01
SELECT
  bucket,
  COALESCE(SUM(amount) FILTER (WHERE contractable AND ordered), 0) AS numerator,
  SUM(amount) FILTER (WHERE contractable AND ordered IS NOT NULL) AS denominator,
  COALESCE(SUM(amount) FILTER (WHERE contractable AND ordered IS NULL), 0) AS excluded_order_unknown,
  COALESCE(SUM(amount) FILTER (WHERE NOT contractable), 0) AS excluded_not_contractable,
  COALESCE(SUM(amount) FILTER (WHERE contractable IS NULL), 0) AS excluded_contractable_unknown
FROM lines
GROUP BY bucket
ORDER BY bucket NULLS LAST
