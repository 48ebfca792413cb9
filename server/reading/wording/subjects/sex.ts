import { anyDemand, notToBeAvoided, type Attribute } from './attribute.ts'
import { jobEnding } from './jobs.ts'

/** What stands before 男 or 女 within another word: 子女, 妇女, 美女. */
const within = '(?<![子儿妇少仙美神孙侄父母织汝修处才婢闺渣暖猛直宅幼孤])'
/** The other sex beside it: both are meant. */
const other = '(?<![男女](?:性|生|士|的|人|孩|工|兵)?[、/,和或及与&+]{0,2})'
const noOther = '(?!(?:[、/,和或及与&+]{0,2}|(?:性|生|士|的|人|工|兵|员工|职工)[、/和或及与&+]{1,2})[男女])'
/** What follows when it is the ware, the place or the customer and not the worker. */
const wares =
  '(?!装|鞋|靴|袍|衫|褂|毛衣|大衣|皮衣|皮具|背心|睡衣|泳|戒|饰|拖鞋|品牌|包(?!装工)|频|裤|袜|裙|帽|表(?!示|达)|科|厕|浴|宾|篮|排[球队]|排助|足[球疗]|款|朋友|友|星|神|王|团|监|校|高|童|婴|权|仆|巫|更衣|宿|寝|澡|用|式|衬|西|外套|内[衣裤]|羽|卫|红|贞|真|娲|儿(?!优|勿|岗)|优学|足|头发|发(?!货|传)|模(?:拍|特经纪|特拍)|主播(?:运营|经纪|助理)|' +
  '子(?:健身|医院|学校|监狱|学院|中学|高中|大学|篮|排|足|组|单|双|舞|乐|百|团体|力量|高尔夫|俱乐部|会所|美容|养生|瑜伽)|' +
  '性?(?:角色|内衣|服[装饰]|用品|护[肤理]|健康|产品|疾|会员|顾客|客[户人群]|用户|患者|病|消费|医院|医[学疗]|时尚|社区|论坛|专场|向[^,。]{0,4}产品|创业|之家|发展|读者|受众|市场|栏目|生殖|美[容妆体甲业]|养生|化|题材|领导力|友好|科普|关怀|力量|视角|安全|权益|专区|专柜|占|比例|居多|较多|超多|气质提升)|' +
  '士(?:香|护|西|用|皮|理|美|内|服|包|箱|专用(?!岗)|俱乐部|会所|鞋|帽|衬|剃|腕|手表|养)|生(?:宿|楼|公寓|寝|住|日|活|产|部|节|理)|人(?:帮|装|味|用品|节|世界)|' +
  '孩(?:服|玩具)|工(?:[较很偏]?多(?=$|[,。])|居多|占(?!优)|比例|可?享|三期|四期|五期|孕|产假|生育|哺乳|卫生费|休息室|更衣|特殊)|职?工(?:委|权益|劳动|宿舍|四期|特殊|保护)|(?:员工|职工|同事)(?:宿舍|公寓|权益|关怀|占|人数|比例|\\d|较多|多|四期|享|劳动|特殊|委|产假|提供)|方(?:便|向|案|式|法|便面|家长|亲属|家人|家))'
/** 陈女士, 王小姐: somebody of the house. */
const surnamed =
  '(?<![王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤庄]|联系人)'
const kind =
  '(?:性|生|士|的(?!士)|人|子|孩子?|孩儿|方|员工|职工|青年|同胞|同志|同学|丁|将|娃|工人?(?!作|程)|大学生|研究生|本科生|硕士|博士|毕业生|中专生|大专生)?'
const someone = `${within}${other}(?:${surnamed}女(?=士)|[男女](?!士)|男(?=士))${wares}${noOther}`

/** Persons whose sex their name tells. */
const named = `(?:${surnamed}(?:先生|小姐)|小姐姐(?!妹)|帅哥|靓仔|小伙子?|小鲜肉|哥们儿?|爷们儿?|汉子|壮汉|壮丁|须眉|(?<!外卖|快递|送餐)小哥哥?|大哥|大叔|硬汉|糙汉|(?<!退伍|退役|战友)兄弟们?|美女|靓女|靓妹|妹子|小妹妹?|小?姑娘|巾帼|大姐|老?娘们|阿姨|大妈|小仙女|仙女|辣妹|女汉子|淑女|佳人|御姐|萝莉|丽人|妇女|少妇|少女|主妇|娘子军?|红颜|美眉|壮劳力|劳力|半边天|雄性|雌性|公的|母的|熟女|帅小伙|靓女)(?!装|服|节|鞋|用品|儿童)`

const bothSexes = (): string => '男女不限'
const withoutSex = (words: string): string => words.replace(/^.*?[男女][性生士]?/u, '')

export const sexes: readonly Attribute[] = [
  {
    topic: 'SEX',
    pattern: new RegExp(`${someone}${kind}(?:员工|青年)?`, 'g'),
    alone: true,
    basis: true,
    instead: bothSexes,
  },
  {
    topic: 'SEX',
    pattern: new RegExp(
      `${within}${other}[男女](?!模特|演员|歌手|配音|主角)${wares}${noOther}(?:(?:性|生|士|技术|兼职|全职|熟练)?${jobEnding}|(?![性生士的子人孩]|员工|职工|教职工|同事|工人|\\p{Script=Han}{0,4}(?:店(?!员|长|小)|坊|馆|铺|城|号|楼|街|路))[\\p{Script=Han}]{1,4}?${jobEnding})(?!专用|停车|通道)`,
      'gu',
    ),
    always: true,
    basis: true,
    instead: withoutSex,
  },
  {
    topic: 'SEX',
    pattern: new RegExp(`(?<=${jobEnding}|员工)[男女][性士生]?(?=$|[,。、\\n]|\\d)`, 'g'),
    always: true,
    basis: true,
    instead: bothSexes,
  },
  {
    topic: 'SEX',
    pattern:
      /(?<!现有|共有|拥有|其中|已有|共|招收过|有)[男女](?:(?:性|生|工|员工)?:?|士(?=\d{1,2}[名位人]))[*x×]?\d{1,3}(?!女\d{1,2}号|\d|岁|周|-|~|至|到|以|cm|公分|厘米|米|%|元|后|分|公斤|斤|kg|号)(?:名|人|位|个)?/g,
    always: true,
    ofApplicants: true,
    instead: (words) => words.replace(/[男女][性生士]?(?=工|员工)|[男女][性生士]?/g, ''),
  },
  {
    topic: 'SEX',
    pattern:
      /(?<!现有|共有|拥有|其中|\d|[男女])\d{1,2}[名个位]?[男女](?:性|生|士|工)?(?=$|[,。、\n\d])(?!\d{1,2}号)|[男女](?:性|生|士|工)?[一两二三四五六七八九十几]{1,2}[名位个人]|男女比例\d+:\d+(?:招|招聘|录用)|男女各(?:招|要|需)?(?:\d+|[一两几])/g,
    always: true,
    ofApplicants: true,
  },
  {
    topic: 'SEX',
    pattern:
      /(?<!不限|不问|不论|无)性别(?:要求|限制?|不限(?=[男女]$)|一栏填|须|仅|只|[:为是选])*(?:男|女)(?!女|男|\/|、|或|不|和|均|都|士护)(?:性|生|士)?/g,
    always: true,
    basis: true,
    instead: () => '性别不限',
  },
  {
    topic: 'SEX',
    pattern:
      /纯爷们|男儿身|女儿身(?!份)|[男女][♂♀男女]?优先|重男轻女|(?<=限|只招|只要)[公母](?=$|[,。、])|宜[男女]不宜[男女]/g,
    always: true,
    instead: bothSexes,
  },
  // Whoever is sent away, the other sex may stand beside it.
  {
    topic: 'SEX',
    pattern: new RegExp(`${within}[男女](?:性|生|士|的(?!士)|人|孩子?|工)(?!${wares.slice(3)}`, 'g'),
    refuses: notToBeAvoided,
    basis: true,
    instead: bothSexes,
  },
  {
    topic: 'SEX',
    pattern: /(?:^|(?<=[,。、\n]))[男女](?=[2-6]\d(?:岁|周岁|-|以))/g,
    always: true,
    instead: bothSexes,
  },
  {
    topic: 'SEX',
    pattern: /(?<![a-z\d.])(?:mm|gg|jj|jms|ggmm)(?:们|der)?(?![a-z\d])/g,
    refuses: anyDemand,
    instead: bothSexes,
  },
  {
    topic: 'SEX',
    pattern:
      /(?<![男女、])[男女](?:的|性|生|工)?(?:不超过?|不过|不到|≤|<|限|最大)[2-6]\d(?!元|块|%|斤|件)|男{3,}|女{3,}|(?<![a-z\d])[mf][*x×:]\d+[名位人个]?[,、/ ]*[mf][*x×:]\d+/g,
    always: true,
    instead: bothSexes,
  },
  { topic: 'SEX', pattern: /(?:仅限?|只?限|只招|只要)男女性/g, always: true, instead: bothSexes },
  {
    topic: 'SEX',
    pattern: new RegExp(named, 'g'),
    refuses: anyDemand,
    instead: bothSexes,
  },
  { topic: 'SEX', pattern: /(?<![男女])[男女](?:模特|演员|歌手|配音|主角)/g, always: true, warns: true },
  {
    topic: 'SEX',
    pattern: /(?<!不限|无|没)(?:性别|年龄|户籍|户口|籍贯)(?:方面)?(?:是|也)?有(?:所)?(?:要求|限制|偏好)/g,
    always: true,
    ofApplicants: true,
    holds: true,
  },
]
