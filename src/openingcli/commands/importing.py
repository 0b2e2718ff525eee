"""A publisher's download as a catalogue of the user's own: import."""

import shlex
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from openingcli.commands.common import ForceOption, OutputOption, Reply, Settings
from openingcli.commands.waiting import Waiting
from openingcli.language import Language

if TYPE_CHECKING:  # imported inside what needs them, so that start-up stays fast
    from openingcli.importing import Overlay


class Publisher(StrEnum):
    """Whose downloads are understood."""

    WORLDBANK = "worldbank"


def import_(
    ctx: typer.Context,
    publisher: Annotated[  # noqa: ARG001 there is only one so far
        Publisher, typer.Argument(help="Who publishes the data.")
    ],
    files: Annotated[
        list[Path], typer.Argument(help="Downloads as they come: CSV or zip.")
    ],
    country: Annotated[
        str, typer.Option(help="Whose series: CHN, CN or a name.")
    ] = "CHN",
    output: OutputOption = None,
    force: ForceOption = False,
) -> Reply:
    """Make a catalogue file of a download, to lay over the shipped one."""
    from openingcli.files import written_whole

    settings: Settings = ctx.obj
    if output is None:
        return Reply("".join(_overlay(files, country, settings.language).parts))
    with written_whole(output, force=force) as file:
        overlay = _overlay(files, country, settings.language)
        for part in overlay.parts:
            file.write(part.encode())
    return Reply(_summary(overlay, output, settings.language))


def _overlay(files: list[Path], country: str, language: Language) -> "Overlay":
    from openingcli.importing import import_worldbank
    from openingcli.loading import load
    from openingcli.naming import names

    shipped = load([])
    taken = [*shipped.concepts, *shipped.indicators]
    taken += [name for c in shipped.concepts.values() for name in names(c)]
    taken += [name for i in shipped.indicators.values() for name in names(i)]
    with Waiting("waiting-import", language) as waiting:
        return import_worldbank(files, country, taken, waiting.told)


def _summary(overlay: "Overlay", output: Path, language: Language) -> str:
    """What was written, what was left out, and what to type next."""
    from openingcli.render.safety import clean
    from openingcli.words import count, say

    country = overlay.country
    lines = [
        say(
            "imported",
            language,
            series=count("series", overlay.series, language),
            values=count("values", overlay.values, language),
            country=country.name.to(language),
            code=country.code,
            output=output,
        )
    ]
    left_out = [
        count(reason, number, language)
        for reason, number in overlay.left_out.items()
        if number
    ]
    if left_out:
        comma = "，" if language is Language.ZH else ", "
        lines.append(say("import-left-out", language, what=comma.join(left_out)))
    lines.append(say("import-next", language, output=shlex.quote(str(output))))
    return "".join(f"{clean(line)}\n" for line in lines)
