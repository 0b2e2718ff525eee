"""Which periods a sentence names, in English or Chinese, and what they are to it.

A year, half, quarter, month or day, a span of two of them, months without a year (the
first half), and words that mean now. "In 2024", "by the end of 2024" and 2024年底 are
the year 2024; "the first seven months of 2025" is 2025-01/2025-07.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum

from openingcli.errors import PeriodError
from openingcli.periods import Period, parse_period


class Role(StrEnum):
    """What a period is to the sentence that names it."""

    STATED = "stated"
    """The figure is of it."""
    BASE = "base"
    """What a figure is held against: since 2012, compared with 2018, 比2012年."""
    NOW = "now"
    """Today, currently, 目前: the latest figure is meant, whatever else is named."""
    SAME = "same"
    """That year: the period named before."""
    BESIDE = "beside"
    """It dates something else: a release, a meeting."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A period that a text names, and where."""

    start: int
    end: int
    role: Role
    period: Period | None = None
    """None where no year is named."""
    months: str = ""
    """The part of a year, where the year is not named: H1, Q3, 07, 01/07; or `last` and
    `this` for a whole year that only the writer knows."""


MONTHS = {
    name: number
    for number, names in enumerate(
        [
            ("january", "jan"),
            ("february", "feb"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ],
        1,
    )
    for name in names
}
COUNTS = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve".split(), 1
    )
} | {"first": 1, "second": 2, "third": 3, "fourth": 4}
NUMERALS = {c: n for n, c in enumerate("零一二三四五六七八九十")} | {"〇": 0, "两": 2}

_YEAR = r"(?:1[89][0-9]{2}|20[0-5][0-9])"
_MONTH = rf"(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})\b\.?"
_NTH = "first|second|third|fourth|1st|2nd|3rd|4th"
_OF = r"(?:\s*,?\s*(?:of|in)?\s*(?:the\s+year\s+)?(?:fiscal\s+)?"
_POINT = rf"""
    (?:end|year|mid|late|early)[\s-]+(?:of\s+)?(?:the\s+)?(?:year\s+)?{_YEAR}
  | H[12]\s?(?:of\s)?(?:{_YEAR}|[0-9]{{2}}\b) | [12]H\s?(?:{_YEAR}|[0-9]{{2}}\b)
  | Q[1-4]\s?(?:of\s)?(?:{_YEAR}|[0-9]{{2}}\b) | [1-4]Q\s?(?:{_YEAR}|[0-9]{{2}}\b)
  | {_YEAR}\s?[HQ][1-4]\b
  | {_YEAR}-[01][0-9]-[0-3][0-9]
  | (?:{_NTH})\s(?:half|quarter)\s(?:of\s)?{_YEAR}
  | {_MONTH}\s[0-3]?[0-9](?:st|nd|rd|th)?,\s?{_YEAR}
  | [0-3]?[0-9](?:st|nd|rd|th)?\s{_MONTH},?\s{_YEAR}
  | {_MONTH}(?:,?\s(?:of\s)?|\s?')?{_YEAR}
  | (?:FY|fiscal\s|calendar\s|the\syear\s)?{_YEAR}
"""
ENGLISH = re.compile(
    rf"""
    (?<![0-9A-Za-z.,$¥€£])(?:
      (?P<months>
          {_YEAR}\s{_MONTH}\s?(?:-|to|through|and)\s?{_MONTH}
        | {_MONTH}\s?(?:-|to|through|till|until|and)\s?{_MONTH}(?:{_OF}{_YEAR}))?
        | (?:the\s)?first\s(?:[0-9]{{1,2}}|{"|".join(COUNTS)})\smonths(?:{_OF}(?:{_YEAR}|this\syear|the\syear|last\syear)))?
        | (?:the\s)?first\sthree\squarters(?:{_OF}{_YEAR}))?
      )
    | (?P<span>
          (?:{_POINT})\s?(?:-|to|through|till|until|and)\s?(?:the\send\sof\s)?(?:{_POINT})
        | {_YEAR}-[0-9]{{2}}(?![0-9-])
      )
    | (?P<point>{_POINT})
    | (?P<part>
          (?:the\s)?(?:{_NTH})\s(?:half|quarter)(?!-)(?:\sof\s(?:this|the|last)\syear)?
        | H[12]\b | Q[1-4]\b
        | (?:{_MONTH})\s[0-3]?[0-9]\b | [0-3]?[0-9]\s(?:{_MONTH})
        | (?<=in\s)(?:{_MONTH}) | (?<=of\s)(?:{_MONTH}) | (?<=last\s)(?:{_MONTH})
      )
    | (?P<now>today|now|currently|at\spresent|presently|these\sdays|so\sfar|to\sdate
        |at\sthe\smoment)\b
    | (?P<relative>this|last)\syear\b
    | (?P<same>(?:in\s)?(?:that|the\ssame)\syear)\b
    )(?![0-9]|[.,][0-9]|\s?[万亿千百%个家项件条人]|\s(?:million|billion|trillion|percent|yuan)\b)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_YEAR_ZH = r"(?:(?:1[89]|20|21)[0-9]{2}|[一二]\s?[〇零九八][〇零一二三四五六七八九]{2})年?"
_NUMERAL = r"(?:[0-9]{1,2}|十[一二]|[一二三四五六七八九十])"
CHINESE = re.compile(
    rf"""
    (?P<months>
        (?P<year>{_YEAR_ZH}|今年|去年)?\s?(?:的)?(?:
          [前头](?P<first>{_NUMERAL})个?月
        | (?P<from>{_NUMERAL})月?\s?(?:-|至|到|~)\s?(?P<to>{_NUMERAL})月份?
        | (?P<half>[上下])半年
        | 第?(?P<quarter>[一二三四1-4])季度
        | (?P<three>前三季度)
        | (?P<month>{_NUMERAL})月(?P<day>[0-9]{{1,2}})[日号]
        | (?P<only>{_NUMERAL})月份?(?:末|底)?
        )
    )
    | (?P<span>(?:从|自)?(?P<a>{_YEAR_ZH})(?:(?P<am>{_NUMERAL})月)?(?:以来)?\s?
        (?:-|至|到|~)\s?(?P<b>{_YEAR_ZH})(?:(?P<bm>{_NUMERAL})月)?(?:年?[底末])?(?:期间|间)?)
    | (?P<point>{_YEAR_ZH})(?:年?[底末]|年?初(?!步))?
    | (?P<now>目前|如今|当前|现在|迄今|至今|近日)
    | (?P<relative>今年|去年|上年)
    | (?P<same>同年|当年|该年|那一年)
    """,
    re.VERBOSE,
)
BASES = re.compile(
    r"(?:\bsince(?:\s[\w']+){1,6}\sin\s|\b(?:since|from|than|versus|vs\.?|over|against|on|(?:compared|comparing|relative)"
    r"\s(?:with|to)|as of the year)(?:\s(?:in|the|that of|those of|level of|end of|the end of"
    r"|around))*\s*|(?:比|较|与|同|自|从)\s?)$",
    re.IGNORECASE,
)
BESIDES = re.compile(
    r"(?:\b(?:announced|released|published|issued|adopted|said|told|reported|signed|dated|"
    r"updated|notice|statement|dispatch|law|decision|effective|opened|held|unveiled|"
    r"approved|passed|took effect|came into force|according to|article|speech|white paper)"
    r"(?:\s[a-z']+){0,5}\s*|据[^，,。]{0,12})$",
    re.IGNORECASE,
)
MOMENTS = re.compile(
    r"(?:\b(?:as of|as at|by|at|until|till|up to|to)(?:\sthe end of)?\s*|截至|截止|到|至)$",
    re.IGNORECASE,
)
BETWEEN = re.compile(r"\bbetween\s$", re.IGNORECASE)


def mentions(text: str) -> list[Mention]:
    """Every period of a normalised text, in order."""
    found = [*_english(text)]
    if not text.isascii():
        taken = {i for one in found for i in range(one.start, one.end)}
        for one in _chinese(text):
            if not taken & set(range(one.start, one.end)):
                found.append(one)
            elif one.end - one.start > 5:
                # 2025年1-7月 reads as a bare English year first: the longer one counts.
                found = [f for f in found if f.end <= one.start or f.start >= one.end]
                found.append(one)
    return _resolved(sorted(found, key=lambda one: one.start))


def _resolved(found: list[Mention]) -> list[Mention]:
    """The mentions, with that year told by the one before it."""
    named: Mention | None = None
    for number, one in enumerate(found):
        if one.role is Role.SAME:
            period = named.period if named else None
            role = Role.STATED if period else Role.NOW
            found[number] = Mention(one.start, one.end, role, period)
        elif one.period:
            named = one
    return found


def _english(text: str) -> Iterator[Mention]:
    for match in ENGLISH.finditer(text):
        found = match.group().lower().strip()
        before = text[max(0, match.start() - 60) : match.start()]
        if text[match.end() : match.end() + 1] == "年":
            continue
        role = Role.STATED
        if word := match["now"] or match["relative"] or match["same"]:
            yield _told_by_word(match, word.lower())
            continue
        period, months = None, ""
        if " and " in found and not match["months"] and not BETWEEN.search(before):
            yield from _two(text, match)  # in 2012 and 2024: two periods, no span
            continue
        try:
            if match["months"]:
                period, months = _months_of(found)
            elif match["span"]:
                period = _span(found)
            elif match["part"]:
                months = _part(found)
            else:
                period = parse_period(_point(found))
        except (PeriodError, ValueError, KeyError):
            continue
        is_day = bool(period and len(period.text) == 10) or months.count("-") == 1
        if is_day and not MOMENTS.search(before):
            role = Role.BESIDE
        elif BASES.search(before) and not match["span"] and not match["months"]:
            role = Role.BASE
        elif BESIDES.search(before) and (is_day or months):
            role = Role.BESIDE
        yield Mention(match.start(), match.end(), role, period, months)


def _told_by_word(match: re.Match[str], word: str) -> Mention:
    """Now, this year, the same year: a period that no number names."""
    if match["now"]:
        return Mention(match.start(), match.end(), Role.NOW)
    if match["same"]:
        return Mention(match.start(), match.end(), Role.SAME)
    months = "this" if word in ("this", "今年") else "last"
    return Mention(match.start(), match.end(), Role.STATED, None, months)


def _two(text: str, match: re.Match[str]) -> Iterator[Mention]:
    for part in re.finditer(r"(?:(?!\sand\s).)+", match[0]):
        words = part[0].strip().removeprefix("and ").lower()
        start = match.start() + part.start()
        with suppress(PeriodError, ValueError, AssertionError):
            period = parse_period(_point(words))
            yield Mention(start, match.start() + part.end(), Role.STATED, period)


def _months_of(text: str) -> tuple[Period | None, str]:
    """January-July 2025, the first seven months of 2025, the first three quarters."""
    year = re.search(_YEAR, text)
    named = [MONTHS[name] for name in re.findall(r"[a-z]+", text) if name in MONTHS]
    if "quarters" in text:
        first, last = 1, 9
    elif len(named) == 2:
        first, last = named
    else:
        count = re.search(r"first\s([0-9]{1,2}|[a-z]+)\smonths", text)
        assert count is not None
        word = count[1]
        first, last = 1, int(word) if word.isdigit() else COUNTS[word]
    return _months(year[0] if year else "", first, last)


def _months(year: str, first: int, last: int) -> tuple[Period | None, str]:
    if not 1 <= first <= last <= 12:
        raise ValueError
    months = {(1, 6): "H1", (7, 12): "H2"}.get(
        (first, last), f"{first:02}/{last:02}" if first < last else f"{first:02}"
    )
    if not year:
        return None, months
    if "/" in months:
        return parse_period(f"{year}-{first:02}/{year}-{last:02}"), ""
    return parse_period(f"{year}-{months}"), ""


def _span(text: str) -> Period:
    short = re.fullmatch(rf"({_YEAR})-([0-9]{{2}})", text)
    if short:
        return parse_period(f"{short[1]}/{short[1][:2]}{short[2]}")
    parts = re.match(
        rf"((?:{_POINT}))\s?(?:-|to|through|till|until|and)\s?(?:the\send\sof\s)?(.*)$",
        text,
        re.VERBOSE | re.IGNORECASE,
    )
    assert parts is not None
    return parse_period(f"{_point(parts[1])}/{_point(parts[2])}")


def _point(text: str) -> str:
    """A year, half, quarter, month or day in the catalogue's form; ends are dropped."""
    text = text.strip(" .,")
    year = re.search(_YEAR, text)
    if re.fullmatch(rf"{_YEAR}-[01][0-9]-[0-3][0-9]", text):
        return text
    part = re.search(r"([hq])\s?([1-4])\b|\b([1-4])([hq])", text)
    named = re.match(rf"({_NTH})\s(half|quarter)", text)
    if named:
        number = COUNTS.get(named[1]) or int(named[1][0])
        assert year is not None
        return f"{year[0]}-{'H' if named[2] == 'half' else 'Q'}{number}"
    if part:
        letter, number = part[1] or part[4], part[2] or part[3]
        written = year[0] if year else f"20{text[-2:]}"
        return f"{written}-{letter.upper()}{number}"
    assert year is not None
    month = next((MONTHS[w] for w in re.findall("[a-z]+", text) if w in MONTHS), 0)
    if not month:
        return year[0]
    day = re.search(r"(?<![0-9])([0-3]?[0-9])(?:st|nd|rd|th)?(?![0-9])", text)
    return f"{year[0]}-{month:02}" + (f"-{int(day[1]):02}" if day else "")


def _part(text: str) -> str:
    """The part of an unnamed year: H1, Q2, 08; of a day its month."""
    named = re.search(rf"({_NTH})\s(half|quarter)", text)
    if named:
        number = COUNTS.get(named[1]) or int(named[1][0])
        return f"{'H' if named[2] == 'half' else 'Q'}{number}"
    short = re.match(r"([hq][1-4])", text)
    if short:
        return short[1].upper()
    month = next(MONTHS[word] for word in re.findall("[a-z]+", text) if word in MONTHS)
    day = re.search("[0-9]{1,2}", text)
    return f"{month:02}" + (f"-{int(day[0]):02}" if day else "")


def _chinese(text: str) -> Iterator[Mention]:
    for match in CHINESE.finditer(text):
        found = match.group()
        before = text[max(0, match.start() - 14) : match.start()]
        after = text[match.end() : match.end() + 2]
        if word := match["now"] or match["relative"] or match["same"]:
            yield _told_by_word(match, word.lower())
            continue
        period, months, role = None, "", Role.STATED
        try:
            if match["months"]:
                period, months = _months_zh(match)
            elif match["span"]:
                a, b = _year_zh(match["a"]), _year_zh(match["b"])
                first = a + (f"-{_number(match['am']):02}" if match["am"] else "")
                last = b + (f"-{_number(match['bm']):02}" if match["bm"] else "")
                period = parse_period(f"{first}/{last}")
            elif "年" in found:
                period = parse_period(_year_zh(match["point"]))
            else:
                continue
        except (PeriodError, ValueError):
            continue
        is_day = bool(match["day"])
        if is_day and not MOMENTS.search(before):
            role = Role.BESIDE
        elif not match["span"] and (
            BASES.search(before) or after in ("以来", "起,", "起，") or _moves_on(text, match)
        ):
            role = Role.BASE
        yield Mention(match.start(), match.end(), role, period, months)


def _moves_on(text: str, match: re.Match[str]) -> bool:
    """True for 由2012年 and for 从2012年…到: where a movement starts."""
    return text[max(0, match.start() - 1) : match.start()] == "由"


def _months_zh(match: re.Match[str]) -> tuple[Period | None, str]:
    year = match["year"] or ""
    year = _year_zh(year) if year not in ("", "今年", "去年") else ""
    if match["first"]:
        return _months(year, 1, _number(match["first"]))
    if match["from"]:
        return _months(year, _number(match["from"]), _number(match["to"]))
    if match["half"]:
        return _months(year, *((1, 6) if match["half"] == "上" else (7, 12)))
    if match["three"]:
        return _months(year, 1, 9)
    if match["quarter"]:
        quarter = f"Q{_number(match['quarter'])}"
        return (parse_period(f"{year}-{quarter}"), "") if year else (None, quarter)
    if match["day"]:
        day = f"{_number(match['month']):02}-{int(match['day']):02}"
        return (parse_period(f"{year}-{day}"), "") if year else (None, day)
    return _months(year, _number(match["only"]), _number(match["only"]))


def _number(text: str) -> int:
    if text.isdigit() and text.isascii():
        return int(text)
    return sum(NUMERALS[character] for character in text)


def _year_zh(text: str) -> str:
    digits = text.removesuffix("年")
    if digits.isascii():
        return digits
    return "".join(str(NUMERALS[character]) for character in digits.replace(" ", ""))
