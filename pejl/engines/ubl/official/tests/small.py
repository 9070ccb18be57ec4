"""Rule files and documents as small as they can be, written for the tests."""

from pathlib import Path

from pejl.engines.ubl.official import pack
from pejl.engines.ubl.official.adding import add
from pejl.engines.ubl.official.draft import Wish

UBL = "urn:oasis:names:specification:ubl:schema:xsd"
XSL = 'xmlns:xsl="http://www.w3.org/1999/XSL/Transform"'
PEPPOL = "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0"


def schema(body: str, attributes: str = "", comment: str = "") -> str:
    """A Schematron file for Invoices."""
    return f"""<!--{comment}--><schema xmlns="http://purl.oclc.org/dsdl/schematron" {XSL}
    queryBinding="xslt2" {attributes}>
  <ns prefix="inv" uri="{UBL}:Invoice-2"/>
  <ns prefix="cbc" uri="{UBL}:CommonBasicComponents-2"/>
  <ns prefix="cac" uri="{UBL}:CommonAggregateComponents-2"/>
  <ns prefix="u" uri="urn:tests"/>
  {body}
</schema>"""


def rule(context: str, *checks: str) -> str:
    """A pattern with one rule."""
    return f'<pattern><rule context="{context}">{"".join(checks)}</rule></pattern>'


def wants(test: str, said: str = "No.", code: str = "R-1", **attributes: str) -> str:
    """An assert."""
    more = "".join(f' {name}="{value}"' for name, value in attributes.items())
    return f'<assert id="{code}" test="{test}"{more}>{said}</assert>'


def oioubl(*checks: str, comment: str = "") -> str:
    """A rule file as OIOUBL 2.1 writes them."""
    customization = "<assert test=\"cbc:CustomizationID = 'OIOUBL-2.1'\">[F-LIB002] No.</assert>"
    return schema(rule("inv:Invoice", customization, *checks), comment=comment)


def en16931(*checks: str, comment: str = "") -> str:
    """A rule file told as EN 16931's by its codes."""
    return schema(rule("inv:Invoice", wants("true()", code="BR-CO-10"), *checks), comment=comment)


def peppol(*checks: str, comment: str = "") -> str:
    """A rule file that demands Peppol's CustomizationID."""
    claim = wants(f"starts-with(cbc:CustomizationID, '{PEPPOL}')", code="PEPPOL-EN16931-R004")
    return schema(rule("inv:Invoice", claim, *checks), comment=comment)


def invoice(content: str = "", customization: str = "OIOUBL-2.1") -> bytes:
    """An Invoice with this CustomizationID and whatever else is to stand in it."""
    return f"""<Invoice xmlns="{UBL}:Invoice-2" xmlns:cbc="{UBL}:CommonBasicComponents-2"
    xmlns:cac="{UBL}:CommonAggregateComponents-2"
    ><cbc:CustomizationID>{customization}</cbc:CustomizationID>{content}</Invoice>""".encode()


def lay(folder: Path, files: dict[str, str]) -> Path:
    """`folder` with these files in it."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
    return folder


def added(folder: Path, shelf: Path, wish: Wish) -> pack.Packs:
    """The shelf after the releases in `folder` were added."""
    list(add(folder, shelf, wish, lambda text: None))
    return pack.load(shelf)
