"""`pejl journal verify`."""

import json

import click
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pejl.journal.actions import Chain, verified
from pejl.journal.models import Event
from pejl.web.formats import moment, number

AT_ONCE = 2000  # events in memory; each takes about a kilobyte


@click.command
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
def verify(form: str) -> None:
    """Er journalen, som den blev skrevet? / is the journal as it was written?

    Slut 0: hver hændelse følger af den før; 1: én gør ikke. Exit 0: each follows; 1: one does not.
    """
    chain = verified(Event.objects.order_by("pk").iterator(chunk_size=AT_ONCE))
    click.echo(as_json(chain) if form == "json" else as_text(chain))
    raise SystemExit(bool(chain.broken))


def as_text(chain: Chain) -> str:
    """How many events hold, and what to do where they do not."""
    if chain.broken:
        return "\n".join([holding(chain.holds), breaking(chain.broken), to_do()])
    if chain.last is None:
        return _("Journalen er tom.")
    return f"{holding(chain.holds)} {ending(chain.last)}"


def holding(holds: int) -> str:
    """How many events follow one from another."""
    return ngettext(
        "%(shown)s hændelse står, som den blev skrevet.",
        "%(shown)s hændelser står, som de blev skrevet.",
        holds,
    ) % {"shown": number(holds)}


def ending(last: Event) -> str:
    """The last event: what one who keeps its digest can hold a later journal against."""
    return _("Den sidste er nr. %(number)d, %(at)s, med kontrolsummen %(digest)s.") % {
        "number": last.pk,
        "at": moment(last.at),
        "digest": last.digest,
    }


def breaking(event: Event) -> str:
    """The first event that does not follow: its number, its day and its words."""
    return _(
        "Nr. %(number)d, %(at)s, følger ikke af den før: %(about)s: %(sentence)s "
        "Den er ændret, eller noget foran den er ændret, taget ud eller sat ind."
    ) % {
        "number": event.pk,
        "at": moment(event.at),
        "about": event.about,
        "sentence": event.sentence,
    }


def to_do() -> str:
    """What one does about a broken journal."""
    return _(
        "Ret intet, og gem databasen, som den er. Kør det samme på den nyeste sikkerhedskopi, der "
        "holder: forskellen på de to er det, der er rørt ved. Spørg så dem, der kan skrive i "
        "databasen."
    )


def as_json(chain: Chain) -> str:
    """The same for machines."""
    last = chain.last and {"number": chain.last.pk, "digest": chain.last.digest}
    broken = chain.broken and {
        "number": chain.broken.pk,
        "at": chain.broken.at.isoformat(),
        "by": chain.broken.by,
        "about": chain.broken.about,
        "sentence": chain.broken.sentence,
    }
    return json.dumps({"holds": chain.holds, "last": last, "broken": broken}, ensure_ascii=False)
