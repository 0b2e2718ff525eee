"""Checking a sentence: verdicts, causes, what they are judged by, and bad input."""

import json
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from openingcli.catalogue import Catalogue
from openingcli.check import Cause, Checker, Judgement, Verdict
from openingcli.language import Language
from openingcli.render.sentences import Sentences
from tests.conftest import Outcome, Process, Run
from tests.making import AROUND


@pytest.fixture(scope="module")
def checker(catalogue: Catalogue) -> Checker:
    """A checker of the shipped catalogue."""
    return Checker(catalogue)


def check(run: Run, claim: str, options: str = "") -> Outcome:
    """Run `check` on one claim."""
    return run(f"check {shlex.quote(claim)} {options}")


def only(judgements: list[Judgement]) -> Judgement:
    """The judgement of a claim of one figure."""
    (judgement,) = judgements
    return judgement


def expected(lines: str) -> list[list[str]]:
    """What is expected of a claim, and the claim, line by line."""
    return [line.split(maxsplit=1) for line in lines.strip().splitlines()]


# Verdicts


@pytest.mark.parametrize(
    ("claim", "figure"),
    [
        (
            "China's goods trade reached 25.7 trillion yuan in January-July 2025.",
            "trade-volume/2025-01/2025-07/",
        ),
        ("2024年中国对外直接投资1627.8亿美元", "outbound-investment/2024/wang-2025"),
        (
            "Nearly a third of the world's AI unicorns are Chinese.",
            "ai-unicorn-share/2025/",
        ),
        ("2024年全球创新指数，中国排第11位", "gii-rank/2024/"),
    ],
)
def test_the_same_number_as_cautiously_told_matches(
    checker: Checker, claim: str, figure: str
) -> None:
    """Whatever scale, language or order of words it is told in."""
    judgement = only(checker.check(claim))

    assert judgement.verdict is Verdict.MATCHES
    assert judgement.figure is not None
    assert judgement.figure.id.startswith(figure)


@pytest.mark.parametrize(
    ("claim", "verdict", "cause"),
    [
        ("In 2023 China's goods trade exceeded 41 trillion yuan.", "matches", None),
        ("In 2023 China's goods trade was 41 trillion yuan.", "consistent", None),
        ("In 2023 China's goods trade was 41.6 trillion yuan.", "consistent", None),
        ("In 2023 China's goods trade topped 40 trillion yuan.", "consistent", None),
        ("In 2023 goods trade was over the 40 trillion yuan mark.", "consistent", None),
        (
            "In 2023 goods trade went past the 40 trillion yuan mark.",
            "consistent",
            None,
        ),
        (
            "In 2023 China's goods trade was nearly 41 trillion yuan.",
            "differs",
            "hedge",
        ),
        ("In 2023 China's goods trade topped 30 trillion yuan.", "differs", "hedge"),
        ("In 2023 China's goods trade topped 4.1 trillion yuan.", "differs", "scale"),
        ("In 2023 China's goods trade topped US$41 trillion.", "differs", "currency"),
        ("In 2023 China's goods trade was 46 trillion yuan.", "differs", "value"),
        ("In 2016 China's goods trade was 41 trillion yuan.", "unknown", None),
        ("In 2023 China's goods trade was 999 trillion yuan.", "unknown", None),
    ],
)
def test_what_an_over_allows(
    checker: Checker, claim: str, verdict: str, cause: str | None
) -> None:
    """The record is "over CNY 41 trillion": 41 to 42 is plausible, no more than that."""
    judgement = only(checker.check(claim))

    assert (judgement.verdict, judgement.cause) == (verdict, cause)


@pytest.mark.parametrize(
    "claim",
    [
        "Vietnam's goods trade reached 25.7 trillion yuan in January-July 2025.",
        "广东2025年前7个月货物进出口总额25.7万亿元",
        "China's trade in cars reached 25.7 trillion yuan in January-July 2025.",
        "China's goods trade with ASEAN reached 25.7 trillion yuan in January-July 2025.",
        "China's goods trade did not reach 25.7 trillion yuan in January-July 2025.",
        "China's goods trade will reach 25.7 trillion yuan in January-July 2025.",
        "Excluding fuel, China's goods trade was 25.7 trillion yuan in January-July 2025.",
        "It is false that China's goods trade was 25.7 trillion yuan in January-July 2025.",
        "China's goods trade reached 25.7 trillion yuan in July 2025.",
        "The stock of China's outbound direct investment was $162.78 billion in 2024.",
        "The bill came to 25.7 trillion yuan.",
        "In 2023 China's FDI was 163.3.",
        "In 2024 China's trade fell just short of US$1 trillion.",
        "中国没有22个自贸试验区",
        "The tariff on Chinese goods was cut to 7.4%.",
        "In 2023 and 2024 China's goods exports were $3.38 trillion.",
        "2023年万元GDP用水量下降5.2%。",
        "See item 22 of the list of free trade zones.",
        "自贸试验区",
    ],
)
def test_another_subject_is_unknown(checker: Checker, claim: str) -> None:
    """A right number proves nothing where area, product, part or time is another."""
    assert only(checker.check(claim)).verdict is Verdict.UNKNOWN


def test_several_figures_are_judged_in_order(checker: Checker) -> None:
    """A claim may be right in one figure and wrong in the next."""
    found = checker.check(
        "China ranked 34th in the Global Innovation Index in 2012 and 15th in 2024; "
        "it has 22 pilot free trade zones and sold 5 million cars."
    )

    assert [(one.claimed, one.verdict, one.cause) for one in found] == [
        ("34th", Verdict.MATCHES, None),
        ("15th", Verdict.DIFFERS, Cause.VALUE),
        ("22", Verdict.MATCHES, None),
        ("5 million", Verdict.UNKNOWN, None),
    ]


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("China's pilot free trade zones: 22", Verdict.MATCHES),
        ("China's pilot free trade zones: 22 ships", Verdict.UNKNOWN),
        ("China's pilot free trade zones: 22 months", Verdict.UNKNOWN),
        ("自贸试验区：22个", Verdict.MATCHES),
        ("自贸试验区：22辆车", Verdict.UNKNOWN),
        ("自贸试验区：22个月", Verdict.UNKNOWN),
    ],
)
def test_what_stands_behind_a_number_may_be_another_thing(
    checker: Checker, claim: str, verdict: Verdict
) -> None:
    """22 ships are no zones, whatever stands before the colon."""
    assert only(checker.check(claim)).verdict is verdict


@pytest.mark.parametrize(
    "claim",
    [
        "The Shanghai FTZ opened in 2013. China now has {} pilot free trade zones.",
        "China has {} pilot free trade zones, the first of them in Shanghai.",
        "上海自贸区2013年设立。全国已有{}个自贸试验区。",
        "上海自贸区早已设立。全国自贸试验区{}个。",
    ],
)
def test_what_is_counted_is_what_stands_behind_the_number(
    checker: Checker, claim: str
) -> None:
    """80 zones are not the 80 measures of one of them, though it is named beside."""
    assert only(checker.check(claim.format(22))).verdict is Verdict.MATCHES
    assert only(checker.check(claim.format(80))).verdict is Verdict.DIFFERS


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        (
            "By 2025 China had used nearly US$3 trillion of foreign investment.",
            "matches",
        ),
        ("As of 2025, foreign investment used: nearly US$3 trillion", "matches"),
        ("In 2025 China used nearly US$3 trillion of foreign investment.", "differs"),
        ("截至2025年，实际使用外资近3万亿美元", "matches"),
        ("2025年，实际使用外资近3万亿美元", "differs"),
    ],
)
def test_all_up_to_a_year_is_not_that_of_the_year(
    checker: Checker, claim: str, verdict: str
) -> None:
    """By 2025 and 截至2025年 tell a total, which in 2025 would be wrong."""
    assert only(checker.check(claim)).verdict == verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("The zero-tariff share of goods in Hainan is 74 percent.", "unknown"),
        ("The zero-tariff share of goods in Hainan will be 74 percent.", "matches"),
        ("Hainan's zero-tariff share may be 74 percent by the end of 2025.", "matches"),
        ("Hainan's zero-tariff share may be 74 percent by 2050.", "unknown"),
        ("到2035年，海南零关税商品比重将达74%", "unknown"),
        ("The zero-tariff share of goods in Hainan is 47 percent.", "differs"),
        ("海南自由贸易港零关税商品比重为74%", "unknown"),
    ],
)
def test_what_was_foretold_may_be_so_by_now(
    checker: Checker, claim: str, verdict: str
) -> None:
    """A number that a document foretold is not called wrong where it is told as a fact."""
    assert only(checker.check(claim)).verdict == verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Exports ebbed 5 percent in 2024.", "unknown"),
        ("Exports were 5 percent of the world's in 2024.", "differs"),
        ("China's share of exports was 5 percent in 2024.", "differs"),
        ("Exports made up 5 percent of the total in 2024.", "differs"),
        ("2024年出口震荡5%", "unknown"),
        ("2024年出口占5%", "differs"),
    ],
)
def test_a_percent_of_nothing_named_is_no_share_of_the_world(
    checker: Checker, claim: str, verdict: str
) -> None:
    """A verb that is not read may tell a growth: only a share that is named is wrong."""
    assert only(checker.check(claim)).verdict == verdict


OF_ANOTHER_TIME = """
    China spent 3.09 trillion yuan ($440 billion) on R&D in 2018.
    Cross-border e-commerce trade reached 2.4 trillion yuan ($333 billion) in 2021.
    China's GDP reached 126 trillion yuan (about $17.7 trillion) in 2022.
    China's foreign trade reached 45.5 trillion yuan (US$6.5 trillion) in 2025.
    2015年，出口下降；自贸试验区达到22个。
    2015年，外贸下降；关税总水平为7.4%。
    In 2018 trade grew; China ranked 11th in the Global Innovation Index.
    In 2015 exports fell. Forex reserves were 3.2 trillion dollars.
    一季度，外贸增长；实际使用外资1046.59亿美元。
    1至10月，出口增长。机电产品出口占比达60%。
    今年1至8月，新设外企增加；实际使用外资677.32亿美元。
    8月份当月，新设外企增加；实际使用外资70.08亿美元。
    Exports in January-March rose from the same period last year to $3.58 trillion.
"""
OF_ANOTHER_THING = """
    Some 1.24 million foreign firms operate in China.
    中国存续外资企业近124万家。
    Ten years from now China's free trade agreements number 23.
    China's free trade agreements number 23 ten years hence.
    Producer prices rose 0.2 percent in 2024.
    2024年PPI上涨0.2%。
    2024年猪价上涨0.2%。
    China's lighthouse factories number 79.
    我国自贸试验区数量增加，覆盖全国22个省份。
    China's pilot free trade zones cover 22 provinces.
    Chinese firms signed contracts worth $1.6 trillion in BRI countries between 2013 and 2024.
    2013年至2024年，中国企业在共建国家承包工程新签合同额超1.6万亿美元。
    自贸试验区实际使用外资658亿元，占全国比重13.3%。
    The pilot zones attracted 17 percent of the total foreign investment in China.
    自贸试验区实际使用外资658亿元，增长30%，占比达13.3%。
    A separate list for free trade zones cut restricted areas from 37 to 30.
    In 2023 wages rose. The number of pilot free trade zones reached 22.
    浙江出口占全国14.6%，进口占全国10.5%。
    The market access negative list has 29 items.
    市场准入负面清单29项
    In PPP terms, China's GDP was 17.2% of the world's in 2023.
    China accounted for 17.2% of world GDP in 2023, by purchasing power parity.
    按购买力平价计算，2023年中国GDP占世界17.2%。
    In nominal terms, China's GDP grew 5.2% in 2023.
    2023年我国名义GDP增长5.2%。
    按现价计算，2023年国内生产总值增长5.2%。
    江苏出口3.7万亿元，占全国出口份额14.4%。
    China's goods exports were $3.75 trillion in 2024.
    2024年货物进口3.22万亿美元
    Foreign trade grew 14.2 percent in 2017 from 2016.
    1978年至2018年，货物进出口增长223倍。
    China's trade surplus expanded by 7.9 percent to $518 billion.
    服务进口额增长3.3倍，达到5258亿美元。
    农产品平均税率由23.2%降至15.2%。
    It ranks 1st among the 34 upper middle-income group economies.
    旅行服务进出口增长48.4%，为服务贸易第一大领域。
    我国对外投资发展迅速。2019年，我国实际使用外资1412.3亿美元，规模居全球第二位。
"""


@pytest.mark.parametrize(
    "claim",
    [*map(str.strip, (OF_ANOTHER_TIME + OF_ANOTHER_THING).strip().splitlines())],
)
def test_what_the_catalogue_has_not_is_unknown(checker: Checker, claim: str) -> None:
    """As papers put it: the number is one that is held, its time or its subject is not."""
    assert {one.verdict for one in checker.check(claim)} == {Verdict.UNKNOWN}


@pytest.mark.parametrize(
    "claim",
    [
        "China's GDP reached 126 trillion yuan (about $17.9 trillion) in 2023.",
        "自贸试验区实际使用外资增长。2025年自贸试验区已达22个，379项制度创新成果复制推广。",
        "In 2024 wages rose. China has 22 pilot free trade zones.",
        "In 2024 wages rose. The number of pilot free trade zones reached 22.",
        "China had about 5,500 new foreign-funded enterprises this year.",
        "China's share of world exports was over 14 percent in 2024.",
        "The negative list for foreign investment access has 29 items.",
        "In real terms, China's GDP grew 5.2% in 2023.",
        "China is first in PPP terms. Its GDP grew 5.2% in 2023.",
        "China's nominal GDP was 126 trillion yuan in 2023.",
        "2023年按现价计算的国内生产总值126万亿元。",
        "China's tariff was cut to 7.4 percent, below the 9.8 percent promised to the WTO.",
    ],
)
def test_the_same_words_where_they_are_of_it(checker: Checker, claim: str) -> None:
    """What bars the sentences above bars nothing that is so."""
    assert checker.check(claim)[0].verdict is Verdict.MATCHES


OF_A_YEAR = """
    unknown  Nearly 1.24 million foreign-invested enterprises were set up in 2024.
    matches  Nearly 1.24 million foreign-invested enterprises were set up by 2024.
    matches  By the end of 2024 nearly 1.24 million foreign-invested enterprises were set up.
    matches  In 2024 there were nearly 1.24 million foreign-invested enterprises set up.
    unknown  2024年设立外商投资企业近124万家。
    matches  截至2024年底，设立外商投资企业近124万家。
    matches  2024年，累计设立外商投资企业近124万家。
    matches  The number of free trade zones came to 22 in 2025, when the newest was opened.
    matches  After the first was opened, the number of free trade zones came to 22 in 2025.
    matches  China's foreign exchange reserves registered $3.2 trillion in 2023.
    unknown  China signed 23 free trade agreements in 2025.
    matches  China has signed 23 free trade agreements in all by 2025.
    matches  China signed 23 free trade agreements.
    unknown  2025年我国签署23个自贸协定。
    matches  2025年我国签署的自贸协定达23个。
    matches  2025年，我国已签署23个自贸协定。
    unknown  China granted 4.991 million invention patents in 2023.
    unknown  Over 110,000 China-Europe freight train trips were run in 2025.
    matches  Over 110,000 China-Europe freight train trips were run by 2025.
    matches  China-Europe freight train trips surpassed 110,000 in August 2025.
    unknown  2025年中欧班列开行超11万列。
    unknown  中欧班列年开行量超11万列。
    matches  中欧班列已开行超11万列。
    matches  RCEP成员国年均对华投资近200亿美元。
    unknown  RCEP成员国累计对华投资近200亿美元。
    unknown  China lifted 770 million people out of poverty in 2020.
    matches  By the end of 2020 China lifted 770 million people out of poverty.
    unknown  Belt and Road trade averaged $26 trillion a year over 2013-2024.
    matches  Belt and Road trade was $26 trillion over 2013-2024.
    unknown  The import expo brought deals worth over $500 billion a year.
    matches  China received nearly 20 billion dollars of FDI from RCEP members each year.
    differs  FDI from China totalled nearly $163.3 billion in 2023.
    unknown  Digital services trade grew at an average annual rate of 78.6% from 2018 to 2022.
    matches  Digital services trade grew 78.6% from 2018 to 2022.
    unknown  2018年至2022年，可数字化交付的服务贸易年均增长78.6%。
    unknown  China's GDP grew 9.5 percent from 1978 to 2017.
    matches  China's GDP grew 9.5 percent a year from 1978 to 2017.
    matches  1978年至2017年GDP年均增长9.5%。
    matches  R&D spending grew 11.6% a year on average from 2012 to 2022.
    unknown  R&D spending grew 200% a year on average from 2012 to 2022.
    matches  R&D spending grew 200% from 2012 to 2022.
    matches  2012年至2022年，研发经费年均增长11.6%。
    unknown  2012年至2022年，研发经费增长11.6%。
    differs  2012年至2022年，研发经费年均增长15%。
    matches  Cross-border e-commerce grew 30.2 percent from 2020 to 2022.
    unknown  Cross-border e-commerce grew 30.2 percent a year from 2020 to 2022.
    matches  China's green product exports saw annual growth of 14.9 percent in January-July 2025.
    matches  China's simple mean applied tariff fell 2.77 percentage points from 2010 to 2020.
    matches  China's exports of green products rose 14.9% in the first seven months.
    unknown  China's exports of green products rose 14.9% in the first half.
    unknown  China's exports of green products rose 14.9% last year.
"""


@pytest.mark.parametrize(
    ("verdict", "claim"),
    expected(OF_A_YEAR),
)
def test_what_a_year_adds_is_not_all_there_is(
    checker: Checker, verdict: str, claim: str
) -> None:
    """Set up in a year or by then, so much a year or in all: of the two one is held."""
    assert [one.verdict for one in checker.check(claim)] == [verdict]


OF_WHICH_WAY = """
    matches  China attracted $163.3 billion in overseas investment in 2023.
    matches  2023年中国吸引海外投资1633亿美元。
    consistent  Foreign direct investment by Chinese companies reached $177.29 billion in 2023.
    matches  Only America attracts more overseas direct investment; China has long been No. 2.
    consistent  Chinese firms' overseas investment was $177.29 billion in 2023.
"""


@pytest.mark.parametrize(
    ("verdict", "claim"),
    expected(OF_WHICH_WAY),
)
def test_investment_goes_the_way_that_is_told(
    checker: Checker, verdict: str, claim: str
) -> None:
    """Overseas and foreign investment are both ways; other words say which."""
    assert [one.verdict for one in checker.check(claim)] == [verdict]


OF_WHICH_TIME = """
    matches  2021年以来（截至2025年6月）全国累计实际利用外资超7000亿美元。
    matches  Since 2021 China has used more than $700 billion of foreign investment, as of June 2025.
    differs  2021年以来（截至2025年6月）全国累计实际利用外资超8000亿美元。
    unknown  2022年以来（截至2025年6月）全国累计实际利用外资超7000亿美元。
    unknown  改革开放初期，我国外汇储备只有1.67亿美元。
    unknown  当初中国只有10个自贸协定。
    unknown  Originally, the negative list had 93 items.
    unknown  The negative list had 93 items at the time.
    unknown  At the time of its WTO accession, China's overall tariff level was 30 percent.
    matches  When China joined the WTO, its overall tariff level was 15.3 percent.
"""


@pytest.mark.parametrize(
    ("verdict", "claim"),
    expected(OF_WHICH_TIME),
)
def test_a_figure_is_held_to_the_time_that_is_told(
    checker: Checker, verdict: str, claim: str
) -> None:
    """Since a year and up to a month; long ago, which is not today; later than ours."""
    assert [one.verdict for one in checker.check(claim)] == [verdict]


@pytest.mark.parametrize(
    ("year", "verdict"),
    [
        ("2022", "differs"),
        ("2023", "differs"),
        ("2024", "unknown"),
    ],
)
def test_a_figure_older_than_what_the_text_spoke_of_refutes_nothing(
    checker: Checker, year: str, verdict: str
) -> None:
    """The last figures on record are of 2023: of 2024 it may be another one."""
    claim = f"R&D spending exceeded 3.6 trillion yuan in {year}, an intensity of 4.1 percent."

    assert checker.check(claim)[-1].verdict == verdict


@pytest.mark.parametrize(
    ("claim", "cause"),
    [
        (
            "China is a major trading partner of over 150 countries and regions.",
            "value",
        ),
        (
            "On joining the WTO China pledged to cut duties to an average of 7.4%.",
            "measure",
        ),
        ("China's forex reserves were nearly $3.2 trillion in 2023.", "hedge"),
    ],
)
def test_what_is_wrong_with_it(checker: Checker, claim: str, cause: str) -> None:
    """Another bound is another number; a slip may be of what is so today."""
    (found,) = checker.check(claim)

    assert (found.verdict, found.cause) == (Verdict.DIFFERS, cause)


PARTS_AND_WHOLES = """
    matches,unknown  43 of the 80 measures of the Shanghai FTZ have been applied nationwide.
    unknown,unknown  21 of China's 22 free trade zones have ports.
    consistent,unknown  China has opened 120 out of 160 service subsectors.
    unknown,consistent  中国开放了160个服务分部门中的120个。
"""


@pytest.mark.parametrize(
    ("verdicts", "claim"),
    expected(PARTS_AND_WHOLES),
)
def test_a_part_and_its_whole_are_not_called_wrong(
    checker: Checker, verdicts: str, claim: str
) -> None:
    """Of what a part is a part, its words do not surely say."""
    assert ",".join(one.verdict for one in checker.check(claim)) == verdicts


SO_LONG = """
    matches  China's goods trade has ranked first in the world for eight consecutive years.
    matches  China's goods trade has ranked first in the world for seven years in a row.
    unknown  China's goods trade has ranked first in the world for nine consecutive years.
    matches  China ranked No. 1 in goods trade in 2024, for the eighth year running.
    unknown  China ranked No. 1 in goods trade in 2024, for the ninth year running.
    matches  China has been the world's largest manufacturer for 14 consecutive years.
    unknown  China has been the world's largest manufacturer for 15 consecutive years.
    matches  China has been the world's largest manufacturer for 99 consecutive months.
    matches  我国制造业规模连续14年位居全球第一。
    unknown  我国制造业规模连续15年位居全球第一。
    matches  到2025年第二季度，我国货物贸易已连续9个季度超10万亿元。
    unknown  到2025年第二季度，我国货物贸易已连续10个季度超10万亿元。
"""


@pytest.mark.parametrize(
    ("verdict", "claim"),
    expected(SO_LONG),
)
def test_a_number_is_no_longer_so_than_is_on_record(
    checker: Checker, verdict: str, claim: str
) -> None:
    """Years in a row are held against those of the figure; one more may be a new one."""
    assert [one.verdict for one in checker.check(claim)] == [verdict]


def test_each_clause_has_its_own_streak(checker: Checker) -> None:
    """Where a sentence tells of two numbers, each is so for as long as its clause says."""
    claim = "我国对外直接投资连续{}年居全球前三，占全球份额连续{}年超过10%。"

    for first, last in ((13, 9), (14, 9), (13, 10)):
        found = [one.verdict for one in checker.check(claim.format(first, last))]

        assert found == [
            Verdict.UNKNOWN if first > 13 else Verdict.MATCHES,
            Verdict.UNKNOWN if last > 9 else Verdict.MATCHES,
        ]


def test_two_changes_of_a_sentence_have_two_bases(checker: Checker) -> None:
    """Each is held against the change since its own year."""
    found = checker.check(
        "In 2022, China's trade in digitally deliverable services grew by 78.6 percent "
        "compared to 2018, and cross-border e-commerce grew by 30.2 percent compared to 2020."
    )

    assert [(one.verdict, one.figure and one.figure.start) for one in found] == [
        (Verdict.MATCHES, "2018"),
        (Verdict.MATCHES, "2020"),
    ]


AGREEMENTS_AND_PARTNERS = """
    matches,matches  China has signed 23 free trade agreements with 30 countries and regions.
    matches,matches  我国已与30个国家和地区签署23个自贸协定。
    matches          China has signed free trade agreements with 30 countries and regions.
    differs          China has signed free trade agreements with 23 countries.
    matches,differs  China has 30 free trade partners and 30 free trade agreements.
    matches,differs  我国已与30个国家和地区签署22个自贸协定。
    unknown,unknown  中国正与27个国家进行12个自贸协定谈判。
    unknown          China is negotiating free trade agreements with 27 countries.
    matches,unknown  China has signed 23 FTAs and is negotiating 10 more.
    matches,matches  经过谈判，中国与30个国家和地区签署23个自贸协定。
"""


@pytest.mark.parametrize(
    ("verdicts", "claim"),
    expected(AGREEMENTS_AND_PARTNERS),
)
def test_agreements_are_not_those_they_are_signed_with(
    checker: Checker, verdicts: str, claim: str
) -> None:
    """A number is of what stands right behind it, and not of what is still in talks."""
    assert ",".join(one.verdict for one in checker.check(claim)) == verdicts


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("China's pilot free trade zones number 22.", "matches"),
        ("China's pilot free trade zones number 25.", "differs"),
        ("China is number 1 in goods trade.", "matches"),
        ("China ranks number one in goods trade.", "matches"),
        ("China was number 2 in goods trade.", "differs"),
    ],
)
def test_to_number_so_many_is_no_rank(
    checker: Checker, claim: str, verdict: str
) -> None:
    """The zones number 22: there are 22 of them, and China is number 1."""
    assert checker.check(claim)[-1].verdict == verdict


MAY_BE_SO = [
    "China's GDP per capita was $12,614 in 2023.",
    "1978: reserves $167 million.",
    "2013年上海设立第一个自贸试验区，目前已扩大到22个。",
    "China's first pilot FTZ was set up in Shanghai in 2013; the number has grown to 22.",
]


@pytest.mark.parametrize("claim", MAY_BE_SO)
def test_what_may_be_of_something_else_is_not_called_wrong(
    checker: Checker, claim: str
) -> None:
    """An older release, one of two kinds of reserves, all zones and not Shanghai's."""
    assert {one.verdict for one in checker.check(claim)} == {Verdict.UNKNOWN}


AS_OFFICES_SAY_IT = [
    "外贸外资直接和间接带动就业超过2亿人。",
    "海南自贸港“零关税”商品税目比例已达21%。",
    "In 2024, China's trade in services exceeded the US$1 trillion threshold.",
    "钱凯港上半年装卸集装箱11.7万个。",
    "中国是世界第二大经济体。",
    "中国是全球第二大经济体、第一大制造国、第一大货物贸易国。",
    "Nearly 700,000 companies in China recorded import and export activities in 2024.",
    "The China-Europe Railway Express has surpassed 110,000 trips, linking Asia and Europe.",
    "China's manufacturing leads the world.",
    "Trade-in sales hit a high, exceeding the 1.3 trillion yuan recorded for all of 2024.",
]


@pytest.mark.parametrize("claim", AS_OFFICES_SAY_IT)
def test_words_that_offices_put_beside_their_figures(
    checker: Checker, claim: str
) -> None:
    """Thresholds, activities, 税目, 直接和间接 narrow nothing; 第二大经济体 is of its GDP."""
    assert {one.verdict for one in checker.check(claim)} == {Verdict.MATCHES}


OF_OTHERS = [
    "China's tariff level is 7.4 percent, lower than India's 15 percent.",
    "China's tariff level is 7.4 percent, below developing countries' 15 percent.",
    "China has 22 pilot free trade zones, more than Vietnam's 18.",
    "China's GDP grew 5.2% in 2023, faster than the global average of 2.6%.",
    "2023年中国GDP增长5.2%，高于美国的2.5%。",
    "中国关税总水平为7.4%，低于发展中国家15%的平均水平。",
]


@pytest.mark.parametrize("claim", OF_OTHERS)
def test_the_number_of_others_is_not_chinas(checker: Checker, claim: str) -> None:
    """What China is held against has numbers of its own."""
    found = [one.verdict for one in checker.check(claim)]

    assert found == [Verdict.MATCHES, Verdict.UNKNOWN]


FROM_A_YEAR = """
    matches matches  China's FTA partners rose to 30 from 18 in 2012.
    matches unknown  China's FTA partners rose to 30 from 18 in 2025.
    matches matches  China's FTA partners rose to 30 from 18 between 2012 and 2025.
    matches unknown  China's tariffs dropped to 7.4 percent from 15.3 percent in 2001.
    matches matches  China cut its foreign investment negative list to 29 items from 93 in 2017.
    unknown unknown  China's goods exports rose to $3.58 trillion from $3.38 trillion in 2024.
    unknown consistent  China's goods exports rose to $3.58 trillion from $3.38 trillion in 2023.
    matches matches  R&D spending rose to 3.09 trillion yuan in 2022 from 1.03 trillion yuan in 2012.
    matches matches  China's R&D intensity rose from 1.91 percent in 2012 to 2.55 percent.
    matches differs  China's R&D intensity rose to 2.55 percent in 2022 from 1.95 percent in 2012.
"""


@pytest.mark.parametrize(
    ("first", "second", "claim"),
    [line.split(maxsplit=2) for line in FROM_A_YEAR.strip().splitlines()],
)
def test_a_year_behind_both_ends_may_be_of_either(
    checker: Checker, first: str, second: str, claim: str
) -> None:
    """To 30 from 18 in 2012: right where one of the two readings is, and wrong in none."""
    assert [one.verdict for one in checker.check(claim)] == [first, second]


PER_10_000 = """
    matches  {}, 11.8 per 10,000 people, in 2023
    matches  {}, 11.8 per ten thousand people, in 2023
    matches  {} for every 10,000 residents were 11.8 in 2023
    unknown  {}, 11.8 per 1,000 people, in 2023
    unknown  {}, 11.8 per million people, in 2023
    unknown  {}, 11.8 per hundred thousand inhabitants, in 2023
    matches  2023年每万人口高价值发明专利11.8件
    matches  2023年每1万人高价值发明专利11.8件
    unknown  2023年每千人高价值发明专利11.8件
    unknown  2023年每10万人高价值发明专利11.8件
    unknown  2023年每百万人口高价值发明专利11.8件
"""


@pytest.mark.parametrize(
    ("verdict", "claim"),
    expected(PER_10_000),
)
def test_so_many_are_of_so_many_people(
    checker: Checker, verdict: str, claim: str
) -> None:
    """The people that a number is told for each of are those of the indicator."""
    patents = "High-value invention patents"

    assert [one.verdict for one in checker.check(claim.format(patents))] == [verdict]


RANK = "China's rank in the Global Innovation Index"


@pytest.mark.parametrize(
    ("claim", "verdicts"),
    [
        (f"{RANK} was 11 in 2024.", [Verdict.MATCHES]),
        (f"{RANK} was 13 in 2024.", [Verdict.DIFFERS]),
        (f"{RANK} was over 11 in 2024.", [Verdict.UNKNOWN]),
        (f"{RANK} was 11.5 in 2024.", [Verdict.UNKNOWN]),
        (f"{RANK} was 11 thousand in 2024.", [Verdict.UNKNOWN]),
        (f"{RANK} was not 11 in 2024.", [Verdict.UNKNOWN]),
        (f"{RANK} rose 23 places in 2024.", [Verdict.UNKNOWN]),
        (
            f"{RANK}, of 133 economies, was 11 in 2024.",
            [Verdict.UNKNOWN, Verdict.MATCHES],
        ),
        (f"{RANK} went from 34 in 2012 to 11 in 2024.", [Verdict.MATCHES] * 2),
        ("China scored 11 in the Global Innovation Index in 2024.", [Verdict.UNKNOWN]),
        ("全球创新指数排名：11（2024年）", [Verdict.MATCHES]),
        ("2024年中国全球创新指数排名为13", [Verdict.DIFFERS]),
        ("2024年中国在全球创新指数中列倒数第11位。", [Verdict.UNKNOWN]),
    ],
)
def test_a_rank_may_be_told_as_a_bare_number(
    checker: Checker, claim: str, verdicts: list[Verdict]
) -> None:
    """Where the clause says that it is of a rank, and nothing is counted."""
    assert [one.verdict for one in checker.check(claim)] == verdicts


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("China used $163.3bn of foreign investment in 2023.", Verdict.MATCHES),
        ("China's FDI: 163.3bn in 2023", Verdict.CONSISTENT),
        ("2023年我国实际使用外资1633亿。", Verdict.CONSISTENT),
        ("单位：亿美元。2023年我国实际使用外资1633亿", Verdict.CONSISTENT),
        ("折算成美元，2023年我国实际使用外资1633亿", Verdict.MATCHES),
    ],
)
def test_money_without_a_currency_is_no_more_than_consistent(
    checker: Checker, claim: str, verdict: Verdict
) -> None:
    """1633亿 of what is not said; a currency that the sentence names elsewhere counts."""
    assert only(checker.check(claim)).verdict is verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("2023年跨境电商进出口2.38万亿", Verdict.CONSISTENT),
        ("2023年跨境电商进出口2.38万亿件", Verdict.UNKNOWN),
        ("2023年跨境电商进出口2.38亿件", Verdict.UNKNOWN),
        ("2023年跨境电商进出口2.38万亿单", Verdict.UNKNOWN),
        ("2024年我国人均GDP约9.6万", Verdict.CONSISTENT),
        ("2024年我国人均GDP约9.6万人", Verdict.UNKNOWN),
        ("2024年我国人均GDP约96000", Verdict.UNKNOWN),
        ("China's GDP per capita was about 96 thousand in 2024.", Verdict.CONSISTENT),
        ("China's GDP per capita was about 96,000 in 2024.", Verdict.UNKNOWN),
    ],
)
def test_what_is_counted_is_no_money(
    checker: Checker, claim: str, verdict: Verdict
) -> None:
    """A scale alone may be one of money, but not of parcels (件) or people (人)."""
    assert only(checker.check(claim)).verdict is verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("China's GDP grew by 5 percent in 2024.", Verdict.CONSISTENT),
        ("China's GDP grew by 2.5 percent in 2024.", Verdict.DIFFERS),
        ("China's GDP grew by 2.5 percent between 2023 and 2024.", Verdict.UNKNOWN),
    ],
)
def test_growth_is_not_that_of_the_amounts(
    checker: Checker, claim: str, verdict: Verdict
) -> None:
    """In dollars of the day the GDP of 2024 was 2.5 percent above that of 2023."""
    assert only(checker.check(claim)).verdict is verdict


def test_both_ends_of_a_change_and_its_rate(checker: Checker) -> None:
    """比2023年的: what a change starts from is of that year, and the rate is theirs."""
    found = checker.check(
        "2024年货物出口3.58万亿美元，比2023年的3.38万亿美元增长5.9%。"
    )

    assert [(one.claimed, one.verdict) for one in found] == [
        ("3.58万亿美元", Verdict.CONSISTENT),
        ("3.38万亿美元", Verdict.CONSISTENT),
        ("5.9%", Verdict.MATCHES),
    ]


def test_a_rise_is_counted_from_the_levels_of_the_claim(checker: Checker) -> None:
    """12.8 to 34.6 percent is 21.8 percentage points, and no 21.8 percent."""
    claim = (
        "The high-tech share of FDI in China rose from 12.8% in 2012 to 34.6% in 2024"
    )

    points = checker.check(f"{claim}, up 21.8 percentage points.")
    percent = checker.check(f"{claim}, up 21.8 percent.")

    assert points[2].verdict is Verdict.MATCHES
    assert (percent[2].verdict, percent[2].cause) == (Verdict.DIFFERS, Cause.POINTS)


@pytest.mark.parametrize(
    ("claim", "verdicts"),
    [
        ("FTAs of China rose from 10 in 2012 to 23.", ["matches", "matches"]),
        ("FTAs of China went from 10 in 2012 to 23.", ["matches", "matches"]),
        ("FTAs of China fell from 10 in 2012 to 23.", ["differs", "differs"]),
        ("China has 23 FTAs, up from 10 in 2012.", ["matches", "matches"]),
        ("China has 23 FTAs, down from 10 in 2012.", ["differs", "differs"]),
        (
            "China has 22 FTZs; its FTAs fell from 10 in 2012 to 23.",
            ["matches", "differs", "differs"],
        ),
        (
            "China's rank in the Global Innovation Index rose from 34th in 2012 to 11th.",
            ["matches", "matches"],
        ),
        (
            "China's rank in the Global Innovation Index fell from 34th in 2012 to 11th.",
            ["differs", "differs"],
        ),
        ("中国自贸协定由2012年的10个增加到23个", ["matches", "matches"]),
        ("中国自贸协定由2012年的10个减少到23个", ["differs", "differs"]),
    ],
)
def test_a_movement_told_the_wrong_way_round(
    checker: Checker, claim: str, verdicts: list[str]
) -> None:
    """Both ends may be right: fell from 10 to 23 is wrong all the same."""
    found = checker.check(claim)

    assert [one.verdict for one in found] == verdicts
    assert {one.cause for one in found if one.verdict == "differs"} <= {Cause.VALUE}


@pytest.mark.parametrize(
    ("change", "verdict", "cause"),
    [
        ("FTAs of China rose from 10 in 2012 to 23, up 130 percent", "matches", None),
        ("FTAs of China rose from 10 in 2012 to 23, up 13 percent", "differs", "scale"),
        ("FTAs of China rose from 10 in 2012 to 23, growing 2.3-fold", "matches", None),
        (
            "FTAs of China rose from 10 in 2012 to 23, growing 3.2-fold",
            "differs",
            "value",
        ),
        ("中国自贸协定由2012年的10个增加到23个，增长130%", "matches", None),
        ("中国自贸协定由2012年的10个增加到23个，增长1.3倍", "matches", None),
        ("中国自贸协定由2012年的10个增加到23个，增长2.3倍", "differs", "value"),
        (
            "FTAs of China rose from 10 in 2012 to 23, an increase of 13",
            "matches",
            None,
        ),
        ("中国自贸协定由2012年的10个增加到23个，增加13个", "matches", None),
        ("中国自贸协定由2012年的10个增加到23个，增加15个", "differs", "value"),
    ],
)
def test_a_change_is_computed_of_the_levels_of_the_claim(
    checker: Checker, change: str, verdict: str, cause: str | None
) -> None:
    """From 10 to 23 is up 13 or 130 percent, 2.3-fold, and in Chinese 增长1.3倍."""
    first, last, judgement = checker.check(change)

    assert (first.verdict, last.verdict) == ("matches", "matches")
    assert (judgement.verdict, judgement.cause) == (verdict, cause)
    assert judgement.figure is not None
    assert (judgement.figure.start, judgement.figure.end) == ("2012", "2025")


@pytest.mark.parametrize(
    ("claim", "verdicts"),
    [
        ("China has 13 more free trade agreements than in 2012.", ["matches"]),
        ("China has 15 more free trade agreements than in 2012.", ["differs"]),
        ("China has signed 23 more free trade agreements than Japan.", ["unknown"]),
        (
            "China has 23 free trade agreements, 13 more than in 2012.",
            ["matches", "matches"],
        ),
        ("China has 23 free trade agreements, more than in 2012.", ["matches"]),
    ],
)
def test_so_many_more_than_before_is_a_change(
    checker: Checker, claim: str, verdicts: list[str]
) -> None:
    """13 more than the 10 of 2012 is no claim that there are 13."""
    assert [one.verdict for one in checker.check(claim)] == verdicts


@pytest.mark.parametrize(
    ("claim", "record"),
    [
        (
            "China's negative list was cut by 64 items between 2017 and 2025.",
            "−64 items (2017–2025, computed)",
        ),
        (
            "China's goods exports rose by 1.5 trillion dollars between 2012 and 2024",
            "+1,528.051 billion US dollars (2012–2024, computed)",
        ),
        (
            "关税总水平从15.3%降到7.4%，降幅7.9%",
            "−7.9 pp (undated → to Mar 2022, computed)",
        ),
        (
            "R&D spending grew 11.6% a year from 2012 to 2022",
            "+11.6% (2012–2022, average, computed)",
        ),
    ],
)
def test_a_computed_change_is_shown_in_its_unit(
    run: Run, monkeypatch: pytest.MonkeyPatch, claim: str, record: str
) -> None:
    """So many items fewer, so many dollars more; where a level has no date, an arrow."""
    monkeypatch.setenv("COLUMNS", "200")

    assert record in run(f"check {shlex.quote(claim)}").out


@pytest.mark.parametrize(
    ("claim", "verdict", "cause"),
    [
        ("2023年数字服务贸易比2022年增长超8%", "matches", None),
        ("2023年数字服务贸易比2022年增长8%", "consistent", None),
        ("2023年数字服务贸易比2022年增长近8%", "differs", "hedge"),
        (
            "China's share of world manufacturing rose by nearly 10 percentage points "
            "between 2012 and 2021.",
            "matches",
            None,
        ),
        (
            "China's share of world manufacturing rose by over 10 percentage points "
            "between 2012 and 2021.",
            "differs",
            "hedge",
        ),
        ("2023年中国制造业占世界比重比2012年提高约10个百分点", "matches", None),
    ],
)
def test_a_computed_change_is_as_sure_as_its_levels(
    checker: Checker, claim: str, verdict: str, cause: str | None
) -> None:
    """From 2.5 to over 2.7 trillion is over 8 percent; from 20 to nearly 30, nearly 10."""
    judgement = only(checker.check(claim))

    assert (judgement.verdict, judgement.cause) == (verdict, cause)


@pytest.mark.parametrize(
    ("claim", "verdict", "figure"),
    [
        (
            "China's goods trade has grown by 59.4 percent since 2012.",
            "matches",
            "trade-volume/2024/world-bank-wdi",
        ),
        (
            "China's goods trade has fallen by about 9 percent since 2012.",
            "unknown",
            None,
        ),
        (
            "The high-tech share of FDI in China has risen 21.8 percentage points since "
            "2012.",
            "matches",
            "fdi-high-tech-share/2024/wang-2025",
        ),
        ("绿色产品出口2025年前7个月比2020年增长14.9%", "unknown", None),
    ],
)
def test_a_change_is_counted_over_like_periods(
    checker: Checker, claim: str, verdict: str, figure: str | None
) -> None:
    """The year 2012 and the seven months on record of 2025 make no fall of trade."""
    judgement = only(checker.check(claim))

    assert judgement.verdict == verdict
    assert (judgement.figure and judgement.figure.id) == figure


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("2022年数字服务贸易比2018年增长超四分之三", "consistent"),
        ("2024年货物出口比2012年增长四分之三", "consistent"),
        ("2024年货物出口比2012年增长三分之一", "unknown"),
    ],
)
def test_a_change_told_as_a_fraction(
    checker: Checker, claim: str, verdict: str
) -> None:
    """78.6 percent, printed or computed, is over three quarters; others deflate."""
    assert only(checker.check(claim)).verdict == verdict


def test_a_change_of_what_has_no_levels_is_unknown(checker: Checker) -> None:
    """Of green exports only one change is printed: nothing tells what they are now."""
    claim = "China's green product exports grew by 20 percent since 2020."

    assert only(checker.check(claim)).verdict is Verdict.UNKNOWN


@pytest.mark.parametrize(
    ("claim", "verdict", "cause"),
    [
        ("China's R&D intensity was 25.5% in 2022.", "differs", "scale"),
        ("China's R&D intensity was 255% in 2022.", "unknown", None),
        ("In 2023 China's goods trade was 4.1 trillion yuan.", "differs", "scale"),
        ("In 2023 China's goods trade was 4 trillion yuan.", "unknown", None),
        ("In 2023 China's goods trade topped 4 trillion yuan.", "differs", "scale"),
        ("China exported goods worth $340 billion in 2023.", "differs", "scale"),
        ("China exported goods worth over $330 billion in 2023.", "differs", "scale"),
        ("China exported goods worth over $300 billion in 2023.", "unknown", None),
        ("China has signed 230 free trade agreements.", "differs", "scale"),
        ("China has signed 2 free trade agreements.", "unknown", None),
    ],
)
def test_what_may_be_a_slip_of_scale(
    checker: Checker, claim: str, verdict: str, cause: str | None
) -> None:
    """One place of a percentage, two digits or the same hedge; no single digit alone."""
    judgement = only(checker.check(claim))

    assert (judgement.verdict, judgement.cause) == (verdict, cause)


def test_what_is_foretold_answers_for_no_date(checker: Checker) -> None:
    """74 percent was announced for December 2025: not said to have come about."""
    judgement = only(checker.check("2025年12月海南零关税商品比重为74%"))

    assert judgement.verdict is Verdict.UNKNOWN


@pytest.mark.parametrize(
    ("claim", "verdicts"),
    [
        ("China's overall tariff level is 7.4 percent.", ["matches"]),
        ("China's overall tariff level is 15.3 percent.", ["differs"]),
        ("目前，我国关税总水平为15.3%。", ["differs"]),
        (
            "China's overall tariff level came down from 15.3 percent to 7.4 percent.",
            ["matches", "matches"],
        ),
        ("China's tariff commitment on joining the WTO was 9.8 percent.", ["matches"]),
    ],
)
def test_what_has_no_date_is_not_what_is_so_today(
    checker: Checker, claim: str, verdicts: list[str]
) -> None:
    """15.3 percent is what tariffs came down from; a pledge alone has no date at all."""
    found = checker.check(claim)

    assert [one.verdict for one in found] == verdicts
    assert {one.cause for one in found if one.verdict == "differs"} <= {Cause.PERIOD}


@pytest.mark.parametrize(
    ("claim", "figure"),
    [
        ("China's goods trade topped 40 trillion yuan.", "trade-volume/2023/wu-2025"),
        (
            "China's goods trade is 25.7 trillion yuan.",
            "trade-volume/2025-01/2025-07/news-2025-08",
        ),
        (
            "制造业领域外资准入限制措施已经降为0项。",
            "negative-list-manufacturing/2025/wang-2025",
        ),
        ("今年我国关税总水平为7.4%", "tariff-rate/../2022-03/wu-2025"),
    ],
)
def test_without_a_period_the_latest_is_meant(
    checker: Checker, claim: str, figure: str
) -> None:
    """Of a flow the latest year and the latest part of one, of a stock the last."""
    judgement = only(checker.check(claim))

    assert judgement.verdict in ("matches", "consistent")
    assert judgement.figure is not None
    assert judgement.figure.id == figure


@pytest.mark.parametrize(
    ("claim", "figure"),
    [
        ("目前全国共有26个自贸试验区", "ftz-count/2025/wu-2025"),
        ("目前，我国关税总水平为9.5%。", "tariff-rate/../2022-03/wu-2025"),
    ],
)
def test_a_wrong_number_is_held_against_the_figure_of_record(
    checker: Checker, claim: str, figure: str
) -> None:
    """One rule for all commands says which of several that is."""
    judgement = only(checker.check(claim))

    assert judgement.cause is Cause.VALUE
    assert judgement.figure is not None
    assert judgement.figure.id == figure


def test_no_more_than_three_subjects_are_named(checker: Checker) -> None:
    """Though four fit the words, where none of them has such a number."""
    claim = "22个自贸试验区以不到千分之四的国土面积，贡献了全国18.6%的进出口。"

    assert [len(one.subjects) for one in checker.check(claim)][-1] == 3


def test_what_is_unknown_still_names_what_it_may_be_of(checker: Checker) -> None:
    """The indicator that its words fit best comes first."""
    judgement = only(checker.check("In 2016 China's goods trade was 41 trillion yuan."))

    assert judgement.verdict is Verdict.UNKNOWN
    assert judgement.subjects[0].indicator.id == "trade-volume"


@pytest.mark.parametrize(
    ("claim", "verdict", "cause"),
    [
        ("Trade doubled since 2012", Verdict.CONSISTENT, None),
        (
            "China ranked 110th in the Global Innovation Index in 2024",
            "differs",
            "value",
        ),
        ("China ranked 11th in the Global Innovation Index in 2024", "matches", None),
    ],
)
def test_what_is_right_or_wrong_alone(
    checker: Checker, claim: str, verdict: str, cause: str | None
) -> None:
    """A growth since a year runs to the latest one; no place is one of another scale."""
    judgement = only(checker.check(claim))

    assert (judgement.verdict, judgement.cause) == (verdict, cause)


def test_a_wrong_number_is_held_against_the_figure_with_a_date(
    checker: Checker,
) -> None:
    """Tariffs are 7.4 percent as of 2022; what they once were has no date."""
    judgement = only(checker.check("关税降至7.3%"))

    assert judgement.cause is Cause.VALUE
    assert judgement.figure is not None
    assert judgement.figure.period == "../2022-03"


def test_the_figure_meant_is_named(checker: Checker) -> None:
    """A number taken from another figure is traced to it."""
    judgement = only(checker.check("China has signed 30 free trade agreements."))

    assert judgement.cause is Cause.INDICATOR
    assert judgement.figure is not None
    assert judgement.instead is not None
    assert judgement.figure.id == "fta-count/2025/wang-2025"
    assert judgement.instead.indicator == "fta-partners"


def test_the_subject_may_stand_in_the_sentence_before(checker: Checker) -> None:
    """It takes area and topic from there."""
    right = checker.check("China opened its pilot free trade zones wide. There are 22.")
    wrong = checker.check("Vietnam has free trade zones too. There are 22.")

    assert only(right).verdict is Verdict.MATCHES
    assert only(wrong).verdict is Verdict.UNKNOWN


def test_a_fraction_may_be_a_misprint(run: Run, tmp_path: Path) -> None:
    """A misprinted fraction is put right like any number: 2/3 is named for what it is."""
    file = tmp_path / "mine.yaml"
    file.write_text(
        AROUND.replace("{en: It, zh: 它}", "{en: Rice share, zh: 稻米占比}")
        + """\
    measure: share
    time: stock
    unit: whole
    observations:
      - {period: 2020, value: 1/3, source: old, line: 1, printed: "2/3 of it",
         corrected: {value: 2/3, because: Its own table has one of three.}}
""",
        "utf-8",
    )

    causes = [
        json.loads(check(run, claim, f"--catalogue {file} --alone --format json").out)[
            0
        ]["cause"]
        for claim in (
            "The rice share was 2/3 in 2020.",
            "The rice share was 50% in 2020.",
        )
    ]

    assert causes == ["misprint", "value"]


def test_nothing_cannot_double(run: Run, tmp_path: Path) -> None:
    """A rise from none to some is no multiple and cannot be judged; one from one is."""
    file = tmp_path / "mine.yaml"
    file.write_text(
        AROUND.replace("{en: It, zh: 它}", "{en: Rice zones, zh: 稻米区}")
        + """\
    measure: count
    time: stock
    unit: zones
    observations:
      - {period: 2020, value: 0, source: old, line: 1, printed: none}
      - {period: 2021, value: 1, source: old, line: 1, printed: one}
      - {period: 2022, value: 5, source: old, line: 1, printed: five}
""",
        "utf-8",
    )

    for claim in (
        "Rice zones doubled from 2020 to 2022.",
        "稻米区从2020年到2022年增长了两倍。",
    ):
        outcome = check(run, claim, f"--catalogue {file} --alone --format json")
        assert (outcome.code, outcome.err) == (5, "")
    outcome = check(
        run,
        "Rice zones grew 5-fold from 2021 to 2022.",
        f"--catalogue {file} --alone --format json",
    )
    assert json.loads(outcome.out)[0]["verdict"] == "matches"


NOT_READ = {
    "world-openness-report",  # four years running, told as 4 years
    "opening-up-years",
    "top-500-manufacturers-share",  # the 500 is read as a rank
    "africa-zero-tariff-share",  # nobody says for when it is foretold
}


@pytest.mark.parametrize("language", Language)
def test_what_the_tool_says_itself_is_right(
    catalogue: Catalogue, checker: Checker, language: Language
) -> None:
    """Every printed figure, as `quote` tells it with its source, is found again."""
    sentences = Sentences(catalogue, language)
    for indicator in catalogue.indicators.values():
        for figure in catalogue.figures[indicator.id]:
            if figure.is_level and figure.printed and indicator.id not in NOT_READ:
                said = sentences.short(indicator, figure)
                found = {one.verdict for one in checker.check(said)}

                assert found == {Verdict.MATCHES}, said


# The command


@pytest.mark.parametrize(
    ("claim", "code"),
    [
        ("China has 22 pilot free trade zones.", 0),
        ("China has more than 20 pilot free trade zones.", 0),
        ("China has 25 pilot free trade zones.", 1),
        ("China has 22 pilot free trade zones and 23 million dogs.", 0),
        ("China has 22 pilot free trade zones and 30 free trade agreements.", 1),
        ("China has 23 million dogs.", 5),
        ("China has dogs.", 5),
    ],
)
def test_exit_codes(run: Run, claim: str, code: int) -> None:
    """1 if one figure differs, else 0 if one holds, else 5."""
    assert check(run, claim).code == code


def test_a_verdict_as_a_row(run: Run) -> None:
    """The keys that the design names, in their order; an unknown figure has nulls."""
    claim = "对外直接投资2024年达162.78亿美元，汽车5百万辆"

    rows = json.loads(check(run, claim, "--format json").out)

    assert rows == [
        {
            "claimed": "162.78亿美元",
            "verdict": "differs",
            "cause": "scale",
            "figure": "outbound-investment/2024/wang-2025",
            "indicator": "outbound-investment",
            "period": "2024",
            "found": 162.78,
            "found_unit": "billion USD",
            "hedge": None,
            "source": "wang-2025",
            "document": "001_b8ea53f447b0e258.txt",
            "line": 21,
        },
        dict.fromkeys(rows[0]) | {"claimed": "5百万辆", "verdict": "unknown"},
    ]


def test_the_screen_says_what_is_on_record_and_where(run: Run) -> None:
    """Verdict, figure, source and line, and why, in a terminal of 100 columns."""
    outcome = check(run, "China's outbound direct investment was $1.6278trn in 2024.")

    assert outcome.out == (
        "Verdict         Claimed     On record                        Source"
        "                            Notes\n"
        "differs: scale  $1.6278trn  Outbound direct investment:      Wang Wentao 2025,"
        " line 21         1\n"
        "                            162.78 billion US dollars        “US$162.78 billion"
        " in 2024”\n"
        "                            (2024)\n"
        "\n"
        "1 the digits are right, their scale is not\n"
    )


def test_the_screen_in_chinese(run: Run) -> None:
    """Verdict, cause and reasons are Chinese too."""
    outcome = check(run, "我国已签署30个自贸协定", "--lang zh")

    assert "不符（原因：指标）" in outcome.out
    assert "该数字属于自由贸易伙伴数：30个伙伴（2025年）" in outcome.out


def test_claims_of_a_file_are_judged_line_by_line(run: Run, tmp_path: Path) -> None:
    """Each claim stands above its figures, empty lines are left out; a tally ends it."""
    file = tmp_path / "claims.txt"
    file.write_text("China has 22 FTZs.\n\n中国有25个自贸试验区\nno figure\n", "utf-8")

    outcome = run(f"check --file {file}")

    assert outcome.code == 1
    assert [
        line for line in outcome.out.splitlines() if "自贸" in line or "FTZ" in line
    ]
    assert outcome.out.endswith("3 figures: matches 1, differs 1, unknown 1\n")


def test_claims_of_stdin() -> None:
    """A dash reads stdin, one claim a line, as a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "openingcli", "check", "-", "--format", "tsv"],
        input="China has 22 FTZs.\r\n中国有25个自贸试验区\n".encode(),
        capture_output=True,
        check=False,
    )

    rows = [line.split("\t")[:3] for line in done.stdout.decode().splitlines()]
    assert done.returncode == 1
    assert rows == [
        ["claimed", "verdict", "cause"],
        ["22", "matches", ""],
        ["25个", "differs", "value"],
    ]


# Bad input


@pytest.mark.parametrize("claim", ["", "   ", "\n"])
def test_an_empty_claim_is_a_wrong_question(run: Run, claim: str) -> None:
    """Exit code 2, and what to type."""
    outcome = check(run, claim)

    assert outcome == (
        2,
        "",
        "error: nothing to check\n"
        'hint: try: openingcli check "China has 22 pilot free trade zones."\n',
    )


@pytest.mark.parametrize(
    ("text", "error"),
    [
        (None, "cannot be read: no such file"),
        (b"22\n\xff\xfe22", "is not UTF-8 text: byte 0xff"),
    ],
)
def test_a_file_that_cannot_be_read_is_named(
    run: Run, tmp_path: Path, text: bytes | None, error: str
) -> None:
    """Exit code 1, the file and the reason."""
    file = tmp_path / "claims.txt"
    if text is not None:
        file.write_bytes(text)

    outcome = run(f"check --file {file}")

    assert outcome.code == 1
    line = "" if text is None else ":2"
    assert outcome.err.startswith(f"error: {file}{line} {error}\n")


def test_a_file_and_a_claim_at_once_are_a_wrong_question(run: Run) -> None:
    """It is not guessed which one was meant."""
    assert run("check --file claims.txt China").code == 2


@pytest.mark.parametrize(
    ("claim", "verdicts"),
    [
        ("1" * 100_000, {"unknown"}),
        ("," * 100_000, {"unknown"}),
        ("2024年" * 20_000, {"unknown"}),
        ("我国已设立22个自贸试验区。" * 100, {"matches"}),
        ("۲۲ pilot free trade zones are in China", {"matches"}),
        ("中国有２２个自贸试验区", {"matches"}),
        ("China’s GDP was 126 trillion in 2023", {"consistent"}),
        ("China's R&D intensity was 2.55 in 2022", {"matches"}),
        ("\x1b[31mChina has 22 FTZs\x1b[0m", {"matches"}),
    ],
    ids=[
        *("long number", "commas", "years", "many", "Persian digits", "wide digits"),
        *("curly apostrophe", "no unit", "escapes"),
    ],
)
def test_odd_text_is_read_all_the_same(
    checker: Checker, claim: str, verdicts: set[str]
) -> None:
    """Long ones, digits of other scripts, numbers without a unit, escapes."""
    assert {judgement.verdict for judgement in checker.check(claim)} == verdicts


def test_escapes_of_a_claim_never_reach_the_terminal(process: Process) -> None:
    """What is written is written as text."""
    claim = shlex.quote("China \x1b]0;owned\x07has 22\x1b[31m FTZs and \u202e23 dogs")

    outcome = process(f"check {claim} --color always")

    assert "\x1b]0" not in outcome.out
    assert "\u202e" not in outcome.out


def test_an_overlay_is_checked_against(run: Run, tmp_path: Path) -> None:
    """The names of an overlay are known as those of the shipped file are."""
    file = tmp_path / "mine.yaml"
    file.write_text(
        """
sources:
  mine: {name: {en: Mine, zh: 自有}, type: dataset, title: Lychees}
indicators:
  lychee-exports:
    name: {en: Lychee exports, zh: 荔枝出口量}
    category: trade
    definition: {en: Lychees sold abroad., zh: 销往国外的荔枝。}
    measure: amount
    time: flow
    unit: thousand tonnes
    series:
      - {source: mine, code: LY, vintage: 2025-01, unit: thousand tonnes, values: {2024: 17.5}}
units:
  tonnes: {name: {en: tonnes, zh: 吨}, kind: count}
""",
        "utf-8",
    )

    for claim in (
        "China's lychee exports were 17,500 tonnes in 2024.",
        "2024年荔枝出口1.75万吨",
    ):
        outcome = check(run, claim, f"--catalogue {file} --format json")
        assert (outcome.code, outcome.err) == (0, "")
        assert json.loads(outcome.out)[0]["figure"] == "lychee-exports/2024/mine"

    for command in ("show", "sources"):
        outcome = run(f"{command} lychee-exports --catalogue {file}")
        assert "\nFrom: mine.yaml\n" in outcome.out
