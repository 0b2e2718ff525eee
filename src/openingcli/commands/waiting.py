"""A sign of life on a terminal, once a wait gets long."""

import sys
from contextlib import AbstractContextManager
from threading import Lock, Timer
from types import TracebackType
from typing import TYPE_CHECKING

from openingcli.language import Language

if TYPE_CHECKING:  # only a long wait draws
    from rich.progress import Progress

PATIENCE = 1
"""So many seconds pass before a wait is worth a progress bar."""


class Waiting(AbstractContextManager["Waiting"]):
    """A progress bar on stderr, shown after a second and only on a terminal.

    It runs up and down until `told` says how far the work is. `key` is the word that
    names the work.
    """

    def __init__(self, key: str, language: Language) -> None:
        self._key, self._language = key, language
        self._bar: Progress | None = None
        self._done, self._total = 0, 0
        self._lock = Lock()
        self._is_over = False
        self._timer: Timer | None = None
        if sys.stderr is not None and sys.stderr.isatty():
            self._timer = Timer(PATIENCE, self._show)
            self._timer.daemon = True
            self._timer.start()

    def told(self, done: int, total: int) -> None:
        """Show how much of the work is done."""
        with self._lock:
            self._done, self._total = done, total
            self._draw()

    def _show(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

        from openingcli.words import say

        with self._lock:
            if self._is_over:
                return
            columns = (TextColumn("{task.description}"), BarColumn())
            self._bar = Progress(
                *columns,
                TimeElapsedColumn(),
                console=Console(stderr=True),
                transient=True,
            )
            self._bar.add_task(say(self._key, self._language), total=None)
            self._draw()
            self._bar.start()

    def _draw(self) -> None:
        if self._bar is not None and self._total:
            (task,) = self._bar.task_ids
            self._bar.update(task, completed=self._done, total=self._total)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Take the bar away."""
        if self._timer is not None:
            self._timer.cancel()
        with self._lock:
            self._is_over = True
            if self._bar is not None:
                self._bar.stop()
