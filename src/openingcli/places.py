"""Which words of a sentence name an area, and which area: every country, the provinces
and trading cities of China, and the blocs and regions that figures are given for.
"""

import re
from functools import cache

COUNTRIES = """
X-local | the province, this province | 全省, 全市, 该省, 该市, 全县, 该县, 我省, 我市, 本市, 本省, 我区, 该区, 越媒
AD | andorra, andorran | 安道尔
AE | united arab emirates, u.a.e., emirates, emirati, dubai, abu dhabi | 阿联酋, 阿拉伯联合酋长国, 迪拜, 阿布扎比
AF | afghanistan, afghan, kabul | 阿富汗, 喀布尔
AG | antigua and barbuda, antigua | 安提瓜和巴布达, 安提瓜
AI | anguilla | 安圭拉
AL | albania, albanian, tirana | 阿尔巴尼亚, 地拉那
AM | armenia, armenian, yerevan | 亚美尼亚, 埃里温
AO | angola, angolan, luanda | 安哥拉, 罗安达
AQ | antarctica | 南极洲
AR | argentina, argentine, argentinian, buenos aires | 阿根廷, 布宜诺斯艾利斯
AS | american samoa | 美属萨摩亚
AT | austria, austrian, vienna | 奥地利, 维也纳
AU | australia, australian, canberra, sydney, melbourne, perth, brisbane | 澳大利亚, 澳洲, 中澳, 对澳, 输澳, 澳方, 堪培拉, 悉尼, 墨尔本
AW | aruba | 阿鲁巴
AX | åland, åland islands, aland islands | 奥兰群岛
AZ | azerbaijan, azerbaijani, azeri, baku | 阿塞拜疆, 巴库
BA | bosnia and herzegovina, bosnia, bosnian, sarajevo | 波斯尼亚和黑塞哥维那, 波黑, 波斯尼亚, 萨拉热窝
BB | barbados, barbadian, bridgetown | 巴巴多斯
BD | bangladesh, bangladeshi, dhaka | 孟加拉国, 孟加拉, 中孟, 达卡
BE | belgium, belgian, antwerp | 比利时, 安特卫普
BF | burkina faso, burkinabe, ouagadougou | 布基纳法索
BG | bulgaria, bulgarian | 保加利亚, 索非亚
BH | bahrain, bahraini, manama | 巴林, 麦纳麦
BI | burundi, burundian, bujumbura | 布隆迪
BJ | benin, beninese, cotonou, porto novo | 贝宁
BL | saint barthélemy, saint barthelemy, saint barts | 圣巴泰勒米
BM | bermuda, bermudian | 百慕大
BN | brunei, bruneian, brunei darussalam, bandar seri begawan | 文莱
BO | bolivia, bolivian, la paz | 玻利维亚
BQ | bonaire, sint eustatius, caribbean netherlands | 博奈尔, 荷属加勒比
BR | brazil, brazilian, brasilia, brasília, sao paulo, são paulo, rio de janeiro | 巴西, 巴西利亚, 圣保罗, 里约热内卢
BS | bahamas, bahamian, nassau | 巴哈马
BT | bhutan, bhutanese, thimphu | 不丹, 廷布
BV | bouvet island | 布韦岛
BW | botswana, gaborone | 博茨瓦纳
BY | belarus, belarusian, belarussian, minsk | 白俄罗斯, 中白, 明斯克
BZ | belize, belizean, belmopan | 伯利兹
CA | canada, canadian, ottawa, toronto, vancouver, montreal, quebec, ontario, british columbia, alberta | 加拿大, 中加, 渥太华, 温哥华, 多伦多, 蒙特利尔
CC | cocos islands, keeling islands, cocos keeling islands | 科科斯群岛
CD | democratic republic of the congo, democratic republic of congo, dr congo, congo kinshasa, congo, congolese, kinshasa | 刚果民主共和国, 刚果（金）, 刚果(金), 刚果金, 刚果, 金沙萨
CF | central african republic, bangui | 中非共和国, 班吉
CG | republic of the congo, republic of congo, congo republic, congo brazzaville, brazzaville | 刚果共和国, 刚果（布）, 刚果(布), 刚果布, 布拉柴维尔
CH | switzerland, swiss, bern, geneva, zurich | 瑞士, 中瑞, 伯尔尼, 日内瓦, 苏黎世
CI | côte d'ivoire, cote d'ivoire, ivory coast, ivorian, abidjan, yamoussoukro | 科特迪瓦, 阿比让
CK | cook islands | 库克群岛
CL | chile, chilean, santiago | 智利, 中智, 圣地亚哥
CM | cameroon, cameroonian, yaounde, yaoundé | 喀麦隆, 雅温得
CO | colombia, colombian, bogota, bogotá | 哥伦比亚, 波哥大
CR | costa rica, costa rican | 哥斯达黎加
CU | cuba, cuban, havana | 古巴, 哈瓦那
CV | cape verde, cabo verde, cape verdean, praia | 佛得角
CW | curaçao, curacao | 库拉索
CX | christmas island | 圣诞岛
CY | cyprus, cypriot, nicosia | 塞浦路斯, 尼科西亚
CZ | czech, czechia, czech republic, prague | 捷克, 中捷, 布拉格
DE | germany, german, berlin, frankfurt, munich, hamburg | 德国, 中德, 对德, 德方, 德资企业, 柏林, 法兰克福, 慕尼黑, 汉堡港
DJ | djibouti, djiboutian | 吉布提
DK | denmark, danish, copenhagen | 丹麦, 中丹, 哥本哈根
DM | dominica | 多米尼克
DO | dominican republic, dominican, santo domingo | 多米尼加, 多米尼加共和国, 圣多明各
DZ | algeria, algerian, algiers | 阿尔及利亚, 阿尔及尔
EC | ecuador, ecuadorian, ecuadorean, quito | 厄瓜多尔, 中厄, 基多
EE | estonia, estonian, tallinn | 爱沙尼亚, 塔林
EG | egypt, egyptian, cairo, suez | 埃及, 中埃, 开罗, 苏伊士
EH | western sahara | 西撒哈拉
ER | eritrea, eritrean, asmara | 厄立特里亚, 阿斯马拉
ES | spain, spanish, madrid, barcelona | 西班牙, 马德里, 巴塞罗那
ET | ethiopia, ethiopian, addis ababa | 埃塞俄比亚, 埃塞, 亚的斯亚贝巴
FI | finland, finnish, helsinki | 芬兰, 中芬, 赫尔辛基
FJ | fiji, fijian, suva | 斐济, 苏瓦
FK | falkland islands, falklands | 福克兰群岛, 马尔维纳斯群岛
FM | micronesia, micronesian, federated states of micronesia | 密克罗尼西亚
FO | faroe islands, faroes, faroese | 法罗群岛
FR | france, french, paris, marseille | 法国, 中法, 法资企业, 巴黎, 马赛
GA | gabon, gabonese, libreville | 加蓬, 利伯维尔
GB | united kingdom, u.k., great britain, britain, british, briton, england, scotland, scottish, wales, welsh, northern ireland, london, edinburgh | 英国, 中英, 对英, 英方, 英资企业, 英格兰, 苏格兰, 威尔士, 北爱尔兰, 伦敦
GD | grenada, grenadian | 格林纳达
GE | georgia, georgian, tbilisi | 格鲁吉亚, 第比利斯
GF | french guiana | 法属圭亚那
GG | guernsey | 根西
GH | ghana, ghanaian, accra | 加纳, 阿克拉
GI | gibraltar | 直布罗陀
GL | greenland, greenlandic | 格陵兰
GM | gambia, gambian, banjul | 冈比亚, 班珠尔
GN | guinea, guinean, conakry, simandou | 几内亚, 科纳克里, 西芒杜
GP | guadeloupe | 瓜德罗普
GQ | equatorial guinea, equatoguinean, malabo | 赤道几内亚, 马拉博
GR | greece, greek, athens, piraeus | 希腊, 雅典, 比雷埃夫斯
GS | south georgia and the south sandwich islands, south georgia, south sandwich islands | 南乔治亚岛, 南桑威奇群岛
GT | guatemala, guatemalan | 危地马拉
GU | guam, guamanian | 关岛
GW | guinea bissau | 几内亚比绍
GY | guyana, guyanese | 圭亚那
HK | hong kong, hongkong, hong konger, kowloon | 香港, 赴港, 港资企业, 九龙
HM | heard island, heard and mcdonald islands, heard island and mcdonald islands | 赫德岛
HN | honduras, honduran, tegucigalpa | 洪都拉斯, 中洪, 特古西加尔巴
HR | croatia, croatian, zagreb | 克罗地亚, 中克, 萨格勒布
HT | haiti, haitian, port au prince | 海地, 太子港
HU | hungary, hungarian, budapest | 匈牙利, 中匈, 布达佩斯
ID | indonesia, indonesian, jakarta | 印度尼西亚, 印尼, 雅加达
IE | ireland, irish, dublin | 爱尔兰, 都柏林
IL | israel, israeli, tel aviv | 以色列, 特拉维夫
IM | isle of man | 马恩岛, 曼岛
IN | india, indian, new delhi, delhi, mumbai, bangalore, bengaluru, chennai, kolkata | 印度, 中印, 对印, 印方, 新德里, 孟买, 班加罗尔
IO | british indian ocean territory, diego garcia | 英属印度洋领地
IQ | iraq, iraqi, baghdad | 伊拉克, 巴格达
IR | iran, iranian, tehran | 伊朗, 中伊, 德黑兰
IS | iceland, icelandic, reykjavik | 冰岛, 中冰, 雷克雅未克
IT | italy, italian, rome, milan | 意大利, 中意, 罗马, 米兰
JE | bailiwick of jersey | 泽西岛
JM | jamaica, jamaican | 牙买加, 金斯敦
JO | jordan, jordanian, amman | 约旦, 安曼
JP | japan, japanese, tokyo, osaka | 日本, 中日, 对日, 赴日, 日方, 日资企业, 东京, 大阪
KE | kenya, kenyan, nairobi, mombasa | 肯尼亚, 内罗毕, 蒙巴萨
KG | kyrgyzstan, kyrgyz, bishkek | 吉尔吉斯斯坦, 吉尔吉斯, 比什凯克
KH | cambodia, cambodian, phnom penh, sihanoukville | 柬埔寨, 中柬, 金边, 西哈努克港, 西港特区
KI | kiribati | 基里巴斯
KM | comoros, comorian | 科摩罗
KN | saint kitts and nevis, saint kitts | 圣基茨和尼维斯, 圣基茨
KP | north korea, north korean, democratic people's republic of korea, pyongyang | 朝鲜, 中朝, 朝方, 平壤
KR | south korea, south korean, republic of korea, korea, korean, seoul, busan | 韩国, 中韩, 对韩, 赴韩, 韩方, 韩资企业, 首尔, 釜山
KW | kuwait, kuwaiti | 科威特
KY | cayman islands, cayman, caymans | 开曼群岛, 开曼
KZ | kazakhstan, kazakh, kazakhstani, astana, almaty | 哈萨克斯坦, 哈萨克, 中哈, 阿斯塔纳, 阿拉木图
LA | laos, lao, laotian, lao people's democratic republic, vientiane | 老挝, 中老, 万象
LB | lebanon, lebanese, beirut | 黎巴嫩, 贝鲁特
LC | saint lucia | 圣卢西亚
LI | liechtenstein, vaduz | 列支敦士登
LK | sri lanka, sri lankan, colombo, hambantota | 斯里兰卡, 科伦坡, 汉班托塔
LR | liberia, liberian, monrovia | 利比里亚
LS | lesotho, basotho, maseru | 莱索托
LT | lithuania, lithuanian, vilnius | 立陶宛, 维尔纽斯
LU | luxembourg, luxembourgish | 卢森堡
LV | latvia, latvian, riga | 拉脱维亚
LY | libya, libyan, tripoli | 利比亚, 的黎波里
MA | morocco, moroccan, rabat, casablanca | 摩洛哥, 拉巴特, 卡萨布兰卡
MC | monaco, monegasque | 摩纳哥
MD | moldova, moldovan, chisinau | 摩尔多瓦, 基希讷乌
ME | montenegro, montenegrin, podgorica | 黑山, 波德戈里察
MF | saint martin | 法属圣马丁
MG | madagascar, malagasy, antananarivo | 马达加斯加
MH | marshall islands, marshallese | 马绍尔群岛
MK | north macedonia, macedonia, macedonian, skopje | 北马其顿, 马其顿
ML | mali, malian, bamako | 马里, 巴马科
MM | myanmar, burma, burmese, yangon, naypyidaw | 缅甸, 中缅, 仰光, 内比都
MN | mongolia, mongolian, ulaanbaatar, ulan bator | 蒙古, 蒙古国, 外蒙古, 中蒙, 乌兰巴托
MO | macao, macau, macanese | 澳门
MP | northern mariana islands, northern marianas | 北马里亚纳群岛, 北马里亚纳
MQ | martinique | 马提尼克
MR | mauritania, mauritanian, nouakchott | 毛里塔尼亚
MS | montserrat | 蒙特塞拉特
MT | malta, maltese, valletta | 马耳他
MU | mauritius, mauritian, port louis | 毛里求斯, 中毛
MV | maldives, maldivian, malé | 马尔代夫
MW | malawi, malawian, lilongwe | 马拉维
MX | mexico, mexican, mexico city | 墨西哥, 墨西哥城, 中墨
MY | malaysia, malaysian, kuala lumpur, penang | 马来西亚, 中马, 吉隆坡, 槟城
MZ | mozambique, mozambican, maputo | 莫桑比克, 马普托
NA | namibia, namibian, windhoek | 纳米比亚
NC | new caledonia, new caledonian | 新喀里多尼亚
NE | niger, nigerien, niamey | 尼日尔
NF | norfolk island | 诺福克岛
NG | nigeria, nigerian, abuja, lagos | 尼日利亚, 阿布贾, 拉各斯
NI | nicaragua, nicaraguan, managua | 尼加拉瓜, 马那瓜
NL | netherlands, dutch, holland, amsterdam, rotterdam, the hague | 荷兰, 中荷, 阿姆斯特丹, 鹿特丹, 海牙
NO | norway, norwegian, oslo | 挪威, 中挪, 奥斯陆
NP | nepal, nepali, nepalese, kathmandu | 尼泊尔, 加德满都
NR | nauru, nauruan | 瑙鲁
NU | niue, niuean | 纽埃
NZ | new zealand, new zealander, auckland, wellington | 新西兰, 奥克兰, 惠灵顿
OM | oman, omani, muscat | 阿曼, 马斯喀特
PA | panama, panamanian, panama city | 巴拿马
PE | peru, peruvian, lima, chancay | 秘鲁, 中秘, 利马, 钱凯
PF | french polynesia, tahiti | 法属波利尼西亚, 法属玻利尼西亚, 塔希提
PG | papua new guinea, papua new guinean, papua, port moresby | 巴布亚新几内亚, 巴新, 莫尔兹比港
PH | philippines, philippine, filipino, manila | 菲律宾, 中菲, 菲方, 马尼拉
PK | pakistan, pakistani, islamabad, karachi, gwadar | 巴基斯坦, 中巴, 巴铁, 伊斯兰堡, 卡拉奇, 瓜达尔
PL | poland, warsaw | 波兰, 华沙
PM | saint pierre and miquelon | 圣皮埃尔和密克隆
PN | pitcairn, pitcairn islands | 皮特凯恩
PR | puerto rico, puerto rican | 波多黎各
PS | palestine, palestinian, gaza, west bank, ramallah | 巴勒斯坦, 加沙, 约旦河西岸
PT | portugal, portuguese, lisbon | 葡萄牙, 中葡, 里斯本
PW | palau, palauan | 帕劳
PY | paraguay, paraguayan, asuncion, asunción | 巴拉圭, 亚松森
QA | qatar, qatari, doha | 卡塔尔, 多哈
RE | réunion, réunion island, reunion island | 留尼汪
RO | romania, romanian, bucharest | 罗马尼亚, 布加勒斯特
RS | serbia, serbian, belgrade | 塞尔维亚, 中塞, 贝尔格莱德
RU | russia, russian, russian federation, moscow, kremlin, saint petersburg, vladivostok | 俄罗斯, 俄联邦, 中俄, 俄中, 对俄, 输俄, 俄方, 莫斯科, 圣彼得堡, 海参崴, 符拉迪沃斯托克
RW | rwanda, rwandan, kigali | 卢旺达, 基加利
SA | saudi arabia, saudi arabian, saudi, riyadh, jeddah | 沙特阿拉伯, 沙特, 中沙, 利雅得, 吉达
SB | solomon islands, solomons, honiara | 所罗门群岛
SC | seychelles, seychellois | 塞舌尔
SD | sudan, sudanese, khartoum | 苏丹, 喀土穆
SE | sweden, swedish, stockholm | 瑞典, 斯德哥尔摩
SG | singapore, singaporean | 新加坡, 中新, 新加坡城
SH | saint helena, ascension island, tristan da cunha | 圣赫勒拿
SI | slovenia, slovenian, slovene, ljubljana | 斯洛文尼亚, 卢布尔雅那
SJ | svalbard, svalbard and jan mayen, jan mayen | 斯瓦尔巴
SK | slovakia, slovak, bratislava | 斯洛伐克, 布拉迪斯拉发
SL | sierra leone, sierra leonean, freetown | 塞拉利昂, 弗里敦
SM | san marino | 圣马力诺
SN | senegal, senegalese, dakar | 塞内加尔, 达喀尔
SO | somalia, somali, mogadishu, somaliland | 索马里, 摩加迪沙
SR | suriname, surinamese, paramaribo | 苏里南
SS | south sudan, south sudanese, juba | 南苏丹, 朱巴
ST | são tomé and príncipe, sao tome and principe, são tomé, sao tome | 圣多美和普林西比, 圣多美
SV | el salvador, salvadoran, san salvador | 萨尔瓦多, 圣萨尔瓦多
SX | sint maarten | 荷属圣马丁
SY | syria, syrian, syrian arab republic, damascus | 叙利亚, 大马士革
SZ | eswatini, swaziland, swazi, mbabane | 斯威士兰, 埃斯瓦蒂尼
TC | turks and caicos islands, turks and caicos | 特克斯和凯科斯群岛
TD | chad, chadian, n'djamena, ndjamena | 乍得, 恩贾梅纳
TF | french southern territories, french southern and antarctic lands | 法属南部领地
TG | togo, togolese, lome, lomé | 多哥, 洛美
TH | thailand, thai, bangkok | 泰国, 中泰, 泰方, 曼谷
TJ | tajikistan, tajik, dushanbe | 塔吉克斯坦, 塔吉克, 杜尚别
TK | tokelau | 托克劳
TL | timor leste, east timor, timorese, dili | 东帝汶
TM | turkmenistan, turkmen, ashgabat | 土库曼斯坦, 土库曼, 阿什哈巴德
TN | tunisia, tunisian, tunis | 突尼斯
TO | tonga, tongan, nuku'alofa | 汤加
TR | turkey, türkiye, turkiye, turkish, ankara, istanbul | 土耳其, 安卡拉, 伊斯坦布尔
TT | trinidad and tobago, trinidad, tobago, trinidadian, port of spain | 特立尼达和多巴哥, 特立尼达
TV | tuvalu, tuvaluan | 图瓦卢
TW | taiwan, taiwanese, chinese taipei, taipei, kaohsiung, cross strait | 台湾, 中华台北, 台北, 高雄, 海峡两岸, 两岸经贸, 两岸贸易, 对台
TZ | tanzania, tanzanian, dar es salaam, dodoma, zanzibar | 坦桑尼亚, 中坦, 达累斯萨拉姆
UA | ukraine, ukrainian, kyiv, kiev, odesa, odessa | 乌克兰, 基辅, 敖德萨
UG | uganda, ugandan, kampala | 乌干达, 坎帕拉
UM | u.s. minor outlying islands, us minor outlying islands, united states minor outlying islands | 美国本土外小岛屿
US | united states, united states of america, u.s., u.s.a., america, american, washington, white house, new york, los angeles, san francisco, chicago, houston, seattle, detroit, silicon valley, california, texas, florida, hawaii, alaska, new jersey, new mexico | 美国, 中美, 美中, 对美, 赴美, 输美, 美方, 美资企业, 美利坚合众国, 华盛顿, 白宫, 纽约, 洛杉矶, 旧金山, 芝加哥, 休斯敦, 西雅图, 底特律, 硅谷, 加利福尼亚, 加州, 得克萨斯, 佛罗里达, 夏威夷, 阿拉斯加, 新泽西, 新墨西哥, 马里兰
UY | uruguay, uruguayan, montevideo | 乌拉圭, 蒙得维的亚
UZ | uzbekistan, uzbek, tashkent | 乌兹别克斯坦, 乌兹别克, 塔什干
VA | vatican, vatican city, holy see | 梵蒂冈, 教廷
VC | saint vincent and the grenadines, saint vincent | 圣文森特和格林纳丁斯, 圣文森特
VE | venezuela, venezuelan, caracas | 委内瑞拉, 加拉加斯
VG | british virgin islands, virgin islands | 英属维尔京群岛, 英属维尔京, 维尔京群岛
VI | u.s. virgin islands, us virgin islands, american virgin islands | 美属维尔京群岛, 美属维尔京
VN | vietnam, vietnamese, viet nam, hanoi, ho chi minh city, haiphong | 越南, 中越, 对越, 越方, 河内, 胡志明市, 海防市
VU | vanuatu, ni vanuatu, port vila | 瓦努阿图
WF | wallis and futuna | 瓦利斯和富图纳
WS | samoa, samoan, apia | 萨摩亚
XK | kosovo, kosovar, pristina | 科索沃
YE | yemen, yemeni, sanaa, sana'a | 也门, 萨那
YT | mayotte | 马约特
ZA | south africa, south african, pretoria, johannesburg, cape town, durban | 南非, 比勒陀利亚, 约翰内斯堡, 开普敦, 德班
ZM | zambia, zambian, lusaka | 赞比亚, 中赞, 卢萨卡
ZW | zimbabwe, zimbabwean, harare | 津巴布韦, 哈拉雷
"""
"""Code | words in English | in Chinese. XK is not in ISO 3166, but is what the UN uses."""

CHINA = """
CN-AH | anhui | 安徽
CN-BJ | beijing, peking | 北京
CN-CQ | chongqing | 重庆
CN-FJ | fujian | 福建
CN-GD | guangdong | 广东
CN-GS | gansu | 甘肃
CN-GX | guangxi | 广西
CN-GZ | guizhou | 贵州
CN-HA | henan | 河南
CN-HB | hubei | 湖北
CN-HE | hebei | 河北
CN-HI | hainan | 海南
CN-HL | heilongjiang | 黑龙江
CN-HN | hunan | 湖南
CN-JL | jilin | 吉林
CN-JS | jiangsu | 江苏
CN-JX | jiangxi | 江西
CN-LN | liaoning | 辽宁
CN-NM | inner mongolia, inner mongolian, nei mongol | 内蒙古
CN-NX | ningxia | 宁夏
CN-QH | qinghai | 青海
CN-SC | sichuan | 四川
CN-SD | shandong | 山东
CN-SH | shanghai, shanghainese | 上海
CN-SN | shaanxi | 陕西
CN-SX | shanxi | 山西
CN-TJ | tianjin | 天津
CN-XJ | xinjiang | 新疆
CN-XZ | xizang, tibet, tibetan | 西藏
CN-YN | yunnan | 云南
CN-ZJ | zhejiang | 浙江
CN-AH-hefei | hefei | 合肥
CN-AH-wuhu | wuhu | 芜湖
CN-BJ-daxing | daxing | 北京大兴, 大兴机场
CN-BJ-yizhuang | yizhuang | 亦庄
CN-BJ-zhongguancun | zhongguancun | 中关村
CN-FJ-fuzhou | fuzhou | 福州
CN-FJ-quanzhou | quanzhou | 泉州
CN-FJ-xiamen | xiamen | 厦门
CN-FJ-zhangzhou | zhangzhou | 漳州
CN-GD-dongguan | dongguan | 东莞
CN-GD-foshan | foshan | 佛山
CN-GD-guangzhou | guangzhou | 广州
CN-GD-hengqin | hengqin | 横琴
CN-GD-huizhou | huizhou | 惠州
CN-GD-jiangmen | jiangmen | 江门
CN-GD-nansha | nansha | 南沙
CN-GD-qianhai | qianhai | 前海
CN-GD-shantou | shantou | 汕头
CN-GD-shenzhen | shenzhen | 深圳
CN-GD-zhanjiang | zhanjiang | 湛江
CN-GD-zhongshan | zhongshan | 中山
CN-GD-zhuhai | zhuhai | 珠海
CN-GS-lanzhou | lanzhou | 兰州
CN-GX-guilin | guilin | 桂林
CN-GX-liuzhou | liuzhou | 柳州
CN-GX-nanning | nanning | 南宁
CN-GX-pingxiang | pingxiang | 凭祥
CN-GX-qinzhou | qinzhou | 钦州
CN-GZ-guiyang | guiyang | 贵阳
CN-HA-luoyang | luoyang | 洛阳
CN-HA-zhengzhou | zhengzhou | 郑州
CN-HB-wuhan | wuhan | 武汉
CN-HB-yichang | yichang | 宜昌
CN-HE-shijiazhuang | shijiazhuang | 石家庄
CN-HE-tangshan | tangshan | 唐山
CN-HE-xiongan | xiongan, xiong'an | 雄安
CN-HI-haikou | haikou | 海口
CN-HI-sanya | sanya | 三亚
CN-HI-yangpu | yangpu | 洋浦
CN-HL-harbin | harbin | 哈尔滨
CN-HL-suifenhe | suifenhe | 绥芬河
CN-HN-changsha | changsha | 长沙
CN-HN-zhuzhou | zhuzhou | 株洲
CN-JL-changchun | changchun | 长春
CN-JL-hunchun | hunchun | 珲春
CN-JS-changzhou | changzhou | 常州
CN-JS-kunshan | kunshan | 昆山
CN-JS-lianyungang | lianyungang | 连云港
CN-JS-nanjing | nanjing | 南京
CN-JS-nantong | nantong | 南通
CN-JS-suzhou | suzhou | 苏州
CN-JS-taicang | taicang | 太仓
CN-JS-taizhou | - | 泰州
CN-JS-wuxi | wuxi | 无锡
CN-JS-xuzhou | xuzhou | 徐州
CN-JS-yancheng | yancheng | 盐城
CN-JS-yangzhou | yangzhou | 扬州
CN-JS-zhangjiagang | zhangjiagang | 张家港
CN-JS-zhenjiang | zhenjiang | 镇江
CN-JX-ganzhou | ganzhou | 赣州
CN-JX-nanchang | nanchang | 南昌
CN-LN-dalian | dalian | 大连
CN-LN-shenyang | shenyang | 沈阳
CN-LN-yingkou | yingkou | 营口
CN-NM-erenhot | erenhot, erlianhot | 二连浩特
CN-NM-hohhot | hohhot | 呼和浩特
CN-NM-manzhouli | manzhouli | 满洲里
CN-NX-yinchuan | yinchuan | 银川
CN-QH-xining | xining | 西宁
CN-SC-chengdu | chengdu | 成都
CN-SC-mianyang | mianyang | 绵阳
CN-SD-jinan | jinan | 济南
CN-SD-linyi | linyi | 临沂
CN-SD-qingdao | qingdao | 青岛
CN-SD-weifang | weifang | 潍坊
CN-SD-weihai | weihai | 威海
CN-SD-yantai | yantai | 烟台
CN-SH-hongqiao | hongqiao | 虹桥
CN-SH-lingang | lingang, lin gang | 临港, 临港新片区
CN-SH-pudong | pudong | 浦东
CN-SH-waigaoqiao | waigaoqiao | 外高桥
CN-SH-yangshan | yangshan | 洋山港, 洋山
CN-SH-zhangjiang | zhangjiang | 张江
CN-SN-xian | xi'an | 西安
CN-SX-taiyuan | taiyuan | 太原
CN-TJ-binhai | binhai | 滨海新区
CN-XJ-alashankou | alashankou | 阿拉山口
CN-XJ-horgos | horgos, khorgos | 霍尔果斯
CN-XJ-kashgar | kashgar, kashi | 喀什
CN-XJ-urumqi | urumqi, ürümqi | 乌鲁木齐
CN-XZ-lhasa | lhasa | 拉萨
CN-YN-kunming | kunming | 昆明
CN-YN-ruili | ruili | 瑞丽
CN-ZJ-hangzhou | hangzhou | 杭州
CN-ZJ-huzhou | huzhou | 湖州
CN-ZJ-jiaxing | jiaxing | 嘉兴
CN-ZJ-jinhua | jinhua | 金华
CN-ZJ-ningbo | ningbo | 宁波
CN-ZJ-shaoxing | shaoxing | 绍兴
CN-ZJ-taizhou | taizhou | 台州
CN-ZJ-wenzhou | wenzhou | 温州
CN-ZJ-yiwu | yiwu | 义乌
CN-ZJ-zhoushan | zhoushan | 舟山
"""
"""Provinces, cities and zones of China; the name after a second dash is our own."""

REGIONS = """
X-gba | greater bay area, guangdong hong kong macao greater bay area | 粤港澳大湾区, 大湾区, 粤港澳
X-prd | pearl river delta | 珠三角, 珠江三角洲
X-yrd | yangtze river delta, yangtze delta | 长三角, 长江三角洲
X-yangtze | yangtze river economic belt, yangtze economic belt | 长江经济带
X-jjj | jing jin ji, beijing tianjin hebei | 京津冀
X-chengdu-chongqing | chengdu chongqing | 成渝
X-northeast-china | northeast china, northeastern china, northeastern province, china's northeast | 东北, 东北三省, 东三省, 东北地区
X-north-china | north china, northern china | 华北
X-east-china | east china, eastern china, eastern region | 华东, 东部地区, 东部沿海
X-central-china | central china, central region | 华中地区, 中部地区, 中部六省
X-south-china | south china, southern china | 华南
X-southwest-china | southwest china, southwestern china | 西南地区
X-northwest-china | northwest china, northwestern china | 西北地区
X-west-china | western china, western region, western province, china's west | 西部地区, 西部大开发, 西部省份
X-central-west-china | central and western region, central and western china, central and western province | 中西部, 中西部地区
X-hk-mo | - | 港澳
X-hk-mo-tw | - | 港澳台
X-asean | asean, association of southeast asian nations | 东盟, 东协
X-eu | european union, e.u., european commission, brussels | 欧盟, 中欧, 欧中, 对欧, 输欧, 赴欧, 欧方, 欧资企业, 布鲁塞尔
X-eurozone | eurozone, euro zone, euro area | 欧元区
X-europe | europe, european | 欧洲
X-cee | central and eastern europe, central and eastern european | 中东欧
X-eastern-europe | eastern europe, eastern european | 东欧
X-western-europe | western europe, western european | 西欧
X-northern-europe | northern europe, nordic, scandinavia, scandinavian | 北欧
X-southern-europe | southern europe, southern european | 南欧
X-balkans | balkan, balkans, western balkans | 巴尔干
X-europe-us | - | 欧美, 美欧
X-africa | africa, african, african union | 非洲, 中非, 对非, 非盟
X-sub-saharan-africa | sub saharan africa, sub saharan african | 撒哈拉以南非洲
X-north-africa | north africa, north african, northern africa | 北非
X-west-africa | west africa, west african, western africa, ecowas | 西非
X-east-africa | east africa, east african, eastern africa | 东非
X-central-africa | central africa | 中部非洲
X-southern-africa | southern africa, southern african | 南部非洲
X-americas | americas | 美洲
X-north-america | north america, north american | 北美, 北美洲
X-south-america | south america, south american | 南美, 南美洲
X-central-america | central america, central american | 中美洲
X-latin-america | latin america, latin american, latin america and the caribbean | 拉美, 拉丁美洲, 中拉, 拉美和加勒比
X-caribbean | caribbean, west indies | 加勒比
X-middle-east | middle east, middle eastern, mideast | 中东
X-mena | middle east and north africa | 中东北非, 中东和北非
X-gulf | gulf states, gulf country, gulf countries, gulf nation, gulf arab, gulf cooperation council, persian gulf | 海合会, 海湾国家, 海湾阿拉伯国家, 中海自贸
X-arab | arab, arab state, arab country, arab countries, arab league, arab world | 阿拉伯国家, 阿拉伯, 阿盟, 中阿
X-asia | asia, asian | 亚洲
X-asia-pacific | asia pacific, apac | 亚太
X-indo-pacific | indo pacific | 印太
X-central-asia | central asia, central asian | 中亚
X-east-asia | east asia, east asian | 东亚
X-northeast-asia | northeast asia, northeast asian | 东北亚
X-japan-korea | - | 日韩, 中日韩
X-south-asia | south asia, south asian | 南亚
X-southeast-asia | southeast asia, southeast asian, south east asia, south east asian | 东南亚
X-west-asia | west asia, west asian, western asia | 西亚
X-mekong | mekong, lancang mekong, greater mekong subregion | 澜湄, 澜沧江, 湄公河
X-oceania | oceania | 大洋洲
X-pacific-islands | pacific island, pacific island country, pacific island countries | 太平洋岛国, 太平洋岛屿国家
X-eurasia | eurasia, eurasian | 欧亚
X-eaeu | eurasian economic union | 欧亚经济联盟
X-cis | commonwealth of independent states | 独联体
X-brics | brics | 金砖, 金砖国家
X-g7 | g7, group of seven | 七国集团
X-g20 | g20, group of twenty | 二十国集团
X-g77 | g77, group of 77 | 七十七国集团
X-oecd | oecd, organisation for economic co operation and development, organization for economic cooperation and development | 经合组织, 经济合作与发展组织
X-rcep | rcep, regional comprehensive economic partnership | 区域全面经济伙伴关系
X-cptpp | cptpp, comprehensive and progressive agreement for trans pacific partnership | 全面与进步跨太平洋伙伴关系
X-apec | apec, asia pacific economic cooperation | 亚太经合组织, 亚太经济合作组织
X-sco | shanghai cooperation organisation, shanghai cooperation organization | 上合组织, 上海合作组织
X-mercosur | mercosur | 南方共同市场, 南共市
X-lusophone | portuguese speaking country, portuguese speaking countries | 葡语国家
X-global-south | global south | 全球南方, 南方国家
"""
"""Blocs, regions of the world and of China, by codes of our own."""

UPPER_EN = {
    "US": "US",
    "USA": "US",
    "UK": "GB",
    "EU": "X-eu",
    "UAE": "AE",
    "HK": "HK",
    "HKSAR": "HK",
    "DRC": "CD",
    "ROK": "KR",
    "DPRK": "KP",
    "NZ": "NZ",
    "PNG": "PG",
    "KSA": "SA",
    "BVI": "VG",
    "Polish": "PL",
    "Jersey": "JE",
    "GBA": "X-gba",
    "YRD": "X-yrd",
    "PRD": "X-prd",
    "GCC": "X-gulf",
    "MENA": "X-mena",
    "LAC": "X-latin-america",
    "CEE": "X-cee",
    "SCO": "X-sco",
    "CIS": "X-cis",
    "EAEU": "X-eaeu",
}
"""Words that name an area only in these very letters."""

_NOT_PLACES = """
- | indian ocean, indian ink, guinea pig, guinea fowl, turkeys, brazil nut, lima bean, brussels sprout, south china sea, east china sea, south china morning post, beijing time, bank of america, asian development bank, african development bank, asian infrastructure investment bank, asian games, boao forum for asia, new york times, washington post, washington consensus, paris agreement, paris accord, kyoto protocol, doha round | 印度洋, 北京时间, 社北京, 本报北京, 中新网北京, 人民网北京, 央视网北京, 亚洲开发银行, 亚洲基础设施投资银行, 博鳌亚洲论坛, 美国银行, 纽约时报, 华盛顿邮报, 华盛顿共识, 巴黎协定, 多哈回合
- | - | 其中, 集中, 完美, 精美, 美中不足, 来日方长
- | - | 目前, 当前, 此前, 日前, 以前, 之前, 年前, 月前, 提前, 前海关, 前海上, 前海运, 前海洋
- | - | 沿海, 出海口, 入海口, 渤海, 黄海, 东海, 南海, 黑海, 红海, 地中海, 海地区, 海地产, 海口岸, 以上海外, 线上海外, 网上海外
- | - | 长江, 黄河, 珠江, 运河, 太湖, 洞庭湖, 鄱阳湖, 泰山, 太行山, 江门户, 关岛屿
- | - | 增长, 生长, 增加, 参加, 更加, 完成, 形成, 建成, 构成, 变成, 达成, 组成, 推广, 许多, 面临, 股东, 重大, 扩大, 大厦, 经济, 经营, 运营, 运输, 平台, 资金, 基金, 黄金, 介绍
- | - | 立法, 司法, 执法, 违法, 宪法, 依法, 守法, 法国务院, 法国际
- | - | 复合肥, 化合肥, 混合肥, 大连接, 大连续, 大连锁, 大连通, 临港产业, 临港经济, 临港工业, 临港口, 重庆祝, 加蓬勃, 加纳税, 加纳入, 也门槛, 三亚军, 利马上, 南通过, 南通道
- | - | 西南, 西北, 东南, 东北部, 东北方, 东北角, 东北侧, 东北风, 中东部, 中亚热带, 南亚热带, 中山大学, 孙中山, 中山装
- | - | 日方案, 日方可, 日方式, 日方便, 日方才, 日本报记者, 日本报讯, 日本届, 日本次会议, 日本轮, 美方案, 德方面, 德方式, 包罗万象, 气象万象, 万象更新
"""
"""Words that hold the letters of an area and name none."""

_NOT_AFTER = """
美 | 好 容 术 化妆 化环境 妆 丽 味
日 | 均 常 益 用 渐 趋 子 期 化工 化产品
非 | 关税 金融类 金融企业 金融部门 公有 公开 公司 公益 国有 居民 化石 常 法 必 营利 传统 货币 农就业 农户 物质 遗 典 银行金融 税收入 流动 标准 上市 现金
越 | 来 是 发 野 权
印 | 刷 发 染 象 花 章 制 钞 证
德 | 才
法 | 人单位 人资格 人治理 人机构 律 院 定 规 治 制 务 典 案 官 庭
英 | 文版 文对照 文双 文网 文名 文本 文字 文两 文报 语 双语 寸 才 雄
巴 | 车 士
阿 | 里
拉 | 动 开 升 低 高 长 力 链
蒙 | 受
新 | 增 设 建 能源 兴 型 网 社 华社 经纬 闻 冠 质 技术 产品 产业 业态 签 开 注册 成立 材料 的 老 旧 药 股 三板 房 车 款 一 修 办 进 时代 发展 农 媒 引进 动能 登记 批 认定 品 出 上 投产 投入 项目 模式 格局 市场 企业 就业 用 业务 基建 消费 订单
马 | 上 力 铃 路 达 云 拉松 克
泰 | 证券 山 达
哈 | 佛 哈
老 | 年 旧 小 师 百姓 龄 字号 牌 人群 客户 板 化
白 | 银 酒 糖 色 领 宫 菜
智 | 能 慧 库 造 力
意 | 见 义 识 外 思 愿 向 味 图
秘 | 书 密
加 | 工 大 快 强 入 征 速 上 之 总 盟 油 班 息 密 热 权 价 以
沙 | 子 漠 石 滩 尘
朝 | 着 阳 气 代
克 | 服
墨 | 水 盒
荷 | 载
捷 | 豹 径
孟 | 子
毛 | 利 衣 绒 重
葡 | 萄酒 萄干
坦 | 克
台 | 账 风 式 阶 上
"""
"""中新 is China and Singapore, 其他中新增 is not: the letters that undo 中X and 对X."""

_YIELDING = "中对赴输前"
_LATIN = "A-Za-z0-9_À-ÖØ-öø-ɏ"
_WORD = (
    rf"(?:(?:[A-Za-z]\.)+[A-Za-z](?![{_LATIN}])\.?|[Ss][Tt]\."
    rf"|[{_LATIN}]+(?:['’][{_LATIN}]+)*)"
)


def _read(*tables: str) -> tuple[dict[str, str], dict[str, str]]:
    """The English and the Chinese words of tables, each with its code; - is no word."""
    english: dict[str, str] = {}
    chinese: dict[str, str] = {}
    for line in "".join(tables).split("\n"):
        if line:
            code, words_en, words_zh = line.split(" | ")
            for word in words_en.split(", "):
                english[word] = code
            for word in words_zh.split(", "):
                chinese[word] = code
    english.pop("-", None)
    chinese.pop("-", None)
    return english, chinese


PLACES_EN, PLACES_ZH = _read(COUNTRIES, CHINA, REGIONS)


def places(text: str) -> list[tuple[int, int, str]]:
    """The start, end and code of each place that the text names, in order.

    A possessive or plural ending is not part of the name. The name of a currency
    ("US$", "Hong Kong dollar", 新加坡元) is not a place.
    """
    first_words, _ = _english_names()
    found: list[tuple[int, int, str]] = []
    end = 0
    for match in _candidates().finditer(text):
        start = match.start()
        if start < end:
            continue
        word = match[0]
        if word >= "⺀":
            named = _in_chinese(text, start)
        elif (longest := first_words.get(_plain(word))) is not None:
            named = _in_english(text, match, longest)
        else:
            continue
        if named is not None:
            end, code = named
            if code and not _money().match(text, end):
                found.append((start, end, code))
    return found


def _plain(word: str) -> str:
    """A word as the names are kept: lower case, one apostrophe, dots to the end."""
    plain = word.lower().replace("’", "'")
    if plain in ("st", "st."):
        return "saint"
    if plain == "&":
        return "and"
    return plain if "." not in plain or plain[-1] == "." else f"{plain}."


def _in_english(
    text: str, first: re.Match[str], longest: int
) -> tuple[int, str] | None:
    """Where the longest name that begins with this word ends, and its code."""
    _, known = _english_names()
    words, ends = [_plain(first[0])], [first.end()]
    while len(words) < longest and (more := _next_word().match(text, ends[-1])):
        words.append(_plain(more[1]))
        ends.append(more.end())
    while words:
        phrase = " ".join(words)
        for tail in ("", "'s", "s"):
            if phrase.endswith(tail):
                code = known.get(phrase[: len(phrase) - len(tail)])
                if code is not None:
                    return ends[-1] - len(tail), code
        words.pop()
        end = ends.pop()
    upper = text[first.start() : end].replace("’", "'").removesuffix("'s")
    code = UPPER_EN.get(upper)
    return None if code is None else (first.start() + len(upper), code)


def _in_chinese(text: str, start: int) -> tuple[int, str] | None:
    """Where the longest name that begins here ends, and its code."""
    lengths, known = _chinese_names()
    for length in lengths.get(text[start : start + 2], ()):
        name = text[start : start + length]
        code = known.get(name)
        if code is not None:
            if code and _holds_a_longer(text, start, len(name)):
                return None
            return start + len(name), code
    return None


def _holds_a_longer(text: str, start: int, length: int) -> bool:
    """True where a longer name begins inside this one: 多[哥伦比亚].

    Within 中美, 对美 and the like one as long is enough: 中[澳门].
    """
    lengths, known = _chinese_names()
    enough = length if length == 2 and text[start] in _YIELDING else length + 1
    for at in range(start + 1, start + length):
        for other in lengths.get(text[at : at + 2], ()):
            name = text[at : at + other]
            if len(name) >= enough and known.get(name):
                return True
    return False


@cache
def _english_names() -> tuple[dict[str, int], dict[str, str]]:
    """How many words the names have that begin with a word, and every name's code."""
    not_places, _ = _read(_NOT_PLACES)
    known = PLACES_EN | dict.fromkeys(not_places, "")
    first_words: dict[str, int] = {}
    for name in (*known, *(upper.lower() for upper in UPPER_EN)):
        first, *rest = name.split()
        for form in (first,) if rest else (first, f"{first}s", f"{first}'s"):
            first_words[form] = max(first_words.get(form, 0), 1 + len(rest))
    return first_words, known


@cache
def _chinese_names() -> tuple[dict[str, list[int]], dict[str, str]]:
    """How long the names are that begin with two letters, and every name's code."""
    _, not_places = _read(_NOT_PLACES)
    known = PLACES_ZH | dict.fromkeys(not_places, "")
    for line in _NOT_AFTER.split("\n"):
        letter, _, tails = line.partition(" | ")
        for tail in tails.split():
            known[f"中{letter}{tail}"] = known[f"对{letter}{tail}"] = ""
    lengths: dict[str, list[int]] = {}
    for name in sorted(known, key=len, reverse=True):
        seen = lengths.setdefault(name[:2], [])
        if len(name) not in seen:
            seen.append(len(name))
    return lengths, known


@cache
def _candidates() -> re.Pattern[str]:
    """Every English word, and every Chinese letter that some name begins with."""
    _, known = _chinese_names()
    letters = "".join(sorted({name[0] for name in known}))
    return re.compile(f"{_WORD}|[{letters}]")


@cache
def _next_word() -> re.Pattern[str]:
    """A space or a hyphen, and the word after it."""
    return re.compile(rf"(?:\s{{1,8}}|\s?[-‐‑–]\s?)({_WORD}|&)")


@cache
def _money() -> re.Pattern[str]:
    """What makes the name before it that of a currency."""
    return re.compile(
        r"\s?\$|[\s-]?(?:dollar|cent|pound|franc|rupee|rouble|ruble|peso|dirham|riyal)s?\b"
        r"|[\s-](?:yen|baht|dong|lira|rand|ringgit|rupiah|kron[ae]|sterling)\b"
        r"|(?<=korean)\swon\b"
        r"|元(?![首旦宵宇朗])|盾|卢比|卢布|比索|里拉|法郎|克朗|林吉特|第纳尔|里亚尔",
        re.IGNORECASE,
    )
