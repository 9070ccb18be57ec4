-- title:
--   da: Købt hos lokale leverandører
--   en: Bought from local suppliers
-- counts:
--   da: Kroner købt hos leverandører, der ligger i kommunen eller det opland, kommunen selv har valgt.
--   en: Kroner spent with suppliers in the municipality or the surroundings it has chosen itself.
-- leaves_out:
--   da: Leverandører, hvis sted ikke kendes (vist for sig), og indkøb, der ikke kan ligge på en aftale.
--   en: Suppliers whose place is not known (shown apart), and spend that cannot be on an agreement.
-- numerator:
--   da: indkøb hos lokale leverandører
--   en: spend with local suppliers
-- denominator:
--   da: indkøb, der kan ligge på en aftale, hos leverandører med kendt sted
--   en: spend that can be on an agreement, with suppliers whose place is known
-- unit: share
-- from: lines
-- rows: contractable AND supplier_local
-- outside: contractable AND NOT supplier_local
-- good: rising
-- version: 1
-- since: 2026-01-01
SELECT
  bucket,
  COALESCE(SUM(amount) FILTER (WHERE contractable AND supplier_local), 0) AS numerator,
  SUM(amount) FILTER (WHERE contractable AND supplier_local IS NOT NULL) AS denominator,
  COALESCE(SUM(amount) FILTER (WHERE contractable AND supplier_local IS NULL), 0) AS excluded_place_unknown,
  COALESCE(SUM(amount) FILTER (WHERE NOT contractable), 0) AS excluded_not_contractable,
  COALESCE(SUM(amount) FILTER (WHERE contractable IS NULL), 0) AS excluded_contractable_unknown
FROM lines
GROUP BY bucket
ORDER BY bucket NULLS LAST
