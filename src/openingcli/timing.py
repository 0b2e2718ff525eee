"""Of which period a figure of a sentence is, as far as the text says."""

import re
from collections.abc import Sequence
from contextlib import suppress
from typing import NamedTuple

from openingcli import cues
from openingcli.errors import PeriodError
from openingcli.moments import Mention, Role, part_of
from openingcli.periods import Grain, Period, parse_period
from openingcli.quantity import Reading
from openingcli.sentence import Kind, Sentence
from openingcli.topics import Sort


class When(NamedTuple):
    """Which period a claimed number is of, as far as the sentence says."""

    period: Period | None = None
    """None where none is stated."""
    months: str = ""
    """The part of a year whose year is not stated: H1, 01/07; or `this`, `last`."""
    base: Period | None = None
    """The period that a change is counted from."""
    is_borrowed: bool = False
    """True where the period stands with another figure, and may be that one's alone."""
    is_since: bool = False
    """True where the base is one since when a figure holds."""
    is_until: bool = False
    """True where a figure may be all that there was up to the period: by 2025, 截至2025年."""


NO_PERIOD = When()
VAGUE = "?"
"""Instead of months: a period is named that only the writer knows."""

GLOSS = re.compile(r"\s?\([^()]*\)")
BRACKET = re.compile(r"\s?\(\s?")
PERIOD_FOLLOWS = re.compile(
    r"[\s(]*(?:(?:in|for|at|by|during|over|as|of|through|throughout|to|the|full|all|whole|between|from|"
    r"on|end|year|calendar|fiscal|back)\s)*$",
)


def when_of(sentence: Sentence, number: int, kind: Kind) -> When:
    """The period of a number, and the one that it is counted from."""
    reading = sentence.numbers[number]
    if kind is Kind.START:
        dated = any(m.end <= reading.start for m in sentence.dated)
        alone = bool(number) and not (dated or sentence.chinese)
        return When(_start_of(sentence, reading), is_borrowed=alone)
    bases = [m for m in sentence.dated if m.role in (Role.BASE, Role.SINCE)]
    base = _base_of(sentence, reading, bases)
    since = any(m.role is Role.SINCE for m in bases)
    stated = [m for m in sentence.dated if m not in bases]
    nearest = _nearest(sentence, number, reading, stated)
    if nearest is None and kind is Kind.CHANGE and _moves_on(sentence, number):
        nearest = next(reversed(stated), None)
    if nearest is None or _is_of_the_start(sentence, number, reading, nearest):
        if nearest is None and not bases:
            borrowed = sentence.whole.period_before(sentence.start)
            led = sentence.text[: reading.start]
            present = sentence.says(cues.PRESENT, led)
            if borrowed and (present or borrowed.role is Role.VAGUE):
                return When(months=VAGUE, is_borrowed=True)
            if borrowed:
                return When(borrowed.period, borrowed.months, None, is_borrowed=True)
        return When(base=base, is_since=since)
    if nearest.role is Role.NOW:
        return When(base=base, is_since=since)
    if kind is Kind.LEVEL and _may_be_of_a_start_behind(sentence, number, nearest):
        return When(months=VAGUE, is_borrowed=True)
    if nearest.role is Role.VAGUE:
        return When(months=VAGUE)
    if nearest.is_part:
        nearest = _in_its_year(nearest, stated)
    period = nearest.period
    if period is not None and _ends_a_movement(sentence, reading, kind, period):
        period = parse_period(period.text.partition("/")[2])
    is_borrowed = _is_borrowed(sentence, reading, nearest)
    before = sentence.text[max(0, nearest.start - cues.NEAR) : nearest.start]
    until = sentence.says(cues.UNTIL, before) is not None
    return When(period, nearest.months, base, is_borrowed, since, until)


def _base_of(
    sentence: Sentence, reading: Reading, bases: Sequence[Mention]
) -> Period | None:
    """What a number is counted from: the base right behind it, else the last before it.

    In Chinese a base leads its number, and behind a comma it is that of the next one.
    """
    behind = [m for m in bases if m.start >= reading.end]
    own = [
        m
        for m in behind
        if not sentence.chinese
        and not _parted(sentence, reading.end, m.start)
        and "," not in sentence.text[reading.end : m.start]
    ]
    before = [m for m in bases if m.end <= reading.start]
    return next((m.period for m in (*own[:1], *before[-1:], *behind)), None)


def _moves_on(sentence: Sentence, number: int) -> bool:
    """True for the 7 of: it grew 7 percent, from 23 trillion in 2023 to 25 in 2024."""
    following = sentence.numbers[number + 1 : number + 2]
    return any(sentence.kind(n)[0] is Kind.START for n in following)


def _is_of_the_start(
    sentence: Sentence, number: int, reading: Reading, mention: Mention
) -> bool:
    """True for the 2017 of: from 93 items in 2017 it came down to 29."""
    if not number or mention.end > reading.start:
        return False
    start = sentence.numbers[number - 1]
    before = sentence.text[max(0, reading.start - cues.NEAR) : reading.start]
    return (
        mention.start >= start.end
        and sentence.kind(start)[0] is Kind.START
        and sentence.says(cues.TO_BEFORE, before) is not None
    )


def _may_be_of_a_start_behind(
    sentence: Sentence, number: int, mention: Mention
) -> bool:
    """True for the 2012 of: it rose to 30 from 18 in 2012. Of which it is, nobody knows."""
    following = sentence.numbers[number + 1 : number + 2]
    span = mention.period is not None and mention.period.grain is Grain.SPAN
    return not span and any(
        mention.start >= start.end and sentence.kind(start)[0] is Kind.START
        for start in following
    )


def _in_its_year(part: Mention, stated: Sequence[Mention]) -> Mention:
    """A part of a year with the last year named before it, else the first behind."""
    years = [
        (m.end, year)
        for m in stated
        if m.period and (year := m.period.year) is not None
    ]
    before = [year for end, year in years if end <= part.start]
    named = before[-1:] or [year for _, year in years[:1]]
    with suppress(PeriodError):
        for year in named:
            return part._replace(period=part_of(year, part.months), months="")
    return part


def _is_borrowed(sentence: Sentence, reading: Reading, mention: Mention) -> bool:
    """True for the year of: it reached 5 billion in 2024, and there are 22 zones.

    In Chinese a year leads its clause: that of a later figure is not surely this one's.
    """
    if sentence.chinese:
        return (
            mention.start >= reading.end
            and any(n.start >= mention.end for n in sentence.numbers)
            and sentence.says(cues.CLAUSES, sentence.blank, reading.end, mention.start)
            is not None
        )
    if mention.end > reading.start:
        return False
    before = [n.end for n in sentence.numbers if n.end <= mention.start]
    parted = sentence.says(cues.CLAUSES, sentence.blank, mention.end, reading.start)
    gap = sentence.text[max(before) : mention.start] if before else "-"
    return parted is not None and PERIOD_FOLLOWS.match(gap) is not None


def _ends_a_movement(
    sentence: Sentence, reading: Reading, kind: Kind, period: Period
) -> bool:
    """True for the 23 of: between 2012 and 2025 it rose from 10 to 23, doubled to 23."""
    span = period.grain is Grain.SPAN and not period.is_run_of_months
    before = sentence.text[max(0, reading.start - cues.NEAR) : reading.start]
    if kind is not Kind.LEVEL or not span:
        return False
    if sentence.says(cues.GROWN_TO, before):
        return True
    from_a_start = any(sentence.kind(n)[0] is Kind.START for n in sentence.numbers)
    return from_a_start and sentence.says(cues.TO_BEFORE, before) is not None


def _start_of(sentence: Sentence, reading: Reading) -> Period | None:
    """The period of the level that a movement starts from: beside it, or since when."""
    behind = [
        m
        for m in sentence.dated
        if 0 <= m.start - reading.end < 25
        and not _parted(sentence, reading.end, m.start)
    ]
    before = [
        m
        for m in sentence.dated
        if 0 <= reading.start - m.end < 12
        and not _parted(sentence, m.end, reading.start)
    ]
    last = before[-1:]
    beside = [*last, *behind] if sentence.chinese else [*behind, *last]
    for one in beside:
        if one.period and one.period.grain is not Grain.SPAN:
            return one.period
    spans = (m.period for m in sentence.dated if m.period)
    span = next((p for p in spans if p.grain is Grain.SPAN), None)
    if span is not None:
        return parse_period(span.text.partition("/")[0])
    return next((m.period for m in sentence.dated if m.role is Role.BASE), None)


def _parted(sentence: Sentence, start: int, end: int) -> bool:
    """True where another figure stands between two places."""
    return any(start <= n.start < end for n in sentence.numbers)


def _end_of(sentence: Sentence, reading: Reading) -> int:
    """Where a number ends, with the amount in brackets that says it in other money."""
    gloss = GLOSS.match(sentence.text, reading.end)
    if not gloss or not _parted(sentence, reading.end, gloss.end()):
        return reading.end
    return gloss.end()


def _nearest(
    sentence: Sentence, number: int, reading: Reading, stated: Sequence[Mention]
) -> Mention | None:
    """The period that belongs to a number: right behind it, else the last before it."""
    behind = next((m for m in stated if m.start >= reading.end), None)
    before = next((m for m in reversed(stated) if m.end <= reading.start), None)
    if behind and BRACKET.fullmatch(sentence.text, reading.end, behind.start):
        return behind
    end = _end_of(sentence, reading)
    if behind and not sentence.chinese and not _parted(sentence, end, behind.start):
        earlier = sentence.numbers[number - 1].end if number else 0
        between = before is not None and before.start >= earlier
        if between and before and number:  # the year of the number before
            between = not PERIOD_FOLLOWS.match(sentence.text[earlier : before.start])
        gap = sentence.text[end : behind.start]
        between = between and (not behind.is_part or " and " in gap)
        far = between or sentence.says(cues.CLAUSES, sentence.blank, end, behind.start)
        if not far or PERIOD_FOLLOWS.match(gap):
            return behind
    if before or not behind:
        return before
    far = sentence.says(cues.CLAUSES, sentence.blank, reading.end, behind.start)
    bare = not any(
        w.sort is Sort.TOPIC for w in sentence.between(*sentence.own_clause(reading))
    )
    if sentence.chinese or bare or not far:
        return behind
    gap = sentence.text[reading.end : behind.start]
    return behind if behind.role is Role.VAGUE and "," not in gap else None
