"""A Pejl asked what it prints and shows, old code or new: questions in, answers out, as JSON.

    PYTHONPATH=CODE PEJL_HOME=HOME python tests/journeys/asking.py < questions > answers

It is run as a file, in a process of its own, and knows of Pejl only what may never change under
those who use it: how it is started, its commands, its addresses, and the names of its people.
"""

import io
import json
import re
import sys
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import redirect_stderr, redirect_stdout
from datetime import datetime
from hashlib import sha256
from html.parser import HTMLParser
from typing import Any
from unittest.mock import patch

STRANGER = ""
SAYING = ("href", "action", "name", "value", "selected", "checked", "open")
ASIDE = {"csrfmiddlewaretoken"}  # another each time
SHEETS = re.compile(r"xl/worksheets/.*|xl/sharedStrings.xml|word/document.xml")


def answers(questions: Mapping[str, Any]) -> dict[str, Any]:
    """What is said at the moment of the questions: to forms, then by commands, then on pages."""
    from pejl.config.site import ready

    ready()
    with patch("django.utils.timezone.now", lambda: datetime.fromisoformat(questions["at"])):
        return {
            "forms": [sent(*it) for it in questions.get("forms", ())],
            "commands": [printed(it) for it in questions.get("commands", ())],
            "pages": {
                name: dict(seen(name, asked["language"], asked["addresses"]))
                for name, asked in questions.get("pages", {}).items()
            },
        }


def browser(name: str, language: str = "da") -> Any:
    """A browser in which somebody has signed on, or a stranger sits."""
    from django.contrib.auth import get_user_model
    from django.test import Client

    client = Client(headers={"accept-language": language})
    if name != STRANGER:
        client.force_login(get_user_model().objects.get(username=name))
    return client


def sent(name: str, address: str, said: Mapping[str, Any]) -> list[object]:
    """What somebody who sends a form is answered: the status, and where to go on."""
    answered = browser(name).post(address, said)
    return [answered.status_code, answered.get("Location")]


def printed(words: list[str]) -> list[str]:
    """What a command prints, and last how it ended."""
    from pejl.config.commands import main

    out, ended = io.StringIO(), 0
    with redirect_stdout(out), redirect_stderr(io.StringIO()), patch.object(sys, "argv", words):
        try:
            main()
        except SystemExit as end:
            ended = int(end.code or 0)
    return [*out.getvalue().splitlines(), f"exit {ended}"]


def seen(name: str, language: str, addresses: list[str]) -> Iterator[tuple[str, object]]:
    """What one sees at each address, and before that the menu above every page."""
    client = browser(name, language)
    yield "menu", shown(client.get("/").content, "header")
    for address in addresses:
        answered = client.get(address)
        yield address, [answered.status_code, answered.get("Location", ""), *read(answered)]


def read(answered: Any) -> list[str]:
    """The words of an answer, whatever it is: a page, a table, a document, or bytes as they are."""
    body = b"".join(answered) if answered.streaming else answered.content
    kind = answered["Content-Type"].partition(";")[0]
    if kind == "text/html":
        return shown(body)
    if kind == "text/csv":
        return [kind, *body.decode("utf-8-sig").splitlines()]
    if body.startswith(b"PK"):
        return [kind, *packed(body)]
    if kind == "application/pdf":  # how it is set depends on the setter, and on the day
        return [kind, body[:5].decode()]
    return [kind, sha256(body).hexdigest()]


def packed(body: bytes) -> Iterator[str]:
    """The words of a spreadsheet or a document, without when and by what it was written."""
    with zipfile.ZipFile(io.BytesIO(body)) as file:
        for name in filter(SHEETS.fullmatch, sorted(file.namelist())):
            words = re.sub(r"<[^>]*>", "\n", file.read(name).decode())
            yield from filter(str.strip, words.splitlines())


class Part(HTMLParser):
    """What a part of a page says: its text, where its links lead, what its forms hold."""

    def __init__(self, part: str) -> None:
        super().__init__()
        self.part, self.is_in = part, False
        self.said: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A link, a form or a field."""
        self.is_in = self.is_in or tag == self.part
        known = {name: value or "" for name, value in attrs}
        if self.is_in and known.get("name") not in ASIDE:
            self.said += [f"[{name}={known[name]}]" for name in SAYING if name in known]

    def handle_endtag(self, tag: str) -> None:
        """Perhaps the end of the part."""
        self.is_in = self.is_in and tag != self.part

    def handle_data(self, data: str) -> None:
        """Text, without how it is broken into lines."""
        if self.is_in and data.strip():
            self.said.append(" ".join(data.split()))


def shown(page: bytes, part: str = "main") -> list[str]:
    """The title of a page, and what a part of it says."""
    text, words = page.decode(), Part(part)
    title = re.search(r"<title>(.*?)</title>", text, re.DOTALL)
    words.feed(text)
    return [" ".join(title[1].split()) if title else "", *words.said]


if __name__ == "__main__":
    json.dump(answers(json.load(sys.stdin)), sys.stdout, ensure_ascii=False)
