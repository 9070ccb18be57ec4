-- title:
--   da: Indkøb
--   en: Spend
-- counts:
--   da: Alle kroner på faktura- og bogføringslinjer uden moms, kreditnotaer trukket fra. Kan deles på aftale, kategori, enhed, leverandør og måned.
--   en: Every krone on invoice and ledger lines without VAT, credit notes taken off. Can be split by agreement, category, unit, supplier and month.
-- leaves_out:
--   da: Intet. En linje, der findes både som faktura og i bogføringen, tæller én gang.
--   en: Nothing. A line found both as an invoice and in the ledger counts once.
-- numerator:
--   da: kroner uden moms
--   en: kroner without VAT
-- unit: DKK
-- from: lines
-- rows: 'TRUE'
-- outside: 'FALSE'
-- good: none
-- version: 1
-- since: 2026-01-01
SELECT
  bucket,
  SUM(amount) AS numerator,
  SUM(n) AS lines
FROM lines
GROUP BY bucket
ORDER BY bucket NULLS LAST
