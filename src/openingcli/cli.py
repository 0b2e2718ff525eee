"""The command line: shared options, failures, streams and exit codes.

The only module that reads argv, prints or exits. A command returns its answer as a
`Reply`; `main` alone writes it, so that a failing stream is met in one place.
"""

import errno
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer
from typer.core import TyperCommand, TyperGroup
from typer.models import CommandInfo

from openingcli import __version__, manual
from openingcli.commands.common import Reply, Settings
from openingcli.errors import (
    InternalError,
    OpeningError,
    OutputError,
    UsageError,
)
from openingcli.language import SILENCE, Language, Said
from openingcli.streams import Colour, discard, prepare

COMPLETION = "_OPENINGCLI_COMPLETE"
"""By which a shell asks how a line may go on; typer derives it from the name."""

ANYWHERE = {"--catalogue": 1, "--alone": 0, "--lang": 1, "--color": 1, "--version": 0}
"""Shared options that may stand anywhere on the line, and how many values each takes."""


class AnsweredError(Exception):
    """The line is answered before any command runs, by help or version."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


class OpeningCommand(TyperCommand):
    """A command that knows the shared options, and the reader's language."""

    def get_help(self, ctx: Any) -> NoReturn:
        """Answer with the page of help; typer would print it itself."""
        raise AnsweredError(_help(self, ctx))

    def get_params(self, ctx: Any) -> list[Any]:
        """Its parameters; where a line is completed also the shared ones."""
        params: list[Any] = super().get_params(ctx)
        if ctx.resilient_parsing and ctx.parent is not None:
            params += [p for p in ctx.parent.command.params if p.opts[0] in ANYWHERE]
        return params


class OpeningGroup(TyperGroup):
    """A group whose shared options may stand anywhere on the line."""

    def get_help(self, ctx: Any) -> NoReturn:
        """Answer with the page of help; typer would print it itself."""
        raise AnsweredError(_help(self, ctx))

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """List the commands with the whole of what each does; typer would cut it."""
        names = self.list_commands(ctx)
        commands: Any = [(name, self.get_command(ctx, name)) for name in names]
        with formatter.section("Commands"):
            formatter.write_dl([(name, command.help) for name, command in commands])

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Move the shared options to the front; what follows `--` stays.

        Where a line is completed, no callback will run: the settings are made here.
        """
        shared: list[str] = []
        rest: list[str] = []
        words = iter(args)
        for word in words:
            if word == "--":
                rest += [word, *words]
                break
            name, equals, _ = word.partition("=")
            if name not in ANYWHERE:
                rest.append(word)
                continue
            if equals or not ANYWHERE[name]:
                shared.append(word)
                continue
            value = next(words, None)
            if value is not None:
                shared += [word, value]
            elif not ctx.resilient_parsing:
                raise UsageError(
                    Said(f"{name} needs a value", f"{name} 需要一个值"),
                    Said("try: openingcli --help", "可以试试：openingcli --help"),
                )
        left = super().parse_args(ctx, [*shared, *rest])
        if ctx.resilient_parsing:
            given = ctx.params
            paths = [Path(path).expanduser() for path in given["catalogue"] or ()]
            ctx.obj = _settings(paths, given["alone"], given["lang"])
        return left


app = typer.Typer(
    cls=OpeningGroup,
    name="openingcli",
    help="Figures on China's opening up: look up, compare, source. Offline.",
    epilog="Start with: openingcli list",
    context_settings={"help_option_names": ["-h", "--help"]},
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    add_completion=False,  # its two options are ours, in both languages
    invoke_without_command=True,
)

COMMANDS = {
    "list": "lookup.list_",
    "search": "lookup.search",
    "show": "lookup.show",
    "compare": "comparing.compare",
    "sources": "sourcing.sources",
    "quote": "quoting.quote",
    "check": "claiming.check",
    "cross-check": "crosschecking.cross_check",
    "convert": "converting.convert",
    "chart": "charting.chart",
    "export": "files.export",
    "import": "importing.import_",
    "validate": "files.validate",
    "verify": "verifying.verify",
    "schema": "files.schema",
}
"""Where the function of each command stands, below `commands`."""


class Commands(Mapping[str, Any]):
    """The commands by name; each is imported when it is asked for, most never are."""

    def __init__(self, language: Language) -> None:
        self._language = language

    def __getitem__(self, name: str) -> Any:
        module, _, function = COMMANDS[name].partition(".")
        info = CommandInfo(
            name,
            cls=OpeningCommand,
            callback=getattr(import_module(f"openingcli.commands.{module}"), function),
            epilog=manual.epilog(name),
        )
        command: Any = typer.main.get_command_from_info(
            info, pretty_exceptions_short=False, rich_markup_mode=None
        )
        manual.translate(command, self._language)
        return _unread(command)

    def __iter__(self) -> Iterator[str]:
        return iter(COMMANDS)

    def __len__(self) -> int:
        return len(COMMANDS)


@app.callback()
def shared(
    ctx: typer.Context,
    catalogue: Annotated[
        list[Path] | None,
        typer.Option(
            help="Lay this catalogue file over the shipped one; may be repeated."
        ),
    ] = None,
    alone: Annotated[
        bool, typer.Option("--alone", help="Leave the shipped catalogue out.")
    ] = False,
    lang: Annotated[
        Language | None, typer.Option(help="Language of the screens.")
    ] = None,
    color: Annotated[Colour, typer.Option(help="When to colour.")] = Colour.AUTO,
    version: Annotated[
        bool, typer.Option("--version", help="Print version and edition.")
    ] = False,
    install_completion: Annotated[
        bool,
        typer.Option(
            "--install-completion", help="Install completion for the current shell."
        ),
    ] = False,
    show_completion: Annotated[
        bool,
        typer.Option(
            "--show-completion", help="Print the completion script of this shell."
        ),
    ] = False,
) -> None:
    """Read the shared options; without a command, show the help."""
    ctx.obj = settings = _settings(catalogue, alone, lang, color)
    if version:
        raise AnsweredError(_version(settings))
    if install_completion or show_completion:
        from openingcli import shells

        answer = shells.install if install_completion else shells.script
        raise AnsweredError(answer(settings.language))
    if ctx.invoked_subcommand is None:
        ctx.get_help()


def _settings(
    catalogue: Sequence[Path] | None,
    alone: bool,
    lang: str | None,
    color: Colour = Colour.AUTO,
) -> Settings:
    """What the shared options and the environment come to."""
    from_environment = os.environ.get("OPENINGCLI_CATALOGUE", "").split(os.pathsep)
    paths = catalogue or [Path(path) for path in from_environment if path]
    language = Language(lang) if lang in list(Language) else _language(())
    return Settings(tuple(paths), alone, language, color)


def main() -> None:
    """Run a command and exit; every expected failure is a message and a code."""
    prepare()
    if os.environ.get(COMPLETION):
        sys.exit(_complete())
    language = _language(_arguments())
    try:
        code = _answer(language)
    except BrokenPipeError:
        discard(sys.stdout)
        code = 0
    except KeyboardInterrupt:
        code = 130
    except OSError as error:
        code = _unwritable(error, language)
    except Exception as error:
        if os.environ.get("OPENINGCLI_DEBUG"):
            raise
        failure = InternalError(error)
        _complain(failure, language)
        code = failure.exit_code
    sys.exit(code)


def _program(language: Language) -> Any:
    """The command line as typer runs it, with help in the reader's language."""
    program: Any = typer.main.get_command(app)
    program.commands = Commands(language)
    manual.translate(program, language)
    return _unread(program)


def _unread(command: Any) -> Any:
    """The command without typer's own look at files: what reads them says why not."""
    for param in command.params:
        if hasattr(param.type, "readable"):
            param.type.readable = False
    return command


def _answer(language: Language) -> int:
    """Run the command, write its answer, and give the exit code."""
    try:
        result = _program(language).main(
            _arguments(), prog_name="openingcli", standalone_mode=False
        )
    except AnsweredError as answer:
        result = Reply(answer.text)
    except OpeningError as error:
        for failure in (error, *error.others):
            _complain(failure, language)
        return error.exit_code
    except typer.TyperException as error:
        _complain(_usage_error(error), language)
        return 2
    except typer.Abort:
        return 130
    except UnicodeEncodeError as error:
        if sys.getfilesystemencoding() == "utf-8":
            raise
        _complain(_unnamable(error), language)
        return 2
    reply = result if isinstance(result, Reply) else Reply("", code=result or 0)
    _write(reply.text)
    if reply.failure is not None:
        _complain(reply.failure, language)
    return reply.code


def _complete() -> int:
    """Answer a shell that asks how a line may go on; where that fails, say nothing.

    typer reads the line and the answer out of the environment, prints and exits.
    """
    from openingcli import shells

    shells.register()
    line = os.environ.get("COMP_WORDS") or os.environ.get("_TYPER_COMPLETE_ARGS", "")
    try:
        program = _program(_language(line.replace(" = ", " ").split()))
        program.main([], prog_name="openingcli", standalone_mode=False)
    except (Exception, KeyboardInterrupt):
        if os.environ.get("OPENINGCLI_DEBUG"):
            raise
    return 0


def _write(text: str) -> None:
    """Write to stdout at once, so that a failing stream shows here."""
    if sys.stdout is None and text:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    if sys.stdout is not None:
        sys.stdout.write(text)
        sys.stdout.flush()


def _help(command: Any, ctx: Any) -> str:
    """The page of help of a command, in the reader's language."""
    from openingcli.helping import Page

    page = Page(_language(_arguments()))
    command.format_help(ctx, page)
    return page.getvalue()


def _version(settings: Settings) -> str:
    """Version of the tool and edition of the catalogue."""
    from openingcli.loading import load_index
    from openingcli.words import say

    index = load_index(settings.stack(), alone=settings.alone)
    edition = index.edition if index else settings.load().edition
    return (
        say("edition", settings.language, version=__version__, edition=edition) + "\n"
    )


def _arguments() -> list[str]:
    """The words of the command line as UTF-8, whatever the locale made of them."""
    return [
        os.fsencode(word).decode("utf-8", "surrogateescape") for word in sys.argv[1:]
    ]


def _language(argv: Sequence[str]) -> Language:
    """The language for words of failure, before any option has been checked."""
    asked = os.environ.get("OPENINGCLI_LANG", "")
    for number, word in enumerate(argv):
        if word == "--lang" and number + 1 < len(argv):
            asked = argv[number + 1]
        elif word.startswith("--lang="):
            asked = word.removeprefix("--lang=")
    return Language.ZH if asked.lower().startswith("zh") else Language.EN


def _complain(error: OpeningError, language: Language) -> None:
    """Print `error: …` and `hint: …` on stderr."""
    from openingcli.render.faults import complaint

    try:
        if sys.stderr is not None:
            sys.stderr.write(complaint(error.message, error.hint, language))
            sys.stderr.flush()
    except OSError:  # the exit code still tells
        discard(sys.stderr)


def _usage_error(error: typer.TyperException) -> UsageError:
    """A usage error of typer in our form."""
    message = error.format_message().strip().rstrip(".")
    ctx = getattr(error, "ctx", None)
    path = ctx.command_path if ctx is not None else "openingcli"
    hint = Said(f"try: {path} --help", f"可以试试：{path} --help")
    return UsageError(
        Said(message[:1].lower() + message[1:], manual.usage_in_chinese(error)), hint
    )


def _unnamable(error: UnicodeEncodeError) -> UsageError:
    """A path that the locale of the system has no bytes for."""
    name, locale = str(error.object), sys.getfilesystemencoding()
    return UsageError(
        Said(
            f"{name} cannot be a file name in the locale {locale}",
            f"在区域设置 {locale} 下 {name} 不能作为文件名",
        ),
        Said("set PYTHONUTF8=1", "请设置 PYTHONUTF8=1"),
    )


def _unwritable(error: OSError, language: Language) -> int:
    from openingcli.files import why

    reason = why(error)
    failure = OutputError(
        Said(f"cannot write the answer: {reason.en}", f"无法输出结果：{reason.zh}"),
        SILENCE,
    )
    _complain(failure, language)
    discard(sys.stdout)
    return failure.exit_code
