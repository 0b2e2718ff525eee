"""Which indicators fit a reader's words, in English or Chinese."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from openingcli.catalogue import Catalogue
from openingcli.naming import folded, names
from openingcli.records import Indicator

STOP_WORDS = frozenset(
    [
        "a",
        "an",
        "and",
        "as",
        "at",
        "by",
        "china",
        "chinese",
        "for",
        "from",
        "how",
        "in",
        "is",
        "its",
        "many",
        "much",
        "of",
        "on",
        "s",
        "the",
        "to",
        "what",
        "with",
        "中国",
        "的",
        "和",
    ]
)
"""Words that every indicator fits."""


class Hit(NamedTuple):
    """An indicator that a search found, and how well it fits."""

    indicator: Indicator
    score: int


def search(catalogue: Catalogue, words: str) -> list[Hit]:
    """Indicators that fit the words, best first; every word must be found.

    Where none has every word, those that lack no more than a third of them.
    """
    every = list(_tokens(folded(words)))
    asked = [word for word in every if word not in STOP_WORDS] or every
    phrase = " ".join(asked)
    hits = []
    for indicator in catalogue.indicators.values():
        scores = [_score(catalogue, word, indicator) for word in asked]
        score = sum(scores) + _closeness(phrase, indicator)
        hits.append((sum(map(bool, scores)), Hit(indicator, score)))
    most = max((found for found, _ in hits), default=0)
    if len(asked) - most > len(asked) // 3 or not most:
        return []
    best = [hit for found, hit in hits if found == most]
    return sorted(best, key=lambda hit: -hit.score)


def _score(catalogue: Catalogue, word: str, indicator: Indicator) -> int:
    """How well one word fits one indicator: 0 where it does not occur."""
    concept = catalogue.concepts.get(indicator.concept)
    fields = (
        (8, (indicator.id, *names(indicator))),
        (3, (*catalogue.categories[indicator.category].name, *names(concept))),
        (2, indicator.definition),
    )
    return max(weight * _fit(word, texts) for weight, texts in fields)


def _closeness(phrase: str, indicator: Indicator) -> int:
    """40 for a name or concept that is the phrase, less the more else stands in it."""
    best = 40 if indicator.concept == phrase else 0
    for name in map(folded, (indicator.id, *names(indicator))):
        whole = f" {phrase} " in f" {' '.join(_tokens(name))} "
        if whole or (phrase in name and not phrase.isascii()):
            best = max(best, 40 * len(phrase) // len(name))
    return best


def _fit(word: str, texts: Iterable[str]) -> int:
    """4 for the whole name, 3 for a word of it, 2 for a beginning, 1 for a part."""
    best = 0
    for text in map(folded, texts):
        if word == text:
            return 4
        if word not in text and _stem(word) not in text:
            continue
        tokens = list(_tokens(text))
        if word in tokens or _stem(word) in map(_stem, tokens):
            best = max(best, 3)
        elif len(word) > 1 and any(token.startswith(word) for token in tokens):
            best = max(best, 2)
        elif len(word) > 2 or not word.isascii():
            best = max(best, 1)
    return best


def _tokens(text: str) -> Iterator[str]:
    yield from "".join(c if c.isalnum() else " " for c in text).split()


def _stem(word: str) -> str:
    return word.removesuffix("s") if len(word) > 3 and word.isascii() else word
