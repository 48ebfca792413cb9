import { matchesOf } from './form/normal-form.ts'
import type { Objection } from './judge.ts'
import { refusal } from './told/told-at-length.ts'

/** How an advert sends people away; what is sent away otherwise (goods, calls) is not said so. */
const sentAway =
  /(?<=^|[,。、\n])([\p{Script=Han}\da-z]{1,12}?)(?:的|者|人|人员|人士|们)*(?:请|敬请|烦请|一律|统统|都|就|概|通通|最好)*(?:[勿莫](?:扰|投|来(?!电)|报名?|应聘|加|进)|免谈|免扰|绕[行道]|止步|别(?:来|投|应聘|报名|加我|扰)|慎[投入]|靠边|走开|(?:不要|不收|不招|不录用?|不聘|不考虑|不予录用|谢绝|退散|出门左转|劝退|pass)了?(?=$|[,。、\n]))/gu
const turnedAway =
  /(?<=^|[,。、\n])(?:不招|拒招|不聘|不录用|谢绝|拒收)([\p{Script=Han}\da-z]{1,8})(?=$|[,。、\n])/gu

/** What anybody may be sent away for: what they cannot or will not do, what the law forbids, who seeks no work. */
const lawful =
  /^(?:不|没|无|未|非|缺|少|只|光|想|嫌|怕|爱|吃不|受不|做不|干不|待不|坐不|熬不|如|若|凡|以上|以下|其他|其它|禁止|严禁|不得|杜绝|这里|本店|本厂|公司|我们|年龄|打扰|随便|有事)|[懒混怕嫌挑滑赌毒偷骗假虚醉酒烟抢盗]|犯罪|前科|违法|违纪|失信|黑名单|竞业|学徒|中介|业务员|缺席|爽约|猎头|代理|加盟|推销|销售电话|广告|同行|同业|闲|打听|咨询|短期|短工|临时|暑假?|寒假?|实习|兼职|学生|童工|未成年|1[0-8]|十[六七八]|小时工|代招|代投|海投|群发|简历|逾期|过期|材料|作假|经[验历]|能力|基础|小白|新手|零基础|转行|水平|技[术能]|手艺|证|驾|车|路|远|距离|住宿|[倒夜加早晚白]班|出差|时间|作息|迟到|早退|旷工|心态|态度|情绪|脾气|责任|素质|品行|人品|道德|诚|吹|浮躁|粗心|马虎|拖拉|磨叽|眼高|手低|三心|三天|三分|热度|计较|玻璃|矫情|跳槽|离职|打架|闹事|纠纷|色[盲弱]|恐高|晕|过敏|花粉|宠物|费用?|押金|钱|红包|现金|预约|团购|退[货换款]|差评|还价|讲价|议价|自带|外带|拍照|快递|订单|货|废|次品|现货|件|单|吸烟|香烟|手机|电话|私聊|加微|语音|重复|多次|已面试|面过|应聘过|离过职|干过|摸鱼|躺平|佛系|社恐|内向|急性|慢性子|高血压|血压高|低血糖|心脏|哮喘|腰椎|腰突|癫痫|路痴|拖延|低头族|游戏|打牌|喝/

const held = (from: number, to: number, topic: Objection['topic'] = 'STATUS'): Objection => ({
  topic,
  severity: 'HELD',
  from,
  to,
  instead: '',
})

/** The same within what is said of them. */
const lawfulWithin =
  /经[验历]|业务员|推销|保险|贷款|无故|缺席|爽约|证(?!明)|技[能术]|手艺|驾|会(?!员)|懂|能(?!量)|吃苦|责任|态度|迟到|旷工|跳槽|稳定|吃不了|受不了|熬不|加班|夜班|出差|倒班|中介|同行|代理|推销|未成年|1[0-8](?:周?岁)|童工|学生|假期|短期|临时|兼职|酒驾|毒驾|违法|犯罪|失信|作弊|造假|虚假|简历|材料|资料|手续|逾期|迟交|报名|预约|电话|订单|货|产品|菜|车|钱|费|押金|发票|票|快递|包裹|件|客|顾|会员|学员|家长|业主|恐高|过敏|花粉|粉尘|高空|登高|高原|潜水|酒|烟|赌|毒|游戏|手机|眼高手低|混日子|三心二意|三分钟|心态|懒|拖|急|骗|闹|计较|挑|嫌|怕|想|只|光|态|不(?:愿|肯|想|会|能|懂|想|服从|接受|满|到|够|熟|识)|没(?:做过|干过|学过|上过|用过|带|有责任)/
const lawfulFar = new RegExp(`${lawful.source}|${lawfulWithin.source}`)

/** What one lacks or is not, and may not be sent away for: 没有部队经历, 没房, 不是党员. */
const lackedTrait =
  /^(?:不是?|没有?|无|未|非|缺)[^,。]{0,6}(?:部队|当兵|当过兵|服役|服过役|党员|入党|团员|房|户口|户籍|本地|本市|本县|结婚|成家|生育|生过|孩子|对象|男朋友|女朋友|信仰|信佛|信教|信主|211|985|双一流|名校|全日制|统招|汉族|担保|保人|1米|颜值|身材|身高|老家|城里|当地)/

/** …的请另选单位, at length: whoever it is, he is spoken of by what he is. */
const sentAwayFar =
  /(?<=^|[,。\n])([^,。\n]{2,22}?)(?:的|者)(?:人|人员|人士|朋友|同志|师傅|老师傅|兄弟|姐妹|应聘者|求职者|大哥|大姐|阿姨|大叔|们)*,?(?:我们|本店|本厂|公司|厂里|店里|这边|这里|请[您你]?|敬请|麻烦|一律|统统|都|就|也|概|通通|最好|真的|暂时?|直接|恕|,)*(?:[勿莫](?:扰|投|来(?!电)|报名?|应聘|加|进|试)|免谈|绕[行道开]|止步|别(?:来|投|试|应聘|报名|费|浪费|白跑|考虑|看了)[^,。\n]{0,6}|(?:不要|不必|不用)(?:来|投|报名|应聘|面试|浪费|凑)[^,。\n]{0,6}|另[选寻谋择请][^,。\n]{0,5}|慎投|不(?:聊|招|录用?|聘|予录用|予考虑|考虑|收|要)|婉拒|谢绝|自动(?:过滤|筛除|退回)|pass)了?(?=$|[,。\n])/gu

/** The same with a reason between: 脸圆的身子宽的就不面了, 吃低保的家庭出来的我们不用. */
const sentAwayFarther = new RegExp(
  `(?<=^|[,。\\n])([^,。\\n]{2,22}?)的(?:人|人员|朋友|同志|师傅|应聘者|求职者|孩子)*,?(?:我们|本店|公司|厂里|店里|车间|这边|今年|现在|一律|都|就|也|概|暂时?|先|恕|,)*${refusal.source}`,
  'gu',
)

/** Whoever is sent away for what is no known lawful reason: a person is to look. */
export const sentAwayForNoReason = (text: string): Objection[] =>
  [
    ...matchesOf(sentAway, text).map((found) => ({ found, innocent: lawful })),
    ...matchesOf(turnedAway, text).map((found) => ({ found, innocent: lawful })),
    ...matchesOf(sentAwayFarther, text).map((found) => ({ found, innocent: lawfulFar })),
    ...matchesOf(sentAwayFar, text).map((found) => ({ found, innocent: lawfulFar })),
  ].flatMap(({ found: { index, 0: all, 1: whom = '' }, innocent }) =>
    innocent.test(whom) && !lackedTrait.test(whom) ? [] : [held(index, index + all.length)],
  )

/** Kin, bodies and the like, by the character, of those who are wanted. */
const wantedKin =
  /(?<=^|[,。、\n])((?:(?![会懂能持]|喜欢|经验|证|护理|服务|销售|技[术能])[\p{Script=Han}\d]){0,5}?(?<!夫|月|育儿|军|警|师|保育|空)(?:[妈爸爹娘妹姐哥嫂婆媳妻婚孕胎胸臀颜俊帅靓龄籍]|脸(?!部)|岁|佛(?!山|跳)|姓(?!名))(?:(?!经验|证|护理|服务|销售|技[术能]|店)[\p{Script=Han}]){0,4}?)(?:的|者)?(?:优先(?!安排|提供)|为佳|最佳|加分|最好|首选|速来|的来)(?=$|[,。、\n])/gu
const welcome = /夫妻|残|退[伍役]|军|烈|低保|脱贫|困难|不限|皆|均|都|18|十八/

/** 打荷小弟, 保洁阿姨: a job for a sex, as a heading. */
const jobOfKin =
  /(?<=^|[,。、\n])(?:[诚急现特]?(?:招聘?|聘|征|邀|寻))?\p{Script=Han}{2,4}(?<!外卖|快递|送餐|退伍)(?:小弟|小妹|阿姨|大姐|大叔|大妈|小伙|阿叔|姑娘|嫂子|大哥|大嫂|大婶|大娘|大爷|大伯|婶子|妹子|后生)(?:[一两二三\d]{1,2}[名位个])?(?=$|[,。、\n])|(?<=[招找聘要缺])\p{Script=Han}{1,2}(?<!月|育儿|师|学|姐|妹|小)(?:妹|嫂|姐|婆|娘)(?:[一两二三\d]{1,2}[名位个])?(?=$|[,。、\n])/gu

export const jobsOfKin = (text: string): Objection[] =>
  matchesOf(jobOfKin, text).flatMap(({ index, 0: all }) =>
    /^[^,。]{0,8}(?:都|均|也)/.test(text.slice(index + all.length, index + all.length + 10)) ||
    /退伍|照顾|陪|帮|服务|欢迎|邻居|老板|像|都/.test(all)
      ? []
      : [held(index, index + all.length, 'SEX')],
  )

export const wantedForKin = (text: string): Objection[] =>
  matchesOf(wantedKin, text).flatMap(({ index, 0: all }) =>
    welcome.test(all) ? [] : [held(index, index + all.length)],
  )
