"""Whatever a file says, the checks answer; they never break."""

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from pejl.engines.text import Text
from pejl.engines.ubl.checks import check
from pejl.engines.ubl.checks.tests.bills import EN16931, OIOUBL, PEPPOL, but, credit_note
from pejl.engines.ubl.document import DocumentFinding

BILLS = (PEPPOL, EN16931, OIOUBL, *map(credit_note, (PEPPOL, EN16931, OIOUBL)))
# What a bill always has, whatever the file says.
CERTAIN = ("syntax", "kind", "attachments", "attributes", "flaws")

# As long as the reader lets a number be.
NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, places=None).filter(
    lambda number: len(f"{number:f}") <= 40
)


def leaves(thing, path=""):
    """Each value a file gives, with its path."""
    if isinstance(thing, tuple):
        named = thing._asdict() if hasattr(thing, "_asdict") else dict(enumerate(thing))
        for name, value in named.items():
            if name not in CERTAIN:
                yield from leaves(value, f"{path}.{name}" if path else str(name))
    elif thing is not None:
        yield path, thing


def _other(path, value):
    if isinstance(value, bool):
        return st.booleans()
    if isinstance(value, Decimal):
        return st.none() | NUMBERS
    if isinstance(value, date):
        return st.none() | st.dates()
    never_absent = path.endswith((".value", "preceding.0.number")) or path.startswith("notes")
    texts = st.sampled_from(("S", "O", "K", "DK", "0088", "93", "71#1", "GLN", "ZZZ")) | st.text()
    return texts if never_absent else st.none() | texts


@st.composite
def changed(draw):
    bill = draw(st.sampled_from(BILLS))
    places = draw(
        st.lists(st.sampled_from(list(leaves(bill))), max_size=8, unique_by=lambda x: x[0])
    )
    return but(
        bill, *(part for path, value in places for part in (path, draw(_other(path, value))))
    )


@given(changed())
def test_the_checks_answer_whatever_a_bill_says(bill):
    findings = check(bill)

    assert all(
        isinstance(each, DocumentFinding) and isinstance(each.message, Text) for each in findings
    )


@given(changed())
def test_the_same_bill_gets_the_same_answer(bill):
    assert check(bill) == check(bill)
