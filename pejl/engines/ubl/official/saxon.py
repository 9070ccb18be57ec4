"""Saxon, one to a process.

Two processors made at once kill the process, so does forking after one was made,
and an unexpected call ends the process without a traceback. Everything goes
through here, one at a time.
"""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from pejl.engines.text import Text
from pejl.engines.ubl.official.refusal import Refused

if TYPE_CHECKING:
    from saxonche import PyDocumentBuilder, PySaxonProcessor, PyXdmNode, PyXsltExecutable

MISSING = Text(
    "De officielle regler køres af Saxon, som ikke er installeret: pip install 'pejl[official]'",
    "The official rules are run by Saxon, which is not installed: pip install 'pejl[official]'",
)

_LOCK = threading.RLock()


def compiled(stylesheet: str) -> "PyXsltExecutable":
    """`stylesheet` made ready to run: up to a second. Refused where it is in error."""
    with _LOCK, _refusing("Reglerne kan ikke køres", "The rules cannot be run"):
        compiler = _saxon().processor.new_xslt30_processor()
        return compiler.compile_stylesheet(stylesheet_text=stylesheet)


def node(document: str) -> "PyXdmNode":
    """The XML in `document`, ready for any number of rules. Refused where Saxon cannot take it."""
    with _LOCK, _refusing("Saxon kan ikke læse filen", "Saxon cannot read the file"):
        return _saxon().reader.parse_xml(xml_text=document)


def transformed(executable: "PyXsltExecutable", document: "PyXdmNode") -> str:
    """What `executable` writes of `document`. Refused where Saxon gives up on it."""
    with _LOCK, _refusing("Reglerne gik i stå", "The rules stopped"):
        return str(executable.transform_to_string(xdm_node=document))


class _Saxon(NamedTuple):
    processor: "PySaxonProcessor"
    reader: "PyDocumentBuilder"  # a third quicker than the processor's own parse_xml
    process: int


def _saxon() -> _Saxon:
    """This process's own. Refused without saxonche; RuntimeError in a process forked from it."""
    made = _made()
    if made.process != os.getpid():
        raise RuntimeError("forked after Saxon was started: use spawn or forkserver")
    return made


@cache
def _made() -> _Saxon:
    try:
        from saxonche import PySaxonProcessor
    except ImportError:
        raise Refused(*MISSING) from None
    processor = PySaxonProcessor(license=False)
    # Neither rules nor documents may read files or addresses.
    processor.set_configuration_property("http://saxon.sf.net/feature/allowedProtocols", "")
    return _Saxon(processor, processor.new_document_builder(), os.getpid())


@contextmanager
def _refusing(da: str, en: str) -> Iterator[None]:
    """Saxon's errors as refusals: our words, then its own."""
    _saxon()  # before its errors are imported: it may not be installed
    from saxonche import PySaxonApiError

    try:
        yield
    except PySaxonApiError as error:
        said = " ".join(str(error).split())
        raise Refused(f"{da}: {said}", f"{en}: {said}") from None
