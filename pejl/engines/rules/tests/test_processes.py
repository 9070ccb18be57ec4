"""The steps of a process are taken in the order they stand, or the process is not met."""

from datetime import date

from pejl.engines.rules import Fact, Outcome
from pejl.engines.rules.facts import FactDefinition, Facts, FactType
from pejl.engines.rules.proceeding import proceeded
from pejl.engines.rules.rule import Process, Stage
from pejl.engines.text import Text


def stage(danish: str, english: str, *, if_needed: bool = False) -> Stage:
    label = Text(f"dagen for {danish}", f"the day of {english}")
    done = FactDefinition(f"group.{english}", FactType.DATE, label)
    return Stage(Text(danish.capitalize(), english.capitalize()), done, (), if_needed)


READING = stage("læsningen", "reading")
ADVICE = stage("rådgivningen", "advice", if_needed=True)
VOTE = stage("afstemningen", "vote")
APPROVAL = Process((READING, ADVICE, VOTE))


def days(**given: int | None) -> Facts:
    """The day in May each step was taken; None where it is known not to be."""
    return {
        f"group.{name}": Fact(date(2026, 5, day) if day else None) for name, day in given.items()
    }


def test_when_nobody_has_told_of_any_step_it_is_unknown():
    verdict = proceeded(APPROVAL, {})

    assert verdict.outcome is Outcome.UNKNOWN
    assert verdict.because.en == "The day of reading is not known."


def test_every_step_in_order_is_met():
    assert proceeded(APPROVAL, days(reading=4, advice=5, vote=6)).outcome is Outcome.MET


def test_two_steps_on_one_day_are_in_order():
    assert proceeded(APPROVAL, days(reading=4, advice=4, vote=4)).outcome is Outcome.MET


def test_a_step_only_taken_if_needed_may_be_left_out():
    assert proceeded(APPROVAL, days(reading=4, vote=6)).outcome is Outcome.MET
    assert proceeded(APPROVAL, days(reading=4, advice=None, vote=6)).outcome is Outcome.MET


def test_a_step_before_an_earlier_one_is_not_met():
    verdict = proceeded(APPROVAL, days(reading=6, vote=4))

    assert verdict.outcome is Outcome.NOT_MET
    assert verdict.because.en == (
        "The day of vote is 4 May 2026; "
        "the day of reading is 6 May 2026, and that is to come first."
    )


def test_a_step_if_needed_that_came_too_late_is_not_met():
    assert proceeded(APPROVAL, days(reading=4, advice=8, vote=6)).outcome is Outcome.NOT_MET


def test_a_step_taken_while_an_earlier_one_is_missing_is_not_met():
    verdict = proceeded(APPROVAL, days(reading=None, vote=4))

    assert verdict.outcome is Outcome.NOT_MET
    assert verdict.because.da == (
        "Dagen for afstemningen er 4. maj 2026; "
        "dagen for læsningen mangler, og det skal komme først."
    )


def test_a_step_taken_while_nobody_has_told_of_an_earlier_one_is_unknown():
    assert proceeded(APPROVAL, days(vote=4)).outcome is Outcome.UNKNOWN


def test_a_process_under_way_is_unknown_because_a_step_is_not_taken_yet():
    verdict = proceeded(APPROVAL, days(reading=4, vote=None))

    assert verdict.outcome is Outcome.UNKNOWN
    assert verdict.because.en == "The day of vote is missing; the step is not taken yet."
