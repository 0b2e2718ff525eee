"""How English prints a number: digits or words, scale, unit, and the caution around it."""

import re
from collections.abc import Iterator
from decimal import Decimal

from openingcli.characters import lowered
from openingcli.hedges import Hedge
from openingcli.quantity import PARTS_BESIDE, Reading

HEDGE_WORDS = {
    Hedge.NEARLY: "nearly|almost|close to|(?:just |slightly |a little )?(?:under|below)|"
    "(?:just )?(?:shy|short) of|approaching|(?:slightly |a little )?less than|"
    "fewer than|not quite|near|<",
    Hedge.AT_LEAST: "at least|no less than|no fewer than|not less than|"
    "not fewer than|a minimum of",
    Hedge.AT_MOST: "at most|(?<!add )(?<!adds )(?<!added )(?<!adding )up to|no more than|not more than|a maximum of|top",
    Hedge.OVER: "(?:(?:just|well|slightly|far|a little|a bit|comfortably) )?"
    "(?<!all )(?<!took )(?<!taken )(?<!taking )(?<!won )(?<!turned )(?<!handed )"
    "(?<!spread )(?<!presided )(?:over|above|more than)|(?:just|well|rose|gone) past|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|"
    "topp(?:ed|ing)|upwards? of|beyond|in excess of|north of|greater than|>|"
    "(?:crossed|crosses|crossing|passed|past|broke|breached)(?= the)",
    Hedge.ABOUT: "(?<!brought )(?<!know )(?<!knew )about|around|approximately|roughly|some|circa|approx\\.|an estimated|"
    "in the region of|~|≈",
}
AFTERWARDS = {
    "or more": Hedge.AT_LEAST,
    "and more": Hedge.OVER,
    "plus": Hedge.OVER,
    "+": Hedge.OVER,
    "or so": Hedge.ABOUT,
    "or less": Hedge.AT_MOST,
}
SCALES = {
    "thousand": 3,
    "k": 3,
    "million": 6,
    "mln": 6,
    "mn": 6,
    "m": 6,
    "billion": 9,
    "bln": 9,
    "bn": 9,
    "b": 9,
    "trillion": 12,
    "trn": 12,
    "tln": 12,
    "tn": 12,
    "t": 12,
}
_UP_TO_TWENTY = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen "
    "fourteen fifteen sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_PLACES = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh "
    "twelfth thirteenth fourteenth fifteenth sixteenth seventeenth"
)
CARDINALS = {
    **{word: number for number, word in enumerate(_UP_TO_TWENTY.split())},
    **{word: 10 * number for number, word in enumerate(_TENS.split(), 2)},
    "hundred": 100,
    "dozen": 12,
}
ORDINALS = {word: number for number, word in enumerate(_PLACES.split(), 1)}
PARTS = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fifth": 5,
    "sixth": 6,
    "eighth": 8,
    "tenth": 10,
}
BESIDE = PARTS_BESIDE | {
    "a half": Decimal("0.5"),
    "a quarter": Decimal("0.25"),
    "one quarter": Decimal("0.25"),
    "three quarters": Decimal("0.75"),
}
"""Parts that stand behind a whole number: one and a half."""
MULTIPLES = {
    "doubled": 2,
    "doubling": 2,
    "tripled": 3,
    "trebled": 3,
    "quadrupled": 4,
    "quintupled": 5,
    "twofold": 2,
    "threefold": 3,
    "fourfold": 4,
    "tenfold": 10,
}
DOLLARS = ("US$", "USD", "$", "DOLLAR", "DOLLARS")
YUAN = ("CNY", "RMB", "CN¥", "¥", "YUAN", "RENMINBI")

_HEDGE = "|".join(
    f"(?P<{hedge.name}>{words})".replace(" ", r"\s")
    for hedge, words in HEDGE_WORDS.items()
)
_WORD = "|".join(sorted(CARDINALS, key=len, reverse=True))
_PLACE = "|".join(sorted(ORDINALS, key=len, reverse=True))
_PART = "|".join(PARTS)
_BESIDE = "|".join(PARTS_BESIDE)
_LARGE = "thousand|million|billion|trillion"
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_ABBREVIATED = "|".join(sorted(SCALES, key=len, reverse=True))
QUANTITY = re.compile(
    rf"""
    (?:(?<![a-z])(?:{_HEDGE})\s*
      (?:(?!an?\s(?:{_PART}))(?:the|a|an|of|average|total|mark|threshold|level)\s+)*)?
    (?:
        (?P<multiple>{"|".join(MULTIPLES)})\b
      | \b(?P<some>{_ONES}|1)\s(?:in|out\sof)
        \s(?:every\s)?(?P<in>two|three|four|five|ten)\b
      | \b(?:(?P<parts>one|two|three|four|an?)[\s-](?P<part>{_PART})s?|(?P<alone>half|quarter))\b
        (?!\sof\san?\s(?:{_LARGE})\b)
        (?=\s+(?:of|the|share)\b|'s|\s*$|\s*[.,;:!?)]
          |(?<!quarter)(?<!half)\s(?:\(|(?:in|by|at|over|during|as\sof)\s(?:the\send\sof\s)?(?:1[89]|20)[0-9]{{2}}\b))
      | (?<![0-9./])(?P<over>[1-9])/(?P<under>[2-9]|1[0-9]|20)(?![0-9/])
      | (?:(?P<currency>u\.?s\.?\s?\$|usd|cn¥|cny|rmb|hk\$|au?\$|c\$|nz\$|s\$|nt\$|\$|¥|€|£|₩|₹|₽|₫|฿|eur|gbp|jpy|hkd)\s?)?
        (?:
            (?:(?<![a-z0-9.$¥€£₩₹₽₫฿])|(?<=cny)|(?<=usd)|(?<=rmb)|(?<=hkd|eur|gbp|jpy)|(?<=[$¥€£₩₹₽₫฿]))
            (?P<digits>[0-9]{{1,3}}(?:,[0-9]{{3}})+(?:\.[0-9]+)?
              |[1-9][0-9]{{0,2}}(?:\s[0-9]{{3}})+(?![0-9]|,[0-9]|\s[0-9])
              |[0-9]+(?:\.[0-9]+)?)
            (?P<ordinal>st|nd|rd|th)?(?![0-9])
            (?:(?<!from\s[0-9])\sto\s1(?=\son\saverage\b|[.,;)]\s|\s?\(|[.,;)]?$))?
          | \b(?P<place>{_PLACE})\b
          | \b(?P<small>(?:a\s)?half(?:[\s-]a)?(?=[\s-]dozen\b)
              |(?:half(?:[\s-]an?)?|(?:a\s)?quarter\sof\san?|an?(?:[\s-]half)?)(?=[\s-](?:{_LARGE})\b))
          | \b(?P<word>(?!zero[\s-](?:tariff|dut|carbon|emission|sum|covid))
              (?!(?:(?<=few\s)|(?<=several\s)|(?<=couple\s)|(?<=couple\sof\s))(?:hundred|dozen))
              (?:{_WORD}))(?:[\s-](?P<ones>{_ONES}))?\b
        )
        (?P<dozens>[\s-]dozen\b)?
        (?P<hundreds>\shundred\b)?
        (?:(?<=hundred)\s(?:and\s)?(?P<and>{_WORD})(?:[\s-](?P<and_ones>{_ONES}))?\b)?
        (?:\sand\s(?P<beside>a\shalf|(?:a|one)\squarter|three\squarters)\b(?!\s(?:of|the)\b)
          |(?<![0-9]{{4}})\s(?P<half>{_BESIDE})(?![0-9/]))?
        (?:(?<=[0-9])(?:\s|-)?(?P<short>{_ABBREVIATED})(?![a-z])
          |[\s-](?P<scale>{_LARGE})\b)?
        (?:\s(?P<scale2>million|billion|trillion)\b)?
        (?:(?<=illion)\sand\s(?P<more>a\shalf)\b(?!\s(?:of|the|in|as)\b))?
        (?P<plus>\+)?
        (?:(?P<percent>\s?%|[\s-]?(?:percent\b|per\scent\b|pct\b\.?))
             (?P<points>[\s-]?age[\s-]points?|[\s-]points?)?
          |[\s-]?(?P<pp>percentage[\s-]points?|ppts?\b|pps?\b|p\.p\.)
          |\s?(?P<permille>‰)
          |\s(?P<basis>basis\spoints?|bps?\b)
          |[\s-](?P<yuan>yuan|renminbi|rmb\b|cny\b)
          |[\s-](?P<dollars>u\.?s\.?\ dollars?|dollars?|usd\b)
          |\s(?P<money>(?:(?:australian|canadian|singapore|hong\ kong|new\ zealand|taiwan)\ dollars?)
             |euros?|pounds?|(?:japanese\ )?yen|rupees?|won|roubles?|rubles?|dong|hkd|eur|baht
             |rand|lira|pesos?|reais|(?:swiss\ )?francs?|kron(?:a|or|er)|zloty|ringgit|rupiah
             |dirhams?|riyals?|shekels?|naira|shillings?)\b
          |[\s-](?P<streak>(?:consecutive|straight)\s(?:years?|quarters?|months?)
              |years?\s(?:running|in\ a\ row))
          |\s(?P<times>times)\b
          |(?P<fold>[\s-]?fold)\b
        )?
        (?:[\s-](?P<after>or\smore|and\smore|plus|or\sso|or\sless)\b)?
    )
    """,
    re.VERBOSE,
)


def english_readings(text: str) -> Iterator[Reading]:
    """Every number of a normalised text that English words or digits print."""
    for match in QUANTITY.finditer(lowered(text)):
        written = text[match.start() : match.end()]
        yield _reading(match, written.strip())


def _reading(match: re.Match[str], written: str) -> Reading:
    found = match.groupdict()
    hedge = next((h for h in Hedge if found.get(h.name)), None)
    hedge = hedge or AFTERWARDS.get(
        " ".join((found["after"] or found["plus"] or "").split())
    )
    fraction, value, unit = "", None, _unit(found)
    if part := found["part"] or found["alone"]:
        parts = CARDINALS.get(found["parts"] or "one", 1)
        fraction, unit = f"{parts}/{PARTS[part]}", "whole"
    elif found["over"]:
        fraction, unit = f"{found['over']}/{found['under']}", "whole"
    elif found["in"]:
        some = CARDINALS.get(found["some"] or "", 1)
        fraction, unit = f"{some}/{CARDINALS[found['in']]}", "whole"
    elif found["multiple"]:
        value, unit = Decimal(MULTIPLES[found["multiple"]]), "fold"
    elif found["small"]:
        value = _small(found["small"])
    elif found["digits"]:
        value = Decimal(re.sub("[, ]", "", found["digits"]))
    elif found["place"]:
        value = Decimal(ORDINALS[found["place"]])
    else:
        value = Decimal(_spelled(found["word"], found["ones"]))
    if value is not None:
        if found["dozens"]:
            value = (value * 12).to_integral_value()
        if found["hundreds"]:
            value *= 100
        value += _spelled(found["and"], found["and_ones"])
        if beside := found["beside"] or found["half"] or found["more"]:
            value += BESIDE[beside]
    scales = (found["scale"], found["short"], found["scale2"])
    streak = found["streak"] or ""
    shift = -2 if found["basis"] else -1 if found["permille"] else 0
    return Reading(
        start=match.start(),
        end=match.end(),
        text=written,
        value=None if value is None else value.scaleb(shift),
        fraction=fraction,
        exponent=sum(SCALES[scale] for scale in scales if scale),
        unit=unit,
        hedge=hedge,
        streak=next((f"{s}s" for s in ("year", "quarter", "month") if s in streak), ""),
        is_spelled=any(found[name] for name in ("word", "place", "multiple", "small")),
    )


def _spelled(word: str | None, ones: str | None) -> int:
    """A number below a hundred in words: twenty, twenty-two."""
    return CARDINALS.get(word or "", 0) + CARDINALS.get(ones or "", 0)


def _small(words: str) -> Decimal:
    """One of a scale, or a part of one: a million, half a million, a quarter of a million."""
    if "half" in words:
        return Decimal("0.5")
    return Decimal("0.25" if "quarter" in words else 1)


def _unit(found: dict[str, str | None]) -> str:
    """The unit that the words around a number name."""
    if found["money"]:  # ¥126 trillion yen
        return "other-money"
    currency = re.sub(r"[.\s]", "", found["currency"] or "").upper()
    if currency in YUAN or found["yuan"]:
        return "CNY"
    if currency in DOLLARS or found["dollars"]:
        return "USD"
    if currency:
        return "other-money"
    if found["pp"] or found["points"] or found["basis"]:
        return "points"
    if found["percent"] or found["permille"]:
        return "percent"
    if found["times"]:
        return "times-more"
    if found["fold"]:
        return "fold"
    return "place" if found["ordinal"] or found["place"] else ""
