"""A library is asked by code, by category, by rule and by day."""

from datetime import date


def test_a_code_that_is_not_there_is_not_found(read):
    assert read().find("SLIDE") is None


def test_requirements_stand_in_the_order_of_their_subjects(read):
    assert [it.code for it in read().requirements] == ["SWING", "DECLARATION"]


def test_before_its_first_day_a_requirement_is_not_there(read):
    assert read().as_of(date(2026, 2, 28)).find("DECLARATION") is None


def test_an_older_version_is_the_latest_until_the_next_begins(read):
    library = read()

    assert library.as_of(date(2026, 5, 31)).find("SWING").latest.number == 1
    assert library.as_of(date(2026, 6, 1)).find("SWING").latest.number == 2


def test_a_version_is_found_by_its_number_for_ever(read):
    swing = read().find("SWING")

    assert swing.version(1).text.da == "Træ i gynger skal være bæredygtigt."
    assert swing.version(3) is None


def test_a_new_version_has_another_digest(read):
    first, second = read().find("SWING").versions

    assert first.digest != second.digest


def test_a_requirement_is_found_by_the_rule_it_serves(read):
    assert [it.code for it in read().serving("LIL-WOOD")] == ["SWING"]
    assert read().serving("LIL-OTHER") == ()


def test_a_rule_of_a_rulebook_that_is_not_adopted_is_passed_over(read, folder):
    file = folder / "SWING.yaml"
    file.write_text(file.read_text("utf-8").replace("[LIL-WOOD]", "[STO-WOOD, LIL-WOOD]"), "utf-8")

    assert read().find("SWING").serves == ("LIL-WOOD",)


def test_a_requirement_may_name_its_own_categories(read, folder):
    file = folder / "DECLARATION.yaml"
    file.write_text(file.read_text("utf-8") + 'categories: ["37"]\n', "utf-8")

    assert read().find("DECLARATION").categories == ("37",)
