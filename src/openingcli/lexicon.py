"""The words of the field: which words of a sentence mean the same, and which mean nothing.

A topic is a word that tells what a figure counts; its forms in both languages become
one token, so that a claim and a name can be held against each other whatever their
language. Neutral words (articles, verbs of reporting, praise) say nothing about it.
"""

from functools import cache

TOPICS = """
goods | goods, merchandise, visible | 货物, 货贸, 商品
trade | trade, foreign trade, external trade, overseas trade, imports and exports, exports and imports, import and export, export and import, imports plus exports, exports plus imports, import export, trading, two way trade, trade turnover, trader, trading nation, bought from and sold to, sold to and bought from, two way commerce, commerce with | 贸易, 进出口, 外贸, 对外贸易, 进出口贸易, 外贸进出口, 贸易总额, 贸易往来, 买卖, 生意, 商贸
export | export, exported, exporting, exporter, outbound shipment, shipped abroad, sold abroad, overseas sale, sold overseas, sells abroad, shipped out of china, goods shipped abroad, sales abroad, sales overseas, foreign sales | 出口, 外销, 出口国, 卖到国外, 卖到海外, 卖往国外, 卖往海外, 对外出口, 出口商品
import | import, imported, importing, importer, inbound shipment, bought abroad, bought from abroad, bought in, import purchases, purchases abroad, brought in from abroad | 进口, 进口国, 买进, 从国外买进, 外购, 进口商品
services | service, services | 服务, 服务性, 服务类
servicesector | service sector, services sector, service industry, services industry, tertiary industry | 服务业, 第三产业
digital | digital, digitally deliverable, digitally delivered, digitally | 数字, 数字化, 可数字化, 可数字化交付
ecommerce | e commerce, ecommerce, electronic commerce, online commerce, online shopping, online sale, internet shopping, online business, business online, online trade, online retail | 电商, 电子商务, 网购, 网络零售, 网上, 网上购物, 网上买卖, 线上
crossborder | cross border, across the border, across borders | 跨境, 跨国
world | world, global, globally, worldwide, international, internationally, planet, globe | 全球, 世界, 国际, 国际上, 全世界
share | share, proportion, percentage, account for, accounted for, accounting for, accounts for, made up, make up, makes up, making up, slice, portion, represent, represented, representing, comprise, comprised, constitute, constituted, took up, take up | 占, 占到, 占比, 比重, 份额, 占有率, 比例, 占据
rank | rank, ranked, ranking, ranks, placed, place, position, league table, spot, largest, biggest, top, leading, foremost, leader | 排名, 位列, 位居, 居, 名列, 位次, 排行, 排在, 列, 最大, 首位, 位, 第一大, 居于, 升至第, 跻身, 领先
growth | growth, grow, grew, grown, growing | 增长, 增速, 增幅, 增长率, 增长速度, 增
gdp | gdp, gross domestic product, economic output, economy, economic, economically, size of the economy, national output, output of the economy | 国内生产总值, 经济总量, 经济规模, 经济, 经济产出, 全年的产出, 一年的产出, 全年产出, 经济体量, gdp
percapita | per capita, per head, per person, for each person, apiece, per inhabitant, for every inhabitant | 人均, 平均每个中国人, 每人平均, 人均产出
nominal | nominal, nominally, at current prices, in current prices | 名义, 名义上, 现价, 当年价格, 当年价
ppp | ppp, purchasing power parity, purchasing power parities, purchasing power, international dollar | 购买力平价, 购买力, 国际元
manufacturing | manufacturing, manufacture, manufactured, manufacturer, factory sector, factory, factories, factory output, factory production | 制造业, 制造, 制造国, 工厂
valueadded | value added, added value, value add | 增加值
output | output, production, produce, produced, producer, producing, maker, making | 产量, 产值, 生产, 生产量, 产出, 造, 出产
industrial | industrial, industry | 工业, 产业
product | product | 产品
green | green, low carbon | 绿色, 绿色低碳
electromechanical | electromechanical, mechanical and electrical, electrical and mechanical, machinery and electronics, electromechanic, mechatronic | 机电, 机电产品
partner | partner | 伙伴, 伙伴国, 生意伙伴, 贸易伙伴
major | major, main, principal, chief, key | 主要, 干
country | countries, nations, economies, regions, states, countries and regions, governments | 国家, 国家和地区, 国, 经济体, 地区, 国家或地区, 国家与地区, 国家及地区
enterprise | enterprise, company, companies, firm, business, businesses, corporation | 企业, 公司, 厂家, 商家
fie | foreign invested enterprise, foreign invested company, foreign invested companies, foreign invested firm, foreign funded enterprise, foreign funded company, foreign funded companies, foreign funded firm, foreign funded business, foreign funded businesses, foreign invested business, foreign enterprise, foreign company, foreign companies, foreign firm, foreign owned enterprise, foreign owned company, foreign owned companies, foreign owned firm, fie, overseas funded enterprise, overseas funded company, overseas invested enterprise | 外商投资企业, 外资企业, 外企, 外商企业, 三资企业
foreignfunded | foreign funded, foreign invested, foreign backed, overseas funded | 外资类, 外商投资性
establish | establish, established, establishing, set up, setting up, sets up, founded, formed, created | 设立, 成立, 建立, 组建, 建成, 创办
new | new, newly, additional, fresh | 新, 新增, 新设, 新设立, 新签, 新成立, 新建, 新落户, 新签约, 新批, 新开, 新办
cumulative | cumulative, cumulatively, accumulated, aggregate, over all its editions, in total up to, over the years, all editions, to date | 累计, 累积, 历届, 历年, 历次, 加起来, 有史以来
stock | stock, outstanding, held abroad | 存量, 余额
monthly | monthly, a month, per month, each month, every month, month | 月均, 每月, 每个月
annual | annual, annually, a year, per year, yearly, each year, every year, per annum | 年均, 每年, 年度, 全年, 年开行, 年开行量
average | average, averaged, averages, averaging, mean, on average | 平均, 均
investment | investment, invest, invested, investing, capital | 投资, 资本, 资金
fdi | fdi, foreign direct investment, foreign investment, foreign capital, inward direct investment, inward fdi, inbound fdi, inward investment, inbound investment, overseas capital, inbound direct investment, direct investment into china, direct investment in china, fdi inflow, foreign direct investment inflow, fdi into china, investment from abroad, overseas investment in china, foreign money, foreign investor, overseas investor, foreigner, money from abroad, foreign direct investor, foreign funds | 外商, 境外投资者, 外国投资者, 外商直接投资, 外资, 外商投资, 使用外资, 利用外资, 吸收外资, 吸引外资, 引进外资, 引资, 吸引外来投资, 外国直接投资, 境外投资者投资, 外来直接投资, 吸引外商投资, 外国投资, 外国资本, 外国来华直接投资, 来华直接投资, 国外投资, 外来投资, 来华投资, 在华投资
utilised | actually utilised, actually utilized, actual use, utilised, utilized, actually used, paid in, actual utilisation, actual utilization, in actual use, put to actual use | 实际使用, 实际利用, 实际到位, 实到, 到位
bop | balance of payments, bop, balance of payment | 国际收支, 国际收支口径, 国际收支平衡表
net | net | 净, 净额, 净流入
inflow | inflow, inflows, influx, incoming | 流入, 流入量
odi | odi, ofdi, outbound direct investment, outward direct investment, overseas direct investment, outbound investment, outward investment, outward foreign direct investment, outbound foreign direct investment, outward fdi, outbound fdi, direct investment abroad, direct investment overseas, investment abroad, fdi outflow, invested abroad, invested overseas, overseas investment, fdi from china, foreign direct investment from china, investment from china, foreign direct investment outflow, direct investment made abroad, investors abroad, invest abroad, invests abroad, investor abroad, direct investment made overseas, invest overseas | 对外直接投资, 对外投资, 海外直接投资, 境外直接投资, 海外投资, 境外投资, 走出去投资
outbound | outbound, outward, overseas, abroad, outgoing | 境外, 海外, 出境
target | target, goal | 目标, 预期目标
hightech | high tech, high technology, hi tech, advanced technology, hightech, high tech industry, high tech sector, high technology industry, high tech industries, technology heavy, tech heavy, technology intensive, tech intensive | 高技术, 高科技, 高新技术, 高技术产业, 高技术领域, 高技术行业, 高新技术产业, 科技密集
marketlist | market access negative list | 市场准入负面清单
negativelist | negative list, special administrative measure, special management measure | 负面清单, 特别管理措施
item | item, entry, entries | 条目, 事项
restriction | restriction, restrictive measure, curb, barrier, limit, restrict, restricted | 限制措施, 限制, 限制性措施
access | access, market access | 准入, 市场准入
policy | policy, policies | 政策, 政策措施
measure | measure, task, step | 措施, 任务, 举措, 试点措施, 条政策措施
project | project | 项目
regionalhq | regional headquarter, regional hq, regional head office | 地区总部, 区域总部
headquarters | headquarter, hq, head office | 总部
multinational | multinational, mnc, transnational, multinational company, multinational companies, multinational corporation, transnational corporation | 跨国公司, 跨国企业
rd | r&d, research and development, research, r and d, science, scientific research | 研发, 研究与试验发展, 研究与开发, 科研, r&d, 科研投入, 研究
centre | centre, center, laboratory | 中心
pilot | pilot, trial, tested, experiment, piloted | 试点, 先行先试, 试验
city | city, cities | 城市, 座城市
innovation | innovation, innovative, innovations | 创新, 创新成果
institutional | institutional, system | 制度, 制度性, 制度型
replicate | replicate, replicated, replication, replicating, rolled out, copied, extended nationwide, applied nationwide, apply nationwide, applied across the country, applied across china, adopted across china, rolled out across china, adopted nationwide, promoted nationwide, rolled out nationwide, replicated nationwide, copied nationwide, spread nationwide, rolled out across, gone nationwide, rolled out across the country, go nationwide, adopted across the country | 复制, 推广, 复制推广, 推开, 复制推广到全国, 全国推广
zerotariff | zero tariff, tariff free, duty free, zero duty, zero duties, tariff exemption, duty exemption | 零关税, 免关税
tariff | tariff, duty, duties, levy, levies, import duty, import duties, import tax, import taxes, customs duty, customs duties, import tariff, import levy, import levies | 关税, 税率, 关税税率, 进口税, 进口关税, 税负, 实征税率
mfn | mfn, most favoured nation, most favored nation | 最惠国
applied | applied, effectively applied, effective | 适用, 实际适用, 实施, 实际征收
weighted | weighted, trade weighted, weighted by trade, weighted by imports | 加权, 按贸易额加权
simple | simple, simple mean, simple average, unweighted | 简单
overall | overall tariff level, general tariff level | 关税总水平, 总水平
wto | wto, world trade organization, world trade organisation | 世贸组织, 世贸, 世界贸易组织
accession | wto accession, accession to the wto, joining the wto, joined the wto, joins the wto, join the wto, wto entry, entry into the wto, joining the world trade organization, joined the world trade organization, accession to the world trade organization, accession, membership of the wto | 加入世贸组织, 入世, 加入世界贸易组织, 加入wto, 加入世贸
commitment | commitment, committed, pledge, pledged, promise, promised, vow, vowed, bound | 承诺, 承诺水平, 约束, 答应
ldc | ldc, least developed country, least developed countries, least developed nation, poorest country, poorest countries | 最不发达国家
diplomatic | diplomatic tie, diplomatic relation, diplomatic | 建交, 建交国
framework | framework | 框架, 框架协定
agreement | agreement, deal, pact, accord, treaty, treaties | 协定, 协议, 协约
signatory | signatory, signatories | 签署国
forex | foreign exchange, forex, fx, foreign currency, hard currency | 外汇
intlreserve | international reserve, international reserves | 国际储备
reserve | reserve, holding | 储备, 储备规模
exchangerate | exchange rate | 汇率, 平均汇率
yuan | yuan, renminbi, rmb | 人民币
dollar | dollar, us dollar, greenback, u.s. dollar | 美元
contribution | contribution, contribute, contributed, contributes, contributing, contributor | 贡献, 贡献率
reform | reform | 改革
opening | opening up, openness, opening, open, opened | 开放, 对外开放, 开放型
reformopening | reform and opening up, reform and opening | 改革开放
robot | robot, robotics, robotic | 机器人
component | component, part | 零部件, 部件, 零件
localshare | local, locally, localization, localisation, domestically sourced | 本地, 本地化, 本地配套, 国产化
lighthouse | lighthouse factory, lighthouse factories, lighthouse plant, lighthouse | 灯塔工厂
renewable | renewable, renewables, clean energy | 可再生能源, 可再生
energy | energy | 能源
capacity | installed capacity, capacity, installed | 装机, 装机容量, 装机规模
nev | nev, new energy vehicle, new energy car, electric vehicle, electric car, ev, plug in car, electric and plug in car | 新能源汽车, 新能源车, 电动汽车, 电动车
smartphone | smartphone, mobile phone, smart phone, smart handset, handset | 智能手机, 手机
marine | marine engineering, marine equipment, offshore engineering, marine | 海洋工程, 海工, 海洋工程装备, 海工装备
order | order | 订单
equipment | equipment | 装备, 设备
gii | gii, global innovation index, innovation index, global innovation ranking, world innovation index, innovation league table, innovation ranking, global innovation league table | 全球创新指数, 创新指数, 全球创新排名, 创新排名
wipo | wipo, world intellectual property organization, world intellectual property organisation | 世界知识产权组织
spending | spending, spend, spends, spent, expenditure, outlay, expense, invested in research, investment in research | 支出, 经费, 投入, 花费, 开支, 花在
intensity | intensity | 强度
personnel | personnel, staff, researcher, full time equivalent, fte | 人员, 全时当量, 人员总量
scientist | scientist | 科学家
engineer | engineer | 工程师
workforce | workforce, labour force, labor force, human resource, talent pool | 劳动力, 人力资源, 人才资源, 人才
patent | patent | 专利, 专利权
application | application, filing, filed, file, filer | 申请, 申请量
valid | valid, in force | 有效
domestic | domestic, domestically | 境内
invention | invention | 发明
highvalue | high value, high quality | 高价值
ai | ai, artificial intelligence | 人工智能, ai
unicorn | unicorn | 独角兽
job | job, employ, employed, employment, employee, employing, livelihood, work for | 就业, 岗位, 就业人数, 就业人口, 工作岗位, 饭碗
migrant | migrant worker, rural migrant, rural migrant worker, migrant, migrant labourer | 农民工
consumer | consumer | 消费者, 居民
consumption | consumption, consume, consumed | 消费, 性消费
market | market, marketplace | 市场
tradein | trade-in, trade in scheme, trade in program, trade in programme, trade in policy, trade in campaign, trade in subsidy, cash for clunkers | 以旧换新
consumergoods | consumer goods, consumer product | 消费品
sales | sale, sold, selling, turnover | 卖出, 售出, 销售, 销售额, 销量, 交易额, 成交额
category | category, categories, kind, type | 大类, 品类, 种类, 类
bed | bed | 床位
eldercare | eldercare, elderly care, elder care, care for the elderly, nursing home, old age care, older people, elderly, senior, care home, nursing home, retirement home, the aged | 养老, 养老服务, 老年人, 老年人口, 养老院, 老人, 老年
childcare | childcare, child care, nursery, nurseries, toddler, daycare, small children, young children, children, infant, under threes, under three | 托育, 入托, 托育服务, 婴幼儿, 托管, 娃, 幼儿, 孩子, 婴儿
family | family, families, household, parent | 家庭
demand | demand, need, needs, want, wanting | 需求, 需要
enrolment | enrolment, enrollment, enrolled, attend | 入托率, 入学率
middleincome | middle income, middle class, middle income group, middle income earner | 中等收入, 中等收入群体, 中产, 中产阶级
incomegroup | upper middle income, upper middle income group, lower middle income, lower middle income group, middle income economies, middle income economy, middle income countries, high income, low income | 中高收入, 中等偏上收入, 中上等收入, 中低收入, 高收入, 低收入, 中等收入经济体, 中等收入国家
poverty | poverty, poor, impoverished, penury | 贫困, 脱贫, 减贫, 扶贫, 贫困人口, 脱贫人口, 减贫人口, 摆脱贫困, 赤贫, 穷人, 贫苦
reduction | reduction, alleviation, lifted out, lift out, lifting out, escaped, escape, pulled out, moved out of | 减少人口
rural | rural | 农村, 乡村
extreme | extreme, absolute, destitute, destitution | 绝对, 极端, 赤贫状态
population | population, people, person, inhabitant, resident, villager | 人口, 人数, 民众
bri | belt and road initiative, belt and road, bri, belt and road economy, belt and road partner country, belt and road country, belt and road countries, one belt one road, belt road, new silk road, silk road, silk road partner, silk road country, silk road countries | 一带一路, 共建一带一路, 共建国家, 沿线国家, 带路, 丝路, 丝绸之路, 丝路伙伴, 丝路国家
twoway | two way, mutual, bilateral, reciprocal, in both directions | 双向, 相互, 互相
contract | contracted project, contract, contracted, contractor, engineering project, project contracting | 承包工程, 承包, 工程承包, 工程, 对外承包工程
turnover | revenue, completed turnover | 营业额, 完成营业额
train | train, freight train, rail, railway | 班列, 列车, 火车
cet | china europe freight train, china europe railway express, china railway express, china europe train, china europe rail freight, china europe rail, china europe freight service, china europe cargo train | 中欧班列
trip | trip, run, journey, departure | 开行, 班次, 列次
route | route, shipping route, line, service route, shipping line, trunk line, feeder line | 航线, 线路
container | container, teu, box | 集装箱, 标箱, 标准箱, 货柜
handle | throughput, handle, handled, handling | 吞吐量, 处理, 吞吐
feeder | feeder | 支线
airsilkroad | air silk road, zhengzhou luxembourg | 空中丝绸之路, 空中丝路, 郑州卢森堡, 郑卢
supplyradius | supply radius, supply chain radius, industrial ecosystem | 供应半径, 产业圈, 生态圈, 配套半径, 产业生态圈
cluster | cluster | 集群, 产业集群
mature | mature | 成熟
ciie | ciie, china international import expo, import expo, import fair | 进博会, 中国国际进口博览会, 国际进口博览会, 进口博览会
intended | intended, tentative, intention, intent, letter of intent | 意向, 意向成交, 意向成交额
edition | edition | 届, 届数
report | world openness report | 世界开放报告
opennessindex | world openness index, openness index | 世界开放指数
hongqiao | hongqiao forum | 虹桥论坛
ftz | ftz, free trade zone, pilot free trade zone, pilot ftz, free trade pilot zone, pilot zone, free trade test zone, pilot free trade area, pilot zone for free trade, pilot zones for free trade, free trade testing zone, free trade pilot, free trade trial zone | 自贸区, 自贸试验区, 自由贸易试验区, 自由贸易区, 自由贸易试验田, 自贸试验田, 自由贸易园区, 自贸园区
fta | fta, free trade agreement, free trade pact, free trade deal, free trade accord, free trade treaty, free trade arrangement, free trade arrangement | 自贸协定, 自由贸易协定, 自贸协议, 自由贸易安排, 自贸安排
freetradepartner | free trade partner, fta partner, free trade agreement partner, fta partner country, free trade partner country | 自贸伙伴, 自由贸易伙伴, 自贸协定伙伴
freetrade | free trade | 自由贸易, 自贸
ftport | free trade port | 自由贸易港, 自贸港
facilitation | facilitation | 便利化
member | member | 成员, 成员国, 成员方
bonded | bonded | 保税
aviation | aviation, aircraft, aero engine | 航空, 飞机, 航空器
maintenance | maintenance, repair, overhaul | 维修, 检修
subsector | sub sector, subsector | 分部门
major500 | major industrial product | 主要工业产品
complete | every industrial category, all industrial category, all industrial categories, every industrial categories, complete industrial system, full industrial chain | 全部工业门类, 全工业门类, 工业门类, 全产业链
top500 | fortune | 强
population2 | birth, newborn, fertility | 出生, 新生儿
jobless | unemployment, jobless, unemployed | 失业, 失业率, 调查失业率
prices | consumer price, cpi, inflation, prices, price | 居民消费价格, 物价, 通胀, cpi, 价格
otherprice | ppi, producer price, producer prices, factory gate price, factory gate prices, oil price, pork price, grain price, food price, house price, retail price, import price, export price | ppi, 工业生产者出厂价格, 生产者价格, 出厂价格, 粮价, 油价, 猪价, 菜价, 食品价格, 进口价格, 出口价格, 零售价格
car | car, vehicle, auto, automobile, truck | 汽车, 乘用车, 整车, 车辆
soybean | soybean, soya, corn, wheat, grain, rice, meat, pork, beef | 大豆, 玉米, 小麦, 粮食, 大米, 猪肉, 牛肉
oil | oil, crude, gas, lng, petroleum, coal | 石油, 原油, 天然气, 煤炭, 煤, 成品油
metal | steel, iron, aluminium, aluminum, copper, rare earth, ore, lithium, mining, mine, leasing | 钢铁, 钢材, 铁矿石, 铝, 铜, 稀土, 锂, 采矿, 租赁
gold | gold, silver, bullion | 黄金, 白银
bond | bond, treasury, treasuries, securities, equity, equities, a share | 债券, 国债, 证券, 股票, 股市, 美债
visa | visa | 签证, 免签, 落地签
tourist | tourist, tourism, visitor, traveller, traveler, travel, passenger, arrival | 游客, 旅游, 旅客, 入境游, 人次, 旅行
student | student, pupil, graduate, university, universities, college | 学生, 留学生, 毕业生, 大学, 高校, 学校
debt | debt, loan, lending, credit, deposit, mortgage | 债务, 贷款, 信贷, 存款
deficit | deficit, shortfall | 逆差, 赤字, 入超, 差额, 贸易差额
surplus | surplus | 顺差, 盈余, 出超
budget | budget, fiscal, tax revenue, tax | 财政, 预算, 税收, 税
retail | retail, retailer | 零售, 社零, 社会消费品零售总额
property | property, housing, home price, real estate | 房地产, 住房, 房价
film | film, movie, box office, museum, heritage | 电影, 票房, 博物馆, 遗产
chip | chip, semiconductor, integrated circuit | 芯片, 半导体, 集成电路
agriculture | agriculture, agricultural, farm, farmer, food, fruit | 农业, 农产品, 农民, 食品, 水果
private | private, privately | 民营, 私营, 民企, 民营企业
stateowned | state owned, soe, central enterprise | 国有, 国企, 央企
sme | sme, small and medium, small business | 中小, 小微
finance | bank, banking, finance, financial, insurance, fund | 银行, 金融, 保险, 基金
aid | aid, donation, grant | 援助, 捐赠
ship | ship, shipping, shipbuilding, vessel, cargo | 船舶, 造船, 船, 货运
telecom | broadband, internet, netizen, base station, subscriber | 互联网, 宽带, 网民, 基站, 用户
income | income, wage, salary, earning, profit, savings, saving, wages, salaries, earnings, earned, earn | 收入, 工资, 利润, 储蓄
fixedasset | fixed asset, infrastructure, construction | 固定资产, 基础设施, 基建
power | electricity, power, solar, photovoltaic, wind, battery, batteries, nuclear, hydrogen | 电力, 光伏, 太阳能, 风电, 电池, 核电, 氢能, 发电
carbon | carbon, emission, climate | 碳排放, 排放, 气候, 碳
resource | energy intensity, water use, water consumption, land use | 能耗, 用水量, 水耗, 电耗, 物耗
textile | textile, garment, clothing, toy, furniture, shoe | 纺织, 服装, 玩具, 家具, 鞋
parcel | parcel, express delivery, package, courier | 快递, 包裹
health | hospital, vaccine, medical, drug, pharmaceutical, doctor | 医院, 疫苗, 医疗, 医药, 药品, 医生
defence | defence, defense, military | 国防, 军费, 军事
weight | tonne, ton, barrel, ounce, kilogram, litre, hectare, kilometre, kilometer, mile | 吨, 桶, 盎司, 公斤, 公顷, 公里, 平方米, 亩
exhibitor | exhibitor, exhibition, exhibit | 参展商, 展商, 参展, 展览
licence | licence, license, institution | 牌照, 机构, 许可证
portfolio | portfolio | 组合投资
ghg | satellite, launch, space | 卫星, 航天, 火箭
province | province, provincial level region, provincial region | 省份, 省区市, 省区, 省市
operating | operating in china, operate in china, operates in china, in operation, existing foreign, still active | 存续, 现存, 在营
newcontract | new contract, signed contract, newly signed contract, contract signed, contract value, value of contracts | 新签合同额, 新签合同, 合同额, 新签承包工程合同额, 新签工程
contractedfdi | contractual foreign investment, contracted foreign investment, contracted fdi, contractual fdi | 合同外资, 合同利用外资
urban | urban | 城镇, 城市化, 城镇化
surname | survey, respondent, poll | 受访, 调查, 受访者
withdraw | withdraw, withdrew, withdrawn, pulled out of china, outflow | 撤资, 流出, 撤离
intermediate | intermediate, processing | 中间品, 加工
subset | of which | 其中的
adding | added, adding, approved, adds | 增设, 新批准
undone | closed, shut, shut down, deregistered, scrapped, removed, lost, lose, left china, violated, cancelled, canceled, abandoned, breached, illegal, remain in poverty, remained in poverty, living in poverty, still in poverty, returns on, profit on | 注销, 关闭, 倒闭, 撤销, 取消, 未获, 违反, 退出, 撤出, 仍处于贫困, 返贫, 违规, 非法, 亏损
daily | a day, per day, daily, each day, every day | 每天, 每日, 日均
quarterly | a quarter, per quarter, quarterly, each quarter | 每季度, 每季
surcharge | additional tariff, extra tariff, punitive tariff, anti dumping, countervailing, retaliatory | 加征, 反补贴, 反倾销, 额外关税, 报复性
basic | basic research, fundamental research, applied research | 基础研究, 应用研究, 基础
bordertrade | border trade, frontier trade, yuan settled, barter | 边境贸易, 边贸, 人民币结算, 易货
owner | huawei, xiaomi, alibaba, tencent, byd, apple, samsung, tesla, volkswagen, toyota, siemens, sinopec, petrochina, catl, foxconn, boeing, airbus, nvidia, google, microsoft | 华为, 小米, 阿里, 阿里巴巴, 腾讯, 比亚迪, 苹果, 三星, 特斯拉, 大众, 丰田, 西门子, 中石化, 中石油, 宁德时代, 富士康, 波音, 空客, 京东, 拼多多, 美团, 中芯, 大疆
platform | platform, low altitude, night time, gig, sharing, debut, ice and snow | 平台, 低空, 夜间, 首发, 共享, 银发, 冰雪, 零工, 海洋经济, 县域
inventory | inventory, ownership | 保有量, 库存, 拥有率
electricity | electricity use, power use | 用电量, 发电量, 耗电
assessment | chinese opening index | 开放指数, 中国开放指数
"""
"""Token, then its forms in English and in Chinese."""

NEUTRAL_EN = """
higher lower
title belong belongs belonged early
put puts sank sink carried picked tried try tries added barrier spread broke through tune pencilled struck paltry mere singled scattered topped joint together world-leading annually close customers buyers people's deadline early carriers founded tied turned turns turnout owe owes supplies supplied spared
active home rate rates scheme schemes programme program drive campaign plan supplier suppliers scene basis term terms purposes close together network average averages borders direction directions scholar
a an the this that these those it its itself they them their he she his her we our us you your i
my who whom whose which what where when why how there here
and or but nor so yet as if because since while whereas although though despite amid
of in on at by for from to into onto with without within between among across over under up down
out off above below through throughout during until till per via versus vs against towards toward around
about after before behind beyond near along
is are was were be been being am has have had having do does did doing will would can could may
might shall should must
not no only just even also too very more most less least much many few some any all both each
every either neither other others another such same own than then now today already still again
ever never once again further
china chinese prc china's mainland beijing country nation state people's republic
total totals totalled totaled totalling totaling overall combined altogether gross sum amount
amounts amounted amounting value valued values worth volume volumes number numbers numbered
numbering figure figures level levels size scale count counts counted counting tally tallied
tallies data statistics statistic official officially officials ministry commerce customs
administration bureau government authority authorities statistical agency report reports reported
reportedly reporting said says say saying told tells according announced announces announcement
show shows showed shown showing revealed reveals reveal noted notes note stated states stating
estimated estimates estimate put puts putting confirmed published release released releases
issued wrote writes quoted cited analysts analyst expert experts economist economists observers
scholar scholars minister spokesperson spokesman president premier speech news wire xinhua reuters
unctad bank imf oecd's article paper study
reach reaches reached reaching hit hits hitting stand stands stood standing come comes came coming
rise rises rose risen rising climb climbs climbed climbing increase increases increased increasing
expand expands expanded expanding jump jumps jumped surge surges surged surging soar soars soared
soaring gain gains gained gaining advance advanced advances edge edged edges move moved moves
moving go goes went gone going fall falls fell fallen falling drop drops dropped dropping decline
declines declined declining decrease decreases decreased decreasing shrink shrinks shrank shrunk
slip slipped slips slide slid cut cuts cutting lower lowered lowers lowering reduce reduced
reduces reducing narrowed shortened trimmed slashed raise raised raises improve improved improves
improving remain remains remained remaining keep keeps kept stay stays stayed hold holds held
maintain maintained maintains top tops topped topping exceed exceeds exceeded exceeding surpass
surpasses surpassed surpassing pass passes passed passing cross crosses crossed crossing break
breaks broke broken breaking breach breached account accounts accounted make makes made making
take takes took taken taking give gives gave given giving get gets got gotten bring brings brought
bringing see sees saw seen seeing record records recorded recording post posts posted posting
log logged clock clocked register registered registers mark marks marked marking attract attracts
attracted attracting draw draws drew drawn absorb absorbs absorbed absorbing receive receives
received receiving pull pulled win won use used uses using work works worked working support
supports supported supporting sustain sustained provide provides provided generate generates
generated generating boast boasts boasted own owns owned possess possesses possessed have
contain contains contained cover covers covered covering include includes included including
sign signs signed signing conclude concluded conclude negotiate negotiated build builds built
building launch launched launches start started starts begin began begun complete completed
become becomes became becoming turn turned turns lead leads led lift lifted lifts host hosts
hosted home ship ships shipped buy buys bought sell sells run runs ran done operate operated
operates serve served serves serving link links linked linking connect connects connected
helped help helps drive driven drove drives driving fuel fuelled fueled
figure stretch stretched stretches copied spread
currently presently recently lately ago earlier later previously formerly early late mid end year
years month months quarter quarters half date period time times time's day days decade decades
century annual annually yearly fiscal first last next past previous current present recent
latest following same end-year year-end yoy
record high highest low lowest all-time historic historical history milestone peak
strong strongly steady steadily stable rapid rapidly fast quickly sharp sharply slight slightly
significant significantly considerable considerably dramatic dramatically substantial
substantially remarkable modest modestly robust solid impressive huge massive big bigger large
larger vast small smaller tiny whopping staggering mere merely roughly approximately nearly almost
well far long full whole entire respectively respective actual actually really indeed
meanwhile however moreover therefore thus hence furthermore besides instead nevertheless
alone apart including excluding especially particularly mainly mostly largely partly
strictly breaking update fact factbox chart explainer exclusive watch read thread number-one
mr mrs ms dr
part way ways thing things set sets lot lots unit units point points percent percentage pct cent
ten hundred thousand million billion trillion dozen dozens
overall nationwide national nationally
initiative cooperation development efforts effort progress success achievement achievements
contrast comparison compared compare comparing equivalent equal equals equalled equalling
thanks due owing partly
two-thirds third thirds
party national congress committee plenum
under top whose
currently ongoing so-called
figure's annualised threshold thresholds activity activities engaged course dynamic
rebound rebounds rebounded
us$ rmb cny usd
i.e. e.g. ie eg etc
sector sectors industry's field fields area areas
net-net
today's year's country's nation's world's
cumulative
"""
"""English words that say nothing about what is counted."""

NEUTRAL_PHRASES = (
    "grew to, grow to, grown to, growing to, grew from, grow from, grown from, growing from, world economic forum, on the year, on year, world bank, world trade report, world investment report, people's bank of china, "
    "central bank, ministry of commerce, commerce ministry, trade ministry, general "
    "administration of customs, customs administration, state council, white paper, "
    "state administration of foreign exchange, national bureau of statistics, united "
    "nations conference on trade and development, world development indicators, "
    "international monetary fund, qiushi journal, in total, in all, year on year, year "
    "over year, all time, so far, to date, at home, at least, in force, press "
    "conference, chinese company, chinese companies, chinese firm, chinese firms, chinese "
    "enterprise, chinese enterprises, chinese business, chinese businesses, take place, take part, taking part, set up, made in china"
)
"""Names of who says so, and turns of speech whose words mean something else."""

NEUTRAL_ZH = """
装卸 税目 待遇 间接 直接和间接 直接或间接 直接间接
时期 推断 时期为推断
做成 做 值 披露 兑现 敞开 真金白银 投到 祭出 签下 揭牌 眼下 占了 做到 握有 上的钱 录得 按年 升 那会儿 算 论 得 外国 国外 同外国 方面周四 官方 今日 昨日 周一 周二 周三 周四 周五 周六 周日 世界经济论坛 真正 征收的 商品大小 一视同仁 从 全世界 靠 吃饭 老百姓 钱 花了 相关 一共有 平均 平均到 头上 头 来华 在华 来沪 该国 本世纪 全社会
岁 周岁 拉动消费 带动消费 世界银行 联合国贸发会议 联合国贸易和发展会议 国际货币基金组织 中国人民银行 央行 外汇管理局 白皮书 求是 世行 贸发会议 发改委 财政部 工信部 国务院 国务院新闻办 国新办 新闻发布会 发布会 一些 一种 如何 怎么 多少 究竟 已然 经 历经 通过 连年 屡创新高 不断攀升 逐年 逐步 步伐 加快 迈出 迈向 实打实 亮眼 喜人 可喜 令人 瞩目 惊人 约合 净增 总计达 累计达 升到了 涨到 涨至 张 处 多年 多达 高达 已达 达约 共达 均为 首度 一举 成绩单 家底 盘子 版图 朋友圈 迎来 传来 好消息 上新 据了解 据悉 据统计 据介绍 据测算 据报道 此间 综合 网友 博主 划重点 你知道 当作 当成 视为 看作 享受 享有 给予 给 中国企业 我国企业 中企 办 举办 办了 跑 跑了 榜单 送 交 共同 纳入 配套 服务于 流量吗 知道 当作 当成 视为 看作 享受 享有 给予 给 中国企业 我国企业 中企 办 举办 办了 跑 跑了 榜单 送 交 共同 纳入 配套 服务于 流量
的 了 着 过 在 和 与 及 以及 或 而 则 就 已 已经 均 都 也 还 又 再 更 最 很 仅 只 只有 仅有 仅剩 仅为
是 为 有 共有 共 共计 总共 合计 一共 达 达到 达成 达至 至 到 由 从 自 于 以 向 对 把 被 将 让 使 比 较 按 据 约 超 近 逾
中国 我国 全国 国内 大陆 内地 本国 我们 中方 祖国 中国的 国家统计局 海关总署 商务部 外汇局 国家外汇管理局 统计局 三部门 有关部门 官方 部门
目前 当前 现在 如今 迄今 至今 截至 截止 截至目前 去年 今年 当年 同期 近年 近年来 年 月 日 底 末 初 年底 年末 期间 时 时期 以来 前 后 内 上 下 中 间 里 上半年 下半年 同比 环比 此前 早在 当时 首次 之间
总额 总值 总量 总数 总计 总规模 规模 金额 数额 数量 数 额 量 值 数据 数字 水平 情况 方面 领域 指标 统计 口径
增加 增加到 增至 增加至 提高 提高到 提高至 提升 提升到 提升至 上升 上升到 上升至 升至 升 升到 扩大 扩大到 扩大至 扩围 扩围到 扩展 攀升 跃升 跃升至 上涨 增长到 增长至 跃居 迈上 迈过 站上 突破 超过 高达 多达 高于 低于 不足 不到 接近 大关 关口
下降 下降到 下降至 降至 降到 降 减少 减少到 减少至 减至 缩减 缩减到 缩减至 缩短 压减 压减到 压减至 压缩 降低 降低到 降低至 回落 回落至 跌至 跌 减 下滑 降幅 增幅
实现 完成 取得 保持 维持 持续 稳定 稳步 连续 继续 快速 迅速 大幅 显著 明显 稳居 形成 成为 作为 拥有 具有 具备 吸引 吸收 创造 创 带动 拉动 推动 促进 支撑 支持 提供 贡献了 包括 包含 涉及 覆盖 涵盖 组成 构成
发布 公布 显示 表示 指出 认为 介绍 报告 透露 披露 报道 根据 依据 来自 资料 专家 学者 解读 记者 新闻 消息 数据显示 统计显示 最新 权威 快讯 评论 来看 来说 而言 看 称 说
签署 签订 签 商签 已签 已有 现有 就有 并 并且 其中 分别 各 每 该 这 这一 那 此 其 它 他们 所 等 等等 之 之一 个 家 项 条 件 人 名 位 座 列 届 次 种 类 份 笔 台 亿 万 千 百 元 美元 元人民币 倍 成 百分点 个百分点 多 余 左右 上下 以上 以下 以内 大约 大概 约为 几乎 将近 至少 最多 不少于 不低于 不超过 第 首 号 国家 世界各国
再创新高 创新高 创历史新高 历史新高 新高 历史 纪录 记录 里程碑 第一 首位 排名 全部 全 整体 总体 总 大 小 高 低 好 强 快 全面 进一步 不断 成功 成绩 成就 成效 发展 建设 开展 进行 合作 交流 倡议 签约 落地 落户 投产 增
相比 相较 比较 相对 对比 远低于 远高于 水准 同 起 用 做 能 可 会 要 应 不 没有 无 未 非 请 吗 呢 啊 吧 哦
各类 各地 各国 多个 许多 大量 广泛 有力 有效地 积极 主动 坚持 深入 深化 推进 推出 出台 实施了 制定 发挥 作用 优势 显现 巩固 优化 升级 转型 质量 效益 高质量 新时代 十四五 十三五 十四五期间 规划 党的十八大以来 党的十八大 十八大 二十大 三中全会 全会
时间 全年 年度 单月 当月 上年 上一年 年均 数目 总人数 名单 仍 仍为 仍有 尚 尚有 却 但 但是 不过 然而 因此 所以 同时 此外 另外 还有
公里数 来源 注 图 表 例如 比如 即 即使 也就是 相当于 等于 折合 折 换算
增设 扩容 增开 扩 缩 减为 变为 变成 升为 降为 减到 增到 由此 其余 剩 剩下 只剩 余下
"""
"""Chinese words that say nothing about what is counted."""


def stem(word: str) -> str:
    """An English word without its plural: companies and company are one."""
    if len(word) < 4 or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "sses")):
        return word[:-2]
    return word.removesuffix("s")


@cache
def english() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Phrases by their first word, longest first, each with its token; "" is neutral."""
    phrases: dict[tuple[str, ...], str] = dict.fromkeys(
        ((word,) for word in NEUTRAL_EN.split()), ""
    )
    phrases |= {tuple(phrase.split()): "" for phrase in NEUTRAL_PHRASES.split(", ")}
    for token, forms, _ in _rows():
        phrases |= dict.fromkeys((tuple(form.split()) for form in forms), token)
    for words, token in list(phrases.items()):
        phrases.setdefault(tuple(map(stem, words)), token)
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for words, token in phrases.items():
        found.setdefault(words[0], []).append((words, token))
    for entries in found.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return found


@cache
def chinese() -> dict[str, str]:
    """Chinese words with their token; "" is neutral."""
    words = dict.fromkeys(NEUTRAL_ZH.split(), "")
    for token, _, forms in _rows():
        words |= dict.fromkeys(forms, token)
    return words


@cache
def _rows() -> list[tuple[str, list[str], list[str]]]:
    rows = []
    for line in TOPICS.strip().splitlines():
        token, en, zh = line.split(" | ")
        rows.append((token, en.split(", "), zh.split(", ")))
    return rows
