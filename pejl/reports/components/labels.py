"""The headings and fixed words of a report, in the language in use."""

from django.utils.translation import gettext as _


def labels() -> dict[str, str]:
    """Every fixed word of the paper by the name the template knows it by."""
    return {**of_the_whole(), **of_a_statement(), **of_the_method()}


def of_the_whole() -> dict[str, str]:
    """The front page, the contents and the year in brief."""
    return {
        "contents": _("Indhold"),
        "as_of": _("Opgjort pr."),
        "brief": _("Året kort"),
        "statements": _("udsagn i politikken"),
        "met": _("på kurs"),
        "not_met": _("fra kursen"),
        "unknown": _("kan ikke dømmes endnu"),
        "furthest": _("Længst fra kursen"),
        "nothing_off": _("Ingen målte udsagn er fra kursen."),
        "by_objective": _("Målsætning for målsætning"),
        "page": _("Side"),
    }


def of_a_statement() -> dict[str, str]:
    """A statement and what stands around it."""
    return {
        "done": _("Hvad der er gjort"),
        "how": _("Sådan er tallet gjort op"),
        "because": _("Ukendt, fordi"),
        "known_when": _("Bliver kendt, når"),
        "not_measured": _("Udsagn, der ikke kan måles endnu"),
        "statement": _("Udsagn"),
        "counts": _("Tæller med"),
        "leaves_out": _("Uden for"),
        "definition": _("Definition"),
        "excluded": _("Holdt uden for tallet"),
        "beside": _("Ved siden af"),
        "amount": _("Omfang"),
    }


def of_the_method() -> dict[str, str]:
    """The last chapter: how to read the report, and how to check it."""
    return {
        "method": _("Sådan er rapporten gjort op"),
        "reading": _("Sådan læses pejlingerne"),
        "reading_met": _("På kurs: tallet er nået, eller det bevæger sig den vej, politikken vil."),
        "reading_not_met": _("Fra kursen: tallet står stille eller bevæger sig den anden vej."),
        "reading_unknown": _(
            "Ukendt: der mangler et tal at dømme efter. Grunden står ved udsagnet sammen med, "
            "hvem der kan gøre det kendt. Et ukendt udsagn tæller aldrig som opfyldt."
        ),
        "reading_trend": _(
            "Et tal holdes op mod året før. Er året før ikke talt, holdes årets anden halvdel op "
            "mod den første."
        ),
        "frozen": _("Tallene er frosset"),
        "frozen_text": _(
            "Tallene blev frosset, da rapporten blev lavet, og ændrer sig ikke, selv om der siden "
            "kommer nye data. Samme tal og samme ord giver den samme fil. Kontrolsummen er "
            "tallenes fingeraftryk: pejl report check FIL siger, om filen er den, der blev lavet."
        ),
        "made": _("Frosset"),
        "digest": _("Kontrolsum (SHA-256)"),
        "words_version": _("Ordene, rettelse nr."),
        "stands_under": _("Politikken hører sammen med"),
    }
