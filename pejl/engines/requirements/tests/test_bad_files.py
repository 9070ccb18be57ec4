"""Each kind of mistake is made once, and the message its author reads is what is tested.

`bad/swing-NAME.yaml` stands in for a requirement, `bad/subjects-NAME.yaml` and
`bad/sources-NAME.yaml` for what requirements point to; `bad/….txt` is the message.
"""

from pathlib import Path
from shutil import copyfile

import pytest

from pejl.engines.refusal import Refusal

BAD = Path(__file__).resolve().parent / "bad"
STANDS_FOR = {"swing": "SWING.yaml", "subjects": "subjects.yaml", "sources": "sources.yaml"}


@pytest.mark.parametrize("bad", sorted(BAD.glob("*.yaml")), ids=lambda path: path.stem)
def test_a_bad_file_does_not_load_and_its_author_is_told_how_to_mend_it(bad: Path, folder, read):
    copyfile(bad, folder / STANDS_FOR[bad.stem.partition("-")[0]])

    with pytest.raises(Refusal) as refused:
        read()

    assert f"{refused.value}\n" == bad.with_suffix(".txt").read_text("utf-8")


def test_a_folder_without_sources_says_what_belongs_there(folder, read):
    (folder / "sources.yaml").unlink()

    with pytest.raises(Refusal, match=r"There is no file “sources\.yaml”"):
        read()


def test_a_file_that_would_be_passed_over_is_refused(folder, read):
    (folder / "SLIDE.yml").write_text("code: SLIDE\n", "utf-8")

    with pytest.raises(Refusal) as refused:
        read()

    assert refused.value.code == "other_suffix"
    assert "Files here end in “.yaml”." in refused.value.text.en


def test_every_file_at_fault_is_named_at_once(folder, read):
    for name in ("SWING", "DECLARATION"):
        (folder / f"{name}.yaml").write_text("code: [\n", "utf-8")

    with pytest.raises(Refusal) as refused:
        read()

    assert [it.where.file for it in refused.value.reasons] == [
        "requirements/DECLARATION.yaml",
        "requirements/SWING.yaml",
    ]
