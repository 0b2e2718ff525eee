"""One number of a text, and the one form in which texts are compared."""

import re
import unicodedata
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from openingcli.characters import is_han
from openingcli.hedges import Hedge

SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
ALIKE = str.maketrans(
    "“”„‟«»‘’‚‛′`´‐‑‒–—―−\u00ad⁄", '""""""' + "'" * 7 + "-" * 8 + "/"
) | dict(str.maketrans("", "", SUPERSCRIPTS))

VULGAR = re.compile("(?<=[0-9])(?=[¼½¾⅐-⅞])")
"""Between a whole number and its fraction: 2½ would become 21/2."""

OTHER_DIGITS = re.compile(r"(?![0-9])\d")
"""Digits of other scripts, which mean the same."""

PARTS_BESIDE = {
    "1/2": Decimal("0.5"),
    "1/4": Decimal("0.25"),
    "3/4": Decimal("0.75"),
}
"""Parts that stand behind a whole number: 2 1/2."""

COUNTERS = "个家项条件人位名届座列辆台所份种类列组款笔次张艘架站支处"
"""What Chinese puts between a number and what it counts."""

LATIN = re.compile("[A-Za-z]")


class Script(StrEnum):
    """Which letters a text has: the patterns of the other language are not needed."""

    LATIN = "latin"
    HAN = "han"
    BOTH = "both"


def script_of(text: str) -> Script:
    """The letters of a text; English where it has none."""
    if not any(map(is_han, text)):
        return Script.LATIN
    return Script.BOTH if LATIN.search(text) else Script.HAN


class Reading(NamedTuple):
    """One number of a text, as far as its own words say what it is."""

    start: int
    end: int
    """Where it stands in the normalised text, its hedge and unit included."""
    text: str
    value: Decimal | None
    """None for a fraction."""
    fraction: str
    exponent: int
    unit: str
    """CNY, USD, other-money, percent, points, place, whole, fold, times-more or none."""
    hedge: Hedge | None
    streak: str
    """years, quarters or months where the number says for how many running."""
    is_spelled: bool = False
    """True for a number in words, which may be no figure at all: one of them, the second."""

    @property
    def base(self) -> Decimal | None:
        """The value without its scale."""
        return None if self.value is None else self.value.scaleb(self.exponent)


def normalised(text: str) -> str:
    """Text as texts are compared; case is left to the comparison."""
    marked = VULGAR.sub(" ", text.translate(ALIKE).replace("\\$", "$"))
    plain = unicodedata.normalize("NFKC", marked).translate(ALIKE)
    if not plain.isascii():
        plain = OTHER_DIGITS.sub(
            lambda found: str(unicodedata.decimal(found[0])), plain
        )
    return " ".join(plain.split())
