-- title:
--   da: Købt uden om en aftale, der findes
--   en: Bought outside an agreement that exists
-- counts:
--   da: Kroner købt uden aftale, selv om en aftale, der gælder hele måneden, dækker kategorien.
--   en: Kroner spent without agreement although an agreement in force the whole month covers the category.
-- leaves_out:
--   da: Kategorier, som ingen aftale dækker, indkøb uden kendt kategori (vist for sig), og indkøb, der ikke kan ligge på en aftale.
--   en: Categories no agreement covers, spend without a known category (shown apart), and spend that cannot be on an agreement.
-- numerator:
--   da: indkøb uden aftale i en dækket kategori
--   en: spend without agreement in a covered category
-- denominator:
--   da: indkøb i kategorier, som en aftale dækker
--   en: spend in categories an agreement covers
-- unit: share
-- from: lines
-- rows: contractable AND NOT on_agreement AND covered
-- outside: contractable AND on_agreement AND covered
-- good: falling
-- version: 1
-- since: 2026-01-01
SELECT
  bucket,
  COALESCE(SUM(amount) FILTER (WHERE contractable AND covered AND NOT on_agreement), 0) AS numerator,
  SUM(amount) FILTER (WHERE contractable AND covered) AS denominator,
  COALESCE(SUM(amount) FILTER (WHERE contractable AND NOT covered), 0) AS excluded_not_covered,
  COALESCE(SUM(amount) FILTER (WHERE contractable AND covered IS NULL), 0) AS excluded_category_unknown,
  COALESCE(SUM(amount) FILTER (WHERE NOT contractable), 0) AS excluded_not_contractable,
  COALESCE(SUM(amount) FILTER (WHERE contractable IS NULL), 0) AS excluded_contractable_unknown
FROM lines
GROUP BY bucket
ORDER BY bucket NULLS LAST
