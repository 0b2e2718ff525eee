"""Every word by which a text says what a number is, in lists that one can read at a glance.

What the words promise together stands in test_cues.py.
"""

import re
from decimal import Decimal

import pytest

from openingcli.claims import claimed
from openingcli.hedges import Hedge
from openingcli.sentence import Kind
from tests.test_cues import figures, said, the


def stretches(words: str) -> list[str]:
    """Words, or stretches of them that strokes part."""
    return [" ".join(one.split()) for one in re.split(r"\s/\s", words)]


RISES = """
rose risen rise rises rising grew grow grows grown growing up increase increased increases increasing
climbed climbs climbing expanded expands expanding jumped jumps jumping surged surges surging soared soars
soaring gained gains gaining advanced advances advancing higher added accelerated leapt rocketed widened
swelled strengthened surge advance leaps leap skyrocketed spiked rebounded rallied climb expand
jump soar gain recovered ballooned mushroomed snowballed improved vaulted
"""
FALLS = """
fell fallen fall falls falling down dropped drops dropping declined declines decline declining decreased
decreases decrease decreasing shrank shrunk shrink shrinking slipped slips slipping slid slumped plunged
contracted lower lost plummeted tumbled narrowed eased shrinks slip slides slide slump slumps slumping plunge plunges plunging
drop dipped dips dip dipping contracting loses lose nosedived plummet plummets plummeting tumble tumbles tumbling
sank sunk sink sinks sinking retreat retreats retreated retreating weakened softened collapsed crashed receded
worsened deteriorated
"""
RISES_ZH = (
    "反弹 增长 增加 提高 上升 提升 扩大 上涨 攀升 增幅 增速 升高 增 涨 升 高出 多"
)
FALLS_ZH = "缩水 收窄 下挫 负增长 下降 减少 降低 回落 缩减 下滑 萎缩 降幅 跌幅 缩短 下跌 减 降 跌"
BY_HOW = """
by / about / around / nearly / some / roughly / over / more than / another / further / only / just / sharply /
slightly / steadily / strongly / on average / average / annual / at / of / yoy / year-on-year / year on year / the /
total / cumulative / cumulatively / overall / by an average annual
"""
GROWTHS = """
growth of / increase of / rise of / gain of / jump of / surge of / expansion of / climb of / growth rate of /
growth pace of / growth by / growth was / growth is / growth hit / growth reached / growth came in at
"""
DROPS = "drop of / fall by / decline of / decrease of / reduction by / cut of"
PARTING = """
because / after / amid / when / which / who / although / though / despite / thanks to / helped by / driven by /
according to / while / whereas / where / but / making / lifting / bringing / leaving / up from / down from /
compared with / compared to / against / versus / including / of which / of them / as / - / -- / : / , / ; / (
"""


@pytest.mark.parametrize("words", [*RISES.split(), *FALLS.split()])
def test_every_verb_of_rise_and_fall(words: str) -> None:
    """A number behind it is how much, and which way."""
    one = the(f"Exports {words} 5 percent")

    assert (one.kind, one.falls) == (Kind.CHANGE, words in FALLS.split())


@pytest.mark.parametrize("words", [*RISES_ZH.split(), *FALLS_ZH.split()])
def test_every_chinese_verb_of_rise_and_fall(words: str) -> None:
    """A number behind it is how much, and which way."""
    for tail in ("", "了", "约", "逾", "近"):
        one = the(f"出口{words}{tail}5%")

        assert (one.kind, one.falls) == (Kind.CHANGE, words in FALLS_ZH.split())


@pytest.mark.parametrize("words", stretches(BY_HOW))
def test_words_between_a_verb_and_its_number(words: str) -> None:
    """By, about, sharply: the number is still how much."""
    assert the(f"Exports rose {words} 5 percent").kind is Kind.CHANGE


@pytest.mark.parametrize("words", [*stretches(GROWTHS), *stretches(DROPS)])
def test_every_noun_of_rise_and_fall(words: str) -> None:
    """Growth of, a drop of: a number behind it is how much, and which way."""
    one = the(f"an export {words} 5 percent")

    assert (one.kind, one.falls) == (Kind.CHANGE, words in stretches(DROPS))


@pytest.mark.parametrize("words", stretches(PARTING))
def test_every_word_that_parts_clauses(words: str) -> None:
    """What stands behind it is not said of the figure before it."""
    assert said(
        claimed(f"Exports rose 5 percent {words} imports 3 percent")[0].own
    ) == ("export")


DENIALS = """
not / never / no longer / neither / hardly / without / yet to / failed to / it is false that / far from /
it is wrong that / deny that / denies that / denied that / refutes claims that / refuted reports that /
dismissed the idea that / dismisses suggestions that / rejected claims that / rejects reports that /
disputed rumours that / disputes reports that / if / had / suppose / supposing / assuming / unless / provided that /
imagine / contrary to reports / doubts that / doubtful that / unlikely that / cannot / can't / could not /
couldn't / anything but / mistakenly / wrongly / missed / used to / once had / almost had / nowhere near
"""
DENIALS_ZH = """
如果 假如 假设 倘若 要是 万一 哪有 并非 绝非 不是 没有 尚未 未能 从未 并未 未达到 不再是 不存在 否认
"""
FALSEHOODS = """
is false / are untrue / was wrong / were not true / that's a rumour / it's fake / is a myth / debunked /
fake news / no truth / inaccurate / baseless / unfounded / overstated / understated / exaggerated /
incorrect / erroneous / fabricated / bogus / hoax / allegedly / so-called / inflated / think again / in error /
an error / hard to believe / disputes / disputed / eluded / revised to / revised from / revised down / revised up /
impossible / faked / fakes / few believe / nobody believes / nothing like / does not hold up / didn't hold up
"""
FALSEHOODS_ZH = """
不实 失实 其实不然 有误 并非如此 夸大 误传 不准确 谣言 辟谣 不属实 假消息 是假的 子虚乌有 纯属误传
"""
PARTS_ONLY = """
half of China's / most of its / part of the country's / parts of China's / much of its / a third of China's /
a quarter of its / excluding oil / except oil / excepting oil / leaving the oil out / leaving out oil /
apart from oil / without counting oil / not counting oil / stripping out oil / net of oil / other than oil /
outside of oil / quarter-on-quarter / month-on-month / q/q / m/m / annualised / annualized / two-year average /
adjusted for prices
"""
PARTS_ONLY_ZH = "环比 两年平均 三年平均 不含 不包括 剔除 扣除 除汇率外"
FUTURE = """
will / would / shall / anticipates / anticipated / is going to / is about to / goal of / goals of / expects / expected / forecasts / forecast / forecasting / projected / project that /
predicts / predict / predicted / target of / targets for / targeted to / targeting to / aim / aims / plan to / plans to /
planned / could / may / might / should / set to / on track for / hope / hopes / to be / likely / poised for /
by the time of / eventually / soon / quota / quotas / budget / budgets / budgeted / seen at / seen rising to /
seen reaching / economists polled see / analysts surveyed see / experts polled see / projections put it at /
projection of / aimed at / aiming at / aimed for / aiming for / eyes / wants / seeks / pledges / vows / intends / propose / proposes
"""
FUTURE_ZH = "预计 有望 将 力争 计划 预期 预测 可望 目标是 目标为 预估 预料 力求 争取 或将 可能 即将 届时 拟 配额"


@pytest.mark.parametrize("words", stretches(DENIALS))
def test_every_word_of_denial(words: str) -> None:
    """What stands behind it is not said to be so."""
    assert the(f"{words} exports of 25 trillion yuan").is_denied


@pytest.mark.parametrize("words", DENIALS_ZH.split())
def test_every_chinese_word_of_denial(words: str) -> None:
    """What stands behind it is not said to be so."""
    assert the(f"{words}出口25万亿元").is_denied


@pytest.mark.parametrize("words", [*stretches(FALSEHOODS), *stretches(PARTS_ONLY)])
def test_every_word_of_falsehood_and_of_parts(words: str) -> None:
    """What is called false, or is a part only, is of no use for a verdict."""
    found = claimed(f"Exports of 25 trillion yuan, {words} exports")

    assert found
    assert all(one.is_denied for one in found)


@pytest.mark.parametrize("words", [*FALSEHOODS_ZH.split(), *PARTS_ONLY_ZH.split()])
def test_every_chinese_word_of_falsehood_and_of_parts(words: str) -> None:
    """What is called false, or is a part only, is of no use for a verdict."""
    assert the(f"{words}，出口25万亿元").is_denied


@pytest.mark.parametrize("words", stretches(FUTURE))
def test_every_word_of_the_future(words: str) -> None:
    """What stands behind it is not yet so."""
    assert the(f"China {words} 25 trillion yuan").is_ahead


@pytest.mark.parametrize("words", FUTURE_ZH.split())
def test_every_chinese_word_of_the_future(words: str) -> None:
    """What stands behind it is not yet so."""
    assert the(f"出口{words}达到25万亿元").is_ahead


SHORT_WORDS = "No. / Nos. / vs. / Mr. / Dr. / U.S. / approx."
NO_PARTING = """
as of / as at / as a / as an / as the / as well / as China's / as many / as much / as high / as low
"""
JOINED_BY = "and / with / or / to / from / in / then / plus"
JOINED_BY_ZH = "、 和 与 及 到 至 升 降 增 比"


@pytest.mark.parametrize("short", stretches(SHORT_WORDS))
def test_every_short_word_with_a_point(short: str) -> None:
    """Its point ends no sentence: the words before it still count."""
    assert said(the(f"Exports of {short} Li rose 5 percent").own).startswith("export")


@pytest.mark.parametrize("end", [". ", '." ', "! ", "? ", "\n"])
def test_every_end_of_an_english_sentence(end: str) -> None:
    """Words before it are of an earlier sentence."""
    assert said(the(f'"Tariffs fell{end}Exports rose 5 percent').earlier) == "tariff"


@pytest.mark.parametrize("words", [w for w in stretches(PARTING) if w != "("])
def test_every_word_that_ends_the_clause_of_a_figure(words: str) -> None:
    """With one figure too, what stands behind it belongs to another clause."""
    assert said(the(f"Exports rose 5 percent {words} cars").own) == "export"


@pytest.mark.parametrize("words", stretches(NO_PARTING))
def test_as_may_part_nothing(words: str) -> None:
    """As of, as well, as much: the clause goes on."""
    assert said(the(f"Exports rose 5 percent {words} cars").own).split()[-1] == "car"


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Exports (cars) rose 5 percent", "export car"),
        ("Exports (up 5 percent) of cars", ""),
        ("Exports in Notice 1,234 rose 5 percent", "export notice"),
        ("Import- and export profits rose 5 percent", "trade income"),
        ("Growth of exports was -5 percent", "growth export"),
        ("Exports rose 5 percent as ASEAN bought cars", "export"),
    ],
)  # fmt: skip
def test_marks_that_part_clauses(text: str, own: str) -> None:
    """Brackets part where a figure stands in them; within words and numbers no mark does."""
    assert said(the(text).own) == own


@pytest.mark.parametrize("words", stretches(JOINED_BY))
def test_every_word_that_joins_two_figures(words: str) -> None:
    """Before it stands what the first is of, behind it what the second is of."""
    first, second = claimed(f"exports 5 percent of {words} imports 3 percent of")

    assert (said(first.own), said(second.own).split()[-1]) == ("export", "import")


@pytest.mark.parametrize("words", JOINED_BY_ZH.split())
def test_every_chinese_word_that_joins_two_figures(words: str) -> None:
    """Before it stands what the first is of, behind it what the second is of."""
    first, second = claimed(f"出口25万亿元{words}进口18万亿元")

    assert "import" not in said(first.own)
    assert "export" not in said(second.own)


PAPERS = """
notice order decree document item article chapter decision resolution circular announcement paper bulletin
"""
NAMED_BY_NUMBER = """
section / page / p / pp / part / table / chart / figure / fig / version / covid / agenda / cop / gate / room / flight /
phase / step / volume / issue / tier / group / type / class / week / lesson / rule / clause / footnote / endnote / annex / appendix / slide / day / age / aged / ages / per / every /
aged of / age of / children under / the past / the last / the first / the next / Fortune
"""
NAMES_A_NUMBER = """
congress / national congress / national party congress / CPC National Congress / CPC central committee /
central committee / plenum / plenary / five-year plan / five year plan / session / anniversary / century /
edition / round / time / centenary / meeting / forum / summit / party / party congress
"""
YEARS = """
years ago / years later / years earlier / years after / years before / year period /
years old / year-olds / year olds / years and over / years or older / years and under /
years or younger / and over / and above / and older
"""
UNCOUNTED = """
point / points / report / reports / things / ways / papers / articles / photos / charts / minute / minutes /
seconds / km / kilometres / kilometers / miles / metres / degrees / ministries / departments / agencies / sides /
decades / people's / am / pm / a.m. / p.m.
"""
NO_FIGURES = """
a 40-year period / a 40-year plan / a 40-year high / a 40-year low / a 40-year strategy /
a 24-hour service / a 30-day visa / 15°C / for the fifth year / for the 5th year / the third straight year /
the fourth consecutive year / at 10:30 / a 24/7 service / the F-16 / the J-20 jet / an a-20 jet / §5 / x=5 /
a/5 / a&5 / [5] The source / Trade grew [5]. / Trade grew (5), / (1) Exports rose / 1) Exports rose / Yes! 1) Exports rose / the world's 10 biggest ports /
the world's 10 largest ports / the world's 10 strongest ports / the world's 10 leading ports /
the world's top-10 / people aged 60 and over
"""
NO_FIGURES_ZH = """
每100 第25号文 25号文 25号公告 25号令 连续8次 最强的10个港口 最大的10个港口 最强10个港口 3张图 20赞 5篇 10年前 10年来
40周年 20大以来 党的二十大报告 党的二十大精神 党的二十大代表 党的二十大召开 党的二十大闭幕 党的二十大提出 党的二十大
党的二十大，很重要 20届三中全会 20届中央 20届中央纪委 20届中纪委 14届全国人大 14届人大 20届全会 世界500强 20国集团
20国峰会 两国元首 两国领导人 20世纪 90年代 10点30分 10点半 10时30分 5分钟 5分 40个年头 第40个年头 20天 20日 第2批 2批
3轮 第十四个五年规划 十四五规划 十四五时期 十四五期间 十四五以来 十四五计划 十四五 三中全会 三只 一路 一带
一体两翼 三步 10只 20国元首 20国领导人 10大原则 三个方面 第三个方面 方面三方面 20个部门 20部门 第三个部门 一个中国 一中国 两大原则 三原则 两大目标
第一个目标 60岁 60周岁 1、出口 （1）出口
"""


@pytest.mark.parametrize("word", PAPERS.split())
def test_every_word_for_a_numbered_paper(word: str) -> None:
    """The number of a paper is no figure, however it is written."""
    for number in ("25", "No. 25", "No 25", "number 25", "number 25 percent"):
        assert figures(f"The {word} {number} spoke") == []


@pytest.mark.parametrize("words", stretches(NAMED_BY_NUMBER))
def test_every_word_that_a_number_only_names(words: str) -> None:
    """Page 25, the last 25: the number behind it counts nothing."""
    assert not any("25" in figure for figure in figures(f"{words} 25 spoke"))


@pytest.mark.parametrize("words", stretches(NAMES_A_NUMBER))
def test_every_word_that_a_number_only_counts_along(words: str) -> None:
    """The 20th congress is one of a row, and no 20th place."""
    assert figures(f"The 20th {words} met") == []


@pytest.mark.parametrize("words", [*stretches(YEARS), *stretches(UNCOUNTED)])
def test_every_word_of_what_is_no_figure(words: str) -> None:
    """Years, ages, hours, lengths and pages are no figures of trade."""
    assert figures(f"There were 40 {words}") == []


@pytest.mark.parametrize("text", [*stretches(NO_FIGURES), *NO_FIGURES_ZH.split()])
def test_every_way_to_number_a_thing(text: str) -> None:
    """Papers, meetings, times, ages and lists are numbered, not counted."""
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("slightly under 40 zones", ["slightly under 40"]),
        ("just under 40 zones", ["just under 40"]),
        ("exports of 40 and over 5 million cars", ["40", "over 5 million"]),
        ("zones (22 of them)", ["22"]),
        ("zones (now 22).", ["22"]),
        ("zones (now 22) and more", ["22"]),
        ("zones (of which 22 are new)", ["22"]),
        ("占全球三分之一", ["三分之一"]),
        ("14亿人口", ["14亿人"]),
        ("20个自贸试验区", ["20个"]),
        ("the 21st-largest importer in the world", ["21st"]),
    ],
)
def test_numbers_that_look_like_names_but_count(text: str, expected: list[str]) -> None:
    """Beside the words of numbered things they are figures all the same."""
    assert figures(text) == expected


RANKED = """
no. 11 / No. 11 / Nos. 11 / number 11 / rank 11 / ranks 11 / ranked 11 / ranking 11 / place 11 / placed 11 /
position 11 / spot 11 / came in at 11 / comes in at 11 / ranked at 11 / ranked as 11 / a ranking of 11 /
its rank is 11 / its rank was 11 / its ranking stood at 11 / the world's number 11 / #11 / the top 11
"""
RANKED_ZH = "排名11 名列11 位列11 位居11 排名第11 名列第11"
LARGEST = """
the world's largest / the world's biggest / the world's top / the world's leading / the world's number-one / the world's foremost / world's largest / the world's single largest /
the world's very largest / the global largest / the globe's largest / the planet's largest / the earth's largest
"""
LARGEST_OF = """
the largest exporter in the world / the biggest exporter in the world / the largest exporter worldwide /
the largest exporter globally / the largest exporter on earth / the largest exporter on the planet /
its exports rank top in the world / ranks top globally / ranked top worldwide / ranking highest on the globe /
is highest in the world / was top in the world / are top in the world / stands top in the world /
came top in the world / comes top in the world / placed top in the world / stood top in the world /
remains top in the world / remained highest in the world / it tops the world / the top of the world /
China topped the table / topping the rankings / tops the trade list / tops the charts / tops the ranking /
than anywhere else / than any other country / than any other nation / than any other economy / ranks first globally /
the world number one / the world's number one
"""
LARGEST_ZH = """
全球最大 世界最大 世界上最大 全球第一 居全球第一 稳居第一 世界第一 首屈一指 全球最多 世界最多 世界上最多 全世界最多
比任何国家都多 比任何国家都大
"""
ORDINALS = """
second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth seventeenth
2nd 3rd 4th 11th 21st
"""


@pytest.mark.parametrize("text", [*stretches(RANKED), *RANKED_ZH.split()])
def test_every_word_of_rank(text: str) -> None:
    """The number behind it is a place."""
    one = the(f"China: {text}")

    assert (one.reading.value, one.reading.unit) == (Decimal(11), "place")


@pytest.mark.parametrize(
    "text", [*stretches(LARGEST), *stretches(LARGEST_OF), *LARGEST_ZH.split()]
)
def test_every_way_to_be_the_largest(text: str) -> None:
    """The largest of all is in the first place."""
    one = the(text)

    assert (one.reading.value, one.reading.unit) == (Decimal(1), "place")


@pytest.mark.parametrize("words", stretches(LARGEST))
def test_the_whole_of_a_superlative(words: str) -> None:
    """The figure is all the words that say it."""
    assert figures(f"China is {words} exporter") == [words]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the world's largest 10 ports", ["10"]),
        ("the world's largest container port", ["the world's largest"]),
        ("the largest exporter of the region", []),
        ("it was top of the class", []),
        ("it topped the hill", []),
    ],
)
def test_what_is_not_the_largest_of_all(text: str, expected: list[str]) -> None:
    """Ten of the largest, or the largest of few, are not the first of the world."""
    assert figures(text) == expected


@pytest.mark.parametrize("word", ORDINALS.split())
def test_every_ordinal_before_the_largest(word: str) -> None:
    """The second-largest is second, not first."""
    assert figures(f"the {word}-largest importer in the world") == [word]


@pytest.mark.parametrize("word", ["eighteenth", "nineteenth", "twentieth"])
def test_ordinals_that_are_no_figures(word: str) -> None:
    """Of an ordinal that is not read, the largest behind it is not first."""
    assert figures(f"the {word}-largest importer in the world") == []


UPWARDS_ZH = "增 升 提高 扩大 跃 涨 攀"
DOWNWARDS_ZH = "降 减 缩 跌 下滑 回落 萎缩"
SET_UP = """
set sets setting make made makes making take takes took added rang racked clocked chalked notched
"""
HEDGES = "about / around / nearly / some / roughly / over / more than"
LEVELS = """
Exports crept up to / The share edged up to / It went up to / It had gone up to / It moved up to / It inched up to /
It ticked up to / It rose up to / It has risen up to / It climbed up to / It jumped up to / It shot up to /
It picked up to / It was nudged up to / bringing it up to / taking it up to / which brought it up to / It is up to /
It was up to / It stands up to / now up to
"""
"""Up to is a hedge elsewhere."""


@pytest.mark.parametrize("word", SET_UP.split())
def test_every_verb_that_up_belongs_to(word: str) -> None:
    """Set up, make up: nothing rises."""
    assert the(f"They {word} up 5 trillion yuan of trade").kind is Kind.LEVEL


@pytest.mark.parametrize(
    "word", [w for w in SET_UP.split() if w not in ("added", "making")]
)
def test_every_verb_that_up_belongs_to_in_a_movement(word: str) -> None:
    """What they set up went from 10 to 22: of the way nothing is said."""
    found = claimed(f"What they {word} up went from 10 to 22")

    assert [one.moves for one in found] == [0, 0]


@pytest.mark.parametrize("words", stretches(HEDGES))
def test_words_of_caution_between_a_verb_and_its_number(words: str) -> None:
    """Nearly another 5 percent is how much."""
    assert the(f"Exports rose {words} another 5 percent").kind is Kind.CHANGE


@pytest.mark.parametrize("word", [*RISES.split(), *FALLS.split()])
def test_every_verb_says_which_way_a_movement_goes(word: str) -> None:
    """Of two ends it leads to the higher or to the lower."""
    found = claimed(f"The number {word} from 10 to 22")

    assert [one.moves for one in found] == [-1 if word in FALLS.split() else 1, 0]


@pytest.mark.parametrize(
    ("word", "moves"),
    [
        *((word, 1) for word in UPWARDS_ZH.split()),
        *((word, -1) for word in DOWNWARDS_ZH.split()),
    ],
)
def test_every_chinese_word_says_which_way_a_movement_goes(
    word: str, moves: int
) -> None:
    """Of two ends it leads to the higher or to the lower."""
    assert [one.moves for one in claimed(f"由10个{word}到22个")] == [moves, 0]


@pytest.mark.parametrize("words", stretches(LEVELS))
def test_every_verb_before_up_to(words: str) -> None:
    """Crept up to 5 percent is where it is now, not the most it may be."""
    assert the(f"{words} 5 percent").reading.hedge is None


GROWTHS_MOVED = """
averaged / averaging / came to / remained at / slowed to / quickened to / accelerated to / rose to / fell to
"""
GROWTHS_MOVED_ZH = "增速放缓至 增速回落至 增速加快至 增幅提高到 增幅下降到"
ADJECTIVES = """
a record / a solid / an impressive / by a modest / a faster-than-expected / in 2024 by / in May by / in May 2024 by /
in volume by
"""
RAISED = "raised lifted boosted extended"
CUT = "cut reduced lowered trimmed slashed shortened"
GROWTHS_MORE = """
growth rate was / growth at / growth stood at / growth was at / growth is at / growth to / the increase was /
the increase reached / the rise hit / the gain was / the jump was / the surge was / the expansion was /
the climb was / grew at an annual rate of / reduction of / rose more than an annual
"""
CHANGED_ZH = """
增长率为5% 增幅为5% 增幅达5% 增幅达到5% 增幅高达5% 增速为5% 增速达5% 增长率达到5% 增长幅度为5% 增长幅度达5% 提升5% 上升5% 上涨5%
攀升5%
"""
FELL_ZH = """
降幅为5% 降幅达5% 降幅达到5% 降幅高达5% 跌幅为5% 跌幅达到5% 下降幅度为5% 下降幅度达5% 下降5% 缩减5% 下跌5% 下降了5%
"""
COUNTED_MORE = """
rose by / an increase of / a rise of / a gain of / a growth of / a jump of / a surge of
"""
COUNTED_LESS = "fell by / a drop of / a fall of / a decline of / a decrease of / a reduction of / a cut of"
COUNTED_MORE_ZH = "增加 增长了 增 上升 提高了 多 增幅"
COUNTED_LESS_ZH = "减少 减 降 下降了 降幅"


@pytest.mark.parametrize("word", [*RAISED.split(), *CUT.split()])
def test_every_verb_for_what_is_raised_or_cut(word: str) -> None:
    """It was cut by 5 percent, or from 10 to 22; cut 5 percent tariffs says no such thing."""
    one = the(f"Tariffs were {word} by 5 percent")
    falls = word in CUT.split()

    assert (one.kind, one.falls) == (Kind.CHANGE, falls)
    assert the(f"It {word} the 5 percent tariff").kind is Kind.LEVEL
    assert [found.moves for found in claimed(f"It was {word} from 10 to 22")] == [
        -1 if falls else 1,
        0,
    ]


@pytest.mark.parametrize(
    "text",
    [
        *(f"Export growth {words} 5 percent" for words in stretches(GROWTHS_MOVED)),
        *(f"出口{words}5%" for words in GROWTHS_MOVED_ZH.split()),
        *(f"Exports rose {words} 5 percent" for words in stretches(ADJECTIVES)),
    ],
)
def test_growth_however_it_moves(text: str) -> None:
    """Growth that slowed to 5 percent is still growth, a solid 5 percent too."""
    one = the(text)

    assert (one.kind, one.falls) == (Kind.CHANGE, False)


@pytest.mark.parametrize(
    "text", ["Exports rose to a record 5 percent", "出口占比提高到5%"]
)
def test_a_level_however_it_is_praised(text: str) -> None:
    """Rose to a record is a level."""
    assert the(text).kind is Kind.LEVEL


def test_a_tax_cut_is_no_movement() -> None:
    """After a cut something else may well rise."""
    found = claimed("After a tax cut the number went from 10 to 22")

    assert [one.moves for one in found] == [0, 0]


@pytest.mark.parametrize("words", stretches(GROWTHS_MORE))
def test_more_nouns_of_rise_and_fall(words: str) -> None:
    """The increase was, growth stood at: a number behind it is how much."""
    assert the(f"an export {words} 5 percent").kind is Kind.CHANGE


@pytest.mark.parametrize("words", [*CHANGED_ZH.split(), *FELL_ZH.split()])
def test_every_chinese_noun_of_rise_and_fall(words: str) -> None:
    """增幅为, 降幅达: a number behind it is how much, and which way."""
    one = the(f"出口{words}")

    assert (one.kind, one.falls) == (Kind.CHANGE, words in FELL_ZH.split())


@pytest.mark.parametrize("words", [*stretches(COUNTED_MORE), *stretches(COUNTED_LESS)])
def test_every_change_of_a_count(words: str) -> None:
    """Rose by 300, a drop of 300: by so much."""
    one = the(f"There was {words} 300 projects")

    assert (one.kind, one.falls) == (Kind.CHANGE, words in stretches(COUNTED_LESS))


@pytest.mark.parametrize("words", [*COUNTED_MORE_ZH.split(), *COUNTED_LESS_ZH.split()])
def test_every_chinese_change_of_a_count(words: str) -> None:
    """增加3个: by so much."""
    one = the(f"园区{words}3个")

    assert (one.kind, one.falls) == (Kind.CHANGE, words in COUNTED_LESS_ZH.split())


MORE_BEHIND = """
growth / increase / rise / jump / surge / gain / expansion / year-on-year / year on year / yoy / y/y / y-o-y /
annual growth / more than in 2020 / higher than in 2020 / up on 2020 / up from 2020 / above the level of 2020 /
above that of 2020 / above its peak / above last year / above 2020 / from a year earlier / compared with 2020 /
compared to 2020 / over the same period
"""
LESS_BEHIND = """
decline / drop / fall / decrease / reduction / contraction / less than in 2020 / lower than in 2020 /
fewer than in 2020 / down on 2020 / down from 2020 / below the level of 2020 / below 2020
"""
MORE_BEHIND_ZH = "增长 的增长 的增幅 的涨幅 的增速"
LESS_BEHIND_ZH = "下降 的下降 的降幅 的跌幅"


@pytest.mark.parametrize("words", [*stretches(MORE_BEHIND), *stretches(LESS_BEHIND)])
def test_every_word_behind_a_change(words: str) -> None:
    """5 percent growth, 5 percent below 2020: how much, and which way."""
    one = the(f"It was 5 percent {words}")

    assert (one.kind, one.falls) == (Kind.CHANGE, words in stretches(LESS_BEHIND))


@pytest.mark.parametrize("words", [*MORE_BEHIND_ZH.split(), *LESS_BEHIND_ZH.split()])
def test_every_chinese_word_behind_a_change(words: str) -> None:
    """5%的降幅: how much, and which way."""
    one = the(f"出口有5%{words}")

    assert (one.kind, one.falls) == (Kind.CHANGE, words in LESS_BEHIND_ZH.split())


@pytest.mark.parametrize(
    "text", ["占比由5%增长到14%", "占比由5%增长至14%", "占比由14%下降至5%"]
)
def test_a_chinese_verb_between_two_levels(text: str) -> None:
    """由5%增长到14%: both are levels, and the verb says where it goes."""
    assert [one.kind for one in claimed(text)] == [Kind.START, Kind.LEVEL]


@pytest.mark.parametrize(
    ("text", "falls"),
    [
        ("13 more agreements than in 2012", False),
        ("13 more than in 2012", False),
        ("13 fewer restrictions than in 2012", True),
        ("13 fewer than in 2012", True),
    ],
)
def test_so_many_more_than_before(text: str, falls: bool) -> None:
    """13 more than in 2012 is a change, no count of 13."""
    one = the(text)

    assert (one.kind, one.falls) == (Kind.CHANGE, falls)


STARTS = """
up from 10 / from 10 / versus 10 / vs 10 / vs. 10 / against 10 / compared with 10 / compared to 10 / up on 10 / more zones than 10 / from the 10 / from just 10 / from only 10 / from a mere 10 / from an only 10 / from more than the 10
"""
STARTS_ZH = """
由10个 从10个 自10个 较10个 比10个 由去年的10个 由上年的10个 由上一年的10个 由前一年的10个 由最初的10个 由原来的10个
由原先的10个 由此前的10个 由当初的10个 由当时的10个 由改革开放初期的10个 由仅10个 由只有10个
由世界10个 由全球10个 由入世前的10个 由入世时的10个 由入世之初的10个 由加入世贸组织前的10个 由加入世贸组织时的10个
由2012年的10个 由2012年底的10个
"""


@pytest.mark.parametrize("text", [*stretches(STARTS), *STARTS_ZH.split()])
def test_every_word_before_the_start_of_a_movement(text: str) -> None:
    """Up from 10, 由原来的10个: the level before."""
    assert the(text).kind is Kind.START


CHANGES_OF = """
growth rise increase drop decline fall cut peak cost costs fine fines profit profits losses approval approvals
insurance loan loans debt debts
"""
CHANGES_OF_ZH = "增量 降幅 增幅 峰值 成本 罚款 利润"


@pytest.mark.parametrize("word", CHANGES_OF.split())
def test_every_word_that_makes_another_thing_of_it(word: str) -> None:
    """A drop in exports is not the exports."""
    for joint in ("in", "of", "for", "on", "from"):
        assert the(f"The {word} {joint} exports was worth 5 trillion yuan").is_denied


@pytest.mark.parametrize("word", CHANGES_OF_ZH.split())
def test_every_chinese_word_that_makes_another_thing_of_it(word: str) -> None:
    """The cost of exports is not the exports."""
    assert the(f"出口{word}最大的一类，{word}最大时曾为5万亿元").is_denied


RANGES = """
between 20 and 25 percent / 20-25 percent / 20~25 percent / 20%-25% / US$20-US$25 / 20-US$25 / 3 or 4 zones / 3或4个 /
20 to 25 zones / 20 to 25 percent / rose 20 to 25 percent / fell 2 to 2.5% / $20 to $25 / US$20 to US$25 / 20%~25% / 20至25% / 20到25个 / 20%至25% / between US$20 and US$25
"""


@pytest.mark.parametrize("text", stretches(RANGES))
def test_every_way_to_write_a_range(text: str) -> None:
    """Neither end is the figure."""
    assert figures(text) == []


@pytest.mark.parametrize(
    "words",
    [
        "from",
        "from the",
        "from only the",
        "up from",
        "by",
        "cut",
        "raised",
        "grew",
        "fell",
    ],
)
def test_a_movement_is_no_range(words: str) -> None:
    """Behind a verb, or from, the two numbers are what it went from and to."""
    assert figures(f"It {words} 20 to 25 zones") == ["20", "25"]
    assert figures("From 20 zones in 2012 to 25 in 2024") == ["20", "25"]
    assert figures("There were 20 to 2012 and 25 to 2024") == ["20", "25"]


DENIALS_FAR = """
contrary to / doubts / doubtful / unlikely / cannot / can't / could not / couldn't / anything but / mistakenly /
wrongly / missed / used to / once had / almost had / nowhere near
"""
DENIED_AT_ANY_DISTANCE = """
deny that / deny reports / deny claims / deny suggestions / deny the idea / deny rumours / deny rumors / deny report /
refute that / refuted that / dismiss that / dismissed that / dismisses that / reject that / rejected that /
dispute that / dispute claims / denies / denied / refutes / rejects / if / suppose / supposing / assuming / unless /
provided that / imagine
"""
NOT_SO = """
Correction: / An earlier version said that / False: / Fact check: false. / Fake: / A myth: / Myth: / Untrue: / Wrong: / fake. / ❌ / It seems false that /
It seems wrong that / The figures do not hold up, / The figures did not hold up, / The figure doesn't hold up,
"""
DENIED_BEHIND = """
A claim of 5 percent was denied / Claims of 5 percent were denied / A report of 5 percent was denied /
Reports of 5 percent were rejected / A figure of 5 percent was dismissed / Figures of 5 percent were denied /
Exports rose 5 percent — wrong. / Exports rose 5 percent - false / Exports rose 5 percent: the figures do not hold up / A number of 5 percent was denied / Numbers of 5 percent were dismissed
"""


@pytest.mark.parametrize("words", stretches(DENIALS_FAR))
def test_every_word_that_denies_from_afar(words: str) -> None:
    """Eight words may stand between it and what it denies."""
    assert the(f"{words} a b c d e f exports of 25 trillion yuan").is_denied


@pytest.mark.parametrize("words", stretches(DENIED_AT_ANY_DISTANCE))
def test_every_word_that_denies_all_that_follows(words: str) -> None:
    """However many words stand between."""
    assert the(f"They {words} {'a ' * 12}exports of 25 trillion yuan").is_denied


@pytest.mark.parametrize("words", stretches(NOT_SO))
def test_every_verdict_that_stands_first(words: str) -> None:
    """False: what is said behind it is not so."""
    assert the(f"{words} exports rose 5 percent").is_denied


@pytest.mark.parametrize("text", stretches(DENIED_BEHIND))
def test_every_report_that_was_denied(text: str) -> None:
    """What a denied report says is not so."""
    assert the(text).is_denied


PARTIAL_TARIFFS = """
a tariff on China / tariffs on Chinese goods / a tariff of the year on imports from China /
granted China / grant China / grants Chinese people / give China / gives Beijing / gave China / offer China /
offers China / offered Chinese people
"""
PARTIAL_ZH = (
    "给予我国 给予中国 对我国关税 对中国关税 对华关税 对我国的免签 对华免签 输美"
)


@pytest.mark.parametrize("words", stretches(PARTIAL_TARIFFS))
def test_every_word_of_what_others_do_to_china(words: str) -> None:
    """What others grant China or charge it is no figure of its own opening."""
    assert the(f"They {words}, 5 percent").is_denied


@pytest.mark.parametrize("words", PARTIAL_ZH.split())
def test_every_chinese_word_of_what_others_do_to_china(words: str) -> None:
    """What others grant China or charge it is no figure of its own opening."""
    assert the(f"{words}5%").is_denied


AHEAD_FAR = """
will / aims / plans to / plan to / planned / hopes / likely / quotas / seen growing / seen rising / project that /
projects that
"""
AHEAD_BEHIND = """
is expected / are expected / was expected / were expected / is now expected / is forecast / is projected /
is planned / is predicted / is targeted / by 2035
"""
AHEAD_BEHIND_ZH = "的目标 的预期 的预测"
NOT_AHEAD = """
The plan was / The plan is / A plan of / The five-year plan saw
"""


@pytest.mark.parametrize("words", stretches(AHEAD_FAR))
def test_every_word_of_the_future_from_afar(words: str) -> None:
    """However many words stand between it and the number."""
    assert the(f"They {words} a b c d e f 25 trillion yuan").is_ahead


@pytest.mark.parametrize("words", stretches(AHEAD_BEHIND))
def test_every_word_of_the_future_behind_a_number(words: str) -> None:
    """5 percent is expected: it is not yet so."""
    assert the(f"5 percent {words}").is_ahead


@pytest.mark.parametrize("words", AHEAD_BEHIND_ZH.split())
def test_every_chinese_word_of_the_future_behind_a_number(words: str) -> None:
    """5%的目标: it is not yet so."""
    assert the(f"出口5%{words}").is_ahead


@pytest.mark.parametrize(
    "text",
    [
        "In May exports rose 5 percent",
        "Exports in May 2024 rose 5 percent",
        "Exports rose a faster-than-expected 5 percent",
        "Exports rose more than expected, a stronger-than-forecast 5 percent",
        "Growth was a better than expected 5 percent",
        "高于预期的5%",
        "超预期的5%",
        "超出预期的5%",
        "计划单列市出口增长5%",
    ],
)
def test_what_only_sounds_like_the_future(text: str) -> None:
    """The month of May, and what went beyond all that was expected, are there already."""
    assert not the(text).is_ahead


@pytest.mark.parametrize("words", ["expected", "forecast"])
def test_a_change_that_was_not_foreseen(words: str) -> None:
    """Rose a faster-than-expected 5 percent: so much it rose."""
    assert the(f"Exports rose a faster-than-{words} 5 percent").kind is Kind.CHANGE


@pytest.mark.parametrize(
    "words",
    [
        "not only",
        "not just",
        "not merely",
        "without doubt",
        "without a doubt",
        "no doubt",
    ],
)
def test_words_that_only_sound_like_a_denial(words: str) -> None:
    """Not only 22 zones: 22 there are."""
    assert not the(f"There are {words} 22 zones").is_denied


@pytest.mark.parametrize("words", stretches(NOT_AHEAD))
def test_plans_that_say_nothing_of_the_future(words: str) -> None:
    """A plan of 25 trillion yuan is there already."""
    assert not the(f"{words} 25 trillion yuan").is_ahead


MEASURED_BY = """
than / behind / after / ahead of / overtook / overtaking / overtaken / surpassing / surpassed / passing / replacing /
close to / above / below / trailing / outpacing / leaving / second only to / unlike / compared with / compared to /
like / above the / above that of / above those of
"""
MEASURED_BY_ZH = "仅次于 超过 超越 赶超 取代 排在 高于 低于 落后于 领先"
HELD_AGAINST = """
outpaced / outpaces / outpacing / outstripped / outstrips / outstripping / outgrew / unlike / like / as with /
faster than / slower than / more than / less than / higher than / lower than / ahead of / in line with / behind /
exceeded / exceeds / exceeding / mirroring / tracking / trailing / outpaced China's / outpaced the real total /
outpaced that of real total / outpaced those of real total / outpaced its real total / outpaced overall real total /
outpaced both real total
"""
HELD_AGAINST_ZH = "跑赢 快于 慢于 高于 低于 不同于 如同"


@pytest.mark.parametrize("words", stretches(MEASURED_BY))
def test_every_word_before_an_area_that_only_measures(words: str) -> None:
    """What China is held against is not what the figure is of."""
    last = claimed(f"China's exports were {words} Japan, and rose 5 percent")[-1]

    assert "@JP" not in said(last.lead)


@pytest.mark.parametrize("words", MEASURED_BY_ZH.split())
def test_every_chinese_word_before_an_area_that_only_measures(words: str) -> None:
    """What China is held against is not what the figure is of."""
    assert "@JP" not in said(the(f"中国出口{words}日本达到3万亿元").own)


@pytest.mark.parametrize("words", stretches(HELD_AGAINST))
def test_every_word_before_a_topic_that_only_measures(words: str) -> None:
    """Wages outpaced GDP, rising 5 percent: no figure of GDP."""
    assert "gdp" not in said(the(f"Wages were {words} GDP, rising 5 percent").lead)


@pytest.mark.parametrize("words", HELD_AGAINST_ZH.split())
def test_every_chinese_word_before_a_topic_that_only_measures(words: str) -> None:
    """工资跑赢GDP，增长5%: no figure of GDP."""
    assert "gdp" not in said(the(f"工资{words}GDP，增长5%").lead)


@pytest.mark.parametrize("words", ["has", "have", "is", "are"])
def test_every_word_of_the_present(words: str) -> None:
    """A sentence told in the present is not of the year that the text named last."""
    (one,) = claimed(f"In 2024 wages rose. There {words} 22 zones.")

    assert (one.when.period, one.when.is_borrowed) == (None, True)


@pytest.mark.parametrize(
    "words", ["已有", "现有", "拥有", "已设立", "已建立", "已签署"]
)
def test_every_chinese_word_of_the_present(words: str) -> None:
    """A sentence told in the present is not of the year that the text named last."""
    (one,) = claimed(f"2024年工资上涨。{words}22个园区")

    assert (one.when.period, one.when.is_borrowed) == (None, True)


BEGUN = """
set up / sets up / setting up / established / establishes / establishing / founded / created / formed / opened /
launched / signed / signs / inked / concluded / granted / grants / issued / approved / registered / added / built
"""
BEGUN_ZH = "设立 成立 建立 组建 开设 签署 签订 新签 授权 授予 批准"
ALTOGETHER = """
has / have / had / there are / there were / numbered / a total of / totalled / totaled / totalling / altogether / so far
"""
ALTOGETHER_ZH = "已 共 总 累计 现有"


@pytest.mark.parametrize("words", stretches(BEGUN))
def test_every_word_for_what_begins(words: str) -> None:
    """What is set up in a year is told apart from all there is."""
    assert [one.is_begun for one in claimed(f"In 2024 China {words} 22 zones")] == [
        True
    ]
    assert not claimed("In 2024 China ran 22 zones")[0].is_begun


@pytest.mark.parametrize("word", BEGUN_ZH.split())
def test_every_chinese_word_for_what_begins(word: str) -> None:
    """设立22个 tells what was added, 设立的 what there is."""
    assert [one.is_begun for one in claimed(f"2024年{word}园区22个")] == [True]
    assert not claimed(f"2024年{word}的园区22个")[0].is_begun


@pytest.mark.parametrize("words", stretches(ALTOGETHER))
def test_every_word_for_all_there_is(words: str) -> None:
    """Set up so far, a total of so many: that is no number of one year."""
    (one,) = claimed(f"In 2024 {words} 22 zones established")

    assert not one.is_begun


@pytest.mark.parametrize("word", ALTOGETHER_ZH.split())
def test_every_chinese_word_for_all_there_is(word: str) -> None:
    """已设立, 累计设立: that is no number of one year."""
    assert not claimed(f"2024年{word}设立园区22个")[0].is_begun


@pytest.mark.parametrize(
    ("words", "size"),
    [
        *(("per hundred people", 100), ("per 1,000 people", 1_000)),
        *(("per thousand persons", 1_000), ("every 10,000 inhabitants", 10_000)),
        *(("per ten thousand residents", 10_000), ("per 100000 people", 100_000)),
        *(("per hundred thousand people", 100_000), ("per million people", 1_000_000)),
        *(
            ("每百人", 100),
            ("每千人", 1_000),
            ("每万人口", 10_000),
            ("每1万名", 10_000),
        ),
        *(("每十万人", 100_000), ("每百万人", 1_000_000), ("每千万人", 10_000_000)),
        *(("每10万人", 100_000), ("每万位", 10_000), ("每100人", 100)),
    ],
)
def test_every_size_of_a_group_of_people(words: str, size: int) -> None:
    """What is told for each of a group is no figure, and says of how large a group."""
    text = f"2024年{words}22件" if words[0] == "每" else f"In 2024, 22 items {words}"

    (one,) = claimed(text)

    assert one.reading.value == 22
    assert one.per_people == {size}


@pytest.mark.parametrize(
    "words",
    ["per person", "per zone", "per 10,000 zones", "每人", f"per {'9' * 5_000} people"],
)
def test_what_is_told_of_no_group_of_people(words: str) -> None:
    """One person is no group, and zones are no people."""
    (one,) = claimed(f"In 2024, 22 items {words}")

    assert one.per_people == frozenset()


ATTRACTED = """
attracted / attracts / attracting / draws / drew / drawing in / absorbed / received / receives / lured / secured /
won / used / uses / utilised / utilized
"""
INTO_CHINA = """
overseas investment in china / overseas direct investment into china / overseas investments to mainland china /
overseas investment in the chinese market / overseas investment inflows / overseas investment flowing into the market /
overseas investment that flowed into the market / overseas investment coming in / overseas investment that came in /
overseas investment pouring into plants / inflows of overseas investment / an influx of overseas investment /
inflow of overseas direct investment / use of overseas investment
"""
INTO_CHINA_ZH = (
    "吸引境外投资 吸收海外投资 利用境外投资 使用海外直接投资 引进境外投资 引入海外投资 流入的海外投资 "
    "海外投资者 海外投资商 境外投资流入 海外投资来华 境外投资进入中国 吸引了境外投资 引进的境外投资 吸收到境外投资 "
    "吸引大量境外投资 吸引更多海外投资 吸收来自海外投资 累计利用境外投资"
)
OUT_OF_CHINA = """
foreign investment by chinese companies / foreign direct investment made by chinese firms / fdi by china /
foreign investment undertaken by chinese enterprises / foreign direct investment (fdi) by chinese businesses /
foreign investments by chinese investors / fdi by chinese multinationals / foreign investment abroad / fdi overseas /
chinese companies' foreign investment / fdi from china / foreign direct investment abroad
"""


def way(text: str) -> set[str]:
    """The ways that the investment of a sentence goes: fdi into China, odi out of it."""
    (one,) = claimed(text)
    return {w.token for w in one.words} & {"fdi", "odi"}


@pytest.mark.parametrize("words", stretches(ATTRACTED))
def test_every_verb_that_brings_overseas_investment_in(words: str) -> None:
    """Overseas investment goes out of China, but not what China attracts of it."""
    assert way("China's overseas investment was 22 billion dollars") == {"odi"}
    assert way(f"China {words} 22 billion dollars of overseas investment") == {"fdi"}
    assert way(f"China {words} outbound investment of 22 billion dollars") == {"odi"}


@pytest.mark.parametrize("words", stretches(INTO_CHINA))
def test_every_word_that_brings_overseas_investment_in(words: str) -> None:
    """What comes in is no investment abroad."""
    assert way(f"The {words} was 22 billion dollars") == {"fdi"}


@pytest.mark.parametrize("words", INTO_CHINA_ZH.split())
def test_every_chinese_word_that_brings_overseas_investment_in(words: str) -> None:
    """境外投资 goes out of China, but not what it attracts of it."""
    assert way("2024年境外投资22亿美元") == {"odi"}
    assert way(f"2024年{words}22亿美元") == {"fdi"}


@pytest.mark.parametrize(
    "text",
    [
        "China used loans of 22 billion dollars for overseas investment",
        "China attracted praise for overseas investment of 22 billion dollars",
        "Security of overseas investment of 22 billion dollars",
        "中国企业利用国内贷款进行境外投资22亿美元",
    ],
)
def test_what_brings_no_overseas_investment_in(text: str) -> None:
    """The verb has to be of the investment."""
    assert way(text) == {"odi"}


@pytest.mark.parametrize("words", stretches(OUT_OF_CHINA))
def test_every_word_that_takes_foreign_investment_out(words: str) -> None:
    """Foreign investment comes into China, but not what its companies make."""
    assert way("China's foreign investment was 22 billion dollars") == {"fdi"}
    assert way(f"The {words} was 22 billion dollars") == {"odi"}


@pytest.mark.parametrize("owner", ["china", "chinese companies", "chinese firms"])
def test_foreign_investment_that_china_made(owner: str) -> None:
    """To make foreign investment is not to make use of it."""
    assert way(f"{owner} made 22 billion dollars of foreign investment") == {"odi"}
    assert way(f"{owner} made foreign investments of 22 billion dollars") == {"odi"}
    assert way(f"{owner} made use of 22 billion dollars of foreign investment") == {
        "fdi"
    }


THAN = """
than / behind / after / ahead of / overtook / overtaking / overtaken / surpassing / surpassed / passing /
replacing / close to / above / below / trailing / outpacing / leaving / unlike / compared with / compared to / like /
than that of / than those of
"""
THAN_ZH = "仅次于 超过 超越 赶超 取代 排在 高于 低于 落后于 领先"
ITS_OWN = """
India's 15 percent / India (15 percent) / India at 15 percent / India's rate of 15 percent / Brazil's average of 15 percent /
India's average tariff rate of 15 percent / India is 15 percent / India was at 15 percent / India had 15 percent /
India's total of 15 percent / India's overall level of 15 percent / India's own 15 percent / India's tariff level at 15 percent / US tariffs of 15 percent /
India has just 15 percent / India's only 15 percent / the Netherlands' 15 percent
"""
ITS_OWN_ZH = (
    "印度15% 印度的15% 印度平均15% 印度的平均水平15% 印度(15%) 印度的总体水平15% 印度总水平15% 印度为15% 印度是15% "
    "印度达15% 印度只有15% 印度仅有15% 印度仅15% 印度约15% 印度有15%"
)
OTHERS = """
developing countries' 15 percent / developed nations' 15 percent / other economies' 15 percent / rich members' 15 percent /
poor countries' 15 percent / advanced economies' 15 percent / emerging markets' 15 percent / the developing world's 15 percent /
neighbouring peers' 15 percent / high-income countries' 15 percent / middle-income countries' 15 percent /
low-income countries' 15 percent / western nations' 15 percent / european countries' 15 percent /
asian economies' 15 percent / african countries' 15 percent / other developing countries' average of 15 percent /
the world average of 15 percent / the global average tariff of 15 percent / the international average of 15 percent /
the OECD average of 15 percent / the EU's average of 15 percent / the regional average of 15 percent
"""
OTHERS_ZH = (
    "发展中国家15% 发达国家的15% 其他成员15% 高收入经济体15% 中等收入国家15% 低收入国家15% 新兴市场15% 世界平均15% "
    "全球平均水平15% 国际水平15%"
)


@pytest.mark.parametrize("words", stretches(THAN))
def test_every_word_that_holds_a_number_against_that_of_others(words: str) -> None:
    """The other number is not China's, nor is it the country that is spoken of."""
    for other in ("India's 15 percent", "developing countries' 15 percent"):
        text = f"China's tariff is 7.4 percent, {words} {other}"

        assert [one.is_denied for one in claimed(text)[-1:]] == [True], text


@pytest.mark.parametrize("words", THAN_ZH.split())
def test_every_chinese_word_that_holds_a_number_against_others(words: str) -> None:
    """The other number is not China's."""
    for other in ("印度的15%", "发展中国家15%"):
        ours, theirs = claimed(f"中国关税为7.4%，{words}{other}")

        assert (ours.is_denied, theirs.is_denied) == (False, True)


@pytest.mark.parametrize("words", [*stretches(ITS_OWN), *stretches(OTHERS)])
def test_every_joint_between_others_and_their_number(words: str) -> None:
    """Lower than theirs, in whatever way theirs is told."""
    ours, theirs = claimed(f"China's tariff is 7.4 percent, lower than {words}")

    assert (ours.is_denied, theirs.is_denied) == (False, True)


@pytest.mark.parametrize("words", [*ITS_OWN_ZH.split(), *OTHERS_ZH.split()])
def test_every_chinese_joint_between_others_and_their_number(words: str) -> None:
    """低于 theirs, in whatever way theirs is told."""
    ours, theirs = claimed(f"中国关税为7.4%，低于{words}")

    assert (ours.is_denied, theirs.is_denied) == (False, True)


@pytest.mark.parametrize(
    "text",
    [
        "China is second, behind the United States, with 163.3 billion dollars of FDI",
        "Ahead of Japan, China has 22 zones",
        "After overtaking Japan China attracted FDI of 163.3 billion dollars",
        "China overtook Japan with FDI of 163.3 billion dollars",
        "China overtook Germany in 2009 with exports of 1.2 trillion dollars",
        "China's FDI, second only to the United States, stood at 163.3 billion dollars",
        "中国仅次于美国，吸引外资1633亿美元",
        "领先其他国家，中国有22个自贸试验区",
    ],
)
def test_a_number_behind_others_may_be_chinas_own(text: str) -> None:
    """Those whom it is ahead of, or behind, are only told of its place."""
    assert not claimed(text)[-1].is_denied


OF_A_WHOLE = """
of 80 / out of 80 / of the 80 / of its 80 / of all 80 / of China's 80 / of a total of 80 / of these 80 / of those 80 /
of their 80 / of our 80 / of the country's 80 / of the nation's 80 / measures of the 80 / pilot measures out of 80 /
new pilot measures of all the 80
"""
OF_A_WHOLE_ZH = (
    "80条中的43条 80条措施中43条 80条措施中有43条 80条措施里,43条 80条措施中已43条 80条措施中已有43条 80条措施中仅有43条 "
    "80条措施里只有43条 80条措施中开放43条 80条措施中开放了43条 80条措施中约43条"
)


@pytest.mark.parametrize("words", [*stretches(OF_A_WHOLE), *OF_A_WHOLE_ZH.split()])
def test_every_joint_between_a_part_and_its_whole(words: str) -> None:
    """Neither number need be all there is."""
    text = words if words[0].isdigit() else f"In 2024, 43 {words} measures applied"

    assert [one.is_aside for one in claimed(text)] == [True, True]


def test_a_number_beside_a_part_and_its_whole() -> None:
    """It is neither."""
    found = claimed("22 zones, 43 of the 80 measures, and 23 agreements")

    assert [one.is_aside for one in found] == [False, True, True, False]


@pytest.mark.parametrize(
    "text",
    [
        "In 2024 there were 43 zones and 80 measures",
        "In 2024 there were 43 zones, of which 80 measures",
        "In 2024 there were 43 zones full of new and of old 80 measures",
        "2024年80条措施，其中43条落地",
        "2024年80条措施。中国43条落地",
        "2024年80条措施中国43条落地",
    ],
)
def test_two_numbers_that_are_no_part_and_whole(text: str) -> None:
    """Only where the one is said to be of the other."""
    assert [one.is_aside for one in claimed(text)] == [False, False]


@pytest.mark.parametrize(
    "words",
    stretches(
        "is negotiating / are negotiating / was negotiating / were negotiating / has been negotiating / "
        "still negotiating / is in talks on / in negotiations on"
    ),
)
def test_what_is_in_talks_is_ahead(words: str) -> None:
    """No more is there of it than of what is planned; what was negotiated is there."""
    assert the(f"China {words} 12 agreements").is_ahead
    assert not the("China negotiated 12 agreements").is_ahead


@pytest.mark.parametrize(
    ("text", "is_ahead"),
    [
        ("与27个国家进行自贸协定谈判", True),
        ("27个国家自贸谈判", True),
        ("27个国家签署协定，重启谈判", False),
        ("与27个国家签署的协定谈判", False),
        ("与27个国家谈判达成协定", False),
        ("经过谈判有27个国家", False),
    ],
)
def test_what_is_in_talks_is_ahead_in_chinese(text: str, is_ahead: bool) -> None:
    """谈判 behind a number, in its clause, before anything is signed."""
    assert the(text).is_ahead is is_ahead


@pytest.mark.parametrize(
    "verb",
    ["tops", "topped", "topping", "lead", "leads", "led", "leading"],
)
def test_to_lead_the_world_is_the_first_place(verb: str) -> None:
    """Whoever tops it is first in it; who leads its efforts is not."""
    for whole in ("world", "globe"):
        one = the(f"China {verb} the {whole} in exports")

        assert (one.reading.value, one.reading.unit) == (Decimal(1), "place")
        assert not [
            one.reading.unit for one in claimed(f"China {verb} the {whole}'s efforts")
        ]


@pytest.mark.parametrize("verb", ["exceeds", "exceeded", "exceeding", "surpasses"])
@pytest.mark.parametrize("mark", ["mark", "threshold", "milestone"])
def test_what_is_passed_is_another_number(verb: str, mark: str) -> None:
    """Exceeding the 1.3 trillion of 2024: told without a hedge, and aside; no mark is."""
    other = the(f"Sales, {verb} the 1.3 trillion yuan of 2024")
    own = the(f"Sales {verb} the 1.3 trillion yuan {mark} in 2024")

    assert (other.reading.hedge, other.is_aside) == (None, True)
    assert (own.reading.hedge, own.is_aside) == (Hedge.OVER, False)


@pytest.mark.parametrize(
    "words", stretches("surpassed / surpassing / topped / topping / exceeding")
)
def test_every_verb_that_passes_another_number(words: str) -> None:
    """It is held against no bound of its own."""
    assert the(f"Sales reached a high, {words} the 20 zones it promised").is_aside


@pytest.mark.parametrize(
    "words",
    stretches(
        "linking Asia and Europe / links Asia with Europe / linked Asia to Europe / link Europe / "
        "connecting Asia and Europe / connects Asia with Europe / connected Asia to Europe / connect Europe"
    ),
)
def test_what_is_linked_is_not_where_a_figure_is_of(words: str) -> None:
    """A train that links two continents is China's all the same."""
    one = the(f"China's trains made 22 trips, {words}")

    assert not [w.token for w in (*one.own, *one.rest) if w.token.startswith("@")]


@pytest.mark.parametrize(
    "words",
    stretches(
        "China is / hailed as / China was / China ranks / it stands / it remains / it is China's / the / came in"
    ),
)
def test_every_word_before_number_one(words: str) -> None:
    """Number 11 is a rank behind them; behind a plural it counts."""
    assert the(f"{words} number 11 in exports").reading.unit == "place"
    assert not the("The zones number 11 in all").reading.unit
