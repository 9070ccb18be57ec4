"""`pejl parties import` and `pejl user`."""

import secrets
from pathlib import Path

import click
from django.contrib.auth import get_user_model
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from pejl.engines.refusal import Refusal
from pejl.engines.tables import open_table
from pejl.parties.actions import register
from pejl.parties.models import Membership, Unit

BY = "kommandolinjen"
EXISTING = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command("import")
@click.argument("kind", type=click.Choice(["units", "suppliers"]))
@click.argument("file", type=EXISTING)
def import_parties(kind: str, file: Path) -> None:
    """Indlæs enheder eller leverandører / import units or suppliers."""
    take_in = register.import_units if kind == "units" else register.import_suppliers
    try:
        number = take_in(table=open_table(file.name, file), by=BY)
    except Refusal as error:
        raise click.ClickException(error.text.in_(get_language() or "da")) from None
    click.echo(_("%d rækker indlæst.") % number, err=True)


@click.command
@click.argument("name")
@click.option("--role", type=click.Choice(Membership.Role.values), default=Membership.Role.READER)
@click.option(
    "--unit", default="", help="Enhedens navn; uden er det hele kommunen / the unit's name"
)
@click.option("--password", default="", help="Uden laves en / one is made where none is given")
def user(name: str, role: str, unit: str, password: str) -> None:
    """Opret en bruger med rolle og enhed / add a user with a role and a unit."""
    of = Unit.objects.filter(name=unit).first() if unit else None
    if unit and of is None:
        raise click.ClickException(_("Ingen enhed hedder “%s”.") % unit)
    password = password or secrets.token_urlsafe(9)
    person, _new = get_user_model().objects.get_or_create(username=name)
    person.set_password(password)
    person.save()
    Membership.objects.get_or_create(user=person, role=role, unit=of)
    click.echo(f"{name} / {password}")


@click.command
@click.argument("name")
@click.argument("cvr")
@click.option("--postcodes", default="", help="Kommunens postnumre, med mellemrum / its postcodes")
def organisation(name: str, cvr: str, postcodes: str) -> None:
    """Sig, hvilken kommune det er / say which municipality this is."""
    register.introduce(name=name, cvr=cvr, postcodes=postcodes, by=BY)
