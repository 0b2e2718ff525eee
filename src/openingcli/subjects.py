"""Which indicators the words around a claimed figure speak of, and how surely.

An indicator fits where every word of one of its names is said, in whatever order and
language, and nothing is said that it leaves unexplained: another area, a product, a
partner, another kind of number. Rare words weigh more than common ones.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import takewhile
from math import log
from typing import NamedTuple

from openingcli.catalogue import Catalogue
from openingcli.claims import Claimed
from openingcli.records import Indicator, Measure, Time
from openingcli.sentence import Kind
from openingcli.topics import Sort, Word, tokens, words
from openingcli.vocabulary import IndicatorWords

# How much a word counts for a name by where it stands: in the clause of the figure, in
# a clause before it, in one behind it, in a sentence before.
OWN, BEFORE, BEHIND, EARLIER = 1.0, 0.75, 0.4, 0.5

# What fits an indicator: the name that is said best, all that is said of it, and a
# reward where a whole name is said.
OF_NAME, OF_ALL, WHOLE = 0.6, 0.4, 2.0

# What a word weighs that an indicator leaves unexplained. A topic weighs by how rare it
# is, an unlisted word by whether it stands beside a topic, where it may narrow it
# (lychee exports), or elsewhere in the clause. A single Chinese character may be no
# word at all.
LEAST_TOPIC = 2.0
BESIDE_TOPIC, ELSEWHERE, ELSEWHERE_ZH = 3.0, 0.6, 1.2
CHARACTER_BESIDE, CHARACTER = 1.0, 0.3
IN_PREFACE = 0.32
NEAR = 12
"""Words so many characters apart stand beside each other."""
VERBS = ("ed", "ing", "ly")
"""English words with these ends are verbs and adverbs mostly; they narrow nothing."""

IMPLIED: dict[Measure, frozenset[str]] = {
    Measure.SHARE: frozenset({"share", "market", "cumulative"}),
    Measure.RATE: frozenset({"share", "growth"}),
    Measure.RANK: frozenset({"rank", "world", "output", "market", "cumulative"}),
    Measure.COUNT: frozenset({"share", "establish", "cumulative", "population"}),
    Measure.AMOUNT: frozenset({"cumulative", "annual"}),
    Measure.INDEX: frozenset(),
    Measure.RATIO: frozenset(),
}
"""What may be said of any indicator of a measure without narrowing it."""
OF_A_MEASURE = frozenset().union(*IMPLIED.values())
"""What tells of a kind of number: the next one may be of another kind."""
COUNTRIES_ZH = frozenset("美俄韩越印德法英沪粤苏浙鲁渝津湘鄂闽")
"""Headlines call countries and provinces by one character."""
MONEY_WORDS = {"CNY": "yuan", "USD": "dollar"}
"""A unit that is a topic too: 7.2 yuan to the dollar."""
RELATED = {
    "goods": "product",
    "product": "goods",
    "services": "servicesector",
    "servicesector": "services",
    "fie": "enterprise",
    "rd": "centre",
    "ciie": "edition",
    "zerotariff": "tariff",
}
"""A word that says nothing new beside another."""
EXCUSED = {
    Measure.SHARE: frozenset({"share"}),
    Measure.RANK: frozenset({"rank", "world"}),
    Measure.COUNT: frozenset({"adding"}),
}
"""What a name need not have said, because the kind of number says it."""
ALWAYS = frozenset({"average"})
OF_FLOWS = frozenset({"annual", "inflow"})
PER_PERIOD = frozenset({"monthly", "daily"})
"""What is counted a month or a day is of no other indicator."""
PRICES = {"current": "nominal", "ppp": "ppp"}
"""What is told in these prices is of no indicator in others."""


class Subject(NamedTuple):
    """An indicator that a claim may speak of."""

    indicator: Indicator
    fit: float
    """Weight of what is said of it, less what it leaves unexplained."""
    stray: float
    """Weight of what it leaves unexplained."""
    whole: bool
    """True where every word of one name is said."""


class _Speech(NamedTuple):
    """What the words around one figure say."""

    kind: Kind
    said: Mapping[str, float]
    """Each token, and how much it counts by where it stands."""
    own: Sequence[Word]
    subject: Sequence[Word]
    """What the figure before spoke of, where this one names nothing."""
    preface: Sequence[Word]
    tail: Sequence[Word]
    areas: frozenset[str]
    """The areas that the figure is of; none is China."""
    is_of_world: bool
    """True where the world is named and China is not."""
    counted_at: int
    """Where the number ends: the word right behind it is what it counts."""


class Subjects:
    """The words of every indicator of one catalogue, ready to be held against claims."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._of, self._learned = catalogue.vocabulary()
        self._spread = Counter(t for one in self._of.values() for t in one.known)
        self._speaking: dict[str, list[str]] = {}
        for indicator, its in self._of.items():
            for token in frozenset().union(*its.names):
                self._speaking.setdefault(token, []).append(indicator)
        self.weight = cache(self._weight)

    def _weight(self, token: str) -> float:
        """What a word tells: the rarer it is among the indicators, the more."""
        return log(1 + len(self._of) / (self._spread[token] or 1))

    def of(self, claimed: Claimed) -> list[Subject]:
        """The indicators that fit the words of a claimed figure, best first."""
        speech = self._speech(claimed)
        spoken = {i for token in speech.said for i in self._speaking.get(token, ())}
        every = self._catalogue.indicators
        found = (self._subject(every[i], speech) for i in self._of if i in spoken)
        others = self._others_than_counted(claimed)
        fitting = [
            subject
            for subject in found
            if subject is not None and subject.indicator.id not in others
        ]
        return sorted(fitting, key=lambda subject: -subject.fit)

    def _others_than_counted(self, claimed: Claimed) -> set[str]:
        """The counts that a number is not of, by the words right behind it.

        Where they alone are the name of one count, they leave out those in another
        unit: 30 free trade agreements are no partners. Words before the number leave
        out only those of one area: 全国自贸试验区80个 are no measures of Shanghai's.
        """
        noun = takewhile(lambda word: word.sort is not Sort.NEUTRAL, claimed.noun)
        behind = thing = _tokens(noun)
        before = [w for w in claimed.own if w.end <= claimed.reading.start]
        if not thing and any(word.sort is Sort.HOME for word in before):
            thing = _tokens(before)
        counts = [
            indicator
            for indicator in self._catalogue.indicators.values()
            if indicator.measure is Measure.COUNT
        ]
        named = {i.id for i in counts if thing in self._of[i.id].names}
        if claimed.reading.unit or not named:
            return set()
        others = (i for i in counts if i.id not in named)
        return {
            i.id
            for i in others
            if (behind or self._of[i.id].area) and not thing & self._unit(i)
        }

    def _unit(self, indicator: Indicator) -> frozenset[str]:
        """What an indicator is counted in: measures, people."""
        return tokens(self._catalogue.units[indicator.parsed_unit.ids[0]].name.en)

    def _speech(self, claimed: Claimed) -> _Speech:
        own, subject, lead, rest, earlier, preface, tail = (
            list(self._parted(part))
            for part in (
                claimed.own,
                claimed.subject,
                claimed.lead,
                claimed.rest,
                claimed.earlier,
                claimed.preface,
                claimed.tail,
            )
        )
        said: dict[str, float] = {}
        for part, weight in (
            (earlier, EARLIER),
            (rest, BEHIND),
            (lead, BEFORE),
            (own, OWN),
        ):
            for word in part:
                if word.sort not in (Sort.NEUTRAL, Sort.HOME):
                    said[word.token] = max(weight, said.get(word.token, 0))
        if unit := MONEY_WORDS.get(claimed.reading.unit):
            said.setdefault(unit, BEFORE)
        areas = _areas(own, lead, tail, rest, earlier)
        near = (*own, *lead)
        world = any(word.token == "world" for word in near)
        home = any(word.sort is Sort.HOME for word in near)
        is_of_world = world and not home
        return _Speech(
            claimed.kind,
            said,
            own,
            subject,
            preface,
            tail,
            areas,
            is_of_world,
            claimed.end,
        )

    def _parted(self, part: Sequence[Word]) -> Iterator[Word]:
        """Unknown stretches of Chinese, parted by the words that names have taught."""
        for word in part:
            if word.token.isascii():
                yield word
                continue
            for inner in words(word.token, self._learned):
                start, end = word.start + inner.start, word.start + inner.end
                yield inner._replace(start=start, end=end)

    def _subject(self, indicator: Indicator, speech: _Speech) -> Subject | None:
        """How well one indicator fits; None where nothing of a name is said of it."""
        its, said = self._of[indicator.id], speech.said
        growth = {"growth"} if speech.kind is Kind.CHANGE else set()
        excused = EXCUSED.get(indicator.measure, frozenset()) | growth
        best, whole = self._best_name(its.names, excused, said)
        known = its.known | IMPLIED[indicator.measure] | ALWAYS | growth
        known |= {f"@{indicator.area}"}
        if indicator.time is Time.FLOW and "monthly" not in its.known:
            known |= OF_FLOWS
        if not best or its.area - said.keys() or speech.areas - known:
            return None
        if PER_PERIOD & said.keys() - known:
            return None
        if prices := PRICES.get(indicator.prices.partition("-")[0]):
            known |= {prices}
        near = _tokens((*speech.preface, *speech.own, *speech.tail))
        if near & frozenset(PRICES.values()) - known:
            return None
        relative = indicator.measure in (Measure.SHARE, Measure.RANK)
        if speech.is_of_world and not relative and not _names(its, "world"):
            return None
        if _names(its, "new") and not {"new", "establish"} & said.keys():
            whole = False  # a month's new ones are not all there are
        explained = sum(
            weight * self.weight(token)
            for token, weight in said.items()
            if token in its.known
        )
        known |= {RELATED[token] for token in RELATED.keys() & known}
        stray = self._stray(known, speech)
        fit = best * OF_NAME + explained * OF_ALL + WHOLE * whole - stray
        return Subject(indicator, fit, stray, whole)

    def _best_name(
        self,
        names: Sequence[frozenset[str]],
        excused: frozenset[str],
        said: Mapping[str, float],
    ) -> tuple[float, bool]:
        """The weight of the name that is said best, a whole one first."""
        best, whole = 0.0, False
        for name in names:
            needed = name - excused
            if not needed:
                continue
            had = sum(said.get(t, 0) * self.weight(t) for t in needed)
            is_whole = needed <= said.keys()
            if (is_whole, had) > (whole, best):
                best, whole = had, is_whole
        return best, whole

    def _stray(self, known: frozenset[str], speech: _Speech) -> float:
        """Weight of the words that an indicator leaves unexplained."""
        total = 0.0
        speaks = any(word.token in known for word in speech.own)
        kept = [w for w in speech.own if w.sort not in (Sort.NEUTRAL, Sort.HOME)]
        for number, word in enumerate(kept):
            if word.token in known or word.sort is Sort.PLACE:
                continue
            if word.sort is Sort.TOPIC:
                total += max(LEAST_TOPIC, self.weight(word.token))
                continue
            beside = any(
                other.token in known and _gap(other, word) <= NEAR
                for other in kept[max(0, number - 1) : number + 2]
            )
            counted = 0 <= word.start - speech.counted_at <= 1
            before = kept[number + 1] if number + 1 < len(kept) else None
            adjective = (
                before is not None
                and word.token.endswith("ed")
                and (before.token in known and _gap(word, before) <= 1)
            )
            total += _unlisted(
                word.token,
                beside=beside or counted or not speaks,
                narrows=adjective,
            )
        if not any(w.sort is Sort.TOPIC and w.token not in OF_A_MEASURE for w in kept):
            total += sum(
                max(LEAST_TOPIC, self.weight(word.token))
                for word in speech.subject
                if word.sort is Sort.TOPIC and word.token not in known | OF_A_MEASURE
            )
        return total + sum(
            IN_PREFACE * self.weight(word.token)
            for word in speech.preface
            if word.sort is Sort.TOPIC and word.token not in known
        )


def _tokens(part: Iterable[Word]) -> frozenset[str]:
    return frozenset(word.token for word in part if word.token)


def _names(its: IndicatorWords, token: str) -> bool:
    """True where a word stands in the first name of an indicator."""
    return bool(its.names) and token in its.names[0]


def _unlisted(word: str, *, beside: bool, narrows: bool) -> float:
    """What an unlisted word weighs, beside a topic or elsewhere.

    A participle right before a topic narrows it: announced investment.
    """
    chinese = not word.isascii()
    if narrows or word in COUNTRIES_ZH:
        return BESIDE_TOPIC
    if chinese and len(word) == 1:
        return CHARACTER_BESIDE if beside else CHARACTER
    if beside and (chinese or not word.endswith(VERBS)):
        return BESIDE_TOPIC
    return ELSEWHERE_ZH if chinese else ELSEWHERE


def _areas(*parts: Sequence[Word]) -> frozenset[str]:
    """The areas that a figure is of: those of the nearest part that names one, or China.

    What stands behind the clause counts only where nothing before it is a topic.
    """
    own, lead, tail, rest, earlier = parts
    led = any(word.sort is Sort.TOPIC for word in (*own, *lead))
    for part in (own, lead, tail if led else rest, earlier):
        if any(word.sort in (Sort.HOME, Sort.PLACE) for word in part):
            return frozenset(w.token for w in part if w.sort is Sort.PLACE)
    return frozenset()


def _gap(one: Word, other: Word) -> int:
    return max(one.start, other.start) - min(one.end, other.end)
