-- title:
--   da: Betalt inden for 30 dage
--   en: Paid within 30 days
-- counts:
--   da: Fakturaer betalt senest 30 dage efter, de blev modtaget.
--   en: Invoices paid no later than 30 days after they were received.
-- leaves_out:
--   da: Fejlbehæftede fakturaer (fristen løber først fra en korrekt faktura), kreditnotaer, og fakturaer uden modtagelses- eller betalingsdato.
--   en: Faulty invoices (the time runs from a correct invoice), credit notes, and invoices without a date of receipt or payment.
-- numerator:
--   da: fakturaer betalt inden for 30 dage
--   en: invoices paid within 30 days
-- denominator:
--   da: fakturaer uden fejl med både modtagelses- og betalingsdato
--   en: sound invoices with both dates, receipt and payment
-- unit: share
-- from: invoices
-- rows: kind = 'invoice' AND COALESCE(sound, TRUE) AND DATE_DIFF('day', received, paid) <= 30
-- outside: kind = 'invoice' AND COALESCE(sound, TRUE) AND DATE_DIFF('day', received, paid) > 30
-- good: rising
-- version: 1
-- since: 2026-01-01
SELECT
  bucket,
  COUNT(*) FILTER (WHERE COALESCE(sound, TRUE) AND days <= 30) AS numerator,
  COUNT(*) FILTER (WHERE COALESCE(sound, TRUE) AND days IS NOT NULL) AS denominator,
  MEDIAN(days) FILTER (WHERE COALESCE(sound, TRUE)) AS median_days,
  COUNT(*) FILTER (WHERE COALESCE(sound, TRUE) AND days IS NULL) AS excluded_dates_unknown,
  COUNT(*) FILTER (WHERE NOT sound) AS excluded_not_sound
FROM (
  SELECT bucket, sound, DATE_DIFF('day', received, paid) AS days
  FROM invoices
  WHERE kind = 'invoice'
) AS bills
GROUP BY bucket
ORDER BY bucket NULLS LAST
