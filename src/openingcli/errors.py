"""Failures the user can act on: what went wrong, where, and what to type next.

Faults of the asker are exceptions, one class for each sentence. Faults in a file are
values (`Fault`), gathered while the file is read and told all at once.
"""

from collections.abc import Sequence
from typing import NamedTuple

from openingcli.language import SILENCE, Said


class OpeningError(Exception):
    """The root of every failure that `main` turns into a message and an exit code."""

    exit_code = 2
    others: "Sequence[OpeningError]" = ()
    """What else went wrong at the same time."""

    def __init__(self, message: Said, hint: Said = SILENCE) -> None:
        super().__init__(message.en)
        self.message = message
        self.hint = hint
        if hint.en:  # a program that uses the package sees it below the message
            self.add_note(f"hint: {hint.en}")


def did_you_mean(close: Sequence[str]) -> Said:
    """The hint that offers the nearest names."""
    return Said(
        f"did you mean {' or '.join(close)}?", f"是否想找：{'、'.join(close)}？"
    )


class UnknownNameError(OpeningError):
    """Nothing of this kind goes by the name that was asked for."""

    def __init__(self, kind: Said, name: str, close: Sequence[str], ask: str) -> None:
        hint = Said(f"try: {ask}", f"可以试试：{ask}")
        if close:
            hint = did_you_mean(close)
        super().__init__(
            Said(f"no {kind.en} called {name!r}", f"没有名为“{name}”的{kind.zh}"), hint
        )


class PeriodError(OpeningError):
    """A text is not a period of the catalogue's grammar."""

    def __init__(self, text: str, why: Said) -> None:
        super().__init__(
            Said(f"{text!r} is not a period: {why.en}", f"“{text}”不是时期：{why.zh}"),
            Said(
                "write 2024, 2025-H1, 2025-Q3, 2025-07, 2025-07-31, "
                "or a span such as 2025-01/2025-07",
                "写法如 2024、2025-H1、2025-Q3、2025-07、2025-07-31，"
                "时间段如 2025-01/2025-07",
            ),
        )


class NoFiguresError(OpeningError):
    """A well-formed period for which there is nothing to show."""

    def __init__(self, period: str, nearest: Sequence[str]) -> None:
        hint = Said(
            f"nearest with figures: {' and '.join(nearest)}",
            f"最近的有数据的年份：{'和'.join(nearest)}",
        )
        super().__init__(
            Said(f"no figures for {period}", f"{period} 没有数据"),
            hint if nearest else SILENCE,
        )


class NoSeriesError(OpeningError):
    """No data set, or not the one that was named, has annual values of an indicator."""

    def __init__(self, indicator: str, source: str, known: Sequence[str]) -> None:
        by_en, by_zh = (f" by {source}", f"{source} 的") if source else ("", "")
        offered = ", ".join(known)
        super().__init__(
            Said(
                f"no annual series of {indicator}{by_en}",
                f"{indicator} 没有{by_zh}年度序列",
            ),
            Said(f"there is one by {offered}", f"现有来源：{offered}")
            if known
            else Said(
                f"documents print its figures: openingcli show {indicator}",
                f"其数据来自文献：openingcli show {indicator}",
            ),
        )


class TooFewFiguresError(OpeningError):
    """An indicator without figures enough for a picture."""

    exit_code = 1

    def __init__(self, name: str) -> None:
        super().__init__(
            Said(
                f"{name} has too few figures of one kind of period to draw",
                f"{name} 同类时期的数据太少，无法画图",
            ),
            Said(f"try: openingcli show {name}", f"可以试试：openingcli show {name}"),
        )


class UsageError(OpeningError):
    """The command line itself is wrong."""


class FileRefusedError(OpeningError):
    """A file cannot be read, or is not what was expected: the answer is no."""

    exit_code = 1


class OutputError(OpeningError):
    """The answer was found but could not be written."""

    exit_code = 4


class InternalError(OpeningError):
    """The tool itself is at fault; what it was is told without a traceback."""

    exit_code = 70

    def __init__(self, error: Exception) -> None:
        what = f"{type(error).__name__}: {error}"
        super().__init__(
            Said(f"a fault of openingcli itself: {what}", f"程序自身出错：{what}"),
            Said(
                "set OPENINGCLI_DEBUG=1 to see where, and report it",
                "设置 OPENINGCLI_DEBUG=1 可查看位置，请反馈",
            ),
        )


class Fault(NamedTuple):
    """One thing wrong in one file, with the place an editor can jump to."""

    file: str
    line: int
    """Counted from 1; 0 where the whole file is meant."""
    column: int
    where: str
    """Dotted path of the record inside the file, such as indicators.gdp.unit."""
    message: Said
    hint: Said = SILENCE
    is_warning: bool = False

    @property
    def place(self) -> str:
        """`file:line:column`, or only the file where no line is meant."""
        if not self.line:
            return self.file
        return f"{self.file}:{self.line}:{self.column}"


class CatalogueError(OpeningError):
    """A catalogue has faults, so that no command but `validate` can use it."""

    exit_code = 3

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(faults)
        first = self.faults[0]
        at = f"{first.place}: {first.where}: " if first.where else f"{first.place}: "
        more = len(self.faults) - 1
        count_en = f" (and {more} more)" if more else ""
        count_zh = f"（另有 {more} 处）" if more else ""
        super().__init__(
            Said(
                f"{at}{first.message.en}{count_en}", f"{at}{first.message.zh}{count_zh}"
            ),
            Said(
                f"try: openingcli validate {first.file}",
                f"可以试试：openingcli validate {first.file}",
            )
            if more or not first.hint.en
            else first.hint,
        )
