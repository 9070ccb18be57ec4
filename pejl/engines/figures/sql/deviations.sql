-- title:
--   da: Afvigelser fra det aftalte
--   en: Deviations from what was agreed
-- counts:
--   da: Det, der er betalt mere end aftalt, for hvert fund. Pris, sortiment, gebyr, regulering, periode, mængde og dobbeltfaktura kan ses hver for sig.
--   en: What was paid beyond the agreed, finding by finding. Price, range, fee, indexation, period, quantity and duplicate can be seen apart.
-- leaves_out:
--   da: Det, der er betalt mindre end aftalt. Det står for sig og trækkes ikke fra.
--   en: What was paid below the agreed. It stands apart and is not set off.
-- numerator:
--   da: betalt for meget
--   en: overcharge
-- unit: DKK
-- from: deviations
-- rows: amount > 0
-- outside: amount < 0
-- good: falling
-- version: 1
-- since: 2026-01-01
SELECT
  bucket,
  COALESCE(SUM(amount) FILTER (WHERE amount > 0), 0) AS numerator,
  COALESCE(-SUM(amount) FILTER (WHERE amount < 0), 0) AS undercharge,
  COUNT(*) AS findings
FROM deviations
GROUP BY bucket
ORDER BY bucket NULLS LAST
