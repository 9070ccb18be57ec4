"""Finding is counted against what was planted."""

from pejl.example.score import DetectionScore, FaultLocation, compare
from pejl.example.truth import KINDS


def plant(kind, file, line=None):
    return {"kind": kind, "how": "somehow", "file": file, "line": line, "amount": None}


def truth(*plants, also=()):
    return {"plants": list(plants), "also": list(also), "lookalikes": []}


def test_nothing_planted_and_nothing_found_is_nothing_of_every_kind():
    kinds = compare(truth(), [])

    assert kinds == dict.fromkeys(KINDS, DetectionScore(0, 0, 0))


def test_a_plant_on_a_line_is_found_on_that_line():
    kinds = compare(truth(plant("price", "a.xml", "2")), [FaultLocation("price", "a.xml", "2")])

    assert kinds["price"] == DetectionScore(planted=1, found=1, false=0)


def test_another_line_is_missed_and_false():
    kinds = compare(truth(plant("price", "a.xml", "2")), [FaultLocation("price", "a.xml", "3")])

    assert kinds["price"] == DetectionScore(planted=1, found=0, false=1)


def test_another_kind_is_missed_and_false():
    kinds = compare(truth(plant("price", "a.xml", "2")), [FaultLocation("range", "a.xml", "2")])

    assert kinds["price"] == DetectionScore(1, 0, 0)
    assert kinds["range"] == DetectionScore(0, 0, 1)


def test_a_plant_on_a_whole_file_is_found_by_any_line_of_it():
    found = [FaultLocation("duplicate", "a.xml", "1"), FaultLocation("duplicate", "a.xml", "2")]

    assert compare(truth(plant("duplicate", "a.xml")), found)["duplicate"] == DetectionScore(
        1, 1, 0
    )


def test_the_same_said_twice_is_said_once():
    found = [FaultLocation("fee", "a.xml", "1")] * 2

    assert compare(truth(), found)["fee"] == DetectionScore(0, 0, 1)


def test_what_may_also_be_said_is_neither_found_nor_false():
    allowed = truth(also=[plant("quantity", "a.xml", "1")])

    assert compare(allowed, [FaultLocation("quantity", "a.xml", "1")])[
        "quantity"
    ] == DetectionScore(0, 0, 0)


def test_of_a_paper_that_is_all_wrong_anything_may_be_said():
    allowed = truth(also=[plant("*", "a.xml")])

    assert compare(allowed, [FaultLocation("price", "a.xml", "4")])["price"] == DetectionScore(
        0, 0, 0
    )


def test_a_kind_nobody_planted_is_counted_too():
    assert compare(truth(), [FaultLocation("colour", "a.xml")])["colour"] == DetectionScore(0, 0, 1)
