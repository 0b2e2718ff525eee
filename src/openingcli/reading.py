"""What numbers a text prints: value, scale, unit, hedge and streak of each.

Texts of either language are read, to hold a printed form against its record, to
convert a quantity, and to find the figures that a sentence claims. Text is compared in
one form: footnote marks out, then NFKC, with quotes, dashes and white space alike.
"""

import re

from openingcli.quantity import Reading, Script, normalised, script_of

LONGEST = 100
"""A quantity of more characters is none."""


def document_lines(text: str) -> list[str]:
    """The lines of a document that are not empty, normalised; the first is line 1."""
    return [normalised(line) for line in text.splitlines() if line.strip()]


def readings(text: str) -> list[Reading]:
    """Every number of a normalised text, in order.

    Both languages may read a part of one number: about 3.5万亿美元. Of two that overlap,
    the one that goes further is taken, from where the first begins.
    """
    found: list[Reading] = []
    script = script_of(text)
    if script is not Script.HAN:
        from openingcli.numbers_en import english_readings  # its patterns take time

        found += english_readings(text)
    if script is Script.LATIN:
        return found
    from openingcli.numbers_zh import chinese_readings

    found += chinese_readings(text)
    kept: list[Reading] = []
    for reading in sorted(found, key=lambda one: (one.start, -one.end)):
        first = kept[-1] if kept else None
        if first is None or reading.start >= first.end:
            kept.append(reading)
        elif reading.end > first.end:
            kept[-1] = reading._replace(
                start=first.start,
                text=text[first.start : reading.end].strip(),
                hedge=reading.hedge or first.hedge,
            )
    return kept


def quantity(text: str) -> Reading | None:
    """The one quantity that a text is, in English or Chinese; None where it is not one."""
    plain = normalised(text)
    if len(plain) > LONGEST:
        return None
    if script_of(plain) is not Script.LATIN:
        plain = re.sub(" (?![0-9])|(?<![0-9]) ", "", plain)
    found = readings(plain)
    whole = len(found) == 1 and found[0].text.strip() == plain
    return found[0] if whole else None
