"""Numbers as English and Chinese print them: digits, words, scale, unit and caution."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openingcli.hedges import Hedge
from openingcli.numbers_en import HEDGE_WORDS as HEDGES_EN
from openingcli.numbers_zh import HEDGE_WORDS as HEDGES_ZH
from openingcli.quantity import Reading, normalised
from openingcli.reading import quantity, readings


def said(reading: Reading) -> str:
    """The base value in plain digits, or the fraction."""
    return f"{reading.base:f}" if reading.base is not None else reading.fraction


def read(text: str) -> list[tuple[str, str, Hedge | None]]:
    """Base value or fraction, unit and hedge of each number."""
    return [(said(r), r.unit, r.hedge) for r in readings(normalised(text))]


def numbers(text: str) -> list[str]:
    """Base value or fraction of each number, whatever its unit and hedge."""
    return [said(r) for r in readings(normalised(text))]


@pytest.mark.parametrize(
    ("english", "chinese", "value", "unit"),
    [
        ("25.7 trillion yuan", "25.7万亿元", "25700000000000", "CNY"),
        ("CNY41 trillion", "人民币41万亿元", "41000000000000", "CNY"),
        ("RMB 41 tn", "四十一万亿元", "41000000000000", "CNY"),
        ("¥4.3 trn", "四点三万亿元", "4300000000000", "CNY"),
        ("7.1 renminbi", "7.1元人民币", "7.1", "CNY"),
        ("US$162.78 billion", "1627.8亿美元", "162780000000", "USD"),
        ("$350 mn", "3亿5000万美元", "350000000", "USD"),
        ("5 US dollars", "5美元", "5", "USD"),
        ("USD3.5 trillion", "3.5万亿美元", "3500000000000", "USD"),
        ("500 million euros", "5亿欧元", "500000000", "other-money"),
        ("HK$3bn", "30亿港元", "3000000000", "other-money"),
        ("¥350 billion", "3,500亿元", "350000000000", "CNY"),
        ("34.60 percent", "34.60%", "34.60", "percent"),
        ("30 per cent", "百分之三十", "30", "percent"),
        ("12.5 pct", "百分之十二点五", "12.5", "percent"),
        ("0.3%", "千分之三", "0.3", "percent"),
        ("62.5%", "四分之二点五", "62.5", "percent"),
        ("30%", "三成", "30", "percent"),
        ("35%", "三成五", "35", "percent"),
        ("0.8 percentage points", "0.8个百分点", "0.8", "points"),
        ("0.8 pp", "0.8百分点", "0.8", "points"),
        ("25 basis points", "25个基点", "0.25", "points"),
        ("25 bps", "25 个基点", "0.25", "points"),
        ("22", "22个", "22", ""),
        ("twenty-two", "二十二个", "22", ""),
        ("22 million", "2200万", "22000000", ""),
        ("1.24 million", "124万家", "1240000", ""),
        ("1.2 thousand billion", "1.2万亿", "1200000000000", ""),
        ("1,234,567", "1234567", "1234567", ""),
        ("3,500,000", "3 500 000", "3500000", ""),
        ("1 234 million", "12.34亿", "1234000000", ""),
        ("22 000 firms", "22 000家", "22000", ""),
        ("5.2‰", "5.2‰", "0.52", "percent"),
        ("34th", "第34位", "34", "place"),
        ("eleventh largest", "第十一大", "11", "place"),
        ("the first in", "居世界首位", "1", "place"),
        ("one third of", "三分之一", "1/3", "whole"),
        ("two-thirds of", "三分之二", "2/3", "whole"),
        ("three quarters of", "四分之三", "3/4", "whole"),
        ("half of", "一半", "1/2", "whole"),
        ("one in five", "五分之一", "1/5", "whole"),
        ("1 in five", "5分之1", "1/5", "whole"),
        ("1/3 of", "占1/3", "1/3", "whole"),
        ("0.01 percent", "万分之一", "0.01", "percent"),
        ("0.0003 percent", "百万分之三", "0.0003", "percent"),
        ("0.0025 percent", "十二万分之三", "0.0025", "percent"),
        ("doubled", "翻了一番", "2", "fold"),
        ("fourfold", "翻两番", "4", "fold"),
        ("33.5 times", "33.5倍", "33.5", "times-more"),
    ],
)
def test_both_languages_print_one_number(
    english: str, chinese: str, value: str, unit: str
) -> None:
    """Scale and unit are read with the number, in digits and in words."""
    assert read(english) == [(value, unit, None)]
    assert read(chinese) == [(value, unit, None)]


def test_a_number_with_all_that_is_known_of_it() -> None:
    """A number is read with its place and its words; what they do not say stays empty."""
    (english,) = readings("trade of about US$3.5 trillion")
    (chinese,) = readings("进出口约3.5万亿美元")

    assert english == Reading(
        start=9,
        end=30,
        text="about US$3.5 trillion",
        value=Decimal("3.5"),
        fraction="",
        exponent=12,
        unit="USD",
        hedge=Hedge.ABOUT,
        streak="",
    )
    assert chinese == english._replace(start=3, end=11, text="约3.5万亿美元")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("三分之零", "0"),
        ("三分之0", "0"),
        ("四分之1234", "30850"),
        ("二分之一千", "50000"),
        ("4分之2.5", "62.5"),
        ("4分之1000", "25000"),
        ("1000分之3", "0.3"),
    ],
)
def test_parts_that_are_no_fraction_are_percent(text: str, value: str) -> None:
    """None of three parts, or more of them than a fraction of the catalogue has."""
    assert read(text) == [(value, "percent", None)]


def test_the_finest_fractions() -> None:
    """Both of their numbers have three digits at most."""
    assert [one.fraction for one in readings("999分之2，3分之999")] == [
        "2/999",
        "999/3",
    ]


def test_a_part_of_nothing_is_passed_over() -> None:
    """What follows it is read all the same."""
    assert numbers("零分之一，22个") == ["22"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3 thousand", "3000"),
        ("3k", "3000"),
        ("3 million", "3000000"),
        ("3mln", "3000000"),
        ("3 mn", "3000000"),
        ("3m", "3000000"),
        ("3 billion", "3000000000"),
        ("3bln", "3000000000"),
        ("3 bn", "3000000000"),
        ("3b", "3000000000"),
        ("3 trillion", "3000000000000"),
        ("3trn", "3000000000000"),
        ("3 tln", "3000000000000"),
        ("3tn", "3000000000000"),
        ("3t", "3000000000000"),
        ("3-million", "3000000"),
        ("three thousand", "3000"),
        ("three million", "3000000"),
        ("three billion", "3000000000"),
        ("three-trillion", "3000000000000"),
        ("2 billion billion", "2000000000000000000"),
        ("twenty-two million", "22000000"),
        ("3 more", "3"),
        ("3 men", "3"),
        ("3千", "3000"),
        ("3万", "30000"),
        ("3十万", "300000"),
        ("3百万", "3000000"),
        ("3千万", "30000000"),
        ("3亿", "300000000"),
        ("3十亿", "3000000000"),
        ("3百亿", "30000000000"),
        ("3千亿", "300000000000"),
        ("3万亿", "3000000000000"),
        ("3兆", "3000000000000"),
        ("百万", "1000000"),
        ("三千万", "30000000"),
        ("十二亿", "1200000000"),
        ("一亿二千万", "120000000"),
        ("1亿3000万", "130000000"),
        ("3万5000", "35000"),
        ("一万二千", "12000"),
        ("2亿5千万", "250000000"),
        ("一亿零五百万", "105000000"),
        ("四十九亿九千一百万", "4991000000"),
        ("43万8500亿", "43850000000000"),
        ("100万千瓦", "1000000"),
        ("two hundred", "200"),
        ("one hundred thousand", "100000"),
        ("3 hundred thousand", "300000"),
        ("one hundred and fifty", "150"),
        ("one hundred and twenty-two", "122"),
        ("a hundred and twenty-two", "122"),
        ("hundred and two", "102"),
        ("two hundred twenty-two", "222"),
        ("a hundred and one thousand", "101000"),
    ],
)
def test_every_scale(text: str, value: str) -> None:
    """A scale is read in full and in short, and not in the letters of another word."""
    assert numbers(text) == [value]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("A$5", "other-money"),
        ("¥126 trillion yen", "other-money"),
        ("$5 billion Australian dollars", "other-money"),
        ("S$5", "other-money"),
        ("NT$5", "other-money"),
        ("€5", "other-money"),
        ("£5", "other-money"),
        ("5 yen", "other-money"),
        ("5 rubles", "other-money"),
        ("5亿日元", "other-money"),
        ("5亿英镑", "other-money"),
        ("5亿卢布", "other-money"),
        ("$5", "USD"),
        ("5-dollar", "USD"),
        ("5 U.S. dollars", "USD"),
        ("US$5亿", "USD"),
        ("5美金", "USD"),
        ("CN¥5", "CNY"),
        ("5-yuan", "CNY"),
        ("5亿人民币", "CNY"),
        ("5.2 ppts", "points"),
        ("a 5-percentage-point rise", "points"),
        ("a 5-percent rise", "percent"),
        ("China ranked third.", "place"),
        ("over eight quarters.", ""),
        ("5 p.p.", "points"),
        ("5 percent points", "points"),
        ("tenfold", "fold"),
        ("10-fold", "fold"),
        ("tripled", "fold"),
        ("翻番", "fold"),
        ("22nd", "place"),
        ("second-largest", "place"),
        ("榜首", "place"),
        ("第一", "place"),
        ("5 houses", ""),
        ("5家", ""),
    ],
)
def test_every_unit(text: str, unit: str) -> None:
    """Money of other countries is told from yuan and dollars, points from percent."""
    assert [reading.unit for reading in readings(normalised(text))] == [unit]


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("doubled", "2"),
        ("doubling", "2"),
        ("twofold", "2"),
        ("tripled", "3"),
        ("trebled", "3"),
        ("threefold", "3"),
        ("quadrupled", "4"),
        ("fourfold", "4"),
        ("quintupled", "5"),
        ("tenfold", "10"),
        ("翻番", "2"),
        ("翻一番", "2"),
        ("翻了两番", "4"),
    ],
)
def test_every_multiple(text: str, times: str) -> None:
    """A word of growth is so many times what there was."""
    assert read(text) == [(times, "fold", None)]


@pytest.mark.parametrize(
    ("english", "chinese", "hedge"),
    [
        ("nearly 40", "近40", Hedge.NEARLY),
        ("almost 40", "将近40", Hedge.NEARLY),
        ("close to 40", "接近40", Hedge.NEARLY),
        ("just under 40", "不到40", Hedge.NEARLY),
        ("below 40", "低于40", Hedge.NEARLY),
        ("fewer than 40", "少于40", Hedge.NEARLY),
        ("slightly less than 40", "不足40", Hedge.NEARLY),
        ("shy of 40", "未达40", Hedge.NEARLY),
        ("approaching 40", "逼近40", Hedge.NEARLY),
        ("over 40", "超40", Hedge.OVER),
        ("more than 40", "超过40", Hedge.OVER),
        ("well above 40", "远超40", Hedge.OVER),
        ("exceeded 40", "超过了40", Hedge.OVER),
        ("surpassing 40", "突破40", Hedge.OVER),
        ("upwards of 40", "逾40", Hedge.OVER),
        ("in excess of 40", "高于40", Hedge.OVER),
        ("topped 40", "大于40", Hedge.OVER),
        ("passed the 40 mark", "过40", Hedge.OVER),
        ("40 plus", "40多", Hedge.OVER),
        ("40+", "40余", Hedge.OVER),
        ("40 and more", "40以上", Hedge.OVER),
        ("at least 40", "至少40", Hedge.AT_LEAST),
        ("no less than 40", "不少于40", Hedge.AT_LEAST),
        ("no fewer than 40", "不低于40", Hedge.AT_LEAST),
        ("a minimum of 40", "起码40", Hedge.AT_LEAST),
        ("40 or more", "不低于40", Hedge.AT_LEAST),
        ("at most 40", "至多40", Hedge.AT_MOST),
        ("up to 40", "最多40", Hedge.AT_MOST),
        ("no more than 40", "不超过40", Hedge.AT_MOST),
        ("a maximum of 40", "不高于40", Hedge.AT_MOST),
        ("40 or less", "40以内", Hedge.AT_MOST),
        ("top 40", "40以下", Hedge.AT_MOST),
        ("about 40", "约40", Hedge.ABOUT),
        ("around 40", "大约40", Hedge.ABOUT),
        ("approximately 40", "约为40", Hedge.ABOUT),
        ("roughly 40", "大概40", Hedge.ABOUT),
        ("some 40", "差不多40", Hedge.ABOUT),
        ("~40", "40左右", Hedge.ABOUT),
        ("40 or so", "40上下", Hedge.ABOUT),
    ],
)
def test_both_languages_hedge_alike(english: str, chinese: str, hedge: Hedge) -> None:
    """The caution before or behind a number is read as one of five hedges."""
    assert read(english) == [("40", "", hedge)]
    assert read(chinese) == [("40", "", hedge)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nearly one third of", ("1/3", "whole", Hedge.NEARLY)),
        ("more than half of", ("1/2", "whole", Hedge.OVER)),
        ("nearly doubled", ("2", "fold", Hedge.NEARLY)),
        ("over a dozen", ("12", "", Hedge.OVER)),
        ("exceeding an average of 5 percent", ("5", "percent", Hedge.OVER)),
        ("近三分之一", ("1/3", "whole", Hedge.NEARLY)),
        ("三分之二以上", ("2/3", "whole", Hedge.OVER)),
        ("一半以上", ("1/2", "whole", Hedge.OVER)),
        ("过半", ("1/2", "whole", Hedge.OVER)),
        ("超八成", ("80", "percent", Hedge.OVER)),
        ("约占5%", ("5", "percent", Hedge.ABOUT)),
        ("1000多万人", ("10000000", "", Hedge.OVER)),
        ("20余万家", ("200000", "", Hedge.OVER)),
        ("1万多亿元", ("1000000000000", "CNY", Hedge.OVER)),
        ("十几个", ("10", "", Hedge.OVER)),
        ("1.2亿余人", ("120000000", "", Hedge.OVER)),
        ("1.2万亿元左右", ("1200000000000", "CNY", Hedge.ABOUT)),
        ("124万家以上", ("1240000", "", Hedge.OVER)),
        ("前三", ("3", "place", Hedge.AT_MOST)),
        ("前十位", ("10", "place", Hedge.AT_MOST)),
        ("高达40", ("40", "", None)),
        ("40之多", ("40", "", None)),
        ("just 40", ("40", "", None)),
        ("recover 40", ("40", "", None)),
        ("handsome 40", ("40", "", None)),
    ],
)
def test_a_hedge_stands_with_any_form(
    text: str, expected: tuple[str, str, Hedge | None]
) -> None:
    """Fractions, words, ranks and scaled numbers carry hedges; other words are none."""
    assert read(text) == [expected]


HEDGED = {
    Hedge.NEARLY: """nearly, almost, close to, under, just under, slightly below, a little under,
        shy of, just short of, approaching, less than, slightly less than, a little less than,
        fewer than, not quite, near, <, 将近, 接近, 逼近, 不到, 不足, 未达, 未达到, 低于, 少于, 未满, 近""",
    Hedge.AT_LEAST: """at least, no less than, no fewer than, not less than, not fewer than,
        a minimum of, 至少, 不少于, 不低于, 起码""",
    Hedge.AT_MOST: """at most, up to, no more than, not more than, a maximum of, top,
        至多, 不超过, 最多, 不高于, 不多于""",
    Hedge.OVER: """over, above, more than, just over, well above, slightly more than, far above,
        a little over, a bit over, comfortably over, just past, well past, rose past, gone past,
        exceed, exceeds, exceeded, exceeding, surpass, surpasses, surpassed, surpassing, topped,
        topping, upward of, upwards of, beyond, in excess of, north of, greater than, >,
        crossed the, crosses the, crossing the, passed the, broke the, breached the, past the,
        不止, 超过, 超过了, 超出, 超, 逾, 突破, 突破了, 高于, 多于, 大于, 过""",
    Hedge.ABOUT: """about, around, approximately, roughly, some, circa, approx., an estimated,
        in the region of, ~, ≈, 大约, 大约为, 约为, 大概, 约合, 约占, 约, 差不多""",
}


@pytest.mark.parametrize("hedge", Hedge)
def test_every_word_of_caution(hedge: Hedge) -> None:
    """Each is read whole, with the number and nothing else."""
    for words in HEDGED[hedge].split(","):
        word = " ".join(words.split())
        text = f"{word}40" if word.isalpha() and not word.isascii() else f"{word} 40"
        (reading,) = readings(normalised(text))

        assert reading.text == normalised(text)
        assert (said(reading), reading.hedge) == ("40", hedge)


@pytest.mark.parametrize(
    "text",
    [
        "超过了40",
        "约占全球40%",
        "超过世界的40%",
        "不到全球的40%",
        "近在40",
        "约为 40",
        "超过到40",
        "over the total of 40",
        "above an average level of 40",
        "over the threshold of 40",
        "surpassing the mark of 40",
    ],
)
def test_words_between_a_caution_and_its_number(text: str) -> None:
    """The world, a total, a mark may stand between: they belong to the number."""
    (reading,) = readings(normalised(text))

    assert reading.text == text
    assert reading.hedge is not None


NUMBERED = """
    第一季度 第三产业 第三方 第二次会 第七届 第八批 第二期 第三轮 第一步 一线 第一时间 第一任 第三章
    第一部分 第二年 第三天 第二个月 第一阶段 第一场 第五代 第一梯队 第二职业 第一手 第一五年
"""
ZERO = "零关税 零售 零部件 零件 零碳 零排放 零距离 零容忍 零和 零星 零散 一带一路 长三角 十四五 十三五规划"
ZERO_EN = "zero-tariff, zero tariffs, zero duties, zero-carbon, zero-emission, zero-sum, zero covid"
NO_CAUTION = """
    add up to, adds up to, added up to, adding up to, all over, took over, taken over, taking over,
    won over, turned over, handed over, spread over, presided over, brought about, know about,
    knew about
"""


@pytest.mark.parametrize("text", NUMBERED.split())
def test_what_is_numbered_in_order_is_no_rank(text: str) -> None:
    """The first quarter, a third party, the seventh fair rank nowhere."""
    assert "place" not in [reading.unit for reading in readings(text)]


VAGUE = """
    数千亿元, 几百个, 几十个, 数十个, 上千亿, 上百家, 几千万, 数万亿, 万亿元大关, 亿万人民, 为了亿万,
    several hundred zones, a few hundred, a couple of hundred, a couple hundred, a few dozen,
    hundreds of zones, tens of billions, billions of dollars, dozens of countries, several million
"""


@pytest.mark.parametrize("words", VAGUE.split(","))
def test_some_hundreds_are_no_number(words: str) -> None:
    """Nobody can hold several hundred against a figure, least of all as one hundred."""
    assert numbers(f"有{words.strip()}") == numbers(words) == []


@pytest.mark.parametrize("words", NO_CAUTION.split(","))
def test_verbs_that_hold_a_word_of_caution(words: str) -> None:
    """A firm that took over 40 plants took 40 of them."""
    (reading,) = readings(f"they {' '.join(words.split())} 40 plants")

    assert (reading.text, reading.hedge) == ("40", None)


@pytest.mark.parametrize("text", [*ZERO.split(), *ZERO_EN.split(", ")])
def test_names_with_a_numeral_are_no_numbers(text: str) -> None:
    """Zero tariff, one belt: words that only hold a numeral."""
    assert numbers(text) == []


@pytest.mark.parametrize(
    ("unit", "words"),
    [
        ("CNY", "元 人民币 元人民币"),
        ("USD", "美元 美金"),
        (
            "other-money",
            """欧元 日元 港元 港币 英镑 卢布 韩元 新元 卢比 越南盾 澳元 加元 泰铢 瑞士法郎 法郎 林吉特 比索
            里拉 克朗 新台币 台币 雷亚尔 迪拉姆 里亚尔 印尼盾 坚戈 澳币""",
        ),
        (
            "other-money",
            """euro euros pound pounds yen rupee rupees won rouble roubles ruble rubles dong hkd eur
            baht rand lira peso pesos reais franc francs krona kronor kroner zloty ringgit rupiah
            dirham dirhams riyal riyals shekel shekels naira shilling shillings""",
        ),
    ],
)
def test_the_money_of_every_country(unit: str, words: str) -> None:
    """A currency is read to its last letter, with its number."""
    for word in words.split():
        text = f"500 million {word}" if word.isascii() else f"5亿{word}"
        (reading,) = readings(text)

        assert (reading.text, said(reading)) == (text, "500000000")
        assert reading.unit == unit


@pytest.mark.parametrize(
    ("unit", "signs"),
    [
        ("CNY", "cny rmb cn¥ ¥ CNY RMB"),
        ("USD", "us$ usd $ US$ USD U.S.$ u.s.$"),
        (
            "other-money",
            "hk$ a$ au$ c$ nz$ s$ nt$ € £ ₩ ₹ ₽ ₫ ฿ eur gbp jpy hkd",
        ),
    ],
)
def test_every_sign_of_money(unit: str, signs: str) -> None:
    """A sign stands before its number, with a space or without."""
    for sign in signs.split():
        for text in (f"{sign}500", f"{sign} 500"):
            (reading,) = readings(text)

            assert (reading.text, said(reading), reading.unit) == (text, "500", unit)


@pytest.mark.parametrize(
    ("text", "value", "unit", "hedge"),
    [
        ("第34位", "34", "place", None),
        ("第三名", "3", "place", None),
        ("第二大", "2", "place", None),
        ("第二多", "2", "place", None),
        ("第三高", "3", "place", None),
        ("前10位", "10", "place", Hedge.AT_MOST),
        ("前三名", "3", "place", Hedge.AT_MOST),
        ("前三列", "3", "place", Hedge.AT_MOST),
        ("前500强", "500", "place", Hedge.AT_MOST),
        ("居全球首位", "1", "place", None),
        ("世界首位", "1", "place", None),
        ("各国之首", "1", "place", None),
        ("居首位", "1", "place", None),
        ("头名", "1", "place", None),
        ("头号", "1", "place", None),
        ("半数", "1/2", "whole", None),
        ("对半", "1/2", "whole", None),
        ("半数以上", "1/2", "whole", Hedge.OVER),
        ("过半", "1/2", "whole", Hedge.OVER),
        ("过半数", "1/2", "whole", Hedge.OVER),
        ("9/20", "9/20", "whole", None),
        ("US$40", "40", "USD", None),
        ("$40", "40", "USD", None),
        ("4 991 000 000件", "4991000000", "", None),
        ("1,234,567件", "1234567", "", None),
        ("3万5千亿", "3500000000000", "", None),
        ("3万5百亿", "3050000000000", "", None),
        ("43万8500亿", "43850000000000", "", None),
        ("2亿5百万", "205000000", "", None),
        ("2亿5十万", "200500000", "", None),
        ("3万亿5百亿", "3050000000000", "", None),
        ("3万亿5千亿", "3500000000000", "", None),
        ("1万亿5亿", "1000500000000", "", None),
        ("7.1元人民币", "7.1", "CNY", None),
        ("3.5‰", "0.35", "percent", None),
        ("人民币41万亿元", "41000000000000", "CNY", None),
        (">40万", "400000", "", Hedge.OVER),
        ("<40万", "400000", "", Hedge.NEARLY),
        ("40万左右", "400000", "", Hedge.ABOUT),
        ("40万上下", "400000", "", Hedge.ABOUT),
        ("40万以上", "400000", "", Hedge.OVER),
        ("40万有余", "400000", "", Hedge.OVER),
        ("40万以下", "400000", "", Hedge.AT_MOST),
        ("40万以内", "400000", "", Hedge.AT_MOST),
        ("40万之多", "400000", "", None),
        ("40多万", "400000", "", Hedge.OVER),
        ("40余万", "400000", "", Hedge.OVER),
        ("40万多", "400000", "", Hedge.OVER),
        ("40万元多", "400000", "CNY", Hedge.OVER),
        ("两倍半", "2.5", "times-more", None),
        ("五个半百分点", "5.5", "points", None),
        ("3½%", "3.5", "percent", None),
        ("翻一番", "2", "fold", None),
        ("翻了两番", "4", "fold", None),
        ("翻三番", "8", "fold", None),
        ("翻了四番", "16", "fold", None),
        ("翻番", "2", "fold", None),
        ("超万亿元", "1000000000000", "CNY", Hedge.OVER),
        ("突破万亿美元", "1000000000000", "USD", Hedge.OVER),
        ("突破了万亿", "1000000000000", "", Hedge.OVER),
        ("逾亿人", "100000000", "", Hedge.OVER),
        ("近亿元", "100000000", "CNY", Hedge.NEARLY),
        ("近千家", "1000", "", Hedge.NEARLY),
    ],
)
def test_a_chinese_number_is_read_to_its_end(
    text: str, value: str, unit: str, hedge: Hedge | None
) -> None:
    """Nothing of its words is left over for other words."""
    (reading,) = readings(normalised(f"共{text}，"))

    assert (reading.text, said(reading)) == (normalised(text), value)
    assert (reading.unit, reading.hedge) == (unit, hedge)


FIRST_OF = "前7个月 前三季度 前两年 前5天 前三次 前五批 前四届 前二十个"


@pytest.mark.parametrize("text", FIRST_OF.split())
def test_the_first_of_something_is_no_rank(text: str) -> None:
    """The first seven months are not the top seven."""
    assert "place" not in [reading.unit for reading in readings(text)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("2亿3个", ["200000000", "3"]),
        ("3亿5000", ["300000000", "5000"]),
        ("3万50000", ["30000", "50000"]),
        ("5千瓦", ["5"]),
        ("5千米", ["5"]),
    ],
)
def test_what_stands_behind_a_scale_may_be_another_number(
    text: str, values: list[str]
) -> None:
    """Digits are the rest of a number only where they fit its scale."""
    assert numbers(text) == values


@pytest.mark.parametrize(
    ("unit", "texts"),
    [
        (
            "percent",
            "5%, 5 %, 5 percent, 5-percent, 5 per cent, 5 pct, 5pct",
        ),
        (
            "points",
            """5 percentage points, 5-percentage-point, 5 percent points, 5%-points, 5%age points, 5 pp, 5pp, 5 pps,
            5 ppt, 5 ppts, 5 p.p., 500 basis points, 500 basis point, 500 bp, 500 bps""",
        ),
        ("CNY", "5 yuan, 5-yuan, 5 renminbi, 5 rmb, 5 cny"),
        (
            "USD",
            """5 dollar, 5 dollars, 5-dollar, 5 us dollar, 5 us dollars, 5 u.s. dollars, 5 us. dollars,
            5 usd""",
        ),
        (
            "other-money",
            """5 australian dollars, 5 canadian dollars, 5 singapore dollars, 5 hong kong dollars,
            5 new zealand dollars, 5 taiwan dollars, 5 japanese yen, 5 swiss francs""",
        ),
        ("times-more", "5 times"),
        ("fold", "5-fold, 5 fold, 5fold, quintupled"),
        ("place", "5th, fifth"),
    ],
)
def test_every_english_unit_is_read_to_its_end(unit: str, texts: str) -> None:
    """Five of each, in all its spellings; nothing of its words is left over."""
    for words in texts.split(","):
        text = " ".join(words.split())
        (reading,) = readings(f"was {text}; then")

        assert (reading.text, reading.unit) == (text, unit)
        assert reading.base == 5


@pytest.mark.parametrize(
    ("text", "value", "hedge"),
    [
        ("a quarter of", "1/4", None),
        ("half of", "1/2", None),
        ("half the", "1/2", None),
        ("quarter of", "1/4", None),
        ("one half of", "1/2", None),
        ("a third of", "1/3", None),
        ("a third share", "1/3", None),
        ("two thirds of", "2/3", None),
        ("four-fifths of", "4/5", None),
        ("one sixth of", "1/6", None),
        ("three eighths of", "3/8", None),
        ("a tenth of", "1/10", None),
        ("about a third of", "1/3", Hedge.ABOUT),
        ("about a half of", "1/2", Hedge.ABOUT),
        ("about a quarter of", "1/4", Hedge.ABOUT),
        ("about a fifth of", "1/5", Hedge.ABOUT),
        ("about a sixth of", "1/6", Hedge.ABOUT),
        ("about an eighth of", "1/8", Hedge.ABOUT),
        ("about a tenth of", "1/10", Hedge.ABOUT),
        ("over half of", "1/2", Hedge.OVER),
        ("9/20 of", "9/20", None),
        ("3/19 of", "3/19", None),
        ("three out of five", "3/5", None),
        ("four in ten of", "4/10", None),
        ("seven in ten of", "7/10", None),
        ("five in ten of", "5/10", None),
        ("eight out of ten of", "8/10", None),
        ("six in ten of", "6/10", None),
        ("nine in ten of", "9/10", None),
        ("one eighth of", "1/8", None),
        ("quarter the", "1/4", None),
        ("half.", "1/2", None),
        ("half's", "1/2", None),
        ("one in every four", "1/4", None),
        ("two in three", "2/3", None),
        ("one in ten", "1/10", None),
        ("1 in two", "1/2", None),
        ("5 or more", "5", Hedge.AT_LEAST),
        ("5 and more", "5", Hedge.OVER),
        ("5 plus", "5", Hedge.OVER),
        ("5 trillion-plus", "5000000000000", Hedge.OVER),
        ("US $5 billion", "5000000000", None),
        ("5 or so", "5", Hedge.ABOUT),
        ("5 or less", "5", Hedge.AT_MOST),
        ("5+", "5", Hedge.OVER),
        ("1.2 thousand billion", "1200000000000", None),
        ("2 thousand million", "2000000000", None),
        ("3 thousand trillion", "3000000000000000", None),
        ("twelve", "12", None),
        ("nineteen", "19", None),
        ("ninety-nine", "99", None),
        ("forty two", "42", None),
        ("two hundred and five", "205", None),
        ("three hundred and sixty-five", "365", None),
        ("a dozen", "12", None),
        ("4 991 000 000", "4991000000", None),
        ("991 thousand", "991000", None),
        ("1 234 567 thousand", "1234567000", None),
        ("1 991 thousand", "1991000", None),
    ],
)
def test_an_english_number_is_read_to_its_end(
    text: str, value: str, hedge: Hedge | None
) -> None:
    """Fractions, words, grouped digits and what stands behind a number."""
    (reading,) = readings(f"was {text} them")

    assert (said(reading), reading.hedge) == (value, hedge)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("25 trillion a quarter in 2024", "25000000000000"),
        ("two thirds in 1978", "2/3"),
        ("nearly one third in 2025", "1/3"),
        ("a third (2024)", "1/3"),
        ("over 3 to 1 on average", "3"),
        ("beaten 3 to 1, once", "3"),
        ("beaten 3 to 1 (twice)", "3"),
        ("beaten 3 to 1", "3"),
        ("25 trillion a half in 2024", "25000000000000"),
        *(
            (f"two thirds {word} 2024", "2/3")
            for word in ("in", "by", "at", "over", "during", "as of")
        ),
        *(
            (f"two thirds {word} the end of 2024", "2/3")
            for word in ("by", "at", "over", "as of")
        ),
    ],
)
def test_what_stands_behind_an_english_fraction(text: str, value: str) -> None:
    """A third in 2025 is a part, though the third in the world is a rank."""
    found = readings(text)

    assert said(found[0]) == value
    assert {said(reading) for reading in found[1:]} <= {"1978", "2024", "2025"}


TO_NINETEEN = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen
"""
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
PLACES = """
first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
fourteenth fifteenth sixteenth seventeenth
"""


BELOW_A_HUNDRED = [
    *TO_NINETEEN.split(),
    *(
        f"{ten}-{one}" if number else ten
        for ten in TENS.split()
        for number, one in enumerate(TO_NINETEEN.split()[:10])
    ),
]


def test_every_number_in_words() -> None:
    """From zero to ninety-nine, a hundred, and what stands behind a hundred."""
    words = [*BELOW_A_HUNDRED, "hundred"]
    beyond = [f"two hundred and {word}" for word in BELOW_A_HUNDRED[1:]]

    assert [numbers(f"some {word} cars") for word in [*words, *beyond]] == [
        *([str(number)] for number in range(101)),
        *([str(number)] for number in range(201, 300)),
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("five thousand", "5000"),
        ("five million", "5000000"),
        ("five-billion", "5000000000"),
        ("five-trillion", "5000000000000"),
        ("five-million", "5000000"),
        ("five-thousand", "5000"),
        ("five thousand million", "5000000000"),
        ("five thousand billion", "5000000000000"),
        ("five million million", "5000000000000"),
        ("five hundred thousand", "500000"),
        ("5-bn", "5000000000"),
        ("half a trillion", "500000000000"),
        ("half a billion", "500000000"),
        ("half a million", "500000"),
        ("half-a-million", "500000"),
        ("half-million", "500000"),
        ("a half million", "500000"),
        ("a half-million", "500000"),
        ("a quarter of a million", "250000"),
        ("quarter of a trillion", "250000000000"),
        ("a trillion", "1000000000000"),
        ("a billion", "1000000000"),
        ("a million", "1000000"),
        ("a thousand", "1000"),
        ("half a dozen", "6"),
        ("a half-dozen", "6"),
        ("half-a-dozen", "6"),
        ("a dozen", "12"),
        ("two dozen", "24"),
        ("one and a half", "1.5"),
        ("one and a half trillion", "1500000000000"),
        ("one and a quarter million", "1250000"),
        ("2 and one quarter million", "2250000"),
        ("two and three quarters billion", "2750000000"),
        ("a trillion and a half", "1500000000000"),
        ("3 million and a half", "3500000"),
        ("1 1/2 million", "1500000"),
        ("22 1/4", "22.25"),
        ("3 3/4", "3.75"),
        ("1½ million", "1500000"),
        ("2¼", "2.25"),
        ("6¾", "6.75"),
    ],
)
def test_every_scale_in_words(text: str, value: str) -> None:
    """One scale or two, behind words, a part of one, a whole number and a half."""
    assert numbers(f"of {text} cars") == [value]
    assert [reading.hedge for reading in readings(f"nearly {text} cars")] == [
        Hedge.NEARLY
    ]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("five percent and a half of it", ["5", "1/2"]),
        ("3 million and a half of them", ["3000000", "1/2"]),
        ("22 and a quarter of them", ["22", "1/4"]),
        ("in 2024 1/2 of them", ["2024", "1/2"]),
        ("22 and a half", ["22.5"]),
        ("½ of them", ["1/2"]),
        ("a half of them", ["1/2"]),
        ("over half a year", []),
        ("one in two", ["1/2"]),
    ],
)
def test_a_half_of_something_else(text: str, values: list[str]) -> None:
    """What is a half of the next words is no half of the number before it."""
    assert numbers(text) == values


def test_every_place_in_words() -> None:
    """From the first to the seventeenth."""
    found = [read(f"in {word} rank") for word in PLACES.split()]

    assert found == [[(str(number), "place", None)] for number in range(1, 18)]


@pytest.mark.parametrize(
    "text",
    [
        "40 million miles",
        "3m",
        "five-year plan, three-quarter time",
        "the A380 and B2B",
        "24/7",
        "12/31/19",
        "1/2/3",
        "10/2024",
        "a third party",
        "a quarter ago",
        "40 wonders",
        "5 dongles",
        "5 randomly",
        "5 ppm",
        "5 bpsx",
        "someone in 3 towns",
    ],
)
def test_words_that_only_begin_like_a_unit(text: str) -> None:
    """Miles are no million, a quarter ago no part, wonders no won."""
    units = {reading.unit for reading in readings(text)}

    assert units <= {"", "place"}


@pytest.mark.parametrize(
    ("text", "streak", "value"),
    [
        ("已连续8年", "years", "8"),
        ("连续第八年", "years", "8"),
        ("连续十三年", "years", "13"),
        ("连续9个季度", "quarters", "9"),
        ("连续三季度", "quarters", "3"),
        ("连续第12个月", "months", "12"),
        ("连续两月", "months", "2"),
    ],
)
def test_a_chinese_streak_is_told_from_a_number(
    text: str, streak: str, value: str
) -> None:
    """Only what 连续 leads is a streak."""
    (reading,) = readings(text)

    assert (reading.streak, said(reading)) == (streak, value)
    assert not any(one.streak for one in readings(text.replace("连续", "共")))


@pytest.mark.parametrize(
    ("text", "streak", "value"),
    [
        ("eight consecutive years", "years", "8"),
        ("5 straight quarters", "quarters", "5"),
        ("12 consecutive months", "months", "12"),
        ("five years running", "years", "5"),
        ("four years in a row", "years", "4"),
        ("the third year in a row", "years", "3"),
        ("eight years", "", "8"),
        ("8 months", "", "8"),
    ],
)
def test_a_streak_is_told_from_a_number(text: str, streak: str, value: str) -> None:
    """Only years, quarters or months running are a streak."""
    (reading,) = readings(text)

    assert (reading.streak, said(reading)) == (streak, value)


@pytest.mark.parametrize(
    ("text", "in_words"),
    [
        ("two", True),
        ("second", True),
        ("doubled", True),
        ("2", False),
        ("2nd", False),
        ("two-thirds of", False),
        ("两个", True),
        ("第二", True),
        ("首位", True),
        ("2个", False),
        ("第2", False),
        ("两万", False),
        ("两成", False),
    ],
)
def test_a_bare_number_in_words_is_marked(text: str, in_words: bool) -> None:
    """A number in words may be no figure: one of them, the second."""
    assert [reading.is_spelled for reading in readings(text)] == [in_words]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("over CNY 41 trillion in all", (0, 20, "over CNY 41 trillion")),
        ("we have 22 zones", (8, 10, "22")),
        ("共有近40万亿元以上", (2, 10, "近40万亿元以上")),
        ("占了三分之一。", (2, 6, "三分之一")),
        ("is about 3.5万亿美元", (3, 16, "about 3.5万亿美元")),
    ],
)
def test_a_number_has_a_place(text: str, expected: tuple[int, int, str]) -> None:
    """It stands where its hedge begins and its unit or counter ends."""
    (found,) = readings(text)

    assert (found.start, found.end, found.text) == expected


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("nearly 40 trillion yuan and 5 percent of 3", ["40000000000000", "5", "3"]),
        ("25.7 trillion yuan (3.5万亿美元)", ["25700000000000", "3500000000000"]),
        (
            "出口25.45万亿元，增长7.1%；进口18.39万亿元",
            ["25450000000000", "7.1", "18390000000000"],
        ),
        ("25.7 trillion yuan (about 3.5万亿美元)", ["25700000000000", "3500000000000"]),
        ("GDP 5% 增长 over 3 percent", ["5", "3"]),
        ("12,34", ["12", "34"]),
        ("3-4", ["3", "4"]),
        ("12/3", ["12", "3"]),
        ("共12/3个", ["12", "3"]),
        ("从10到23", ["10", "23"]),
        ("1.5.3", ["1.5"]),
        ("in 2012 100 firms", ["2012", "100"]),
        ("22 1234 and 0 123", ["22", "1234", "0", "123"]),
        ("007 and 2.50", ["7", "2.50"]),
        ("", []),
        ("no number at all", []),
        ("A4, X12, the G20", []),
        ("dozens and hundreds", []),
        ("零关税，零部件，零售", []),
    ],
)
def test_the_numbers_of_a_text_in_order(text: str, values: list[str]) -> None:
    """Both languages are read; of two numbers that overlap the further is kept."""
    assert numbers(text) == values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.27万亿元", "1270000000000"),
        ("1.27 万亿 元", "1270000000000"),
        ("１２．５％", "12.5"),
        ("over $5", "5"),
        ("约 5 美元", "5"),
        ("2.5\u00a0trillion", "2500000000000"),
        ("5 and 6", None),
        ("growth of 5 percent", None),
        ("5%增长", None),
        ("yuan", None),
        ("", None),
    ],
)
def test_a_text_that_is_one_quantity(text: str, value: str | None) -> None:
    """A text is a quantity where nothing else stands in it."""
    found = quantity(text)

    assert (said(found) if found else None) == value


@pytest.mark.parametrize(
    ("text", "value", "exponent"),
    [
        ("1.60 million", "1.60", 6),
        ("24.40%", "24.40", 0),
        ("9.80", "9.80", 0),
        ("24.40亿", "24.40", 8),
    ],
)
def test_zeros_are_kept(text: str, value: str, exponent: int) -> None:
    """The value has the digits as printed, and its scale beside it."""
    (found,) = readings(text)

    assert (str(found.value), found.exponent) == (value, exponent)


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("三", 3),
        ("十", 10),
        ("十五", 15),
        ("一十五", 15),
        ("二十", 20),
        ("三十五", 35),
        ("一百", 100),
        ("一百零五", 105),
        ("一百一十", 110),
        ("三百五十", 350),
        ("两千零二十四", 2024),
        ("三千零五", 3005),
        ("二〇二四", 2024),
        ("二零二四", 2024),
    ],
)
def test_chinese_numerals(words: str, number: int) -> None:
    """Numerals are read with their tens, hundreds and thousands, or digit by digit."""
    assert numbers(f"{words}个") == [str(number)]


def in_chinese(number: int) -> str:
    """A number from 1 to 9999 in Chinese, as it is said."""
    text, gap = "", False
    for power, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // power % 10
        if digit:
            text += (
                ("零" if gap and text else "") + "零一二三四五六七八九"[digit] + name
            )
        gap = not digit
    return text.removeprefix("一") if 10 <= number < 20 else text


@given(st.integers(1, 9999))
def test_every_chinese_numeral_is_read(number: int) -> None:
    """What is said of a number up to 9999 names that number, scaled too."""
    words = in_chinese(number)

    assert numbers(f"有{words}个") == [str(number)]
    assert numbers(f"有{words}亿元") == [str(number) + "0" * 8]
    assert read(f"百分之{words}") == [(str(number), "percent", None)]


@given(
    st.decimals(0, 10**12, places=2),
    st.sampled_from([("", ""), (" million", "百万"), (" trillion", "万亿")]),
    st.sampled_from([("about ", "约"), ("over ", "超过"), ("nearly ", "近")]),
)
def test_what_is_printed_is_read(
    value: Decimal, scale: tuple[str, str], hedge: tuple[str, str]
) -> None:
    """Digits, grouped or not, are read back with their zeros, scale and hedge."""
    english, chinese = (
        readings(f"{hedge[0]}{value:,f}{scale[0]} yuan"),
        readings(f"{hedge[1]}{value:f}{scale[1]}元"),
    )

    assert len(english) == len(chinese) == 1
    for one in (*english, *chinese):
        assert (one.value, one.unit) == (value, "CNY")
        assert str(one.value) == f"{value:f}"
    assert english[0].exponent == chinese[0].exponent
    assert english[0].hedge is chinese[0].hedge is not None


def test_every_hedge_has_words_in_both_languages() -> None:
    """No hedge can be said in one language only."""
    assert set(HEDGES_EN) == set(HEDGES_ZH) == set(Hedge)


PARTS = """
1 23 456 7,000 0.5 2024 . , % $ US$ CNY ¥ over nearly about up to at least than fewer no more
one two third tenth half of a dozen twenty doubled fold times trillion bn k st nd percent
points pp basis years running in a row or so plus + yuan 一 三 十 百 千 零 点 万 亿 万亿 兆 第
前 位 个 家 多 余 几 近 超 约 不到 至少 以上 左右 之多 元 美元 人民币 个百分点 成 倍 翻 一番
一半 过半 首位 届 年 月 的 China 出口
"""
MANY = st.lists(st.sampled_from(PARTS.split()))


@given(MANY.map(" ".join) | MANY.map("".join) | st.text())
def test_numbers_stand_in_order_and_apart(text: str) -> None:
    """Whatever the text, each number is a piece of it that begins after the last."""
    plain, last = normalised(text), 0
    for one in readings(plain):
        assert last <= one.start < one.end <= len(plain)
        assert one.text in plain[one.start : one.end]
        assert (one.value is None) is bool(one.fraction)
        last = one.end


@pytest.mark.parametrize(
    "piece", ["7", ",", "1,", "over ", "from 1 to 2 ", "2024年", "超过", "近40万亿元"]
)
def test_a_long_text_of_numbers_is_read_to_its_end(piece: str) -> None:
    """A hundred thousand characters are read, and the last number is not lost."""
    text = piece * (100_000 // len(piece)) + " x 5.25%"

    last = readings(text)[-1]

    assert (last.value, last.unit, last.end) == (Decimal("5.25"), "percent", len(text))
