"""How Chinese names a period: 2024年底, 今年上半年, 2025年1—7月."""

import re
from collections.abc import Iterator
from contextlib import suppress

from openingcli.errors import PeriodError
from openingcli.moments import Mention, Role, months_of
from openingcli.periods import Period, parse_period

NUMERALS = {c: n for n, c in enumerate("零一二三四五六七八九十")} | {"〇": 0, "两": 2}

_YEAR = r"(?:(?:1[89]|20)[0-9]{2}|[一二]\s?[〇零九八][〇零一二三四五六七八九]{2})年?"
_NUMERAL = r"(?:[0-9]{1,2}|十[一二]|[一二三四五六七八九十])"
PERIOD = re.compile(
    rf"""
    (?P<loose>
        {_YEAR}(?:[-/][0-9]{{2,4}})?的?(?:[春夏秋冬][季天]|财年|春节|国庆|五一|元旦|黄金周|双十一|双11|年?初(?![步到至-])|年中(?![一-鿿])|年年中|过半)
        | {_YEAR}(?:至今|截至目前|以来至今)
        | (?:二十一|21|本)世纪初
        | (?<![0-9])[1-9]0年代|[二三四五六七八九]十年代
        | (?<![0-9第近过前满历续达跨])[0-9]{{2}}年(?![来间内以之后前多级期代])
        | 疫情(?:期间|(?:之|以)?前)
    )
    | (?P<era>(?:入世|加入世(?:贸组织|界贸易组织)|改革开放|新中国成立|建国)(?:之|以)?
        (?:前(?![沿列])|初期?|伊始|时|开始时|际))
    | (?P<once>当初|起初|最初|最早|早年|昔日|先前|此前|原先|原来|首[版份]
        |(?<!超)过去(?![年一二三四五六七八九十几数0-9]))
    | (?P<span>[从自]?(?P<a>{_YEAR})(?:(?P<am>{_NUMERAL})月)?(?:年?[底末初])?(?:以来)?\s?
        (?:-|至|到|~)\s?(?P<b>{_YEAR})(?:(?P<bm>{_NUMERAL})月)?(?:年?[底末])?(?:期间|间)?)
    | (?P<years>(?P<since>{_YEAR})-(?P<until>1[3-9]|[2-9][0-9])年)
    | (?P<months>
        (?P<year>{_YEAR}|今年|去年)?\s?的?(?:
          第?(?P<qa>[一二三1-3])(?:季度?)?(?:-|~|至|到|、|和)第?(?P<qb>[二三四2-4])季度
        | [前头首](?P<first>{_NUMERAL}|两)个?月
        | (?P<from>{_NUMERAL})月?\s?(?:-|至|到|~)\s?(?P<to>{_NUMERAL})月份?
        | (?P<half>[上下])半年
        | 第?(?P<quarter>[一二三四1-4首末])(?:季度|(?<=第.)季|(?<=[首末])季(?!度))
        | (?P<short>q[1-4]|h[12]|[1-4]q|[12]h)(?![a-z0-9])
        | 前(?P<threes>[二三两23])个?季度?
        | (?P<month>{_NUMERAL})月(?P<day>[0-9]{{1,2}})[日号]
        | (?P<only>{_NUMERAL})月份?[末底]?
        )
    )
    | (?P<point>{_YEAR})(?:年?岁?[底末](?![月季]))?
    | (?P<now>目前|如今|当前|现在|迄今|至今|近日)
    | (?P<relative>今年|去年|上年)
    | (?P<vague>近?{_NUMERAL}多?年前|[近过](?:去)?(?:{_NUMERAL}|几|数)年[来间]?|上个?月|上季度|昨[天日]
        |前[几些]年|大?前年|[本上]周|本月|当月
        |[“"]?十[一二三四五]五[”"]?(?:时期|期间|以来|[初末]|前.年)|[一二三四五十]{{1,2}}年来)
    | (?P<undated>未注明时间)
    | (?P<same>同年|当年|该年|那一年|那时|当时|彼时)
    | (?P<before>前一年|上一年)
    """,
    re.VERBOSE,
)
BASE = re.compile(r"(?:(?<!占)比|[较与同自从由于])\s?$")
SINCE_BEHIND = re.compile("以来|起[,，]")
OPEN_BEHIND = re.compile("之?[前后](?!端|沿|7|[0-9一二三四五六七八九])|以[前后]")
MOMENT = re.compile("(?:截止|到|至)$")
UNREAD_BEHIND = re.compile(
    "的?[^,。;、0-9]{0,3}(?:季(?!节)|个月|[上下]半|旬|[每末]月|[月日天]均|每[天日]|周(?!年))"
)
"""Words that make a part of a year, in a form that is not read."""
BEFORE = 14
"""So many characters before a period may say what it is."""


def chinese_mentions(text: str) -> Iterator[Mention]:
    """Every period that a normalised text names in Chinese, in order."""
    for match in PERIOD.finditer(text):
        with suppress(PeriodError, ValueError):
            mention = _mention(text, match)
            if mention is not None:
                yield mention


def _mention(text: str, match: re.Match[str]) -> Mention | None:
    """What one match names; None for a bare number.

    PeriodError or ValueError where there is no such period.
    """
    start, end = match.span()
    if match["now"]:
        return Mention(start, end, Role.NOW)
    if match["same"]:
        return Mention(start, end, Role.SAME)
    if match["before"]:
        return Mention(start, end, Role.BEFORE)
    if match["relative"]:
        part = "this" if match["relative"] == "今年" else "last"
        base = BASE.search(text[max(0, start - BEFORE) : start])
        return Mention(start, end, Role.BASE if base else Role.STATED, None, part)
    if match["loose"] or match["vague"]:
        return Mention(start, end, Role.VAGUE)
    if match["era"]:  # without a width: its words say what is spoken of, too
        return Mention(start, start, Role.VAGUE)
    if match["once"]:  # what a movement starts from dates no other level
        base = BASE.search(text[max(0, start - BEFORE) : start])
        return Mention(start, end, Role.BESIDE if base else Role.VAGUE)
    if match["undated"]:
        return Mention(start, end, Role.STATED, parse_period("undated"))
    period, part = None, ""
    if match["months"]:
        period, part = _months(match)
    elif match["years"]:
        since = _year(match["since"])
        period = parse_period(f"{since}/{since[:2]}{match['until']}")
    elif match["span"]:
        period = parse_period(f"{_end(match, 'a')}/{_end(match, 'b')}")
    elif "年" in match[0]:
        period = parse_period(_year(match["point"]))
    else:
        return None
    before = text[max(0, start - BEFORE) : start]
    if part and match["year"] == "去年":
        return Mention(start, end, Role.VAGUE)
    if OPEN_BEHIND.match(text[end : end + 3]) and not match["span"]:
        return Mention(start, end, Role.VAGUE)
    if match["point"] and UNREAD_BEHIND.match(text[end : end + BEFORE]):
        return Mention(start, end, Role.VAGUE)
    role = Role.STATED
    if match["day"] and not MOMENT.search(before):
        role = Role.BESIDE
    elif not match["span"] and SINCE_BEHIND.match(text[end : end + 2]):
        role = Role.SINCE
    elif not match["span"] and BASE.search(before):
        role = Role.BASE
    return Mention(start, end, role, period, part)


def _months(match: re.Match[str]) -> tuple[Period | None, str]:
    """A part of a year, named or not."""
    named = match["year"] or ""
    year = "" if named in ("", "今年", "去年") else _year(named)
    if match["first"]:
        return months_of(year, 1, _number(match["first"]))
    if match["from"]:
        return months_of(year, _number(match["from"]), _number(match["to"]))
    if match["half"]:
        return months_of(year, *((1, 6) if match["half"] == "上" else (7, 12)))
    if match["threes"]:
        return months_of(year, 1, 3 * _number(match["threes"]))
    if match["qa"]:
        return months_of(year, 3 * _number(match["qa"]) - 2, 3 * _number(match["qb"]))
    if match["only"]:
        return months_of(year, _number(match["only"]), _number(match["only"]))
    if match["quarter"]:
        number = {"首": 1, "末": 4}.get(match["quarter"]) or _number(match["quarter"])
        part = f"Q{number}"
    elif match["short"]:
        part = "".join(sorted(match["short"], reverse=True)).upper()
    else:
        part = f"{_number(match['month']):02}-{int(match['day']):02}"
    return (parse_period(f"{year}-{part}"), "") if year else (None, part)


def _end(match: re.Match[str], name: str) -> str:
    """One end of a span: 2021, 2025-06."""
    month = match[f"{name}m"]
    return _year(match[name]) + (f"-{_number(month):02}" if month else "")


def _number(text: str) -> int:
    if text.isdigit() and text.isascii():
        return int(text)
    return sum(NUMERALS[character] for character in text)


def _year(text: str) -> str:
    digits = text.removesuffix("年")
    if digits.isascii():
        return digits
    return "".join(str(NUMERALS[c]) for c in digits.replace(" ", ""))
