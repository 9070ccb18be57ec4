"""The kind a category tells is the same of one code and of a million purchases."""

import duckdb

from pejl.engines import codelists, cpv
from pejl.policy.queries.purchases import CLASS, KIND


def test_the_lake_and_the_engine_tell_the_same_kind_of_every_code():
    codes = sorted(codelists.codes("cpv"))
    with duckdb.connect() as lake:
        rows = lake.execute(
            f"SELECT category, {KIND} FROM (SELECT UNNEST($codes) AS category)",
            {"codes": codes, "light": list(cpv.light_services())},
        ).fetchall()

    assert {code: kind for code, kind in rows if kind != cpv.certain_kind(code)} == {}
    assert len(rows) == len(codes)


def test_the_lake_and_the_engine_tell_the_same_class_of_every_code():
    codes = sorted(codelists.codes("cpv"))
    with duckdb.connect() as lake:
        query = f"SELECT category, {CLASS} FROM (SELECT UNNEST($codes) AS category)"
        rows = lake.execute(query, {"codes": codes}).fetchall()

    assert [code for code, found in rows if found != cpv.level(code, cpv.CLASS)] == []
