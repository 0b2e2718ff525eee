"""What a text speaks of: its words as topics, areas, or words that say nothing.

English and Chinese words of one meaning are one token, so that a sentence in either
language can be held against names in both.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from itertools import accumulate
from typing import NamedTuple

from openingcli.characters import is_han, lowered
from openingcli.lexicon import chinese, english, stem
from openingcli.places import places

LONGEST_ZH = 12
"""No Chinese word of the lexicon is longer."""

WORD = re.compile(r"trade-in\b|[a-z]+(?:&[a-z]+)?(?:\.[a-z]\.)?")
HOME = re.compile(
    r"\b(?:china|chinese|prc)\b|我国|中国|全国|国内|内地|大陆", re.IGNORECASE
)

CAPITAL_SPEAKS = re.compile(
    r"(?!')\s(?!has\sa\b|posted|recorded|reported|saw|logged|attracted|drew|grew|exported|"
    r"imported|registered|received)[a-z]+"
)
"""What follows a capital that stands for its government: Beijing has set up."""
INSIDE = re.compile(r"\b(?:in|of|from|to|and|at|near|around|outside)\s$")
"""What stands before a capital that is a place: in Beijing."""


class Sort(StrEnum):
    """What one word does for the sense of a sentence."""

    TOPIC = "topic"
    """A word of the field: what is counted."""
    PLACE = "place"
    """The token is the area's code after an @."""
    UNKNOWN = "unknown"
    """A word that is in no list; it may narrow what is counted."""
    HOME = "home"
    """China, where nothing else is said."""
    NEUTRAL = "neutral"


class Word(NamedTuple):
    """One word of a text, or one phrase."""

    start: int
    end: int
    token: str
    sort: Sort


def words(text: str, learned: frozenset[str] = frozenset()) -> list[Word]:
    """The words of a normalised text, in order.

    `learned` are Chinese words that no list has: a text without spaces cannot be parted
    without knowing them.
    """
    return list(_words(text, learned))


def tokens(text: str) -> frozenset[str]:
    """What a name says: its tokens, without the words that say nothing."""
    return tokens_of([text])[0][0]


def tokens_of(texts: Sequence[str]) -> tuple[list[frozenset[str]], frozenset[str]]:
    """The tokens of each of many names, and the Chinese words that no list has.

    They are read in one go, which is faster than one by one.
    """
    joined = "\x00".join(texts)  # which no phrase and no place runs across
    starts = list(accumulate((len(text) + 1 for text in texts), initial=0))
    found: list[set[str]] = [set() for _ in texts]
    learned = set()
    for word in words(joined):
        if word.sort in (Sort.NEUTRAL, Sort.HOME):
            continue
        found[bisect_right(starts, word.start) - 1].add(word.token)
        unlisted = word.sort is Sort.UNKNOWN and len(word.token) > 1
        if unlisted and is_han(word.token[0]):
            learned.add(word.token)
    return [frozenset(one) for one in found], frozenset(learned)


def _words(text: str, learned: frozenset[str]) -> Iterator[Word]:
    small = lowered(text)
    named = {start: (end, code) for start, end, code in places(text)}
    latin = list(WORD.finditer(small))
    number = {match.start(): i for i, match in enumerate(latin)}
    position, run = 0, -1
    while position < len(small):
        word = None
        if position in number:
            word = _english(small, latin, number[position], named)
        elif is_han(small[position]):
            word = _chinese(small, position, learned, named)
        if word is None and is_han(small[position]):
            run = position if run < 0 else run
            position += 1
            continue
        if run >= 0:
            yield Word(run, position, small[run:position], Sort.UNKNOWN)
            run = -1
        if word is not None:
            yield word
            position = word.end
        else:
            position += 1
    if run >= 0:
        yield Word(run, position, small[run:], Sort.UNKNOWN)


def _english(
    text: str,
    latin: list[re.Match[str]],
    number: int,
    named: Mapping[int, tuple[int, str]],
) -> Word | None:
    """The longest phrase that begins at a word; a place where that is longer."""
    match = latin[number]
    start, end, sort = match.start(), match.end(), Sort.UNKNOWN
    if match[0] == "s" and text[start - 1 : start] == "'":
        return Word(start, end, "", Sort.NEUTRAL)
    token = stem(match[0])
    phrases = english().get(match[0], []) + english().get(stem(match[0]), [])
    best = 0
    for phrase, meaning in phrases:
        if len(phrase) <= best:
            continue
        last = _end_of(text, latin, number, phrase)
        if last:
            best, end, token = len(phrase), last, meaning
            sort = Sort.TOPIC if meaning else Sort.NEUTRAL
    if (
        match[0] == "beijing"
        and CAPITAL_SPEAKS.match(text, end)
        and not INSIDE.search(text[:start])
    ):
        return Word(start, end, "", Sort.HOME)
    if start in named and (named[start][0] > end or sort is not Sort.TOPIC):
        return Word(start, named[start][0], f"@{named[start][1]}", Sort.PLACE)
    if sort is Sort.NEUTRAL and HOME.fullmatch(text[start:end]):
        return Word(start, end, "", Sort.HOME)
    return Word(start, end, token, sort)


def _end_of(
    text: str, latin: list[re.Match[str]], number: int, phrase: tuple[str, ...]
) -> int:
    """Where a phrase ends that begins at a word, or 0 where it does not stand there."""
    if number + len(phrase) > len(latin):
        return 0
    last = latin[number].end()
    for offset, word in enumerate(phrase):
        match = latin[number + offset]
        if word not in (match[0], stem(match[0])):
            return 0
        between = text[last : match.start()] if match.start() > last else ""
        if between.strip(" -/") not in ("", "'"):
            return 0
        last = match.end()
    return last


def _chinese(
    text: str,
    position: int,
    learned: frozenset[str],
    named: Mapping[int, tuple[int, str]],
) -> Word | None:
    """The longest known word that begins here; a place where that is longer."""
    known = chinese()
    place_end = named[position][0] if position in named else 0
    for end in range(min(len(text), position + LONGEST_ZH), position, -1):
        if end <= place_end:
            break
        word = text[position:end]
        if word in known:
            token = known[word]
            sort = Sort.TOPIC if token else Sort.NEUTRAL
            if not token and HOME.fullmatch(word):
                sort = Sort.HOME
            return Word(position, end, token, sort)
        if word in learned:
            return Word(position, end, word, Sort.TOPIC)
    if place_end:
        return Word(position, place_end, f"@{named[position][1]}", Sort.PLACE)
    return None
