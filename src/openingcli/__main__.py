"""Runs the command line as `python -m openingcli` and as `openingcli`."""

import gc
import os
import signal
from typing import NoReturn

INTERRUPTED = 130
FEW_COLLECTIONS = 100_000
"""Most commands end before there is anything to collect; a long one is collected too."""


def _interrupted(*_: object) -> NoReturn:
    """Leave at once: nothing has been read or written yet."""
    os._exit(INTERRUPTED)


def main() -> None:
    """Run the command line; Ctrl-C is quiet even while modules are imported."""
    signal.signal(signal.SIGINT, _interrupted)
    gc.set_threshold(FEW_COLLECTIONS)
    from openingcli.cli import main as run

    signal.signal(signal.SIGINT, signal.default_int_handler)
    run()


if __name__ == "__main__":
    main()
