"""The database is what the models say, and each step there has a name a person can read."""

import re

import pytest
from django.apps import apps
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ProjectState
from django.utils.translation import override

# What Django calls a migration when nobody does.
NAMELESS = re.compile(r"_(initial|auto_\w+|\w+_and_more)$|_(alter|remove|rename)_\w+$")


@pytest.fixture
def loader() -> MigrationLoader:
    return MigrationLoader(None)


def ours(loader: MigrationLoader) -> list[tuple[str, str]]:
    """The migrations of this project, as app and name."""
    labels = {app.label for app in apps.get_app_configs() if app.name.startswith("pejl.")}
    return [key for key in loader.disk_migrations if key[0] in labels]


def test_a_migration_is_named_by_what_it_does(loader: MigrationLoader):
    assert [name for _, name in ours(loader) if NAMELESS.search(name)] == []


def test_an_app_has_one_latest_migration(loader: MigrationLoader):
    assert loader.detect_conflicts() == {}


def test_no_change_of_a_model_is_without_a_migration(loader: MigrationLoader):
    with override(None):  # in a language, Django's own models would look changed
        detector = MigrationAutodetector(loader.project_state(), ProjectState.from_apps(apps))
        changes = detector.changes(graph=loader.graph)

    assert {app: [str(it) for it in found] for app, found in changes.items()} == {}
