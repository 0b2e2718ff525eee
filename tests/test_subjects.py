"""Which indicators the words around a claimed figure speak of, and how surely."""

from functools import cache
from math import log

import pytest

from openingcli.catalogue import Catalogue
from openingcli.claims import claimed
from openingcli.compiling import compile_catalogue
from openingcli.subjects import (
    BEFORE,
    BEHIND,
    BESIDE_TOPIC,
    CHARACTER,
    CHARACTER_BESIDE,
    EARLIER,
    ELSEWHERE,
    ELSEWHERE_ZH,
    IN_PREFACE,
    LEAST_TOPIC,
    OF_ALL,
    OF_NAME,
    OWN,
    WHOLE,
    Subject,
    Subjects,
)
from tests.making import AROUND

HEAD, _ = AROUND.split("indicators:\n")
# A unit that does not itself say that it is a rank.
HEAD = HEAD.replace("{en: place, zh: 位}", "{en: seat, zh: 席}")

MADE = """
exports | count flow zones | Exports | 出口
vietnam-exports | count flow zones VN | Exports to Vietnam | 对越南出口
hanoi-port | count flow zones VN | Ships at the port | 港口船舶
imports | count flow zones | Imports, world market imports | 进口
world-imports | count flow zones WLD | World imports | 全球进口
import-share | share flow percent | Share of goods imports | 货物进口占比
import-rank | rank flow place | Rank in goods imports | 货物进口排名
import-growth | rate flow percent | Growth of imports | 进口增速
tariff | rate stock percent | Tariff | 关税
companies | count stock zones | Foreign-invested enterprises | 外商投资企业
new-companies | count flow zones | New foreign-invested enterprises | 新设外商投资企业
index | index stock points | Robot innovations | 机器人创新
patents | amount flow zones | Monthly patents | 月均专利
stock | amount stock zones | Gold reserves | 黄金储备
jobs | ratio stock points | Jobs | 就业
ftz | count stock zones | Pilot dependence | 试点依存度
adding | count flow zones | Added cities | 增设城市
robot-rank | rank flow place | World rank, rank in robots | 世界排名、机器人排名
unicorns | rank stock place | Unicorns | 独角兽
energy | share stock percent | Renewable energy | 可再生能源
factories | rank stock place | Lighthouse factories in the world | 全球灯塔工厂
import-cities | count stock zones | Cities of import | 进口城市
trains | count flow zones | Container train trips to the port, trains | 往港口的集装箱班列开行、班列
offices | count flow zones | New headquarters, headquarters | 新增总部、总部
goods | amount stock CNY | Goods | 货物
products | amount stock CNY | Products | 产品
services | amount stock CNY | Services | 服务
fairs | count stock zones | CIIE | 进博会
free | share stock percent | Zero tariff | 零关税
research | count stock zones | R&D | 研发
sector | count stock zones | Service sector | 服务业
exchange | amount stock CNY | Yuan | 人民币
bank | amount stock USD | Dollar | 美元
"""
"""Each indicator with its measure, time, unit and area, and its names."""


def _record(line: str) -> str:
    """One indicator of a catalogue file, of a line as in `MADE`."""
    key, kind, english, chinese = line.split(" | ")
    measure, time, unit, *area = kind.split()
    (en, *also), (zh, *others) = english.split(", "), chinese.split("、")
    return f"""\
  {key}:
    name: {{en: {en}, zh: {zh}}}
    aliases: {{en: [{", ".join(also)}], zh: [{", ".join(others)}]}}
    category: any
    definition: {{en: What is tested., zh: 所测试者。}}
    measure: {measure}
    time: {time}
    unit: {unit}
    area: {area[0] if area else "CN"}
    observations:
      - {{period: 2024, value: 1, source: old, line: 1, printed: "1"}}
"""


@cache
def made() -> Subjects:
    """The subjects of the catalogue `MADE`."""
    records = "".join(map(_record, MADE.strip().splitlines()))
    file = f"{HEAD}indicators:\n{records}"
    compiled = compile_catalogue([("made.yaml", file.encode())])
    assert compiled.catalogue is not None, compiled.errors
    return Subjects(compiled.catalogue)


@pytest.fixture(scope="module")
def shipped(catalogue: Catalogue) -> Subjects:
    """The subjects of the shipped catalogue."""
    return Subjects(catalogue)


def spoken(subjects: Subjects, text: str, figure: int = 0) -> dict[str, Subject]:
    """The indicators that one figure of a text may be of, best first."""
    found = subjects.of(claimed(text)[figure])
    return {subject.indicator.id: subject for subject in found}


def ids(text: str, figure: int = 0) -> set[str]:
    """The indicators of the made catalogue that a figure fits by a whole name."""
    found = spoken(made(), text, figure)
    return {key for key, subject in found.items() if subject.whole}


def stray(text: str, indicator: str, figure: int = 0) -> float:
    """What an indicator of the made catalogue leaves unexplained."""
    return spoken(made(), text, figure)[indicator].stray


# which area


@pytest.mark.parametrize(
    "text",
    [
        "World exports of goods reached 25 trillion dollars in 2024.",
        "In global trade, exports of goods reached 25 trillion dollars in 2024.",
        "2024年全球货物出口达25万亿美元。",
        "2024年世界贸易中,货物出口达25万亿美元。",
    ],
)
def test_an_amount_of_the_world_is_not_chinas(shipped: Subjects, text: str) -> None:
    """A share or a rank in the world may be meant, a sum of China's cannot."""
    found = spoken(shipped, text)

    assert "goods-exports" not in found
    assert "export-world-share" in found


@pytest.mark.parametrize(
    "text",
    [
        "In world trade, China's exports of goods reached 25.45 trillion yuan in 2024.",
        "China in the world: exports of goods reached 25.45 trillion yuan in 2024.",
        "2024年在世界贸易中,中国货物出口达25.45万亿元。",
        "中国走向世界,2024年货物出口达25.45万亿元。",
        "Exports of goods reached 25.45 trillion yuan, which the world bought.",
    ],
)
def test_china_named_beside_the_world_makes_it_chinas(
    shipped: Subjects, text: str
) -> None:
    """The world is then only where; behind the clause of the figure it says nothing."""
    assert spoken(shipped, text)["goods-exports"].whole


def test_ranks_and_shares_of_the_world_are_of_an_economy() -> None:
    """World imports: a share or a rank of them, but no sum, unless it is named so."""
    for text in ("World imports of goods reached 22.", "全球货物进口22个。"):
        found = spoken(made(), text)

        relative = {"import-share", "import-rank", "robot-rank"}
        assert set(found) - relative == {"world-imports"}
        assert {"import-share", "import-rank"} < set(found)


def test_the_world_in_an_alias_makes_no_sum_of_the_world() -> None:
    """Imports also go by "world market imports", but are named without the world."""
    assert "imports" not in spoken(made(), "World market imports reached 22.")
    assert "imports" in spoken(made(), "China's world market imports reached 22.")


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    [
        ("Exports to Vietnam reached 22.", 0, {"vietnam-exports"}),
        ("对越南出口22个。", 0, {"vietnam-exports"}),
        ("China's exports reached 22.", 0, {"exports"}),
        ("中国出口22个。", 0, {"exports"}),
        ("Exports to Laos reached 22.", 0, set()),
        ("对老挝出口22个。", 0, set()),
        # its own clause comes before the one in front
        ("In Laos, exports to Vietnam reached 22.", 0, {"vietnam-exports"}),
        ("In Laos, China's exports reached 22.", 0, {"exports"}),
        ("在老挝,中国出口22个。", 0, {"exports"}),
        # the one in front before the one behind and the sentences before
        ("In Vietnam, exports reached 22, said Laos.", 0, {"vietnam-exports"}),
        ("In Laos, exports reached 22, said Vietnam.", 0, set()),
        ("Laos spoke. In Vietnam, exports reached 22.", 0, {"vietnam-exports"}),
        ("在越南,出口22个。", 0, {"vietnam-exports"}),
        # behind a topic, only up to the clause of the next figure
        ("Exports reached 22, as Laos said.", 0, set()),
        ("出口22个,老挝如此。", 0, set()),
        ("Exports reached 22, and 3 went to Laos.", 0, {"exports"}),
        ("Exports reached 22, and 3 went to Laos.", 1, set()),
        # where no topic stands before it, all that is behind
        ("It was 22, as Laos said of exports.", 0, set()),
        ("It was 22, or 3 more, in exports to Laos.", 0, set()),
        # the one behind before the sentences before
        ("Laos spoke. Exports reached 22, said China.", 0, {"exports"}),
        ("Laos spoke. Exports reached 22.", 0, set()),
        ("Vietnam spoke. Exports reached 22.", 0, {"vietnam-exports"}),
        ("说到越南。出口22个。", 0, {"vietnam-exports"}),
        ("Laos spoke. China's exports reached 22.", 0, {"exports"}),
    ],
)
def test_a_figure_is_of_the_nearest_area(
    text: str, figure: int, expected: set[str]
) -> None:
    """Its clause, what is before it, what is behind it, the sentences before."""
    assert ids(text, figure) == expected


def test_an_indicator_of_an_area_needs_the_area_of_its_name() -> None:
    """Exports are not those to Vietnam where nobody speaks of Vietnam."""
    assert "vietnam-exports" not in spoken(made(), "Exports reached 22.")
    assert "vietnam-exports" not in spoken(made(), "出口22个。")


def test_an_indicator_of_another_area_may_be_called_by_it() -> None:
    """The port lies in Vietnam, though its name does not say so; not in Laos."""
    assert ids("In Vietnam the port had 22 ships.") == {"hanoi-port"}
    assert ids("越南港口有22艘船舶。") == {"hanoi-port"}
    assert ids("In Laos the port had 22 ships.") == set()
    assert ids("老挝港口有22艘船舶。") == set()


# what is said, and where


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("The tariff was 7.5 percent.", OWN),
        ("It was a tariff of 7.5 percent.", OWN),
        ("关税为7.5%。", OWN),
        ("As for the tariff, it was 7.5 percent.", BEFORE),
        ("说到关税,为7.5%。", BEFORE),
        ("It was 7.5 percent, the tariff.", BEHIND),
        ("为7.5%,说的是关税。", BEHIND),
        ("This is the tariff. It was 7.5 percent.", EARLIER),
        ("说的是关税。为7.5%。", EARLIER),
        # said twice, the nearer counts
        ("As for the tariff, the tariff was 7.5 percent.", OWN),
        ("The tariff was 7.5 percent, a high tariff.", OWN),
        ("As for the tariff, it was 7.5 percent, a high tariff.", BEFORE),
        ("This is the tariff. As for the tariff, it was 7.5 percent.", BEFORE),
        ("This is the tariff. It was 7.5 percent, a high tariff.", EARLIER),
        ("说的是关税。为7.5%,关税如此。", EARLIER),
    ],
)
def test_a_word_counts_by_where_it_stands(text: str, weight: float) -> None:
    """Most in the clause of the figure; the best place counts where it is said twice."""
    found = spoken(made(), text)["tariff"]

    fit = weight * made().weight("tariff") * (OF_NAME + OF_ALL) + WHOLE
    assert found.fit == pytest.approx(fit)
    assert (found.stray, found.whole) == (0, True)


def test_the_nearer_a_word_the_more_it_counts() -> None:
    """Clause, the one before, an earlier sentence, what comes behind."""
    assert OWN > BEFORE > EARLIER > BEHIND > 0


def test_a_rare_word_tells_more() -> None:
    """It is weighed by how many of the indicators it is said of."""
    subjects = made()
    every = len(MADE.strip().splitlines())

    assert subjects.weight("tariff") == log(1 + every / 1)
    assert subjects.weight("export") == log(1 + every / 2)
    assert subjects.weight("import") == log(1 + every / 6)
    assert subjects.weight("unheard") == subjects.weight("tariff")


@pytest.mark.parametrize(
    ("text", "best"),
    [
        ("Services exports reached 400 billion dollars.", "services-exports"),
        ("服务出口4000亿美元。", "services-exports"),
        (
            "Cross-border e-commerce reached 2.63 trillion yuan.",
            "cross-border-ecommerce",
        ),
        ("跨境电商进出口2.63万亿元。", "cross-border-ecommerce"),
        ("Tariffs were cut to 7.3 percent.", "tariff-rate"),
        ("关税降至7.3%。", "tariff-rate"),
        ("新设外商投资企业59080家。", "new-foreign-enterprises"),
        ("外商投资企业累计120万家。", "foreign-enterprises"),
    ],
)
def test_the_best_comes_first(shipped: Subjects, text: str, best: str) -> None:
    """What a sentence says most plainly leads; the others follow by how they fit."""
    found = list(spoken(shipped, text).values())

    assert found[0].indicator.id == best
    assert [s.fit for s in found] == sorted((s.fit for s in found), reverse=True)
    assert found[0].fit > found[-1].fit


@pytest.mark.parametrize(
    ("text", "only"),
    [
        (
            "China set up 59,080 new foreign-invested enterprises.",
            "new-foreign-enterprises",
        ),
        ("China has 1.2 million foreign-invested enterprises.", "foreign-enterprises"),
    ],
)
def test_what_is_counted_leaves_the_others_out(
    shipped: Subjects, text: str, only: str
) -> None:
    """Of what stands right behind a number, by the whole of its name, it is alone."""
    assert list(spoken(shipped, text)) == [only]


@pytest.mark.parametrize(
    ("text", "token", "weight", "indicator"),
    [
        ("It reached 5 billion yuan.", "yuan", BEFORE, "exchange"),
        ("达50亿元。", "yuan", BEFORE, "exchange"),
        ("The yuan moved by 5 billion yuan.", "yuan", OWN, "exchange"),
        ("It reached 5 billion dollars.", "dollar", BEFORE, "bank"),
        ("达50亿美元。", "dollar", BEFORE, "bank"),
    ],
)
def test_the_unit_of_a_sum_is_a_word_too(
    text: str, token: str, weight: float, indicator: str
) -> None:
    """A rate tells how many yuan a dollar is: its unit is half of what it is about."""
    found = spoken(made(), text)[indicator]

    fit = weight * made().weight(token) * (OF_NAME + OF_ALL) + WHOLE
    assert found.fit == pytest.approx(fit)


# whole names


@pytest.mark.parametrize("text", ["Of imports, it was 22 percent.", "说到进口,为22%。"])
def test_a_part_of_a_name_has_no_reward(text: str) -> None:
    """Imports are half of what a share of goods imports is called by."""
    found = spoken(made(), text)["import-share"]

    said = BEFORE * made().weight("import")
    assert not found.whole
    assert found.fit == pytest.approx(said * (OF_NAME + OF_ALL))


def test_nothing_of_a_name_said_is_no_subject() -> None:
    """What only its unit or its kind of number has in common says nothing of it."""
    assert spoken(made(), "The zones numbered 22.") == {}
    assert spoken(made(), "区共22个。") == {}
    assert "import-rank" not in spoken(made(), "Robots ranked 3rd in the world.")


def test_a_whole_name_comes_before_more_of_a_longer_one() -> None:
    """Trains are said; of the container train trips to a port, most but not all."""
    weight = made().weight

    for text in ("Trains made 22 container trips.", "集装箱班列开行22个。"):
        found = spoken(made(), text)["trains"]

        every = weight("train") + weight("container") + weight("trip")
        fit = weight("train") * OF_NAME + every * OF_ALL + WHOLE
        assert found.whole
        assert found.fit == pytest.approx(fit)


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("It was 22 percent of imports of goods.", "import-share"),
        ("货物进口为22%。", "import-share"),
        ("In imports of goods it came 3rd.", "import-rank"),
        ("货物进口第3位。", "import-rank"),
        ("Robots came 3rd.", "robot-rank"),
        ("机器人第3位。", "robot-rank"),
        ("Lighthouse factories came 3rd.", "factories"),
        ("灯塔工厂第3位。", "factories"),
        ("Its cities numbered 22.", "adding"),
        ("城市22个。", "adding"),
        ("Tariffs grew by 22 percent.", "tariff"),
    ],
)
def test_the_kind_of_number_says_a_part_of_the_name(text: str, indicator: str) -> None:
    """A percentage is a share, a place a rank in the world; what is counted is added."""
    found = spoken(made(), text)[indicator]

    assert (found.whole, found.stray) == (True, 0)


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("It has 22 headquarters.", False),
        ("总部22个。", False),
        ("It has 22 new headquarters.", True),
        ("新增总部22个。", True),
        ("It set up 22 headquarters.", True),
        ("设立总部22个。", True),
    ],
)
def test_new_ones_are_not_all_there_are(text: str, whole: bool) -> None:
    """What counts new ones is meant only where the text says new, or set up."""
    assert spoken(made(), text)["offices"].whole is whole


# what is left unexplained


def test_a_sentence_of_the_name_alone_leaves_nothing() -> None:
    """Verbs of reporting, dates and China say nothing that would have to be explained."""
    assert stray("In 2024 China's exports reached 22.", "exports") == 0
    assert stray("2024年中国出口达22个。", "exports") == 0


@pytest.mark.parametrize(
    ("text", "left"),
    [
        # beside a topic
        ("Lychee exports numbered 22.", BESIDE_TOPIC),
        ("Exports of lychee numbered 22.", BESIDE_TOPIC),
        ("荔枝出口22个。", BESIDE_TOPIC),
        ("出口荔枝22个。", BESIDE_TOPIC),
        # next to it, but for words that say nothing
        ("Lychees in all the exports numbered 22.", BESIDE_TOPIC),
        ("Lychees for all the exports numbered 22.", ELSEWHERE),
        # not where another word stands between
        ("Sweet southern exports numbered 22.", ELSEWHERE + BESIDE_TOPIC),
        ("Exports of southern lychee numbered 22.", BESIDE_TOPIC + ELSEWHERE),
        ("Exports by sweet southern lychee numbered 22.", BESIDE_TOPIC + 2 * ELSEWHERE),
        ("出口南方的荔枝22个。", BESIDE_TOPIC + ELSEWHERE_ZH),
        # counted: right behind the number
        ("Exports at the time came to 22 lychees.", BESIDE_TOPIC),
        ("Exports at the time came to 22 sweet lychees.", BESIDE_TOPIC + ELSEWHERE),
        ("Exports at the time came to 22 of the lychees.", ELSEWHERE),
        ("Exports at the time came to 22 (lychees among them).", ELSEWHERE),
        ("出口在2024年1月至6月总计达到了22荔枝。", BESIDE_TOPIC),
        # verbs and adverbs narrow nothing
        ("Exports markedly numbered 22.", ELSEWHERE),
        ("Exports dawdling at 22.", ELSEWHERE),
        ("Exports ripened to 22.", ELSEWHERE),
        # but a participle right before it
        ("Canned exports numbered 22.", BESIDE_TOPIC),
        ("Canned exports markedly numbered 22.", BESIDE_TOPIC + ELSEWHERE),
        ("Canned in exports were 22.", ELSEWHERE),
        ('Canned "exports" numbered 22.', ELSEWHERE),
        ("Canned lychee exports numbered 22.", ELSEWHERE + BESIDE_TOPIC),
        ("Dawdling exports numbered 22.", ELSEWHERE),
        # a single character may be no word
        ("鲜出口22个。", CHARACTER_BESIDE),
        ("出口在2024年1月至6月总计达到了鲜22个。", CHARACTER),
        # nothing of the clause is known: whatever it says is what it is of
        ("As for exports, lychees numbered 22.", BESIDE_TOPIC),
        ("说到出口,荔枝为22个。", BESIDE_TOPIC),
        ("As for exports, sweet southern lychees numbered 22.", 3 * BESIDE_TOPIC),
        # elsewhere in the sentence an unlisted word says nothing
        ("As for lychees, exports numbered 22.", 0),
        ("Exports numbered 22, said lychee growers.", 0),
        ("Lychees were sweet. Exports numbered 22.", 0),
    ],
)
def test_an_unlisted_word_may_narrow(text: str, left: float) -> None:
    """Beside a topic it does, or right behind the number; elsewhere it hardly does."""
    assert stray(text, "exports") == pytest.approx(left)


@pytest.mark.parametrize("letter", "美俄韩越印德法英沪粤苏浙鲁渝津湘鄂闽")
def test_headlines_call_countries_by_one_character(letter: str) -> None:
    """Wherever it stands, such a character weighs like a word beside a topic."""
    assert stray(f"{letter}出口22个。", "exports") == BESIDE_TOPIC
    text = f"出口在2024年1月至6月总计达到了{letter}22个。"
    assert stray(text, "exports") == BESIDE_TOPIC


def test_an_unlisted_word_weighs_by_how_likely_it_narrows() -> None:
    """Beside a topic most; in Chinese, which parts no words, more than in English."""
    assert BESIDE_TOPIC > ELSEWHERE_ZH > CHARACTER_BESIDE > ELSEWHERE > CHARACTER > 0


def test_a_topic_weighs_by_how_rare_it_is() -> None:
    """Robot exports are no exports; a common word still weighs something."""
    weight = made().weight

    assert weight("robot") > LEAST_TOPIC > weight("import")
    assert stray("Exports of robots numbered 22.", "exports") == weight("robot")
    assert stray("机器人出口22个。", "exports") == weight("robot")
    assert stray("Exports less imports numbered 22.", "exports") == LEAST_TOPIC
    assert stray("出口与进口22个。", "exports") == LEAST_TOPIC


def test_what_is_left_adds_up() -> None:
    """Two topics and a word weigh as much as all of them."""
    expected = made().weight("robot") + made().weight("train") + BESIDE_TOPIC

    text = "Exports of robots and trains came to 22 lychees."
    assert stray(text, "exports") == pytest.approx(expected)
    assert stray("机器人班列出口荔枝22个。", "exports") == pytest.approx(expected)


def test_topics_in_front_weigh_a_little() -> None:
    """Those that belong to no other figure; unlisted words and known ones do not."""
    weight = made().weight
    both = IN_PREFACE * (weight("robot") + weight("train"))

    text = "With robots, lychees, trains and exports, exports numbered 22."
    assert stray(text, "exports") == pytest.approx(both)
    assert stray("说到机器人、荔枝、班列,出口22个。", "exports") == pytest.approx(both)
    assert stray("Robots numbered 5, and exports 22.", "exports", 1) == 0
    assert stray("机器人5个,出口22个。", "exports", 1) == 0


def test_a_place_is_no_stray_word() -> None:
    """Whether it is of the indicator is asked apart."""
    assert stray("Ships at a port of Vietnam numbered 22.", "hanoi-port") == 0
    assert stray("越南港口船舶22艘。", "hanoi-port") == 0


# words that narrow nothing


@pytest.mark.parametrize(
    ("indicator", "name", "words"),
    [
        ("energy", "renewable energy", {"share", "market", "cumulative"}),
        ("tariff", "tariff", {"share", "growth"}),
        (
            "unicorns",
            "unicorns",
            {"rank", "world", "output", "market", "cumulative"},
        ),
        (
            "companies",
            "foreign firms",
            {"share", "establish", "cumulative", "population"},
        ),
        ("stock", "gold reserves", {"cumulative", "annual"}),
        ("index", "robot innovations", set()),
        ("jobs", "jobs", set()),
    ],
)
def test_a_kind_of_number_implies_words(
    indicator: str, name: str, words: set[str]
) -> None:
    """A rank may be of a market or an output in the world, a count may be cumulative."""
    asked = {
        "share": "share",
        "market": "market",
        "growth": "growth",
        "rank": "rank",
        "world": "China's world",
        "output": "output",
        "establish": "established",
        "cumulative": "aggregate",
        "population": "population",
        "annual": "annual",
    }
    implied = {
        token
        for token, word in asked.items()
        if not stray(f"The {word} {name} came to 22.", indicator)
    }

    assert implied == words


@pytest.mark.parametrize(
    ("indicator", "text", "left"),
    [
        # of a flow, that it is annual and flows in
        ("exports", "Annual exports numbered 22.", False),
        ("exports", "全年出口22个。", False),
        ("exports", "The inflow of exports numbered 22.", False),
        ("exports", "出口流入22个。", False),
        # not of a stock
        ("ftz", "Annual pilot dependence numbered 22.", True),
        ("ftz", "The inflow of pilot dependence numbered 22.", True),
        # not of what is told by the month
        ("patents", "Monthly patents numbered 22.", False),
        ("patents", "The inflow of monthly patents numbered 22.", True),
        ("patents", "月均专利流入22个。", True),
        # anything may be an average, and only a change is a growth
        ("exports", "Average exports numbered 22.", False),
        ("exports", "平均出口22个。", False),
        ("exports", "Exports growth numbered 22.", True),
        ("exports", "Exports growth was 22 percent.", False),
        ("exports", "出口增长22%。", False),
    ],
)
def test_flows_are_annual_and_anything_may_be_an_average(
    indicator: str, text: str, left: bool
) -> None:
    """Annual exports are exports, but an annual number of zones is not their number."""
    assert bool(stray(text, indicator)) is left


@pytest.mark.parametrize(
    ("indicator", "text", "fits"),
    [
        ("patents", "Patents numbered 22 a month.", True),
        ("patents", "月均专利22个。", True),
        ("patents", "Daily patents numbered 22.", False),
        ("patents", "日均专利22个。", False),
        ("exports", "Exports numbered 22 a month.", False),
        ("exports", "月均出口22个。", False),
        ("exports", "Daily exports numbered 22.", False),
        ("exports", "日均出口22个。", False),
    ],
)
def test_what_is_told_by_the_month_or_day_is_of_no_other_indicator(
    indicator: str, text: str, fits: bool
) -> None:
    """The patents are counted by the month, the exports are not."""
    assert (indicator in spoken(made(), text)) is fits


@pytest.mark.parametrize(
    ("indicator", "text", "chinese"),
    [
        ("goods", "Goods and products numbered 22.", "货物产品22个。"),
        ("products", "Products and goods numbered 22.", "产品货物22个。"),
        ("services", "Services of the service sector numbered 22.", "服务业服务22个。"),
        ("sector", "The service sector and services numbered 22.", "服务业服务22个。"),
        (
            "companies",
            "Foreign-invested enterprises were 22 enterprises.",
            "外企企业22个。",
        ),
        ("fairs", "The CIIE had 22 editions.", "进博会22届。"),
        ("free", "Duty-free was a tariff of 22 percent.", "零关税关税22%。"),
        ("research", "R&D had 22 centres.", "研发中心22个。"),
    ],
)
def test_a_word_that_says_the_same_is_not_left(
    indicator: str, text: str, chinese: str
) -> None:
    """Goods are products; a foreign-invested enterprise is an enterprise."""
    assert stray(text, indicator) == 0
    assert stray(chinese, indicator) == 0


def test_a_wider_word_does_not_stand_for_the_narrower() -> None:
    """What is duty-free has a tariff, but a tariff is not duty-free."""
    left = made().weight("zerotariff")

    assert stray("The duty-free tariff was 22 percent.", "tariff") == left
    assert stray("免关税的税率为22%。", "tariff") == left


# Chinese without spaces


def test_a_word_of_a_name_parts_chinese_without_spaces() -> None:
    """依存度 is in no list, but in a name: what stands before it is a word of its own."""
    found = spoken(made(), "荔枝试点依存度22个。")["ftz"]
    assert (found.whole, found.stray) == (True, BESIDE_TOPIC)

    assert stray("试点荔枝依存度22个。", "ftz") == BESIDE_TOPIC
    assert stray("试点依存度荔枝22个。", "ftz") == BESIDE_TOPIC
    assert stray("试点依存度22个。", "ftz") == 0
    assert stray("出口依存度22个。", "exports") == made().weight("依存度")


def test_the_parts_of_unlisted_chinese_keep_their_places() -> None:
    """What stands beside what, and right behind the number, is asked of each part."""
    text = "2024年1月至6月总计达到龙虾调料荔枝依存度试点22个。"
    assert stray(text, "ftz") == BESIDE_TOPIC

    left = made().weight("依存度") + ELSEWHERE_ZH
    assert stray("22个依存度荔枝在2024年1月至2024年6月出口。", "exports") == left
    assert stray("出口22个之中的依存度荔枝。", "exports") == left
