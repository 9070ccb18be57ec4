"""A year is its seed, its size and its number; the clock has no say in it."""

from hashlib import sha256

from pejl.example.tests.conftest import written


def digest(folder):
    """One digest of all names and bytes."""
    found = sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            found.update(str(path.relative_to(folder)).encode() + path.read_bytes())
    return found.hexdigest()


def test_the_same_seed_writes_the_same_bytes(tmp_path):
    one, other = written(tmp_path / "one", 100), written(tmp_path / "other", 100)

    assert digest(one) == digest(other)


def test_another_seed_writes_other_bytes(tmp_path):
    one, other = written(tmp_path / "one", 100), written(tmp_path / "other", 100, seed=8)

    assert digest(one) != digest(other)


def test_another_year_moves_every_date(tmp_path):
    folder = written(tmp_path / "later", 100, year=2026)

    agreements = (folder / "agreements.csv").read_text(encoding="utf-8-sig")

    assert "01-01-2025;31-12-2027" in agreements
