-- title:
--   da: Indkøb, der kan ligge på en aftale
--   en: Contractable spend
-- counts:
--   da: Varer og tjenesteydelser, som kommunen kan lave en indkøbsaftale om, efter den gældende liste over, hvad der ikke kan.
--   en: Goods and services the municipality can make an agreement for, by the list in force of what it cannot.
-- leaves_out:
--   da: Det, listen undtager, hver grund for sig, og det, der ikke kan afgøres.
--   en: What the list excludes, each reason apart, and what cannot be told.
-- numerator:
--   da: indkøb, der kan ligge på en aftale
--   en: spend that can be on an agreement
-- denominator:
--   da: alt, der er bogført eller faktureret
--   en: everything booked or invoiced
-- unit: DKK
-- from: lines
-- rows: contractable
-- outside: contractable IS DISTINCT FROM TRUE
-- good: none
-- version: 1
-- since: 2026-01-01
SELECT
  bucket,
  COALESCE(SUM(amount) FILTER (WHERE contractable), 0) AS numerator,
  SUM(amount) AS denominator,
  COALESCE(SUM(amount) FILTER (WHERE exclusion = 'public_body'), 0) AS excluded_public_body,
  COALESCE(SUM(amount) FILTER (WHERE exclusion = 'wages'), 0) AS excluded_wages,
  COALESCE(SUM(amount) FILTER (WHERE exclusion = 'transfers'), 0) AS excluded_transfers,
  COALESCE(SUM(amount) FILTER (WHERE exclusion = 'property'), 0) AS excluded_property,
  COALESCE(SUM(amount) FILTER (WHERE exclusion = 'finance'), 0) AS excluded_finance,
  COALESCE(SUM(amount) FILTER (WHERE exclusion = 'income'), 0) AS excluded_income,
  COALESCE(SUM(amount) FILTER (WHERE exclusion = 'internal'), 0) AS excluded_internal,
  COALESCE(SUM(amount) FILTER (
    WHERE NOT contractable AND COALESCE(exclusion, 'none') NOT IN (
      'public_body', 'wages', 'transfers', 'property', 'finance', 'income', 'internal'
    )
  ), 0) AS excluded_other_reasons,
  COALESCE(SUM(amount) FILTER (WHERE contractable IS NULL), 0) AS excluded_contractable_unknown
FROM lines
GROUP BY bucket
ORDER BY bucket NULLS LAST
