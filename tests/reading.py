"""A small reader of printed forms, for the tests alone: number, scale, unit, hedge.

It is written apart from the program's own reader, so that the two judge each other.
"""

import re
import unicodedata
from decimal import Decimal
from typing import NamedTuple

SUPERSCRIPT = re.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
QUOTES = re.compile("[“”„«»]")
APOSTROPHES = re.compile("[‘’‚′`´]")
DASHES = re.compile("[‐‑‒–—―−]")

ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen twenty"
)
PLACES = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth"
)
NUMBER_WORDS = {
    **{word: str(number) for number, word in enumerate(ONES.split(), 1)},
    **{word: str(number) for number, word in enumerate(PLACES.split(), 1)},
}
FRACTIONS = {
    "one-third": "1/3",
    "two-thirds": "2/3",
    "one-fifth": "1/5",
    "a third": "1/3",
}
FRACTIONS |= {
    "one third": "1/3",
    "two thirds": "2/3",
    "half": "1/2",
    "a quarter": "1/4",
}
GROWN = {"doubled": "2", "tripled": "3", "quadrupled": "4"}
SCALES = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}

HEDGES = {
    "nearly": ("nearly", "almost", "close to"),
    "over": (
        *("over", "more than", "above", "exceeding", "exceeded", "exceeds"),
        *("surpassing", "surpassed"),
    ),
    "about": ("about", "around", "approximately", "roughly"),
    "at-least": ("at least", "no less than"),
    "at-most": ("at most", "up to", "top"),
}
BETWEEN = r"(?:[\s'](?:the|a|an|of|s))*\s?(?:us\$|usd|cny|rmb|\$)?\s?$"
"""What may stand between a hedge and its number."""


class Read(NamedTuple):
    """One number of a printed form, as far as the words around it tell."""

    value: str
    """Digits without grouping, or a fraction; trailing zeros stay."""
    exponent: int
    unit: str
    """CNY, USD, percent, or nothing where no such word stands beside it."""
    hedge: str
    """The hedge right before it, or nothing."""

    @property
    def base(self) -> Decimal | None:
        """The number without its scale; None for a fraction."""
        if "/" in self.value:
            return None
        return Decimal(self.value).scaleb(self.exponent)


def normalised(text: str) -> str:
    """Text as texts are compared: note marks out, NFKC, marks alike, case ignored."""
    text = unicodedata.normalize("NFKC", SUPERSCRIPT.sub("", text))
    text = DASHES.sub("-", APOSTROPHES.sub("'", QUOTES.sub('"', text)))
    return " ".join(text.split()).casefold()


def document_lines(text: str) -> list[str]:
    """The lines that count: those that are not empty, the first of them being 1."""
    return [line for line in text.splitlines() if line.strip()]


def read(printed: str) -> list[Read]:
    """Every number of a printed form, in order."""
    text = normalised(printed)
    words = "|".join(sorted([*NUMBER_WORDS, *FRACTIONS, *GROWN], key=len, reverse=True))
    pattern = rf"(?<![\w.])(\d[\d,]*(?:\.\d+)?)(?:st|nd|rd|th)?(?![\d])|\b({words})\b"
    return [_one(text, match) for match in re.finditer(pattern, text)]


def _one(text: str, match: re.Match[str]) -> Read:
    before, after = text[: match.start()], text[match.end() :]
    word = match[2]
    if word:
        value = FRACTIONS.get(word) or GROWN.get(word) or NUMBER_WORDS[word]
    else:
        value = match[1].rstrip(",").replace(",", "")
    scale = re.match(r"[\s-](thousand|million|billion|trillion)\b", after)
    if scale:
        after = after[scale.end() :]
    return Read(
        value, SCALES[scale[1]] if scale else 0, _unit(before, after), _hedge(before)
    )


def _unit(before: str, after: str) -> str:
    if re.search(r"(us\$|usd|\$)\s?$", before) or re.match(
        r"\s(u\.s\. |us )?dollars?\b", after
    ):
        return "USD"
    if re.search(r"(cny|rmb)\s?$", before) or re.match(r"\s(yuan|renminbi)\b", after):
        return "CNY"
    if re.match(r"\s?(%|percent\b|per cent\b)", after):
        return "percent"
    return ""


def _hedge(before: str) -> str:
    for hedge, phrases in HEDGES.items():
        for phrase in phrases:
            if re.search(rf"\b{phrase}\b{BETWEEN}", before):
                return hedge
    return ""
