"""One sentence of a text: its figures, its periods, its words and its clauses.

Years, dates, ages, the numbers of documents and counted names are no figures.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal
from enum import StrEnum
from functools import cached_property

from openingcli import cues
from openingcli.characters import lowered
from openingcli.dates import mentions
from openingcli.hedges import Hedge
from openingcli.moments import Mention, Role
from openingcli.quantity import Reading, Script, script_of
from openingcli.reading import readings
from openingcli.topics import HOME, Sort, Word, words

LONGEST = 600
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


class Text:
    """A normalised text; its periods and words are read once, however long it is."""

    def __init__(self, text: str) -> None:
        self.written = text
        self.small = lowered(text)
        self.dated = mentions(text)
        self.date_starts = [mention.start for mention in self.dated]

    def sentences(self) -> "Iterator[Sentence]":
        """Its sentences, of bounded length."""
        within = {i for m in self.dated for i in range(m.start, m.end)}
        marks = cues.ENDS(script_of(self.small)).finditer(self.small)
        ends = [mark.end() for mark in marks if mark.start() not in within]
        start = 0
        for end in [*ends, len(self.written)]:
            while end - start > LONGEST:
                cut = self.written.rfind(" ", start + 1, start + LONGEST)
                cut = cut if cut > start else start + LONGEST
                yield Sentence(self, start, cut)
                start = cut
            if self.written[start:end].strip():
                yield Sentence(self, start, end)
            start = end

    @cached_property
    def _words(self) -> list[Word]:
        return _directed(words(self.written), self.small)

    @cached_property
    def _word_starts(self) -> list[int]:
        return [word.start for word in self._words]

    def words_before(self, end: int) -> tuple[Word, ...]:
        """The words of the stretch before a sentence."""
        first = bisect_left(self._word_starts, end - EARLIER)
        behind = bisect_left(self._word_starts, end)
        return tuple(w for w in self._words[first:behind] if w.end <= end)

    def period_before(self, end: int) -> Mention | None:
        """The period that was named last in the stretch before a sentence."""
        behind = bisect_left(self.date_starts, end)
        for mention in reversed(self.dated[:behind]):
            if mention.start < end - EARLIER:
                return None
            if mention.end <= end and mention.role in (Role.STATED, Role.VAGUE):
                return mention
        return None


class Sentence:
    """One sentence, read. Places are counted from its first character."""

    def __init__(self, whole: Text, start: int, end: int) -> None:
        self.whole, self.start = whole, start
        self.written = whole.written[start:end]
        self.text = whole.small[start:end]
        self.script = script_of(self.text)
        self.chinese = self.script is not Script.LATIN
        first = bisect_left(whole.date_starts, start)
        behind = bisect_left(whole.date_starts, end)
        every = [
            m._replace(start=m.start - start, end=m.end - start)
            for m in whole.dated[first:behind]
        ]
        self.dated = [m for m in every if m.role is not Role.BESIDE]
        self._dates = [(m.start, m.end) for m in every]
        told = [one for one in readings(self.written) if not self._is_dated(one)]
        self.streaks = [one for one in told if one.streak]
        """For how many years, quarters or months running something is told."""
        self.numbers = self._figures([one for one in told if not one.streak])
        """What may be figures, in order."""

    @cached_property
    def _taken(self) -> list[tuple[int, int]]:
        return [*self._dates, *((n.start, n.end) for n in self.numbers)]

    @cached_property
    def blank(self) -> str:
        """The sentence with its dates and figures blanked out, every place kept."""
        return _blanked(self.text, self._taken)

    @cached_property
    def _every_word(self) -> list[Word]:
        streaks = ((streak.start, streak.end) for streak in self.streaks)
        told = _blanked(self.written, [*self._taken, *streaks])
        every = _directed(words(told), self.blank)
        ranks = {number.end for number in self.numbers if number.unit == "place"}
        return [
            word._replace(token="gdp")  # 第二大经济体: of an economy, not of economies
            if word.start in ranks and self.text[word.start : word.end] == ECONOMY
            else word
            for word in every
        ]

    @cached_property
    def _yardsticks(self) -> list[Word]:
        """The areas that only measure: ahead of Japan."""
        return [word for word in self._every_word if self._is_yardstick(word)]

    @cached_property
    def words(self) -> list[Word]:
        """Its words, without areas that only measure."""
        return [word for word in self._every_word if word not in self._yardsticks]

    @cached_property
    def _clauses(self) -> tuple[list[int], list[int]]:
        """Where what parts its clauses begins, and where it ends."""
        found = list(cues.CLAUSES(self.script).finditer(self.blank))
        return [match.start() for match in found], [match.end() for match in found]

    def _is_dated(self, reading: Reading) -> bool:
        """True for a number that a date holds."""
        start = _digits_start(self.text, reading)
        return any(s < reading.end and start < e for s, e in self._dates)

    def _figures(self, told: Sequence[Reading]) -> list[Reading]:
        """The numbers that may be figures: no ages, no numbers of meetings or papers."""
        text = self.text
        found = [figure for figure in map(self._as_figure, told) if figure is not None]
        for match in cues.SUPERLATIVE(self.script).finditer(text):
            second = self.says(
                cues.ORDINAL_BEFORE, text[max(0, match.start() - 12) : match.start()]
            )
            if second or any(
                r.start < match.end() and match.start() < r.end for r in found
            ):
                continue
            found.append(_first(match))
        return sorted(found, key=lambda reading: reading.start)

    def _as_figure(self, reading: Reading) -> Reading | None:
        """A number as the words around it have it: a rank, a level; None for no figure."""
        text = self.text
        start = _digits_start(text, reading)
        before = text[max(0, start - cues.NEAR) : start]
        behind = text[reading.end : reading.end + cues.NEAR]
        own = lowered(reading.text)
        bare = not reading.unit and not reading.exponent
        if len(own) > LONGEST_NUMBER:
            return None
        if self.says(cues.AGE_BEHIND, behind):
            return None
        if self.says(cues.NO_FIGURE_AT, text[start : reading.end + cues.NEAR]):
            return None
        if self.says(cues.NUMBER_OF_A_PAPER, before):
            return None
        unhedged = text[: reading.start + len("up to")]
        if reading.hedge is Hedge.AT_MOST and self.says(cues.CREPT_UP_TO, unhedged):
            reading = reading._replace(hedge=None)
        if reading.unit in ("CNY", "USD") and reading.base == 1:
            return None  # one dollar is what a rate is told by
        if (
            _compared(own, behind)
            or ("the " in own and OF_THEN.match(behind))
            or (COMPARED_ZH.match(own) and behind.startswith("的"))
        ):
            reading = reading._replace(hedge=None)
        if reading.fraction and QUARTER.search(own):
            return None
        if self._is_of_a_range(own, before, behind) or self.says(cues.EVERY, before):
            return None
        if bare and reading.value:
            top = self.says(cues.TOP, own)
            if top and self.says(cues.OF_THE_TOP, behind):
                return None
            if top or self.says(cues.RANK_BEFORE, before):
                return reading._replace(unit="place")
        if bare and (
            self.says(cues.NO_FIGURE_BEFORE, before)
            or self.says(cues.LABEL, text[: reading.end + 1])
            or (not reading.unit and self.says(cues.OF_THE_LARGEST, behind))
            or CAPITALS.search(self.written[max(0, start - 1) : start])
        ):
            return None
        countable = reading.unit in ("", "place") and not reading.exponent
        return (
            None if countable and self.says(cues.NO_FIGURE_BEHIND, behind) else reading
        )

    def says(
        self, cue: cues.Cue, text: str, start: int = 0, end: int | None = None
    ) -> re.Match[str] | None:
        """What the words of a stretch say to one question, if anything."""
        stop = len(text) if end is None else end
        return cue(self.script).search(text, start, stop)

    def _is_of_a_range(self, number: str, before: str, behind: str) -> bool:
        """True for an end of: between 20 and 25, 20 to 25. From 10 to 23 is a movement."""
        if re.search("[由从自][^,。]{0,8}$", before):
            return False
        if self.says(cues.RANGE_BEFORE, before) or self.says(cues.RANGE_BEHIND, behind):
            return True
        first = FIRST_OF_TWO.search(before)
        if not first and not (number[-1].isdigit() and SECOND_OF_TWO.match(behind)):
            return False
        lead = before[: first.start()] if first else before
        # it rose 20 to 25 zones is a movement; it rose 20 to 25 percent may be either
        percent = "%" in number or "per" in number or PERCENT_BEHIND.match(behind)
        moved = (cues.MOVED,) if percent else (cues.MOVED, cues.RISE, cues.FALL)
        return not any(self.says(cue, lead) for cue in moved)

    def is_below_nothing(self, reading: Reading) -> bool:
        """True for a number behind a minus sign: growth was -5.2 percent."""
        start = _digits_start(self.text, reading)
        return MINUS.search(self.text, max(0, start - 3), start) is not None

    def between(self, start: int, end: int) -> tuple[Word, ...]:
        """The words of a stretch."""
        return tuple(w for w in self.words if start <= w.start and w.end <= end)

    def _is_yardstick(self, word: Word) -> bool:
        """True for an area that only measures: ahead of Japan, from Hainan to Gansu."""
        if word.sort is not Sort.PLACE:
            return False
        before = self.blank[max(0, word.start - cues.NEAR) : word.start]
        around = f"{before}@{self.blank[word.end : word.end + 20]}"
        if RELATIVE.match(self.blank, word.end):
            return False
        if word.token.startswith("@CN-") and self.says(cues.FROM_TO, around):
            return True
        if not HOME.search(self.blank):
            return False
        return self.says(cues.YARDSTICK, before) is not None

    def is_of_a_yardstick(self, reading: Reading) -> bool:
        """True for a number of those that China is held against: India's 15 percent."""
        start = reading.start
        before = self.blank[max(0, start - cues.NEAR) : start]
        return self.says(cues.OF_OTHERS, before) is not None or any(
            self.says(cues.OF_A_YARDSTICK, self.blank[word.end - 1 : start])
            for word in self._yardsticks
            if start - cues.NEAR < word.end <= start
        )

    def is_passed(self, reading: Reading) -> bool:
        """True for a number that another one passed: exceeding the 1.3 trillion of 2024."""
        behind = self.text[reading.end : reading.end + cues.NEAR]
        other = _compared(lowered(reading.text), behind)
        return other is not None and other["passed"] is not None

    def is_held_against(self, word: Word) -> bool:
        """True for a topic that only measures another: faster than GDP."""
        if word.sort is not Sort.TOPIC:
            return False
        before = self.blank[max(0, word.start - cues.NEAR) : word.start]
        return self.says(cues.HELD_AGAINST, before) is not None

    def clause(self, reading: Reading) -> tuple[int, int]:
        """The clause around a number."""
        starts, ends = self._clauses
        before = bisect_right(ends, reading.start)
        start = ends[before - 1] if before else 0
        behind = bisect_left(starts, reading.end)
        return start, len(self.text) if behind == len(starts) else starts[behind]

    def streak(self, reading: Reading) -> Reading | None:
        """For how long a number is told to be so, beside it: 8 years in a row.

        Where the sentence has one number, it is of that one.
        """
        alone = len(self.numbers) == 1
        start, end = (0, len(self.text)) if alone else self.own_clause(reading)
        told = (s for s in self.streaks if start <= s.start and s.end <= end)
        return next(told, None)

    def own_clause(self, reading: Reading) -> tuple[int, int]:
        """The clause of a number, cut where another number of the clause begins."""
        start, end = self.clause(reading)
        before = [n.end for n in self.numbers if start < n.end <= reading.start]
        behind = [n.start for n in self.numbers if reading.end <= n.start < end]
        if before:
            counted = self._counted_end(max(before), reading.start)
            start = self._joint(max(before), reading.start, else_=counted)
        if behind:
            end = self._joint(reading.end, min(behind), else_=min(behind))
        return start, end

    def _counted_end(self, end: int, last: int) -> int:
        """Where the word ends that a number counts, which stands right behind it."""
        behind = (w for w in self.words if end <= w.start <= end + 1 and w.end <= last)
        return next((word.end for word in behind), end)

    def _joint(self, start: int, end: int, *, else_: int) -> int:
        """Where a clause may be parted between two numbers; not inside 国家和地区."""
        for joint in cues.JOINTS(self.script).finditer(self.blank, start, end):
            place = joint.start()
            if not any(w.start < place < w.end for w in self.words):
                return place
        return else_

    def kind(self, reading: Reading) -> tuple[Kind, bool]:
        """Whether a number is a level or a change, and whether it falls."""
        if reading.unit == "fold":
            return Kind.CHANGE, False
        before = self.text[max(0, reading.start - cues.NEAR) : reading.start]
        before = MINUS.sub("", before)
        relative = reading.unit in ("percent", "points", "times-more", "whole")
        match = self.says(cues.CHANGE_BEFORE, before)
        if match and CONTRIBUTED.search(before[: match.start()]):
            match = None  # a share of growth is a level
        money = reading.unit in MONEY or reading.exponent
        told = match and (relative or money or self.says(cues.BY_SO_MUCH, match[0]))
        if SHORT_OF.match(self.text, reading.start):
            match = None  # it fell short of a level
        if match and told and not self.says(cues.TO_A_LEVEL, match[0]):
            return Kind.CHANGE, _falls(match)
        behind = self.text[reading.end : reading.end + cues.NEAR]
        match = (
            self.says(cues.CHANGE_BEHIND, behind)
            if relative
            else self.says(cues.SO_MANY_MORE, self.text[reading.end :])
        )
        if match:
            return Kind.CHANGE, _falls(match)
        if reading.unit == "points":
            return Kind.CHANGE, False
        undated = re.sub(r"[0-9]{4}年[底末]?", "", before[-20:])
        is_start = self.says(cues.START_BEFORE, before) or self.says(
            cues.START_BEFORE, undated
        )
        return (Kind.START if is_start else Kind.LEVEL), False


def _directed(every: Sequence[Word], text: str) -> list[Word]:
    """The words; the investment that goes the way that the text around it says.

    Overseas investment may be put abroad or come from there, and so may foreign
    investment: attracted overseas investment, foreign investment by Chinese companies.
    """
    script = script_of(text)
    return [
        word._replace(token=_way(word, text, script)) if word.token in WAYS else word
        for word in every
    ]


def _way(word: Word, text: str, script: Script) -> str:
    """The token of an investment: as its words have it, or as those around them do."""
    both_ways, other, before, behind = WAYS[word.token]
    if not both_ways.fullmatch(text, word.start, word.end):
        return word.token
    led = before(script).search(text[max(0, word.start - cues.NEAR) : word.start])
    told = led or behind(script).search(text[word.end : word.end + cues.NEAR])
    return other if told else word.token


def _compared(number: str, behind: str) -> re.Match[str] | None:
    """The words that hold something against a number; none where it is a mark to pass."""
    return None if MARK.match(behind) else COMPARED.match(number)


def _falls(match: re.Match[str]) -> bool:
    """True where a cue names a fall: only such words are in groups."""
    return any(match.groupdict().values())


def _first(match: re.Match[str]) -> Reading:
    """The world's largest: a rank of 1."""
    start, end = match.span()
    return Reading(start, end, match[0], Decimal(1), "", 0, "place", None, "", True)


ECONOMY = "经济体"
WAYS = {
    "odi": (
        re.compile("overseas (?:direct )?investments?|(?:海外|境外)(?:直接)?投资"),
        "fdi",
        cues.INTO_CHINA_BEFORE,
        cues.INTO_CHINA_BEHIND,
    ),
    "fdi": (
        re.compile("foreign (?:direct )?investments?|fdi"),
        "odi",
        cues.OUT_OF_CHINA_BEFORE,
        cues.OUT_OF_CHINA_BEHIND,
    ),
}
"""Words for investment that may go both ways, and what then tells that it is the other."""
CONTRIBUTED = re.compile(r"\bcontribution\sto\s[a-z\s]{0,20}$")
COMPARED = re.compile(
    r"(?:(?:well|far|just|slightly) )?(?:over|above|under|below|(?P<passed>exceed(?:s|ed|ing)?|"
    r"surpass(?:es|ed|ing)?|topp(?:ed|ing))) the "
)
COMPARED_ZH = re.compile("高于|低于|不及")
"""Well under the 9.8 percent of 2001, 低于9.8%的承诺: the other number is not hedged."""
MARK = re.compile(r"\s(?:mark|threshold|level|line|milestone|barrier)\b")
"""Over the 40 trillion yuan mark: the number is hedged after all."""
SHORT_OF = re.compile(r"(?:just )?short of")
RELATIVE = re.compile(r"(?:'s)?,?\s(?:which|whose|where|who)\b")
MONEY = ("CNY", "USD", "other-money")
MINUS = re.compile("(?<![0-9a-z%])-$|负$")
OF_THEN = re.compile(
    r"\s(?:of|in|seen in|recorded in)\s(?:the\s)?\S*\s?(?:19|20)[0-9]{2}"
)
_YEAR = r"(?:1[89]|20)[0-9]{2}\b"
FIRST_OF_TWO = re.compile(
    rf"(?:us)?[$¥]?(?<![0-9.,])(?!{_YEAR})[0-9][0-9.,]*\sto\s(?:us)?$"
)
PERCENT_BEHIND = re.compile(r"\sto\s[0-9.]+\s?(?:%|per)")
SECOND_OF_TWO = re.compile(rf"\sto\s(?:us)?[$¥]?(?!{_YEAR})[0-9]")
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
