"""Which indicators the words around a claimed figure speak of, and how surely.

An indicator fits where every word of one of its names is said, in whatever order and
language, and nothing is said that it leaves unexplained: another area, a product, a
partner, another kind of number. Rare words weigh more than common ones.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from math import log
from typing import NamedTuple

from openingcli.catalogue import Catalogue
from openingcli.claims import Claimed, Kind
from openingcli.records import Indicator, Measure, Time
from openingcli.topics import Sort, Word, words

UNKNOWN_WEIGHT = 3.0
"""What an unlisted word weighs beside the topic."""
STRAY_WEIGHT = 0.6
"""What it weighs elsewhere in the clause."""
LEAD_WEIGHT = 0.32
ELSEWHERE = 0.75
"""A word of a clause before counts so much for a name."""
AFTERWARDS = 0.4
"""A word of a clause behind."""
WHOLE = 2.0
"""What it is worth that a whole name is said."""

IMPLIED: dict[Measure, frozenset[str]] = {
    Measure.SHARE: frozenset({"share", "world", "market", "growth"}),
    Measure.RATE: frozenset({"share", "growth", "average"}),
    Measure.RANK: frozenset({"rank", "world", "output", "market"}),
    Measure.COUNT: frozenset({"share", "establish", "cumulative", "population"}),
    Measure.AMOUNT: frozenset({"growth", "cumulative", "annual", "sales", "turnover"}),
    Measure.INDEX: frozenset({"growth"}),
    Measure.RATIO: frozenset({"average"}),
}
"""What may be said of any indicator of a measure without narrowing it."""
MONEY_WORDS = {"CNY": "yuan", "USD": "dollar", "other-money": "money"}
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
EXCUSED: dict[Measure, frozenset[str]] = {
    Measure.SHARE: frozenset({"share"}),
    Measure.RANK: frozenset({"rank", "world"}),
    Measure.RATE: frozenset(),
    Measure.COUNT: frozenset(),
    Measure.AMOUNT: frozenset(),
    Measure.INDEX: frozenset(),
    Measure.RATIO: frozenset(),
}
"""What a name need not have said, because the kind of number says it."""


class Subject(NamedTuple):
    """An indicator that a claim may speak of."""

    indicator: Indicator
    fit: float
    """Weight of what is said of it, less what it leaves unexplained."""
    stray: float
    """Weight of what it leaves unexplained."""
    whole: bool
    """True where every word of one name is said."""


class Subjects:
    """The words of every indicator of one catalogue, ready to be held against claims."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._said, self._learned = catalogue.vocabulary()
        self._spread = Counter(t for said in self._said.values() for t in said.known)

    def weight(self, token: str) -> float:
        """What a word tells: the rarer it is among the indicators, the more."""
        return log(1 + len(self._said) / (self._spread[token] or 1))

    def of(self, claimed: Claimed) -> list[Subject]:
        """The indicators that fit the words of a claimed figure, best first."""
        own, lead, rest, earlier, preface = (
            self._relearned(part)
            for part in (
                claimed.own,
                claimed.lead,
                claimed.rest,
                claimed.earlier,
                claimed.preface,
            )
        )
        said: dict[str, float] = {}
        for part, weight in (
            (earlier, 0.5),
            (rest, AFTERWARDS),
            (lead, ELSEWHERE),
            (own, 1.0),
        ):
            for word in part:
                if word.sort in (Sort.TOPIC, Sort.UNKNOWN, Sort.PLACE):
                    said[word.token] = max(weight, said.get(word.token, 0))
        if unit := MONEY_WORDS.get(claimed.reading.unit):
            said.setdefault(unit, ELSEWHERE)
        where = _where(own, lead, rest, earlier)
        found = []
        for indicator in self._catalogue.indicators.values():
            subject = self._subject(indicator, claimed, said, own, preface, where)
            if subject is not None:
                found.append(subject)
        return sorted(found, key=lambda subject: -subject.fit)

    def _relearned(self, part: Sequence[Word]) -> Sequence[Word]:
        """Unknown stretches of Chinese, parted by the words that names have taught."""
        if not self._learned or not any(w.sort is Sort.UNKNOWN for w in part):
            return part
        found: list[Word] = []
        for word in part:
            if word.sort is Sort.UNKNOWN and not word.token.isascii():
                found += (
                    Word(word.start + w.start, word.start + w.end, w.token, w.sort)
                    for w in words(word.token, self._learned)
                )
            else:
                found.append(word)
        return found

    def _subject(
        self,
        indicator: Indicator,
        claimed: Claimed,
        said: Mapping[str, float],
        own: Sequence[Word],
        preface: Sequence[Word],
        where: Sequence[Word],
    ) -> Subject | None:
        excused = EXCUSED[indicator.measure]
        if claimed.kind is Kind.CHANGE or indicator.measure is Measure.RATE:
            excused |= {"growth"} if claimed.kind is Kind.CHANGE else set()
        best, whole = 0.0, False
        for name in self._said[indicator.id].names:
            needed = name - excused
            if not needed:
                continue
            weights = {token: self.weight(token) for token in needed}
            had = sum(said.get(token, 0) * weight for token, weight in weights.items())
            all_said = all(token in said for token in needed)
            if had > best and (all_said or not whole):
                best, whole = had, all_said
            elif all_said and not whole:
                best, whole = had, True
        if not best:
            return None
        known = (
            self._said[indicator.id].known | IMPLIED[indicator.measure] | {"average"}
        )
        if claimed.kind is Kind.CHANGE:
            known |= {"growth"}
        if indicator.time is Time.FLOW:
            known |= {"annual", "inflow"}
        if indicator.id in self._catalogue.indicators and indicator.area != "CN":
            known |= {f"@{indicator.area}"}
        explained = sum(
            weight * self.weight(token)
            for token, weight in said.items()
            if token in self._said[indicator.id].known
        )
        if not self._in_area(indicator, known, said, where):
            return None
        known |= {RELATED[token] for token in known if token in RELATED}
        stray = self._stray(known, own, preface)
        fit = best * 0.6 + explained * 0.4 - stray + WHOLE * whole
        return Subject(indicator, fit, stray, whole)

    def _in_area(
        self,
        indicator: Indicator,
        known: frozenset[str],
        said: Mapping[str, float],
        where: Sequence[Word],
    ) -> bool:
        """False where another area is named, or where its own had to be and is not."""
        if self._said[indicator.id].area - said.keys():
            return False
        foreign = [w for w in where if w.sort is Sort.PLACE and w.token not in known]
        return not foreign

    def _stray(
        self, known: frozenset[str], own: Sequence[Word], preface: Sequence[Word]
    ) -> float:
        """Weight of the words that the indicator leaves unexplained."""
        total = 0.0
        kept = [w for w in own if w.sort not in (Sort.NEUTRAL, Sort.HOME)]
        for i, word in enumerate(kept):
            if word.token in known or word.sort is Sort.PLACE:
                continue
            if word.sort is Sort.TOPIC:
                total += max(2.0, self.weight(word.token))
                continue
            beside = [
                w
                for w in kept[max(0, i - 1) : i + 2]
                if w is not word and w.token in known and _gap(w, word) <= 12
            ]
            han = not word.token.isascii()
            verb = word.token.endswith(("ed", "ing", "ly")) and not han
            if han and len(word.token) < 2:
                total += 1.0 if beside else 0.3
            elif beside and not verb:
                total += UNKNOWN_WEIGHT
            else:
                total += STRAY_WEIGHT * (2 if han else 1)
        for word in preface:
            if word.sort is Sort.TOPIC and word.token not in known:
                total += LEAD_WEIGHT * self.weight(word.token)
        return total


def _where(*parts: Sequence[Word]) -> Sequence[Word]:
    """The part of a text that says where: the nearest one that names an area or China.

    What stands behind the clause counts only where nothing before it is a topic.
    """
    own, lead, rest, earlier = parts
    for part in (own, lead):
        if any(word.sort in (Sort.HOME, Sort.PLACE) for word in part):
            return part
    if not any(word.sort is Sort.TOPIC for word in (*own, *lead)) and any(
        word.sort in (Sort.HOME, Sort.PLACE) for word in rest
    ):
        return rest
    return earlier


def _gap(one: Word, other: Word) -> int:
    return max(one.start, other.start) - min(one.end, other.end)
