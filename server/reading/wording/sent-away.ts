import { matchesOf } from './form/normal-form.ts'
import type { Objection } from './judge.ts'

/** How an advert sends people away; what is sent away otherwise (goods, calls) is not said so. */
const sentAway =
  /(?<=^|[,。、\n])([\p{Script=Han}\da-z]{1,12}?)(?:的|者|人|人员|人士|们)*(?:请|敬请|烦请|一律|统统|都|就|概|通通|最好)*(?:[勿莫](?:扰|投|来(?!电)|报名?|应聘|加|进)|免谈|免扰|绕[行道]|止步|别(?:来|投|应聘|报名|加我|扰)|慎[投入]|靠边|走开|(?:不要|不收|不招|不录用?|不聘|不考虑|不予录用|谢绝|退散|出门左转|劝退|pass)了?(?=$|[,。、\n]))/gu
const turnedAway =
  /(?<=^|[,。、\n])(?:不招|拒招|不聘|不录用|谢绝|拒收)([\p{Script=Han}\da-z]{1,8})(?=$|[,。、\n])/gu

/** What anybody may be sent away for: what they cannot or will not do, what the law forbids, who seeks no work. */
const lawful =
  /^(?:不|没|无|未|非|缺|少|只|光|想|嫌|怕|爱|吃不|受不|做不|干不|待不|坐不|熬不|如|若|凡|以上|以下|其他|其它|禁止|严禁|不得|杜绝|这里|本店|本厂|公司|我们|年龄|打扰|随便|有事)|[懒混怕嫌挑滑赌毒偷骗假虚醉酒烟抢盗]|犯罪|前科|违法|违纪|失信|黑名单|竞业|中介|猎头|代理|加盟|推销|销售电话|广告|同行|同业|闲|打听|咨询|短期|短工|临时|暑假?|寒假?|实习|兼职|学生|童工|未成年|1[0-8]|十[六七八]|小时工|代招|代投|海投|群发|简历|逾期|过期|材料|作假|经[验历]|能力|基础|小白|新手|零基础|转行|水平|技[术能]|手艺|证|驾|车|路|远|距离|住宿|[倒夜加早晚白]班|出差|时间|作息|迟到|早退|旷工|心态|态度|情绪|脾气|责任|素质|品行|人品|道德|诚|吹|浮躁|粗心|马虎|拖拉|磨叽|眼高|手低|三心|三天|三分|热度|计较|玻璃|矫情|跳槽|离职|打架|闹事|纠纷|色[盲弱]|恐高|晕|过敏|花粉|宠物|费用?|押金|钱|红包|现金|预约|团购|退[货换款]|差评|还价|讲价|议价|自带|外带|拍照|快递|订单|货|废|次品|现货|件|单|吸烟|香烟|手机|电话|私聊|加微|语音|重复|多次|已面试|面过|应聘过|离过职|干过|摸鱼|躺平|佛系|社恐|内向|急性|慢性子|高血压|血压高|低血糖|心脏|哮喘|腰椎|腰突|癫痫|路痴|拖延|低头族|游戏|打牌|喝/

const held = (from: number, to: number, topic: Objection['topic'] = 'STATUS'): Objection => ({
  topic,
  severity: 'HELD',
  from,
  to,
  instead: '',
})

/** Whoever is sent away for what is no known lawful reason: a person is to look. */
export const sentAwayForNoReason = (text: string): Objection[] =>
  [...matchesOf(sentAway, text), ...matchesOf(turnedAway, text)].flatMap(({ index, 0: all, 1: whom = '' }) =>
    lawful.test(whom) ? [] : [held(index, index + all.length)],
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
    /退伍|照顾|陪|帮|服务|欢迎|邻居|老板|像|都/.test(all) ? [] : [held(index, index + all.length, 'SEX')],
  )

export const wantedForKin = (text: string): Objection[] =>
  matchesOf(wantedKin, text).flatMap(({ index, 0: all }) =>
    welcome.test(all) ? [] : [held(index, index + all.length)],
  )
