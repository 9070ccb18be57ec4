"""Lines → categories: what a line says itself, else what its text is like, else unknown."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from pejl.engines.classification.codes import from_account, from_unspsc
from pejl.engines.classification.model import Guess, Model, guess
from pejl.engines.classification.supplier import UsualCategory
from pejl.engines.classification.training import TrainingExample, known
from pejl.engines.classification.wording import telling
from pejl.engines.cpv import level, placed
from pejl.engines.text import Text

SURE = 0.6  # below it an answer by text is wrong too often to count money by

NO_TEXT = Text(
    da="linjen har hverken kode eller en tekst, der fortæller, hvad der er købt",
    en="the line has neither a code nor a text that tells what was bought",
)
NOT_SURE = Text(
    da="teksten ligner ingen kategori nok til at være sikker",
    en="the text is not enough like any category to be sure",
)


class LineEvidence(NamedTuple):
    """What a line carries that may tell its category; None or empty where it does not."""

    text: str = ""
    supplier: str = ""  # the supplier's number or name, as corrections and `usual` write it
    cpv: str | None = None
    unspsc: str | None = None
    account: str | None = None


class Classification(NamedTuple):
    """An eight-digit CPV code at class or division level; `code` None is unknown, `because` why.

    `basis` is person, cpv, unspsc, account, text or supplier. A confidence of 1 means told,
    not guessed; else it is how often such an answer was right where it was measured.
    """

    code: str | None
    basis: str | None
    confidence: float
    because: Text | None = None


class CategoryCorrection(NamedTuple):
    """What a person said of a text: of that supplier's lines, or of everybody's."""

    text: str
    code: str
    supplier: str | None = None


class Classifier:
    """Places lines. Corrections win for the same text and supplier; the rest goes by order.

    `accounts` are the organisation's own (account or art → CPV code), `usual` what suppliers
    nearly always sell. Corrections teach other texts only once the model was trained on
    `learnt_from` them. ValueError if a correction or an account is given no CPV code, or a
    correction neither text nor supplier.
    """

    def __init__(
        self,
        model: Model,
        *,
        corrections: Iterable[CategoryCorrection] = (),
        accounts: Mapping[str, str] | None = None,
        usual: Mapping[str, UsualCategory] | None = None,
        sure: float = SURE,
    ) -> None:
        self._model = model
        self._corrected = {scope(each): known(each.code) for each in corrections}
        self._accounts = {key: known(code) for key, code in (accounts or {}).items()}
        self._usual = usual or {}
        self._sure = sure

    def classify(self, lines: Sequence[LineEvidence]) -> list[Classification]:
        """The category of each line, in order."""
        told = [self._told(line) for line in lines]
        words = [
            "" if category else telling(line.text)
            for line, category in zip(lines, told, strict=True)
        ]
        different = sorted(set(words) - {""})
        guesses = dict(zip(different, guess(self._model, different), strict=True))
        return [
            category or self._guessed(line, guesses.get(said))
            for line, category, said in zip(lines, told, words, strict=True)
        ]

    def _told(self, line: LineEvidence) -> Classification | None:
        text = plain(line.text)
        corrected = self._corrected.get((text, line.supplier)) or self._corrected.get((text, None))
        by = {
            "person": corrected,
            "cpv": placed(line.cpv or ""),
            "unspsc": from_unspsc(line.unspsc or ""),
            "account": from_account(line.account or "", self._accounts),
        }
        return next((Classification(code, basis, 1.0) for basis, code in by.items() if code), None)

    def _guessed(self, line: LineEvidence, said: Guess | None) -> Classification:
        if said and said.fine_confidence >= self._sure:
            return Classification(level(said.fine, 8), "text", said.fine_confidence)
        if said and said.coarse_confidence >= self._sure:
            return Classification(level(said.coarse, 8), "text", said.coarse_confidence)
        if line.supplier in self._usual:
            code, confidence = self._usual[line.supplier]
            return Classification(code, "supplier", confidence)
        return Classification(None, None, 0.0, NOT_SURE if said else NO_TEXT)


def scope(correction: CategoryCorrection) -> tuple[str, str | None]:
    """The lines a correction speaks of. ValueError if that would be every line without a text."""
    text = plain(correction.text)
    if not text and correction.supplier is None:
        raise ValueError("a correction needs a text or a supplier")
    return text, correction.supplier


def plain(text: str) -> str:
    """`text` without what nobody means to say: case and spacing."""
    return " ".join(text.casefold().split())


def learnt_from(corrections: Iterable[CategoryCorrection]) -> list[TrainingExample]:
    """The corrections as examples to train the model on."""
    return [TrainingExample(each.text, each.code) for each in corrections]
