"""Runs the command line as `python -m openingcli` and as `openingcli`."""

import os
import signal
from typing import NoReturn

INTERRUPTED = 130


def _interrupted(*_: object) -> NoReturn:
    """Leave at once: nothing has been read or written yet."""
    os._exit(INTERRUPTED)


def main() -> None:
    """Run the command line; Ctrl-C is quiet even while modules are imported."""
    signal.signal(signal.SIGINT, _interrupted)
    from openingcli.cli import main as run

    signal.signal(signal.SIGINT, signal.default_int_handler)
    run()


if __name__ == "__main__":
    main()
