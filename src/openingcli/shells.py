"""How the words that complete a line are handed to each shell.

typer reads the line and writes the script that a shell loads. The classes here only
write the answer: typer's own import rich to do so, and put names into what zsh
evaluates.
"""

import re

from typer._click.shell_completion import CompletionItem, add_completion_class
from typer._completion_classes import BashComplete, FishComplete, ZshComplete
from typer._completion_shared import (
    Shells,
    _get_shell_name,
    get_completion_script,
)
from typer._completion_shared import install as install_script

from openingcli.errors import OutputError, UsageError
from openingcli.language import Language, Said

PROGRAM = "openingcli"
VARIABLE = "_OPENINGCLI_COMPLETE"
"""By which a shell asks how a line may go on."""

EVALUATED = r"[^\w %&(),./|·—–…，。、；：（）“”‘’《》−+-]"
"""What a shell might take for more than text."""
NOT_UTF8 = Said(
    "the shell's own file is not UTF-8 text", "shell 的启动文件不是 UTF-8 文本"
)
TYPOGRAPHIC = str.maketrans({"'": "’", '"': "”", ":": " –", ";": ","})


class Bash(BashComplete):
    """bash splits `--lang=zh` into three words, and shows no help."""

    def get_completion_args(self) -> tuple[list[str], str]:
        """The words before the cursor without the `=` between option and value."""
        args, incomplete = super().get_completion_args()
        given = [
            word
            for before, word in zip(["", *args], args, strict=False)
            if word != "=" or not before.startswith("--")
        ]
        return given, "" if incomplete == "=" else incomplete


class Zsh(ZshComplete):
    """zsh evaluates the answer: what stands in quotes must be only text."""

    def format_completion(self, item: CompletionItem) -> str:
        """One word in quotes, and what it means."""
        text = explained(item)
        return f'"{item.value}":"{text}"' if text else f'"{item.value}"'


class Fish(FishComplete):
    """fish shows the meaning after a tab."""

    def format_completion(self, item: CompletionItem) -> str:
        """One word, and what it means."""
        text = explained(item)
        return f"{item.value}\t{text}" if text else str(item.value)


def explained(item: CompletionItem) -> str:
    """What a word means, without a character that a shell acts on."""
    text = (item.help or "").translate(TYPOGRAPHIC)
    return " ".join(re.sub(EVALUATED, " ", text).split())


def register() -> None:
    """Answer bash, zsh and fish by the classes above."""
    for shell in (Bash, Zsh, Fish):
        add_completion_class(shell, shell.name)


def install(language: Language) -> str:
    """Install the script for the shell that asks, and say where.

    `UsageError` where no shell asks, `OutputError` where it cannot be written.
    """
    from openingcli.files import why
    from openingcli.words import say

    shell = _shell()
    try:
        _, path = install_script(shell, PROGRAM)
    except (OSError, UnicodeError) as error:
        reason = NOT_UTF8 if isinstance(error, UnicodeError) else why(error)
        raise OutputError(
            Said(
                f"cannot install the completion: {reason.en}",
                f"无法安装补全：{reason.zh}",
            ),
            Said(
                "load what openingcli --show-completion prints",
                "可自行加载 openingcli --show-completion 的输出",
            ),
        ) from error
    return say("completion-installed", language, shell=shell, path=path) + "\n"


def script(_: Language) -> str:
    """The script that the shell that asks has to load; `UsageError` where none asks."""
    return (
        get_completion_script(prog_name=PROGRAM, complete_var=VARIABLE, shell=_shell())
        + "\n"
    )


def _shell() -> str:
    """The shell that started this process."""
    shell = _get_shell_name()
    if shell in list(Shells):
        return shell
    raise UsageError(
        Said("no shell that can complete", "当前 shell 不支持补全"),
        Said(
            f"write the script with {VARIABLE}=source_bash openingcli "
            "(or source_zsh, source_fish)",
            f"可用 {VARIABLE}=source_bash openingcli 输出脚本"
            "（或 source_zsh、source_fish）",
        ),
    )
