"""Saxon, one to a process.

Two processors made at once kill the process, so does forking after one was made,
and an unexpected call ends the process without a traceback. Everything goes
through here, one at a time.
"""

import os
import threading
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from pejl.engines.text import Text
from pejl.engines.ubl.official.refusal import Refused

if TYPE_CHECKING:
    from saxonche import PySaxonProcessor, PyXdmNode, PyXsltExecutable

MISSING = Text(
    "De officielle regler køres af Saxon, som ikke er installeret: pip install 'pejl[official]'",
    "The official rules are run by Saxon, which is not installed: pip install 'pejl[official]'",
)

_LOCK = threading.Lock()


def compiled(stylesheet: str) -> "PyXsltExecutable":
    """`stylesheet` made ready to run: up to a second. Refused where it is in error."""
    saxon = _saxon()
    with _LOCK:
        try:
            compiler = saxon.processor.new_xslt30_processor()
            return compiler.compile_stylesheet(stylesheet_text=stylesheet)
        except saxon.error as error:
            raise _refused("Reglerne kan ikke køres", "The rules cannot be run", error) from None


def node(document: str) -> "PyXdmNode":
    """The XML in `document`, ready for any number of rules. Refused where Saxon cannot take it."""
    saxon = _saxon()
    with _LOCK:
        try:
            return saxon.processor.parse_xml(xml_text=document)
        except saxon.error as error:
            raise _refused("Saxon kan ikke læse filen", "Saxon cannot read it", error) from None


def transformed(executable: "PyXsltExecutable", document: "PyXdmNode") -> str:
    """What `executable` writes of `document`. Refused where Saxon gives up on it."""
    saxon = _saxon()
    with _LOCK:
        try:
            return str(executable.transform_to_string(xdm_node=document))
        except saxon.error as error:
            raise _refused("Reglerne gik i stå", "The rules stopped", error) from None


class _Saxon(NamedTuple):
    processor: "PySaxonProcessor"
    error: type[Exception]
    process: int


def _saxon() -> _Saxon:
    """This process's own. Refused without saxonche; RuntimeError in a process forked from it."""
    with _LOCK:
        made = _made()
    if made.process != os.getpid():
        raise RuntimeError("forked after Saxon was started: use spawn or forkserver")
    return made


@cache
def _made() -> _Saxon:
    try:
        from saxonche import PySaxonApiError, PySaxonProcessor
    except ImportError:
        raise Refused(*MISSING) from None
    processor = PySaxonProcessor(license=False)
    # Neither rules nor documents may read files or addresses.
    processor.set_configuration_property("http://saxon.sf.net/feature/allowedProtocols", "")
    return _Saxon(processor, PySaxonApiError, os.getpid())


def _refused(da: str, en: str, error: Exception) -> Refused:
    """Our words, then Saxon's own."""
    said = " ".join(str(error).split())
    return Refused(f"{da}: {said}", f"{en}: {said}")
