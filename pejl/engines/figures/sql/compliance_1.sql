-- title:
--   da: Købt hos aftalens leverandør (compliance 1)
--   en: Bought from the agreement's supplier (compliance 1)
-- counts:
--   da: Kroner købt hos en leverandør, der på dagen har en gyldig aftale om det købte.
--   en: Kroner spent with a supplier that on the day holds a valid agreement for what was bought.
-- leaves_out:
--   da: Indkøb, der ikke kan ligge på en aftale, og indkøb, hvor det ikke kan afgøres.
--   en: Spend that cannot be on an agreement, and spend where that cannot be told.
-- numerator:
--   da: indkøb hos en leverandør med gyldig aftale
--   en: spend with a supplier that holds a valid agreement
-- denominator:
--   da: indkøb, der kan ligge på en aftale
--   en: spend that can be on an agreement
-- unit: share
-- from: lines
-- rows: contractable AND on_agreement
-- outside: contractable AND NOT on_agreement
-- good: rising
-- version: 1
-- since: 2026-01-01
SELECT
  bucket,
  COALESCE(SUM(amount) FILTER (WHERE contractable AND on_agreement), 0) AS numerator,
  SUM(amount) FILTER (WHERE contractable) AS denominator,
  COALESCE(SUM(amount) FILTER (WHERE NOT contractable), 0) AS excluded_not_contractable,
  COALESCE(SUM(amount) FILTER (WHERE contractable IS NULL), 0) AS excluded_contractable_unknown
FROM lines
GROUP BY bucket
ORDER BY bucket NULLS LAST
