-- title:
--   da: Købt hos små og mellemstore virksomheder
--   en: Bought from small and medium-sized companies
-- counts:
--   da: Kroner købt hos virksomheder med under 250 ansatte.
--   en: Kroner spent with companies of fewer than 250 employees.
-- leaves_out:
--   da: Leverandører, hvis størrelse ikke kendes (vist for sig), og indkøb, der ikke kan ligge på en aftale.
--   en: Suppliers whose size is not known (shown apart), and spend that cannot be on an agreement.
-- numerator:
--   da: indkøb hos små og mellemstore virksomheder
--   en: spend with small and medium-sized companies
-- denominator:
--   da: indkøb, der kan ligge på en aftale, hos leverandører med kendt størrelse
--   en: spend that can be on an agreement, with suppliers whose size is known
-- unit: share
-- from: lines
-- rows: contractable AND supplier_size IN ('micro', 'small', 'medium')
-- outside: contractable AND supplier_size = 'large'
-- good: rising
-- version: 1
-- since: 2026-01-01
SELECT
  bucket,
  COALESCE(SUM(amount) FILTER (WHERE contractable AND supplier_size IN ('micro', 'small', 'medium')), 0) AS numerator,
  SUM(amount) FILTER (WHERE contractable AND supplier_size IN ('micro', 'small', 'medium', 'large')) AS denominator,
  COALESCE(SUM(amount) FILTER (WHERE contractable AND supplier_size = 'micro'), 0) AS micro,
  COALESCE(SUM(amount) FILTER (WHERE contractable AND supplier_size = 'small'), 0) AS small,
  COALESCE(SUM(amount) FILTER (WHERE contractable AND supplier_size = 'medium'), 0) AS medium,
  COALESCE(SUM(amount) FILTER (
    WHERE contractable AND COALESCE(supplier_size, 'none') NOT IN ('micro', 'small', 'medium', 'large')
  ), 0) AS excluded_size_unknown,
  COALESCE(SUM(amount) FILTER (WHERE NOT contractable), 0) AS excluded_not_contractable,
  COALESCE(SUM(amount) FILTER (WHERE contractable IS NULL), 0) AS excluded_contractable_unknown
FROM lines
GROUP BY bucket
ORDER BY bucket NULLS LAST
