"""A Schematron schema said as XSLT 3.0, which Saxon runs.

A pattern becomes a mode, a rule a template in it; the first rule has the highest
priority, so it alone takes the nodes it matches. What fires is written as
`pejl:fired`; a run that ends in an error writes `pejl:stopped` and nothing else,
as the official stylesheets give no outcome then either.
"""

from collections.abc import Iterator
from copy import deepcopy
from xml.sax.saxutils import quoteattr

from lxml import etree

from pejl.engines.ubl.official import absences, lists, schematron
from pejl.engines.ubl.official.contexts import offered, quick
from pejl.engines.ubl.official.refusals import refusal
from pejl.engines.ubl.official.schematron import SCH

XSL = "{http://www.w3.org/1999/XSL/Transform}"
OUT = "{urn:pejl:official}"

# A place is written /Invoice/cac:InvoiceLine[2]/cbc:ID and counts only where there are several;
# `said` is what a single value says. Nothing of this is computed before something fires.
FRAME = """
<xsl:stylesheet version="3.0" {namespaces} exclude-result-prefixes="#all">
  <xsl:output encoding="US-ASCII" omit-xml-declaration="yes"/>
  <xsl:function name="pejl:step">
    <xsl:param name="e"/>
    <xsl:variable name="before" select="count($e/preceding-sibling::*[name() = name($e)])"/>
    <xsl:variable name="many" select="$before or $e/following-sibling::*[name() = name($e)]"/>
    <xsl:sequence select="'/' || name($e) || (if ($many) then '[' || $before + 1 || ']' else '')"/>
  </xsl:function>
  <xsl:function name="pejl:place">
    <xsl:param name="node"/>
    <xsl:attribute name="location" select="string-join((
        $node/ancestor-or-self::*/pejl:step(.), $node/self::attribute()/('/@' || name())))"/>
    <xsl:if test="not($node/* or $node/self::document-node())">
      <xsl:attribute name="said" select="substring(normalize-space($node), 1, 200)"/>
    </xsl:if>
  </xsl:function>
  <xsl:function name="pejl:within" as="xs:boolean">
    <xsl:param name="codes" as="map(*)"/>
    <xsl:param name="list" as="xs:string?"/>
    <xsl:param name="code" as="xs:string?"/>
    <xsl:sequence select="map:contains($codes, string($code)) or contains($list, $code)"/>
  </xsl:function>
  <xsl:template match="/">
    <xsl:variable name="pejl:nodes" select="/, //*"/>
    <pejl:results>
      <xsl:try>
        <xsl:catch>
          <pejl:stopped>
            <xsl:value-of select="local-name-from-QName($err:code), $err:description"/>
          </pejl:stopped>
        </xsl:catch>
      </xsl:try>
    </pejl:results>
  </xsl:template>
</xsl:stylesheet>
"""
NAMESPACES = {
    "xsl": XSL[1:-1],
    "pejl": OUT[1:-1],
    "err": "http://www.w3.org/2005/xqt-errors",
    "map": "http://www.w3.org/2005/xpath-functions/map",
    "xs": "http://www.w3.org/2001/XMLSchema",
}
DECLARATIONS = frozenset(XSL + name for name in ("function", "key", "variable", "param"))


def stylesheet(schema: etree._Element) -> str:
    """The schema as a stylesheet, in ASCII. Refusal where it asks for more than a check may do."""
    if next(schema.iter(f"{XSL}result-document"), None) is not None:
        raise refusal("writes_files")
    sheet = _Sheet(schema).root
    lists.look_up(sheet)
    absences.ask_together(sheet)
    return etree.tostring(sheet, encoding="us-ascii").decode("ascii")


class _Sheet:
    def __init__(self, schema: etree._Element) -> None:
        self.root = _frame(schema)
        self._catch = next(self.root.iter(f"{XSL}catch"))
        self._abstract = schematron.abstract_rules(schema)
        self._declared: dict[tuple[str | None, ...], object] = {}
        self._declare(schema)
        for number, pattern in enumerate(schematron.patterns(schema)):
            self._pattern(pattern, number)

    def _declare(self, parent: etree._Element) -> None:
        """Takes over lets, functions and keys; the same one included twice counts once."""
        for node in _declarations(parent):
            name, content = _identity(node), _content(node)
            if name not in self._declared:
                self._declared[name] = content
                self.root.append(_copy(node))
            elif self._declared[name] != content:
                raise refusal("declared_twice", name=node.get("name"))

    def _pattern(self, pattern: etree._Element, number: int) -> None:
        pattern, mode = self._renamed(pattern, number), f"pattern-{number}"
        self._declare(pattern)
        rules = schematron.rules(pattern)
        if not rules:
            return
        _add(self.root, "mode", {"name": mode, "on-no-match": "deep-skip"})
        _add(self.root, "template", {"match": "/", "mode": mode, "priority": "0"})
        contexts = [quick(rule.get("context", "")) for rule in rules]
        for place, rule in enumerate(rules):
            where = {"match": contexts[place], "mode": mode, "priority": str(len(rules) - place)}
            self._rule(rule, _add(self.root, "template", where))
        apply = etree.Element(f"{XSL}apply-templates", {"select": offered(contexts), "mode": mode})
        self._catch.addprevious(apply)

    def _renamed(self, pattern: etree._Element, number: int) -> etree._Element:
        """`pattern`, with its own names for variables another pattern declares differently."""
        taken = [
            let
            for let in pattern.iterchildren(f"{SCH}let")
            if self._declared.get(_identity(let), _content(let)) != _content(let)
        ]
        if not taken:
            return pattern
        names = {let.get("name", ""): f"${let.get('name')}.{number}" for let in taken}
        copy = deepcopy(pattern)
        schematron.substitute(copy, names)
        for let in copy.iter(f"{SCH}let", f"{XSL}variable"):
            if own := names.get(let.get("name", "")):
                let.set("name", own[1:])
        return copy

    def _rule(self, rule: etree._Element, into: etree._Element) -> None:
        for node in rule:
            if node.tag in (f"{SCH}assert", f"{SCH}report"):
                _condition(node, into)
            elif node.tag == f"{SCH}extends":
                self._extends(node, into)
            elif node.tag == f"{SCH}let" or node.tag.startswith(XSL):
                into.append(_copy(node))

    def _extends(self, node: etree._Element, into: etree._Element) -> None:
        if href := node.get("href"):
            raise refusal("extends_a_file", href=href)
        # OIOUBL 2.1 extends a rule that does not exist; the official build leaves it out, as here.
        if (rule := self._abstract.get(node.get("rule", ""))) is not None:
            self._rule(rule, into)


def _frame(schema: etree._Element) -> etree._Element:
    """The stylesheet without rules, with the namespaces that the schema's expressions use."""
    found = {prefix: uri for node in schema.iter() for prefix, uri in node.nsmap.items() if prefix}
    found |= {ns.get("prefix", ""): ns.get("uri", "") for ns in schema.iter(f"{SCH}ns")}
    declared = (f"xmlns:{name}={quoteattr(uri)}" for name, uri in {**found, **NAMESPACES}.items())
    return etree.fromstring(FRAME.replace("{namespaces}", " ".join(declared), 1))


def _add(parent: etree._Element, name: str, attributes: dict[str, str]) -> etree._Element:
    return etree.SubElement(parent, XSL + name, attributes)


def _declarations(parent: etree._Element) -> Iterator[etree._Element]:
    for node in parent.iterchildren(f"{SCH}let", f"{XSL}*"):
        if node.tag.startswith(XSL) and node.tag not in DECLARATIONS:
            raise refusal("outside_a_rule", name=etree.QName(node).localname)
        yield node


def _identity(node: etree._Element) -> tuple[str | None, ...]:
    """What can be declared once: a variable by name, a function by arity, a key by all of it."""
    if node.tag == f"{XSL}key":
        return "key", node.get("name"), node.get("match"), node.get("use")
    if node.tag == f"{XSL}function":
        return "function", node.get("name"), str(len(node.findall(f"{XSL}param")))
    return "variable", node.get("name")


def _content(node: etree._Element) -> object:
    """What a declaration says, whatever its line breaks."""
    return [(part.tag, dict(part.attrib), (part.text or "").split()) for part in node.iter()]


def _copy(node: etree._Element) -> etree._Element:
    """`node` as it is to stand in the stylesheet, without the text behind it."""
    if node.tag == f"{SCH}let":
        return _variable(node)
    copy = deepcopy(node)
    copy.tail = None
    return copy


def _variable(let: etree._Element) -> etree._Element:
    variable = etree.Element(f"{XSL}variable", {"name": let.get("name", "")})
    if (value := let.get("value")) is not None:
        variable.set("select", value)
    else:
        variable.text = let.text
        variable.extend(deepcopy(list(let)))
    return variable


def _condition(node: etree._Element, into: etree._Element) -> None:
    """An assert fires where its test fails, a report where it holds."""
    test = node.get("test", "")
    fires = test if node.tag == f"{SCH}report" else f"not({test})"
    fired = etree.SubElement(_add(into, "if", {"test": fires}), f"{OUT}fired")
    for name, value in (("id", node.get("id")), ("flag", node.get("flag") or node.get("role"))):
        if value:
            _add(fired, "attribute", {"name": name}).text = value
    _add(fired, "sequence", {"select": "pejl:place(.)"})
    _message(node, fired)


def _message(node: etree._Element, into: etree._Element) -> None:
    _add(into, "text", {}).text = node.text
    for part in node:
        if part.tag == f"{SCH}value-of":
            _add(into, "value-of", {"select": part.get("select", "")})
        elif part.tag == f"{SCH}name":
            _add(into, "value-of", {"select": f"name({part.get('path', '.')})"})
        elif part.tag.startswith(XSL):
            into.append(_copy(part))
        else:  # emph, dir, span: only how the words look
            _message(part, into)
        _add(into, "text", {}).text = part.tail
