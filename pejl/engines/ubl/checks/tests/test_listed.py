import pytest
import yaml

from pejl.engines.codelists import FOLDER, rows
from pejl.engines.ubl.checks import listed

LISTS = (
    "allowance_reasons",
    "charge_reasons",
    "countries",
    "currencies",
    "document_types",
    "endpoint_schemes",
    "item_classifications",
    "oioubl_tax_categories",
    "party_schemes",
    "payment_means",
    "profiles",
    "units",
    "vat_categories",
    "vat_exemptions",
)


@pytest.mark.parametrize("name", LISTS)
def test_a_list_says_where_it_is_from(name):
    note = yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))

    assert {"title", "publisher", "version", "address", "licence", "read"} <= note.keys()


@pytest.mark.parametrize("name", LISTS)
def test_a_list_has_each_code_once(name):
    codes = [(row["code"], row.get("kind")) for row in rows(name)]

    assert all(code for code, _ in codes)
    assert len(codes) == len(set(codes))


def test_the_common_units_are_named_in_both_languages():
    common = [row for row in rows("units") if row["common"]]

    assert len(common) > 60
    assert all(row["name_da"] and row["name_en"] for row in common)


def test_a_list_is_cut_to_where_it_holds():
    assert "BX" in listed.UNITS["oioubl"] - listed.UNITS["en16931"]
    assert "XBX" in listed.UNITS["en16931"] - listed.UNITS["oioubl"]
