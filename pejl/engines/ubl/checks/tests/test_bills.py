import pytest

from pejl.engines.ubl.checks import check
from pejl.engines.ubl.checks.tests.bills import EN16931, OIOUBL, PEPPOL, credit_note, in_category

SOUND = {
    "peppol": PEPPOL,
    "peppol credit note": credit_note(PEPPOL),
    "en16931": EN16931,
    "en16931 credit note": credit_note(EN16931),
    "oioubl": OIOUBL,
    "oioubl credit note": credit_note(OIOUBL),
    **{f"category {code}": in_category(code) for code in ("Z", "E", "AE", "K", "G", "O", "L", "M")},
}


@pytest.mark.parametrize("bill", SOUND.values(), ids=SOUND)
def test_nothing_is_wrong_with_a_sound_bill(bill):
    assert check(bill) == ()
