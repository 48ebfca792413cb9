import { farDemand, listedDemand, type Demand } from './far-demands.ts'

/** How the words around an attribute take it. */
export interface Stance {
  /** Only those who have it, those who have it rather, or none of them. */
  readonly demand: Demand | null
  /** Other words stand between the demand and the attribute. */
  readonly far: boolean
  /** The whole clause is the attribute, as in a list of conditions. */
  readonly alone: boolean
  /** It is said not to matter. */
  readonly escaped: boolean
  /** It is said of wordings, not of people: not to be written, not allowed. */
  readonly forbidden: boolean
  /** It is about customers, wares or places. */
  readonly ofOthers: boolean
  /** The sentence says that it tells of customers. */
  readonly toldOfOthers: boolean
  /** From where to where the demand and its attribute stand. */
  readonly from: number
  readonly to: number
}

const people =
  '(?:者|的|员工?|人员|人士?|应聘者|应聘|求职者|候选人|朋友们?|同学|同志|群体|居民|来的|优秀|类|等|及|以|一族|亲|们|同胞|们?家长)'
const modifiers =
  '(?:\\d{0,3}[名个位](?:以上)?|[一两几二三][名个位]?|年轻|优秀|漂亮|成熟|壮|帅|俊|猛|的|是|为|于|在|:|,?身体健康的?|有|会|具有?备?|大?量|些|长期|常年|全职|兼职|夜班|白班|熟练|一批|批|近期|任何|各类|所有|部分|本店|招|年龄|性别|\\p{Script=Han}{1,5}的)'

const onlyBefore = new RegExp(
  `(?:(?<!不|无需|无|上|时|额|有|权|局|年期|期|下|极|界|线)(?:专(?:招|收|找|聘)|仅限|只限|限定|限制|限|仅)(?:招收?|于|为|在|聘)?|只要|只招收?|仅招收?|只收|仅收|只考虑|仅考虑|只录用?|只聘|只用|只找|只补|只剩|只缺|限招|限收|只面向|仅面向|只接受|仅接受|仅需要?|只需要?|(?<!无)须(?:要|为|是|系|具有|持有?)?|必须(?:是|为|要)?|需为|需是|必需|(?<!不|无)要求(?:必须|须|应|需)?(?:是|为)?)${modifiers}*$`,
  'u',
)
const wantedBefore = new RegExp(
  `(?:(?<!不|拒|谢绝|停|急需不|免)(?:来个|来一?名|均为|皆为|皆限|一律|清一色|招聘?收?|主招|拟招|拟聘|诚邀|诚征|物色|优选|急?缺|补招|建议|期望|希望(?:找|招)?|诚聘|急聘|诚招|急招|(?<!应)聘请?|找|寻|(?<!不要|无要)求(?!职)|招募|录用)|(?<!不|需|主|重|只|简|摘|纲)要|(?<!不|无|所)需要?|(?<!不)适合|(?<!便|不)宜|最好是?为?|首选|优先(?:录取|录用|考虑|招聘?|选择|聘用?)?|偏向于?|更?倾向于?|更?偏爱|偏好|更适合|必(?=有|为)|欢迎(?=年轻|美|帅))${modifiers}*$`,
  'u',
)
const avoidedBefore =
  /(?:不适合|不适宜|不宜|不建议|不推荐|不要|不招|不收|不录用?|不聘|不考虑|不接受|不接收|不欢迎|不用|不找|不予?录取|(?<!不)拒绝?(?:招|收|录)?|谢绝|禁止?(?:招)?|(?<!是)非(?!常)|不得?(?:是|为|有)|不能(?:有|是|为|带)|不可(?:有|以有)?|不允许有?|不带|不(?=信)|no)(?:\d个?|有|任何|以上|的|为|是|姓|患|患有|近期|所有|一切|招聘?|收|接受|[,:])*$/

/** Behind what is excepted: 除河南人外. */
const excepted = new RegExp(`^${people}*(?:[之以]?外|都|均|皆|其他)`)

const wantedAfter = new RegExp(
  `^${people}*(?:将|可|会|均|都|请|来|可以|予以|给予|应聘|求职者|报名|比较|更|最|相对|,)*(?:优先(?!安排|提供|分|入住|享|发货|发展|级)|优選|为佳|更佳|尤佳|佳(?!人|丽|木)|为主(?!要)|为宜|最佳|最好|最优|更好|就行|就好|也行(?=$)|名额|缺\\d|优(?=$|[,。])|首选|限定|加分|优待录|先(?:录|招)|来(?:$|[,。、])|必须$|方可$|即可入职|从业|only|preferred|专岗$|专属|即可(?=$|[,。、])|专招|优$)`,
)
const avoidedAfter = new RegExp(
  `^${people}*(?:户口|户籍|籍贯?)?${people}*(?:,|我们|本店|本公司|公司|请|敬请|烦请|一律|一概|都|均|就|全|概|暂|恕|谨|也|统统|最好|尽量|通通)*(?:[勿莫](?!忘)|别(?:来|投|试|进|应聘|联系|报名|打)|免[谈投进试聊]|绕[行道开]|除外|不要|不收|不招|不录|不予|不考虑|不接受|不接待?|不欢迎|不用(?:[来投]|(?=$|[,。]))|不来|不合适|不适合|不聘|不得应聘|不行|谢绝|拒|止步|慎[投入重]|谨慎|不适宜|不宜|不建议|不推荐|靠边|走开|滚|退散|无缘|不可[投报应]|need not)`,
)

const listGap =
  '(?:(?!优先|勿|限|只|仅|但|却|为主|免谈|不要|不招|须|必|招|要求)[\\p{Script=Han}、/和或及与跟\\d]){0,9}?'
const equally =
  '(?:不限|不作?做?要求|无要求|没要求|不拘|不论|无所谓|没关系|不是问题|同等(?!条件下|情况下|学[力历])|平等|一视同仁|同工同酬|没?无限制|不受限|无上限|不设限|不重要|都欢迎|均欢迎|也欢迎|欢迎|一[样个]|没事|无妨|不碍事|不打紧|不要紧|(?<!的|者|人|外|下|简历)(?:不嫌|不介意|不挑|不卡|不问|不查|不看(?!好))|照[收招要用]|(?:也|亦|都|均|皆|全)(?:可(?!优先)|可以|行|成|要|看|收|招|能|来|适合|一样|没关系)|(?<![即不方才])可(?=$|[,。、投应做胜来报])|不影响(?:录[用取]|应聘|报[名考]|入职|面试|聘用|投递|求职|晋升|结果|评分|待遇|什么)|皆宜|通吃|同样(?:算数|有效|认可|可以|可报|能报|收|要|招)|算数|都认|不歧视|权益|同酬|不分|各半|不(?:作为?|设为?|列为?|当作?|是|构成|成为)[^,。]{0,6}(?:条件|门槛|标准|依据|理由|前提|考量|因素|指标))'
const escapedAfter = new RegExp(`^${people}*${listGap}${equally}`, 'u')
const escapedBefore =
  /(?:不限(?:制|于|定)?|不分|无论|不论|不管|不看|不问|不查|不询问|(?<!因)不要求|不需要?|无需|无须|毋需|不必|不设(?:置)?|没有|无|不以|不因|不歧视|不区分|不在乎|不在意|不介意|不计较|不挑剔?|不卡|不嫌弃?|不怕|不讲究?|不得以|不看重|不打听|不会?因为?|不拒绝?|从不|不考虑|(?<![只仅不能])接受)(?:是|为|有|任何|提供)?(?:(?!但|限|只|仅|要(?!求)|招|优先|[\d])[\p{Script=Han}、/和或及与跟]){0,6}$/u
/** 并非只招女的, 谁说只要年轻人: what is said not to be so. */
const deniedBefore =
  /(?:并非|并不|不是|(?<!不)不|绝非|从不|谁说|谁讲|谁规定|哪个说|凭什[么幺]|(?<![别甭要]问|你问)为什[么幺]|(?<![别甭要]问)为啥|难道)[^,。只仅光单]{0,5}(?:只|仅|光|单)[^,。]{0,5}$|(?:谁说|谁讲|谁规定|哪个说|凭什[么幺]|难道)[^,。]{0,12}$/
/** 携带者不得被拒录 */
const notToBeRefused =
  /^[^,。]{0,6}(?:不得|不应|不能|不可|不准|不许|不会|不构成|严禁|禁止)(?:被|因此|随意|无故|擅自|予以|以此|单方面?|受到?|遭到?)?(?:拒|辞|解除|解雇|歧视|排斥|降薪|限制|区别|差别|开除|刷|劝退|淘汰)/
/** A rule about wordings, not one. */
const forbiddenBefore =
  /不得(?:强制|强行|强迫|要求|擅自|变相|拒绝|拒录|检[测查]|查验)[\p{Script=Han}、]{0,12}$|不[得会能应]?[以因](?![上下内外])[\p{Script=Han}、]{0,18}$|(?:不得|禁止|严禁|杜绝|不能|不可以?|不应当?|不准|反对|切勿|避免|抵制|举报|谨防|防范|警惕|消除|打击|如|违规|违法)(?:以|因|将|把|出现|写(?:有|明)?|含有?|设置|设定|发布|使用|标注|收取|扣押|扣留|询问|歧视|存在|列出|限定|规定|收集|如下|下列|类似|了|任何|向[\p{Script=Han}]{1,4}|招聘[\p{Script=Han}]{0,4}|对|或|、|及)[\p{Script=Han}、]{0,18}$|(?:不要|请勿|别(?!问)|无需|不用|不必|勿)(?:在|把|将)?[^,。]{0,8}(?:写|填|问|附|注明|提供|标注|出现|透露|涉及)[^,。]{0,12}$|拒绝[\p{Script=Han}]{0,6}歧视|歧视/u

const otherHeads =
  '(?:客户|客群|客人|顾客|用户|会员|学员|学生|儿童|婴|幼[儿童]|小朋友|宝宝|孩童|老人|长者|老年|患者|病人|消费者|消费群|市场|受众|体检(?:接待|中心|套餐|项目|服务|预约|导医|顾问|销售)|两癌|健康讲座|读者|粉丝|旅客|乘客|游客|租户|业主|家长|青少年|少儿|少年|服饰|服装|产品|用品|项目|品牌|人群|群体|商家|代理|货[架物]|团队|创业|员工(?:每[年月]|可(?!优先)|享|加|发|送|免费|体检|宿舍|公寓|权益|关怀|占|人数|比例)|职工(?:权益|占|人数|比例|委|宿舍|四期|享|劳动|特殊))'
const ofOthersAfter = new RegExp(
  `^(?:的|类|等|及|、|以[上下内]|左右|之间|年龄段|阶段|身体|中|高|低|端|女?性?|男?性?){0,4}(?:[\\p{Script=Han}]{0,2})${otherHeads}(?!${people}*(?:优先|勿扰|勿投|免谈|绕行|来))`,
  'u',
)
const notAJob = '(?!员|师|生(?!产)|人员|岗|工(?!作)|部|经理|主管|专员|代表|助理|顾问|总监|台|处|站)'
const servingVerb = `(?:(?<=^|[,。])(?:接替?|顶替?|替)|(?<!服)服务(?:于|对象)?|(?<!招[聘录收考]|岗位|报[名考]|应聘|本次|选[拔聘调]|专门|不|只|仅)面向(?!.{0,2}限)|针对|照[顾护料看]|护理|陪[护伴诊]|看护|接待|接送|辅导|(?<!信|宗|佛|道|督|主|兰|助|家|外|私|支|幼|早|任|执)教(?:学|授)?|培训|管理|关[怀爱心注]|(?<=^|并|能|会|可|来|主要|专门|专|致力|负责|用于|设)为|给|对|(?<!倾|偏|取|面)向|负责|从事|销售|经营|研发|设计|拍摄|采购|加工|生产|制作|缝制|熟悉|了解|跑|驻|客户|顾客|会员|客群|宾客|客人|客源|受众|用户|读者|粉丝|观众|玩家|学员|住户|业主|租客|出租|租户|研究|调研|开发|运营|代理|接触|协助|帮助|与|关于|定制|打造|策划|专注|专为|尊重|消费者|沟通|服侍|伺候|看管|带领?(?=\\d|.{0,2}班))${notAJob}`
const ofOthersBefore = new RegExp(
  `(?<!须|需|应|求|限|定|认|体|成|作|改|因|年龄|性别|高|重)${servingVerb}(?:(?!限|只|仅|优先|要求|招|聘|须|必|勿|男|女|不(?:要|接受|收|考虑|录|欢迎)|拒|谢绝|适合|宜)[\\p{Script=Han}\\d-]){0,10}$`,
  'u',
)

/** 客户:30-50岁男士 */
const othersAre =
  /(?:^|主要|目标|我们的?|店里|来的|到店)(?:客户|顾客|客群|客源|会员|受众|用户|消费者|消费群|服务对象|客人|学员|学生|玩家|读者|宾客|住户|业主|粉丝|观众|老人|患者|游客|买家|食客)(?:群体?|画像|定位|年龄|主体|们)?(?:[:是为多以在]|主要|大多数?|多数|集中|都|一般|基本|通常|以来)+[^,。]{0,8}$/

/** Of the staff there is, not of those sought. */
const describing = /(?:现有|共有|拥有|目前有|已有|其中)[^。]{0,16}$/

/** A turn begins anew: 我们不歧视任何人,只是… */
const sentenceBreak = /[。\n]|,(?:但是?|不过|只是|可是?(?!以)|然而|其实|就是)/

/** The clause up to a place and from a place on. */
const before = (text: string, at: number): string => text.slice(Math.max(0, at - 24), at)
const clauseBefore = (text: string, at: number): string =>
  before(text, at)
    .split(/[,。\n]/)
    .at(-1) ?? ''
const after = (text: string, at: number): string => text.slice(at, at + 24)
const clauseAfter = (text: string, at: number): string => after(text, at).split(/[,。\n]/)[0] ?? ''

const fluffBefore =
  /(?:^|[,。、:\n/(+| -])(?:[\p{Script=Han}]{1,8}(?:且|并且)|(?:(?!老板|客|同事|服务|卖|照顾|帮|给|为|教)[\p{Script=Han}]){2,6}的)?(?:要求|限|需|须|仅|为|是|要|招|的|约|本人|具[有备]?|持有?|有|必须|毕业于|[能会]?[说讲][\p{Script=Han}\ue000-\ue002]{1,3}[话语]的|家是|是)*$/u
const fluffAfter = /^(?:者|的|人|人士|人员|及?以后|,?即可|左右|之间|等|岗)*(?=$|[,。、:\n/)+| -])/

export function stanceAround(text: string, from: number, to: number): Stance {
  const [left, right] = [clauseBefore(text, from), clauseAfter(text, to)]
  const near = demandOf(left, right)
  const inClause = near.demand === null ? farDemand(left, right) : near
  const far = near.demand === null ? (inClause ?? listedDemand(text, from, to)) : null
  const found = far ?? near
  return {
    ...found,
    far: far !== null,
    from: from - found.from,
    to: to + found.to,
    alone:
      !/欢迎[^,。]{0,8}$/.test(left) &&
      fluffBefore.test(before(text, from)) &&
      fluffAfter.test(after(text, to)),
    escaped: isEscaped(text, from, left, right, inClause !== null),
    forbidden: isForbidden(text, from, to, found.demand),
    ofOthers:
      ofOthersAfter.test(right) ||
      othersAre.test(left) ||
      (ofOthersBefore.test(left) && !ofApplicants(found.demand, left, right)),
    toldOfOthers: othersAre.test(left),
  }
}

/** It is said not to matter, or not to be so. */
const isEscaped = (text: string, from: number, left: string, right: string, isDemanded: boolean): boolean =>
  !/除了?$/.test(left) &&
  (deniedBefore.test(text.slice(Math.max(0, from - 24), from)) ||
    escapedAfter.test(right) ||
    (!isDemanded && escapedBefore.test(left)) ||
    /(?:无论|不论|不管|不分|甭管)[^,。]{0,12}$|(?:平等|公平|同等)对待[^,。]*$|(?:不限|不分|无论|不论|不管|不嫌弃?|不挑剔?|不卡|不介意|不会?因为?[^,。]{0,6})$/.test(
      left,
    ))

/** It is a rule about wordings, a protection, or a word about the staff there is. */
function isForbidden(text: string, from: number, to: number, demand: Demand | null): boolean {
  const [left, right, words] = [clauseBefore(text, from), clauseAfter(text, to), text.slice(from, to)]
  return (
    /^[\p{Script=Han}、]{0,6}歧视/u.test(right) ||
    notToBeRefused.test(right) ||
    isOfStaff(left, right) ||
    isOfStaff(left, words + right) ||
    isProtection(left, right, words) ||
    isNotAllowed(demand, right) ||
    denouncedBehind.test(text.slice(to, to + 40)) ||
    (/^[^,。]{0,10}(?:[遭被]|受到)(?:拒|辞|歧视|刷|淘汰)/.test(right) && /因为?[^,。]*$/.test(left)) ||
    (/^[\p{Script=Han}]{0,2}(?:红线|门槛|焦虑|魔咒|限制)/u.test(right) &&
      /(?:拒绝|打破|反对|没有|无|不设|告别|不搞|取消|突破)$/.test(left)) ||
    forbiddenBefore.test(sentenceBefore(text, from)) ||
    describing.test(sentenceBefore(text, from))
  )
}

/** 对超过40岁的不予受理, 面向男性招聘 are of applicants, though 对 and 面向 mostly are of customers. */
const ofApplicants = (demand: Stance['demand'], left: string, right: string): boolean =>
  (demand === 'AVOIDED' && left.startsWith('对')) ||
  (/面向[^,。]*$/.test(left) && /^[^,。]{0,8}招[聘录考收募]/.test(right))

/** 不安排孕期员工上夜班: what the law spares people. */
const isProtection = (left: string, right: string, words: string): boolean =>
  /孕|哺乳|怀|产[期后假]|经期/.test(left + words + right) &&
  /不(?:得|再|予|会)?(?:安排|让|派|上)|禁止|严禁/.test(left + right) &&
  /[晚夜]|加班|出差|高温|有毒|有害|重体力|登高|井下|低温|冷水|矿山|禁忌/.test(left + right)

/** 只限退役军人不可以 */
const isNotAllowed = (demand: Demand | null, right: string): boolean =>
  demand === 'ONLY' &&
  /^的?(?:写法|要求|条件)?(?:就|则|都|是)?(?:不可以|不允许|不合法|不合规|违规|违法|不行)(?:写|用|出现)?(?=$|[,。])/.test(
    right,
  )

/** 看到限男、限女的广告请举报 */
const denouncedBehind =
  /^[^。\n]{0,16}(?:(?:请|应|立即|欢迎|马上|都?(?:可|能)以?)(?:及时|立即|直接|马上|向[^,。]{1,8})?(?:举报|投诉|报警|拨打)|(?<!不)(?:都|均|皆|就|即|也)?(?:是|属|属于|构成|涉嫌)(?:违法|违规|就业歧视|歧视))/

/** 也有50岁的老同事 */
const isOfStaff = (left: string, right: string): boolean =>
  /(?:[也都还常里队厂店组班司们]有(?:[\d一二两三四五六七八九十]{1,3}[位名个])?|最[大小老]的)[^,。]{0,3}$/.test(
    left,
  ) && /^的?[老大小男女]?(?:同事|员工|师傅|姐妹|学员|伙伴|大[姐哥叔妈])/.test(right)

const sentenceBefore = (text: string, at: number): string =>
  text
    .slice(Math.max(0, at - 40), at)
    .split(sentenceBreak)
    .at(-1) ?? ''

/** The demand, and how far it reaches before and behind the attribute. */
function demandOf(left: string, right: string): { demand: Stance['demand']; from: number; to: number } {
  if (/除了?$/.test(left) && excepted.test(right)) return { demand: 'AVOIDED', from: 1, to: 0 }
  const [avoids, avoided] = [avoidedBefore.exec(left), avoidedAfter.exec(right)]
  if (avoided) return { demand: 'AVOIDED', from: avoids?.[0].length ?? 0, to: avoided[0].length }
  if (avoids) return { demand: 'AVOIDED', from: avoids[0].length, to: 0 }
  const only = onlyBefore.exec(left)
  if (only) return { demand: 'ONLY', from: only[0].length, to: 0 }
  const preferred = wantedAfter.exec(right)
  if (preferred) return { demand: 'WANTED', from: 0, to: preferred[0].length }
  const wanted = wantedBefore.exec(left)
  return wanted ? { demand: 'WANTED', from: wanted[0].length, to: 0 } : { demand: null, from: 0, to: 0 }
}
