"""Which periods a sentence names, in English or Chinese, and what they are to it.

A year, half, quarter, month or day, a span of two of them, months without a year (the
first half), and words that mean now. "In 2024", "by the end of 2024" and 2024年底 are
the year 2024; "the first seven months of 2025" is 2025-01/2025-07.
"""

import re

from openingcli.characters import lowered
from openingcli.moments import Mention, Role
from openingcli.periods import Period, parse_period
from openingcli.quantity import Script, script_of

BARE_YEAR = re.compile("(?<![0-9])(?:19|20)[0-9]{2}(?![0-9年.-])")
"""A year without its 年, as headlines have it."""
HINT = re.compile(
    "(?:1[89]|20)[0-9]{2}|[hq][1-4]|[1-4][hq]|year|month|quarter|half|decade|week|spring|"
    "today|yesterday|now|current|present|these days|so far|to date|moment|summer|autumn|fall|winter|"
    "pandemic|congress|took office|wto|under (?:mao|deng|jiang|hu)|"
    "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec",
)
"""A text without any of these names no period in English."""


def mentions(text: str) -> list[Mention]:
    """Every period of a normalised text, in order; of two that overlap the longer."""
    text = lowered(text)
    script, found = script_of(text), []
    if BARE_YEAR.search(text) if script is Script.HAN else HINT.search(text):
        from openingcli.dates_en import english_mentions  # its patterns take time

        found += english_mentions(text)
    if script is not Script.LATIN:
        from openingcli.dates_zh import chinese_mentions

        found += chinese_mentions(text)
        found = _apart(found, len(text))
    return _resolved(sorted(found, key=lambda one: one.start))


def _apart(found: list[Mention], length: int) -> list[Mention]:
    """The mentions without those that a longer one covers."""
    taken = bytearray(length)
    kept = []
    for one in sorted(found, key=lambda one: one.start - one.end):
        if not any(taken[one.start : one.end]):
            taken[one.start : one.end] = b"\1" * (one.end - one.start)
            kept.append(one)
    return kept


def _resolved(found: list[Mention]) -> list[Mention]:
    """The mentions, with that year told by the one before it."""
    named: Period | None = None
    for number, one in enumerate(found):
        if one.role in (Role.SAME, Role.BEFORE):
            period = named
            if named and one.role is Role.BEFORE:
                period = parse_period(str(named.year - 1)) if named.year else None
            role = Role.STATED if period else Role.NOW
            found[number] = Mention(one.start, one.end, role, period)
        elif one.period:
            named = one.period
    return found
