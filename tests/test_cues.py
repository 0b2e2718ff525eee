"""Which numbers of a text are figures, and what the words around each say of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openingcli import cues
from openingcli.claims import Claimed, claimed
from openingcli.cues import Cue
from openingcli.hedges import Hedge
from openingcli.periods import parse_period
from openingcli.quantity import Script, normalised
from openingcli.sentence import LONGEST, Kind
from openingcli.topics import Word


def figures(text: str) -> list[str]:
    """The figures of a text, as written."""
    return [one.text for one in claimed(text)]


def the(text: str) -> Claimed:
    """The one figure of a text."""
    (one,) = claimed(text)
    return one


def dated(text: str) -> list[str]:
    """What each figure is of: a period, or the part of a year."""
    return [
        one.when.period.text if one.when.period else one.when.months
        for one in claimed(text)
    ]


def said(words: tuple[Word, ...]) -> str:
    """The tokens of some words as a line."""
    return " ".join(word.token for word in words if word.token)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("China's exports reached 25.45 trillion yuan.", ["25.45 trillion yuan"]),
        ("over US$5 billion, up about 5 percent", ["over US$5 billion", "about 5 percent"]),
        ("22 pilot zones and 23 agreements in 2024", ["22", "23"]),
        ("China ranked 11th, from 34th in 2012", ["11th", "34th"]),
        ("nearly one third of the world's output", ["nearly one third"]),
        ("one quarter of output", ["one quarter"]),
        ("three-quarters of output", ["three-quarters"]),
        ("trade nearly doubled", ["nearly doubled"]),
        ("the world's largest exporter", ["the world's largest"]),
        ("the second-largest importer in the world", ["second"]),
        ("the 2nd biggest importer in the world", ["2nd"]),
        ("the twelfth largest importer in the world", ["twelfth"]),
        ("with the world's largest fleet", ["the world's largest"]),
        (
            "the second-largest importer in the world, and the world's largest exporter",
            ["second", "the world's largest"],
        ),
        ("45 trillion yuan, the biggest market on the planet", ["45 trillion yuan", "biggest"]),
        ("a top five trader", ["top five"]),
        ("people aged 60 and over: 310 million", ["310 million"]),
        ("2024年出口25.45万亿元，增长7.1%。", ["25.45万亿元", "7.1%"]),
        ("超过5亿美元，约占5%", ["超过5亿美元", "约占5%"]),
        ("22个自贸试验区和23个自贸协定", ["22个", "23个"]),
        ("由第34位升至第11位", ["第34位", "第11位"]),
        ("占全球近三分之一", ["近三分之一"]),
        ("贸易额翻了一番", ["翻了一番"]),
        ("全球最大的出口国", ["全球最大"]),
        ("居世界首位", ["居世界首位"]),
        ("60岁及以上人口3.1亿", ["3.1亿"]),
        ("Exports: 25.45万亿元, up 5 percent", ["25.45万亿元", "5 percent"]),
        ("出口约 5 万亿元", ["约5万亿元"]),
        ("GDP约 5 万亿元", ["约5万亿元"]),
        ("1 yuan bought US$0.14", ["US$0.14"]),
        ("CHINA HAS 22 ZONES", ["22"]),
        ("just under 40 zones, and children under 5", ["just under 40"]),
    ],
)  # fmt: skip
def test_the_figures_of_a_text_in_order(text: str, expected: list[str]) -> None:
    """A figure is a number with its hedge, scale and unit, as it is written."""
    assert figures(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Trade is good.",
        "In 2024, by July 31, since 2012 and in the first seven months of 2025",
        "On 5 March 2025 the ministry spoke",
        "Notice No. 25, Article 5, Chapter 12, page 7 and Table 3",
        "the 20th National Congress, the third plenum, the 14th Five-Year Plan",
        "党的二十届三中全会，二十国集团，20世纪90年代，10点30分，十四五规划",
        "COVID19 and the G20",
        "the 21st century and the third anniversary",
        "COVID-19, the G20, Made in China 2025",
        "the Fortune 500, the top 500 companies",
        "the world's 10 largest ports",
        "people over the age of 60, 60 years old, 22-year-olds, aged 65",
        "over the past 10 years, 10 years ago, a 10-year high",
        "for eight consecutive years, 5 years running",
        "a 24-hour service, at 3 pm",
        "three ministries and two departments",
        "US$1",
        "2024年，今年上半年，2025年1—7月，截至7月31日，3月5日",
        "第25号公告，2025年第5号令",
        "第二十届中央委员会，第三次会议，三中全会",
        "世界500强",
        "60岁以上，3周岁",
        "近10年，20多年来，十年来，40周年",
        "连续8年，第2批",
        "每100人",
        "between 20 and 25 percent, 20-25 percent, 3 or 4 zones",
        "20到25个，20至25%",
        "https://a.example/25% www.b.example/25%",
        "1" * 70 + " zones",
        "in the last quarter of 2023",
        "共建“一带一路”，两国元首，三个方面，20个部门",
        "零关税，零部件",
        "他坐G7次列车",
        "1美元",
    ],
)
def test_other_numbers_are_no_figures(text: str) -> None:
    """Dates, ages, papers, meetings, addresses, ranges and counted names claim nothing."""
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("ranked No. 11", "place"),
        ("number two in the world", "place"),
        ("No. 5 exporter", "place"),
        ("in 11th place", "place"),
        ("the second-largest importer", "place"),
        ("among the top 10", "place"),
        ("the biggest in the world", "place"),
        ("more than any other country", "place"),
        ("排名11", "place"),
        ("位列第11", "place"),
        ("世界第二大经济体", "place"),
        ("前十位", "place"),
        ("全球最多", "place"),
        ("22 zones", ""),
        ("patents in force number 4.991 million", ""),
        ("22个", ""),
    ],
)
def test_ranks_are_told_from_counts(text: str, unit: str) -> None:
    """A number behind a word of rank is a place, and the world's largest is the first."""
    assert the(text).reading.unit == unit


@pytest.mark.parametrize(
    "text",
    ["the world's largest exporter", "China tops the rankings", "世界最大", "稳居第一"],
)
def test_the_largest_is_the_first(text: str) -> None:
    """A superlative claims the place of 1 without a number, in words alone."""
    reading = the(text).reading

    assert reading.text in text
    assert reading.value == 1
    assert (reading.fraction, reading.exponent, reading.unit) == ("", 0, "place")
    assert (reading.hedge, reading.streak) == (None, "")
    assert reading.is_spelled


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("a share of up to 5 percent", Hedge.AT_MOST),
        ("the share crept up to 5 percent", None),
        ("the share is now up to 5 percent", None),
        ("growth under 9.8 percent", Hedge.NEARLY),
        ("growth well under the 9.8 percent of 2001", None),
        ("duties well under the 9.8 percent pledged", None),
        ("surpassing the 25 trillion yuan seen in 2023", None),
        ("surpassing the 25 trillion yuan mark", Hedge.OVER),
        ("trade was over the 40 trillion yuan mark", Hedge.OVER),
        ("trade went past the 40 trillion yuan mark", Hedge.OVER),
        ("a share just below the 5 percent threshold", Hedge.NEARLY),
        ("trade was over the 40 trillion yuan once hoped for", None),
        ("trade was far above the 40 trillion yuan reached before", None),
        ("trade was slightly below the 40 trillion yuan reached before", None),
        ("trade was just over the 40 trillion yuan reached before", None),
        ("exceeding the 40 trillion yuan recorded in 2022", None),
        ("exceeding the 0.5 trillion yuan in 1998", None),
        ("deals added up to 40 trillion yuan", None),
        ("it took over 22 firms", None),
        ("talks spread over 22 provinces", None),
        ("it presided over 22 sessions", None),
        ("reform brought about 22 zones", None),
        ("将近40万亿元", Hedge.NEARLY),
        ("签约40万亿元", None),
        ("节约40万亿元", None),
        ("最近22个", None),
        ("附近22个", None),
        ("反超22个", None),
        ("通过22个", None),
        ("跨过22个", Hedge.OVER),
        ("低于9.8%", Hedge.NEARLY),
        ("低于9.8%的承诺", None),
        ("超过14%的出口", Hedge.OVER),
        ("达到40万亿元", None),
    ],
)
def test_words_that_only_look_like_a_hedge(text: str, hedge: Hedge | None) -> None:
    """Up to, behind a rise, and under, before the number of another, are no hedge."""
    assert the(text).reading.hedge is hedge


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Exports reached 25 trillion yuan", Kind.LEVEL),
        ("Exports rose to 25 trillion yuan", Kind.LEVEL),
        ("The tariff fell to 7.3 percent", Kind.LEVEL),
        ("unemployment was down to 5 percent", Kind.LEVEL),
        ("a share of 14 percent", Kind.LEVEL),
        ("trade fell just short of US$1 trillion", Kind.LEVEL),
        ("trade fell short of US$1 trillion", Kind.LEVEL),
        ("China racked up 25 trillion yuan of exports", Kind.LEVEL),
        ("Exports rose 3 trillion yuan", Kind.CHANGE),
        ("jobs rose 3 million", Kind.CHANGE),
        ("China added 3 zones", Kind.LEVEL),
        ("Exports fell a third.", Kind.CHANGE),
        ("Exports to ASEAN rose 12 percent", Kind.CHANGE),
        ("Trade grew 5 percent", Kind.CHANGE),
        ("growth was -5.2 percent", Kind.CHANGE),
        ("增速为5%", Kind.CHANGE),
        ("占比为5%", Kind.LEVEL),
        ("比2012年多10个", Kind.CHANGE),
        ("Trade grew by about 5 percent", Kind.CHANGE),
        ("up 5 percent year on year", Kind.CHANGE),
        ("growth of 5 percent", Kind.CHANGE),
        ("growth was 5 percent", Kind.CHANGE),
        ("a 5 percent increase", Kind.CHANGE),
        ("5 percent more than in 2020", Kind.CHANGE),
        ("a share higher by 2 percentage points", Kind.CHANGE),
        ("2 percentage points", Kind.CHANGE),
        ("an increase of 3 million jobs", Kind.CHANGE),
        ("jobs rose by 3 million", Kind.CHANGE),
        ("trade doubled", Kind.CHANGE),
        ("trade surged 33.5 times", Kind.CHANGE),
        ("up from 34th", Kind.START),
        ("versus 10 in 2012", Kind.START),
        ("compared with just 10 percent", Kind.START),
        ("出口25万亿元", Kind.LEVEL),
        ("自贸试验区至多22个", Kind.LEVEL),
        ("进出口差不多25万亿元", Kind.LEVEL),
        ("限制措施降为0项", Kind.LEVEL),
        ("出口增长到25万亿元", Kind.LEVEL),
        ("关税降至7.3%", Kind.LEVEL),
        ("提高到14%", Kind.LEVEL),
        ("增长5%", Kind.CHANGE),
        ("同比增长约5%", Kind.CHANGE),
        ("增幅达5%", Kind.CHANGE),
        ("5%的增长", Kind.CHANGE),
        ("提高0.8个百分点", Kind.CHANGE),
        ("增加了300万人", Kind.CHANGE),
        ("增长1.5倍", Kind.CHANGE),
        ("翻了一番", Kind.CHANGE),
        ("由10个", Kind.START),
        ("从原来的10%", Kind.START),
        ("从2012年的10%", Kind.START),
        ("较上年的1633亿美元", Kind.START),
        ("比2023年的3万亿元", Kind.START),
        ("占比12.8%", Kind.LEVEL),
        ("a contribution to world growth of 32 percent", Kind.LEVEL),
        ("its contribution to growth stood at 32 percent", Kind.LEVEL),
        ("growth stood at 5 percent", Kind.CHANGE),
    ],
)
def test_levels_are_told_from_changes_and_starts(text: str, kind: Kind) -> None:
    """Rose by is a change, rose to a level, and up from the level before."""
    assert the(text).kind is kind


@pytest.mark.parametrize(
    ("text", "falls"),
    [
        ("Exports fell 3.5 percent", True),
        ("down by nearly 3.5 percent", True),
        ("growth was -3.5 percent", True),
        ("-3.5 percent", True),
        ("−64 items (2017–2025)", True),
        ("a balance of -US$5 billion", True),
        ("a balance of -CNY 5 billion", True),
        ("a balance of -RMB5 billion", True),
        ("出口增长-3.5%", True),
        ("出口增长负3.5%", True),
        ("a drop of 3.5 percent", True),
        ("a 3.5 percent decline", True),
        ("3.5 percent lower than in 2020", True),
        ("jobs fell by 3 million", True),
        ("the share fell by 2 percentage points", True),
        ("the share fell 2 percentage points", True),
        ("Exports fell a third.", True),
        ("Exports rose 3.5 percent", False),
        ("a 3.5 percent increase", False),
        ("Exports fell to 3.5 percent", False),
        ("2 percentage points", False),
        ("trade doubled", False),
        ("出口下降3.5%", True),
        ("同比下降约3.5%", True),
        ("降幅达3.5%", True),
        ("3.5%的降幅", True),
        ("减少了300万人", True),
        ("下降2个百分点", True),
        ("出口增长3.5%", False),
        ("降至3.5%", False),
        ("翻了一番", False),
    ],
)
def test_a_change_downwards(text: str, falls: bool) -> None:
    """A change falls where its words say so; a level never does."""
    assert the(text).falls is falls


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The share rose from 10 percent in 2012 to 14 percent in 2024",
            [(Kind.START, "2012"), (Kind.LEVEL, "2024")],
        ),
        (
            "Between 2012 and 2024 the number of zones rose from 10 to 22",
            [(Kind.START, "2012"), (Kind.LEVEL, "2024")],
        ),
        (
            "Between 2012 and 2024 the number, up from 10, came in at 22",
            [(Kind.START, "2012"), (Kind.LEVEL, "2024")],
        ),
        (
            "By 2024 there were 22 zones, up from 10 in 2012",
            [(Kind.LEVEL, "2024"), (Kind.START, "2012")],
        ),
        (
            "Trade grew by 5 percent to 43.85 trillion yuan in 2024",
            [(Kind.CHANGE, "2024"), (Kind.LEVEL, "2024")],
        ),
        (
            "占比从2012年的10%提高到2024年的14%",
            [(Kind.START, "2012"), (Kind.LEVEL, "2024")],
        ),
        (
            "2012年至2024年，由10个增加到22个",
            [(Kind.START, "2012"), (Kind.LEVEL, "2024")],
        ),
        (
            "由2012年的190条缩减至2024年的29条",
            [(Kind.START, "2012"), (Kind.LEVEL, "2024")],
        ),
        ("从10到23", [(Kind.START, ""), (Kind.LEVEL, "")]),
        (
            "2024年进出口43.85万亿元，增长5%",
            [(Kind.LEVEL, "2024"), (Kind.CHANGE, "2024")],
        ),
    ],
)
def test_both_ends_of_a_movement(text: str, expected: list[tuple[Kind, str]]) -> None:
    """Where a sentence tells two ends, each has its own period."""
    found = [one.kind for one in claimed(text)]

    assert list(zip(found, dated(text), strict=True)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2024 exports reached 25 trillion yuan", ["2024"]),
        ("In '24 exports reached 25 trillion yuan", ["2024"]),
        ("In Q1 '24 exports reached 5 trillion yuan", ["2024-Q1"]),
        ("In 1H’25 exports reached 12 trillion yuan", ["2025-H1"]),
        ("In Jan-Jul '25 exports reached 15 trillion yuan", ["2025-01/2025-07"]),
        ("24年一季度出口5万亿元", ["2024-Q1"]),
        ("25年前7个月出口15万亿元", ["2025-01/2025-07"]),
        ("24H1出口12万亿元", ["2024-H1"]),
        ("24年底有22个自贸试验区", ["2024"]),
        ("24年出口25万亿元", ["?"]),
        ("In '50 exports reached 25 trillion yuan", ["1950"]),
        ("Reserves of 167 million dollars in ’78", ["1978"]),
        ("Exports reached 25 trillion yuan in 2024", ["2024"]),
        ("Exports (2024): 25 trillion yuan", ["2024"]),
        ("Exports of 25 trillion yuan and imports of 18 in 2024", ["2024", "2024"]),
        ("Imports, up 4 percent in 2023, reached 18 in 2024", ["2023", "2024"]),
        ("22 zones as of July 2025", ["2025-07"]),
        ("22 zones (“A Long Report on Opening Up”, 3 December 2025)", [""]),
        ("自贸区22个（《报告》，“一篇关于对外开放的长文章”，2025年12月3日）", [""]),
        ("22 zones (opened by “2024”)", ["2024"]),
        ("占比2024年为34.6%", ["2024"]),
        ("22 zones at a date not stated", ["undated"]),
        ("22个，未注明时间", ["undated"]),
        ("By the end of 2024, 22 zones", ["2024"]),
        ("25.7 trillion yuan in the first seven months of 2025", ["2025-01/2025-07"]),
        ("22 zones in the first half", ["H1"]),
        ("Exports reached 25 trillion yuan last year", ["last"]),
        ("China now has 22 zones", [""]),
        ("22 zones", [""]),
        ("Five years ago there were 10 zones", ["?"]),
        ("In 2024 it rose 5%. In that year imports fell 3%.", ["2024", "2024"]),
        ("25 trillion in 2024. The year before, 23 trillion.", ["2024", "2023"]),
        ("2024年，出口25万亿元", ["2024"]),
        ("出口25万亿元（2024年）", ["2024"]),
        ("2024年，出口25万亿元，进口18万亿元", ["2024", "2024"]),
        ("由10个（2012年）增至22个（2024年）", ["2012", "2024"]),
        ("2025 年 1—7 月进出口 25.7 万亿元", ["2025-01/2025-07"]),
        ("2023年增长4%的进口，2024年达到18万亿元", ["2023", "2024"]),
        ("截至2025年7月，22个", ["2025-07"]),
        ("2025年1—7月进出口25.7万亿元", ["2025-01/2025-07"]),
        ("上半年新设3万家", ["H1"]),
        ("去年出口25万亿元", ["last"]),
        ("目前有22个", [""]),
        ("22个", [""]),
        ("五年前有10个", ["?"]),
        ("2024年出口增长5%。同年进口下降3%。", ["2024", "2024"]),
        ("2024年25万亿元，前一年23万亿元", ["2024", "2023"]),
    ],
)
def test_the_period_of_a_figure(text: str, expected: list[str]) -> None:
    """The period right behind a number is its own, else the last before it.

    A question mark is a period that only the writer knows.
    """
    assert dated(text) == expected


@pytest.mark.parametrize(
    ("text", "period", "base"),
    [
        ("Trade doubled since 2012", "", "2012"),
        ("Exports in 2024 were up 12 percent compared with 2018", "2024", "2018"),
        ("an increase of 30 percent over 2020", "", "2020"),
        ("5 percent higher than in 2023", "", "2023"),
        ("growth was 5 percent in 2024", "2024", ""),
        ("自2012年以来翻了一番", "", "2012"),
        ("2024年比2012年增长1.5倍", "2024", "2012"),
        ("与2018年相比增长12%", "", "2018"),
        ("2024年增长5%", "2024", ""),
    ],
)
def test_the_period_that_a_change_is_counted_from(
    text: str, period: str, base: str
) -> None:
    """What a change is held against is not what it is of."""
    when = the(text).when

    assert (when.period.text if when.period else "") == period
    assert (when.base.text if when.base else "") == base


@pytest.mark.parametrize(
    ("text", "since"),
    [
        ("Trade doubled since 2012", True),
        ("自2012年以来翻了一番", True),
        ("5 percent higher than in 2012", False),
        ("比2012年增长5%", False),
        ("5 percent in 2012", False),
    ],
)
def test_a_base_since_when_a_figure_holds(text: str, since: bool) -> None:
    """Since 2012 is a base from which on; than in 2012 is only compared."""
    assert the(text).when.is_since is since


def test_a_period_of_the_sentence_before_is_borrowed() -> None:
    """A figure without a period may be of the one named before, and says so."""
    first, last = claimed(
        "Exports reached 25 trillion yuan in 2024. There were 22 zones."
    )

    assert (first.when.period, first.when.is_borrowed) == (parse_period("2024"), False)
    assert (last.when.period, last.when.is_borrowed) == (parse_period("2024"), True)


@pytest.mark.parametrize(
    ("text", "borrowed"),
    [
        ("签署23个自贸协定，2024年进出口43.85万亿元", True),
        ("签署23个自贸协定，截至2024年", False),
        ("签署23个自贸协定2024年", False),
        ("2024年签署23个自贸协定，进出口43.85万亿元", False),
    ],
)
def test_a_year_that_leads_a_later_figure_is_borrowed(
    text: str, borrowed: bool
) -> None:
    """In Chinese a year leads its clause: that of a later figure may not be this one's."""
    when = claimed(text)[0].when

    assert (when.period, when.is_borrowed) == (parse_period("2024"), borrowed)


@pytest.mark.parametrize(
    ("text", "moves"),
    [
        ("The number rose from 10 to 22", [1, 0]),
        ("The number fell from 190 to 29", [-1, 0]),
        ("The number went from 10 to 22", [0, 0]),
        ("The number was 22, up from 10", [0, 1]),
        ("Up from 34th", [1]),
        ("The number was 22, down from 10", [0, -1]),
        ("After a rise, the number was 22, down from 29", [0, -1]),
        ("由10个增至22个", [1, 0]),
        ("由190条减至29条", [-1, 0]),
        ("Exports rose 5 percent", [0]),
        ("由10个（2012年）增至22个（2024年）", [1, 0]),
        ("It will go from 21 to 74 percent, an increase of 53 percent", [0, 0, 0]),
    ],
)
def test_which_way_a_movement_goes(text: str, moves: list[int]) -> None:
    """The level that a movement starts from knows whether it goes up or down."""
    assert [one.moves for one in claimed(text)] == moves


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("Trade did not reach 40 trillion yuan", True),
        ("Trade never reached 40 trillion yuan", True),
        ("It isn't 22 zones", True),
        ("China is no longer 34th", True),
        ("China denied that exports fell 5 percent", True),
        ("If trade reached 40 trillion yuan", True),
        ("Had trade reached 40 trillion yuan", True),
        ("Reports that exports fell 5 percent are false", True),
        ("The claim that exports fell 5 percent was rejected by officials", True),
        ("Exports fell 5 percent? Not quite.", True),
        ("The figure of 5 percent for exports does not hold up", True),
        ("Not quite 140 economies trade with it", False),
        ("It is a myth that China has 22 zones", True),
        ("Excluding services, trade was 43 trillion yuan", True),
        ("the drop in exports of 5 trillion yuan", True),
        ("Exports, led by cars respectively, rose 5 percent", False),
        ("African countries granted China 53 exemptions", True),
        ("对中国免签的国家有79个", True),
        ("growth in zones to 22", False),
        ("Trade reached 40 trillion yuan", False),
        ("Trade reached 40 trillion yuan, not surprisingly", False),
        ("出口并非3万亿元", True),
        ("尚未突破3万亿元", True),
        ("不再是第34位", True),
        ("商务部否认出口下降5%", True),
        ("网传出口下降5%，纯属误传", True),
        ("不含港澳台，外资5万家", True),
        ("剔除汇率因素增长5%", True),
        ("我国分别在海南和上海设立了22个园区", False),
        ("出口3万亿元", False),
        ("出口不低于3万亿元", False),
        ("China was outside the top 11", True),
        ("China fell out of the top 11", True),
        ("China is in the top 11", False),
        ("exports were falsely said to be 25 trillion yuan", True),
        ("跌出前11位", True),
        ("出口不及25万亿元", True),
        ("出口据传达25万亿元", True),
    ],
)
def test_what_is_denied(text: str, denied: bool) -> None:
    """Denied is what is said not to be so, what is false, and what is a part only."""
    assert the(text).is_denied is denied


def test_what_is_called_false_is_what_stands_beside() -> None:
    """In a long text one false claim leaves the others as they are, but its neighbours."""
    text = "China had 1 zone. It has 2. It has 3. That is false. It has 4. It has 5."

    assert [(one.text, one.is_denied) for one in claimed(text)] == [
        *(("1", False), ("2", False)),
        *(("3", True), ("4", True)),
        ("5", False),
    ]


@pytest.mark.parametrize("part", ["half of", "a third of", "three times the"])
def test_of_what_another_is_a_part_is_not_affirmed(part: str) -> None:
    """Exports that are half of 25 trillion are not 25 trillion."""
    assert claimed(f"Exports were {part} 25 trillion yuan")[-1].is_denied


@pytest.mark.parametrize("text", ["It is not 22 but 23.", "不是22个，而是23个。"])
def test_only_what_stands_before_but_is_denied(text: str) -> None:
    """Not this but that: that is said to be so."""
    assert [one.is_denied for one in claimed(text)] == [True, False]


def test_what_stands_behind_but_affirms_nothing_before_it() -> None:
    """Neither this nor that, but a third: both are denied."""
    found = claimed("Neither 22 zones nor 23 agreements, but growth is good.")

    assert [one.is_denied for one in found] == [True, True]


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("Wages outpaced GDP growth, rising 5.2%", "income outpaced"),
        ("Wages, unlike GDP, rose 5.2%", "income unlike"),
        ("Wages followed GDP, rising 5.2%", "income followed gdp"),
        ("工资跑赢GDP，增长5.2%", "income 赢"),
    ],
)
def test_what_another_is_held_against_is_not_spoken_of(text: str, lead: str) -> None:
    """Of two topics before a clause, the one that only measures lends it no name."""
    assert said(the(text).lead) == lead


@pytest.mark.parametrize(
    "text",
    [
        "exports and imports were 25 and 18 trillion yuan respectively",
        "出口和进口分别为25万亿元和18万亿元",
    ],
)
def test_figures_told_respectively_are_not_told_apart(text: str) -> None:
    """Which of two numbers is of what, their own words do not tell."""
    assert [one.is_denied for one in claimed(text)] == [True, True]


@pytest.mark.parametrize(
    ("text", "ahead"),
    [
        ("Trade will reach 50 trillion yuan", True),
        ("Trade is expected to reach 50 trillion yuan", True),
        ("Trade could reach 50 trillion yuan", True),
        ("Trade could, by some estimates, reach 50 trillion yuan", True),
        ("Trade should, as forecast, be 50 trillion yuan", True),
        ("China aimed for 30 agreements", True),
        ("China is heading for 30 agreements", True),
        ("Trade was targeted at 50 trillion yuan", True),
        ("Trade is estimated to reach 50 trillion yuan", True),
        ("Trade was supposed to reach 50 trillion yuan", True),
        ("Trade was meant to reach 50 trillion yuan", True),
        ("Trade was estimated at 50 trillion yuan", False),
        ("贸易额或达50万亿元", True),
        ("贸易额或将达50万亿元", True),
        ("贸易额料达50万亿元", True),
        ("贸易额本应达到50万亿元", True),
        ("正在建设22个自贸试验区", True),
        ("在建22个自贸试验区", True),
        ("筹建22个自贸试验区", True),
        ("Trade, they said, reached 50 trillion yuan", False),
        ("China aims to sign 30 agreements", True),
        ("5 percent is expected", True),
        ("China plans 30 pilot zones", True),
        ("The five-year plan was met six months early", False),
        ("Trade reached 50 trillion yuan", False),
        ("Trade reached 50 trillion yuan, and will grow", False),
        ("up from 10, and likely to grow", False),
        ("预计达到50万亿元", True),
        ("有望突破50万亿元", True),
        ("力争达到50万亿元", True),
        ("将达到50万亿元", True),
        ("即将达到50万亿元", True),
        ("将近50万亿元", False),
        ("达到50万亿元", False),
    ],
)
def test_what_lies_ahead(text: str, ahead: bool) -> None:
    """Ahead is what is only expected; what is counted from is not."""
    assert the(text).is_ahead is ahead


def test_only_the_end_of_a_movement_lies_ahead() -> None:
    """What a movement starts from is there already."""
    found = claimed("The number will rise from 10 to 22")

    assert [(one.kind, one.is_ahead) for one in found] == [
        (Kind.START, False),
        (Kind.LEVEL, True),
    ]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Exports of goods reached 25 trillion yuan",
            [("export goods", "", "", "")],
        ),
        (
            "Exports were 25 trillion yuan, while imports were 18 trillion yuan",
            [("export", "", "import", ""), ("import", "export", "", "")],
        ),
        (
            "exports of 25 trillion yuan and imports of 18 trillion yuan",
            [("export", "", "import", ""), ("import", "export", "", "")],
        ),
        (
            "Exports rose. Imports were 18 trillion yuan.",
            [("import", "", "", "export")],
        ),
        (
            "Tariffs fell. Exports rose 5 percent. Imports fell 3 percent.",
            [("export", "", "", "tariff"), ("import", "", "", "tariff export")],
        ),
        (
            "5 percent of exports and 3 percent of imports",
            [("export", "", "import", ""), ("import", "export", "", "")],
        ),
        ("22 pilot free trade zones", [("ftz", "", "", "")]),
        ("Exports\trose\t5\tpercent", [("export", "", "", "")]),
        ("\x1b[31m22\x1b[0m free\u202e trade zones", [("ftz", "", "", "")]),
        ("Exports rose 5 percent https://example.org/22", [("export", "", "", "")]),
        ("Exports rose 5 percent www.example.org/22", [("export", "", "", "")]),
        ("Exports rose 5 percent, 22@example.org", [("export", "", "", "")]),
        ("\x1b]0;7 cars\x07Exports rose 5 percent", [("export", "", "", "")]),
        ("\x1b]0;7 cars\x1b\\Exports rose 5 percent", [("export", "", "", "")]),
        ("出口 exports rose 5%", [("export export", "", "", "")]),
        (
            "22 free trade zones sold 5 million cars",
            [("ftz sales", "", "car", ""), ("sales car", "ftz", "", "")],
        ),
        (
            "2024年出口增长。2024年进口18万亿元！",
            [("import", "", "", "export growth")],
        ),
        ("According to Mr. Li, exports rose 5 percent", [("export", "li", "", "")]),
        (
            "出口25万亿元，进口18万亿元",
            [("export", "", "import", ""), ("import", "export", "", "")],
        ),
        (
            "出口25万亿元和进口18万亿元",
            [("export", "", "import", ""), ("import", "export", "", "")],
        ),
        ("出口增长。进口18万亿元！", [("import", "", "", "export growth")]),
        ("22个自贸试验区", [("ftz", "", "", "")]),
        (
            "22个自贸试验区和23个自贸协定",
            [("ftz", "", "fta", ""), ("fta", "ftz", "", "")],
        ),
        (
            "自贸协定由2012年的10个减少到23个",
            [("fta", "", "", ""), ("", "fta", "", "")],
        ),
        (
            "exports of 25 trillion yuan made up 55 percent of trade and services",
            [
                ("export share", "", "trade services", ""),
                ("trade services", "export share", "", ""),
            ],
        ),
        ("对越南出口5万亿元", [("@VN export", "", "", "")]),
        ("上海新签外资项目15个", [("@CN-SH new fdi project", "", "", "")]),
        (
            "同30个国家和地区签署23个自贸协定",
            [("country", "", "fta", ""), ("fta", "country", "", "")],
        ),
        ("Zones 22 / 23", [("zone", "", "", ""), ("", "zone", "", "")]),
    ],
)
def test_the_words_of_a_figure(
    text: str, parts: list[tuple[str, str, str, str]]
) -> None:
    """Its own clause, what stands before and behind it, and the sentences before."""
    assert [
        (said(one.own), said(one.lead), said(one.rest), said(one.earlier))
        for one in claimed(text)
    ] == parts


@pytest.mark.parametrize(
    ("text", "preface", "noun"),
    [
        ("Of all exports, 25 percent are services", "export", "services"),
        ("China has 22 free trade zones", "", "ftz"),
        ("In services, exports rose 5 percent", "services", ""),
        ("已设立22个自贸试验区", "", "ftz"),
        ("服务贸易方面，出口增长5%", "services trade", ""),
    ],
)
def test_what_a_number_counts(text: str, preface: str, noun: str) -> None:
    """The noun stands behind the number; a preface belongs to no other figure."""
    one = the(text)

    assert (said(one.preface), said(one.noun)) == (preface, noun)


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("22 zones", True),
        ("22 free trade zones", True),
        ("22个自贸试验区", True),
        ("zones: 22", False),
        ("22 in the zones", False),
        ("22 (zones)", False),
        ("自贸试验区22个", True),
        ("自贸试验区：22", False),
        ("跨境电商2.38亿件", True),
        ("跨境电商2.38亿", False),
    ],
)
def test_a_number_that_counts_a_thing(text: str, counts: bool) -> None:
    """What a number counts stands right behind it, a counter before all."""
    assert the(text).counts_a_thing is counts


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("22 ships in free trade zones", "ships"),
        ("22 million tonnes of exports", "tonnes"),
        ("自贸试验区有22家企业", "家"),
        ("exports of 22%", ""),
    ],
)
def test_the_word_right_behind_a_number(text: str, counted: str) -> None:
    """What is counted, in English a word, in Chinese the counter."""
    assert the(text).counted == counted


def test_a_tail_belongs_to_no_other_figure() -> None:
    """What stands between a figure and the next clause with one is its tail."""
    text = "Exports rose 5 percent, led by cars, imports fell 3 percent, led by oil, and trade grew 4 percent"

    assert [said(one.tail) for one in claimed(text)] == ["car", "oil", ""]
    assert [said(one.preface) for one in claimed(text)] == ["", "car", "oil"]


def test_a_preface_of_one_figure_is_not_that_of_the_next() -> None:
    """What led to the first figure does not lead to the second."""
    text = "In services, exports rose 5 percent, and imports fell 3 percent"

    assert [said(one.preface) for one in claimed(text)] == ["services", ""]


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("China's exports, ahead of Japan, reached 3 trillion yuan", ""),
        ("China's exports, above Japan's 3 trillion yuan", ""),
        ("China's exports to Japan reached 3 trillion yuan", "export @JP"),
        ("From Hainan to Gansu there are 22 zones", "zone"),
        ("中国出口超过日本达到3万亿元", "export"),
        ("中国对日本出口达到3万亿元", "@JP export"),
        ("从海南到甘肃共有22个园区", "园区"),
    ],
)
def test_an_area_that_only_measures_is_left_out(text: str, own: str) -> None:
    """A country that China is held against is not what the figure is of."""
    assert said(the(text).own) == own


@pytest.mark.parametrize("home", ["China", "Chinese", "the PRC", "China's"])
def test_every_name_of_home_is_held_against_others(home: str) -> None:
    """Whatever China is called, it is what the figure is of."""
    one = the(f"In {home} exports, above Japan, reached 3 trillion yuan")

    assert "@JP" not in said(one.lead)


@pytest.mark.parametrize("home", ["中国", "我国", "全国", "国内", "内地", "大陆"])
def test_every_chinese_name_of_home(home: str) -> None:
    """我国 and 国内 are China in any sentence that says so."""
    assert said(the(f"{home}出口超过日本达到3万亿元").own) == "export"


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("China lags behind Vietnam, whose exports reached 3 trillion yuan", "lag @VN"),
        ("China lags behind Vietnam, which exported 3 trillion yuan", "lag @VN"),
        ("China lags behind Vietnam, where exports were 3 trillion yuan", "lag @VN"),
        ("China lags behind Vietnam, having exported 3 trillion yuan", "lag"),
    ],
)
def test_an_area_that_a_clause_goes_on_about_is_kept(text: str, lead: str) -> None:
    """Whose and which make of what China is held against what the figure is of."""
    assert said(the(text).lead) == lead


@pytest.mark.parametrize(
    "text",
    [
        "Exports of U.S. firms rose 5 percent",
        "Exports of Dr. Li rose 5 percent",
        "Exports, No. 1 in Asia by approx. 5 percent",
        "Exports of 2.5 percent",
        "出口增长2.5%",
    ],
)
def test_a_point_that_ends_no_sentence(text: str) -> None:
    """Short words and decimals have points, and the words before them still count."""
    last = claimed(text)[-1]

    assert last.earlier == ()
    assert "export" in said((*last.lead, *last.own))


@pytest.mark.parametrize(
    "mark", [". ", "! ", "? ", "; ", "。", "！", "？", "；", " | ", "\n", "\n\n"]
)
def test_a_mark_that_ends_a_sentence(mark: str) -> None:
    """Points, semicolons, bars and lines part sentences, in both languages."""
    first, last = claimed(f"出口 exports rose 5%{mark}进口 imports fell 3%")

    assert said(first.own) == "export export"
    assert said(last.own) == "import import"
    assert said(last.earlier) == "export export"


def test_words_far_before_say_nothing_of_a_figure() -> None:
    """What a text speaks of is forgotten after some sentences."""
    near = the("Tariffs fell. Wages rose. Exports rose 5 percent.")
    far = the(f"Tariffs fell. {'Wages rose. ' * 40}Exports rose 5 percent.")

    assert said(near.earlier) == "tariff income"
    assert set(said(far.earlier).split()) == {"income"}


def test_a_sentence_without_an_end_is_cut() -> None:
    """Beyond so many characters a stretch is a sentence of its own, and nothing is lost."""
    text = "exports of 25 percent " * (3 * LONGEST // 22)

    found = claimed(text)

    assert len(found) == text.count("25")
    assert {one.text for one in found} == {"25 percent"}
    assert max(len(one.rest) for one in found) < LONGEST


def test_a_sentence_without_a_space_is_cut() -> None:
    """Chinese has none: a long stretch is cut where the length is reached."""
    piece = "出口25万亿元和"
    text = piece * (3 * LONGEST // len(piece))

    found = claimed(text)

    assert len(found) == text.count("25")
    assert max(len(one.rest) for one in found) * len("出口") < LONGEST


@pytest.mark.parametrize(
    ("script", "text", "found"),
    [
        (Script.LATIN, "will", True),
        (Script.LATIN, "预计", False),
        (Script.HAN, "will", False),
        (Script.HAN, "预计", True),
        (Script.BOTH, "will", True),
        (Script.BOTH, "预计", True),
    ],
)
def test_a_cue_asks_only_the_languages_of_a_text(
    script: Script, text: str, found: bool
) -> None:
    """A text of one language is searched for the words of that language alone."""
    assert bool(cues.AHEAD(script).search(text)) is found


def test_a_cue_without_words_is_found_nowhere() -> None:
    """A question that one language has no words for is never answered in it."""
    only_english = Cue(en=("top",))

    assert only_english(Script.LATIN).search("top")
    assert not only_english(Script.HAN).search("")


EVERY_CUE = {name: cue for name, cue in vars(cues).items() if isinstance(cue, Cue)}


@pytest.mark.parametrize("cue", EVERY_CUE.values(), ids=EVERY_CUE)
def test_every_cue_is_a_pattern_for_every_script(cue: Cue) -> None:
    """Each question has a pattern in any script that does not match nothing."""
    for script in Script:
        match = cue(script).search("")
        assert match is None


PARTS = """
2024 5 22 0.5 40 7,000 percent % points trillion yuan US$ nearly over up from to between and
in since by rose fell growth of will not denied that if false the first top ranked No. world's
largest which while exports imports China Vietnam years old Notice Article . , ; : ( ) | " - /
出口 进口 增长 下降 提高到 由 从 至 到 预计 并非 不实 第 个 家 万亿 元 倍 成 岁 位 届 年 月 2025年
一 十 三 占 全球最大 越南 超过 近 ， 。 （ ） 、 “ ”
"""
MANY = st.lists(st.sampled_from(PARTS.split()))


def visible(text: str) -> list[str]:
    """The characters of a text in the form in which texts are compared, without spaces."""
    return [character for character in normalised(text) if not character.isspace()]


@given(MANY.map(" ".join) | MANY.map("".join) | st.text())
def test_every_figure_is_a_piece_of_the_text(text: str) -> None:
    """Whatever the text, the figures stand in it, one behind the other."""
    rest = iter(visible(text))

    for figure in figures(text):
        assert all(character in rest for character in visible(figure))


@pytest.mark.parametrize("piece", ["7", ",", "2024年", "from 1 to 2 "])
def test_a_hostile_text_is_read_to_its_end(piece: str) -> None:
    """A hundred thousand characters are read, and the last figure is not lost."""
    text = piece * (100_000 // len(piece))

    found = figures(f"{text}. Exports rose 5.25%.")

    assert found[-1] == "5.25%"
    assert all(figure in text for figure in found[:-1])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("连续8年居第1位，连续13年超过20个", "8 13"),
        ("For 8 years running it ranked 1st and for 13 years running it had 20 zones", "8 13"),
        ("It had 20 zones for 13 years running and ranked 1st for 8 years running", "13 8"),
        ("It ranked 1st for 8 years running and had 20 zones", "8 None"),
        ("It had 20 zones and ranked 1st for 8 years running", "None 8"),
        ("For 8 years running, as we know, it ranked 1st", "8"),
        ("It ranked 1st, for 8 years running", "8"),
        ("It ranked 1st in 8 years", "None"),
    ],
)  # fmt: skip
def test_each_number_has_its_own_streak(text: str, expected: str) -> None:
    """It stands in the number's own clause; of one number alone it is wherever it stands."""
    found = [one.streak and one.streak.value for one in claimed(text)]

    assert " ".join(map(str, found[: len(expected.split())])) == expected
