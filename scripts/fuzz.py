"""Feed the readers of strangers' bytes with bytes that find new paths through them.

    python scripts/fuzz.py loader|claims FOLDER [-max_total_time=600]

Needs atheris. FOLDER keeps the inputs that reached something new, for the next time;
begin with the catalogue, or with the claims of tests/files/claims. Options are those of
libFuzzer. An exception ends the run and leaves the input beside it.
"""

import sys

import atheris

with atheris.instrument_imports(include=["openingcli"]):
    from openingcli.check import Checker
    from openingcli.compiling import compile_catalogue
    from openingcli.language import Language
    from openingcli.loading import load
    from openingcli.render.screens.checking import Checking

MOST = 8_000
"""So many bytes, that a run tries much rather than long."""


def loader(data: bytes) -> None:
    """A file of any bytes has faults that can be told, or is a catalogue."""
    compiled = compile_catalogue([("any.yaml", data[:MOST])])
    assert compiled.catalogue is not None or compiled.errors
    for fault in compiled.faults:
        assert fault.line > 0
        assert fault.message.en
        assert fault.message.zh


def claims(data: bytes) -> None:
    """A text of any characters has its figures judged, each with a verdict to show."""
    text = data[:MOST].decode("utf-8", "surrogateescape")
    judgements = CHECKER.check(text)
    for screens in SCREENS:
        assert screens.verdicts([(text, judgements)], headed=True).parts


CHECKER = Checker(load([]))
SCREENS = [Checking(CHECKER.catalogue, language) for language in Language]
TARGETS = {"loader": loader, "claims": claims}

if __name__ == "__main__":
    target = TARGETS[sys.argv.pop(1)]
    atheris.Setup(sys.argv, target)
    atheris.Fuzz()
