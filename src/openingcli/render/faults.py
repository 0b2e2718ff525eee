"""What is said of failures and of faulty files, as lines of text."""

from collections.abc import Iterable

from openingcli.catalogue import Catalogue
from openingcli.errors import Fault
from openingcli.language import Language, Said
from openingcli.render.safety import clean
from openingcli.words import counted, say

LONGEST = 5_000
"""No path is longer; what was typed may be, and nobody would read it again."""


def complaint(message: Said, hint: Said, language: Language) -> str:
    """`error: …`, then `hint: …` where there is one."""
    told = message.to(language)
    if len(told) > LONGEST:
        told = f"{told[: LONGEST // 2]} … {told[-LONGEST // 10 :]}"
    text = f"{say('error', language)}{clean(told)}\n"
    if said := hint.to(language):
        text += f"{say('hint', language)}{clean(said)}\n"
    return text


def fault_lines(faults: Iterable[Fault], language: Language) -> str:
    """`file:line:column: path: message` for each fault, its hint below."""
    return "".join(_fault(fault, language) for fault in faults)


def verdict_line(catalogue: Catalogue, language: Language) -> str:
    """What a catalogue without faults holds."""
    figures = sum(map(len, catalogue.figures.values()))
    found = counted(len(catalogue.indicators), figures, language)
    return say("valid", language, counted=found) + "\n"


def _fault(fault: Fault, language: Language) -> str:
    where = f"{fault.where}: " if fault.where else ""
    warning = say("warning", language) if fault.is_warning else ""
    text = f"{fault.place}: {where}{warning}{fault.message.to(language)}"
    lines = clean(text) + "\n"
    if hint := fault.hint.to(language):
        lines += f"  {say('hint', language)}{clean(hint)}\n"
    return lines
