"""Printed figures beside the official values: cross-check."""

import typer

from openingcli.commands.common import (
    CategoryOption,
    Format,
    FormatOption,
    NamesArgument,
    Reply,
    Settings,
    nothing_found,
    of_category,
)
from openingcli.commands.comparing import named


def cross_check(
    ctx: typer.Context,
    names: NamesArgument = None,
    category: CategoryOption = None,
    format: FormatOption = Format.TABLE,  # noqa: A002 the option's name
) -> Reply:
    """Set each printed figure beside the official value of its concept and period."""
    from openingcli.crosscheck import cross_check as cross_check_figures
    from openingcli.render.records import CROSS_CHECK_KEYS, cross_check_rows
    from openingcli.render.screens.crosschecking import CrossChecking

    settings: Settings = ctx.obj
    catalogue = settings.load()
    chosen = of_category(catalogue, category)
    if names:
        wanted = named(catalogue, names)
        chosen = [indicator for indicator in chosen if indicator.id in wanted]
    found = cross_check_figures(catalogue, chosen)
    reply = settings.reply(
        format,
        lambda language: CrossChecking(catalogue, language).comparison(found),
        lambda: cross_check_rows(found),
        CROSS_CHECK_KEYS,
    )
    if found:
        return reply
    return nothing_found(reply, format, " ".join(names or []) or category or "")
