-- title:
--   da: Aftaleindkøb på SKI og fælles aftaler
--   en: Agreement spend on SKI and joint agreements
-- counts:
--   da: Kroner på aftaler fra SKI og indkøbsfællesskaber.
--   en: Kroner on agreements of SKI and joint purchasing groups.
-- leaves_out:
--   da: Indkøb uden aftale. Dynamiske indkøbssystemer tæller i nævneren og står for sig, for de kan være både egne og fælles.
--   en: Spend without agreement. Dynamic purchasing systems count in the denominator and stand apart, since they may be own or joint.
-- numerator:
--   da: indkøb på SKI og fælles aftaler
--   en: spend on SKI and joint agreements
-- denominator:
--   da: indkøb på alle aftaler
--   en: spend on all agreements
-- unit: share
-- from: lines
-- rows: contractable AND agreement_kind IN ('ski', 'joint')
-- outside: contractable AND on_agreement AND COALESCE(agreement_kind, 'none') NOT IN ('ski', 'joint')
-- good: rising
-- version: 1
-- since: 2026-01-01
SELECT
  bucket,
  COALESCE(SUM(amount) FILTER (WHERE contractable AND agreement_kind IN ('ski', 'joint')), 0) AS numerator,
  SUM(amount) FILTER (WHERE contractable AND on_agreement) AS denominator,
  COALESCE(SUM(amount) FILTER (WHERE contractable AND agreement_kind = 'ski'), 0) AS ski,
  COALESCE(SUM(amount) FILTER (WHERE contractable AND agreement_kind = 'joint'), 0) AS joint,
  COALESCE(SUM(amount) FILTER (WHERE contractable AND agreement_kind = 'dis'), 0) AS dynamic_system,
  COALESCE(SUM(amount) FILTER (WHERE contractable AND NOT on_agreement), 0) AS excluded_without_agreement,
  COALESCE(SUM(amount) FILTER (WHERE NOT contractable), 0) AS excluded_not_contractable,
  COALESCE(SUM(amount) FILTER (WHERE contractable IS NULL), 0) AS excluded_contractable_unknown
FROM lines
GROUP BY bucket
ORDER BY bucket NULLS LAST
