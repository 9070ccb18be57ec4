"""What the texts under policy/requirements promise those who use them."""

import re
from itertools import groupby

import pytest
import yaml
from django.conf import settings

from pejl.engines.requirements import Ambition, Library, Type
from pejl.engines.source import Mark
from pejl.library.queries.texts import FOLDER, library

HANDBOOK = {  # the categories of the partnership's handbook
    "lighting", "kitchens", "it", "textiles", "print", "children", "timber", "cleaning", "food",
    "transport", "building",
}  # fmt: skip
ABOVE = {"nordic-swan", "eu-ecolabel", "fsc", "pefc", "oeko-tex"}  # labels somebody must apply for
EQUAL = re.compile(r"tilsvarende|anden dokumentation|genbrugsfibre|anden måde", re.IGNORECASE)


@pytest.fixture(scope="module")
def ours() -> Library:
    return library()


def test_every_category_of_the_handbook_has_texts_of_its_own(ours):
    held = {it.subject.name for it in ours.requirements if it.categories}

    assert held >= HANDBOOK


def test_each_type_and_each_ambition_is_there(ours):
    assert {it.type for it in ours.requirements} == set(Type)
    assert {it.ambition for it in ours.requirements} == set(Ambition)


def test_nothing_is_asked_without_a_rule_or_a_goal_behind_it(ours):
    assert [it.code for it in ours.requirements if not it.serves] == []


def test_who_demands_a_label_accepts_equal_proof(ours):
    closed = [
        it.code
        for it in ours.requirements
        if it.type is Type.MINIMUM_REQUIREMENT and ABOVE & {*it.labels}
        if not EQUAL.search(it.latest.text.da)
    ]

    assert closed == []


def test_no_text_says_the_same_in_both_languages(ours):
    alike = [
        (it.code, part.name)
        for it in ours.requirements
        for part in it.latest.parts
        if part.text.da == part.text.en
    ]

    assert alike == []


def test_what_the_buyer_must_fill_in_is_filled_in_in_both_languages(ours):
    uneven = [
        it.code
        for it in ours.requirements
        for part in it.latest.parts
        if part.text.da.count("[") != part.text.en.count("[")
    ]

    assert uneven == []


@pytest.mark.parametrize("language", ["da", "en"])
def test_no_two_texts_are_the_same(ours, language: str):
    texts = sorted(it.latest.text.in_(language) for it in ours.requirements)

    assert [same for same, held in groupby(texts) if len(list(held)) > 1] == []


def test_every_source_is_used(ours):
    named = yaml.safe_load((settings.POLICY / FOLDER / "sources.yaml").read_text("utf-8"))
    versions = [each for it in ours.requirements for each in it.versions]

    used = {source.title for each in versions for source in each.sources}

    assert {it["title"] for it in named.values()} - used == set()


def test_a_source_of_memory_alone_is_no_source(ours):
    doubtful = {
        it.code
        for it in ours.requirements
        for each in it.versions
        for source in each.sources
        if source.mark is Mark.MEMORY
    }

    assert doubtful == set()
