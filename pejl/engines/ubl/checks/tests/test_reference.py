from pathlib import Path

from pejl.engines.ubl.checks import CHECKS
from pejl.engines.ubl.checks.reference import page

PAGE = Path(__file__).resolve().parents[5] / "docs" / "reference" / "checks.md"


def test_the_page_is_what_the_checks_say():
    written = PAGE.read_text(encoding="utf-8")

    assert written == page(), (
        "python -m pejl.engines.ubl.checks.reference > docs/reference/checks.md"
    )


def test_every_code_is_on_the_page():
    codes = {code for rule in CHECKS for code in (rule.code, *rule.also)}

    assert not [code for code in codes if code not in page()]
