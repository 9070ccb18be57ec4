"""Saxon is an extra, made once, and never used by a process forked after that."""

import sys
import threading

import pytest

from pejl.engines.refusal import Refusal
from pejl.engines.text import Text
from pejl.engines.ubl.official import saxon
from pejl.engines.ubl.official.adding import add
from pejl.engines.ubl.official.refusals import reason
from pejl.engines.ubl.official.tests.small import XSL, lay, oioubl

COUNT = f"""<xsl:stylesheet version="3.0" {XSL}>
  <xsl:template match="/"><n><xsl:value-of select="count(//*)"/></n></xsl:template>
</xsl:stylesheet>"""
READ = COUNT.replace("count(//*)", "unparsed-text('{}')")


@pytest.fixture
def no_saxonche(monkeypatch):
    """As if the extra were not installed."""
    monkeypatch.setitem(sys.modules, "saxonche", None)
    monkeypatch.setattr(saxon, "_made", saxon._made.__wrapped__)


def test_without_the_extra_it_is_said_how_to_get_it(no_saxonche):
    with pytest.raises(Refusal) as refused:
        saxon.compiled(COUNT)

    assert refused.value.text.en.endswith("not installed: pip install 'pejl[official]'")


def test_without_the_extra_packs_can_still_be_added(
    no_saxonche, monkeypatch, tmp_path, shelf, wish
):
    monkeypatch.setattr("pejl.engines.ubl.official.adding.find_spec", lambda name: None)
    said: list[Text] = []

    done = list(add(lay(tmp_path / "in", {"r.sch": oioubl()}), shelf, wish, said.append))

    assert [each.done for each in done] == ["added"]
    assert said == [reason("no_saxon").text]


def test_a_forked_process_is_told_before_it_dies(monkeypatch):
    pytest.importorskip("saxonche")
    saxon.node("<a/>")
    monkeypatch.setattr("os.getpid", lambda: -1)

    with pytest.raises(RuntimeError, match="use spawn or forkserver"):
        saxon.node("<a/>")


def test_threads_take_turns():
    pytest.importorskip("saxonche")
    executable = saxon.compiled(COUNT)
    seen: list[str] = []

    def work():
        seen.extend(saxon.transformed(executable, saxon.node("<a><b/></a>")) for _ in range(50))

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(seen) == 200
    assert all(each.endswith("<n>2</n>") for each in seen)


def test_rules_read_no_files(tmp_path):
    pytest.importorskip("saxonche")
    secret = lay(tmp_path, {"secret.txt": "not for rules"}) / "secret.txt"
    executable = saxon.compiled(READ.format(secret.as_uri()))

    with pytest.raises(Refusal, match="prohibited") as refused:
        saxon.transformed(executable, saxon.node("<a/>"))

    assert refused.value.code == "rules_stopped"


def test_what_saxon_cannot_read_is_refused_in_its_own_words():
    pytest.importorskip("saxonche")

    with pytest.raises(Refusal, match="Saxon cannot read it: ") as refused:
        saxon.node("<a>")

    assert refused.value.code == "xml_not_taken"
