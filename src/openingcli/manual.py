"""What --help says: examples for each command, and its words in Chinese."""

import re
from typing import Any

from openingcli.language import Language

EXAMPLES = {
    "list": ("list", "list --category tariffs", "list --year 2012"),
    "search": ("search foreign investment", "search 关税"),
    "show": ("show foreign trade", "show fdi", "show gdp --since 2010"),
    "compare": (
        "compare 2012 2024",
        "compare 2012 2024 --sort change",
        "compare 2012 2024 gdp fdi --within 2",
    ),
    "sources": (
        "sources",
        "sources trade-volume",
        "sources wu-2025",
        "sources trade-volume fdi-inflow --format bibtex",
        "sources 自贸区 --format gb7714 --lang zh",
    ),
    "quote": (
        "quote free trade zones",
        "quote fdi-inflow --period 2023 --long",
        "quote 自贸区 --lang zh",
    ),
    "check": (
        "check 'China has 22 pilot free trade zones.'",
        "check 2024年中国对外直接投资达162.78亿美元。",
        "check --file claims.txt",
    ),
    "cross-check": ("cross-check", "cross-check fdi", "cross-check gdp forex-reserves"),
    "convert": ("convert 1.27万亿元", "convert 'US$162.78 billion'"),
    "chart": (
        "chart 'foreign trade'",
        "chart fdi-inflow outbound-investment --since 2000",
        "chart gdp --output gdp.svg",
    ),
    "export": (
        "export --format json",
        "export --output figures.csv",
        "export --format datapackage --output figures.zip",
    ),
    "import": (
        "import worldbank API_NY.GDP.MKTP.CD_DS2_en_csv_v2_2463.zip --output my.yaml",
        "import worldbank API_VNM_DS2_en_csv_v2_13.csv --country VNM --output my.yaml",
    ),
    "validate": ("validate", "validate my.yaml", "validate my.yaml --alone"),
    "verify": ("verify wu-2025 003_30abd628fc50e3f5.txt",),
    "schema": ("schema",),
}
"""For each command what to type first; every one is run by a test."""

CHINESE = {
    "Figures on China's opening up: look up, compare, source. Offline.": "中国对外开放数据：查询、比较、溯源，离线可用。",
    "Start with: openingcli list": "从这里开始：openingcli list",
    "List the indicators with their latest figures.": "列出指标及其最新数值。",
    "Find indicators by words, best first.": "按词语查找指标，最相关的在前。",
    "Show an indicator's figures, or a concept's measures.": "显示一个指标的全部数据，或一个概念的各口径。",
    "Compare every indicator that has figures for both periods.": "比较同时有两个时期数据的全部指标。",
    "Show where figures stand: source, line, printed form. Cite the sources.": "显示数据的出处：来源、行号、原文；也可生成参考文献。",
    "How to print the answer; from bibtex on, as references.": "输出格式；bibtex 及其后各项为参考文献格式。",
    "Write one sentence to paste, hedge and source kept.": "写成一句可直接引用的话，保留约数词与来源。",
    "An indicator's id or name.": "指标的标识或名称。",
    "The period to quote; the latest without.": "要引用的时期；不写则为最新。",
    "Add what is counted and where it stands.": "附上统计口径与出处。",
    "Set each printed figure beside the official value of its concept and period.": "将文献中的数据与同一概念、同一时期的官方数据并列核对。",
    "Judge every figure of a sentence: right, plausible, wrong or unknown.": "核对一句话中的每个数字：相符、大致相符、不符或无法核对。",
    "A sentence or headline; - reads one a line from stdin.": "一句话或标题；写 - 则从标准输入逐行读取。",
    "A file of claims, one a line.": "待核对的文件，每行一句。",
    "Write a quantity in both languages' scales, and in dollars or yuan.": "以中英文数量级写出同一数量，并折算成美元或人民币。",
    "The year whose exchange rate to take; the latest without.": "采用哪一年的汇率；不写则为最新一年。",
    "Show in this unit: 'billion USD', 亿元, yuan.": "以该单位显示：亿元、亿美元、'billion USD'。",
    "A quantity: 1.27万亿元, US$162.78 billion.": "数量：1.27万亿元、US$162.78 billion。",
    "Draw figures over time, in the terminal or as a picture.": "画出数据随时间的变化：在终端显示，或存为图片。",
    "Indicators or concepts.": "指标或概念。",
    "A picture: FILE.svg, FILE.png or FILE.html.": "存为图片：文件.svg、文件.png 或 文件.html。",
    "Write every figure of the catalogue.": "导出目录中的全部数据。",
    "Make a catalogue file of a download, to lay over the shipped one.": "将下载的数据转成目录文件，可叠加在自带目录之上。",
    "Who publishes the data.": "数据的发布者。",
    "Downloads as they come: CSV or zip.": "下载所得的原始文件：CSV 或 zip。",
    "Whose series: CHN, CN or a name.": "哪个国家的序列：CHN、CN 或国名。",
    "Name every fault of a catalogue file.": "指出目录文件的所有错误。",
    "Look every figure of a source up in its document.": "在文本中逐一核对某来源的数据。",
    "The source's id or short name.": "来源的标识或简称。",
    "The text of its document.": "该来源的文本文件。",
    "Print the JSON Schema of the catalogue file.": "输出目录文件的 JSON Schema。",
    "How to print the answer.": "输出格式。",
    "Only this category.": "只看该类别。",
    "Only figures of this source.": "只看该来源的数据。",
    "Lay this catalogue file over the shipped one; may be repeated.": "将该目录文件叠加在自带目录之上，可重复使用。",
    "Leave the shipped catalogue out.": "不使用自带目录。",
    "Language of the screens.": "界面语言。",
    "When to colour.": "何时使用颜色。",
    "Print version and edition.": "显示版本与目录版次。",
    "Only what has a figure for this year.": "只看该年有数据的指标。",
    "Words in English or Chinese.": "中文或英文词语。",
    "An indicator's id or name, or a concept.": "指标的标识或名称，或一个概念。",
    "Only periods that end in or after this one.": "只看在该时期内或之后结束的时期。",
    "Only periods that end in or before this one.": "只看在该时期内或之前结束的时期。",
    "A period: 2012, 2025-H1.": "时期：2012、2025-H1。",
    "A later period.": "较晚的时期。",
    "Only these indicators or concepts.": "只看这些指标或概念。",
    "Take figures so many years away too.": "也采用相差若干年以内的数据。",
    "Order of the rows.": "行的顺序。",
    "Indicators or sources; all sources without.": "指标或来源；不写则列出全部来源。",
    "How to write it; datapackage is a zip of tables that say what they hold.": "导出格式；datapackage 为自带字段说明的数据表压缩包。",
    "A file instead of stdout.": "写入文件而非标准输出。",
    "Replace the file if it exists.": "文件已存在时予以替换。",
    "A catalogue file, laid over the shipped one.": "目录文件，叠加在自带目录之上。",
    "Show this message and exit.": "显示本说明。",
    "Install completion for the current shell.": "为当前 shell 安装补全。",
    "Print the completion script of this shell.": "输出当前 shell 的补全脚本。",
}
"""The Chinese of every help text."""

HEADINGS = {
    "Usage: ": "用法：",
    "Arguments:": "参数：",
    "Options:": "选项：",
    "Commands:": "命令：",
    "Examples:": "示例：",
    "[default: ": "[默认：",
    "[required]": "[必填]",
}
SHARED = "Shared options (--catalogue, --alone, --lang, --color) may stand anywhere."
SHARED_ZH = "通用选项（--catalogue、--alone、--lang、--color）可放在任意位置。"


def epilog(command: str) -> str:
    """Examples for the end of a command's help, kept as they are laid out."""
    lines = "\n".join(f"  openingcli {example}" for example in EXAMPLES[command])
    return f"\b\nExamples:\n{lines}\n\n{SHARED}"


def translate(command: Any, language: Language) -> None:
    """Put the help texts of a command into Chinese."""
    if language is Language.EN:
        return
    command.help = CHINESE.get(command.help, command.help)
    if command.epilog:
        command.epilog = CHINESE.get(
            command.epilog, command.epilog.replace(SHARED, SHARED_ZH)
        )
    for param in command.params:
        param.help = CHINESE.get(str(getattr(param, "help", "")), "")


def usage_in_chinese(error: Any) -> str:
    """What is wrong with a command line, said in Chinese."""
    param = getattr(error, "param", None)
    name = max(getattr(param, "opts", ()) or [""], key=len)
    kind = getattr(param, "type", None)
    match type(error).__name__:
        case "NoSuchOption":
            return f"没有选项 {error.option_name}"
        case "BadOptionUsage":
            return f"选项 {error.option_name} 的用法有误"
        case "MissingParameter":
            return f"缺少参数 {name}"
        case "BadParameter":
            choices = "、".join(map(str, getattr(kind, "choices", ())))
            if choices:
                return f"{name} 的取值无效，可选：{choices}"
            ends = getattr(kind, "min", None), getattr(kind, "max", None)
            within = "" if None in ends else f"，须在 {ends[0]} 到 {ends[1]} 之间"
            return f"{name} 的取值无效{within}"
        case _:
            quoted = re.search("command '(.*?)'", error.format_message())
            if quoted:
                return f"没有命令 {quoted[1]}"
            return "命令行有误：参数过多或写法不对"
