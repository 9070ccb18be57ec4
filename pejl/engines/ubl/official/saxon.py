"""Saxon, one to a process.

Two processors made at once kill the process, so does forking after one was made,
and an unexpected call ends the process without a traceback. Everything goes
through here, one at a time.
"""

import os
import threading
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from pejl.engines.ubl.official.refusals import refusal

if TYPE_CHECKING:
    from saxonche import PySaxonProcessor, PyXdmNode, PyXsltExecutable

_LOCK = threading.Lock()


def compiled(stylesheet: str) -> "PyXsltExecutable":
    """`stylesheet` made ready to run: up to a second. Refusal where it is in error."""
    saxon = _saxon()
    with _LOCK:
        try:
            compiler = saxon.processor.new_xslt30_processor()
            return compiler.compile_stylesheet(stylesheet_text=stylesheet)
        except saxon.error as error:
            raise refusal("rules_not_compiled", said=words(error)) from None


def node(document: str) -> "PyXdmNode":
    """The XML in `document`, ready for any number of rules. Refusal where Saxon cannot take it."""
    saxon = _saxon()
    with _LOCK:
        try:
            return saxon.processor.parse_xml(xml_text=document)
        except saxon.error as error:
            raise refusal("xml_not_taken", said=words(error)) from None


def transformed(executable: "PyXsltExecutable", document: "PyXdmNode") -> str:
    """What `executable` writes of `document`. Refusal where Saxon gives up on it."""
    saxon = _saxon()
    with _LOCK:
        try:
            return str(executable.transform_to_string(xdm_node=document))
        except saxon.error as error:
            raise refusal("rules_stopped", said=words(error)) from None


class _Saxon(NamedTuple):
    processor: "PySaxonProcessor"
    error: type[Exception]
    process: int


def _saxon() -> _Saxon:
    """This process's own. Refusal without saxonche; RuntimeError in a process forked from it."""
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
        raise refusal("no_saxon") from None
    processor = PySaxonProcessor(license=False)
    # Neither rules nor documents may read files or addresses.
    processor.set_configuration_property("http://saxon.sf.net/feature/allowedProtocols", "")
    return _Saxon(processor, PySaxonApiError, os.getpid())


def words(error: Exception) -> str:
    """Saxon's own words, on one line."""
    return " ".join(str(error).split())
