"""Which figures a sentence claims, of which period, and in which words.

Years, dates, ages, the numbers of documents and counted names are no figures. What a
figure is of stands in its own clause; what that leaves open, in the rest of the
sentence and the sentences before.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from openingcli.dates import Mention, Role, mentions
from openingcli.periods import Grain, Period, parse_period
from openingcli.hedges import Hedge
from openingcli.quantity import Reading, normalised
from openingcli.reading import HAN, readings
from openingcli.topics import Sort, Word, words


class Kind(StrEnum):
    """What a claimed number is to its indicator."""

    LEVEL = "level"
    CHANGE = "change"
    """A growth or a difference."""
    START = "start"
    """The level from which a movement starts: up from 10, 由10个."""


@dataclass(frozen=True, slots=True)
class Claimed:
    """One figure of a sentence, and the words that say what it is of."""

    text: str
    """The number and what belongs to it, as written."""
    reading: Reading
    kind: Kind
    falls: bool = False
    """True for a change downwards."""
    period: Period | None = None
    """None where none is stated."""
    months: str = ""
    """The part of a year where its year is not stated: H1, 01/07."""
    base: Period | None = None
    """The period that a change is counted from."""
    is_now: bool = False
    is_denied: bool = False
    """True where the sentence says that it is not so."""
    is_ahead: bool = False
    """True where it speaks of the future."""
    own: tuple[Word, ...] = ()
    """The words of its own clause."""
    lead: tuple[Word, ...] = ()
    """The words of the same sentence that stand before its clause."""
    preface: tuple[Word, ...] = ()
    """Those of them that belong to no other figure."""
    rest: tuple[Word, ...] = ()
    """The words of the same sentence elsewhere."""
    earlier: tuple[Word, ...] = ()
    """The words of the sentences before."""
    noun: tuple[Word, ...] = field(default=())
    """The words that directly follow the number, with what it counts first."""


ENDS = re.compile(r"[.!?](?=\s|$|\")|[。！？!?；;\n]|\s\|\s")
CLAUSES = re.compile(
    r"[,，:：\[\]【】]|[(（](?=[^)）]*\x00)|(?<=\x00)[)）]|(?<=\s)-(?=\s)|-{2,}|"
    r"\b(?:because|after|amid|when|which|who|although|though|despite|thanks to|helped by|"
    r"driven by|according to|as(?! of| at| a| an| the| well| china's| many| much| high| low)"
    r"|while|whereas|where|but|making|lifting|bringing|leaving|up from|down from|"
    r"compared with|compared to|against|versus|including|of which|of them)\b",
    re.IGNORECASE,
)
SOFT = re.compile(
    r"\b(?:and|with|or|to|from|in|then|plus)\b|、|和|与|及|到|至|升|降|增|比", re.IGNORECASE
)
NO_FIGURE = re.compile(
    r"(?:\b(?:no|nos|item|article|chapter|section|page|pp?|part|table|chart|figure|fig|"
    r"order|notice|resolution|version|covid|agenda|cop|gate|room|flight|route|"
    r"phase|level|step|mpage|volume|issue|tier|group|type|class|category|made in china)"
    r"\.?[\s-]*(?:no\.?\s*)?|#|§)$",
    re.IGNORECASE,
)
NO_FIGURE_AT_ALL = re.compile(
    r"\b(?:notice|order|decree|document|item|article|chapter|decision|resolution|circular|"
    r"announcement|paper|bulletin)\s(?:no\.?|number)\s?$",
    re.IGNORECASE,
)
TOP = re.compile(r"top\s", re.IGNORECASE)
RANK_BEFORE = re.compile(
    r"(?:\b(?:no|nos|number|ranks?|ranked|ranking|place|placed|position|spot|came|comes)\.?"
    r"(?:\s(?:at|in|as|of|was|is|stood|the|world's|global|number|no\.?))*\s*|#|排名(?:第)?|"
    r"名列(?:第)?|位列(?:第)?|位居(?:第)?)$",
    re.IGNORECASE,
)
AFTER_NO_FIGURE = re.compile(
    r"^\s?(?:(?:st|nd|rd|th)?\s?(?:(?:CPC|Party)\s)?(?:national (?:party )?congress|congress|"
    r"central committee|plenum|plenary|five[- ]year|session|anniversary|century|edition|"
    r"round|time|centenary|meeting|forum|summit|party)\b"
    r"|[- ]?years?[- ](?:old|ago|later|earlier|after|before|period|plan|high|low|strategy)\b|"
    r"[- ]?year[- ]olds?\b|years? (?:and|or) (?:over|older|under|younger)|-hour\b|-day\b|"
    r"\s?(?:ministries|departments|agencies|sides|decades|people's)\b|(?:am|pm|a\.m|p\.m)\b|"
    r"周?岁|年前|年来|周年|大以来|届(?:[一二三四五六]中|全国|中央|人大|全会)|强(?!国)|部门|国元首|方面|点[0-9]|时[0-9]|分钟|号文|号公告|号令|"
    r"多?年(?!均)|个?年头|天|日|批|轮|次会议|个五年|五规划|中全会|只|路|带|体两翼|个方面|步|"
    r"个部门|国领导人|人口|(?:个|大)?(?:中国|原则|目标)|[A-Za-z]{0,2}[-/][0-9])",
    re.IGNORECASE,
)
BEFORE_NO_FIGURE = re.compile(
    r"(?:\baged?\s(?:of\s)?|\bages\s|\bper\s|\bevery\s|\b(?:over|under|above|below) the age of "
    r"|\bunder\s(?:age\s)?|每|第|中共|十|[A-Za-z]-|\bG|\bB|/|届|[A-Z]{1,4}|"
    r"[Tt]he\s(?:past|last|first|next|world's top|top)\s|[Ff]ortune\s|[Tt]op\s)$"
)
AGES = re.compile(r"^[- ]?(?:years? old|and (?:over|above|older) |year-olds?|周?岁)")
CREPT_UP_TO = re.compile(
    r"\b(?:edged|went|gone|moved|crept|inched|ticked|rose|risen|climbed|jumped|shot|picked|"
    r"nudged|bringing\s\S+|taking\s\S+|brought\s\S+|is|was|stands|now) up to$",
    re.IGNORECASE,
)
RISES = (
    r"(?:rose|risen|rise|rises|rising|grew|grow|grows|grown|growing|(?<!make )(?<!made )(?<!makes )(?<!making )(?<!take )(?<!takes )(?<!took )up|increased?|increases|increasing|"
    r"climb(?:ed|s|ing)?|expand(?:ed|s|ing)?|jump(?:ed|s|ing)?|surg(?:ed|es|ing)|soar(?:ed|s|ing)?|"
    r"gain(?:ed|s|ing)?|advanc(?:ed|es|ing)|higher|added|accelerated|leapt|rocketed|widened|"
    r"edged up|went up|gone up|ticked up|inched up|swelled|strengthened|picked up)"
)
FALLS = (
    r"(?:fell|fallen|fall|falls|falling|down|dropp?(?:ed|s|ing)?|declin(?:ed|es|e|ing)|"
    r"decreas(?:ed|es|e|ing)|shr[aiu]nk|shrinking|slipp?(?:ed|s|ing)|slid|slumped|plunged|"
    r"contracted|lower|lost|plummeted|tumbled|narrowed|went down|gone down|edged down|eased)"
)
_SMALL = (
    r"(?:\s(?:by|an?|about|around|nearly|some|roughly|over|more|than|another|further|only|just|"
    r"sharply|slightly|steadily|strongly|on average|average|annual|at|of|year-on-year|yoy|"
    r"year on year|the|total|cumulative|cumulatively|overall|rate))*\s*"
)
CHANGE_BEFORE = re.compile(
    rf"\b(?:(?P<up>{RISES}){_SMALL}|(?P<down>{FALLS}){_SMALL}|"
    rf"(?P<noun>growth|increase|rise|gain|jump|surge|expansion|climb)(?:\s(?:rate|pace))?"
    rf"(?:\s(?:of|by|was|is|hit|at|reached|came in at|stood at|to))+{_SMALL}|"
    rf"(?P<loss>drop|fall|decline|decrease|reduction|cut)(?:\s(?:of|by))+{_SMALL})$|"
    r"(?P<up_zh>(?:同比|环比|累计|年均|实际|名义|平均|净|约|共)?(?:增长|增加|提高|上升|提升|扩大|上涨|攀升|"
    r"增幅|增速|升高|增|涨|升|高出|多)(?:率|了|为|达|达到|约|近|超|超过|逾|又|近乎|幅度)*\s?)$|"
    r"(?P<down_zh>(?:同比|累计|年均|约|共)?(?:下降|减少|降低|回落|缩减|下滑|萎缩|降幅|跌幅|缩短|下跌|减|降|跌)"
    r"(?:了|为|达|约|近|超|超过|逾|幅度)*\s?)$",
    re.IGNORECASE,
)
TO_BEFORE = re.compile(r"(?:\b(?:to|at|from)\s(?:\S+\s){0,2}|到|至|为)$", re.IGNORECASE)
CHANGE_AFTER = re.compile(
    r"^\s?(?:-)?(?:growth|increase|rise|jump|surge|gain|expansion|(?P<down>decline|drop|fall|"
    r"decrease|reduction|contraction)|year[- ]on[- ]year|y[/-]?o[/-]?y|(?:more|higher|up|above|"
    r"(?P<less>less|lower|fewer|down|below)) (?:than|from|on)|from a year|compared (?:with|to)|over the same period"
    r"|annual growth|的(?:增长|增幅|增速)|增长|(?P<down_zh>的?(?:降幅|下降)))",
    re.IGNORECASE,
)
START_BEFORE = re.compile(
    r"(?:\b(?:from|versus|vs\.?|against|compared (?:with|to)|than|up on)\s(?:the\s|just\s|only\s|a\s|a mere\s"
    r"|about\s|around\s|nearly\s|over\s|more than\s|less than\s|some\s)*)$",
    re.IGNORECASE,
)
START_ZH = re.compile(r"(?:由|从|自|较)(?:(?:最初|原来|原先|此前|当初|当时|改革开放初期|年|的|约|近|不足|不到|仅|只有|\x00|世界|全球|\s)*)$")
YARDSTICK = re.compile(
    r"(?:\b(?:than|behind|after|ahead of|overtook|overtaking|overtaken|surpassing|surpassed|"
    r"passing|replacing|close to|above|below|trailing|outpacing|leaving|second only to|unlike|"
    r"compared (?:with|to)|like)\s(?:the\s|that of\s|those of\s)*|仅次于|超过|超越|赶超|取代|排在|"
    r"高于|低于|落后于|领先)$",
    re.IGNORECASE,
)
FROM_TO = re.compile(r"\bfrom @ (?:in the \w+ )?to\b|\bfrom [\w' ]{2,20} to @|从@到|从[^从到,]{2,6}到@", re.IGNORECASE)
FALSE = re.compile(
    r"\b(?:(?:is|are|was|were|that's|it's) (?:false|untrue|wrong|not true|a rumou?r|fake|a myth)"
    r"|debunk|fake news|no truth)\b|不实|谣言|辟谣|并不属实|不属实|假消息|是假的|子虚乌有|纯属误传",
    re.IGNORECASE,
)
PARTIAL = re.compile(
    r"\b(?:excluding|except(?:ing)?|leaving (?:\S+\s){1,4}out|leaving out|without counting|apart from|not counting|"
    r"stripping out|net of|other than|outside of)\b|不含|不包括|剔除|扣除|除[^,。]{1,10}外",
    re.IGNORECASE,
)
DENIED = re.compile(
    r"(?:\b(?:not|never|n't|no longer|neither|hardly|without|yet to|failed to|false that|"
    r"denied that|far from|wrong that)\b(?:\s\S+){0,4}\s*|(?:并非|不是|没有|尚未|未能|从未|并未|未达到|"
    r"不再是|不存在|否认)[^，,。；]{0,12})$",
    re.IGNORECASE,
)
AHEAD = re.compile(
    r"\b(?:will|would|shall|expects?|expected|forecasts?|forecasting|projected|projects? that|predicts?|predicted|"
    r"target(?:s|ed|ing)? (?:of|to|for)|aims?|plans? to|planned|could|may|might|should|set to|on track|hopes?|"
    r"to be|likely|poised|by the time|eventually|soon)\b|预计|有望|将(?!近)|力争|计划|预期|预测|可望|目标是|争取|"
    r"或将|可能|即将|届时",
    re.IGNORECASE,
)
EXPECTED = re.compile(
    r"\b(?:is|are|was|were)\s(?:now\s)?(?:expected|forecast|projected|planned|predicted|"
    r"targeted)\b|\bby (?:20[3-9][0-9])|的(?:目标|预期|预测)",
    re.IGNORECASE,
)
SECOND = re.compile(r"(?:[a-z]+(?:nd|rd|th|st|ond|ird)|[0-9](?:st|nd|rd|th))[\s-]$")
SUPERLATIVE = re.compile(
    r"\b(?:(?:the |its |as )?(?:world's|global|globe's|planet's|earth's)\s(?:single\s|very\s)?"
    r"(?:largest|biggest|top|leading|number[- ]one|foremost)\b(?![\s-](?:\S+\s)?[0-9])"
    r"|(?:largest|biggest)\b(?=[^.;]{0,60}\b(?:in the world|worldwide|globally|on earth|on the planet)\b)"
    r"|(?:ranks?|ranked|ranking|is|was|are|stands|came|comes|placed|stood|remains|remained)\s(?:top|first|highest)\b(?=[^.;]{0,30}"
    r"\b(?:world|globally|worldwide|globe)\b)|tops the world\b|top of the world\b|number one\b)"
    r"|(?:全球|世界)(?:上)?最大|居?全球第一|稳居第一|世界第一|全球第一|首屈一指",
    re.IGNORECASE,
)


def claimed(text: str) -> list[Claimed]:
    """The figures that a text claims, in order; none where it has no number."""
    plain = normalised(text)
    dated = mentions(plain)
    numbers = _figures(plain, dated)
    blank = _masked(plain, [(m.start, m.end) for m in dated], numbers)
    spoken = words(blank)
    if FALSE.search(plain):
        return [_denied(plain, reading) for reading in numbers]
    spoken = [word for word in spoken if not _is_yardstick(blank, word)]
    return [
        _claimed(plain, blank, numbers, number, reading, dated, spoken)
        for number, reading in enumerate(numbers)
    ]


def _denied(text: str, reading: Reading) -> Claimed:
    written = text[reading.start : reading.end].strip()
    return Claimed(written, reading, Kind.LEVEL, is_denied=True)


def _is_yardstick(blank: str, word: Word) -> bool:
    """True for an area that is only a measure: ahead of Japan, from Hainan to Gansu."""
    if word.sort is not Sort.PLACE:
        return False
    before, after = blank[max(0, word.start - 40) : word.start], blank[word.end : word.end + 20]
    return bool(YARDSTICK.search(before) or FROM_TO.search(before + "@" + after))


def _figures(text: str, dated: Sequence[Mention]) -> list[Reading]:
    """The numbers that may be figures: no dates, ages, ordinals of meetings, names."""
    from decimal import Decimal

    found = []
    taken = [(m.start, m.end) for m in dated]
    for reading in readings(text):
        start = _number_start(text, reading)
        if any(s < reading.end and start < e for s, e in taken):
            continue
        before, after = text[max(0, start - 40) : start], text[reading.end : reading.end + 40]
        if reading.streak:
            continue
        if NO_FIGURE_AT_ALL.search(before):
            continue
        if reading.hedge is Hedge.AT_MOST and CREPT_UP_TO.search(text[: reading.start + 5]):
            reading = _replaced(reading, hedge=None)
        if TOP.match(reading.text) and not reading.unit:
            reading = _replaced(reading, unit="place")
        is_place = reading.value != 0 and RANK_BEFORE.search(before) or reading.unit == "place"
        if not is_place and not reading.unit and not reading.exponent:
            if NO_FIGURE.search(before) or BEFORE_NO_FIGURE.search(before):
                continue
        if AFTER_NO_FIGURE.match(after) and not reading.exponent and reading.unit in ("", "place"):
            continue
        if AGES.match(after):
            continue
        if is_place and reading.value and not reading.unit and not reading.exponent and not reading.fraction:
            reading = _replaced(reading, unit="place")
        found.append(reading)
    for match in SUPERLATIVE.finditer(text):
        second = SECOND.search(text[: match.start()])
        if not second and not any(
            r.start < match.end() and match.start() < r.end for r in found
        ):
            found.append(
                Reading(match.start(), match.end(), match[0], Decimal(1), "", 0, "place", None, "", True)
            )
    return sorted(found, key=lambda reading: reading.start)


def _replaced(reading: Reading, **changes: object) -> Reading:
    from dataclasses import replace

    return replace(reading, **changes)  # type: ignore[arg-type]


def _number_start(text: str, reading: Reading) -> int:
    """Where the number itself begins, behind its hedge."""
    match = re.search(r"[0-9US$¥€£]|\b(?:USD|CNY|RMB)", text[reading.start : reading.end])
    return reading.start + (match.start() if match and not reading.is_spelled else 0)


def _masked(text: str, spans: Sequence[tuple[int, int]], numbers: Sequence[Reading]) -> str:
    """The text with its dates and figures blanked out, every place kept."""
    blank = list(text)
    for start, end in [*spans, *((n.start, n.end) for n in numbers)]:
        blank[start:end] = "\x00" * (end - start)
    return "".join(blank)


def _claimed(
    text: str,
    blank: str,
    numbers: Sequence[Reading],
    number: int,
    reading: Reading,
    dated: Sequence[Mention],
    spoken: Sequence[Word],
) -> Claimed:
    sentence = _around(ENDS, blank, reading, 0, len(text))
    others = [n for i, n in enumerate(numbers) if i != number]
    own = _own_clause(blank, reading, sentence, others)
    clause = _around(CLAUSES, blank, reading, *sentence)
    before, after = text[own[0] : reading.start], text[reading.end : own[1]]
    kind, falls = _kind(text, reading, others)
    said = [m for m in dated if m.role is not Role.BESIDE]
    period, months, base, now = _when(text, blank, reading, numbers, number, said, sentence, kind)
    lead_end = own[0]
    return Claimed(
        text=text[reading.start : reading.end].strip(),
        reading=reading,
        kind=kind,
        falls=falls,
        period=period,
        months=months,
        base=base,
        is_now=now,
        is_denied=bool(
            DENIED.search(text[sentence[0] : reading.start])
            or PARTIAL.search(text, *sentence)
        ),
        is_ahead=kind is not Kind.START
        and bool(
            AHEAD.search(text[clause[0] : reading.start])
            or EXPECTED.search(text[reading.end : own[1]])
        ),
        own=_between(spoken, *own),
        lead=_between(spoken, sentence[0], lead_end),
        preface=_between(spoken, max(sentence[0], _last_figure(blank, numbers, number)), lead_end),
        rest=_between(spoken, own[1], sentence[1]),
        earlier=_between(spoken, 0, sentence[0]),
        noun=_between(spoken, reading.end, min(own[1], reading.end + 40)),
    )


def _last_figure(blank: str, numbers: Sequence[Reading], number: int) -> int:
    """Where the clause of the figure before ends."""
    if not number:
        return 0
    end = numbers[number - 1].end
    cut = CLAUSES.search(blank, end)
    return cut.end() if cut else len(blank)


def _between(spoken: Sequence[Word], start: int, end: int) -> tuple[Word, ...]:
    return tuple(word for word in spoken if start <= word.start and word.end <= end)


def _around(
    pattern: re.Pattern[str], text: str, reading: Reading, start: int, end: int
) -> tuple[int, int]:
    """The stretch around a number between two matches of a boundary."""
    for match in pattern.finditer(text, start, end):
        if match.end() <= reading.start:
            start = match.end()
        elif match.start() >= reading.end:
            end = match.start()
            break
    return start, end


def _own_clause(
    blank: str,
    reading: Reading,
    sentence: tuple[int, int],
    others: Sequence[Reading],
) -> tuple[int, int]:
    """The clause of a number, cut where another number of the same clause begins."""
    start, end = _around(CLAUSES, blank, reading, *sentence)
    left = max((o.end for o in others if start < o.end <= reading.start), default=None)
    right = min((o.start for o in others if reading.end <= o.start < end), default=None)
    if left is not None:
        cuts = list(SOFT.finditer(blank, left, reading.start))
        start = cuts[0].start() if cuts else left
    if right is not None:
        cuts = list(SOFT.finditer(blank, reading.end, right))
        end = cuts[0].start() if cuts else right
    return start, end


def _kind(text: str, reading: Reading, others: Sequence[Reading]) -> tuple[Kind, bool]:
    """Whether a number is a level or a change, and whether it falls."""
    start = _number_start(text, reading)
    before = text[max(0, reading.start - 60) : reading.start]
    hedged = text[max(0, reading.start - 60) : start]
    after = text[reading.end : reading.end + 40]
    if reading.unit in ("fold",):
        return Kind.CHANGE, False
    match = CHANGE_BEFORE.search(before) or CHANGE_BEFORE.search(hedged)
    if match and not TO_BEFORE.search(before):
        falls = bool(match["down"] or match["loss"] or match["down_zh"])
        money = reading.unit not in ("percent", "points", "times-more", "whole")
        by = re.search(r"\bby\b|(?:了|加|少|幅|增|减|降)\s?$|(?:increase|rise|drop|fall|decline|gain) of", match[0])
        if not money or by:
            return Kind.CHANGE, falls
    match = CHANGE_AFTER.match(after)
    if match and reading.unit in ("percent", "points", "times-more"):
        return Kind.CHANGE, bool(match["down"] or match["less"] or match["down_zh"])
    if reading.unit == "points":
        return Kind.CHANGE, False
    if START_BEFORE.search(before) or START_ZH.search(
        re.sub(r"[0-9]{4}年(?:底|末)?", "", text[max(0, reading.start - 20) : reading.start])
    ):
        return Kind.START, False
    return Kind.LEVEL, False


def _when(
    text: str,
    blank: str,
    reading: Reading,
    numbers: Sequence[Reading],
    number: int,
    dated: Sequence[Mention],
    sentence: tuple[int, int],
    kind: Kind,
) -> tuple[Period | None, str, Period | None, bool]:
    """The period of a number, the part of an unnamed year, its base, and whether now."""
    here = [m for m in dated if sentence[0] <= m.start < sentence[1]]
    stated = [m for m in here if m.role is not Role.BASE]
    bases = [m for m in here if m.role is Role.BASE]
    nearest = _nearest(text, blank, reading, numbers, number, stated)
    base = next((m.period for m in bases), None)
    if kind is Kind.START:
        return _start_of(text, reading, here, numbers, nearest)
    if nearest is None:
        if kind is Kind.CHANGE and len(stated) >= 2:
            nearest = stated[-1]
        elif base is not None and kind is Kind.LEVEL:
            later = [m for m in here if m.period]
            touching = [m for m in bases if m.end <= reading.start and _touches(blank, m.end, reading.start)]
            if touching and len(later) == 1 and _moves_to(text, reading):
                return None, "", base, False
            return None, "", base, False
        else:
            return None, "", base, False
    if nearest.role is Role.NOW:
        return None, "", base, True
    period = nearest.period
    if (
        period
        and kind is Kind.LEVEL
        and period.grain is Grain.SPAN
        and not period.is_run_of_months
        and _moves_to(text, reading)
        and any(_kind(text, n, ())[0] is Kind.START for n in numbers[:number])
    ):
        period = parse_period(period.text.partition("/")[2])
    if period and "/" in period.text and not period.text.startswith("..") and kind is Kind.CHANGE:
        return period, nearest.months, base, False
    return period, nearest.months, base, False


def _moves_to(text: str, reading: Reading) -> bool:
    return bool(TO_BEFORE.search(text[max(0, reading.start - 20) : reading.start]))


def _start_of(
    text: str,
    reading: Reading,
    here: Sequence[Mention],
    numbers: Sequence[Reading],
    nearest: Mention | None,
) -> tuple[Period | None, str, Period | None, bool]:
    """The period of the level that a movement starts from: beside it, or since when."""
    following = [
        m
        for m in here
        if m.period
        and reading.end <= m.start
        and not any(reading.end <= n.start < m.start for n in numbers)
        and m.start - reading.end < 25
    ]
    leading = [
        m
        for m in here
        if m.period and m.end <= reading.start and reading.start - m.end < 12
        and not any(m.end <= n.start < reading.start for n in numbers)
    ]
    beside = (*leading[::-1], *following) if HAN.search(text) else (*following, *leading[::-1])
    for one in beside:
        if one.period and "/" not in one.period.text:
            return one.period, "", None, False
    span = next((m.period for m in here if m.period and "/" in m.period.text), None)
    base = next((m.period for m in here if m.role is Role.BASE), None)
    if span is not None and not span.text.startswith(".."):
        return parse_period(span.text.partition("/")[0]), "", None, False
    return base, "", None, False


def _touches(blank: str, start: int, end: int) -> bool:
    return not CLAUSES.search(blank, start, end)


GAP = re.compile(
    r"^[\s(]*(?:(?:in|for|at|by|during|over|as of|of|through|to|the|full|all of|whole of|between|from|on|"
    r"end|year|calendar|fiscal|goods|a|back|since)\s)*$",
    re.IGNORECASE,
)


def _nearest(
    text: str,
    blank: str,
    reading: Reading,
    numbers: Sequence[Reading],
    number: int,
    stated: Sequence[Mention],
) -> Mention | None:
    """The period that belongs to a number: right behind it, else the last before it."""
    after = [m for m in stated if m.start >= reading.end]
    before = [m for m in stated if m.end <= reading.start]
    later = numbers[number + 1].start if number + 1 < len(numbers) else len(text)
    earlier = numbers[number - 1].end if number else 0
    chinese = HAN.search(text) is not None
    if after and after[0].start < later and not chinese:
        gap = text[reading.end : after[0].start]
        between = before and before[-1].start >= earlier
        if GAP.match(gap) or not (
            between or CLAUSES.search(blank, reading.end, after[0].start)
        ):
            return after[0]
    if before:
        return before[-1]
    if after and (after[0].start < later or not text.isascii() or number == 0):
        return after[0]
    return after[0] if after else None
