"""Which figures a text claims, and in which words.

What a figure is of stands in its own clause; what that leaves open, in the rest of the
sentence and the sentences before.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from openingcli import cues
from openingcli.characters import ESCAPES, HIDDEN, is_han
from openingcli.dates import with_centuries
from openingcli.moments import Role
from openingcli.quantity import COUNTERS, Reading, normalised
from openingcli.sentence import MONEY, Kind, Sentence, Text
from openingcli.timing import NO_PERIOD, When, when_of
from openingcli.topics import Sort, Word

SPACED = re.compile(r"(?<=[0-9%]) (?=[^\x00-\x7f])|(?<=[^\x00-\x7f]) (?=[0-9])")
TWO = re.compile(r"\s?(?:and|和|、)\s?")
KINDS = frozenset({"growth", "share", "rank", "average", "annual", "cumulative"})
"""Words that tell of a kind of number, and leave open of what it is."""
COUNTED = re.compile(r"[\s-]([a-z]+)")
COUNTER = re.compile("(个月|[\u4e00-\u9fff])$")
PER_PEOPLE = re.compile(
    r"(?:\b(?:per|every)\s|每)(?P<digits>[0-9][0-9,]{0,14})?\s?"
    r"(?P<size>(?:ten |hundred )?thousand|million|hundred|[十百千]?万|[百千])?\s?"
    r"(?:people|persons|inhabitants|residents|[人名位])"
)
SIZES = {
    "": 1,
    "hundred": 100,
    "thousand": 1_000,
    "ten thousand": 10_000,
    "hundred thousand": 100_000,
    "million": 1_000_000,
    "百": 100,
    "千": 1_000,
    "万": 10_000,
    "十万": 100_000,
    "百万": 1_000_000,
    "千万": 10_000_000,
}
CHINESE_COUNTERS = frozenset(COUNTERS)
LED = re.compile(r"\b(?:up|down) from$")
"""It parts clauses, and says which way the movement behind it goes."""
ADDRESSES = re.compile(r"https?://\S+|www\.\S+|\b[\w.+-]{1,64}@[\w.-]{1,80}")
CITATIONS = re.compile(
    r"""\s?[(（][^()（）"“”]{0,80}["“][^()（）"“”]{12,200}["”][^()（）"“”]{0,40}[0-9]{4}[年月日0-9]*[)）]"""
)
"""A title and its date, in brackets: they say nothing of a figure."""


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
    """True where the text says that it is not so, or of others, or of a part only."""
    is_aside: bool = False
    """True where it need not be of what the clause speaks of: 43 of the 80 measures,
    exceeding the 100 that were promised."""
    streak: Reading | None = None
    """For how many years, quarters or months running it is told to be so."""
    is_ahead: bool = False
    """True where it speaks of the future."""
    per_people: frozenset[int] = frozenset()
    """Of how many people each it tells: per 10,000 people, 每万人."""
    is_begun: bool = False
    """True where it is told what was set up, not how many there are."""
    own: tuple[Word, ...] = ()
    """The words of its own clause."""
    lead: tuple[Word, ...] = ()
    """The words of the same sentence that stand before its clause."""
    subject: tuple[Word, ...] = ()
    """What led to the last figure before it that had a topic."""
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
    counted: str = ""
    """What stands right behind the number, as written: months, ships; 辆, 个月."""

    @property
    def counts_a_thing(self) -> bool:
        """True where a counter or a word stands right behind the number: 2亿件."""
        return self.counted[:1] in CHINESE_COUNTERS or any(
            word.sort in (Sort.TOPIC, Sort.UNKNOWN) and word.start - self.end <= 1
            for word in self.noun[:1]
        )

    @property
    def words(self) -> tuple[Word, ...]:
        """Every word of its sentence, those of its own clause first."""
        return (*self.own, *self.lead, *self.rest)

    @property
    def end(self) -> int:
        """Where the number ends in its sentence."""
        return self.reading.end


def claimed(text: str) -> list[Claimed]:
    """The figures that a text claims, in order; none where it has no number."""
    text = CITATIONS.sub(" ", ADDRESSES.sub(" ", ESCAPES.sub("", text)))
    whole = Text("\n".join(map(_plain, text.splitlines())))
    sentences = list(whole.sentences())
    false = [s.says(cues.FALSE, s.text) is not None for s in sentences]
    return [
        figure
        for number, sentence in enumerate(sentences)
        if sentence.numbers
        for figure in _figures_of(
            sentence, denied=any(false[max(0, number - 1) : number + 2])
        )
    ]


def _plain(line: str) -> str:
    """A line as texts are compared, without what hides and what only spaces figures."""
    plain = normalised(HIDDEN.sub("", line.replace("\t", " ")))
    if not plain.isascii():
        plain = SPACED.sub(_closed, plain)
    return with_centuries(plain)


def _closed(space: re.Match[str]) -> str:
    """A space between digits and Chinese says nothing: 2025 年 1 月."""
    text, place = space.string, space.start()
    return "" if is_han(text[place - 1]) or is_han(text[place + 1]) else " "


def _figures_of(sentence: Sentence, *, denied: bool) -> Iterator[Claimed]:
    """Its figures, in order."""
    several = len(sentence.numbers) > 1
    partial = (
        denied
        or sentence.says(cues.PARTIAL, sentence.text) is not None
        or (several and sentence.says(cues.RESPECTIVELY, sentence.text) is not None)
        or _tells_of_two_periods(sentence)
    )
    earlier = sentence.whole.words_before(sentence.start)
    held_against = cache(sentence.is_held_against)
    previous = 0
    subject: tuple[Word, ...] = ()
    for number, reading in enumerate(sentence.numbers):
        kind, falls = sentence.kind(reading)
        start, end = sentence.own_clause(reading)
        clause, clause_end = sentence.clause(reading)
        own = sentence.between(start, end)
        before = sentence.text[: reading.start]
        is_money = reading.unit in MONEY and kind is Kind.LEVEL
        undated = sentence.blank[clause : reading.start]  # in May is no may
        ahead = (
            sentence.says(cues.AHEAD, undated)
            or sentence.says(cues.AHEAD_BEFORE, before[:clause])
            or sentence.says(cues.EXPECTED, sentence.text[reading.end : end])
            or sentence.says(cues.IN_TALKS, sentence.text[reading.end : clause_end])
        )
        yield Claimed(
            text=sentence.written[reading.start : reading.end].strip(),
            reading=reading,
            kind=kind,
            falls=falls or sentence.is_below_nothing(reading),
            when=when_of(sentence, number, kind),
            is_denied=bool(
                partial
                or _is_denied(sentence, number)
                or sentence.is_of_a_yardstick(reading)
                or (is_money and sentence.says(cues.CHANGE_OF, before[clause:]))
            ),
            streak=sentence.streak(reading),
            is_aside=sentence.is_passed(reading) or _is_part_or_whole(sentence, number),
            is_ahead=kind is not Kind.START and ahead is not None,
            per_people=per_people(sentence.text[clause:end]),
            is_begun=_is_begun(sentence, start, end),
            own=own,
            subject=subject,
            lead=tuple(w for w in sentence.between(0, start) if not held_against(w)),
            preface=sentence.between(previous, start),
            moves=_moves(sentence, number) if kind is Kind.START else 0,
            tail=sentence.between(end, _next_clause(sentence, number)),
            rest=sentence.between(end, len(sentence.text)),
            earlier=earlier,
            noun=sentence.between(reading.end, end),
            counted=_counted(sentence, reading),
        )
        led = tuple(word for word in own if word.end <= reading.start)
        if any(w.sort is Sort.TOPIC and w.token not in KINDS for w in led):
            subject = led
        cut = sentence.says(cues.CLAUSES, sentence.blank, reading.end)
        previous = cut.end() if cut else len(sentence.text)


def _tells_of_two_periods(sentence: Sentence) -> bool:
    """True for: in 2023 and 2024 it was 3.4 and 3.6; which is of which is not said."""
    stated = [m for m in sentence.dated if m.role is Role.STATED and m.period]
    return any(
        TWO.fullmatch(sentence.text, one.end, other.start)
        for one, other in pairwise(stated)
    )


def _is_denied(sentence: Sentence, number: int) -> bool:
    """True where a figure is said not to be so: 22 of: it is not 22 but 23."""
    start = sentence.numbers[number].start
    turned = sentence.says(cues.INSTEAD, sentence.text, 0, start)
    first = turned.end() if turned and number else 0
    return sentence.says(cues.DENIED, sentence.text[first:start]) is not None


def _is_part_or_whole(sentence: Sentence, number: int) -> bool:
    """True where a number is a part of the next one, or the one before a part of it."""
    near = sentence.numbers[max(0, number - 1) : number + 2]
    return any(
        sentence.says(cues.OF_A_WHOLE, sentence.blank[one.end : other.start])
        for one, other in pairwise(near)
    )


def per_people(text: str) -> frozenset[int]:
    """The sizes of the groups of people that a text tells a number for.

    The text is normalised and in small letters: per 10,000 people, 每万人.
    """
    sizes = (
        int((found["digits"] or "1").replace(",", "")) * SIZES[found["size"] or ""]
        for found in PER_PEOPLE.finditer(text)
    )
    return frozenset(size for size in sizes if size > 1)


def _is_begun(sentence: Sentence, start: int, end: int) -> bool:
    """True for a clause on what was set up or signed, and not on a sum of it."""
    clause = sentence.text[start:end]
    begun = sentence.says(cues.BEGUN, clause) is not None
    return begun and sentence.says(cues.ALTOGETHER, clause) is None


def _counted(sentence: Sentence, reading: Reading) -> str:
    """The English word right behind a number, or the Chinese counter at its end."""
    found = COUNTED.match(sentence.text, reading.end) or COUNTER.search(reading.text)
    return found[1] if found else ""


def _next_clause(sentence: Sentence, number: int) -> int:
    """Where the clause of the next figure begins."""
    if number + 1 == len(sentence.numbers):
        return len(sentence.text)
    return sentence.own_clause(sentence.numbers[number + 1])[0]


def _moves(sentence: Sentence, number: int) -> int:
    """Which way a movement goes that starts at a figure, by the words around it."""
    reading = sentence.numbers[number]
    start, end = sentence.clause(reading)
    if led := LED.search(sentence.text, 0, start):
        start = led.start()
    rest = [n.start for n in sentence.numbers[number + 1 : number + 2]]
    around = sentence.text[start : max(end, *rest, reading.end)]
    rises, falls = sentence.says(cues.RISE, around), sentence.says(cues.FALL, around)
    return bool(rises) - bool(falls)
