"""Which periods a sentence names, and what each of them is to it."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from openingcli.dates import mentions
from openingcli.language import Language
from openingcli.moments import Mention, Role, months_of
from openingcli.periods import parse_period
from openingcli.quantity import normalised

MONTHS_EN = """
January February March April May June July August September October November December
"""
COUNTS = "one two three four five six seven eight nine ten eleven twelve"
MONTHS_ZH = "一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月"


def periods(text: str) -> list[str]:
    """What each mention of a text names: a period, or the part of a year."""
    return [
        one.period.text if one.period else one.months
        for one in mentions(normalised(text))
    ]


def named(text: str) -> list[tuple[str, Role, str]]:
    """The words of each mention, its role, and the period or part that it names."""
    plain = normalised(text)
    return [
        (plain[one.start : one.end], one.role, what)
        for one, what in zip(mentions(plain), periods(text), strict=True)
    ]


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        (
            "By the end of 2024, 22",
            Mention(7, 18, Role.STATED, parse_period("2024")),
        ),
        ("截至2024年底，22个", Mention(2, 8, Role.STATED, parse_period("2024"))),
        ("In Q3, exports", Mention(3, 5, Role.STATED, None, "Q3")),
        ("我国目前有22个", Mention(2, 4, Role.NOW)),
        ("In that year, 22", Mention(0, 12, Role.VAGUE)),
        ("2025年一季度", Mention(0, 8, Role.STATED, parse_period("2025-Q1"))),
        ("2025年", Mention(0, 5, Role.STATED, parse_period("2025"))),
        ("Five years ago, 10", Mention(0, 14, Role.VAGUE)),
        ("In 2010-12, exports", Mention(3, 10, Role.VAGUE)),
        ("The first half of last year", Mention(0, 27, Role.VAGUE)),
        ("At 2015 prices", Mention(3, 7, Role.BESIDE, parse_period("2015"))),
        ("In 2025 YTD, exports", Mention(3, 7, Role.VAGUE)),
        (
            "In Jan-Jul in 2025",
            Mention(3, 18, Role.STATED, parse_period("2025-01/2025-07")),
        ),
        ("At a date not stated", Mention(0, 20, Role.STATED, parse_period("undated"))),
        ("未注明时间", Mention(0, 5, Role.STATED, parse_period("undated"))),
        ("At Q3 prices", Mention(3, 5, Role.BESIDE, None, "Q3")),
        ("Its release of 7 August", Mention(15, 23, Role.BESIDE, None, "08-07")),
        (
            "From 2013 to 2024, 22",
            Mention(5, 17, Role.STATED, parse_period("2013/2024")),
        ),
    ],
)
def test_a_mention_has_a_place_and_a_period(text: str, mention: Mention) -> None:
    """Where it stands is counted in characters of the normalised text."""
    assert mentions(normalised(text)) == [mention]


@pytest.mark.parametrize(
    ("english", "chinese", "period"),
    [
        ("In 2024", "2024年", "2024"),
        ("in the year 2024", "二〇二四年", "2024"),
        ("2024", "二 〇二四年", "2024"),
        ("back in 1978", "一九七八年", "1978"),
        ("by the end of 2024", "到2024年底", "2024"),
        ("between 2012 and the end of 2024", "2012年底至2024年底", "2012/2024"),
        ("in 2025-07", "2025年7月", "2025-07"),
        ("at year-end 2024", "2024年末", "2024"),
        ("in 12/2024", "2024/12", "2024-12"),
        ("in 2024.12", "2024-12", "2024-12"),
        ("in 2024's final quarter", "2024年末季", "2024-Q4"),
        ("in 2024's second half", "2024年下半年", "2024-H2"),
        ("in the opening half of 2024", "2024年上半年", "2024-H1"),
        ("in the closing quarter of 2024", "2024年第四季度", "2024-Q4"),
        ("in the January-September period of 2024", "2024年1-9月", "2024-01/2024-09"),
        ("the first half (H1) of 2024", "2024年上半年", "2024-H1"),
        ("in the first half of the year 2024", "2024年上半年", "2024-H1"),
        ("in H1 2025", "2025年上半年", "2025-H1"),
        ("in 2H25", "2025年下半年", "2025-H2"),
        ("second half 2025", "2025年的下半年", "2025-H2"),
        ("in the first half of 2025", "2025年上半年", "2025-H1"),
        ("in the third quarter of 2024", "2024年第三季度", "2024-Q3"),
        ("in the last quarter of 2024", "2024年四季度", "2024-Q4"),
        ("in the last half of 2024", "2024年下半年", "2024-H2"),
        ("in Q3 of 2024", "2024年三季度", "2024-Q3"),
        ("in 1Q24", "2024年第一季度", "2024-Q1"),
        ("in 2024Q1", "2024Q1", "2024-Q1"),
        ("in 2024-Q1", "2024年Q1", "2024-Q1"),
        ("in 2024 Q1", "2024年1Q", "2024-Q1"),
        ("in Q1-2024", "2024年首季", "2024-Q1"),
        ("in Q1/2024", "2024年首季度", "2024-Q1"),
        ("in Q1, 2024", "2024年第1季", "2024-Q1"),
        ("in 4Q/2024", "2024年末季", "2024-Q4"),
        ("in 1H-2025", "2025H1", "2025-H1"),
        ("in Q12024", "2024年第一季", "2024-Q1"),
        ("January–December 2024", "2024年1—12月", "2024"),
        ("the opening two months of 2025", "2025年首两个月", "2025-01/2025-02"),
        ("the initial 2 months of 2025", "2025年头两月", "2025-01/2025-02"),
        ("in 7M 2025", "2025年首7个月", "2025-01/2025-07"),
        ("in the first 7M of 2025", "2025年前7月", "2025-01/2025-07"),
        ("in the seven months to July 2025", "2025年1至7月", "2025-01/2025-07"),
        ("in the 3 months through June 2025", "2025年4—6月", "2025-04/2025-06"),
        ("the three months ended June 2025", "2025年4到6月", "2025-04/2025-06"),
        ("the twelve months ending December 2024", "2024年", "2024"),
        ("(January–July) in 2025", "2025年1-7月", "2025-01/2025-07"),
        ("January to July of the year 2025", "2025年1—7月份", "2025-01/2025-07"),
        ("in 2024-25", "2024-25年", "2024/2025"),
        ("fourth quarter of 2024", "2024年第4季度", "2024-Q4"),
        ("in July 2025", "2025年7月", "2025-07"),
        ("in Jul. 2025", "2025年7月份", "2025-07"),
        ("at the end of July, 2025", "2025年7月末", "2025-07"),
        ("in Sept. 2025", "2025年九月", "2025-09"),
        ("in Dec 2025", "2025年十二月", "2025-12"),
        ("as of 31 July 2025", "截至2025年7月31日", "2025-07-31"),
        ("by July 31st, 2025", "到2025年7月31号", "2025-07-31"),
        ("as of 2025-07-31", "至2025年7月31日", "2025-07-31"),
        ("January-July 2025", "2025年1—7月", "2025-01/2025-07"),
        ("January toJuly 2025", "2025年1—7月", "2025-01/2025-07"),
        ("between Jan. andJuly 2025", "2025年1—7月", "2025-01/2025-07"),
        ("Jan to Jul 2025", "2025年1月至7月", "2025-01/2025-07"),
        ("the first seven months of 2025", "2025年前七个月", "2025-01/2025-07"),
        ("the first 7 months of 2025", "2025年前7个月", "2025-01/2025-07"),
        ("the first six months of 2025", "2025年前6个月", "2025-H1"),
        ("the first three quarters of 2024", "2024年前三季度", "2024-01/2024-09"),
        ("in Q1-3 2024", "2024年1—3季度", "2024-01/2024-09"),
        ("in Q1-Q3 2024", "2024年前3季度", "2024-01/2024-09"),
        ("Q2 to Q4 of 2024", "2024年第二至第四季度", "2024-04/2024-12"),
        ("the first two quarters of 2024", "2024年前两个季度", "2024-H1"),
        ("in the first to third quarters of 2024", "2024年前三季", "2024-01/2024-09"),
        (
            "the second and third quarters of 2024",
            "2024年二、三季度",
            "2024-04/2024-09",
        ),
        ("the third and fourth quarters of 2024", "2024年三季度到四季度", "2024-H2"),
        ("from 2012 to 2024", "从2012年到2024年", "2012/2024"),
        ("between 2012 and 2024", "2012年至2024年间", "2012/2024"),
        ("2013–2024", "2013—2024年", "2013/2024"),
        ("in 2013-24", "2013至2024年", "2013/2024"),
        ("over 2013-24", "2013—2024年间", "2013/2024"),
        ("2021 to June 2025", "2021年至2025年6月", "2021/2025-06"),
        ("since 2012 to 2024", "2012年以来至2024年", "2012/2024"),
        ("in FY2024", "在2024", "2024"),
    ],
)
def test_both_languages_name_one_period(
    english: str, chinese: str, period: str
) -> None:
    """Years, halves, quarters, months, days and spans are read in either language."""
    assert periods(english)[-1:] == [period]
    assert periods(chinese)[-1:] == [period]


@pytest.mark.parametrize(
    ("text", "words", "period"),
    [
        ("1985年出口", "1985年", "1985"),
        ("1985年前十一个月出口", "1985年前十一个月", "1985-01/1985-11"),
        ("1985年头三个月出口", "1985年头三个月", "1985-01/1985-03"),
        ("2025年1月到7月出口", "2025年1月到7月", "2025-01/2025-07"),
        ("2025年十月至十二月出口", "2025年十月至十二月", "2025-10/2025-12"),
        ("1978年到2017年间出口", "1978年到2017年间", "1978/2017"),
        ("2013至2024年期间出口", "2013至2024年期间", "2013/2024"),
        ("2021年12月至2025年3月出口", "2021年12月至2025年3月", "2021-12/2025-03"),
        ("2021年三月至2025年十二月", "2021年三月至2025年十二月", "2021-03/2025-12"),
        ("2021年初到2024年底", "2021年初到2024年底", "2021/2024"),
        ("2024年初步统计", "2024年", "2024"),
        ("2024年前沿技术出口", "2024年", "2024"),
        ("2024年前端产品出口", "2024年", "2024"),
        ("2024年前5位", "2024年", "2024"),
        ("截止2025年7月31日", "2025年7月31日", "2025-07-31"),
    ],
)
def test_a_chinese_period_is_read_to_its_end(
    text: str, words: str, period: str
) -> None:
    """In digits and numerals, of this century and the last; nothing of it is left."""
    assert named(text) == [(words, Role.STATED, period)]


OF_A_YEAR = {
    "{}年": "{}",
    "{}年底": "{}",
    "到{}年末": "{}",
    "{}年上半年": "{}-H1",
    "{}年第三季度": "{}-Q3",
    "{}年7月": "{}-07",
    "截至{}年7月31日": "{}-07-31",
    "{}年至2030年": "{}/2030",
    "从{}年底到2030年": "{}/2030",
    "{}年—2030年": "{}/2030",
    "1840年至{}年": "1840/{}",
    "1840年12月至{}年12月": "1840-12/{}-12",
}
VAGUE_IN_A_YEAR = ("{}年春节", "{}年初", "{}年至今", "{}年截至目前")


@pytest.mark.parametrize(
    ("year", "names"),
    [
        ("2024", "2024 二〇二四 二零二四"),
        ("1985", "1985 一九八五"),
        ("1896", "1896 一八九六"),
    ],
)
def test_every_year_in_every_form(year: str, names: str) -> None:
    """Of three centuries, in digits and in characters, wherever a period names it."""
    for name in names.split():
        for words, period in OF_A_YEAR.items():
            assert periods(words.format(name)) == [period.format(year)]
        for words in VAGUE_IN_A_YEAR:
            assert named(words.format(name)) == [(words.format(name), Role.VAGUE, "")]


@pytest.mark.parametrize("number", range(1, 13))
def test_every_chinese_month_in_every_form(number: int) -> None:
    """In digits and in characters, alone, in a span and as the last of the first months."""
    one, last = f"2024-{number:02}", months_of("2024", 1, number)[0]
    rest = months_of("2024", number, 12)[0]
    assert last is not None
    assert rest is not None

    for name in (str(number), MONTHS_ZH.split()[number - 1].removesuffix("月")):
        assert periods(f"2024年{name}月") == [one]
        assert periods(f"2024年{name}月份") == [one]
        assert periods(f"2024年{name}月末") == [one]
        assert periods(f"2024年1月至{name}月") == [last.text]
        assert periods(f"2024年一~{name}月") == [last.text]
        assert periods(f"2024年前{name}个月") == [last.text]
        assert periods(f"2024年头{name}月") == [last.text]
        assert periods(f"2024年{name}到12月") == [rest.text]
        assert periods(f"2020年{name}月~2024年{name}月") == [
            f"2020-{number:02}/2024-{number:02}"
        ]
        assert periods(f"截至2024年{name}月15日") == [f"{one}-15"]


@pytest.mark.parametrize("joint", ["-", "–", "—", "~", "～", "至", "到"])
def test_every_chinese_joint(joint: str) -> None:
    """Years, months and quarters are joined by the same words."""
    assert periods(f"2021年{joint}2024年") == ["2021/2024"]
    assert periods(f"2021{joint}2024年") == ["2021/2024"]
    assert periods(f"2024年4{joint}9月") == ["2024-04/2024-09"]
    assert periods(f"2024年4月{joint}9月") == ["2024-04/2024-09"]
    assert periods(f"2024年二{joint}三季度") == ["2024-04/2024-09"]
    assert periods(f"2024年第二季度{joint}第三季度") == ["2024-04/2024-09"]


@pytest.mark.parametrize("joint", "、和")
def test_quarters_that_are_listed(joint: str) -> None:
    """Two quarters that follow each other are one span."""
    assert periods(f"2024年二{joint}三季度") == ["2024-04/2024-09"]
    assert periods(f"2024年第二{joint}第三季度") == ["2024-04/2024-09"]


IN_A_YEAR = {
    "in {}": "{}",
    "in the year {}": "{}",
    "at the end of {}": "{}",
    "at year-end {}": "{}",
    "in fiscal {}": "{}",
    "as of {}-07-31": "{}-07-31",
    "in {}-07": "{}-07",
    "in {}/7": "{}-07",
    "in {}.07": "{}-07",
    "in {}.12": "{}-12",
    "in 07/{}": "{}-07",
    "in 12/{}": "{}-12",
    "in Q3 {}": "{}-Q3",
    "in Q3 of {}": "{}-Q3",
    "in {} Q3": "{}-Q3",
    "in {}-h1": "{}-H1",
    "in H1, {}": "{}-H1",
    "in 2H {}": "{}-H2",
    "in the third quarter of {}": "{}-Q3",
    "in the second half {}": "{}-H2",
    "in July {}": "{}-07",
    "in July of {}": "{}-07",
    "by July 31, {}": "{}-07-31",
    "by 31st July, {}": "{}-07-31",
    "by July 3rd {}": "{}-07-03",
    "from {} to 2030": "{}/2030",
    "between 1840 and {}": "1840/{}",
    "{} through 2030": "{}/2030",
    "{} till 2030": "{}/2030",
    "{} until the 2030": "{}/2030",
    "from the first to the third quarter of {}": "{}-01/{}-09",
    "Q1 through q3 {}": "{}-01/{}-09",
    "the first 3 quarters of {}": "{}-01/{}-09",
    "the first 2 quarters of the year {}": "{}-H1",
    "the first nine months of fiscal {}": "{}-01/{}-09",
}


@pytest.mark.parametrize("year", ["1896", "1985", "2024"])
@pytest.mark.parametrize(("words", "period"), IN_A_YEAR.items())
def test_every_english_form_of_a_year(words: str, period: str, year: str) -> None:
    """Of three centuries, wherever a period names it."""
    assert periods(words.replace("{}", year)) == [period.replace("{}", year)]


FIRST_TO_FOURTH = ("first 1st opening", "second 2nd", "third 3rd", "fourth 4th")
LAST = " last final closing"


@pytest.mark.parametrize("number", range(4))
def test_every_english_quarter_and_half(number: int) -> None:
    """By number, in words, and the last; with the year, without it, or joined."""
    names = (FIRST_TO_FOURTH[number] + (LAST if number == 3 else "")).split()
    halves = (FIRST_TO_FOURTH[number] + (LAST if number == 1 else "")).split()
    for name in names:
        assert periods(f"in the {name} quarter of 1985") == [f"1985-Q{number + 1}"]
        assert periods(f"in {name} quarter 1985") == [f"1985-Q{number + 1}"]
        assert periods(f"in 1985's {name} quarter") == [f"1985-Q{number + 1}"]
    for name in halves if number < 2 else []:
        assert periods(f"in the {name} half of 1985") == [f"1985-H{number + 1}"]
        assert periods(f"in 1985's {name} half") == [f"1985-H{number + 1}"]
    for name in FIRST_TO_FOURTH[number].split():
        part = f"Q{number + 1}"
        assert periods(f"in the {name} quarter, exports") == [part]
        assert periods(f"in the {name} quarter of this year") == [part]
        assert periods(f"in the {name} quarter of the year") == [part]
        for joint in ("to", "through", "-", "and the"):
            if number > 0:
                run = months_of("1985", 1, 3 * number + 3)[0]
                assert run is not None
                words = f"the first {joint} {name} quarters of 1985"
                assert periods(words) == [run.text]
            if number < 3:
                run = months_of("1985", 3 * number + 1, 12)[0]
                assert run is not None
                words = f"{name} {joint} fourth quarter of 1985"
                assert periods(words) == [run.text]


VAGUE_ENGLISH = """
    spring {}; summer of {}; autumn of {}; winter {}; winter of {}; fall of {};
    fiscal {}/99; fiscal year {}-99; FY{}-99; early {}; late {}; mid-{}; the start of {};
    the beginning of {}; the middle of {}; {} so far; {} to date; so far {}; so far in {};
    year to date {}; year-to-date in {}; {} spring; {} summer; {} autumn; {} winter; {} season;
    {} christmas season; {} crop year; {} marketing year; {} harvest year; {}.1-11;
    Q1 FY{}; Q2 of FY {}; H1 of fiscal {}; 2H fiscal year {}; 3Q of fiscal year {};
    year to {}; year ended {}; decade through the end of {}; three years ending {};
    in the last two months of {}; over last 3 months of {}; during the last twelve months of {};
    the last ten months of {}; year to July {}; week ended 5 March, {}; fortnight to May 31, {};
    fall of {}
"""


@pytest.mark.parametrize("year", [1896, 1985, 2024])
def test_every_part_of_a_year_that_is_not_read(year: int) -> None:
    """The whole of its words is one vague period, of whichever century."""
    for words in VAGUE_ENGLISH.split(";"):
        text = normalised(words.format(year))
        found = [(said.lower(), role) for said, role, _ in named(text)]

        assert found == [(text.lower(), Role.VAGUE)]


BESIDE_A_YEAR = """
    2024's opening months; 2024's first weeks; 2024's last days; 2024's season; 2024's months;
    2024 ytd; 2024, ytd; 2024 (ytd; 2024 year-to-date; 2024 up to the summer;
    2024 spring festival; 2024 lunar new year; 2024 golden week; 2024 national day;
    in the spring festival of 2024; during christmas 2024; over singles' day of 2024;
    on the golden week 2024; at the holiday of 2024; over the summer holidays of 2024;
    in the season 2024; in the summer of 2024; over the winter 2024; during the autumn 2024;
    the opening months of 2024; a few months in 2024; the quarter of 2024; some quarters of 2024;
    one week of 2024; the weeks of 2024; the fortnight of 2024; ytd 2024; in the year after 2024
"""
UP_TO = (
    "2024 up to {}",
    "2024 through {}",
    "2024, until {}",
    "2024 (till mid-{}",
    "2024 to {}",
    "2024, as of {}",
)


@pytest.mark.parametrize("words", BESIDE_A_YEAR.split(";"))
def test_words_beside_a_year_that_make_a_part_of_it(words: str) -> None:
    """The year of which they tell a part answers for nothing."""
    text = normalised(words.strip())

    assert [role for _, role, _ in named(text)] == [Role.VAGUE]


@pytest.mark.parametrize("words", UP_TO)
def test_a_year_up_to_a_month_behind_it(words: str) -> None:
    """No year is whole of which a month is named as the last."""
    for month in MONTHS_EN.split():
        for name in (month, month[:3], f"{month[:3]}."):
            assert named(words.format(name))[0][1:] == (Role.VAGUE, "")


@pytest.mark.parametrize(
    "words", ["a month of 2024", "three months of 2024", "12 months of 2024"]
)
def test_months_that_say_no_part(words: str) -> None:
    """So many of a year are told as a run of their own, or are its every month."""
    assert periods(words)[-1:] == ["2024"]


VAGUE_WORDS = """
    by the 19th CPC National Congress; at the 18th party congress; before the 17th national congress;
    until the 16th congress; under Mao; originally; initially; previously; formerly; in the past;
    until recently; to begin with; at first; at the outset; at the beginning; at the start; in the early days;
    in old days; a generation ago; one generation ago; first negative list; original version;
    initial edition; earliest version; under Deng; under Jiang; under Hu; when somebody took office; before the pandemic;
    during the covid-19 pandemic; during covid pandemic; the 1890s; 1980s; the 2010s; the '90s; the 80s
"""


@pytest.mark.parametrize("words", VAGUE_WORDS.split(";"))
def test_times_that_no_calendar_has(words: str) -> None:
    """An event, a leader or a decade is told with all of its words."""
    text = " ".join(words.split())

    assert [(said, role) for said, role, _ in named(text)] == [(text, Role.VAGUE)]


ERAS = """
    when China joined the WTO; before it joined the WTO; when the country joined the World Trade Organization;
    prior to joining the World Trade Organisation; upon entering the WTO; on acceding to the WTO;
    before China entered the WTO; when it acceded to the WTO; at the time of its WTO accession;
    before WTO entry; before WTO membership; on accession to the WTO; upon China's accession to the WTO;
    at the start of reform and opening up; at the very beginning of China's reform and opening-up;
    from the outset of reform; in the dawn of opening up; on the eve of reforms; in the early days of the reform;
    in the early years of opening-up; in the early stage of reform; in the early stages of its reforms;
    before reform; prior to reform and opening; when reforms and opening up;
    加入世贸组织时; 入世前; 入世之前; 入世以前; 入世之初; 入世初期; 加入世界贸易组织伊始; 入世之际;
    改革开放之初; 改革开放初期; 改革开放前; 改革开放以前; 改革开放伊始; 改革开放时; 改革开放开始时;
    新中国成立之初; 新中国成立前; 建国初期; 建国时
"""


@pytest.mark.parametrize("words", ERAS.split(";"))
def test_times_of_an_event_that_is_spoken_of(words: str) -> None:
    """No calendar has them, and they take no words away: they stand before their words."""
    text = normalised(" ".join(words.split()))

    assert named(text) == [("", Role.VAGUE, "")]


ONCE_ZH = "当初 起初 最初 最早 早年 昔日 先前 此前 原先 原来 首版 首份 过去"


@pytest.mark.parametrize("words", ONCE_ZH.split())
def test_chinese_words_for_a_time_long_past(words: str) -> None:
    """They name a time that only the writer knows, but for a base of something else."""
    assert named(f"{words}有93条") == [(words, Role.VAGUE, "")]
    assert named(f"由{words}的93条") == [(words, Role.BESIDE, "")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("down from the original 93 items", [Role.BESIDE]),
        ("the original 93 items", [Role.VAGUE]),
        ("the initial 93 items", [Role.VAGUE]),
        ("an original list", []),
        ("at first sight", []),
        ("at first glance", []),
        ("at first hand", []),
        ("reform of the list", []),
        ("超过去年", [Role.STATED]),
        ("过去五年", [Role.VAGUE]),
        ("过去十多年", []),
        ("改革开放前沿", []),
        ("入世前列", []),
    ],
)
def test_words_that_are_no_time_long_past(text: str, expected: list[Role]) -> None:
    """Only where nothing else follows that makes them another word."""
    assert [role for _, role, _ in named(text)] == expected


@pytest.mark.parametrize(
    "words", ["back then", "at that time", "at the time", "then had", "then only had"]
)
def test_then_is_the_period_named_before(words: str) -> None:
    """It is vague where none was named."""
    assert named(f"{words} 10")[0][1] is Role.VAGUE
    assert named(f"In 2012 China opened. {words} 10")[-1][1:] == (Role.STATED, "2012")


@pytest.mark.parametrize("words", ["那时", "当时", "彼时"])
def test_then_in_chinese_is_the_period_named_before(words: str) -> None:
    """It is vague where none was named."""
    assert named(f"{words}有10个")[0][1] is Role.VAGUE
    assert named(f"2012年开放。{words}有10个")[-1][1:] == (Role.STATED, "2012")


MONTH_NAMES = """
january jan jan. / february feb feb. / march mar mar. / april apr apr. / may / june jun jun. /
july jul jul. / august aug aug. / september sept sept. sep sep. / october oct oct. /
november nov nov. / december dec dec.
"""


@pytest.mark.parametrize(
    ("number", "names"), list(enumerate(MONTH_NAMES.split("/"), 1))
)
def test_every_month_in_every_form(number: int, names: str) -> None:
    """In full and in short, alone, with a day before or behind, and as either end."""
    for name in names.split():
        month, day = f"2025-{number:02}", f"2025-{number:02}-05"
        (first, _), (last, _) = (
            months_of("2025", 1, max(number, 2)),
            months_of("2025", min(number, 11), 12),
        )
        assert first is not None
        assert last is not None
        other = name if number > 1 else "february"
        one = name if number < 12 else "november"

        for text, words, period in (
            (f"in {name} 2025", f"{name} 2025", month),
            (f"in {name} of 2025", f"{name} of 2025", month),
            (f"as of {name} 5, 2025", f"{name} 5, 2025", day),
            (f"as of {name} 5th 2025", f"{name} 5th 2025", day),
            (f"as of 5 {name} 2025", f"5 {name} 2025", day),
            (f"as of 5th {name}, 2025", f"5th {name}, 2025", day),
            (f"by {name} 5", f"{name} 5", f"{number:02}-05"),
            (f"by 5 {name}", f"5 {name}", f"{number:02}-05"),
            (f"in {name}", name, f"{number:02}"),
            (f"january-{other} 2025", f"january-{other} 2025", first.text),
            (f"{one} through december 2025", f"{one} through december 2025", last.text),
        ):
            assert named(text) == [(words, Role.STATED, period)]


@pytest.mark.parametrize(
    ("text", "words", "period"),
    [
        ("in 1985, exports", "1985", "1985"),
        ("by 1st July 2025", "1st July 2025", "2025-07-01"),
        ("by 2nd July 2025", "2nd July 2025", "2025-07-02"),
        ("by July 3rd, 2025", "July 3rd, 2025", "2025-07-03"),
        ("by July 1st, 2025", "July 1st, 2025", "2025-07-01"),
        ("by July 2nd, 2025", "July 2nd, 2025", "2025-07-02"),
        ("at year-end 2024", "year-end 2024", "2024"),
        ("at the end of the year 2024", "end of the year 2024", "2024"),
        ("in calendar 2024", "calendar 2024", "2024"),
        ("in the 1st half of 2024", "the 1st half of 2024", "2024-H1"),
        ("in the 2nd quarter of 2024", "the 2nd quarter of 2024", "2024-Q2"),
        ("in the 3rd quarter of 2024", "the 3rd quarter of 2024", "2024-Q3"),
        ("in the 4th quarter of 2024", "the 4th quarter of 2024", "2024-Q4"),
        ("in the second quarter 2024", "the second quarter 2024", "2024-Q2"),
        ("in the fourth quarter", "the fourth quarter", "Q4"),
        ("in the 2nd quarter", "the 2nd quarter", "Q2"),
        ("the second half of the year", "the second half of the year", "H2"),
        ("the second half of this year", "the second half of this year", "H2"),
        (
            "first three quarters of 2024",
            "first three quarters of 2024",
            "2024-01/2024-09",
        ),
        ("between May and July 2025", "May and July 2025", "2025-05/2025-07"),
        ("May until July 2025", "May until July 2025", "2025-05/2025-07"),
        ("May till July 2025", "May till July 2025", "2025-05/2025-07"),
        ("2025 May - July", "2025 May - July", "2025-05/2025-07"),
    ],
)
def test_an_english_period_is_read_to_its_end(
    text: str, words: str, period: str
) -> None:
    """Nothing of its words is left over for other words."""
    assert named(text) == [(words, Role.STATED, period)]


@pytest.mark.parametrize("number", range(1, 13))
def test_so_many_months(number: int) -> None:
    """The first, those up to a month, and the last of a year, in digits and in words."""
    month = MONTHS_EN.split()[number - 1]
    first, last = months_of("1985", 1, number)[0], months_of("1985", number, 12)[0]
    assert first is not None
    assert last is not None

    for count in (str(number), COUNTS.split()[number - 1]):
        assert periods(f"in the first {count} months of 1985") == [first.text]
        assert periods(f"the opening {count} months of 1985") == [first.text]
        assert periods(f"initial {count} months in 1985") == [first.text]
        for name in (month, month[:3], f"{month[:3]}."):
            assert periods(f"the {count} months to {name} 1985") == [first.text]
            assert periods(f"{count} months ended the end of {name}, 1985") == [
                first.text
            ]
        for words in (f"{count} quarters to July 1985", f"last {count} months of 1985"):
            assert [(said, role) for said, role, _ in named(words)] == [
                (words, Role.VAGUE)
            ]
    for name in (month, month[:3], f"{month[:3]}."):
        assert periods(f"{name} to December 1985") == [last.text]
        assert periods(f"{name}-Dec 1985") == [last.text]
        assert periods(f"January through {name} 1985") == [first.text]
        assert periods(f"1985 Jan-{name}") == [first.text]
        for words in (f"{name} quarter of 1985", f"year to 5 {name} 1985"):
            assert [(said, role) for said, role, _ in named(words.lower())] == [
                (words.lower(), Role.VAGUE)
            ]


def test_the_first_months_in_words() -> None:
    """From the first two to the first twelve, a half being a half."""
    counts = "two three four five six seven eight nine ten eleven twelve"

    found = [periods(f"the first {count} months of 2025") for count in counts.split()]

    ends = {6: "2025-H1", 12: "2025"}
    assert found == [
        [ends.get(number, f"2025-01/2025-{number:02}")] for number in range(2, 13)
    ]


@pytest.mark.parametrize(
    ("english", "chinese", "part"),
    [
        ("in the first half", "上半年", "H1"),
        ("in the second half", "下半年", "H2"),
        ("in H1", "今年上半年", "H1"),
        ("in the third quarter", "三季度", "Q3"),
        ("in Q1", "第1季度", "Q1"),
        ("in 3Q", "Q3", "Q3"),
        ("in 2H", "H2", "H2"),
        ("in Q1 of this year", "今年一季度", "Q1"),
        ("in Q1 this year", "今年首季", "Q1"),
        ("the first half this year", "今年上半年", "H1"),
        ("in July this year", "今年7月", "07"),
        ("in July of this year", "7月份", "07"),
        ("in the seven months to July", "前7月", "01/07"),
        ("in July", "7月", "07"),
        ("of May", "五月份", "05"),
        ("by July 31", "截至7月31日", "07-31"),
        ("in the first seven months", "前7个月", "01/07"),
        ("the first seven months of this year", "今年前七个月", "01/07"),
        ("January to July", "1—7月", "01/07"),
        ("the first three quarters", "前三季度", "01/09"),
        ("this year", "今年", "this"),
        ("last year", "去年", "last"),
    ],
)
def test_a_part_of_an_unnamed_year(english: str, chinese: str, part: str) -> None:
    """Where no year is named, the mention has no period and tells which part is meant."""
    for text in (english, chinese):
        (mention,) = mentions(normalised(text))
        assert (mention.period, mention.months) == (None, part)


@pytest.mark.parametrize(
    ("text", "words", "period"),
    [
        ("compared with 2018", "2018", "2018"),
        ("relative to the level of 2018", "2018", "2018"),
        ("12% more than in 2012", "2012", "2012"),
        ("versus 2012", "2012", "2012"),
        ("vs. 2012", "2012", "2012"),
        ("vs 2012", "2012", "2012"),
        ("against 2012", "2012", "2012"),
        ("compared to that of 2012", "2012", "2012"),
        ("comparing with those of 2012", "2012", "2012"),
        ("relative to 2012", "2012", "2012"),
        ("from the end of 2012", "end of 2012", "2012"),
        ("from around 2012", "2012", "2012"),
        ("higher than the level of 2012", "2012", "2012"),
        ("up 5 percent over 2023", "2023", "2023"),
        ("up from the year before", "the year before", ""),
        ("compared with the previous year", "the previous year", ""),
        ("up 5 percent from last year", "last year", "last"),
        ("比2012年增长", "2012年", "2012"),
        ("较2012年", "2012年", "2012"),
        ("与2018年相比", "2018年", "2018"),
        ("从2012年的10%", "2012年", "2012"),
        ("比2023年上半年增长", "2023年上半年", "2023-H1"),
        ("比上年增长", "上年", "last"),
    ],
)
def test_a_period_that_a_figure_is_held_against(
    text: str, words: str, period: str
) -> None:
    """Than in 2018 and 比2012年 name what is compared, not what is told."""
    assert named(text) == [(words, Role.BASE, period)]


@pytest.mark.parametrize(
    ("text", "words", "period"),
    [
        ("since 2012", "2012", "2012"),
        ("since the end of 2012", "end of 2012", "2012"),
        ("since joining the WTO in 2001", "2001", "2001"),
        ("since China's entry into the WTO in 2001", "2001", "2001"),
        ("2012年以来", "2012年", "2012"),
        ("自2012年以来", "2012年", "2012"),
        ("2012年起，", "2012年", "2012"),
    ],
)
def test_a_period_since_when_a_figure_holds(text: str, words: str, period: str) -> None:
    """Since 2012 and 2012年以来 name where something begins."""
    assert named(text) == [(words, Role.SINCE, period)]


@pytest.mark.parametrize(
    "text",
    [
        "five years ago",
        "10 years ago",
        "six months before",
        "two decades ago",
        "three weeks earlier",
        "a year ago",
        "a month earlier",
        "a decade earlier",
        "last week",
        "this quarter",
        "next decade",
        "this month",
        "during the 14th five-year plan",
        "over the 13th five-year plan",
        "under the new five-year plan",
        "over the past decade",
        "in the last three decades",
        "during the next months",
        "over the coming quarters",
        "last spring",
        "past summer",
        "last autumn",
        "last fall",
        "last winter",
        "prior to 2024",
        "ahead of 2024",
        "following 2024",
        "last month",
        "yesterday",
        "over the past five years",
        "the first seven months of last year",
        "before 2024",
        "after the end of 2012",
        "the first half of last year",
        "in 2010-12",
        "in the last six months of 2024",
        "in the spring of 2024",
        "FY2024-25",
        "Q1 FY2024",
        "Q1 of fiscal year 2024",
        "the March quarter of 2024",
        "in the March quarter",
        "in the first half last year",
        "in Q1 last year",
        "in July of last year",
        "in the 12 months to June 2025",
        "in the seven months of 2025",
        "in the year to July 2025",
        "in the year ended 30 June 2025",
        "in the year ending June",
        "in the five years to 2024",
        "in the decade through the end of 2024",
        "in the week to 5 August 2025",
        "in 2025 up to July",
        "in 2025, through July",
        "in 2025 until mid-July",
        "in 2025 YTD",
        "in 2025 year-to-date",
        "YTD July 2025",
        "in the week of 2025",
        "in the 2024 Spring Festival",
        "in 2024 Golden Week",
        "in early 2024",
        "by mid-2025",
        "in late 2024",
        "at the start of 2024",
        "at the beginning of 2024",
        "in the middle of 2024",
        "in 2024 to date",
        "so far in 2024",
        "year-to-date 2024",
        "in FY24",
        "in 9M24",
        "in the 2024 crop year",
        "in the 2024 shopping season",
        "during the Spring Festival of 2024",
        "over Christmas 2024",
        "during Singles' Day 2024",
        "in 2024's opening months",
        "in the year after 2023",
        "in the first three years of the 14th five-year plan",
        "in the first half of FY2024",
        "in the first half of fiscal 2024",
        "in 2024.01-11",
        "in that year",
        "the year before",
        "in the 1990s",
        "in the early 1990s",
        "in the '90s",
        "by the 18th Party Congress",
        "before China joined the WTO",
        "under Mao",
        "during the pandemic",
        "三年前",
        "10年前",
        "近10年",
        "近几年",
        "过去数年间",
        "近三年来",
        "前几年",
        "前些年",
        "上月",
        "上季度",
        "昨天",
        "昨日",
        "十三五时期",
        "2024年以前",
        "近五年",
        "过去十年",
        "上个月",
        "去年下半年",
        "去年7月",
        "2024年之前",
        "2012年以后",
        "“十四五”期间",
        "2024年春季",
        "2024年初",
        "2024年年初",
        "2024年中，",
        "2024年年中",
        "2024年过半",
        "2024年至今",
        "2024年春节",
        "2024年双11",
        "2024年每月",
        "2024年月均",
        "2024年日均",
        "2024年第一周",
        "本世纪初",
        "21世纪初",
        "前年",
        "大前年",
        "本周",
        "当月",
        "“十四五”以来",
        "“十三五”末",
        "五年来",
        "同年",
        "前一年",
        "2024年上旬",
        "2024年每个月",
        "2024年下半",
        "2024/25财年",
        "2024-25财年",
        "24年",
        "20世纪90年代",
        "上世纪八十年代",
        "2024财年",
        "2024年夏天",
        "2024年国庆",
        "2024年五一",
        "2024年元旦",
        "2024年黄金周",
        "2024年双十一",
        "2024年截至目前",
        "2024年以来至今",
        "2024年每日",
        "2024年每天",
        "二十一世纪初",
        "近十一年",
        "过去十二年间",
        "本月",
        "“十四五”前三年",
        "入世前",
        "入世之前",
        "入世以前",
        "加入世贸组织前",
        "加入世界贸易组织以前",
        "疫情前",
        "疫情之前",
        "疫情以前",
        "疫情期间",
    ],
)
def test_a_period_that_only_the_writer_knows(text: str) -> None:
    """Years ago, and a time before or after a year, are no period to hold a figure to."""
    assert [role for _, role, _ in named(text)] == [Role.VAGUE]


@pytest.mark.parametrize(
    "text",
    [
        "today",
        "China now has",
        "currently",
        "presently",
        "now",
        "these days",
        "at the moment",
        "so far",
        "to date",
        "at present",
        "目前",
        "如今",
        "当前",
        "迄今",
        "至今",
        "近日",
        "现在",
    ],
)
def test_words_that_mean_now(text: str) -> None:
    """Now names no period: the latest figure is meant."""
    assert [(one.role, one.period) for one in mentions(text)] == [(Role.NOW, None)]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("On 31 July 2025 the ministry said", "2025-07-31"),
        ("BEIJING, July 31, 2025", "2025-07-31"),
        ("2025年3月5日，商务部公布", "2025-03-05"),
        ("a report published in March", "03"),
        ("the notice of March 3", "03-03"),
        ("7月31日发布", "07-31"),
        ("at 2015 prices", "2015"),
    ],
)
def test_a_date_of_something_else(text: str, period: str) -> None:
    """A day, and a month behind a word of publishing, mostly date a release; a year of
    prices dates the prices.
    """
    assert [(role, what) for _, role, what in named(text)] == [(Role.BESIDE, period)]


BESIDE = """
announced, released, published, issued, adopted, said, told, reported, signed, dated, updated,
notice, statement, dispatch, law, decision, effective, opened, held, unveiled, approved, passed,
took effect, came into force, according to, article, speech, white paper
"""


def test_every_word_of_publishing() -> None:
    """A month behind it, with some words between, is that of the publishing."""
    for words in BESIDE.split(","):
        word = " ".join(words.split())
        for between in ("", " by the ministry"):
            (found,) = named(f"{word}{between} in March")

            assert found == ("March", Role.BESIDE, "03")


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("as of 31 July 2025", "2025-07-31"),
        ("as at 31 July 2025", "2025-07-31"),
        ("up to the end of 31 July 2025", "2025-07-31"),
        ("till 31 July 2025", "2025-07-31"),
        ("until July 31st, 2025", "2025-07-31"),
        ("by July 31", "07-31"),
        ("截至2025年7月31日", "2025-07-31"),
        ("到7月31日", "07-31"),
    ],
)
def test_a_day_that_a_figure_is_of(text: str, period: str) -> None:
    """Behind as of, by and 截至 a day is that of the figure."""
    assert [(role, what) for _, role, what in named(text)] == [(Role.STATED, period)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2024 exports rose; in that year imports fell", ["2024", "2024"]),
        ("In 2024 exports rose; in the same year imports fell", ["2024", "2024"]),
        ("25 trillion in 2024; the year before, 23", ["2024", "2023"]),
        ("25 in 2024; the preceding year 23; that year", ["2024", "2023", "2024"]),
        ("2024年出口增长，同年进口下降", ["2024", "2024"]),
        ("2024年设立，当年投产", ["2024", "2024"]),
        ("2024年25个，前一年23个", ["2024", "2023"]),
        ("2023年一个，2024年两个，上一年", ["2023", "2024", "2023"]),
    ],
)
def test_that_year_is_the_one_named_before(text: str, expected: list[str]) -> None:
    """That year and the year before are told by the last period that has a name."""
    assert periods(text) == expected
    assert {role for _, role, _ in named(text)} == {Role.STATED}


@pytest.mark.parametrize(
    "text", ["from 2012 to 2024; the year before", "2012年至2024年，前一年"]
)
def test_the_year_before_a_span_is_not_told(text: str) -> None:
    """Of a span of years none comes before."""
    assert [(role, what) for _, role, what in named(text)] == [
        (Role.STATED, "2012/2024"),
        (Role.VAGUE, ""),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Exports rose in 2023 and fell in Q1 2024.",
            [("2023", Role.STATED, "2023"), ("Q1 2024", Role.STATED, "2024-Q1")],
        ),
        (
            "In 2023 and 2024 exports rose.",
            [("2023", Role.STATED, "2023"), ("2024", Role.STATED, "2024")],
        ),
        (
            "A quarter of exports in 2024, three quarters of them in 2023",
            [("2024", Role.STATED, "2024"), ("2023", Role.STATED, "2023")],
        ),
        (
            "2024年连续9个月，2023年全年",
            [("2024年", Role.STATED, "2024"), ("2023年", Role.STATED, "2023")],
        ),
        (
            "2024年上半年比2023年上半年",
            [
                ("2024年上半年", Role.STATED, "2024-H1"),
                ("2023年上半年", Role.BASE, "2023-H1"),
            ],
        ),
        (
            "China trade 中国贸易 in 2023 和 2024年前三季度",
            [
                ("2023", Role.STATED, "2023"),
                ("2024年前三季度", Role.STATED, "2024-01/2024-09"),
            ],
        ),
        (
            "中国2024出口大增",
            [("2024", Role.STATED, "2024")],
        ),
    ],
)
def test_every_period_of_a_sentence_in_order(
    text: str, expected: list[tuple[str, Role, str]]
) -> None:
    """Periods stand in the order of the text; of two that overlap, the longer is kept."""
    assert named(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "trade grew by 24",
        "$2024, US$2024 and ¥2024",
        "2024 million, 2024 billion yuan, 2024 yuan",
        "2024%, 2024 percent",
        "2,024 and 2024.5 and 12024 and 20245",
        "flights B2024 and X1999",
        "1799, 2060, 0000",
        "it may rise, they march on",
        "the first 13 months of 2025",
        "7M tonnes",
        "Q12, H3, 5Q",
        "2024-13-01",
        "February 30, 2024",
        "2024亿元，2024个，2024万，2024家",
        "24年来",
        "连续24年",
        "2025年13月",
        "2025年2月30日",
        "100个月",
        "十四五",
        "二十一世纪",
    ],
)
def test_other_numbers_name_no_period(text: str) -> None:
    """Money, counts, parts of other words and days that never were are passed over."""
    assert named(text) == []


@pytest.mark.parametrize(
    ("year", "first", "last", "period", "part"),
    [
        ("2025", 1, 7, "2025-01/2025-07", ""),
        ("2025", 1, 6, "2025-H1", ""),
        ("2025", 1, 12, "2025", ""),
        ("2025", 7, 12, "2025-H2", ""),
        ("2025", 7, 7, "2025-07", ""),
        ("", 1, 9, None, "01/09"),
        ("", 1, 6, None, "H1"),
        ("", 12, 12, None, "12"),
    ],
)
def test_months_of_one_year(
    year: str, first: int, last: int, period: str | None, part: str
) -> None:
    """Six months that are a half are that half; without a year there is only a part."""
    found, rest = months_of(year, first, last)

    assert (found.text if found else None, rest) == (period, part)


@pytest.mark.parametrize(("first", "last"), [(0, 1), (1, 13), (7, 1), (13, 13)])
def test_months_that_are_none(first: int, last: int) -> None:
    """A month below 1 or above 12, and months in reverse, are refused."""
    with pytest.raises(ValueError, match=r"^$"):
        months_of("2025", first, last)


YEARS = st.integers(1900, 2059)
POINTS = st.one_of(
    YEARS.map(str),
    st.builds("{}-H{}".format, YEARS, st.integers(1, 2)),
    st.builds("{}-Q{}".format, YEARS, st.integers(1, 4)),
    st.builds("{}-{:02}".format, YEARS, st.integers(1, 12)),
)


@given(POINTS, st.sampled_from(Language))
def test_what_a_screen_says_is_read_back(text: str, language: Language) -> None:
    """The words that the program has for a period name that period."""
    assert periods(parse_period(text).to(language)) == [text]


@given(YEARS, st.integers(1, 12), st.integers(1, 12))
def test_months_are_read_in_every_form(year: int, one: int, other: int) -> None:
    """From one month to another is one span, whichever way it is written."""
    first, last = sorted((one, other))
    english, chinese = MONTHS_EN.split(), MONTHS_ZH.split()
    expected, _ = months_of(str(year), first, last)
    assert expected is not None

    for text in (
        f"{english[first - 1]} to {english[last - 1]} {year}",
        f"{english[first - 1][:3]}-{english[last - 1][:3]} {year}",
        f"{year}年{chinese[first - 1]}至{chinese[last - 1]}",
        f"{year}年{first}—{last}月",
    ):
        assert periods(text) == [expected.text]


@given(YEARS, YEARS)
def test_years_are_joined_in_every_form(first: int, last: int) -> None:
    """From one year to a later one is one span, and the base of nothing."""
    assume(first < last)

    for text in (
        f"from {first} to {last}",
        f"between {first} and {last}",
        f"{first}–{last}",
        f"{first}年至{last}年",
        f"从{first}到{last}年",
    ):
        assert [(role, what) for _, role, what in named(text)] == [
            (Role.STATED, f"{first}/{last}")
        ]


ENGLISH = """
2024 1978 in since between and to the first seven months half of quarter January Jul. May
31 st this last that year before now today end FY , . - 2025年 上半年 至
"""
CHINESE = """
2024 1978 2025年 年 月 7 一 十 上半年 前 季度 三 个 日 底 至 从 比 以来 目前 同年 二〇 今年 到 - ， in
"""


@given(st.lists(st.sampled_from(ENGLISH.split())).map(" ".join) | st.text())
def test_english_and_odd_texts_are_read_in_order(text: str) -> None:
    """Whatever the text, each mention is a piece of it that begins after the last."""
    ordered(text)


@given(st.lists(st.sampled_from(CHINESE.split())).map("".join))
def test_chinese_texts_are_read_in_order(text: str) -> None:
    """Words without spaces between them are read as well."""
    ordered(text)


def ordered(text: str) -> None:
    """Hold that the mentions of a text stand in order, apart and inside it."""
    plain, last = normalised(text), 0
    for one in mentions(plain):
        assert last <= one.start < one.end <= len(plain)
        assert not (one.period and one.months)
        last = one.end


@pytest.mark.parametrize(
    "piece", ["2024年", "in 2024 ", "2012-2024 ", "that year ", "7", ",", "月"]
)
def test_a_long_text_of_dates_is_read_to_its_end(piece: str) -> None:
    """A hundred thousand characters are read, and the last date is not lost."""
    text = normalised(piece * (100_000 // len(piece)) + " 今年; in May 2031")

    last = mentions(text)[-1]

    assert last.period == parse_period("2031-05")
    assert last.end == len(text)
