/** Only those who are so, those who are so rather, or none of them. */
export type Demand = 'ONLY' | 'WANTED' | 'AVOIDED'

/** A demand that stands apart from what it demands. */
export interface FarDemand {
  readonly demand: Demand
  /** How far it reaches before the attribute and behind it. */
  readonly from: number
  readonly to: number
}

const oneOf = (...lines: readonly string[]): string =>
  `(?:${lines.flatMap((line) => line.split(' ')).join('|')})`

/** What sends people away, behind them. */
const away = oneOf(
  '进不[了来] 过不了[^,。]{0,2}关 通不过 [勿莫](?!忘|误) 别(?:来|投|试|进|报|打|联系|应聘|加|问|浪费|找|考虑|点|看了|跑|逞|凑|白|费|耽误|互相|勉强|折腾|添乱|碰) 免(?:谈|来|投|试|进|聊|洽|看|开尊口|(?=$)) 绕[行道开路] 止步 走开 靠边 退散 请回 没戏 没门 拉倒 算了 再见 拜拜 滚',
  '不(?:要|收|招|录|聘|用(?=$|了|来|投|的|他|她|[,。])|予|再?受理|接纳|纳入|列入|列为|进入|作(?!为)安排|具备|属于|在(?=.{0,4}范围)|考虑|接[受待收纳]|欢迎|合适|适合|行|给|让|安排|面试|谈|看|约|见|敢[要用收招]|想[要用收招]|能[来做干要用投收招进录聘从上入]|可[来投]|得[入应报]|留|来|通知|回复|符合|推荐|建议|必[来投试]|可以|可(?=$)|(?:会|太|大|怎么|一定|好)(?:录|要|招|收|用|考虑|看|安排)|成|宜|妥|太?方便|理|选|吃香|搭理|批|过关)',
  '(?:供|养|请|招|用|养活)不起 (?:容|坐|留|装|放)不下 往后[排放靠] 排(?:在|到)?[^,。]{0,2}后面? (?:把)?(?:机会|位[子置]|名额)(?:让|留)给 让[贤位一] (?:无法|没法|不好|难以)(?:安排|录|接[收纳]|收|聘|招|用) (?:暂停|停止|终止)(?:录|招|收|聘|接) 不(?:通过|合格|达标|过审|用报) [端扛搬抬干做扎熬顶拿提挑背传跑看守站撑](?:得)?不(?:动|了|住|来|下)(?!的) (?:完|后|了|奶|期)再(?:说|来|谈|报|投) 不(?:再|予|作|做|另|会再)(?:要|收|招|录|聘|用|考虑|接|登记|报名|受理|安排|通知|面试|联系|约|看) (?:以后|过后|之后|下回|下次|将来|过[几两]年)再(?:来|说|投|报|联系|考虑|约|谈)',
  '谢绝 拒(?:绝|收|招|录|聘|(?=$)) 除外 劝退 排除(?=$) 淘汰 筛掉 刷掉 退(?=$) 出去 请出(?!示) 左转 很少(?:录|招|要|用) 谢谢(?=$) pass out nope no(?![a-z]|[^a-z]?(?!please|thanks)[a-z]) 干不了 做不[了来] 用不[了起] 要不起 伺候不 穿不[了下上进] 另谋 另[寻找]别?[处家] 不好意思 抱歉 见谅 请理解 请谅解 敬请谅解 不便录 慎[投入重] 无缘 禁入 恕(?:不|难) 难以录 没(?:机会|资格|法[用要]) 到别[家处] 去别[家处] 予以(?:淘汰|排除|剔除|退回) (?:取消|丧失|不具备?).{0,4}资格 审核不通过 暂缓 不[进入](?:厂|店|司|公司|组|门|场|编|职|岗|线) (?:扣|减|降)\\d*分 出局 一票否决 概不 统统不 一个不',
)
/** What sends people away, before them. */
const awayBefore = oneOf(
  '(?:就|最|只)怕[你您]?(?:是|有)? 不给(?=[^,。]{1,8}(?:报名|登记|注册|办|进|上岗|录)) 不(?:要(?!求)|收|招|录|聘|会[录招要收用]|安排|受理|再?接纳|面向|用(?!担心|交|考|写|填|贴|带|提供|报|说|问|看|登|管|查|怕|愁)|考虑|接[受收纳]|欢迎|想[要用收招]|敢[要用收招]|能(?:是|有|要|招)|可(?:是|有)|得(?:是|有|为)|希望|适合|适宜|推荐|建议|喜欢|看好|留|许|准|允许|找)',
  '谢绝 拒[绝招收用聘录] 禁(?:止|招|用|入) 杜绝 避免招? 别(?:给我|介绍|推荐|派|让) 最好别 讨厌 嫌弃? 受不了',
)
/** What those are told who are wanted, behind them. */
const chosen = oneOf(
  '(?:更|才|比较|最)放心 信得过 合[^,。]{0,4}眼缘 (?:面试|考核)加分 (?:概率|机会|希望|可能性?|胜算|把握|录用率|通过率)[^,。]{0,4}[大高多](?!家) 优先(?!安排(?!$|就业|上岗|录用|面试|入职|工作)|提供|分|入住|享|发|级|选座) 为佳 更佳 尤佳 最佳 佳(?=$|[,。、]) 放宽 [予给酌]以?情?(?:照顾|倾斜) 适当照顾 降低(?:要求|标准|条件) 为(?:主|宜|优|上)(?=$|[,。、]) 最好 更好 最优 最宜 加分 吃香 首选 优[选待](?!遇) 占优 有优势 更有?优势 更受欢迎 先(?:录|招|挑|用|考虑|上岗|面|要|安排面|来|得|选) 排?在?前面 者优 加钱 多给 另加 更合适 最合适 最适合 更适合 合适(?=$) 就(?:最?好|行|可以|要)(?=$|了) 高看 多加',
)
const onlyBehind = oneOf(
  '才(?:[干做扛搬顶撑拿受熬待抬压镇](?:得|下|动)|胜任|适合|配|吃得|要|行|可以?|能|收|招|考虑|算|好|录|用|给|有|来|有机会|符合|合适|进|谈|约|面) 方(?:可|能) 的来(?=$) 来(?=$) 专(?:属|享|岗|招|位|用岗|供)(?!招聘会) 限定 only 即可(?=$) 就来(?=$) 速来 快来 看过来 请进 请来(?=$) 看这里 报名(?=$)',
)
const onlyBefore = oneOf(
  '(?<!有|时|上|下|期|权|额|无|不|年|受|局|极|界|线|只|际)[只仅](?!是?为了|想|需|做|负责|上|休|收费|有早|能|干) (?<!有|时|上|下|期|权|额|无|不|年|受|局|极|界|线)限(?!时|量|额|公司|载|高|速|重|购|流|制) (?:确认|保证|确保)(?:自己|本人|[您你])?(?:是|为|不是) 只能(?:是|由|招|要|收|录|找|用|让) 专(?:招|收|找|聘|要|用) (?<!不|无|没)要求 就(?:要|招|找|收) (?:招[聘录收考]|报[名考]|应聘|选[拔聘调])[^,。]{0,6}面向 (?:对象|范围|人选)(?:为|是|:|限|仅) 定向 单[招收要] 光[招收要] 唯[一独] 非(?=.{1,10}(?:不|勿|莫|免)) 必须(?:是|为|有|要|找|招) 务必 一定(?:是|要|得) (?<!不|无)须[是为有要] (?<!不|无)需[是为] 得(?:是|要|有|找|招) 至少要?[是有]',
)
const sought = oneOf(
  '(?<!不|再|无需|停)招(?!牌|待|标|商|呼|财|生|数|行)[聘收募人工]? (?<!不|寻)找 (?<!不|应|受|返)聘[请用]? (?<!不|短)缺 (?<!不|搜)寻 诚邀 诚征 想[要找招] 要(?!求|会|能|懂|搬|做|带|去|上|下|跑|交|登|接|看) (?<!无|不|所)需要? 喜欢 偏[爱好向] 倾向 看好 中意 青睐 (?<!不)适合 最好 尽量 尽可能 (?<!不|便|事)宜 希望 (?<!不)建议 主要[招要找] 主招 以(?=.{1,8}为[主宜佳]) 急[缺需招聘] (?:录用?|招|进|留|用|收|聘)(?:来|进|下|用|取|上)?(?:的|人)?(?:基本上?|一般|往往|大多|向来|一向|从来|历来)?(?:都|全)是 欢迎(?=年轻|美|帅|小) 还是 面向 有没有 有无 (?<!要)求购? 首选 优先',
)

/** What stands between when the demand is for something else: skill, experience, wares, others. */
const elsewhere = new RegExp(
  oneOf(
    '经[验历] 护理 证(?!上) 技[能术] 专业 市场 客 顾(?!问) 用户 背景 从业 语 话 菜 照[顾料看护] 服务 销售 负责 负担 熟悉 了解 懂 装 鞋 (?<!本|我|们)店 馆 (?<!本|我|们)厂(?!里|内) (?<!本|我|们)公司 品牌 优先 限 不限 都[要招行可收] 均可 都欢迎 男女 无论 不论 不管 不问 不看 不分 学[校生] 宿舍 安排 提供 产品 设备 款 平台 项目 政策 津贴 补贴 福利 保险 老板 经理 家政 培训 证书 相关 类 行业 订单 单价 课',
  ),
)
const gapOf = (words: string): boolean => !elsewhere.test(words)

const farLeft = (demand: Demand, words: string): readonly [Demand, RegExp] => [
  demand,
  new RegExp(`${words}([^,。、.\\n]{0,8})$`, 'u'),
]
const farRight = (demand: Demand, words: string): readonly [Demand, RegExp] => [
  demand,
  new RegExp(`^([^,。.\\n]{0,8}?)${words}`, 'u'),
]
/** Those sent away before those wanted, and what stands behind before what stands before. */
const demands: readonly (readonly [side: 'BEFORE' | 'BEHIND', Demand, RegExp])[] = [
  ['BEHIND', ...farRight('AVOIDED', away)],
  ['BEFORE', ...farLeft('AVOIDED', awayBefore)],
  ['BEHIND', ...farRight('ONLY', onlyBehind)],
  ['BEHIND', ...farRight('WANTED', chosen)],
  ['BEFORE', ...farLeft('ONLY', onlyBefore)],
  ['BEFORE', ...farLeft('WANTED', sought)],
]

/** The demand of a clause, though other words stand between it and what it demands. */
export function farDemand(left: string, right: string): FarDemand | null {
  for (const [side, demand, pattern] of demands) {
    const found = pattern.exec(side === 'BEHIND' ? right : left)
    if (!found || !gapOf(found[1] ?? '')) continue
    const reach = found[0].length
    return side === 'BEHIND' ? { demand, from: 0, to: reach } : { demand, from: reach, to: 0 }
  }
  return null
}

const heading = new RegExp(
  `(?:以下|下列|下面|如下|这些|这几[类种样]|几类|有下)[^。\\n]{0,14}?(?:${away}|${awayBefore})[^,。:\\n]{0,10}[:,。\\n](?:[^。\\n]{0,40})$`,
  'u',
)
const nextClause = new RegExp(
  `^(?:者|的|人|人员|们)*(?:的[^,。\\n]{1,7})?[,:](?:对不起|不好意思|抱歉|,|请|等|先|恕|敬请|一律|概|就|都|也|我们|本店|本厂|公司)*${away}`,
  'u',
)

/** …,其余不予受理: whoever else is sent away. */
const noneElse = new RegExp(
  `^[^,。\\n]{0,14}[,。](?:其余|其[他它]|别[的处]|剩下的|另外的|除此之外|否则|不然|不是的|不符的?|不在[^,。\\n]{1,6}的)[^,。\\n]{0,8}?(?:不(?:予|再|作|会)?(?:受理|[收招录聘要]|考虑|登记|接[收受]|面试|安排面试|通过)|免谈|勿|淘汰|别[来投报]|谢绝|退回|刷掉|筛掉|pass|没戏)`,
  'u',
)

/** …的,转身都难,不收: a clause that only sends away, one or two clauses on. */
const awayAlone = new RegExp(
  `^(?:[^,。\\n]{0,14},){1,2}(?:我们|咱们?|本店|本厂|公司|这里|这边|请|就|都|一律|一概|暂时|恕|,)*(?:不(?:收|招|要|录|聘|录用|考虑|予录用|接收|受理)|[别勿莫](?:报|来|投|扰|进)名?|别(?:互相|跑|白|逞|凑|勉强|耽误)[^,。\\n]{0,4}|免谈|谢绝|没戏|绕道|请回|见谅|抱歉|不好意思|请[谅理]解|多包涵|[^,。\\n]{0,6}(?:容|坐|装|供|养|请|留|用)不[下起了])了?(?=$|[,。\\n])`,
  'u',
)

/** The demand of a list's heading, or of the clause behind a comma: 以下人员勿扰:孕妇; 四十以上的,请勿来电. */
export function listedDemand(text: string, from: number, to: number): FarDemand | null {
  const behind = nextClause.exec(text.slice(to, to + 20))
  const chosenBehind =
    /^[^,。\n]{0,5},(?:优先录?取?用?|最好|首选|先(?:录|招|要|收|用|挑|面|考虑)取?|可以?先|加分|我们要|来|快来|速来|请来|欢迎来)(?=$|[,。\n])/.exec(
      text.slice(to, to + 20),
    )
  if (
    awayAlone.test(text.slice(to, to + 48)) &&
    /^[^,。\n]{0,14}的|^[者们],/.test(text.slice(to - 1, to + 12))
  )
    return { demand: 'AVOIDED', from: 0, to: 0 }
  if (noneElse.test(text.slice(to, to + 44))) return { demand: 'ONLY', from: 0, to: 0 }
  if (chosenBehind) return { demand: 'WANTED', from: 0, to: chosenBehind[0].length }
  if (behind) return { demand: 'AVOIDED', from: 0, to: behind[0].length }
  return heading.test(text.slice(Math.max(0, from - 60), from)) ? { demand: 'AVOIDED', from: 0, to: 0 } : null
}
