"""Runs the command line as `python -m openingcli` and as `openingcli`."""

import gc
import os
import signal
import sys

INTERRUPTED = 130
FEW_COLLECTIONS = 100_000
"""Most commands end before there is anything to collect; a long one is collected too."""


def _interrupted(*_: object) -> None:
    """Leave at once: nothing has been read or written yet."""
    os._exit(INTERRUPTED)


def _told_to_end(number: int, _: object) -> None:
    """Leave as a shell names it, and take unfinished files away."""
    raise SystemExit(128 + number)


def _leave(code: int) -> None:
    """End the process as it stands: to free a catalogue's memory takes longer."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the answer is out
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except OSError:  # what could not be written has been said, the code tells it
            pass
    os._exit(code)


def main() -> None:
    """Run the command line; Ctrl-C is quiet even while modules are imported."""
    signal.signal(signal.SIGINT, _interrupted)
    gc.set_threshold(FEW_COLLECTIONS)
    from openingcli.cli import main as run

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
        _leave(end.code)


if __name__ == "__main__":
    main()
