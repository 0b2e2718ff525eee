"""What a text speaks of: topics, places, words that say nothing, and names as tokens."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openingcli.catalogue import Catalogue
from openingcli.language import Said
from openingcli.lexicon import (
    NEUTRAL_EN,
    NEUTRAL_ZH,
    TOPICS,
    chinese,
    english,
    stem,
)
from openingcli.quantity import normalised
from openingcli.records import Concept, CountedUnit, Indicator, Measure, Time
from openingcli.topics import LONGEST_ZH, Sort, Word, tokens, tokens_of, words
from openingcli.vocabulary import IndicatorWords, Vocabulary, vocabulary

ROWS = [line.split(" | ") for line in TOPICS.strip().splitlines()]


def forms(column: int) -> dict[str, set[str]]:
    """The forms of one language, with the tokens that each stands under."""
    found: dict[str, set[str]] = {}
    for row in ROWS:
        for form in row[column].split(", "):
            found.setdefault(form, set()).add(row[0])
    return found


EN, ZH = forms(1), forms(2)


def topics(text: str) -> list[str]:
    """The tokens of the words that say something, in order."""
    return [word.token for word in words(text) if word.token]


def sorts(text: str) -> list[tuple[str, Sort]]:
    """Each word of a text with what it does."""
    return [(text[word.start : word.end], word.sort) for word in words(text)]


def test_a_capital_that_speaks_stands_for_the_country() -> None:
    """Beijing has signed, but exports of Beijing rose."""
    assert words("Beijing signed it")[0] == Word(0, 7, "", Sort.HOME)
    assert words("in Beijing")[1] == Word(3, 10, "@CN-BJ", Sort.PLACE)
    assert words("Beijing reported it")[0] == Word(0, 7, "@CN-BJ", Sort.PLACE)


def test_a_word_has_a_place_a_token_and_a_sort() -> None:
    """Places are counted in characters of the text as it was given."""
    assert words("China's exports 到越南") == [
        Word(0, 5, "", Sort.HOME),
        Word(6, 7, "", Sort.NEUTRAL),
        Word(8, 15, "export", Sort.TOPIC),
        Word(16, 17, "", Sort.NEUTRAL),
        Word(17, 19, "@VN", Sort.PLACE),
    ]


@pytest.mark.parametrize(
    ("english", "chinese", "expected"),
    [
        ("goods trade", "货物贸易", {"goods", "trade"}),
        ("imports and exports", "进出口", {"trade"}),
        ("Exports to Vietnam", "对越南出口", {"export", "@VN"}),
        ("exporters", "出口国", {"export"}),
        ("pilot free trade zones", "自由贸易试验区", {"ftz"}),
        ("free trade agreements", "自贸协定", {"fta"}),
        ("free trade", "自由贸易", {"freetrade"}),
        ("foreign-invested enterprises", "外商投资企业", {"fie"}),
        ("FDI actually utilised", "实际使用外资", {"fdi", "utilised"}),
        ("cross-border e-commerce", "跨境电商", {"crossborder", "ecommerce"}),
        ("GDP per capita", "人均国内生产总值", {"gdp", "percapita"}),
        ("R&D spending", "研发经费", {"rd", "spending"}),
        ("the belt and road", "“一带一路”", {"bri"}),
        ("zero-tariff", "零关税", {"zerotariff"}),
        ("the negative list", "负面清单", {"negativelist"}),
        ("new energy vehicles", "新能源汽车", {"nev"}),
        ("consumer goods trade-in", "消费品以旧换新", {"consumergoods", "tradein"}),
        ("migrant workers", "农民工", {"migrant"}),
        ("applied across China", "复制推广到全国", {"replicate"}),
        ("rolled out across the country", "在全国推广", {"replicate"}),
        ("share of the world", "占世界的比重", {"share", "world"}),
    ],
)
def test_words_of_one_meaning_are_one_token(
    english: str, chinese: str, expected: set[str]
) -> None:
    """A sentence in either language says the same."""
    assert tokens(english) == tokens(normalised(chinese)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the economies of Asia", ["country", "@X-asia"]),
        ("the economy of Asia", ["gdp", "@X-asia"]),
        ("companies and company", ["enterprise", "enterprise"]),
        ("import/export", ["trade"]),
        ("two-way trade", ["trade"]),
        ("businesses online", ["ecommerce"]),
        ("trade in goods", ["trade", "goods"]),
        ("trade-in goods", ["tradein", "goods"]),
        ("digital trade 数字贸易", ["digital", "trade", "digital", "trade"]),
        ("frobnicated widgets", ["frobnicated", "widget"]),
        ("弗罗布出口", ["弗罗布", "export"]),
        ("US dollar", ["dollar"]),
        ("US firms", ["@US", "enterprise"]),
        ("Hong Kong", ["@HK"]),
        ("Hongqiao", ["@CN-SH-hongqiao"]),
        ("the Hongqiao forum", ["hongqiao"]),
        ("上海合作组织", ["@X-sco"]),
        ("exports, imports", ["export", "import"]),
        ("foreign, direct investment", ["foreign", "direct", "investment"]),
        ("the 'exports' of firms", ["export", "enterprise"]),
        ("'lighthouse' factories", ["lighthouse"]),
        ("factories' exports", ["manufacturing", "export"]),
        ("works for it", ["job"]),
        ("it takes place", []),
        ("news energy vehicles", ["nev"]),
    ],
)
def test_the_longest_phrase_is_taken(text: str, expected: list[str]) -> None:
    """Phrases are found across spaces and hyphens, and never across a comma."""
    assert topics(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("China", [("China", Sort.HOME)]),
        ("the Chinese", [("the", Sort.NEUTRAL), ("Chinese", Sort.HOME)]),
        ("我国", [("我国", Sort.HOME)]),
        ("全国", [("全国", Sort.HOME)]),
        ("Beijing has said", [
            ("Beijing", Sort.HOME), ("has", Sort.NEUTRAL), ("said", Sort.NEUTRAL),
        ]),
        (
            "of Beijing rose",
            [("of", Sort.NEUTRAL), ("Beijing", Sort.PLACE), ("rose", Sort.NEUTRAL)],
        ),
        ("in Beijing", [("in", Sort.NEUTRAL), ("Beijing", Sort.PLACE)]),
        ("Beijing's", [("Beijing", Sort.PLACE), ("s", Sort.NEUTRAL)]),
        ("北京", [("北京", Sort.PLACE)]),
        ("the", [("the", Sort.NEUTRAL)]),
        ("的", [("的", Sort.NEUTRAL)]),
        ("tariff", [("tariff", Sort.TOPIC)]),
        ("关税", [("关税", Sort.TOPIC)]),
        ("widget", [("widget", Sort.UNKNOWN)]),
        ("弗罗布", [("弗罗布", Sort.UNKNOWN)]),
        ("25.7, 40% (!)", []),
        ("", []),
    ],
)  # fmt: skip
def test_every_sort(text: str, expected: list[tuple[str, Sort]]) -> None:
    """A word is a topic, a place, China, nothing, or in no list; numbers are no words."""
    assert sorts(text) == expected


def test_learned_words_part_a_text_without_spaces() -> None:
    """A Chinese word that no list has is a word of its own once a name has taught it."""
    text = "弗罗布巴兹出口"

    assert topics(text) == ["弗罗布巴兹", "export"]
    assert words(text, frozenset({"弗罗布"})) == [
        Word(0, 3, "弗罗布", Sort.TOPIC),
        Word(3, 5, "巴兹", Sort.UNKNOWN),
        Word(5, 7, "export", Sort.TOPIC),
    ]


@pytest.mark.parametrize("letter", ["İ", "ß", "ﬁ", "\x00"])
def test_odd_letters_do_not_move_the_rest(letter: str) -> None:
    """A letter whose small form is longer leaves the other words where they are."""
    text = f"{letter} trade 贸易"

    assert words(text)[-2:] == [
        Word(2, 7, "trade", Sort.TOPIC),
        Word(8, 10, "trade", Sort.TOPIC),
    ]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("China's goods trade", {"goods", "trade"}),
        ("中国货物贸易总额", {"goods", "trade"}),
        ("Exports to the US", {"export", "@US"}),
        ("It", set()),
        ("中国的总量", set()),
        ("弗罗布数量", {"弗罗布"}),
    ],
)
def test_the_tokens_of_a_name(name: str, expected: set[str]) -> None:
    """A name says its topics, places and unknown words; China itself says nothing."""
    assert tokens(name) == expected


def test_many_names_are_read_like_one() -> None:
    """Names are kept apart, and the Chinese words that no list has are learned."""
    names = ["Goods trade", "弗罗布出口", "", "Widgets", "对越出口"]

    assert tokens_of(names) == (
        [
            frozenset({"goods", "trade"}),
            frozenset({"弗罗布", "export"}),
            frozenset(),
            frozenset({"widget"}),
            frozenset({"@VN", "export"}),
        ],
        frozenset({"弗罗布"}),
    )


NAMES = """
Beijing Hong Kong South Korea
trade goods free agreement zone pilot new energy vehicles e-commerce of the China Vietnam
Germany widget 出口 贸易 自由 试验区 越南 中国 的 弗罗布 外商 投资 企业 25 % , -
"""
NAME = st.lists(st.sampled_from(NAMES.split()), max_size=6)


@given(st.lists(NAME.map(" ".join) | NAME.map("".join), max_size=6))
def test_no_name_runs_into_the_next(names: list[str]) -> None:
    """Read in one go, every name has the tokens that it has alone."""
    assert tokens_of(names)[0] == [tokens(name) for name in names]


@given(NAME.map(" ".join) | NAME.map("".join) | st.text())
def test_words_stand_in_order_and_apart(text: str) -> None:
    """Whatever the text, each word is a piece of it that begins after the last."""
    plain, last = normalised(text), 0
    for word in words(plain):
        assert last <= word.start < word.end <= len(plain)
        assert bool(word.token) is (word.sort not in (Sort.HOME, Sort.NEUTRAL))
        assert word.token.startswith("@") is (word.sort is Sort.PLACE)
        last = word.end


@pytest.mark.parametrize("piece", ["贸易", "x", "trade, ", "的", "弗罗布", "7", ","])
def test_a_long_text_of_words_is_read_to_its_end(piece: str) -> None:
    """A hundred thousand characters are read, and the last word is not lost."""
    text = piece * (100_000 // len(piece)) + " exports"

    assert words(text)[-1] == Word(len(text) - 7, len(text), "export", Sort.TOPIC)


# the lexicon


def test_every_topic_has_forms_in_both_languages() -> None:
    """Each row of the table is a token, its forms in English and those in Chinese."""
    gaps = [row for row in ROWS if len(row) != 3 or "" in row[1:]]
    odd = [
        form
        for form in (*EN, *ZH)
        if form != " ".join(form.lower().split()) or not form
    ]

    assert gaps == []
    assert odd == []


def test_no_token_has_two_rows() -> None:
    """A token that stood on two rows would be two topics of one name."""
    assert [
        t for t, times in Counter(row[0] for row in ROWS).items() if times > 1
    ] == []


@pytest.mark.parametrize("table", [EN, ZH], ids=["en", "zh"])
def test_no_form_stands_under_two_tokens(table: dict[str, set[str]]) -> None:
    """A word that meant two topics would silently lose one of them."""
    assert {form: found for form, found in table.items() if len(found) > 1} == {}


def test_every_form_is_found_whole() -> None:
    """A form that another rule cuts up, or that a place of that name hides, is dead."""
    found = {
        form: [(word.start, word.end, word.token) for word in words(form)]
        for form in (*EN, *ZH)
    }
    tokens_of_form = {**EN, **ZH}

    assert [
        form
        for form, whole in found.items()
        if [(s, e) for s, e, _ in whole] != [(0, len(form))]
        or whole[0][2] not in tokens_of_form[form]
    ] == []


def test_no_form_is_lost_among_the_words_that_say_nothing() -> None:
    """Every form of a topic is looked up as that topic."""
    known = {phrase: token for one in english().values() for phrase, token in one}

    assert [form for form in EN if known[tuple(form.split())] not in EN[form]] == []
    assert [form for form in ZH if chinese()[form] not in ZH[form]] == []


def test_no_chinese_word_is_too_long_to_be_found() -> None:
    """A text is looked up in stretches of so many characters at most."""
    assert [word for word in (*ZH, *NEUTRAL_ZH.split()) if len(word) > LONGEST_ZH] == []


def test_phrases_stand_longest_first() -> None:
    """Under each first word the longer phrases come before the shorter."""
    for first, phrases in english().items():
        lengths = [len(phrase) for phrase, _ in phrases]
        assert lengths == sorted(lengths, reverse=True)
        assert {phrase[0] for phrase, _ in phrases} == {first}


def test_neutral_words_are_known() -> None:
    """Words that say nothing are small letters, as a text is looked up, and known."""
    assert NEUTRAL_EN.lower() == NEUTRAL_EN
    assert [word for word in NEUTRAL_EN.split() if word not in english()] == []
    assert [word for word in NEUTRAL_ZH.split() if word not in chinese()] == []


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("exports", "export"),
        ("companies", "company"),
        ("company", "company"),
        ("boxes", "box"),
        ("branches", "branch"),
        ("businesses", "business"),
        ("wishes", "wish"),
        ("business", "business"),
        ("surplus", "surplus"),
        ("basis", "basis"),
        ("taxes", "tax"),
        ("gas", "gas"),
        ("is", "is"),
        ("export", "export"),
    ],
)
def test_a_plural_and_its_singular_are_one(word: str, expected: str) -> None:
    """The plural is taken off, and no other ending."""
    assert stem(word) == expected


# the words of indicators


def indicator(
    name: Said,
    *aliases: str,
    phrase: Said | None = None,
    concept: str = "",
    unit: str = "thousand zones per bed",
) -> Indicator:
    """An indicator of which only the words matter; its id is its English name."""
    return Indicator(
        id=name.en,
        name=name,
        category="any",
        definition=Said("Not read.", "不读。"),
        measure=Measure.COUNT,
        time=Time.STOCK,
        unit=unit,
        aliases=aliases,
        phrase=phrase,
        concept=concept,
    )


UNITS = {
    "zones": CountedUnit("zones", Said("Zones", "园区"), "count"),
    "bed": CountedUnit("bed", Said("Beds", "床位"), "count"),
}
CONCEPTS = {"fdi": Concept("fdi", Said("Inflow", "流入"), Said("Not read.", "不读。"))}


def read(*indicators: Indicator) -> Vocabulary:
    """The words of some indicators."""
    return vocabulary({one.id: one for one in indicators}, CONCEPTS, UNITS)


def test_the_words_of_an_indicator() -> None:
    """Names and aliases are kept apart; phrase, unit and concept are known besides."""
    said = read(
        indicator(
            Said("Exports to Vietnam", "对越南出口"),
            "widgets sold",
            phrase=Said("China's goods", "货物"),
            concept="fdi",
        )
    )

    exports = frozenset({"export", "@VN"})
    assert said.indicators["Exports to Vietnam"] == IndicatorWords(
        names=(exports, frozenset({"widget", "sales"})),
        known=exports | {"widget", "sales", "goods", "inflow", "zone", "园区", "bed"},
        area=frozenset({"@VN"}),
    )


def test_a_name_that_is_only_an_area_tells_nothing() -> None:
    """Vietnam is no name of an indicator, though it is known of it."""
    said = read(indicator(Said("Trade with Vietnam", "越南"), "Vietnam"))

    assert said.indicators["Trade with Vietnam"].names == (frozenset({"trade", "@VN"}),)


def test_the_area_is_that_of_the_first_name() -> None:
    """An alias may name the area that the name leaves out."""
    said = read(indicator(Said("Trade", "贸易"), "trade with Peru"))

    assert said.indicators["Trade"].area == frozenset()
    assert "@PE" in said.indicators["Trade"].known


def test_chinese_names_teach_their_words() -> None:
    """A Chinese word of a name that no list has is learned; one letter is not."""
    said = read(indicator(Said("Widgets", "弗罗布"), "巴出口", unit="bed"))

    assert said.learned == {"弗罗布"}


def test_each_indicator_has_its_own_words() -> None:
    """The names of many indicators are read in one go and not mixed up."""
    said = read(
        indicator(Said("Exports", "出口"), "sold abroad"),
        indicator(Said("Imports", "进口")),
        indicator(Said("Tariff", "关税"), "duty", "duties"),
    )

    assert {key: one.names for key, one in said.indicators.items()} == {
        "Exports": (frozenset({"export"}),),
        "Imports": (frozenset({"import"}),),
        "Tariff": (frozenset({"tariff"}),),
    }


def test_every_shipped_indicator_has_words(catalogue: Catalogue) -> None:
    """No indicator is called only by words that say nothing."""
    said = catalogue.vocabulary()

    assert said.indicators.keys() == catalogue.indicators.keys()
    assert [key for key, words in said.indicators.items() if not words.names] == []


def test_the_words_kept_in_the_store_are_those_of_the_names(
    catalogue: Catalogue,
) -> None:
    """What is kept beside a catalogue is what reading its names gives."""
    fresh = vocabulary(catalogue.indicators, catalogue.concepts, catalogue.units)

    assert catalogue.vocabulary() == fresh
