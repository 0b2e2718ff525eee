"""What a shell offers for a word that is half typed: ids, names, units, years.

typer calls these with the words before the cursor already read. A word in Chinese is
completed to a Chinese name, any other to an id, with the name beside it where the shell
shows one.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import typer

from openingcli.language import Language

if TYPE_CHECKING:  # a completion is asked for at every key: nothing it does not need
    from openingcli.commands.common import Settings
    from openingcli.index import Index, Named

Offer = tuple[str, str]
"""A word to type, and what it means."""

ONE_WORD = r"(?:[^\x00-\x7f\s]|[A-Za-z0-9._-])+"
"""What a shell takes for one word as it stands, without quotes."""


def indicator(ctx: typer.Context, incomplete: str) -> list[Offer]:
    """The one indicator that a command is about."""
    return _name(ctx, incomplete, "indicators")


def indicator_or_concept(ctx: typer.Context, incomplete: str) -> list[Offer]:
    """The one indicator or concept that a command is about."""
    return _name(ctx, incomplete, "indicators", "concepts")


def indicator_or_source(ctx: typer.Context, incomplete: str) -> list[Offer]:
    """The indicator or the source whose figures are traced."""
    return _name(ctx, incomplete, "indicators", "sources")


def more_indicators(ctx: typer.Context, incomplete: str) -> list[Offer]:
    """One more indicator or concept; those already named are not offered again."""
    named = ctx.params.get("names") or ()
    offers = _offers(ctx, incomplete, "indicators", "concepts")
    return [offer for offer in offers if offer[0] not in named]


def category(ctx: typer.Context, incomplete: str) -> list[Offer]:
    """A heading of the list."""
    return _offers(ctx, incomplete, "categories")


def source(ctx: typer.Context, incomplete: str) -> list[Offer]:
    """A source of figures."""
    return _offers(ctx, incomplete, "sources")


def unit(ctx: typer.Context, incomplete: str) -> list[Offer]:
    """A unit to show figures in."""
    return _offers(ctx, incomplete, "units")


def year(ctx: typer.Context) -> list[str]:
    """A year for which there is a figure, the latest first."""
    index = _index(ctx)
    return [str(year) for year in reversed(index.years)] if index else []


def _name(ctx: typer.Context, incomplete: str, *collections: str) -> list[Offer]:
    """The one name that a command takes; nothing once it has been given."""
    return [] if ctx.params.get("name") else _offers(ctx, incomplete, *collections)


def _offers(ctx: typer.Context, incomplete: str, *collections: str) -> list[Offer]:
    """The records of some collections."""
    index = _index(ctx)
    if index is None:
        return []
    settings: Settings = ctx.obj
    offer = _ids if incomplete.isascii() else _chinese_names
    return [
        found
        for collection in collections
        for found in offer(getattr(index, collection), settings.language)
    ]


def _ids(named: "Named", language: Language) -> Iterator[Offer]:
    for record_id, english, chinese, *_ in named:
        yield record_id, chinese if language is Language.ZH else english


def _chinese_names(named: "Named", _: Language) -> Iterator[Offer]:
    for record_id, _english, *others in named:
        for name in others:
            if not name.isascii() and re.fullmatch(ONE_WORD, name):
                yield name, record_id


def _index(ctx: typer.Context) -> "Index | None":
    """What can be named in the catalogue of the line that is being typed."""
    from openingcli.loading import load_index

    settings: Settings = ctx.obj
    return load_index(settings.stack(), alone=settings.alone)
