-- title:
--   da: Betalt over aftalt pris
--   en: Paid above the agreed price
-- counts:
--   da: Det, der er betalt mere end aftalt, linje for linje. Det, der er betalt mindre, står for sig og trækkes ikke fra.
--   en: What was paid beyond the agreed price, line by line. What was paid below it stands apart and is not set off.
-- leaves_out:
--   da: Linjer uden aftale og linjer på aftale, hvis pris ikke kan sammenlignes med en prisbog.
--   en: Lines without an agreement and lines on one whose price cannot be compared with a price book.
-- numerator:
--   da: betalt for meget
--   en: overcharge
-- denominator:
--   da: indkøb, hvis pris er sammenlignet med den aftalte
--   en: spend whose price was compared with the agreed one
-- unit: DKK
-- from: lines
-- rows: overcharge > 0
-- outside: on_agreement AND COALESCE(priced, 'none') NOT IN ('agreed', 'above', 'below')
-- good: falling
-- version: 1
-- since: 2026-01-01
SELECT
  bucket,
  COALESCE(SUM(overcharge), 0) AS numerator,
  SUM(amount) FILTER (WHERE compared) AS denominator,
  COALESCE(SUM(undercharge), 0) AS undercharge,
  COALESCE(SUM(n) FILTER (WHERE compared), 0) AS lines_compared,
  COALESCE(SUM(n) FILTER (WHERE on_agreement AND NOT compared), 0) AS lines_not_compared,
  COALESCE(SUM(amount) FILTER (WHERE on_agreement AND NOT compared), 0) AS excluded_not_compared,
  COALESCE(SUM(amount) FILTER (WHERE NOT on_agreement), 0) AS excluded_without_agreement
FROM (
  SELECT
    bucket,
    n,
    amount,
    overcharge,
    undercharge,
    on_agreement,
    on_agreement AND COALESCE(priced IN ('agreed', 'above', 'below'), FALSE) AS compared
  FROM lines
) AS priced_lines
GROUP BY bucket
ORDER BY bucket NULLS LAST
