"""Whether a sentence quotes figures rightly: check."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from openingcli.commands.common import Format, FormatOption, Reply, Settings
from openingcli.errors import FileRefusedError, UsageError
from openingcli.language import Language, Said

if TYPE_CHECKING:  # imported inside what needs them, so that start-up stays fast
    from openingcli.render.records import Row
    from openingcli.render.sheets import Sheet

_HINT = Said(
    'try: openingcli check "China has 22 pilot free trade zones."',
    '可以试试：openingcli check "我国已设立22个自贸试验区。"',
)


def check(
    ctx: typer.Context,
    claim: Annotated[
        list[str] | None,
        typer.Argument(help="A sentence or headline; - reads one a line from stdin."),
    ] = None,
    file: Annotated[
        Path | None, typer.Option(help="A file of claims, one a line.")
    ] = None,
    format: FormatOption = Format.TABLE,  # noqa: A002 the option's name
) -> Reply:
    """Judge every figure of a sentence: right, plausible, wrong or unknown."""
    from openingcli.check import Checker, Verdict

    settings: Settings = ctx.obj
    claims = _claims(claim, file)
    catalogue = settings.load()
    checker = Checker(catalogue)
    judged = [(one, checker.check(one)) for one in claims]
    every = [judgement for _, judgements in judged for judgement in judgements]

    def sheet(language: Language) -> "Sheet":
        from openingcli.render.screens.checking import Checking

        headed = file is not None or claim == ["-"]
        return Checking(catalogue, language).verdicts(judged, headed=headed)

    def rows() -> "list[Row]":
        from openingcli.render.records import check_rows

        return check_rows(every, catalogue)

    reply = settings.reply(format, sheet, rows)
    verdicts = {judgement.verdict for judgement in every}
    if Verdict.DIFFERS in verdicts:
        return Reply(reply.text, code=1)
    return Reply(reply.text, code=5 if verdicts == {Verdict.UNKNOWN} else 0)


def _claims(claim: list[str] | None, file: Path | None) -> list[str]:
    """The claims of the command line, of a file or of stdin, empty lines left out."""
    if file is not None and claim:
        raise UsageError(
            Said("a claim and --file at once", "同时给出了句子和 --file"), _HINT
        )
    if file is not None:
        lines = _read(file).splitlines()
    elif claim == ["-"]:
        lines = _read(Path("-")).splitlines()
    else:
        lines = [" ".join(claim or [])]
    found = [line.strip() for line in lines if line.strip()]
    if not found:
        raise UsageError(Said("nothing to check", "没有可核对的内容"), _HINT)
    return found


def _read(file: Path) -> str:
    """The text of a file or of stdin; `FileRefusedError` says why it cannot be read."""
    from openingcli.files import UnreadableError, name_of, not_utf8, read_bytes

    data = b""
    try:
        data = read_bytes(file)
        return data.decode("utf-8-sig")
    except UnreadableError as error:
        name, message = name_of(file), error.fault.message
        said = Said(f"{name} {message.en}", f"{name} {message.zh}")
        raise FileRefusedError(said, _HINT) from error
    except UnicodeDecodeError as error:
        raise FileRefusedError(not_utf8(file, data, error), _HINT) from error
