"""Every word by which a text says what a number is, in lists that one can read at a glance.

What the words promise together stands in test_cues.py.
"""

import re

import pytest

from openingcli.claims import Claimed, claimed
from openingcli.sentence import Kind
from openingcli.topics import Word


def the(text: str) -> Claimed:
    """The one figure of a text."""
    (one,) = claimed(text)
    return one


def said(words: tuple[Word, ...]) -> str:
    """The tokens of some words as a line."""
    return " ".join(word.token for word in words if word.token)


def stretches(words: str) -> list[str]:
    """Words, or stretches of them that strokes part."""
    return [" ".join(one.split()) for one in re.split(r"\s/\s", words)]


RISES = """
rose risen rise rises rising grew grow grows grown growing up increase increased increases increasing
climbed climbs climbing expanded expands expanding jumped jumps jumping surged surges surging soared soars
soaring gained gains gaining advanced advances advancing higher added accelerated leapt rocketed widened
swelled strengthened
"""
FALLS = """
fell fallen fall falls falling down dropped drops dropping declined declines decline declining decreased
decreases decrease decreasing shrank shrunk shrink shrinking slipped slips slipping slid slumped plunged
contracted lower lost plummeted tumbled narrowed eased
"""
RISES_ZH = "增长 增加 提高 上升 提升 扩大 上涨 攀升 增幅 增速 升高 增 涨 升 高出 多"
FALLS_ZH = "负增长 下降 减少 降低 回落 缩减 下滑 萎缩 降幅 跌幅 缩短 下跌 减 降 跌"
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
如果 假如 假设 倘若 要是 万一 哪有 并非 不是 没有 尚未 未能 从未 并未 未达到 不再是 不存在 否认
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
will / would / shall / expects / expected / forecasts / forecast / forecasting / projected / project that /
predicts / predict / predicted / target of / targets for / targeted to / targeting to / aim / aims / plan to / plans to /
planned / could / may / might / should / set to / on track for / hope / hopes / to be / likely / poised for /
by the time of / eventually / soon / quota / quotas / budget / budgeted / seen at / seen rising to /
seen reaching / eyes / wants / seeks / pledges / vows / intends / propose / proposes
"""
FUTURE_ZH = (
    "预计 有望 将 力争 计划 预期 预测 可望 目标是 争取 或将 可能 即将 届时 拟 配额"
)


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
