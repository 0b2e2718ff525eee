"""How English names a period: in 2024, by the end of June, the first seven months."""

import re
from collections.abc import Iterator
from contextlib import suppress

from openingcli.errors import PeriodError
from openingcli.moments import Mention, Role, months_of, part_of
from openingcli.periods import Grain, Period, parse_period

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        1,
    )
    for name in names.split()
}
COUNTS = {
    word: number
    for number, word in enumerate(
        [
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
        ],
        1,
    )
}
NTH = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3}
NTH |= {"fourth": 4, "4th": 4, "opening": 1}
LAST = "last|final|closing"

_YEAR = r"(?:1[89][0-9]{2}|20[0-5][0-9])(?!s\b)"
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_NTH = "|".join(NTH)
_COUNT = rf"[0-9]{{1,2}}|{'|'.join(COUNTS)}"
_SHORT_PART = "(?:q[1-4]|h[12]|[1-4]q|[12]h)"
_WTO = r"(?:wto|world\strade\sorgani[sz]ation)"
_THIS_YEAR = r"(?:\sof)?\s(?:this|last)\syear|\sof\sthe\syear(?!\s[12])"
PERIOD = re.compile(
    rf"""
    (?<![0-9a-z.,$¥€£])(?:
      (?P<loose>
          (?:spring|summer|autumn|winter|fall\sof)\s(?:of\s)?{_YEAR}
        | (?:the\s)?(?:1[89][0-9]|20[0-5])0s\b | (?:the\s)'?[1-9]0s\b
        | (?:fy|fiscal\s(?:year\s)?){_YEAR}[-/][0-9]{{2,4}} | fy\s?[0-9]{{2}}\b
        | (?:the\s)?(?:early|late|start\sof|beginning\sof|middle\sof|mid)[\s-]{_YEAR}
        | (?:{_YEAR}\s(?:so\sfar|to\sdate)|(?:so\sfar|year[\s-]to[\s-]date)\s(?:in\s)?{_YEAR})
        | {_YEAR}\s(?:spring|summer|autumn|winter|(?:[a-z]+\s)?season|(?:crop|marketing|harvest)\syear)
        | {_YEAR}\.[0-9]{{1,2}}-[0-9]{{1,2}}
        | [1-9]m[0-9]{{2}}\b
        | {_SHORT_PART}\s(?:of\s)?(?:fy\s?|fiscal\s(?:year\s)?)(?:{_YEAR}|[0-9]{{2}})
        | (?:{_MONTH}\s)quarter(?:\s(?:of\s)?{_YEAR})?
        | (?:year|week|fortnight|decade|(?:{_COUNT})\s(?:weeks|quarters|years|decades))\s
          (?:to|through|ended|ending)\s(?:the\send\sof\s)?(?:{_YEAR}
          |(?:[0-3]?[0-9]\s)?{_MONTH}(?:\s[0-3]?[0-9]\b)?(?:,?\s{_YEAR})?)
        | (?:in\s|over\s|during\s)?(?:the\s)?last\s(?:{_COUNT})\smonths\sof\s{_YEAR}
        | (?:by|at|before|until)\sthe\s1[0-9]th\s(?:(?:cpc|national|party)\s)*congress\b
        | under\s(?:mao|deng|jiang|hu)\b | when\s[a-z]+\stook\soffice\b
        | (?:before|during)\s(?:the\s)?(?:covid(?:-19)?\s)?pandemic\b
      )
    | (?P<era>
          (?:when|before|prior\sto|upon|on|at\sthe\stime\sof)\s(?:china\s|it\s|the\scountry\s)?
          (?:(?:its\s|china's\s)?(?:wto\s(?:accession|entry|membership)|accession\sto\s(?:the\s)?{_WTO})
          |(?:joined|joining|entered|entering|acceded\sto|acceding\sto|accession\sto)\s(?:the\s)?{_WTO})\b
        | (?:(?:at|in|on|from)\sthe\s(?:very\s)?(?:start|beginning|outset|dawn|eve|early\s(?:days|years|stages?))
          \sof|before|prior\sto|when)\s(?:the\s|china's\s|its\s)*
          (?:reforms?\sand\sopening(?:[\s-]up)?|opening[\s-]up|reforms?(?!\sof))\b
      )
    | (?P<once>
          (?:originally|initially|previously|formerly|in\sthe\spast|until\srecently|to\sbegin\swith
          |at\sfirst(?!\s(?:sight|glance|hand))|at\sthe\s(?:outset|beginning|start)(?!\sof)
          |in\s(?:the\s)?(?:early|old)\sdays|(?:a|one)\sgeneration\sago)\b
        | (?:first|original|initial|earliest)\s(?:negative\slist|version|edition)\b
        | (?:original|initial)(?=\s[0-9]+\s(?!months\b))
      )
    | (?P<months>
          (?:{_YEAR}\s)?{_MONTH}\s?(?:-|to|through|till|until|and)\s?{_MONTH}
        | (?:the\s)?(?:first|opening|initial)\s(?P<count>{_COUNT})\smonths
        | (?:the\s)?(?P<run>{_COUNT})\smonths\s(?:to|through|ended|ending)\s
          (?:the\send\sof\s)?{_MONTH}
        | (?:the\s)?(?:first\s)?(?P<short>[1-9][0-9]?)m(?=\s?(?:of\s)?20[0-9]{{2}})
        | (?:the\s)?first\s(?P<threes>two|three|2|3)\squarters
        | q(?P<since>[1-4])\s?(?:-|to|through)\s?q?(?P<until>[1-4])\b
        | (?:the\s)?(?P<since_nth>{_NTH})\s(?:-|to|through|and)\s(?:the\s)?(?P<until_nth>{_NTH})
          \squarters?
      )(?:\s?,?\s?(?:of|in)?\s?(?:the\syear\s|fiscal\s)*(?P<year>{_YEAR})
         |{_THIS_YEAR})?
    | (?P<point>
          {_YEAR}-[01][0-9]-[0-3][0-9]
        | {_YEAR}-[0-9]{{2}}(?![0-9-])
        | {_YEAR}(?:/[1-9]|[./](?:0[1-9]|1[0-2]))(?![0-9/-]|\.[0-9]) | (?:0[1-9]|1[0-2]|[1-9])/{_YEAR}
        | (?:(?:(?:year[\s-])?end|year)[\s-]+(?:of\s)?(?:the\s)?(?:year\s)?)?
          (?:fy|fiscal\s|calendar\s|the\syear\s)?{_YEAR}(?:[\s-]?[hq][1-4]\b)?
        | {_SHORT_PART}(?:,\s|\s?[/-]\s?|\s)?(?:of\s)?{_YEAR}
        | {_SHORT_PART}\s?(?:of\s)?[0-9]{{2}}\b
        | (?:the\s)?(?:{_NTH}|{LAST})\s(?:half|quarter)\s(?:of\s)?{_YEAR}
        | {_MONTH}(?:\s[0-3]?[0-9](?:st|nd|rd|th)?)?(?:,?\s(?:of\s)?|\s?')?{_YEAR}
        | [0-3]?[0-9](?:st|nd|rd|th)?\s{_MONTH},?\s{_YEAR}
      )
    | (?P<part>
          (?:the\s)?(?:{_NTH})\s(?:half|quarter)\b(?!-)(?:{_THIS_YEAR})?
        | (?<='s\s)(?:{LAST})\s(?:half|quarter)\b
        | {_SHORT_PART}\b(?:{_THIS_YEAR})?
        | {_MONTH}\s[0-3]?[0-9]\b
        | [0-3]?[0-9]\s{_MONTH}
        | (?:(?<=in\s)|(?<=of\s)|(?<=last\s)|(?<=this\s)){_MONTH}(?:{_THIS_YEAR})?
      )
    | (?P<now>today|now|currently|at\spresent|presently|these\sdays|so\sfar|to\sdate
        |at\sthe\smoment)\b
    | (?P<relative>this|last)\syear\b
    | (?P<vague>(?:[0-9]+|[a-z]+)\s(?:years|months|decades|weeks)\s(?:ago|earlier|before|from\snow|hence)
        |a\s(?:decade|year|month)\s(?:ago|earlier)|(?:last|this|next)\s(?:month|week|quarter|decade)
        |yesterday|(?:in|during|over|under|years\sof)\sthe\s\S+\sfive-year\splan
        |(?:over|in|during)\sthe\s(?:past|last|next|coming)\s(?:\w+\s)?(?:years|decades?|months|quarters)
        |(?:last|past)\s(?:spring|summer|autumn|fall|winter))\b
    | (?P<undated>at\sa\sdate\snot\sstated)
    | (?P<same>(?:in\s)?(?:that|the\ssame)\syear|back\sthen|at\sth(?:at|e)\stime(?!\sof)
        |then(?=\s(?:only\s|just\s)?had\b))\b
    | (?P<before>the\s(?:year\sbefore|(?:previous|preceding)\syear))\b
    )(?![0-9]|[.,][0-9]|年|\s?[万亿千百%个家项件条人]
       |\s(?:million|billion|trillion|percent|yuan)\b)
    """,
    re.VERBOSE,
)
JOINED = re.compile(r"\s?(?:-|to|through|till|until)\s?(?:the\s)?")
AND = re.compile(r"\sand\s(?:the\s)?")
BETWEEN = re.compile(r"\bbetween\s(?:the\s)?$")
BASE = re.compile(
    r"(?:\bsince(?:\s[\w']+){1,6}\sin\s|\b(?:since|from|than|versus|vs\.?|over|against|on|"
    r"(?:compared|comparing|relative)\s(?:with|to))(?:\s(?:in|the|that of|"
    r"same (?:period|months?|quarter|time|half)(?: of| in)?|corresponding period(?: of| in)?|"
    r"those of|level of|end of|the end of|around))*\s*)$",
)
SINCE = re.compile(r"\bsince(?:\s[\w']+){0,6}\s(?:in\s|the end of\s)?$")
OPEN = re.compile(
    r"\b(?:before|after|prior to|ahead of|following)\s(?:the\s(?:end of\s)?)?$"
)
LAST_YEAR = re.compile(r"\b(?:last) year$")
PRICES = re.compile(r"\s(?:constant\s)?(?:prices|dollars)\b")
BESIDE = re.compile(
    r"\b(?:announced|released|published|issued|adopted|said|told|reported|signed|dated|"
    r"updated|notice|statement|dispatch|law|decision|effective|opened|held|unveiled|"
    r"approved|passed|took effect|came into force|according to|article|speech|"
    r"white paper)(?:\s[a-z']+){0,5}\s*$",
)
MOMENT = re.compile(r"\b(?:as of|as at|by|at|until|till|up to|to)(?:\sthe end of)?\s*$")
PART_IN = re.compile(r"\)?,?\s(?:period\s)?(?:in|of)\s(?:the\syear\s)?")
OF_YEAR = re.compile("'s ")
UNREAD_BEFORE = re.compile(
    r"(?<!a\s)(?<!three\s)(?<!12\s)(?<!twelve\s)\b(?:months?|quarters?|weeks?|fortnight|ytd)\b[\s\w-]{0,16}$|"
    r"\b(?:in|during|over|on|at)\s(?:the\s)?(?:[a-z]+\s)?(?:festival|christmas|singles'\sday|"
    r"golden\sweek|holidays?|season|spring|summer|autumn|winter)\s(?:of\s)?$|"
    r"\byears?\s(?:before|after)\s$"
)
UNREAD_BEHIND = re.compile(
    r"'s\s(?:[a-z]+\s)?(?:months|weeks|days|season)\b|"
    rf",?\s\(?(?:(?:up\sto|through|until|till|to)\s(?:mid-)?{_MONTH}|ytd\b|year[\s-]to[\s-]date|"
    rf"up\sto\sthe|as\sof\s{_MONTH}|"
    r"(?:spring\sfestival|lunar\snew\syear|golden\sweek|national\sday)\b)"
)
"""Words that make a part of a year, in a form that is not read: 2025 up to July."""
BEFORE = 60
"""So many characters before a period may say what it is."""


def english_mentions(text: str) -> list[Mention]:
    """Every period that a normalised text in small letters names in English, in order."""
    found: list[Mention] = []
    for match in PERIOD.finditer(text):
        with suppress(PeriodError, ValueError, AssertionError):
            found.append(_mention(text, match))
        if len(found) > 1:
            with suppress(PeriodError):  # no span runs backwards
                span = _joined(text, *found[-2:])
                found[-2:] = [span] if span else found[-2:]
    return list(_without_unread_parts(text, found))


def _without_unread_parts(text: str, found: list[Mention]) -> Iterator[Mention]:
    """The periods; vague is a year of which the words beside it name some part."""
    ends = [0, *(one.end for one in found)]
    for one, end in zip(found, ends, strict=False):
        before = text[max(end, one.start - BEFORE) : one.start]
        behind = text[one.end : one.end + BEFORE]
        if one.period and (UNREAD_BEFORE.search(before) or UNREAD_BEHIND.match(behind)):
            yield Mention(one.start, one.end, Role.VAGUE)
        else:
            yield one


def _joined(text: str, first: Mention, last: Mention) -> Mention | None:
    """Two mentions that are one: from 2013 to 2024, (January-July) in 2025."""
    between = text[first.end : last.start]
    for year, part, joint in ((last, first, PART_IN), (first, last, OF_YEAR)):
        whole = year.period.year if year.period else None
        if whole and part.is_part and joint.fullmatch(between):
            if text.startswith(("fy", "fiscal"), year.start):
                return Mention(first.start, last.end, Role.VAGUE)
            period = part_of(whole, part.months)
            return Mention(first.start, last.end, first.role, period)
    if not first.period or not last.period:
        return None
    if Grain.SPAN in (first.period.grain, last.period.grain):
        return None
    before = text[max(0, first.start - BEFORE) : first.start]
    both = AND.fullmatch(between) and BETWEEN.search(before)
    if not both and not JOINED.fullmatch(between):
        return None
    period = parse_period(f"{first.period.text}/{last.period.text}")
    return Mention(first.start, last.end, Role.STATED, period)


def _mention(text: str, match: re.Match[str]) -> Mention:
    """What one match names; PeriodError or ValueError where there is no such period."""
    start, end = match.span()
    if match["now"]:
        return Mention(start, end, Role.NOW)
    if match["same"]:
        return Mention(start, end, Role.SAME)
    if match["before"]:
        than = BASE.search(text[max(0, start - BEFORE) : start])
        return Mention(start, end, Role.BASE if than else Role.BEFORE)
    if match["loose"] or match["vague"]:
        return Mention(start, end, Role.VAGUE)
    if match["era"]:  # without a width: its words say what is spoken of, too
        return Mention(start, start, Role.VAGUE)
    if match["once"]:  # what a movement starts from dates no other level
        than = BASE.search(text[max(0, start - BEFORE) : start])
        return Mention(start, end, Role.BESIDE if than else Role.VAGUE)
    if match["relative"]:
        base = BASE.search(text[max(0, start - BEFORE) : start])
        role = Role.BASE if base else Role.STATED
        return Mention(start, end, role, None, match["relative"])
    if match["undated"]:
        return Mention(start, end, Role.STATED, parse_period("undated"))
    words = match[0]
    period, part = None, ""
    if match["months"]:
        first, last = _run(match)
        if first < 1:  # the 12 months to June
            return Mention(start, end, Role.VAGUE)
        year = re.search(_YEAR, words)
        period, part = months_of(year[0] if year else "", first, last)
    elif match["part"]:
        part = _part(words)
    else:
        point = _point(words)
        if point is None:
            return Mention(start, end, Role.VAGUE)
        period = parse_period(point)
    before = text[max(0, start - BEFORE) : start]
    if part and LAST_YEAR.search(words):
        return Mention(start, end, Role.VAGUE)
    behind = text[end : end + BEFORE]
    if PRICES.match(behind):
        return Mention(start, end, Role.BESIDE, period, part)
    return Mention(start, end, _role(before, period, part, match), period, part)


def _role(before: str, period: Period | None, part: str, match: re.Match[str]) -> Role:
    """What a period is by the words before it; a day mostly dates a release."""
    is_day = period is not None and period.grain is Grain.DAY
    is_day = is_day or (part[:1].isdigit() and "-" in part)
    if is_day and not MOMENT.search(before):
        return Role.BESIDE
    span = period is not None and period.grain is Grain.SPAN
    if OPEN.search(before) and not span:
        return Role.VAGUE
    if SINCE.search(before) and not match["months"] and not span:
        return Role.SINCE
    if BASE.search(before) and not match["months"] and not span:
        return Role.BASE
    return Role.BESIDE if part and BESIDE.search(before) else Role.STATED


def _named_months(words: str) -> list[int]:
    """The months that are named, in order; also where a space is missing: toJune."""
    return [MONTHS[name.rstrip(".")] for name in re.findall(_MONTH, words)]


def _run(match: re.Match[str]) -> tuple[int, int]:
    """The first and last month of: January-July, the first seven months, 7M 2025.

    The first is below 1 where it lies in the year before.
    """
    named = _named_months(match["months"])
    if match["run"]:
        return named[0] - _count(match["run"]) + 1, named[0]
    if named:
        return named[0], named[1]
    if match["since"]:
        return 3 * int(match["since"]) - 2, 3 * int(match["until"])
    if match["since_nth"]:
        return 3 * NTH[match["since_nth"]] - 2, 3 * NTH[match["until_nth"]]
    if match["threes"]:
        return 1, 3 * _count(match["threes"])
    return 1, _count(match["count"] or match["short"])


def _count(words: str) -> int:
    return int(words) if words.isdigit() else COUNTS[words]


def _point(words: str) -> str | None:
    """A year, half, quarter, month or day in the catalogue's form; ends are dropped.

    None for what may be two years or a month: 2010-12.
    """
    year = re.search(_YEAR, words)
    if re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", words):
        return words
    if slashed := re.fullmatch("([0-9]{4})[./]([0-9]+)|([0-9]+)/([0-9]{4})", words):
        return f"{slashed[1] or slashed[4]}-{int(slashed[2] or slashed[3]):02}"
    if short := re.fullmatch("([0-9]{2})([0-9]{2})-([0-9]{2})", words):
        if short[3] <= short[2]:
            return words
        return (
            None if short[3] <= "12" else f"{short[1]}{short[2]}/{short[1]}{short[3]}"
        )
    part = re.search(r"(?<![a-z])([hq])([1-4])(?![0-9]{1,3}\b)|\b([1-4])([hq])", words)
    if part:
        written = year[0] if year else f"20{words[-2:]}"
        return f"{written}-{(part[1] or part[4]).upper()}{part[2] or part[3]}"
    assert year is not None
    if "half" in words or "quarter" in words:
        return f"{year[0]}-{_part(words)}"
    month = next(iter(_named_months(words)), 0)
    if not month:
        return year[0]
    day = re.search(r"(?<![0-9])[0-3]?[0-9](?=(?:st|nd|rd|th)?\b)", words)
    return f"{year[0]}-{month:02}" + (f"-{int(day[0]):02}" if day else "")


def _part(words: str) -> str:
    """The part of an unnamed year: H1, Q2, 08; a day of it 08-07."""
    named = re.search(rf"({_NTH}|{LAST})\s(half|quarter)", words)
    if named:
        half = named[2] == "half"
        number = NTH.get(named[1], 2 if half else 4)
        return f"{'H' if half else 'Q'}{number}"
    short = re.match(_SHORT_PART, words)
    if short:
        return "".join(sorted(short[0], reverse=True)).upper()
    month = _named_months(words)[0]
    day = re.search("[0-9]{1,2}", words)
    return f"{month:02}" + (f"-{int(day[0]):02}" if day else "")
