"""Runs the command line as `python -m openingcli` and as `openingcli`."""

import gc
import os
import signal

INTERRUPTED = 130
FEW_COLLECTIONS = 100_000
"""Most commands end before there is anything to collect; a long one is collected too."""


def _interrupted(*_: object) -> None:
    """Leave at once: nothing has been read or written yet."""
    os._exit(INTERRUPTED)


def _told_to_end(number: int, _: object) -> None:
    """Leave as a shell names it, and take unfinished files away."""
    raise SystemExit(128 + number)


def main() -> None:
    """Run the command line; Ctrl-C is quiet even while modules are imported."""
    signal.signal(signal.SIGINT, _interrupted)
    gc.set_threshold(FEW_COLLECTIONS)
    from openingcli.cli import main as run
    from openingcli.streams import leave

    signal.signal(signal.SIGINT, signal.default_int_handler)
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)  # Windows has no SIGHUP
        if number and signal.getsignal(number) is signal.SIG_DFL:  # nohup ignores it
            signal.signal(number, _told_to_end)
    try:
        run()
    except SystemExit as end:
        if not isinstance(end.code, int):
            raise
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # the answer is out
        leave(end.code)


if __name__ == "__main__":
    main()
