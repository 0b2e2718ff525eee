"""What is said of a faulty catalogue file, in both languages: message and hint."""

from openingcli.language import Said

COLLECTION_NAMES = {
    "categories": Said("category", "类别"),
    "units": Said("unit", "单位"),
    "sources": Said("source", "来源"),
    "concepts": Said("concept", "概念"),
    "indicators": Said("indicator", "指标"),
}
EMPTY = (
    Said("the catalogue is empty", "目录是空的"),
    Said("start from: openingcli schema", "可参考：openingcli schema"),
)
NOT_MAPPING = (
    Said("must be a mapping: lines of `key: value`", "必须是映射，即“键: 值”"),
    Said("indent the keys below it: `name: …`", "请在其下缩进写出各键：`name: …`"),
)
NOT_LIST = (
    Said("must be a list: lines that begin with `- `", "必须是列表，每行以“- ”开头"),
    Said(
        "begin each record below it with a hyphen: `- period: …`",
        "请在其下每条记录前加连字符：`- period: …`",
    ),
)
TOO_MANY = (
    Said("holds more than {most} entries", "超过 {most} 项"),
    Said("part it into several records", "请拆分为多条记录"),
)
NO_HEAD = (
    Said(
        "is missing: nothing says what catalogue this is", "缺少：没有说明这是什么目录"
    ),
    Said(
        "add catalogue with title, edition and licence, or leave out --alone",
        "请添加 catalogue（title、edition、licence），或去掉 --alone",
    ),
)
TAKEN = (
    Said("this id already names an indicator", "该标识已用于一个指标"),
    Said("choose another id", "请换一个标识"),
)
ALIAS_TAKEN = (
    Said("{alias!r} already leads to {owner}", "“{alias}”已指向 {owner}"),
    Said("keep it in one place", "请只保留一处"),
)
SUM_OF_SUM = (
    Said("a sum may not be made of sums", "合计不能由其他合计构成"),
    Said("name its parts", "请列出各组成部分"),
)
OTHER_PART = (
    Said(
        "is measured as {measure} in {unit}, the sum as {expected} in {whole}",
        "这一部分的 measure 为 {measure}、单位为 {unit}，合计却为 {expected}、{whole}",
    ),
    Said(
        "name parts of the measure and unit of the sum, in any scale or currency",
        "请只列出 measure 和单位与合计相同的部分，数量级和币种可以不同",
    ),
)
SUM_OF_RANKS = (
    Said("ranks are not added", "位次不能相加"),
    Said("take sum_of away", "请删去 sum_of"),
)
NO_FIGURES = (
    Said("has no figures", "没有任何数据"),
    Said("add observations or series", "请添加 observations 或 series"),
)
NO_COMMON_YEAR = (
    Said(
        "has no figures: its parts share no year of one source",
        "没有任何数据：各组成部分没有同一来源的共同年份",
    ),
    Said("add series of one source to its parts", "请为各组成部分补充同一来源的序列"),
)
NAME_TAKEN = (
    Said("the name {name!r} already leads to {owner}", "名称“{name}”已指向 {owner}"),
    Said("choose a name of its own", "请另取名称"),
)
BACKWARDS = (
    Said("the change ends no later than it begins", "变化的结束不晚于开始"),
    Said("write the earlier period under from", "请将较早的时期写在 from 下"),
)
NO_DOCUMENT = (
    Said("{source!r} has no document to count lines in", "{source!r} 没有可数行的文本"),
    Said("put values of a data set under series", "数据集的数值请写在 series 下"),
)
NO_FAMILY = (
    Said(
        "the author neither begins nor ends with {family!r}",
        "author 的开头或结尾不是“{family}”",
    ),
    Said(
        "write the family name as it stands in author, or leave it out",
        "请按 author 中的写法填写姓氏，或删去",
    ),
)
FRACTION = (
    Said(
        "a fraction such as 1/3 needs the unit `whole`, and only it",
        "分数（如 1/3）只与单位 whole 搭配",
    ),
    Said(
        "add `unit: whole` to a fraction, or write the value in percent",
        "请为分数加上 `unit: whole`，或将数值写成百分数",
    ),
)
BAD_RANK = (
    Said("a rank is a whole number from 1", "位次是从 1 起的整数"),
    Said(
        "write the place alone: 11 for 11th; a score is an index",
        "只写位次：第11位写 11；得分请用 index",
    ),
)
BAD_SHARE = (
    Said("a share lies between 0 and 100 percent", "占比须在 0 到 100% 之间"),
    Said(
        "check the unit, or make the measure a rate",
        "请检查单位，或将 measure 改为 rate",
    ),
)
BAD_COUNT = (
    Said("a count is not negative", "数量不能为负"),
    Said(
        "take the minus away; a decrease belongs under changes",
        "请去掉负号；减少的幅度请写在 changes 下",
    ),
)
UNFIT = (
    Said(
        "a unit of kind {kind} does not fit the measure {measure}",
        "{kind} 类单位不适用于 {measure}",
    ),
    Said(
        "change the measure, or name a unit of another kind",
        "请修改 measure，或改用其他类别的单位",
    ),
)
SCALED = (
    Said("a unit of kind {kind} has no scale", "{kind} 类单位没有数量级"),
    Said("write the unit alone: {unit}", "只写单位：{unit}"),
)
OTHER_KIND = (
    Said(
        "is of kind {kind}, the indicator's unit of kind {expected}",
        "属于 {kind} 类，而指标单位属于 {expected} 类",
    ),
    Said(
        "name a unit of kind {expected}, or make it an indicator of its own",
        "请用 {expected} 类单位，或另立一个指标",
    ),
)
EXCLUDED = (
    Said(
        "the printed change cannot be true of {before} and {after}",
        "所述变化与 {before} 和 {after} 不符",
    ),
    Said(
        "read the paragraph again: periods, hedge, price basis",
        "请重读原文：时期、约数词、价格基准",
    ),
)
UNUSED = (
    Said("no figure comes from this source", "没有数据出自该来源"),
    Said("remove it or add its figures", "请删除它或补充其数据"),
)
COMMA = Said(
    "inside { } a comma ends a value: 1000, not 1,000",
    "在 { } 内，逗号表示数值结束：请写 1000，而非 1,000",
)
SHAPE: dict[str, tuple[Said, Said]] = {
    "missing": (Said("is missing", "缺少"), Said("add it", "请补上")),
    "text": (
        Said("must be text", "必须是文本"),
        Said("write one value behind the colon", "请在冒号后写一个值"),
    ),
    "empty": (
        Said("is empty", "为空"),
        Said("fill it in or leave it out", "请填写或删去"),
    ),
    "control": (
        Said("holds the invisible character {code}", "含有不可见字符 {code}"),
        Said("remove it", "请删除该字符"),
    ),
    "long": (
        Said("is longer than {most} characters", "超过 {most} 个字符"),
        Said("shorten it", "请缩短"),
    ),
    "model_type": NOT_MAPPING,
    "dict_type": NOT_MAPPING,
    "model_attributes_type": NOT_MAPPING,
    "tuple_type": NOT_LIST,
    "id": (
        Said("is not an id", "不是合法的标识"),
        Said(
            "use lower-case letters, digits and hyphens: fdi-inflow",
            "只用小写字母、数字和连字符：fdi-inflow",
        ),
    ),
    "unit_id": (
        Said("is not the id of a unit", "不是合法的单位标识"),
        Said(
            "begin with a letter; letters, digits and hyphens: USD, ten-thousand-people",
            "以字母开头，只用字母、数字和连字符：USD、ten-thousand-people",
        ),
    ),
    "number": (
        Said("{text!r} is not a number", "{text!r} 不是数字"),
        Said(
            "write plain digits without separators: 5500, 25.7, 0.5; the scale belongs to the unit",
            "请写不带分隔符的数字：5500、25.7、0.5；万、亿等写在单位里",
        ),
    ),
    "precision": (
        Said("{text!r} is not a positive number", "{text!r} 不是正数"),
        Said(
            "write half the width of what the value may be",
            "请写数值可能范围的一半宽度",
        ),
    ),
    "unit": (
        Said("{text!r} is not a unit", "{text!r} 不是单位"),
        Said(
            "write [thousand|million|billion|trillion] unit[ per unit]",
            "写法：[thousand|million|billion|trillion] 单位[ per 单位]",
        ),
    ),
    "printed": (
        Said("has {count} words", "有 {count} 个词"),
        Said(
            "keep the figure and at most eight words in all",
            "请只保留数字及其前后共至多八个词",
        ),
    ),
    "line": (
        Said("{text!r} is not a line number", "{text!r} 不是行号"),
        Said(
            "count the lines that are not empty, from 1",
            "请从 1 起数非空行",
        ),
    ),
    "year": (
        Said("{text!r} is not a year", "{text!r} 不是年份"),
        Said(
            "write four digits: 2024; inside {{ }} a comma ends a value: 1000, not 1,000",
            "写四位数字：2024；{{ }} 内逗号表示一个数值结束：应写 1000，不写 1,000",
        ),
    ),
    "edition": (
        Said("{text!r} is not an edition", "{text!r} 不是版次"),
        Said("write year and month: 2026-11", "写年和月：2026-11"),
    ),
    "sha256": (
        Said("is not a SHA-256", "不是 SHA-256 值"),
        Said("64 hexadecimal digits in lower case", "应为 64 位小写十六进制"),
    ),
    "url": (
        Said("{text!r} is not a web address", "{text!r} 不是网址"),
        Said(
            "write it whole: https://www.example.org/report",
            "请写完整网址：https://www.example.org/report",
        ),
    ),
    "doi": (
        Said("{text!r} is not a DOI", "{text!r} 不是 DOI"),
        Said("write it without address: 10.1000/182", "请只写 DOI 本身：10.1000/182"),
    ),
    "streak": (
        Said("{text!r} is not a streak", "{text!r} 不是连续期"),
        Said(
            "write a number and years, quarters or months: 8 years",
            "写数字加 years、quarters 或 months：8 years",
        ),
    ),
    "prices": (
        Said("{text!r} is not a price basis", "{text!r} 不是价格基准"),
        Said(
            "write current, constant, constant-2015 or ppp-2021",
            "写 current、constant、constant-2015 或 ppp-2021",
        ),
    ),
    "area": (
        Said("{text!r} is not an area", "{text!r} 不是地区代码"),
        Said("write an ISO 3166 code: CN, CN-SH", "写 ISO 3166 代码：CN、CN-SH"),
    ),
}
