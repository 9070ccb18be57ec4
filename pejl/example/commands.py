"""`pejl example`: write a year of Lilleby, and say how much of what was planted was found.

What is heavy is imported where it is used, for `pejl --help` must answer at once.
"""

import json
import os
from pathlib import Path

import click

FOLDER = click.Path(file_okay=False, path_type=Path)


class WriteByDefault(click.Group):
    """A group that writes a year, unless what follows is the name of another command."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put `write` before a folder or an option of it."""
        if args and args[0] not in (*self.commands, *ctx.help_option_names):
            args = ["write", *args]
        return super().parse_args(ctx, args)


@click.group(cls=WriteByDefault, no_args_is_help=True)
def example() -> None:
    """Skriv et år fra Lilleby, og se hvad der findes / write a year of Lilleby, and score it.

    pejl example MAPPE --invoices 2000 --seed 1
    """


@example.command()
@click.argument("folder", type=FOLDER)
@click.option("--invoices", default=2000, show_default=True, help="Antal / how many")
@click.option("--seed", default=1, show_default=True, help="Samme frø, samme filer / same files")
@click.option("--year", default=2025, show_default=True, help="År / year")
def write(folder: Path, invoices: int, seed: int, year: int) -> None:
    """Skriv et år i en tom mappe / write a year into an empty folder."""
    from tqdm import tqdm

    from pejl.engines.refusal import Refusal
    from pejl.example.world import World
    from pejl.example.year import Year

    try:
        with tqdm(total=invoices, unit=" fakturaer") as progress:
            for written in Year(folder, World(year), seed).write(invoices):
                progress.update(written - progress.n)
    except Refusal as error:
        language = os.environ.get("PEJL_LANGUAGE", "da")
        raise click.ClickException(error.text.in_(language)) from None


@example.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
def score(folder: Path, form: str) -> None:
    """Kør hovedopgaven, og sammenlign med det plantede / run the main job, and compare."""
    from pejl.example.found import found_in
    from pejl.example.score import compare

    truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    kinds = compare(truth, found_in(folder, truth["year"]))
    if form == "json":
        click.echo(json.dumps({"kinds": {kind: tally._asdict() for kind, tally in kinds.items()}}))
        return
    for kind, tally in kinds.items():
        click.echo(f"{kind:18}{tally.found:>7} / {tally.planted:<7}{tally.false:>7}")
