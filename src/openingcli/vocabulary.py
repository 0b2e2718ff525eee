"""The words that each indicator goes by, ready to be held against a sentence."""

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import NamedTuple

from openingcli.naming import names
from openingcli.records import Concept, CountedUnit, Indicator
from openingcli.topics import tokens_of


class IndicatorWords(NamedTuple):
    """The words of one indicator, as tokens of `topics`."""

    names: tuple[frozenset[str], ...]
    """Those of each name; a name that is only an area tells nothing."""
    known: frozenset[str]
    """All that is said of it: names, phrase, unit, concept."""
    area: frozenset[str]
    """The areas that its first name has: a claim must name them too."""


class Vocabulary(NamedTuple):
    """The words of every indicator of a catalogue."""

    indicators: Mapping[str, IndicatorWords]
    learned: frozenset[str]
    """Chinese words of the names that no list has."""


def vocabulary(
    indicators: Mapping[str, Indicator],
    concepts: Mapping[str, Concept],
    units: Mapping[str, CountedUnit],
) -> Vocabulary:
    """Read the names of all indicators, in both languages."""
    texts = [list(_texts(i, concepts, units)) for i in indicators.values()]
    said, learned = tokens_of([text for of_one in texts for text in of_one])
    rest = iter(said)
    found = {}
    for indicator, of_one in zip(indicators.values(), texts, strict=True):
        each = list(islice(rest, len(of_one)))
        named = dict.fromkeys(each[: len(names(indicator))])
        found[indicator.id] = IndicatorWords(
            tuple(name for name in named if any(map(_is_topic, name))),
            frozenset().union(*each),
            frozenset(token for token in each[0] if not _is_topic(token)),
        )
    return Vocabulary(found, learned)


def _is_topic(token: str) -> bool:
    return not token.startswith("@")


def _texts(
    indicator: Indicator,
    concepts: Mapping[str, Concept],
    units: Mapping[str, CountedUnit],
) -> Iterator[str]:
    """What is said of an indicator, its names first."""
    yield from names(indicator)
    yield from indicator.phrase or ()
    if indicator.concept:
        yield from concepts[indicator.concept].name
    for unit in indicator.parsed_unit.ids:
        yield from units[unit].name
