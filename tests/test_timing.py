"""Which period of a sentence a figure is of, where the sentence names several."""

import pytest

from openingcli.claims import claimed
from tests.test_cues import dated


def bases(text: str) -> list[str]:
    """The period that each figure is held against, if any."""
    return [one.when.base.text if one.when.base else "" for one in claimed(text)]


def borrowed(text: str) -> list[bool]:
    """Whether the period of each figure stands with another one."""
    return [one.when.is_borrowed for one in claimed(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2025 China set up 30,000 firms in the first half", ["2025-H1"]),
        (
            "In 2025 trade reached 25.7 trillion yuan in the first seven months",
            ["2025-01/2025-07"],
        ),
        (
            "In the first half exports reached 12 trillion yuan, and in 2024 25 trillion",
            ["2024-H1", "2024"],
        ),
        (
            "Trade was 41 trillion yuan in 2023 and 43 trillion yuan in 2024, with "
            "21 trillion yuan in the first half",
            ["2023", "2024", "2024-H1"],
        ),
        (
            "In 2025 trade rose 5 percent and in July 4 percent",
            ["2025", "2025-07"],
        ),
        ("By February 30 there were 22 zones, and in 2025 23", ["02-30", "2025"]),
        ("In 2024 exports beat last year's 23 trillion yuan", ["last"]),
        ("In 2024 exports of 25 trillion yuan beat those of last year", ["2024"]),
        ("In 2023 China exported 5 million cars to be sold this year", ["2023"]),
        ("In 2024 China had 22 of the zones it has today", ["2024"]),
        ("2025年外贸向好，上半年新设3万家", ["2025-H1"]),
        ("2025年外贸向好，前7个月进出口25.7万亿元", ["2025-01/2025-07"]),
        (
            "2022年进出口40万亿元，2023年41万亿元，2024年43万亿元，其中上半年21万亿元",
            ["2022", "2023", "2024", "2024-H1"],
        ),
        ("上半年新设3万家，9月又设5千家", ["H1", "09"]),
    ],
)
def test_a_part_of_a_year_is_of_the_year_named_before(
    text: str, expected: list[str]
) -> None:
    """The first half is that of the last year before it, else of the first behind it."""
    assert dated(text) == expected
    assert {one.when.months for one in claimed(text) if one.when.period} <= {""}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The list was cut from 122 items in 2017 to 29 items.", ["2017", ""]),
        (
            "Exports soared in 2024. The list was cut from 93 items in 2017 to 29.",
            ["2017", ""],
        ),
        ("由2012年190条缩减至2024年29条", ["2012", "2024"]),
        (
            "The share edged up to 10.5 percent in 2024 from 9.7 percent in 2012",
            ["2024", "2012"],
        ),
        ("Compared with 2012, zones went from 10 to 22", ["2012", ""]),
        ("Since the 18th Congress in 2012, zones have gone from 10 to 22", ["", ""]),
        ("China ranked 11th, from 34th in 2012", ["", "2012"]),
        (
            "Exports grew 7 percent, from 23 trillion yuan in 2023 to 25 trillion in 2024",
            ["2024", "2023", "2024"],
        ),
        (
            "Between 2012 and 2024 the number of zones rose to 22 from 10",
            ["2024", "2012"],
        ),
        ("Zones rose to 30 from 18 between 2012 and 2025", ["2025", "2012"]),
        ("Exports grew 7 percent, from 5 percent", ["", ""]),
        ("From 2013 to 2024 trade came to US$26 trillion", ["2013/2024"]),
        ("2013年至2024年，营业额做到1.65万亿美元", ["2013/2024"]),
        ("From 2013 to 2024 trade rose to US$26 trillion", ["2024"]),
        ("From 2013 to 2024 trade fell sharply to about US$26 trillion", ["2024"]),
        ("From 2013 to 2024 the limit was raised to US$26 trillion", ["2024"]),
        ("From 2013 to 2024 the limit was cut to US$26 trillion", ["2024"]),
        ("From 2013 to 2024 trade doubled to US$26 trillion", ["2013/2024", "2024"]),
        ("From 2013 to 2024 trade tripled to US$26 trillion", ["2013/2024", "2024"]),
        ("From 2013 to 2024 trade trebled to US$26 trillion", ["2013/2024", "2024"]),
        ("From 2013 to 2024 trade quadrupled to US$26 trillion", ["2013/2024", "2024"]),
        ("From January to July 2025 trade rose to US$3 trillion", ["2025-01/2025-07"]),
        ("From 2013 to 2024 trade rose by US$26 trillion", ["2013/2024"]),
        ("2013年至2024年，营业额增加到1.65万亿美元", ["2024"]),
        ("2013年至2024年，营业额提高至1.65万亿美元", ["2024"]),
        ("2013年至2024年，营业额翻番至1.65万亿美元", ["2024"]),
        ("2013年至2024年，营业额减少到1.65万亿美元", ["2024"]),
        (
            "Exports rose 5 percent, while imports were weak in 2023 and strong in 2024",
            [""],
        ),
    ],
)
def test_the_periods_of_a_movement(text: str, expected: list[str]) -> None:
    """Where it starts has its own period, which is not that of where it ends."""
    assert dated(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Sales rose 78.6 percent from 2018, and trade 30.2 percent on 2020",
            "2018 2020",
        ),
        (
            "Since 2012 trade rose 5 percent, and sales 7 percent since 2018",
            "2012 2018",
        ),
        ("Compared with 2012 trade rose 5 percent and sales 7 percent", "2012 2012"),
        ("Trade rose 5 percent and sales 7 percent compared with 2012", "2012 2012"),
        ("Trade rose 5 percent from 2012, sales 7 percent", "2012 2012"),
        (
            "Since 2012 trade rose 5 percent, and since 2018 sales 7 percent",
            "2012 2018",
        ),
        ("比2012年增长5%，比2018年增长7%", "2012 2018"),
        ("增长5%、7%，与2012年相比", "2012 2012"),
    ],
)
def test_each_change_is_counted_from_its_own_base(text: str, expected: str) -> None:
    """The base right behind a number, else the last before it, else the first behind."""
    bases = [one.when.base for one in claimed(text)]
    assert [base and base.text for base in bases] == expected.split()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2024 China exported 5 million cars designed in 2020", ["2024"]),
        (
            "Trade rose 5 percent in 2023 and was 25 trillion of goods in 2024, it said",
            ["2023", "2024"],
        ),
        ("Exports of 25 trillion and imports of 18 in 2024, it said", ["2024", "2024"]),
        (
            "With 22 free trade zones, in 2023 China exported 5 million cars of 2020",
            ["", "2023"],
        ),
        (
            "China had 22 zones in 2023, 10 ports and 23 agreements signed in 2020",
            ["2023", "2023", "2020"],
        ),
        ("China, home to 22 free trade zones, exported 6 million cars in 2024", ["", "2024"]),
        ("Singapore, ranked 4th, stays the star of the index for 2024.", [""]),
        ("At $5.9tn, China's goods trade in 2023 was smaller than before.", ["2023"]),
        (
            "China's goods trade volume - 25,700 billion yuan, January-July 2025",
            ["2025-01/2025-07"],
        ),
        (
            "China ranked No. 1 in goods trade in 2024, for the eighth year running.",
            ["2024"],
        ),
        ("Exports rose. Imports were 18 trillion yuan in 2024, 17 in 2023.", ["2024", "2023"]),
        ("Exports were 25 trillion yuan after 2024", ["?"]),
        ("Exports were 25 trillion yuan in the years after 2012", ["?"]),
        ("Exports were 25 trillion yuan, after a slump five years ago", [""]),
        ("Exports were 25 trillion yuan after a slump in 2020", [""]),
        ("近12万个集装箱——钱凯港今年上半年的成绩单。", ["H1"]),
        ("23个自贸协定在手，去年贸易额达6.99万亿元。", ["last", "last"]),
    ],
)  # fmt: skip
def test_a_period_of_another_clause(text: str, expected: list[str]) -> None:
    """What stands in another clause, or behind other words, is another's period.

    A figure whose clause has no topic of its own takes it all the same.
    """
    assert dated(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("GDP was 126 trillion yuan in 2023, making China the No. 2 economy", [False, True]),
        (
            "Trade of 4.5 trillion yuan in 2024, 16.4% more than in 2023",
            [False, True],
        ),
        ("By the end of 2024, 22 zones", [False]),
        (
            "Exports were 25 trillion yuan in 2024 and imports 18, officials said",
            [False, False],
        ),
        ("Exports reached 25 trillion yuan. Trade doubled since 2012.", [False, False]),
        ("Exports soared in 2024. Trade doubled since 2012.", [False]),
        ("2024年出口25万亿元，进口18万亿元", [False, False]),
        ("出口25万亿元（2024年），进口18万亿元", [False, False]),
        ("2024年出口大增。进口18万亿元", [True]),
    ],
)  # fmt: skip
def test_a_period_that_stands_with_another_figure(
    text: str, expected: list[bool]
) -> None:
    """It is borrowed where a clause ends between, or from the sentence before.

    A figure that is counted from a period of its own borrows none.
    """
    assert borrowed(text) == expected


@pytest.mark.parametrize(
    "when",
    [
        *("in 2023", "for 2023", "at end 2023", "by 2023", "during 2023", "as of 2023"),
        *("through 2023", "to 2023", "in the full year 2023", "in all of 2023"),
        *("in the whole of 2023", "between 2018 and 2023", "from 2012 to 2023"),
        *("over 2013-23", "by the end of 2023", "in calendar 2023", "in fiscal 2023"),
        *("back in 2023", "(2023)"),
    ],
)
def test_what_joins_a_figure_and_its_period(when: str) -> None:
    """A period right behind one figure is lent to the next at most."""
    text = f"GDP was 126 trillion yuan {when}, making China the No. 2 economy"

    assert borrowed(text) == [False, True]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2023 wages rose. In 2024 trade rose. There were 22 zones.", "2024"),
        ("In 2024 wages rose. Now trade rises. There were 22 zones.", "2024"),
        (f"In 2024 wages rose. {'Trade rose. ' * 40}There were 22 zones.", ""),
        ("Wages have risen since 2012. There were 22 zones.", ""),
        ("There were 22 zones. Wages rose in 2024.", ""),
        ("2023年工资上涨。2024年贸易增长。共有22个园区", "2024"),
        ("2012年以来工资上涨。共有22个园区", ""),
        ("共有22个园区。2024年工资上涨。", ""),
        ("In 2024 wages rose; there were 22 zones.", "2024"),
        ("In the first quarter wages rose; there were 22 zones.", "Q1"),
        ("In recent years wages rose. In early 2024 they fell; zones were 22.", "?"),
        ("2024年一季度工资上涨；共有22个园区", "2024-Q1"),
        ("一季度工资上涨；共有22个园区", "Q1"),
        ("2024年工资上涨。当月工资下降；共有22个园区", "?"),
        ("In 2024 wages rose. China has 22 zones.", "?"),
        ("In 2024 wages rose. There are 22 zones.", "?"),
        ("2024年工资上涨。我国现有22个园区", "?"),
        ("2024年工资上涨。我国拥有22个园区", "?"),
        ("2024年工资上涨。我国已设立22个园区", "?"),
    ],
)
def test_a_period_of_the_sentences_before(text: str, expected: str) -> None:
    """The last one that is stated, not far off; what comes behind is another's."""
    assert dated(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected", "since"),
    [
        ("Compared with 2012, China now has 12 more zones", ["2012"], [False]),
        ("Since 2012 China now has 22 zones", ["2012"], [True]),
        ("2021年以来（截至2025年6月）利用外资7000亿美元", ["2021"], [True]),
        ("2024年比2012年增长1.5倍", ["2012"], [False]),
    ],
)
def test_a_base_beside_another_period(
    text: str, expected: list[str], since: list[bool]
) -> None:
    """Now, and a date, leave it as what the figure is counted from."""
    assert bases(text) == expected
    assert [one.when.is_since for one in claimed(text)] == since
