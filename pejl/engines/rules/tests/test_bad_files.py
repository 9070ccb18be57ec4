"""Each kind of mistake has a file that makes it, and the message is what is tested.

`bad/rule-NAME.yaml` stands in for Lilleby's rule, `bad/facts-NAME.yaml` for the
vocabulary, and so on; `bad/….txt` is what the author of the mistake reads.
"""

from pathlib import Path
from shutil import copyfile

import pytest

from pejl.engines.refusal import Refusal
from pejl.engines.rules import load

BAD = Path(__file__).resolve().parent / "bad"
STANDS_FOR = {
    "rule": "lilleby/LIL-PAY.yaml",
    "facts": "facts.yaml",
    "rulebook": "lilleby/rulebook.yaml",
    "paragraphs": "lilleby/paragraphs.yaml",
    "entries": "lilleby/entries.yaml",
}


@pytest.mark.parametrize("bad", sorted(BAD.glob("*.yaml")), ids=lambda path: path.stem)
def test_a_bad_file_does_not_load_and_its_author_is_told_how_to_mend_it(bad: Path, policy: Path):
    copyfile(bad, policy / STANDS_FOR[bad.stem.partition("-")[0]])

    with pytest.raises(Refusal) as refused:
        load(policy / "lilleby")

    assert f"{refused.value}\n" == bad.with_suffix(".txt").read_text("utf-8")


def test_the_sound_files_load(policy: Path):
    book = load(policy / "lilleby")

    assert [rule.code for rule in book.rules] == ["LIL-PAY", "LIL-AGREE"]
