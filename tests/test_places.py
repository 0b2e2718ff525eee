"""Which words of a sentence name an area, which do not, and the tables behind them."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openingcli import places as module
from openingcli.places import PLACES_EN, PLACES_ZH, UPPER_EN, places

COUNTRIES = """
AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO
BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CO CR CU CV CW CX CY CZ DE DJ DK
DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ
GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH
KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM
MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF
PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM
SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US
UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW
"""
PROVINCES = """
CN-AH CN-BJ CN-CQ CN-FJ CN-GD CN-GS CN-GX CN-GZ CN-HA CN-HB CN-HE CN-HI CN-HL CN-HN
CN-JL CN-JS CN-JX CN-LN CN-NM CN-NX CN-QH CN-SC CN-SD CN-SH CN-SN CN-SX CN-TJ CN-XJ
CN-XZ CN-YN CN-ZJ
"""


def named(text: str) -> str:
    """The places of a text as a line: each name with its code."""
    return ", ".join(f"{text[start:end]} {code}" for start, end, code in places(text))


def test_a_place_has_a_start_and_an_end() -> None:
    """Both languages are counted in characters of the text as it was given."""
    assert places("Vietnam's and 广东's trade") == [(0, 7, "VN"), (14, 16, "CN-GD")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vietnam attracted $25 billion of FDI", "Vietnam VN"),
        (
            "VIETNAM, vietnam and Vietnamese firms",
            "VIETNAM VN, vietnam VN, Vietnamese VN",
        ),
        ("Germans and Americans", "German DE, American US"),
        ("the Americas, the two Koreas", "Americas X-americas, Korea KR"),
        ("Germany’s share, the EU’s, the U.S.'s", "Germany DE, EU X-eu, U.S. US"),
        ("the U.S. economy, U.S.-China trade, U.S imports", "U.S. US, U.S. US, U.S US"),
        ("Washington told Brussels", "Washington US, Brussels X-eu"),
        ("Sino-US and China-ASEAN trade", "US US, ASEAN X-asean"),
        ("Papua New Guinea and Guinea-Bissau", "Papua New Guinea PG, Guinea-Bissau GW"),
        (
            "South Korea, North Korean, Korea",
            "South Korea KR, North Korean KP, Korea KR",
        ),
        ("Congo and the Republic of the Congo", "Congo CD, Republic of the Congo CG"),
        ("Hong\nKong and Hong-Kong", "Hong\nKong HK, Hong-Kong HK"),
        ("St. Lucia and Saint Lucia", "St. Lucia LC, Saint Lucia LC"),
        ("Trinidad & Tobago", "Trinidad & Tobago TT"),
        ("Côte d’Ivoire, Cote d'Ivoire", "Côte d’Ivoire CI, Cote d'Ivoire CI"),
        ("Xi’an's and Xi'an", "Xi’an CN-SN-xian, Xi'an CN-SN-xian"),
        ("Beijing-Tianjin-Hebei and Hebei", "Beijing-Tianjin-Hebei X-jjj, Hebei CN-HE"),
        (
            "Shanxi, Shaanxi, Inner Mongolia",
            "Shanxi CN-SX, Shaanxi CN-SN, Inner Mongolia CN-NM",
        ),
        ("Pudong in Shanghai", "Pudong CN-SH-pudong, Shanghai CN-SH"),
        ("the western regions", "western region X-west-china"),
        (
            "Latin America and the Caribbean",
            "Latin America and the Caribbean X-latin-america",
        ),
        ("Africa, South Africa", "Africa X-africa, South Africa ZA"),
        ("G7, G20, RCEP and BRICS", "G7 X-g7, G20 X-g20, RCEP X-rcep, BRICS X-brics"),
    ],
)
def test_english_places(text: str, expected: str) -> None:
    """Names, adjectives, capitals and plurals are found, the longest name first."""
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024年广东外贸进出口9.11万亿元", "广东 CN-GD"),
        ("2024年越南实际到位外资253.5亿美元", "越南 VN"),
        ("2024年中越贸易额", "中越 VN"),
        (
            "中美、中欧、中非、中拉、中阿",
            "中美 US, 中欧 X-eu, 中非 X-africa, 中拉 X-latin-america, 中阿 X-arab",
        ),
        ("中新双边贸易额", "中新 SG"),
        ("对美出口下降，对日出口增长", "对美 US, 对日 JP"),
        ("美方、欧方、日方", "美方 US, 欧方 X-eu, 日方 JP"),
        ("内蒙古和蒙古", "内蒙古 CN-NM, 蒙古 MN"),
        ("南苏丹、苏丹", "南苏丹 SS, 苏丹 SD"),
        ("尼日尔、尼日利亚", "尼日尔 NE, 尼日利亚 NG"),
        ("多米尼加、多米尼克", "多米尼加 DO, 多米尼克 DM"),
        ("印度尼西亚、印度", "印度尼西亚 ID, 印度 IN"),
        ("刚果（金）和刚果（布）", "刚果（金） CD, 刚果（布） CG"),
        (
            "深圳前海、珠海横琴",
            "深圳 CN-GD-shenzhen, 前海 CN-GD-qianhai, 珠海 CN-GD-zhuhai, 横琴 CN-GD-hengqin",
        ),
        (
            "粤港澳大湾区、长三角、京津冀",
            "粤港澳大湾区 X-gba, 长三角 X-yrd, 京津冀 X-jjj",
        ),
        (
            "东北三省和中西部地区",
            "东北三省 X-northeast-china, 中西部地区 X-central-west-china",
        ),
        (
            "亚太经合组织、亚太、亚洲",
            "亚太经合组织 X-apec, 亚太 X-asia-pacific, 亚洲 X-asia",
        ),
        ("上海合作组织在上海", "上海合作组织 X-sco, 上海 CN-SH"),
        ("港澳台投资企业", "港澳台 X-hk-mo-tw"),
        ("沙特", "沙特 SA"),
    ],
)
def test_chinese_places(text: str, expected: str) -> None:
    """Names and the pairs of two countries are found, the longest name first."""
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("出口中美国占14%", "美国 US"),
        ("出口中澳门占比2%", "澳门 MO"),
        ("其中美洲占一成", "美洲 X-americas"),
        ("许多哥伦比亚企业", "哥伦比亚 CO"),
        ("疫情前海南的旅游", "海南 CN-HI"),
        ("对印尼出口", "印尼 ID"),
        ("同期中美贸易额", "中美 US"),
        ("增长沙特", "沙特 SA"),
        ("陕西安康", "陕西 CN-SN"),
        ("推出海南自贸港方案", "海南 CN-HI"),
    ],
)
def test_words_that_share_a_letter_are_told_apart(text: str, expected: str) -> None:
    """Where two Chinese names overlap, the one that the writer meant is taken."""
    assert named(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "China, the Chinese, mainland, Sino-",
        "the Belt and Road, the world, global trade",
        "join us in the uk, eu rules, polish the table, jersey fabric",
        "a reunion of male workers, nice reading",
        "Indiana, woman, chinaware, vietnam2024, _vietnam",
        "US$1.2 trillion, HK$5bn, US $3, 3 US dollars, U.S. dollar",
        "Japanese yen, Swiss francs, Hong Kong dollars, South Korean won",
        "Bank of America, the Indian Ocean, the South China Sea, guinea pigs",
        "中国、我国、内地、全国、全球、世界、海外",
        "“一带一路”，对华投资",
        "美元、日元、人民币对美元、1000新加坡元、越南盾",
        "其中新设立外商投资企业5.9万家",
        "其中非金融类对外直接投资，其中加工贸易",
        "沿海地区、近日本报记者、目前海关",
        "平台企业、更加蓬勃、参加纳税、形成都市圈",
        "复合肥、重大连锁反应、出海口、印度洋、北京时间",
        "立法国际合作、中老年、中英文版、对美好生活",
        "美、日、韩、欧、新、越",
    ],
)
def test_other_words_name_no_place(text: str) -> None:
    """China itself, money, and words that only look like a place are passed over."""
    assert named(text) == ""


def test_money_is_told_from_heads_of_state() -> None:
    """A country is named before 元首, though 元 is also a currency."""
    assert named("韩国元首与中美元首") == "韩国 KR, 中美 US"


@pytest.mark.parametrize("word", UPPER_EN)
def test_letters_of_a_short_name_count(word: str) -> None:
    """US and the like are read as they are written, and not in lower case."""
    assert named(f"the {word}'s") == f"{word} {UPPER_EN[word]}"
    assert named(f"the {word.lower()} of") == ""


def test_every_country_and_province_has_a_name_in_both_languages() -> None:
    """All of ISO 3166-1 but China, with Kosovo, and the provinces of the mainland."""
    for names in (PLACES_EN, PLACES_ZH):
        codes = {code for code in names.values() if not code.startswith("X-")}
        countries = {code for code in codes if "-" not in code}
        provinces = {code for code in codes if code.count("-") == 1}

        assert countries == set(COUNTRIES.split())
        assert provinces == set(PROVINCES.split())


def test_no_name_is_given_to_two_places() -> None:
    """A word that stood on two lines of the tables would silently lose a meaning."""
    tables = module.COUNTRIES + module.CHINA + module.REGIONS
    rows = [line.split(" | ") for line in tables.split("\n") if line]
    codes = Counter(code for code, _, _ in rows)
    words = Counter(
        word for _, en, zh in rows for word in f"{en}, {zh}".split(", ") if word != "-"
    )

    assert [code for code, times in codes.items() if times > 1] == []
    assert [word for word, times in words.items() if times > 1] == []
    assert set(words) == {*PLACES_EN, *PLACES_ZH}


@pytest.mark.parametrize("names", [PLACES_EN, PLACES_ZH], ids=["en", "zh"])
def test_every_name_is_found_whole(names: dict[str, str]) -> None:
    """No name is hidden by another, or by a word that names no place."""
    lost = [
        name
        for name, code in names.items()
        if places(f"“{name}”") != [(1, 1 + len(name), code)]
    ]

    assert lost == []


def test_no_single_letter_is_a_place() -> None:
    """日, 美 and 新 mean too much else to be a name alone."""
    assert [name for name in (*PLACES_EN, *PLACES_ZH) if len(name) < 2] == []


@pytest.mark.parametrize("name", ["越南", "中美", "Vietnam ", "new ", "A.", "st. "])
def test_a_long_text_is_read_to_its_end(name: str) -> None:
    """A hundred thousand characters are read, and the last name is not lost."""
    text = name * (100_000 // len(name)) + " Peru"

    assert places(text)[-1] == (len(text) - 4, len(text), "PE")


PARTS = [*list(PLACES_EN)[::40], *list(PLACES_ZH)[::40], *UPPER_EN]
ODD = [" ", "'s", "s", "-", "&", ".", "$", "元", "中", "其中", "St.", "\n", "İ", "对"]


@given(st.lists(st.sampled_from([*PARTS, *ODD])).map("".join) | st.text())
def test_places_stand_in_order_and_apart(text: str) -> None:
    """Whatever the text, each place is a piece of it that begins after the last."""
    codes = {*PLACES_EN.values(), *PLACES_ZH.values(), *UPPER_EN.values()}
    last = 0
    for start, end, code in places(text):
        assert last <= start < end <= len(text)
        assert code in codes
        last = end
