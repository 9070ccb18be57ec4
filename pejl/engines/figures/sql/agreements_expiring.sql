-- title:
--   da: Aftaler, der udløber inden for 12 måneder
--   en: Agreements that end within 12 months
-- counts:
--   da: Gældende aftaler, hvis sidste dag ligger inden for 12 måneder.
--   en: Agreements in force whose last day lies within 12 months.
-- leaves_out:
--   da: Aftaler, der er udløbet eller ikke er begyndt. Aftaler uden slutdato tæller kun i nævneren.
--   en: Agreements that have ended or not begun. Agreements without a last day count in the denominator only.
-- numerator:
--   da: aftaler, der udløber inden for 12 måneder
--   en: agreements that end within 12 months
-- denominator:
--   da: gældende aftaler
--   en: agreements in force
-- unit: count
-- from: agreements
-- rows: COALESCE(starts <= $as_of, TRUE) AND ends BETWEEN $as_of AND $in_12_months
-- outside: COALESCE(starts <= $as_of, TRUE) AND COALESCE(ends > $in_12_months, TRUE)
-- good: none
-- version: 1
-- since: 2026-01-01
-- regardless_of: [year, unit]
SELECT
  bucket,
  COUNT(*) FILTER (WHERE in_force AND ends <= $in_12_months) AS numerator,
  COUNT(*) FILTER (WHERE in_force) AS denominator,
  COUNT(*) FILTER (WHERE in_force AND ends <= $in_6_months) AS within_6_months,
  COUNT(*) FILTER (WHERE in_force AND ends IS NULL) AS without_last_day,
  COUNT(*) FILTER (WHERE NOT in_force) AS excluded_not_in_force
FROM (
  SELECT
    bucket,
    ends,
    COALESCE(starts <= $as_of, TRUE) AND COALESCE(ends >= $as_of, TRUE) AS in_force
  FROM agreements
) AS dated
GROUP BY bucket
ORDER BY bucket NULLS LAST
