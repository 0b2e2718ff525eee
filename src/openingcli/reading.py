"""What numbers a text prints: value, scale, unit, hedge and streak of each.

English texts are read to hold a printed form against its record, single quantities in
either language to convert them. Text is compared in
one form: footnote marks out, then NFKC, with quotes, dashes and white space alike.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from openingcli.hedges import Hedge
from openingcli.units import SCALES

SUPERSCRIPTS = re.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
ALIKE = str.maketrans("“”„‟«»‘’‚‛′`´‐‑‒–—―−\u00ad", '""""""' + "'" * 7 + "-" * 8)

HEDGE_WORDS = {
    Hedge.NEARLY: "nearly|almost|close to|just under|just shy of|approaching",
    Hedge.OVER: "over|more than|above|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|"
    "topp(?:ed|ing)|upwards of|beyond|in excess of",
    Hedge.ABOUT: "about|around|approximately|roughly|some|circa|approx\\.",
    Hedge.AT_LEAST: "at least|no less than|no fewer than|not less than",
    Hedge.AT_MOST: "at most|up to|no more than|not more than|top",
}
_UP_TO_TWENTY = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen "
    "fourteen fifteen sixteen seventeen eighteen nineteen twenty"
)
_PLACES = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh "
    "twelfth thirteenth fourteenth fifteenth sixteenth seventeenth"
)
CARDINALS = {word: number for number, word in enumerate(_UP_TO_TWENTY.split())} | {
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "hundred": 100,
}
ORDINALS = {word: number for number, word in enumerate(_PLACES.split(), 1)}
PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "tenth": 10}
MULTIPLES = {"doubled": 2, "tripled": 3, "quadrupled": 4, "twofold": 2, "threefold": 3}

_HEDGE = "|".join(
    f"(?P<{hedge.name}>{words})".replace(" ", r"\s")
    for hedge, words in HEDGE_WORDS.items()
)
_WORD = "|".join(sorted(CARDINALS, key=len, reverse=True))
_PLACE = "|".join(sorted(ORDINALS, key=len, reverse=True))
_PART = "|".join(PARTS)
QUANTITY = re.compile(
    rf"""
    (?:\b(?:{_HEDGE})\s+(?:(?:the|a|an|of|average|total)\s+)*)?
    (?:
        (?P<multiple>{"|".join(MULTIPLES)})\b
      | (?:(?P<parts>one|two|three|four|a)[\s-])?(?P<part>{_PART})s?\b
        (?=\s+of|'s|\s*$|[.,;)])
      | (?:(?P<currency>US\$|USD|CNY|RMB|\$)\s?)?
        (?:
            (?:(?<![A-Za-z0-9.])|(?<=CNY)|(?<=USD)|(?<=RMB))
            (?P<digits>[0-9]{{1,3}}(?:,[0-9]{{3}})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)
            (?P<ordinal>st|nd|rd|th)?(?![0-9])
          | \b(?P<place>{_PLACE})\b
          | \b(?P<word>{_WORD})\b
        )
        (?:[\s-](?P<scale>thousand|million|billion|trillion)\b)?
        (?:\s?(?P<percent>%|percent\b|per\ cent\b)(?P<points>age\ points|\ points)?
          |\s(?P<pp>percentage\ points?)
          |\s(?P<yuan>yuan|renminbi)\b
          |\s(?P<dollars>U\.?S\.?\ dollars?|US\ dollars?|dollars?)\b
          |[\s-](?P<streak>(?:consecutive|straight)\s(?:years?|quarters?|months?)
              |years?\s(?:running|in\ a\ row)|year\ in\ a\ row)
          |\s(?P<times>times)\b
          |(?P<fold>[\s-]fold)\b
        )?
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)


SCALES_IN_CHINESE = {"万亿": 12, "十亿": 9, "亿": 8, "百万": 6, "万": 4, "千": 3}
NUMERALS = "零一二两三四五六七八九"
UNITS_IN_CHINESE = {"美元": "USD", "元人民币": "CNY", "人民币": "CNY", "元": "CNY"}
HEDGES_IN_CHINESE = {
    Hedge.NEARLY: "近|将近|接近|不到|不足",
    Hedge.OVER: "超过|超|逾|突破|高于|多于",
    Hedge.ABOUT: "约为|大约|约",
    Hedge.AT_LEAST: "至少|不少于|不低于",
    Hedge.AT_MOST: "至多|不超过|最多",
}
AFTERWARDS = {
    "左右": Hedge.ABOUT,
    "上下": Hedge.ABOUT,
    "以上": Hedge.OVER,
    "以下": Hedge.AT_MOST,
}
_HEDGE_ZH = "|".join(f"(?P<{h.name}>{words})" for h, words in HEDGES_IN_CHINESE.items())
QUANTITY_ZH = re.compile(
    rf"""
    (?:{_HEDGE_ZH})?
    (?:
        (?P<digits>[0-9]{{1,3}}(?:,[0-9]{{3}})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)
      | (?P<numeral>[{NUMERALS}十百]+)
    )
    (?P<more>[多余])?
    (?P<scale>万[多余]亿|{"|".join(SCALES_IN_CHINESE)})?
    (?P<more_still>[多余])?
    (?P<unit>{"|".join(UNITS_IN_CHINESE)})?
    (?P<percent>%)?
    [个家项件人位名]?
    (?P<after>{"|".join(AFTERWARDS)})?
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Reading:
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
    """CNY, USD, percent, points, place, whole, fold, times-more, or nothing."""
    hedge: Hedge | None
    streak: str
    """years, quarters or months where the number says for how many running."""

    @property
    def base(self) -> Decimal | None:
        """The value without its scale."""
        return None if self.value is None else self.value.scaleb(self.exponent)


def normalised(text: str) -> str:
    """Text as texts are compared; case is left to the comparison."""
    marked = SUPERSCRIPTS.sub("", text).replace("\\$", "$")
    return " ".join(unicodedata.normalize("NFKC", marked).translate(ALIKE).split())


def document_lines(text: str) -> list[str]:
    """The lines of a document that are not empty, normalised; the first is line 1."""
    return [normalised(line) for line in text.splitlines() if line.strip()]


def readings(text: str) -> Iterator[Reading]:
    """Every number of a normalised text, in order."""
    for match in QUANTITY.finditer(text):
        yield _reading(match)


def quantity(text: str) -> Reading | None:
    """The one quantity that a text is, in English or Chinese; None where it is not one."""
    plain = normalised(text)
    if match := QUANTITY_ZH.fullmatch(re.sub(" (?![0-9])|(?<![0-9]) ", "", plain)):
        return _reading_of_chinese(match)
    found = list(readings(plain))
    whole = len(found) == 1 and found[0].text == plain
    return found[0] if whole else None


def _reading_of_chinese(match: re.Match[str]) -> Reading:
    found = match.groupdict()
    hedge = next((h for h in Hedge if found.get(h.name)), None)
    hedge = hedge or AFTERWARDS.get(found["after"] or "")
    scale = found["scale"] or ""
    if found["more"] or found["more_still"] or re.search("[多余]", scale):
        hedge, scale = Hedge.OVER, re.sub("[多余]", "", scale)
    unit = (
        "percent" if found["percent"] else UNITS_IN_CHINESE.get(found["unit"] or "", "")
    )
    return Reading(
        start=match.start(),
        end=match.end(),
        text=match[0],
        value=_number(found["digits"], found["numeral"]),
        fraction="",
        exponent=SCALES_IN_CHINESE.get(scale, 0),
        unit=unit,
        hedge=hedge,
        streak="",
    )


def _number(digits: str | None, numeral: str | None) -> Decimal:
    """The value of digits, or of a Chinese numeral below a thousand: 二十二 is 22."""
    if digits:
        return Decimal(digits.replace(",", ""))
    total, last = 0, 0
    for character in numeral or "":
        if character in "十百":
            total += (last or 1) * (10 if character == "十" else 100)
            last = 0
        else:
            last = max(0, NUMERALS.index(character) - (NUMERALS.index(character) > 2))
    return Decimal(total + last)


def _reading(match: re.Match[str]) -> Reading:
    found = match.groupdict()
    hedge = next((h for h in Hedge if found.get(h.name)), None)
    fraction, value, unit = "", None, _unit(found)
    if found["part"]:
        parts = CARDINALS.get((found["parts"] or "one").lower(), 1)
        fraction = f"{parts}/{PARTS[found['part'].lower()]}"
        unit = "whole"
    elif found["multiple"]:
        value, unit = Decimal(MULTIPLES[found["multiple"].lower()]), "fold"
    elif found["digits"]:
        value = Decimal(found["digits"].replace(",", ""))
    elif found["place"]:
        value = Decimal(ORDINALS[found["place"].lower()])
    else:
        value = Decimal(CARDINALS[found["word"].lower()])
    scale = found["scale"]
    streak = (found["streak"] or "").lower()
    return Reading(
        start=match.start(),
        end=match.end(),
        text=match[0].strip(),
        value=value,
        fraction=fraction,
        exponent=SCALES[scale.lower()] if scale else 0,
        unit=unit,
        hedge=hedge,
        streak=next((f"{s}s" for s in ("year", "quarter", "month") if s in streak), ""),
    )


def _unit(found: dict[str, str | None]) -> str:
    """The unit that the words around a number name."""
    currency = (found["currency"] or "").strip().upper()
    if currency in ("CNY", "RMB") or found["yuan"]:
        return "CNY"
    if currency or found["dollars"]:
        return "USD"
    if found["pp"] or found["points"]:
        return "points"
    if found["percent"]:
        return "percent"
    if found["times"]:
        return "times-more"
    if found["fold"]:
        return "fold"
    return "place" if found["ordinal"] or found["place"] else ""
