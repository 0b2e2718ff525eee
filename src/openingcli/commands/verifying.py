"""Hold the figures of a source against its document: verify."""

from pathlib import Path
from typing import Annotated

import typer

from openingcli.commands import completing
from openingcli.commands.common import (
    Format,
    FormatOption,
    Reply,
    Settings,
    known_source,
)
from openingcli.commands.waiting import Waiting
from openingcli.errors import FileRefusedError, UsageError
from openingcli.language import Said

_HINT = Said("name the text edition of the document", "请给出该文档的文本版")


def verify(
    ctx: typer.Context,
    source: Annotated[
        str,
        typer.Argument(
            help="The source's id or short name.", autocompletion=completing.source
        ),
    ],
    document: Annotated[Path, typer.Argument(help="The text of its document.")],
    format: FormatOption = Format.TABLE,  # noqa: A002 the option's name
) -> Reply:
    """Look every figure of a source up in its document."""
    from openingcli.files import UnreadableError, name_of, not_utf8, read_bytes
    from openingcli.render.records import VERIFICATION_KEYS, verification_rows
    from openingcli.render.screens.verifying import Verifying
    from openingcli.verify import verify as verify_source

    settings: Settings = ctx.obj
    catalogue = settings.load()
    known = known_source(catalogue, source)
    if not known.document:
        raise UsageError(
            Said(f"{known.id} has no document", f"{known.id} 没有对应的文本"),
            Said("data sets are not verified line by line", "数据集无法逐行核对"),
        )
    try:
        text = read_bytes(document)
        with Waiting("waiting-verify", settings.language):
            verification = verify_source(catalogue, known, text)
    except UnreadableError as error:
        name, message = name_of(document), error.fault.message
        said = Said(f"{name} {message.en}", f"{name} {message.zh}")
        raise FileRefusedError(said, _HINT) from error
    except UnicodeDecodeError as error:
        raise FileRefusedError(not_utf8(document, text, error), _HINT) from error
    reply = settings.reply(
        format,
        lambda language: Verifying(catalogue, language).verification(verification),
        lambda: verification_rows(verification),
        VERIFICATION_KEYS,
    )
    return Reply(reply.text, code=int(not verification.is_good))
