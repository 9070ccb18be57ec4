-- Every line of spend, once, with what the municipality knows of it.
-- raw: lines of sound invoices and rows of ledgers whose invoice was not received.
-- placed: the category of each distinct line. decided: whether such lines could be on an agreement.
WITH placed_raw AS (
  SELECT raw.*, placed.category, placed.basis, placed.confidence, placed.words,
    COALESCE(suppliers.public_body, FALSE) AS public_body
  FROM raw
  LEFT JOIN placed USING (signature)
  LEFT JOIN suppliers USING (supplier_id)
),
-- A category guessed from words cannot take a purchase off an agreement: it is too easily wrong.
asked AS (
  SELECT DISTINCT supplier_id, unit_id, booked,
    CASE WHEN basis IN ('cpv', 'unspsc', 'account', 'person') THEN category END AS sure
  FROM placed_raw WHERE agreement_id IS NULL
),
agreed AS (
  SELECT asked.*, MIN(agreements.agreement_id) AS found
  FROM asked
  JOIN agreements ON agreements.supplier_id = asked.supplier_id
    AND asked.booked >= agreements.starts
    AND (agreements.ends IS NULL OR asked.booked <= agreements.ends)
    AND (asked.sure IS NULL OR LEN(agreements.categories) = 0
      OR LEN(LIST_FILTER(agreements.categories, lambda it: STARTS_WITH(asked.sure, it))) > 0)
    AND (agreements.agreement_id NOT IN (SELECT agreement_id FROM binding)
      OR EXISTS (SELECT 1 FROM binding WHERE binding.agreement_id = agreements.agreement_id
        AND binding.unit_id = asked.unit_id))
  GROUP BY ALL
)
SELECT
  it.line_id, it.source, it.document_id, it.document_number, it.line_number, it.booked,
  CAST(YEAR(it.booked) AS INTEGER) AS year, STRFTIME(it.booked, '%Y-%m') AS month,
  it.supplier_id, it.unit_id, it.category, it.basis AS category_basis, it.confidence AS category_confidence,
  it.account, it.text, it.item, it.quantity, it.unit_code, it.price, it.amount,
  decided.contractable, decided.exclusion,
  COALESCE(it.agreement_id, agreed.found) AS agreement_id,
  CASE WHEN it.agreement_id IS NOT NULL THEN 'price_book'
    WHEN agreed.found IS NULL THEN NULL
    WHEN agreed.sure IS NULL THEN 'supplier' ELSE 'category' END AS agreement_basis,
  it.priced, it.overcharge, it.undercharge, it.channel, it.ordered
FROM placed_raw AS it
LEFT JOIN decided ON decided.source = it.source AND decided.public_body = it.public_body
  AND decided.account IS NOT DISTINCT FROM it.account
  AND decided.category IS NOT DISTINCT FROM it.category
  AND decided.words IS NOT DISTINCT FROM it.words
LEFT JOIN agreed ON it.agreement_id IS NULL
  AND agreed.supplier_id IS NOT DISTINCT FROM it.supplier_id
  AND agreed.unit_id IS NOT DISTINCT FROM it.unit_id
  AND agreed.booked IS NOT DISTINCT FROM it.booked
  AND agreed.sure IS NOT DISTINCT FROM CASE WHEN it.basis IN ('cpv', 'unspsc', 'account', 'person') THEN it.category END
ORDER BY year, month, line_id
