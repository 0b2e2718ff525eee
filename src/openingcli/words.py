"""Every word a screen shows, in both languages."""

from openingcli.hedges import Hedge
from openingcli.language import Language, Said
from openingcli.records import Over, Status
from openingcli.units import SCALES

WORDS: dict[str, Said] = {
    # headings
    "id": Said("Id", "标识"),
    "indicator": Said("Indicator", "指标"),
    "period": Said("Period", "时期"),
    "value": Said("Value", "数值"),
    "figure": Said("Figure", "数值"),
    "latest": Said("Latest figure", "最新数值"),
    "unit": Said("Unit", "单位"),
    "change": Said("Change", "变化"),
    "range": Said("Between", "区间"),
    "between": Said("{low} to {high}", "{low}至{high}"),
    "yearly": Said("Yearly", "年均"),
    "status": Said("Status", "状态"),
    "source": Said("Source", "来源"),
    "notes": Said("Notes", "注"),
    "line": Said("Line", "行"),
    "printed": Said("As printed", "原文"),
    "cites": Said("Cites", "脚注"),
    "section": Said("Section", "章节"),
    "values": Said("Values", "数值个数"),
    "code": Said("Code", "代码"),
    "vintage": Said("Release", "发布版本"),
    "type": Said("Type", "类型"),
    "published": Said("Published", "发布"),
    "figures": Said("Figures", "数据"),
    "title": Said("Title", "标题"),
    "category": Said("Category", "类别"),
    # what a screen says around its tables
    "unit-is": Said("Unit: {unit}", "单位：{unit}"),
    "unit-percent": Said("percent", "百分比"),
    "category-is": Said("Category: {category}", "类别：{category}"),
    "area-is": Said("Area: {area}", "地区：{area}"),
    "prices-are": Said("Prices: {prices}", "价格：{prices}"),
    "file-is": Said("From: {file}", "出自：{file}"),
    "concept-is": Said(
        "One measure of {name}: openingcli show {concept}",
        "“{name}”的口径之一：openingcli show {concept}",
    ),
    "sum-of": Said(
        "Computed from data sets: {parts}, added", "数据集部分由{parts}相加得出"
    ),
    "printed-changes": Said("Changes as printed", "原文所述变化"),
    "series": Said("Series", "数据序列"),
    "measures-of": Said("Its measures", "各口径"),
    "repeats": Said(
        "repeats {sources}: their agreement confirms nothing",
        "转述{sources}：二者一致不构成印证",
    ),
    "comparison": Said("{before} and {after} compared", "{before}与{after}比较"),
    "has-years": Said(
        "{name} has figures for {years}.", "{name}有数据的年份：{years}。"
    ),
    "no-comparison": Said(
        "No indicator has figures for both periods.", "没有指标同时有这两个时期的数据。"
    ),
    "valid": Said("no faults: {counted}", "没有错误：{counted}"),
    # notes on a reference
    "cite-line": Said("{indicator}: line {lines}.", "{indicator}：第{lines}行。"),
    "cite-lines": Said("{indicator}: lines {lines}.", "{indicator}：第{lines}行。"),
    "cite-document": Said(
        "Lines of {document}, empty ones not counted.",
        "行号按 {document} 的非空行计。",
    ),
    "cite-series": Said(
        "{indicator}: {series}, {first} to {last}.",
        "{indicator}：{series}，{first}至{last}年。",
    ),
    "cite-release": Said("{code} (release {release})", "{code}（{release}发布）"),
    "cite-whole-document": Said(
        "Figures: {count}, from line {first} to line {last} of {document}, empty lines not counted.",
        "数据{count}个，位于 {document} 第{first}至{last}行（不计空行）。",
    ),
    "cite-whole-dataset": Said(
        "Values: {count}; indicators: {indicators}.",
        "数值{count}个，指标{indicators}个。",
    ),
    "cite-repeats": Said("Repeats {sources}.", "转述{sources}。"),
    "cite-licence": Said("Licence: {licence}.", "许可：{licence}。"),
    "cite-find": Said("Search for: {phrase}.", "检索词：{phrase}。"),
    # marks and their legend
    "legend-hedged": Said(
        "~ a hedged figure leaves the change open on both sides",
        "~ 数值带有约数词，变化上下均不确定",
    ),
    "legend-places": Said("▲ places gained, ▼ places lost", "▲ 位次上升，▼ 位次下降"),
    "legend-points": Said("pp: percentage points", "pp：百分点"),
    "change-since": Said("{change} since {period}", "{change}（较{period}）"),
    "over-bound": Said("over {change}", "{change}以上"),
    "under-bound": Said("under {change}", "{change}以下"),
    "withheld": Said("n/a", "不可比"),
    # footnotes
    "inferred": Said("{field} inferred: {why}", "{field}为推断：{why}"),
    "inferred-period": Said("period", "时期"),
    "inferred-from": Said("start", "起始时期"),
    "inferred-to": Said("end", "结束时期"),
    "inferred-value": Said("value", "数值"),
    "inferred-unit": Said("unit", "单位"),
    "inferred-scope": Said("scope", "范围"),
    "inferred-prices": Said("price basis", "价格基准"),
    "inferred-hedge": Said("hedge", "约数词"),
    "corrected": Said(
        "printed as {value}, corrected: {why}", "原文为 {value}，已更正：{why}"
    ),
    "scope": Said("scope: {scope}", "范围：{scope}"),
    "streak": Said("true of the last {count} {unit} running", "已连续{count}{unit}"),
    "years": Said("years", "年"),
    "quarters": Said("quarters", "个季度"),
    "months": Said("months", "个月"),
    "editions": Said("editions", "届"),
    "prices": Said("prices: {prices}", "价格：{prices}"),
    "derived": Said("computed: {code}", "计算得出：{code}"),
    "converted": Said("the document's own conversion", "原文自行换算"),
    "break": Said(
        "{source}: values from {year} on do not compare with those before",
        "{source}：{year} 年起的数值与此前不可比",
    ),
    # reasons of a comparison
    "reason-hedged": Said("a figure is hedged", "数值带有约数词"),
    "reason-sources": Said(
        "two sources: {before} and {after}", "来源不同：{before}与{after}"
    ),
    "reason-units": Said(
        "the units differ, so no change is computed", "单位不同，不计算变化"
    ),
    "reason-break": Said(
        "the series breaks between the two, so no growth is computed",
        "其间数据序列中断，不计算增速",
    ),
    "reason-scope": Said("the two cover different things", "两者范围不同"),
    "reason-prices": Said(
        "the price bases differ, so no change is computed", "价格基准不同，不计算变化"
    ),
    "reason-over": Said(
        "one is an average or total of a span, so no change is computed",
        "其一为时间段的平均或合计，不计算变化",
    ),
    "reason-status": Said("one figure is not final", "其一并非最终数据"),
    "reason-real-periods": Said(
        "real periods: {before} and {after}", "实际时期：{before}与{after}"
    ),
    "printed-beside": Said(
        "printed: {change} ({source})", "原文：{change}（{source}）"
    ),
    # verify
    "finding": Said("What is wrong", "问题"),
    "number": Said("Number", "数字"),
    "around": Said("Words around it", "上下文"),
    "verified": Said(
        "{found} of {count} figures found", "{count} 个数据中找到 {found} 个"
    ),
    "other-edition": Said(
        "This is not the text edition that lines were counted in ({document}).",
        "这不是计行时所用的文本版（{document}）。",
    ),
    "unaccounted": Said(
        "Numbers without a figure: {count}", "没有对应数据的数字：{count} 处"
    ),
    "finding-elsewhere": Said("stands in another line", "在另一行"),
    "finding-missing": Said("is not in the document", "文本中没有"),
    "finding-value": Said("the printed value is another", "原文数值不同"),
    "finding-unit": Said("the printed unit is another", "原文单位不同"),
    "finding-hedge": Said("the printed hedge is another", "原文约数词不同"),
    "finding-streak": Said("the printed streak is another", "原文连续期不同"),
    # cross-check
    "printed-figure": Said("Printed", "文献数据"),
    "official": Said("Official", "官方数据"),
    "publisher": Said("Published by", "发布"),
    "apart": Said("Apart", "相差"),
    "agreement": Said("Agreement", "吻合"),
    "cross-definition": Said(
        "another definition: {name} ({id})", "口径不同：{name}（{id}）"
    ),
    "cross-hedge": Said("the printed figure is hedged", "文献数据带有约数词"),
    "cross-release": Said(
        "not the value of this release: data sets are revised",
        "与该版本数据不一致：数据集会修订",
    ),
    # check
    "verdict": Said("Verdict", "结论"),
    "claimed": Said("Claimed", "所称"),
    "on-record": Said("On record", "记录"),
    "verdict-cause": Said("{verdict}: {cause}", "{verdict}（原因：{cause}）"),
    "source-line": Said("{source}, line {line}", "{source}，第 {line} 行"),
    "computed-change": Said(
        "{change} ({period}, computed)", "{change}（{period}，计算得出）"
    ),
    "check-unknown": Said(
        "the catalogue has nothing to check it against", "目录中没有可供核对的数据"
    ),
    "check-nearest": Said("its words come nearest to {names}", "词语最接近{names}"),
    "check-also": Said("its words fit as well: {names}", "词语同样符合：{names}"),
    "check-how-well": Said(
        "{name}, {percent}% as closely", "{name}，符合度 {percent}%"
    ),
    "check-instead": Said("the number is that of {figure}", "该数字属于{figure}"),
    "check-hedge": Said(
        "the number is right, but the source is cautious in another way",
        "数字正确，但约数词与原文不符",
    ),
    "check-scale": Said(
        "the digits are right, their scale is not", "数字正确，数量级有误"
    ),
    "check-currency": Said(
        "the number is right, the currency is not", "数字正确，货币有误"
    ),
    "check-points": Said(
        "the number is right, but percent and percentage points are mixed up",
        "数字正确，但混淆了百分比与百分点",
    ),
    "check-misprint": Said("this is a known misprint", "这是已知的印刷错误"),
    "check-value": Said(
        "no slip explains it: another number is on record",
        "并非常见笔误：记录为另一数值",
    ),
    "check-consistent": Said(
        "right after rounding, or as cautious as the source allows",
        "四舍五入后相符，或在原文约数范围之内",
    ),
    # import
    "imported": Said(
        "{series} with {values} of {country} ({code}) written to {output}.",
        "已将{country}（{code}）的{series}（{values}）写入 {output}。",
    ),
    "import-left-out": Said("Left out: {what}.", "未写入：{what}。"),
    "import-next": Said(
        "Next: openingcli --catalogue {output} list --category imported",
        "接下来：openingcli --catalogue {output} list --category imported",
    ),
    # chart
    "chart-source": Said("Source: {sources}", "来源：{sources}"),
    "chart-hedged": Said("a hedged figure", "带有约数词"),
    "chart-forecast": Said("a forecast", "预测"),
    "chart-see": Said(
        "{count}: openingcli show {indicator}",
        "{count}，可查看：openingcli show {indicator}",
    ),
    "chart-places": Said("Place, the first on top", "名次（第一位在最上方）"),
    "trend-forecast": Said("dotted: forecast", "点状：预测"),
    # convert
    "language": Said("In", "语言"),
    "digits": Said("digits", "数字"),
    # quote
    "quote": Said(
        "{subject} {said} {when}{streak}, according to {source}.",
        "据{source}，{subject}{when}{said}{streak}。",
    ),
    "quote-printed": Said(
        "Printed as “{printed}” in “{document}”, line {line}.",
        "原文为“{printed}”，见“{document}”第 {line} 行。",
    ),
    "quote-series": Said(
        "The value as published is {value} {unit} ({code}).",
        "发布值为 {value} {unit}（{code}）。",
    ),
    "quote-news": Said("a news item of {date}", "{date}的新闻报道"),
    "quote-streak": Said(", for {count} consecutive {unit}", "，已连续{count}{unit}"),
    "verb-was": Said("stood at", "为"),
    "verb-ranked": Said("was", "为"),
    "verb-numbered": Said("numbered", "为"),
    "verb-expected": Said("should, as forecast, be", "预计为"),
    "when-inferred": Said(" (date inferred)", "（时期为推断）"),
    "when-total": Said("in total {when}", "{when}累计"),
    "when-average": Said("on average {when}", "{when}平均"),
    "when-each": Said("in every year {when}", "{when}历年"),
    "when-from-to": Said("from {start} to {end}", "{end}较{start}"),
    "grew-percent": Said("grew {hedge}{number} percent", "增长{hedge}{number}%"),
    "grew-points": Said(
        "grew {hedge}{number} percentage points", "提高{hedge}{number}个百分点"
    ),
    "grew-fold": Said("grew {hedge}{number}-fold", "增至{hedge}{number}倍"),
    "grew-times-more": Said("grew by {hedge}{number} times", "增长{hedge}{number}倍"),
    # comparison of changes
    "points": Said("{number} pp", "{number}个百分点"),
    "times": Said("{number} times", "{number}倍"),
    "fold": Said("{hedge}{number}-fold", "增至{hedge}{number}倍"),
    "times-more": Said("up {hedge}{number} times", "增长{hedge}{number}倍"),
    "percent-change": Said("{hedge}{number}%", "{hedge}{number}%"),
    "nobody": Said("nothing found for {words!r}", "没有找到“{words}”"),
    "try-list": Said("try: openingcli list", "可以试试：openingcli list"),
    "article": Said("article", "文章"),
    "paper": Said("paper", "论文"),
    "news": Said("news", "新闻"),
    "dataset": Said("data set", "数据集"),
    "licence": Said("licence: {licence}", "许可：{licence}"),
    "edition": Said(
        "openingcli {version}, catalogue {edition}",
        "openingcli {version}，目录版次 {edition}",
    ),
    "waiting-compile": Said("Reading the catalogue", "正在读取目录"),
    "waiting-verify": Said("Looking the figures up", "正在核对数据"),
    "waiting-import": Said("Reading the download", "正在读取下载文件"),
    "completion-installed": Said(
        "{shell} completion is installed in {path}; open a new terminal",
        "已安装 {shell} 补全：{path}；新开终端后生效",
    ),
    "error": Said("error: ", "错误："),
    "hint": Said("hint: ", "提示："),
    "warning": Said("warning: ", "警告："),
}

COUNTS: dict[str, tuple[Said, Said]] = {
    "indicators": (
        Said("1 indicator", "1 个指标"),
        Said("{count} indicators", "{count} 个指标"),
    ),
    "figures": (
        Said("1 figure", "1 个数据"),
        Said("{count} figures", "{count} 个数据"),
    ),
    "series": (Said("1 series", "1 个序列"), Said("{count} series", "{count} 个序列")),
    "values": (Said("1 value", "1 个数值"), Said("{count} values", "{count} 个数值")),
    "empty-series": (
        Said("1 series without a value", "1 个没有数值的序列"),
        Said("{count} series without a value", "{count} 个没有数值的序列"),
    ),
    "older-series": (
        Said("1 series of an older release", "1 个较早发布版本的序列"),
        Said("{count} series of an older release", "{count} 个较早发布版本的序列"),
    ),
    "same-series": (
        Said("1 series that stands in two files", "1 个重复出现的序列"),
        Said("{count} series that stand in two files", "{count} 个重复出现的序列"),
    ),
    "chart-left-out": (
        Said(
            "1 more figure, of another unit, source or kind of period, is not drawn",
            "另有 1 个数据单位、来源或时期类型不同，未画出",
        ),
        Said(
            "{count} more figures, of another unit, source or kind of period, are not "
            "drawn",
            "另有 {count} 个数据单位、来源或时期类型不同，未画出",
        ),
    ),
    "pairs": (
        Said("1 pair", "1 组"),
        Said("{count} pairs", "{count} 组"),
    ),
    "nearby": (
        Said(
            "1 more indicator has figures within two years: add --within 2",
            "另有 1 个指标在前后两年内有数据：可加 --within 2",
        ),
        Said(
            "{count} more indicators have figures within two years: add --within 2",
            "另有 {count} 个指标在前后两年内有数据：可加 --within 2",
        ),
    ),
}
"""What is said of one thing, and of any other number of them."""

HEDGES: dict[Hedge | None, Said] = {
    None: Said("", ""),
    Hedge.ABOUT: Said("about ", "约"),
    Hedge.NEARLY: Said("nearly ", "近"),
    Hedge.OVER: Said("over ", "超过"),
    Hedge.AT_LEAST: Said("at least ", "至少"),
    Hedge.AT_MOST: Said("at most ", "至多"),
}

AGREEMENTS: dict[str, Said] = {
    "same": Said("same", "一致"),
    "within": Said("within its hedge", "在约数范围内"),
    "apart": Said("apart", "不一致"),
}
VERDICTS: dict[str, Said] = {
    "matches": Said("matches", "相符"),
    "consistent": Said("consistent", "大致相符"),
    "differs": Said("differs", "不符"),
    "unknown": Said("unknown", "无法核对"),
}
CAUSES: dict[str, Said] = {
    "scale": Said("scale", "数量级"),
    "period": Said("period", "时期"),
    "measure": Said("measure", "口径"),
    "indicator": Said("indicator", "指标"),
    "currency": Said("currency", "货币"),
    "points": Said("points", "百分点"),
    "hedge": Said("hedge", "约数词"),
    "misprint": Said("misprint", "印刷错误"),
    "value": Said("value", "数值"),
}

STATUSES: dict[Status | None, Said] = {
    None: Said("", ""),
    Status.PROVISIONAL: Said("provisional", "初步数据"),
    Status.ESTIMATE: Said("estimate", "估计"),
    Status.FORECAST: Said("forecast", "预测"),
}

OVERS: dict[Over | None, Said] = {
    None: Said("", ""),
    Over.TOTAL: Said(", total", "，累计"),
    Over.AVERAGE: Said(", average", "，平均"),
    Over.EACH: Said(", throughout", "，历年"),
}

PRICES: dict[str, Said] = {
    "current": Said("current", "现价"),
    "constant": Said("constant", "不变价"),
}

SCALE_NAMES: dict[int, Said] = {
    0: Said("", ""),
    **{
        power: Said(f"{name} ", zh)
        for (name, power), zh in zip(
            SCALES.items(), ("千", "百万", "十亿", "万亿"), strict=True
        )
    },
}


def say(key: str, language: Language, **facts: object) -> str:
    """The words of that key, its `{facts}` filled in."""
    return WORDS[key].to(language).format(**facts)


PARTS = {2: "half", 3: "third", 4: "quarter", 5: "fifth", 6: "sixth", 10: "tenth"}
NUMBERS = (
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
)
NUMBERS_ZH = "零一二三四五六七八九十"


def fraction_words(fraction: str, language: Language) -> str:
    """A fraction in words: one third, two thirds, 三分之一; 7/12 stays as it is."""
    over, under = map(int, fraction.split("/"))
    if over >= len(NUMBERS) or under not in PARTS:
        return fraction
    if language is Language.ZH:
        return f"{NUMBERS_ZH[under]}分之{NUMBERS_ZH[over]}"
    part = PARTS[under]
    if (over, under) == (1, 2):
        return part
    return f"{NUMBERS[over]} {part}{'s' if over > 1 else ''}"


def count(key: str, number: int, language: Language) -> str:
    """A number of things: 2 indicators, 1 indicator."""
    one, many = COUNTS[key]
    return (one if number == 1 else many).to(language).format(count=number)


def counted(indicators: int, figures: int, language: Language) -> str:
    """How many indicators and figures: 47 indicators, 452 figures."""
    comma = "，" if language is Language.ZH else ", "
    parts = ("indicators", indicators), ("figures", figures)
    return comma.join(count(key, number, language) for key, number in parts)


def prices_words(prices: str, language: Language) -> str:
    """A price basis in words: constant-2015 is constant 2015."""
    kind, _, year = prices.partition("-")
    said = PRICES.get(kind, Said(kind.upper(), "购买力平价"))
    if language is Language.ZH:
        return f"{year}年{said.zh}" if year else said.zh
    return f"{said.en} {year}".strip()
