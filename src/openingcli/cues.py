"""What the words around a number say of it: rise or fall, rank, denial, future, no figure.

Each question is a pattern in both languages, of small letters, to be held against a
text in small letters: to ignore case would take twice the time to compile. Patterns
look at a stretch just before or just behind a number; none crosses a sentence.
"""

import re
from functools import cache
from typing import NamedTuple

from openingcli.quantity import Script

NEAR = 60
"""So many characters before a number may say what it is."""


class Cue(NamedTuple):
    """Patterns that answer one question in English and in Chinese."""

    en: tuple[str, ...] = ()
    zh: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()
    """Punctuation, which both have."""

    def __call__(self, script: Script) -> re.Pattern[str]:
        """The pattern for texts of these letters, compiled when first asked for."""
        return _compiled(self, script)


@cache
def _compiled(cue: Cue, script: Script) -> re.Pattern[str]:
    en = () if script is Script.HAN else cue.en
    zh = () if script is Script.LATIN else cue.zh
    return re.compile("|".join((*cue.signs, *en, *zh)) or NOTHING)


NOTHING = r"(?!)"
"""Matches nowhere."""

ENDS = Cue(
    signs=(
        r"(?<!\bno)(?<!\bnos)(?<!\bvs)(?<!\bmr)(?<!\bdr)(?<!\bu\.s)(?<!\bapprox)[.!?](?=\s|\")",
        r"[。！？!?；;\n]",
        r"\s\|\s",
    ),
)
"""Where a sentence ends."""

CLAUSES = Cue(
    signs=(
        r",(?![0-9]{3})|[:\[\]【】]",
        r"[(](?=[^)]*\x00)",
        r"(?<=\x00)[)]",
        r"(?<=\s)-(?=\s)",
        r"-{2,}",
    ),
    en=(
        r"\b(?:because|after|amid|when|which|who|although|though|despite|thanks to|"
        r"helped by|driven by|according to|while|whereas|where|but|making|lifting|bringing|"
        r"leaving|up from|down from|compared with|compared to|against|versus|including|"
        r"of them)\b",
        r"\bas\b(?! (?:of|at|an?|the|well|china's|many|much|high|low)\b)",
    ),
)
"""Where a clause ends; \\x00 stands for a figure or a date."""

JOINTS = Cue(
    en=(r"\b(?:and|with|or|to|from|in|then|plus)\b",),
    zh=("[、和与及到至升降增比]",),
)
"""Where a clause of several figures may be parted."""

# numbers that are no figures

_NUMBERED = (
    "notice|order|decree|document|item|article|chapter|decision|resolution|circular|"
    "announcement|paper|bulletin"
)
NUMBER_OF_A_PAPER = Cue(
    en=(rf"\b(?:{_NUMBERED})\s(?:no\.?|number)\s?$",),
)
NO_FIGURE_BEFORE = Cue(
    en=(
        rf"\b(?:{_NUMBERED}|section|page|pp?|part|table|chart|figure|fig|version|covid|"
        r"agenda|cop|gate|room|flight|phase|step|volume|issue|tier|group|type|class|"
        r"week|lesson|rule|clause|footnote|endnote|annex|appendix|slide|day)\.?[\s-]*$",
        r"\b(?:aged?\s(?:of\s)?|ages\s)$",
        r"(?<!just )(?<!slightly )\bunder\s$",
        r"\b(?:the\s(?:past|last|first|next)|fortune)\s$",
    ),
    signs=(
        r"[a-z]-$",
        r"[§/=&]$",
        r"[0-9]:$",
    ),
    zh=("(?:第|连续|最[强大]的?)$",),
)
EVERY = Cue(en=(r"\b(?:per|every)\s$",), zh=("每$",))
"""Per 10,000 people, 每万人: whatever unit or scale follows, it is no figure."""
NO_FIGURE_BEHIND = Cue(
    en=(
        r"^\s?(?:cpc\s)?(?:national (?:party )?congress|congress|central committee|"
        r"plenum|plenary|five[- ]year|session|anniversary|century|edition|round|time|"
        r"centenary|meeting|forum|summit|party)\b",
        r"^[- ]?years?[- ](?:later|after|period|plan|high|low|strategy)",
        r"^\syear\b",
        r"^\s?(?:points?|reports?|things|ways|papers|articles|photos|charts|minutes?|seconds?|km|kilomet\w+|miles|metres|degrees|°)\b",
        r"^\s?years? (?:and|or) (?:over|older|under|younger)",
        r"^-(?:hour|day)\b",
        r"^\s?(?:ministries|departments|agencies|sides|decades|people's)\b",
        r"^\s?(?:am|pm|a\.m|p\.m)\b",
    ),
    signs=(
        r"^[a-z]{0,2}[-/][0-9]",
        r"^:[0-9]",
        "^、",
    ),
    zh=(
        r"^(?:图|赞|篇|周年|大(?:以来|报告|精神|代表|召开|闭幕|提出|[,。]|$)|国元首|国领导人|"
        r"时[0-9]|号文|号公告|号令|年|天|日|批|轮|"
        r"只|个?(?:五年|年头|部门|方面)|[个大]?(?:中国|原则|目标))",
    ),
)
LABEL = Cue(
    signs=(r"[(\[][^()\[\]\s]+[)\]]$", r"^\s*[0-9]+\)$"),
)
"""A note (3), a source [3], the first line of a list 1): held against the text up to
the sign behind the number."""
OF_THE_LARGEST = Cue(
    en=(r"^\s(?:biggest|largest|strongest|leading)\b",),
)
"""Of the 10 largest, 10 is no figure; the tenth largest is one."""
NO_FIGURE_AT = Cue(
    zh=(
        r"^(?:[0-9]+|[一二三四五六七八九十百]+)(?:届(?:[一二三四五六七]中|全国|中央|中纪委|人大|全会)|"
        r"国(?:集团|峰会)|世纪|点[0-9半]|分(?!之)|强)",
        "^十[一二三四五]五(?:规划|以来|计划|$)",
    ),
)
"""The 20th Central Committee, the Group of 20, the 20th century: held against the text
from the first digit on."""
AGE_BEHIND = Cue(
    en=(r"^[- ]?(?:years?[- ]olds?|and (?:over|above|older)(?! [0-9]))\b",),
    zh=("^周?岁",),
)
TOP = Cue(
    en=(r"^top\s",),
)
OF_THE_TOP = Cue(
    en=(
        r"^\s(?:manufactur|compan|firms|enterpris|corporat|brands|universit|banks|ports)",
    ),
)
"""The top 500 companies are a list; in the top 3 of the world is a rank."""
RANK_BEFORE = Cue(
    en=(
        r"(?:(?<!s\s)|(?<=\bis\s)|(?<=\bas\s)|(?<=\bwas\s)|(?<=ranks\s)|(?<=stands\s)|(?<=remains\s)|(?<='s\s))"
        r"\bnumber(?:\s(?:at|in|as|of|was|is|stood))*\s*$",  # but: the zones number 22
        r"\b(?:nos?|ranks?|ranked|ranking|place|placed|position|spot|came|comes)\.?"
        r"(?:\s(?:at|in|as|of|was|is|stood))*\s*$",
        r"#$",
    ),
    zh=(r"(?:排名|名列|位列|位居)第?$",),
)
SUPERLATIVE = Cue(
    en=(
        r"\b(?:the )?(?:world's|global|globe's|planet's|earth's)\s"
        r"(?:single\s|very\s)?(?:largest|biggest|top|leading|number-one|foremost)\b"
        r"(?![\s-](?:\S+\s)?[0-9])",
        r"\b(?:largest|biggest)\b(?=[^.;]{0,60}\b(?:in the world|worldwide|globally|on earth|"
        r"on the planet)\b)",
        r"\b(?:ranks?|ranked|ranking|is|was|are|stands|came|comes|placed|stood|remains|"
        r"remained)\s(?:top|highest)\b(?=[^.;]{0,30}\b(?:world|globally|worldwide|"
        r"globe)\b)",
        r"\b(?:topp?(?:s|ed|ing)|leads?|led|leading) the (?:world|globe)\b(?!')|\btop of the world\b",
        r"\btopp?(?:ed|ing|s) the (?:\w+ ){0,3}(?:table|rankings?|list|chart)s?\b",
        r"\bthan any(?:where else| other (?:country|nation|economy))\b",
    ),
    zh=("(?:全球|世界)上?最大|首屈一指|(?:全球|世界上?)最多|比任何国家都[多大]",),
)
ORDINAL_BEFORE = Cue(
    en=(
        r"(?:\b(?:second|third|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf|\w+teen|twentie)th)|"
        r"[0-9](?:st|nd|rd|th))[\s-]$",
    ),
)
"""The second-largest is not the largest."""

# rise and fall

_RISES = (
    r"(?:rose|risen|rises?|rising|grew|grows?|grown|growing|"
    r"(?<!set )(?<!sets )(?<!setting )(?<!make )(?<!made )(?<!makes )(?<!making )(?<!take )(?<!takes )(?<!took )"
    r"(?<!added )(?<!rang )(?<!racked )(?<!clocked )(?<!chalked )(?<!notched )up|"
    r"increase[ds]?|increasing|climb(?:ed|s|ing)?|expand(?:ed|s|ing)?|jump(?:ed|s|ing)?|"
    r"surg(?:ed|es?|ing)|soar(?:ed|s|ing)?|gain(?:ed|s|ing)?|advanc(?:ed|es?|ing)|higher|"
    r"added|accelerated|leapt|leaps?|(?:sky)?rocketed|spiked|rebounded|rallied|recovered|ballooned|"
    r"mushroomed|snowballed|improved|vaulted|widened|swelled|strengthened)"
)
_FALLS = (
    r"(?:fell|fallen|falls?|falling|down|dropp?(?:ed|s|ing)?|declin(?:ed|es?|ing)|"
    r"decreas(?:ed|es?|ing)|shr[aiu]nk|shrinks?|shrinking|slipp?(?:ed|s|ing)?|slid|slides?|"
    r"slump(?:ed|s|ing)?|plung(?:ed|es?|ing)|dipp?(?:ed|s|ing)?|"
    r"contracted|contracting|lower|lost|loses?|plummet(?:ed|s|ing)?|nosedived|tumbl(?:ed|es?|ing)|"
    r"sank|sunk|sinks?|sinking|retreat(?:ed|s|ing)?|weakened|softened|collapsed|crashed|"
    r"receded|worsened|deteriorated|narrowed|eased)"
)
_RAISED = "(?:raised|lifted|boosted|extended)"
_CUT = "(?:cut|reduced|lowered|trimmed|slashed|shortened)"
"""What was raised or cut is often the number itself: only by leads to how much."""
_SMALL = (
    r"(?:\s(?:by|an?|in(?:\s\S+){1,2}(?=\sby\b)|about|around|nearly|some|roughly|over|more than|another|further|only|"
    r"just|sharply|slightly|steadily|strongly|on average|average|annual|at|of|yoy|"
    r"year-on-year|year on year|the|total|cumulative|cumulatively|overall|rate))*(?:\san?\s[a-z-]+)?\s*"
)
CHANGE_BEFORE = Cue(
    en=(
        rf"\b(?:{_RISES}|(?P<down>{_FALLS})|"
        r"(?:growth|increase|rise|gain|jump|surge|expansion|climb)(?:\s(?:rate|pace))?"
        rf"(?:\s(?:of|by|was|is|hit|at|reached|came in at|stood at|to|averaged|averaging|came to|"
        rf"remained at|(?:slowed|quickened|accelerated|rose|fell) to))|{_RAISED}\sby|"
        rf"(?P<loss>(?:reduction|cut)\sof|(?:reduction|{_CUT})\sby))"
        rf"{_SMALL}$",
    ),
    zh=(
        r"增[速幅](?:放缓|回落|加快|提高|下降)[至到]\s?$",
        "(?:增长|增加|提高|扩大|增幅|增速|升高|反弹|增|涨|升|高出|多)"
        r"(?:率|了|为|高?达到?|幅度)*\s?$",
        "(?P<down_zh>负增长|减少|降低|回落|下滑|萎缩|降幅|跌幅|缩短|缩水|收窄|下挫|减|降|跌)"
        r"(?:了|为|高?达到?|幅度)*\s?$",
    ),
)
BY_SO_MUCH = Cue(
    en=(
        r"\bby\b",
        "(?:growth|increase|rise|gain|jump|surge|drop|fall|decline|decrease|reduction|cut) of",
    ),
    zh=(r"(?:了|加|少|幅|增|减|升|降|多)\s?$",),
)
CHANGE_BEHIND = Cue(
    en=(
        r"^\s?-?(?:growth|increase|rise|jump|surge|gain|expansion|year[- ]on[- ]year|"
        r"y[/-]?o[/-]?y|y/y|annual growth)",
        "^\\s?-?(?P<down>decline|drop|fall|decrease|reduction|contraction)",
        r"^\s?(?:more|higher|up|(?P<less>less|lower|fewer|down)) (?:than|from|on)\b",
        r"^\s(?:above|(?P<under>below)) (?:the|that|its|last|[0-9])",
        r"^\s?(?:from a year|compared (?:with|to)|over the same period)",
    ),
    zh=("^的?(?:增长|增幅|涨幅|增速|(?P<down_zh>降幅|跌幅|下降))(?!到|至)",),
)
SO_MANY_MORE = Cue(en=(r"^\s(?:more|(?P<down>fewer))\s(?:[a-z -]{1,40}\s)?than\b",))
"""13 more agreements than in 2012; more than 13 is a hedge."""
RISE = Cue(en=(rf"\b(?:{_RISES}|{_RAISED} from)\b",), zh=("增|升|提高|扩大|跃|涨|攀",))
FALL = Cue(en=(rf"\b(?:{_FALLS}|{_CUT} from)\b",), zh=("降|减|缩|跌|下滑|回落",))
TO_A_LEVEL = Cue(
    zh=("(?<!增速)(?<![增降跌]幅)(?<!长率)(?<!幅度)为$",),
)
"""降为: among the words of a change, this one leads to a level."""
TO_BEFORE = Cue(
    en=(r"\b(?:to|at)\s(?:\S+\s){0,2}$",),
    zh=("[到至为]$",),
)
"""Rose to, 提高到: what follows is a level."""
GROWN_TO = Cue(
    en=(
        rf"\b(?:{_RISES}|{_FALLS}|{_RAISED}|{_CUT}|doubled|tripled|trebled|quadrupled)"
        r"(?:\s[a-z]+ly)?\sto\s(?:[a-z]+\s){0,2}$",
    ),
    zh=("(?:[增升提扩跃涨攀降减缩跌]|翻番)[^,。;]{0,2}[到至]$",),
)
"""Before the level that a movement over several years ends at."""
PRESENT = Cue(
    en=(r"\b(?:has|have|is|are)\b",),
    zh=("[已现]有|拥有|已(?:设立|建立|签署)",),
)
"""It has 22 of them: whatever year the sentence before spoke of."""
BEGUN = Cue(
    en=(
        r"\b(?:set(?:s|ting)? up|establish(?:ed|es|ing)|founded|created|formed|opened|launched|"
        r"sign(?:ed|s)|inked|concluded|grant(?:ed|s)|issued|approved|registered|added|built)\b",
    ),
    zh=("(?:设立|成立|建立|组建|开设|签署|签订|新签|授权|授予|批准)(?!的)",),
)
ALTOGETHER = Cue(
    en=(
        r"\b(?:has|have|had|there (?:are|were)|numbered|total|totall?(?:ed|ing)|altogether|so far)\b",
    ),
    zh=("[已共总]|累计|现有",),
)
"""What was set up in a year is not all there is, but where it is told as a sum."""
CREPT_UP_TO = Cue(
    en=(
        r"\b(?:edged|went|gone|moved|crept|inched|ticked|rose|risen|climbed|jumped|shot|"
        r"picked|nudged|(?:bringing|taking|brought) \S+|is|was|stands|now) up to$",
    ),
)
START_BEFORE = Cue(
    en=(
        r"\b(?:from|versus|vs\.?|against|compared (?:with|to)|than|up on)\s(?:(?:the|just|only|"
        r"an?|mere)\s)*$",
    ),
    zh=(
        r"(?:[由从自较]|(?<![占之同环])比)(?:去年|上年|上一年|前一年|最初|原来|原先|此前|当初|当时|改革开放初期|入世时|入世前|入世之初|加入世贸组织时|加入世贸组织前|的|仅|只有|世界|全球)*$",
    ),
)
"""From 10 to 23, 由10个: the level that a movement starts from."""

# what the sentence does with the number

CHANGE_OF = Cue(
    en=(
        r"\b(?:growth|rise|increase|drop|decline|fall|cut|peak|costs?|fines?|profits?|losses|"
        r"approvals?|insurance|loans?|debts?) (?:in|of|for|on|from) [^,;]*$",
    ),
    zh=("(?:增量|降幅|增幅|峰值|成本|罚款|利润)[^,。]{0,12}$",),
)
"""The drop in it is not the thing itself."""
RANGE_BEFORE = Cue(
    en=(
        r"\bbetween\s$",
        r"\bbetween\s(?:us)?[$¥]?[0-9][^a-z]*(?:[a-z%]+\s){0,4}and\s$",
    ),
    signs=(r"[0-9%]\s?[-~]\s?(?:us)?$", r"[0-9]\s?(?:or|或)\s?$"),
    zh=("[0-9][万亿%]*[个家项元]?[至到~]$",),
)
RANGE_BEHIND = Cue(
    signs=(r"^\s?[-~]\s?(?:us)?[$¥]?[0-9]", r"^\s?(?:or|或)\s?[0-9]"),
    zh=("^[至到~][0-9]",),
)
"""Between 20 and 25: neither end is the figure."""
MOVED = Cue(en=(rf"\b(?:from|by)\s(?:\S+\s){{0,3}}$|\b(?:{_RAISED}|{_CUT})\b",))
"""From 10 to 23, cut 93 to 29: two numbers with "to" between are no range."""
UNTIL = Cue(
    en=(
        r"(?:\b(?:by|up to|as of|until|till|through)(?:\sthe(?:\send\sof)?)?\s|\(to\s)$",
    ),
    zh=("(?:截至|截止到?)$",),
)
"""A period up to which all is counted."""
OF_A_WHOLE = Cue(
    en=(
        r"^(?:\s[a-z-]+){0,3}\s(?:out\s)?of\s(?:(?:the|its|all|china's|a|total|of|these|those|their|"
        r"our|country's|nation's)\s)*$",
    ),
    zh=(r"^[^,。;\x00]{0,14}[中里],?(?:的|有|已有?|仅有|只有|开放了?|约)*$",),
)
"""Between a part and its whole: 43 of the 80 measures, 160个部门中的120个."""
IN_TALKS = Cue(zh=("^[^签达]*谈判(?!达成)",))
"""Behind a number, in its clause: 27个国家进行12个自贸协定谈判."""
RESPECTIVELY = Cue(en=(r"\brespectively\b",), zh=("分别",))
"""Which number is of what, the words alone do not tell."""
DENIED = Cue(
    en=(
        r"\b(?:not(?! (?:only|just|merely)\b)|never|no longer|neither|hardly|without(?! (?:a )?doubt\b)|yet to|failed to|far from|"
        r"(?:false|wrong) that)\b(?:\s\S+){0,4}\s*$",
        r"\b(?:deny|refuted?|dismiss(?:ed|es)?|reject(?:ed)?|dispute)\b"
        r"(?:\s(?:that|reports?|claims?|suggestions?|the idea|rumou?rs)\b).*$",
        r"\bif\s[^,;]*$",
        r"^had\s[^,;]*$",
        r"\b(?:suppose|supposing|assuming|unless|provided that|imagine)\b[^;]*$",
        r"\b(?:contrary to|(?<!no )(?<!without )(?<!without a )doubts?|doubtful|unlikely|cannot|can't|could not|couldn't|"
        r"anything but|mistakenly|wrongly|missed|used to|once had|almost had|nowhere near)\b"
        r"(?:\s\S+){0,8}\s*$",
        r"\b(?:denies|denied|refutes|rejects)\b[^;]*$",
        r"n't\b(?:\s\S+){0,4}\s*$",
        r"\bfalsely\b(?:\s\S+){0,3}\s*$",
        r"\b(?:outside|out of)\sthe\s$",
        r"\b(?:half|thirds?|quarters?|fifths?|tenths?|times)(?:\sof)?\s(?:the\s)?$",
    ),
    zh=(
        "(?:跌出|未进入?|不及|据传达?)$",
        "(?:如果|假如|假设|倘若|要是|万一|哪有|并非|绝非|不是|没有|尚未|未能|从未|并未|未达到|不再是|不存在|否认)[^,。；]{0,12}$",
    ),
)
INSTEAD = Cue(en=(r"\bbut\b",), zh=("而是",))
"""Not 22 but 23: what follows is not denied."""
FALSE = Cue(
    en=(
        r"\b(?:is|are|was|were|that's|it's) (?:false|untrue|wrong|not true|a rumou?r|fake|"
        r"a myth)\b",
        "\\bdebunk|\\bfake news|\\bno truth\\b",
        r"\b(?:inaccurate|baseless|unfounded|overstated|understated|exaggerated|incorrect|"
        r"erroneous|fabricated|bogus|hoax|allegedly|so-called|inflated|think again|in error|"
        r"an error|hard to believe|disputes|disputed|eluded|revised (?:to|from|down|up))\b|❌",
        r"(?:^|:|\s-)\s?(?:a\s)?(?:false|fake|myth|untrue|wrong)\b",
        r"\bearlier version\b|(?:^|:\s)correction\b",
        r"\b(?:impossible|faked|fakes|few believe|nobody believes|nothing like|"
        r"(?:does|do|did)(?: not|n't) hold up)\b",
        r"\bnot quite[.!?]*\s*$",
        r"\b(?:claims?|reports?|figures?|numbers?)\b.{0,80}\b(?:denied|rejected|dismissed)\b",
    ),
    zh=(
        "不实|失实|其实不然|有误|并非如此|夸大|误传|不准确|谣言|辟谣|不属实|假消息|是假的|子虚乌有",
    ),
)
PARTIAL = Cue(
    en=(
        r"\b(?:half|most|parts?|much|a (?:third|quarter)) of (?:china's|its|the country's)\b",
        r"\btariffs?\b[^,;]{0,30}\bon (?:china|chinese|imports from china)\b",
        r"\b(?:grant(?:ed|s)?|gives?|gave|offer(?:s|ed)?)\s(?:china|chinese|beijing)\b",
        r"\b(?:excluding|except(?:ing)?|leaving (?:\S+\s){1,4}out|leaving out|apart from|"
        r"without counting|not counting|stripping out|net of|other than|outside of|"
        r"quarter[- ]on[- ]quarter|month[- ]on[- ]month|q[/-]q|m[/-]m|annuali[sz]ed|two-year average|adjusted for)\b",
    ),
    zh=(
        "给予(?:我国|中国)|对(?:我国|中国|华)[^,。]{0,6}(?:关税|免签)|输美|环比|两年平均|三年平均|不含|不包括|剔除|扣除|除[^,。]{1,10}外",
    ),
)
AHEAD = Cue(
    en=(
        r"\b(?:will|would|shall|expects?|(?<!than[ -])(?:expected|forecast)|anticipat(?:ed|es)|going to|about to|goals? of|forecasts|forecasting|projected|"
        r"projects? that|predicts?|predicted|target(?:s|ed|ing)? (?:of|to|for)|aims?|plans? to|"
        r"planned|could|may|might|should|set to|on track|hopes?|to be|likely|poised|"
        r"by the time|eventually|soon|quotas?|budget(?:s|ed)?|"
        r"seen (?:at|rising|reaching|growing))\b",
        r"\b(?:economists|analysts|experts) (?:polled|surveyed)\b|\bprojections?\b",
        r"\b(?:is|are|was|were|been|still) negotiating\b|\bin (?:talks|negotiations)\b",
        r"\b(?:aim(?:ed|ing) (?:for|at)|head(?:ed|ing) for|targeted at|(?:estimated|supposed|meant) to)\b",
        r"\b(?:(?<!year )plans?(?! was| is| of)|eyes|wants|seeks|pledges|vows|intends|proposes?)(?:\s\S+){0,3}\s*$",
    ),
    zh=(
        "[或料]将?达|本[应可]|正在(?:建设|筹建|申报)|在建|筹建",
        "预计|有望|将|力争|计划(?!单列)|(?<![于超出])预期|预测|可望|目标[是为]|预估|预料|力求|争取|可能|届时|拟|配额",
    ),
)
AHEAD_BEFORE = Cue(
    en=(r"\b(?:will|would|shall|should|could|may|might),\s[^,]{1,40},?\s?$",)
)
"""It could, by some estimates, reach 30."""
EXPECTED = Cue(
    en=(
        r"\b(?:is|are|was|were)\s(?:now\s)?(?:expected|forecast|projected|planned|predicted|"
        r"targeted)\b",
        r"\bby 20[3-9][0-9]\b",
    ),
    zh=("的(?:目标|预期|预测)",),
)
_THAN = (
    r"\b(?:than|behind|after|ahead of|overtook|overtaking|overtaken|surpassing|surpassed|"
    r"passing|replacing|close to|above|below|trailing|outpacing|leaving|"
    r"unlike|compared (?:with|to)|like)\s(?:(?:the|that of|those of)\s)*"
)
_THAN_ZH = "(?:仅次于|超过|超越|赶超|取代|排在|高于|低于|落后于|领先)"
YARDSTICK = Cue(
    en=(
        rf"{_THAN}$",
        r"\b(?:link|connect)(?:s|ed|ing)?\s(?:[a-z]+\s(?:and|with|to)\s)?$",
        r"\x00 only to\s(?:the\s)?$",
    ),
    zh=(f"{_THAN_ZH}$",),
)
"""An area behind these is only what China is held against; \\x00 stands for second."""
_SO_MANY_EN = (
    r"(?:'s?)?\s(?:\(?(?:(?:average|total|overall|level|rate|figure|share|count|the|of|is|was|has|had|"
    r"just|only|its|own)\s)*|"
    r"(?:(?!(?:with|in|by|as|for|on|to|and|from|china)\b)[a-z-]+\s){0,4}(?:of|at)\s)$"
)
_SO_MANY_ZH = "的?(?:平均|总体|总|水平|为|是|达|只有|仅有?|约|有)*\\(?$"
OF_A_YARDSTICK = Cue(en=(rf"^.{_SO_MANY_EN}",), zh=(f"^.{_SO_MANY_ZH}",))
"""What stands between the end of such an area and its own number: lower than India's 15
percent. It begins with the last letter of the area."""
OF_OTHERS = Cue(
    en=(
        rf"{_THAN}(?:(?:developing|developed|other|rich|poor|advanced|emerging|neighbouring|"
        r"high-income|middle-income|low-income|western|european|asian|african)[\s-]+)+"
        rf"(?:countries|nations|economies|members|markets|peers|world){_SO_MANY_EN}",
        rf"{_THAN}(?:world|global|international|oecd|eu|regional)(?:'s)?\saverage{_SO_MANY_EN}",
    ),
    zh=(
        f"{_THAN_ZH}(?:(?:发展中|发达|其他|高收入|中等收入|低收入|新兴)(?:国家|成员|经济体|市场)|(?:世界|全球|国际))"
        f"{_SO_MANY_ZH}",
    ),
)
"""A number behind these is of others: 低于发展中国家15%."""
HELD_AGAINST = Cue(
    en=(
        r"\b(?:outpac(?:ed|es|ing)|outstripp?(?:ed|s|ing)|outgrew|unlike|like|as with|"
        r"(?:faster|slower|more|less|higher|lower) than|ahead of|in line with|behind|"
        r"exceed(?:ed|s|ing)|mirroring|tracking|trailing)\s(?:(?:the|that|those|of|its|"
        r"china's|overall|both)\s)*(?:[a-z-]+\s){0,2}$",
    ),
    zh=("(?:跑赢|快于|慢于|高于|低于|不同于|如同)[^,。;]{0,4}$",),
)
"""A topic behind these, in an earlier clause, is what another is held against: wages
outpaced GDP growth, rising 5.2%."""
_CHINESE_FIRMS = (
    r"chinese (?:companies|firms|enterprises|businesses|investors|multinationals)"
)
INTO_CHINA_BEFORE = Cue(
    en=(
        r"\b(?:(?:attract|absorb)(?:s|ed|ing)?|draw(?:s|n|ing)?|drew|won|inflows?|influx|"
        r"(?:receiv|lur|secur)(?:e|es|ed|ing))\s(?:(?!for\s|through\s|by\s)[a-z\x00]+\s){0,6}$|"
        r"\b(?:us(?:e|ed|es|ing)|utili[sz][a-z]+)[\s\x00]+(?:of\s)?$",
    ),
    zh=(
        r"(?:吸引|吸收|利用|使用|引进|引入|流入)(?:[\s\x00了的到约超逾近达]|总共|累计|大量|更多|来自)*$",
    ),
)
INTO_CHINA_BEHIND = Cue(
    en=(
        r"^s?\s(?:in|into|to)\s(?:the\s|mainland\s)*(?:china|chinese)\b|"
        r"^s?\s(?:inflows?\b|(?:that\s)?(?:flow|c[ao]m|pour)(?:e|ed|ing)?\sin(?:to)?\b)",
    ),
    zh=("^(?:[者商]|流入|来华|进入中国)",),
)
"""Overseas investment is money from abroad behind or before these: attracted overseas
investment, 吸引境外投资."""
OUT_OF_CHINA_BEFORE = Cue(
    en=(
        rf"\b{_CHINESE_FIRMS}'?\s$|\b(?:china|{_CHINESE_FIRMS})\smade[\s\x00]+(?:of\s|in\s)?$",
    ),
)
OUT_OF_CHINA_BEHIND = Cue(
    en=(
        rf"^s?\)?\s(?:\(fdi\)\s)?(?:made\s|undertaken\s)?(?:abroad|overseas|by\s(?:china|{_CHINESE_FIRMS})|"
        r"from\schina)\b",
    ),
)
"""Foreign investment is money put abroad behind or before these: by Chinese companies."""
FROM_TO = Cue(
    en=(
        r"\bfrom @ (?:in the \w+ )?to\b",
        r"\bfrom [\w' ]{2,20} to @",
    ),
    zh=(
        "从@到",
        "从[^从到,]{2,6}到@",
    ),
)
"""From Hainan to Heilongjiang: all over China. @ stands for the area."""
