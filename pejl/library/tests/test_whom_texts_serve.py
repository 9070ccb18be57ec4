"""What the library passes over where a policy is not adopted is spelt right where it is."""

import yaml
from django.conf import settings

from pejl.policy.queries.rulebooks import rulebooks


def test_every_rule_and_entry_a_text_names_is_there():
    books = rulebooks()
    known = {it.code for it in books.rules} | {it.code for it in books.entries}
    files = sorted((settings.POLICY / "requirements").glob("[A-Z]*.yaml"))

    named = [yaml.safe_load(file.read_text("utf-8")) for file in files]

    codes = {code for it in named for code in (*it.get("serves", ()), *it.get("entries", ()))}
    assert codes - known == set()
