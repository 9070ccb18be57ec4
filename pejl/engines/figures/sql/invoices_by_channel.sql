-- title:
--   da: Fakturaer modtaget som e-faktura
--   en: Invoices received electronically
-- counts:
--   da: Fakturaer og kreditnotaer modtaget gennem OIOUBL eller Peppol.
--   en: Invoices and credit notes received through OIOUBL or Peppol.
-- leaves_out:
--   da: Intet. Andre kanaler tæller i nævneren.
--   en: Nothing. Other channels count in the denominator.
-- numerator:
--   da: e-fakturaer og -kreditnotaer
--   en: electronic invoices and credit notes
-- denominator:
--   da: alle fakturaer og kreditnotaer
--   en: all invoices and credit notes
-- unit: share
-- from: invoices
-- rows: channel IN ('oioubl', 'peppol')
-- outside: COALESCE(channel, 'none') NOT IN ('oioubl', 'peppol')
-- good: rising
-- version: 1
-- since: 2026-01-01
SELECT
  bucket,
  COUNT(*) FILTER (WHERE channel IN ('oioubl', 'peppol')) AS numerator,
  COUNT(*) AS denominator,
  COUNT(*) FILTER (WHERE channel = 'oioubl') AS oioubl,
  COUNT(*) FILTER (WHERE channel = 'peppol') AS peppol,
  COUNT(*) FILTER (WHERE COALESCE(channel, 'none') NOT IN ('oioubl', 'peppol')) AS other_channels
FROM invoices
GROUP BY bucket
ORDER BY bucket NULLS LAST
