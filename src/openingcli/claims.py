"""Which figures a text claims, of which period, and in which words.

Years, dates, ages, the numbers of documents and counted names are no figures. What a
figure is of stands in its own clause; what that leaves open, in the rest of the
sentence and the sentences before.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from contextlib import suppress
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from openingcli import cues
from openingcli.characters import ESCAPES, HIDDEN, lowered
from openingcli.dates import mentions
from openingcli.errors import PeriodError
from openingcli.hedges import Hedge
from openingcli.moments import Mention, Role
from openingcli.periods import Grain, Period, parse_period
from openingcli.quantity import Reading, Script, normalised, script_of
from openingcli.reading import readings
from openingcli.topics import HOME, Sort, Word, words

LONGEST_SENTENCE = 600
"""A longer stretch without an end is cut, so that time stays linear in the text."""
LONGEST_NUMBER = 60
"""More digits and words than this are no figure."""
EARLIER = 400
"""So many characters before a sentence still say what it speaks of."""


class Kind(StrEnum):
    """What a claimed number is to its indicator."""

    LEVEL = "level"
    CHANGE = "change"
    """A growth or a difference."""
    START = "start"
    """The level from which a movement starts: up from 10, 由10个."""


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


NO_PERIOD = When()
VAGUE = "?"
"""Instead of months: a period is named that only the writer knows."""


class Claimed(NamedTuple):
    """One figure of a text, and the words that say what it is of."""

    text: str
    """The number and what belongs to it, as written."""
    reading: Reading
    kind: Kind
    falls: bool = False
    """True for a change downwards, or a number below nothing."""
    moves: int = 0
    """1 where a movement that starts here goes up, -1 where it goes down."""
    when: When = NO_PERIOD
    is_denied: bool = False
    """True where the text says that it is not so, or speaks of a part only."""
    is_ahead: bool = False
    """True where it speaks of the future."""
    own: tuple[Word, ...] = ()
    """The words of its own clause."""
    lead: tuple[Word, ...] = ()
    """The words of the same sentence that stand before its clause."""
    preface: tuple[Word, ...] = ()
    """Those of them that belong to no other figure."""
    tail: tuple[Word, ...] = ()
    """The words behind its clause that belong to no other figure."""
    rest: tuple[Word, ...] = ()
    """All words of the same sentence behind its clause."""
    earlier: tuple[Word, ...] = ()
    """The words of the sentences before."""
    noun: tuple[Word, ...] = ()
    """The words of its clause behind the number: what it counts comes first."""

    @property
    def counts_a_thing(self) -> bool:
        """True where a word stands right behind the number: what it counts."""
        return any(
            word.sort in (Sort.TOPIC, Sort.UNKNOWN) and word.start - self.end <= 1
            for word in self.noun[:1]
        )

    @property
    def end(self) -> int:
        """Where the number ends in its sentence."""
        return self.reading.end


def claimed(text: str) -> list[Claimed]:
    """The figures that a text claims, in order; none where it has no number."""
    lines = ADDRESSES.sub(" ", ESCAPES.sub("", text)).splitlines()
    plain = "\n".join(
        normalised(HIDDEN.sub("", line.replace("\t", " "))) for line in lines
    )
    denied = cues.FALSE(script_of(plain)).search(lowered(plain)) is not None
    return [
        figure
        for earlier, sentence in _sentences(plain)
        for figure in _Sentence(earlier, sentence, denied=denied).claimed()
    ]


def _sentences(text: str) -> Iterator[tuple[str, str]]:
    """Each sentence with what stands before it, both of bounded length."""
    dated = {i for m in mentions(text) for i in range(m.start, m.end)}
    start = 0
    marks = cues.ENDS(script_of(text)).finditer(lowered(text))
    ends = [m.end() for m in marks if m.start() not in dated]
    for end in [*ends, len(text)]:
        while end - start > LONGEST_SENTENCE:
            cut = text.rfind(" ", start + 1, start + LONGEST_SENTENCE)
            cut = cut if cut > start else start + LONGEST_SENTENCE
            yield text[max(0, start - EARLIER) : start], text[start:cut]
            start = cut
        if text[start:end].strip():
            yield text[max(0, start - EARLIER) : start], text[start:end]
        start = end


class _Sentence:
    """One sentence, read: its figures, its dates, its words."""

    def __init__(self, earlier: str, text: str, *, denied: bool) -> None:
        self.written = text
        self.text = lowered(text)
        self.denied = denied
        self.script = script_of(text)
        self.chinese = self.script is not Script.LATIN
        dated = mentions(earlier + text)  # that year may have been named before
        shift = len(earlier)
        self.dated = [
            m._replace(start=m.start - shift, end=m.end - shift)
            for m in dated
            if m.start >= shift and m.role is not Role.BESIDE
        ]
        beside = [(m.start - shift, m.end - shift) for m in dated if m.start >= shift]
        self.numbers = self._figures(beside)
        taken = [*beside, *((n.start, n.end) for n in self.numbers)]
        self.blank = _blanked(self.text, taken)
        clauses = list(cues.CLAUSES(self.script).finditer(self.blank))
        self.clause_starts = [match.start() for match in clauses]
        self.clause_ends = [match.end() for match in clauses]
        self.words = [
            w for w in words(_blanked(text, taken)) if not self._is_yardstick(w)
        ]
        self.earlier = tuple(words(_blanked(earlier, [])))
        before = [m for m in dated if m.end <= shift and m.role is Role.STATED]
        self.earlier_period = before[-1].period if before else None

    def _figures(self, taken: Sequence[tuple[int, int]]) -> list[Reading]:
        """The numbers that may be figures: no dates, ages, numbers of meetings or papers."""
        text, found = self.text, []
        for reading in readings(self.written):
            start = _digits_start(text, reading)
            if any(s < reading.end and start < e for s, e in taken):
                continue
            figure = self._as_figure(reading, start)
            if figure is not None:
                found.append(figure)
        for match in cues.SUPERLATIVE(self.script).finditer(text):
            second = self._says(
                cues.ORDINAL_BEFORE, text[max(0, match.start() - 12) : match.start()]
            )
            if second or any(
                r.start < match.end() and match.start() < r.end for r in found
            ):
                continue
            found.append(_first(match))
        return sorted(found, key=lambda reading: reading.start)

    def _as_figure(self, reading: Reading, start: int) -> Reading | None:
        """A number as the words around it have it: a rank, a level; None for no figure."""
        text = self.text
        before = text[max(0, start - cues.NEAR) : start]
        behind = text[reading.end : reading.end + cues.NEAR]
        own = lowered(reading.text)
        bare = not reading.unit and not reading.exponent
        if len(own) > LONGEST_NUMBER:
            return None
        if reading.streak or self._says(cues.AGE_BEHIND, behind):
            return None
        if self._says(cues.NUMBER_OF_A_PAPER, before):
            return None
        unhedged = text[: reading.start + len("up to")]
        if reading.hedge is Hedge.AT_MOST and self._says(cues.CREPT_UP_TO, unhedged):
            reading = reading._replace(hedge=None)
        if reading.unit in ("CNY", "USD") and reading.base == 1:
            return None  # one dollar is what a rate is told by
        compared = "the " in own and OF_THEN.match(behind)
        if COMPARED.match(own) or compared:
            reading = reading._replace(hedge=None)
        if reading.fraction and QUARTER.search(own):
            return None
        if self._is_of_a_range(before, behind):
            return None
        if bare and reading.value:
            top = self._says(cues.TOP, own)
            if top or self._says(cues.RANK_BEFORE, before):
                return reading._replace(unit="place")
        if bare and (
            self._says(cues.NO_FIGURE_BEFORE, before)
            or CAPITALS.search(self.written[max(0, start - 1) : start])
        ):
            return None
        countable = reading.unit in ("", "place") and not reading.exponent
        return (
            None if countable and self._says(cues.NO_FIGURE_BEHIND, behind) else reading
        )

    def _says(
        self, cue: cues.Cue, text: str, start: int = 0, end: int | None = None
    ) -> re.Match[str] | None:
        """What the words of a stretch say to one question, if anything."""
        stop = len(text) if end is None else end
        return cue(self.script).search(text, start, stop)

    def claimed(self) -> Iterator[Claimed]:
        """Its figures, in order."""
        partial = self.denied or self._says(cues.PARTIAL, self.text)
        if len(self.numbers) > 1:
            partial = partial or self._says(cues.RESPECTIVELY, self.text)
        previous = 0
        for number, reading in enumerate(self.numbers):
            kind, falls = self._kind(reading)
            start, end = self._own_clause(reading)
            clause, _ = self._clause(reading)
            before = self.text[: reading.start]
            is_money = reading.unit in MONEY and kind is Kind.LEVEL
            ahead = self._says(cues.AHEAD, before[clause:]) or self._says(
                cues.EXPECTED, self.text[reading.end : end]
            )
            yield Claimed(
                text=self.written[reading.start : reading.end].strip(),
                reading=reading,
                kind=kind,
                falls=falls or self._is_below_nothing(reading),
                when=self._when(number, reading, kind),
                is_denied=bool(
                    partial
                    or self._says(cues.DENIED, before)
                    or (is_money and self._says(cues.CHANGE_OF, before[clause:]))
                ),
                is_ahead=kind is not Kind.START and ahead is not None,
                own=self._between(start, end),
                lead=self._between(0, start),
                preface=self._between(previous, start),
                moves=self._moves(number) if kind is Kind.START else 0,
                tail=self._between(end, self._next_clause(number)),
                rest=self._between(end, len(self.text)),
                earlier=self.earlier,
                noun=self._between(reading.end, end),
            )
            cut = self._says(cues.CLAUSES, self.blank, reading.end)
            previous = cut.end() if cut else len(self.text)

    def _next_clause(self, number: int) -> int:
        """Where the clause of the next figure begins."""
        if number + 1 == len(self.numbers):
            return len(self.text)
        return self._own_clause(self.numbers[number + 1])[0]

    def _is_of_a_range(self, before: str, behind: str) -> bool:
        """True for an end of: between 20 and 25. From 10 to 23 is a movement."""
        if re.search("[由从自][^,。]{0,8}$", before):
            return False
        return bool(
            self._says(cues.RANGE_BEFORE, before)
            or self._says(cues.RANGE_BEHIND, behind)
        )

    def _is_below_nothing(self, reading: Reading) -> bool:
        """True for a number behind a minus sign: growth was -5.2 percent."""
        start = _digits_start(self.text, reading)
        return MINUS.search(self.text[max(0, start - 3) : start]) is not None

    def _moves(self, number: int) -> int:
        """Which way a movement goes that starts at a figure, by the words around it."""
        reading = self.numbers[number]
        start, end = self._clause(reading)
        rest = [n.start for n in self.numbers[number + 1 : number + 2]]
        around = self.text[start : max(end, *rest, reading.end)]
        rises, falls = self._says(cues.RISE, around), self._says(cues.FALL, around)
        return bool(rises) - bool(falls)

    def _between(self, start: int, end: int) -> tuple[Word, ...]:
        return tuple(w for w in self.words if start <= w.start and w.end <= end)

    def _is_yardstick(self, word: Word) -> bool:
        """True for an area that only measures: ahead of Japan, from Hainan to Gansu."""
        if word.sort is not Sort.PLACE:
            return False
        before = self.blank[max(0, word.start - cues.NEAR) : word.start]
        around = f"{before}@{self.blank[word.end : word.end + 20]}"
        if RELATIVE.match(self.blank, word.end):
            return False
        if word.token.startswith("@CN-") and self._says(cues.FROM_TO, around):
            return True
        if not HOME.search(self.blank):
            return False
        return self._says(cues.YARDSTICK, before) is not None

    def _clause(self, reading: Reading) -> tuple[int, int]:
        """The clause around a number."""
        before = bisect_right(self.clause_ends, reading.start)
        start = self.clause_ends[before - 1] if before else 0
        behind = bisect_left(self.clause_starts, reading.end)
        last = behind == len(self.clause_starts)
        return start, len(self.text) if last else self.clause_starts[behind]

    def _own_clause(self, reading: Reading) -> tuple[int, int]:
        """The clause of a number, cut where another number of the clause begins."""
        start, end = self._clause(reading)
        before = [n.end for n in self.numbers if start < n.end <= reading.start]
        behind = [n.start for n in self.numbers if reading.end <= n.start < end]
        if before:
            cut = self._says(cues.JOINTS, self.blank, max(before), reading.start)
            start = cut.start() if cut else max(before)
        if behind:
            cut = self._says(cues.JOINTS, self.blank, reading.end, min(behind))
            end = cut.start() if cut else min(behind)
        return start, end

    def _kind(self, reading: Reading) -> tuple[Kind, bool]:
        """Whether a number is a level or a change, and whether it falls."""
        if reading.unit == "fold":
            return Kind.CHANGE, False
        before = self.text[max(0, reading.start - cues.NEAR) : reading.start]
        digits = _digits_start(self.text, reading)
        hedged = self.text[max(0, reading.start - cues.NEAR) : digits]
        relative = reading.unit in ("percent", "points", "times-more", "whole")
        match = self._says(cues.CHANGE_BEFORE, before) or self._says(
            cues.CHANGE_BEFORE, hedged
        )
        money = reading.unit in MONEY or reading.exponent
        told = match and (relative or money or self._says(cues.BY_SO_MUCH, match[0]))
        if SHORT_OF.match(self.text, reading.start):
            match = None  # it fell short of a level
        if match and told and not self._says(cues.TO_BEFORE, before):
            return Kind.CHANGE, _falls(match)
        behind = self.text[reading.end : reading.end + cues.NEAR]
        match = self._says(cues.CHANGE_BEHIND, behind) if relative else None
        if match:
            return Kind.CHANGE, _falls(match)
        if reading.unit == "points":
            return Kind.CHANGE, False
        undated = re.sub(r"[0-9]{4}年[底末]?", "", before[-20:])
        is_start = self._says(cues.START_BEFORE, before) or self._says(
            cues.START_BEFORE, undated
        )
        return (Kind.START if is_start else Kind.LEVEL), False

    def _when(self, number: int, reading: Reading, kind: Kind) -> When:
        """The period of a number, and the one that it is counted from."""
        if kind is Kind.START:
            return When(self._start_of(reading))
        bases = [m for m in self.dated if m.role in (Role.BASE, Role.SINCE)]
        base = next((m.period for m in bases), None)
        since = any(m.role is Role.SINCE for m in bases)
        stated = [m for m in self.dated if m not in bases]
        nearest = self._nearest(number, reading, stated)
        if nearest is None and kind is Kind.CHANGE and len(stated) > 1:
            nearest = stated[-1]
        if nearest is None or self._is_of_the_start(number, reading, nearest):
            borrowed = self.earlier_period if nearest is None and not bases else None
            return When(borrowed, "", base, borrowed is not None, since)
        if nearest.role is Role.NOW:
            return When(base=base, is_since=since)
        if nearest.role is Role.VAGUE:
            return When(months=VAGUE)
        if nearest.months not in ("", "this", "last") and nearest.period is None:
            nearest = self._in_its_year(nearest, stated)
        period = nearest.period
        if period is not None and self._ends_a_movement(number, reading, kind, period):
            period = parse_period(period.text.partition("/")[2])
        is_borrowed = self._is_borrowed(reading, nearest)
        return When(period, nearest.months, base, is_borrowed, since)

    def _is_of_the_start(self, number: int, reading: Reading, mention: Mention) -> bool:
        """True for the 2017 of: from 93 items in 2017 it came down to 29."""
        if not number or mention.end > reading.start:
            return False
        start = self.numbers[number - 1]
        before = self.text[max(0, reading.start - cues.NEAR) : reading.start]
        return (
            mention.start >= start.end
            and self._kind(start)[0] is Kind.START
            and self._says(cues.TO_BEFORE, before) is not None
        )

    def _in_its_year(self, part: Mention, stated: Sequence[Mention]) -> Mention:
        """A part of a year with the year that stands elsewhere in the sentence."""
        years = [m.period for m in stated if m.period and m.period.year]
        if not years:
            return part
        with suppress(PeriodError):
            first, slash, last = part.months.partition("/")
            year = years[0].text
            text = f"{year}-{first}/{year}-{last}" if slash else f"{year}-{first}"
            return part._replace(period=parse_period(text), months="")
        return part

    def _is_borrowed(self, reading: Reading, mention: Mention) -> bool:
        """True for the year of: it reached 5 billion in 2024, and there are 22 zones."""
        if self.chinese or mention.end > reading.start:
            return False
        before = [n.end for n in self.numbers if n.end <= mention.start]
        parted = self._says(cues.CLAUSES, self.blank, mention.end, reading.start)
        gap = self.text[max(before) : mention.start] if before else "-"
        return parted is not None and PERIOD_FOLLOWS.match(gap) is not None

    def _ends_a_movement(
        self, number: int, reading: Reading, kind: Kind, period: Period
    ) -> bool:
        """True for the 23 of: between 2012 and 2025 it rose from 10 to 23."""
        span = period.grain is Grain.SPAN and not period.is_run_of_months
        before = self.text[max(0, reading.start - cues.NEAR) : reading.start]
        return (
            kind is Kind.LEVEL
            and span
            and self._says(cues.TO_BEFORE, before) is not None
            and any(self._kind(n)[0] is Kind.START for n in self.numbers[:number])
        )

    def _start_of(self, reading: Reading) -> Period | None:
        """The period of the level that a movement starts from: beside it, or since when."""
        behind = [
            m
            for m in self.dated
            if 0 <= m.start - reading.end < 25
            and not self._parted(reading.end, m.start)
        ]
        before = [
            m
            for m in self.dated
            if 0 <= reading.start - m.end < 12
            and not self._parted(m.end, reading.start)
        ]
        beside = [*before[::-1], *behind] if self.chinese else [*behind, *before[::-1]]
        for one in beside:
            if one.period and one.period.grain is not Grain.SPAN:
                return one.period
        spans = (m.period for m in self.dated if m.period)
        span = next((p for p in spans if p.grain is Grain.SPAN), None)
        if span is not None:
            return parse_period(span.text.partition("/")[0])
        return next((m.period for m in self.dated if m.role is Role.BASE), None)

    def _parted(self, start: int, end: int) -> bool:
        """True where another figure stands between two places."""
        return any(start <= n.start < end for n in self.numbers)

    def _nearest(
        self, number: int, reading: Reading, stated: Sequence[Mention]
    ) -> Mention | None:
        """The period that belongs to a number: right behind it, else the last before it."""
        behind = next((m for m in stated if m.start >= reading.end), None)
        before = next((m for m in reversed(stated) if m.end <= reading.start), None)
        if behind and not self.chinese and not self._parted(reading.end, behind.start):
            earlier = self.numbers[number - 1].end if number else 0
            between = before is not None and before.start >= earlier
            far = between or self._says(
                cues.CLAUSES, self.blank, reading.end, behind.start
            )
            if not far or PERIOD_FOLLOWS.match(self.text[reading.end : behind.start]):
                return behind
        if before or not behind:
            return before
        far = self._says(cues.CLAUSES, self.blank, reading.end, behind.start)
        bare = not any(
            w.sort is Sort.TOPIC for w in self._between(*self._own_clause(reading))
        )
        return behind if self.chinese or bare or not far else None


PERIOD_FOLLOWS = re.compile(
    r"[\s(]*(?:(?:in|for|at|by|during|over|as|of|through|to|the|full|all|whole|between|from|"
    r"on|end|year|calendar|fiscal|back)\s)*$",
)


def _falls(match: re.Match[str]) -> bool:
    """True where a cue names a fall: only such words are in groups."""
    return any(match.groupdict().values())


def _first(match: re.Match[str]) -> Reading:
    """The world's largest: a rank of 1."""
    start, end = match.span()
    return Reading(start, end, match[0], Decimal(1), "", 0, "place", None, "", True)


COMPARED = re.compile(
    r"(?:(?:well|far|just|slightly) )?(?:over|above|under|below) the "
)
"""Well under the 9.8 percent of 2001: the other number is not hedged."""
ADDRESSES = re.compile(r"https?://\S+|www\.\S+|\b[\w.+-]{1,64}@[\w.-]{1,80}")
SHORT_OF = re.compile(r"(?:just )?short of")
RELATIVE = re.compile(r"(?:'s)?,?\s(?:which|whose|where|who)\b")
MONEY = ("CNY", "USD", "other-money")
MINUS = re.compile(r"(?:^|[\s(:为])-$|负$")
OF_THEN = re.compile(
    r"\s(?:of|in|seen in|recorded in)\s(?:the\s)?\S*\s?(?:19|20)[0-9]{2}"
)
QUARTER = re.compile(
    r"(?<!a )(?<!one )(?<!two )(?<!three )(?<!one-)(?<!two-)(?<!three-)quarters?$",
)
"""The last quarter of 2023 is no part of anything."""
DIGITS = re.compile(r"[0-9$¥€£]|\b(?:usd?|cny|rmb)")
CAPITALS = re.compile("[A-Z]")
"""COVID19, G20: right before digits they make a name of them."""


def _digits_start(text: str, reading: Reading) -> int:
    """Where the number itself begins, behind its hedge."""
    match = DIGITS.search(text[reading.start : reading.end])
    return reading.start + (match.start() if match and not reading.is_spelled else 0)


def _blanked(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """The text with its dates and figures blanked out, every place kept."""
    blank = list(text)
    for start, end in spans:
        blank[start:end] = "\x00" * (end - start)
    return "".join(blank)
