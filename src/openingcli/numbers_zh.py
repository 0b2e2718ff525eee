"""How Chinese prints a number: digits or numerals, scale, unit, and the caution around it."""

import re
from collections.abc import Iterator
from decimal import Decimal

from openingcli.hedges import Hedge
from openingcli.quantity import COUNTERS, PARTS_BESIDE, Reading

SCALES = {
    "万亿": 12,
    "兆": 12,
    "十亿": 9,
    "百亿": 10,
    "千亿": 11,
    "亿": 8,
    "千万": 7,
    "百万": 6,
    "十万": 5,
    "万": 4,
    "千": 3,
}
HALF = Decimal("0.5")
NUMERALS = "零一二三四五六七八九"
VALUES = {numeral: number for number, numeral in enumerate(NUMERALS)} | {
    "〇": 0,
    "两": 2,
}
TIMES = {"十": 10, "百": 100, "千": 1000, "万": 10000}
UNITS = {
    "美元": "USD",
    "美金": "USD",
    "元人民币": "CNY",
    "人民币": "CNY",
    "元": "CNY",
    "欧元": "other-money",
    "日元": "other-money",
    "港元": "other-money",
    "港币": "other-money",
    "英镑": "other-money",
    "卢布": "other-money",
    "韩元": "other-money",
    "新元": "other-money",
    "卢比": "other-money",
    "越南盾": "other-money",
    "澳元": "other-money",
    "加元": "other-money",
    "泰铢": "other-money",
    "瑞士法郎": "other-money",
    "法郎": "other-money",
    "林吉特": "other-money",
    "比索": "other-money",
    "里拉": "other-money",
    "克朗": "other-money",
    "新台币": "other-money",
    "台币": "other-money",
    "雷亚尔": "other-money",
    "迪拉姆": "other-money",
    "里亚尔": "other-money",
    "印尼盾": "other-money",
    "坚戈": "other-money",
    "澳币": "other-money",
    "个百分点": "points",
    "百分点": "points",
    "个基点": "basis",
    "‰": "permille",
    "%": "percent",
    "成": "tenths",
    "倍": "times-more",
}
PREFIXES = {"人民币": "CNY", "US$": "USD", "USD": "USD", "$": "USD", "RMB": "CNY"}
HEDGE_WORDS = {
    Hedge.AT_LEAST: "至少|不少于|不低于|起码",
    Hedge.AT_MOST: "至多|不超过|最多|不高于|不多于",
    Hedge.NEARLY: "<|将近|接近|逼近|(?<!达)不到|不足|未达到?|低于|少于|未满|(?<![附最临远亲])近",
    Hedge.OVER: "不止|>|超过了?|超出|(?<![反赶])超|逾|突破了?|高于|多于|大于|(?<![经通绕])过(?=[0-9])",
    Hedge.ABOUT: "(?<!扩)大约为?|约为|大概|约合|约占|(?<![签合条契节预公])约|差不多",
}
AFTERWARDS = {
    "左右": Hedge.ABOUT,
    "上下": Hedge.ABOUT,
    "以上": Hedge.OVER,
    "之多": None,
    "有余": Hedge.OVER,
    "以下": Hedge.AT_MOST,
    "以内": Hedge.AT_MOST,
}
MOST_PARTS = 999
"""A fraction of more parts is told in percent."""
PERIODS = {"年": "years", "季度": "quarters", "月": "months"}
"""What a streak is counted in: 连续8年."""
NO_PLACES = "(?![0-9一二三四五六七八九十]*(?:季度|产业|方|次会|届|批|期|轮|步|线|时间|任|章|部分|年|天|个月|阶段|场|代|梯队|职业|手|大领域|大来源|大板块|大支柱))"

_HEDGE = "|".join(f"(?P<{h.name}>{words})" for h, words in HEDGE_WORDS.items())
_THOUSAND = "千(?![瓦米克伏赫升])"  # 千瓦, 千米 are units of their own
_SCALE = "|".join([*sorted(SCALES, key=len, reverse=True)[:-1], _THOUSAND])
_UNIT = "|".join(sorted(UNITS, key=len, reverse=True))
_LOW_SCALE = f"千亿|百亿|亿|千万|百万|十万|万|{_THOUSAND}"
_NUMERAL = f"[{NUMERALS}〇两十百千]"
QUANTITY = re.compile(
    rf"""
    (?:(?:{_HEDGE})(?:\s|了|为|在|到|占|全球|世界|的)*?)?
    (?P<prefix>{"|".join(re.escape(prefix) for prefix in PREFIXES)})?\s?
    (?:
        (?P<plan>十[一二三四五]五)
      | (?:(?<=连续)|(?<=连续第))(?P<running>{_NUMERAL}+|[0-9]+)(?P<periods>年|个?季度|个?月)
      | (?P<half>一半|半数|对半)(?P<half_after>以上)?
      | (?P<more_than_half>过半(?:数)?)
      | (?P<whole>{_NUMERAL}*万|{_NUMERAL}+|[0-9]+)分之(?P<part>{_NUMERAL}+(?:点{_NUMERAL}+)?|[0-9]+(?:\.[0-9]+)?)
      | (?<![0-9./])(?P<over>[1-9])/(?P<under>[2-9]|1[0-9]|20)(?![0-9/])
      | 翻了?(?P<doubled>[一两三四]番|番)
      | (?P<first>居?(?:世界|全球|各国)之?首位?|居首位?|首位|榜首|头名|头号)
      | (?<!倒数)第{NO_PLACES}(?P<place>{_NUMERAL}+|[0-9]+)(?:大|位|名|多|高)?
      | 前(?P<within>{_NUMERAL}+|[0-9]+)(?:位|名|列|强)?(?!个|月|[季年天次批届十])
      | (?:
            (?P<digits>[0-9]{{1,3}}(?:,[0-9]{{3}})+(?:\.[0-9]+)?
              |[1-9][0-9]{{0,2}}(?:\s[0-9]{{3}})+(?![0-9])|[0-9]+(?:\.[0-9]+)?)
          | (?P<one>(?:(?<=[超破逾近])|(?<=破了))(?=万?亿(?!万)))
          | (?P<numeral>(?!零件)(?!(?<=[几数上])[十百千]){_NUMERAL}+)(?:点(?P<decimals>[{NUMERALS}〇]+))?
        )
        (?:(?P<and_half>个半)|(?<![0-9]{{4}})\s(?P<beside>{"|".join(PARTS_BESIDE)})(?![0-9/]))?
        \s?(?P<more>[多余来几])?
        (?P<scale>万[多余]亿|{_SCALE})?
        (?:(?<=[万亿])(?P<low>[0-9]+(?:\.[0-9]+)?(?={_LOW_SCALE})|{_NUMERAL}+(?=[万亿])
            |(?<=万)[0-9]{{4}}(?![0-9.])|零?{_NUMERAL}+[百千]{_NUMERAL}*)(?P<low_scale>{_LOW_SCALE})?)?
        (?P<more_still>[多余])?
        \s?(?P<unit>{_UNIT})?(?:(?<=成)(?P<hundredths>[一二三四五六七八九]))?
        (?:(?<=倍)(?P<half_times>半))?
        (?P<counter>个月|[{COUNTERS}])?
    )
    (?P<more_last>[多余])?
    (?P<after>{"|".join(AFTERWARDS)})?
    """,
    re.VERBOSE,
)


def chinese_readings(text: str) -> Iterator[Reading]:
    """Every number of a normalised text that Chinese words or digits print."""
    for match in QUANTITY.finditer(text):
        alone = not any(
            match[name] for name in ("scale", "unit", "counter", "more", "running")
        )
        if match["plan"]:  # the years of a five-year plan
            continue
        if match["whole"] and _count(match["whole"]) == 0:
            continue
        if not (alone and match["numeral"] and len(match["numeral"]) == 1):
            yield chinese_reading(
                match
            )  # 一带一路, 长三角: one character counts nothing


def chinese_reading(match: re.Match[str]) -> Reading:
    """The number of one match of `QUANTITY`."""
    found = match.groupdict()
    hedge = next((h for h in Hedge if found.get(h.name)), None)
    hedge = hedge or AFTERWARDS.get(found["after"] or "")
    scale = found["scale"] or ""
    more = found["more"] or found["more_still"] or found["more_last"]
    if more or re.search("[多余]", scale):
        hedge, scale = Hedge.OVER, re.sub("[多余]", "", scale)
    fraction, value, unit, exponent = "", None, _unit(found), SCALES.get(scale, 0)
    if found["half"] or found["more_than_half"]:
        fraction, unit = "1/2", "whole"
        if found["more_than_half"] or found["half_after"]:
            hedge = Hedge.OVER
    elif found["whole"] and _is_percent(found):
        value = _decimal(found["part"]) * 100 / _count(found["whole"])
        unit = "percent"
    elif found["whole"]:
        fraction, unit = f"{_count(found['part'])}/{_count(found['whole'])}", "whole"
    elif found["over"]:
        fraction, unit = f"{found['over']}/{found['under']}", "whole"
    elif found["doubled"]:
        times = VALUES.get(found["doubled"][0], 1)
        value, unit = Decimal(2) ** times, "fold"
    elif found["running"]:
        value = Decimal(_count(found["running"]))
    elif found["first"]:
        value, unit = Decimal(1), "place"
    elif found["place"]:
        value, unit = Decimal(_count(found["place"])), "place"
    elif found["within"]:
        value, unit, hedge = Decimal(_count(found["within"])), "place", Hedge.AT_MOST
    elif found["digits"]:
        value = Decimal(re.sub("[, ]", "", found["digits"]))
    elif found["numeral"]:
        value = _decimal(found["numeral"], found["decimals"])
    else:  # 超万亿元, 突破亿元
        value = Decimal(1)
    if value is not None and (found["and_half"] or found["half_times"]):
        value += HALF
    if value is not None and found["beside"]:
        value += PARTS_BESIDE[found["beside"]]
    if found["low"] and value is not None:
        value, exponent = _joined(value, exponent, found["low"], found["low_scale"])
    if unit == "tenths" and value is not None:
        value = value * 10 + VALUES.get(found["hundredths"] or "", 0)
        unit = "percent"
    elif unit == "basis" and value is not None:
        value, unit = value.scaleb(-2), "points"
    elif unit == "permille" and value is not None:
        value, unit = value.scaleb(-1), "percent"
    return Reading(
        start=match.start(),
        end=match.end(),
        text=match[0],
        value=value,
        fraction=fraction,
        exponent=exponent,
        unit=unit,
        hedge=hedge,
        streak=PERIODS.get((found["periods"] or "").removeprefix("个"), ""),
        is_spelled=bool(found["numeral"] or found["first"] or _in_words(found["place"]))
        and not (exponent or found["unit"]),
    )


def _joined(
    high: Decimal, exponent: int, low: str, low_scale: str | None
) -> tuple[Decimal, int]:
    """A number of two scales, as value and exponent: 2亿5千万, 3万5000, 43万8500亿.

    Of 3万5千亿 both parts count 亿: 35 thousand of them.
    """
    smaller = SCALES.get(low_scale or "", 0)
    if smaller > exponent:
        shared = SCALES["亿"]
        return high.scaleb(exponent) + _decimal(low).scaleb(smaller - shared), shared
    return high.scaleb(exponent - smaller) + _decimal(low), smaller


def _is_percent(found: dict[str, str | None]) -> bool:
    """True for hundredths and finer parts, for no part, and for no whole number of them."""
    whole, part = found["whole"] or "", found["part"] or ""
    parts = _count(whole)
    if parts == 100 or parts > MOST_PARTS or not {".", "点"}.isdisjoint(part):
        return True
    return not 1 <= _count(part) <= MOST_PARTS


def _unit(found: dict[str, str | None]) -> str:
    if found["unit"]:
        return UNITS[found["unit"]]
    return PREFIXES.get(found["prefix"] or "", "")


def _in_words(numeral: str | None) -> bool:
    return numeral is not None and not numeral.isascii()


def _decimal(numeral: str, decimals: str | None = None) -> Decimal:
    """A number in digits or numerals: 43, 四十三, 四点三."""
    if numeral.isascii():
        return Decimal(numeral)
    whole, _, rest = numeral.partition("点")
    rest = "".join(str(VALUES[character]) for character in decimals or rest)
    return Decimal(f"{_count(whole)}.{rest}")


def _count(numeral: str) -> int:
    """A whole number in digits or numerals: 22, 二十二, 一百零五."""
    if numeral.isascii():
        return int(numeral)
    if not set(numeral) & set(TIMES):
        return int("".join(str(VALUES[c]) for c in numeral))
    total, last = 0, 0
    for character in numeral:
        if character == "万":
            total, last = (total + last or 1) * TIMES[character], 0
        elif character in TIMES:
            total += (last or 1) * TIMES[character]
            last = 0
        else:
            last = VALUES[character]
    return total + last
