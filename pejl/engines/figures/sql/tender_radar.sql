-- title:
--   da: Varegrupper købt uden aftale for mere end udbudsgrænsen
--   en: Categories bought without agreement beyond the tender threshold
-- counts:
--   da: CPV-klasser, hvor hele kommunens køb uden aftale de seneste 12 måneder når den gældende tærskelværdi. Kommunen er én enhed i loven. Begyndte måneder tæller helt.
--   en: CPV classes in which the whole municipality's purchases without agreement reach the threshold in force within the last 12 months. The municipality is one unit in law. Months begun count whole.
-- leaves_out:
--   da: Køb på aftale, køb, der ikke kan ligge på en aftale, køb uden kendt kategori, og klasser, der ikke er givet nogen tærskelværdi for. Kendes kun hovedgruppen, står købet under hovedgruppen og ikke i en klasse.
--   en: Purchases on agreement, those that cannot be on one, those without a known category, and classes no threshold was given for. Where only the division is known, the purchase stands under the division and in no class.
-- numerator:
--   da: klasser, der når tærskelværdien på 12 måneder
--   en: classes that reach the threshold in 12 months
-- denominator:
--   da: klasser købt uden aftale de seneste 48 måneder
--   en: classes bought without agreement in the last 48 months
-- unit: count
-- from: lines
-- rows: contractable AND NOT on_agreement AND category IS NOT NULL AND month BETWEEN $since_12 AND $this_month
-- outside: contractable AND NOT on_agreement AND category IS NOT NULL AND month >= $since_48 AND month < $since_12
-- good: falling
-- version: 1
-- since: 2026-01-01
-- regardless_of: [year, unit, supplier, agreement]
-- by: [category, division]
SELECT
  bucket,
  COUNT(*) FILTER (WHERE spend_12 >= threshold) AS numerator,
  COUNT(threshold) AS denominator,
  COUNT(*) FILTER (WHERE spend_48 >= threshold) AS over_in_48_months,
  SUM(spend_12) FILTER (WHERE class IS NOT NULL) AS spend_12_months,
  SUM(spend_48) FILTER (WHERE class IS NOT NULL) AS spend_48_months,
  MIN(threshold) AS threshold,
  COALESCE(SUM(spend_12) FILTER (WHERE class IS NULL), 0) AS excluded_category_unknown,
  COALESCE(SUM(spend_12) FILTER (WHERE class IS NOT NULL AND threshold IS NULL), 0) AS excluded_threshold_unknown
FROM (
  SELECT
    bucket,
    class,
    spend_12,
    spend_48,
    MAX_BY(thresholds.amount, LENGTH(thresholds.prefix)) AS threshold
  FROM (
    SELECT
      bucket,
      SUBSTR(category, 1, 4) AS class,
      COALESCE(SUM(amount) FILTER (WHERE month >= $since_12), 0) AS spend_12,
      SUM(amount) AS spend_48
    FROM lines
    WHERE contractable AND NOT on_agreement AND month BETWEEN $since_48 AND $this_month
    GROUP BY bucket, SUBSTR(category, 1, 4)
  ) AS classes
  LEFT JOIN thresholds ON class LIKE thresholds.prefix || '%'
  GROUP BY bucket, class, spend_12, spend_48
) AS held_against
GROUP BY bucket
ORDER BY bucket NULLS LAST
