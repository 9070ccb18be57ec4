"""The database made ready, and the site served."""

import os
from pathlib import Path

import click


def ready() -> None:
    """Django set up; a database that is not there yet is made, so that the first command works."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "pejl.config.settings")
    import django
    from django.conf import settings
    from django.utils import translation

    settings.PEJL_HOME.mkdir(parents=True, exist_ok=True)
    django.setup()
    translation.activate(os.environ.get("PEJL_LANGUAGE", "da"))
    if is_new():
        migrate()


def is_new() -> bool:
    """Whether the database has no tables of ours yet."""
    from django.db import connection

    return "django_migrations" not in connection.introspection.table_names()


def migrate() -> None:
    """Every table as the models say."""
    from django.core.management import call_command

    call_command("migrate", verbosity=0, interactive=False)


@click.command
def setup() -> None:
    """Gør databasen klar, også efter en ny version / make the database ready, or upgrade it."""
    from django.conf import settings

    migrate()
    click.echo(str(settings.PEJL_HOME), err=True)


@click.command
@click.option("--port", default=8000, show_default=True)
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--workers", default=2, show_default=True)
def serve(port: int, host: str, workers: int) -> None:
    """Vis siderne på denne maskine / serve the site on this machine."""
    from granian.constants import Interfaces
    from granian.log import LogLevels
    from granian.server import Server

    click.echo(f"http://{host}:{port}/", err=True)
    Server(
        "pejl.config.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        working_dir=Path.cwd(),
        log_level=LogLevels.warning,
    ).serve()
