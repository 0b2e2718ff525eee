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

BARE_YEAR = re.compile("(?<![0-9])(?:19|20)[0-9]{2}(?![0-9年])")
"""A year without its 年, as headlines have it."""
HINT = re.compile(
    r"(?:1[89]|20)[0-9]{2}|[1-9]0s|fy\s?[0-9]|[1-9]m[0-9]|[hq][1-4]|[1-4][hq]|year|month|quarter|half|decade|week|spring|"
    "today|yesterday|plan|date not|now|current|present|these days|so far|to date|moment|summer|autumn|fall|winter|"
    "pandemic|congress|took office|wto|world trade|reform|opening|original|initial|previous|formerly|in the past|"
    "recently|begin with|at first|outset|beginning|start|earl|old days|generation|first|then|at th|under (?:mao|deng|jiang|hu)|"
    "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec",
)
"""A text without any of these names no period in English."""
SHORT_YEAR = (
    r"(?i)(\b(?:(?:in|of|by|for|from|to|since|until|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|"
    r"apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|"
    r"dec(?:ember)?)\.?\s|(?:q[1-4]|h[12]|[1-4]q|[12]h)\s?))'([0-9]{2})\b"
)
"""'24, after a word that makes it a year."""
SHORT_YEAR_ZH = (
    "(?i)((?<![0-9第近过前满历续达跨]))([0-9]{2})(?=q[1-4]|h[12]|年(?:第?[一二三四1-4首末]季|"
    "[上下]半年|q[1-4]|h[12]|[前头首]?[0-9一二三四五六七八九十两]{1,2}个?月|[底末初度]|全年))"
)
"""24年 alone may be a number of years; with a part of it, or its end, it is a year."""
THIS_CENTURY = 50
"""'24 is 2024, '78 is 1978."""


def with_centuries(text: str) -> str:
    """A normalised text with four digits in every year that has two: in '24, 24年底."""
    if "'" in text:
        text = re.sub(SHORT_YEAR, _whole_year, text)
    return text if text.isascii() else re.sub(SHORT_YEAR_ZH, _whole_year, text)


def _whole_year(short: re.Match[str]) -> str:
    century = "20" if int(short[2]) < THIS_CENTURY else "19"
    return f"{short[1]}{century}{short[2]}"


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
            role = Role.STATED if period else Role.VAGUE
            found[number] = Mention(one.start, one.end, role, period)
        elif one.period:
            named = one.period
    return found
