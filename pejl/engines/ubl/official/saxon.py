"""Saxon, one to a process.

Two processors made at once kill the process, so does forking after one was made;
an unexpected call ends the process too, without a traceback. Everything goes
through here, one at a time.
"""

import os
import threading
from functools import cache
from typing import TYPE_CHECKING

from pejl.engines.text import Text
from pejl.engines.ubl.official.refusal import Refused

if TYPE_CHECKING:
    from saxonche import PySaxonProcessor, PyXsltExecutable

MISSING = Text(
    "De officielle regler køres af Saxon, som ikke er installeret: pip install 'pejl[official]'",
    "The official rules are run by Saxon, which is not installed: pip install 'pejl[official]'",
)

_LOCK = threading.RLock()


@cache
def _processor() -> tuple["PySaxonProcessor", int]:
    """The processor, and the process it was made in."""
    try:
        from saxonche import PySaxonProcessor  # noqa: PLC0415 - an extra, and slow to import
    except ImportError:
        raise Refused(*MISSING) from None
    processor = PySaxonProcessor(license=False)
    # Neither rules nor documents may read files or addresses.
    processor.set_configuration_property("http://saxon.sf.net/feature/allowedProtocols", "")
    return processor, os.getpid()


def processor() -> "PySaxonProcessor":
    """This process's processor. Refused without saxonche; RuntimeError in a forked process."""
    with _LOCK:
        made, process = _processor()
    if process != os.getpid():
        raise RuntimeError("forked after Saxon was started: use spawn or forkserver")
    return made


def compiled(stylesheet: str) -> "PyXsltExecutable":
    """`stylesheet` made ready to run: half a second to a second. Refused where it is in error."""
    from saxonche import PySaxonApiError  # noqa: PLC0415

    with _LOCK:
        try:
            return processor().new_xslt30_processor().compile_stylesheet(stylesheet_text=stylesheet)
        except PySaxonApiError as error:
            said = " ".join(str(error).split())
            raise Refused(f"Reglerne kan ikke køres: {said}", f"The rules cannot be run: {said}") from None


def transformed(executable: "PyXsltExecutable", document: str) -> str:
    """What `executable` writes of the XML in `document`. Refused where Saxon gives up on it."""
    from saxonche import PySaxonApiError  # noqa: PLC0415

    with _LOCK:
        try:
            node = processor().parse_xml(xml_text=document)
            return str(executable.transform_to_string(xdm_node=node))
        except PySaxonApiError as error:
            said = " ".join(str(error).split())
            raise Refused(f"Saxon gik i stå: {said}", f"Saxon stopped: {said}") from None
