-- title:
--   da: Aftalt vare til aftalt pris (compliance 2)
--   en: Agreed item at the agreed price (compliance 2)
-- counts:
--   da: Kroner brugt på den aftalte vare, til den aftalte pris, i aftalens periode.
--   en: Kroner spent on the agreed item, at the agreed price, within the agreement's period.
-- leaves_out:
--   da: Indkøb, der ikke kan ligge på en aftale. Linjer, hvis pris ikke kan sammenlignes, tæller med i nævneren, men aldrig som opfyldt.
--   en: Spend that cannot be on an agreement. Lines whose price cannot be compared count in the denominator, never as met.
-- numerator:
--   da: indkøb af aftalt vare til aftalt pris
--   en: spend on the agreed item at the agreed price
-- denominator:
--   da: indkøb, der kan ligge på en aftale
--   en: spend that can be on an agreement
-- unit: share
-- from: lines
-- rows: contractable AND on_agreement AND priced = 'agreed'
-- outside: contractable AND NOT (on_agreement AND COALESCE(priced = 'agreed', FALSE))
-- good: rising
-- version: 1
-- since: 2026-01-01
SELECT
  bucket,
  COALESCE(SUM(amount) FILTER (WHERE contractable AND on_agreement AND priced = 'agreed'), 0) AS numerator,
  SUM(amount) FILTER (WHERE contractable) AS denominator,
  COALESCE(SUM(amount) FILTER (WHERE contractable AND NOT on_agreement), 0) AS without_agreement,
  COALESCE(SUM(amount) FILTER (WHERE contractable AND on_agreement AND priced = 'above'), 0) AS above_agreed_price,
  COALESCE(SUM(amount) FILTER (WHERE contractable AND on_agreement AND priced = 'below'), 0) AS below_agreed_price,
  COALESCE(SUM(amount) FILTER (WHERE contractable AND on_agreement AND priced = 'outside_range'), 0) AS outside_range,
  COALESCE(SUM(amount) FILTER (
    WHERE contractable AND on_agreement
    AND COALESCE(priced, 'none') NOT IN ('agreed', 'above', 'below', 'outside_range')
  ), 0) AS not_comparable,
  COALESCE(SUM(amount) FILTER (WHERE NOT contractable), 0) AS excluded_not_contractable,
  COALESCE(SUM(amount) FILTER (WHERE contractable IS NULL), 0) AS excluded_contractable_unknown
FROM lines
GROUP BY bucket
ORDER BY bucket NULLS LAST
