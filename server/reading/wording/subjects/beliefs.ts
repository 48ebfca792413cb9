import { anyDemand, notToBeAvoided, type Attribute } from './attribute.ts'
import { anyPeople } from './peoples.ts'

const culture =
  '(?!语|文|舞|歌|乐|风|特色|自治|刺绣|服饰|餐|菜|食|医|药|地区|聚居|乡|村|企业|团结|工作|事务|语言|音乐|学校|中学|小学|班|刊|银|传统|节)'
const faiths = '(?:基督|佛|回|伊斯兰|天主|道|伊斯兰|东正|摩门)教?'

export const beliefs: readonly Attribute[] = [
  {
    topic: 'ETHNICITY',
    pattern: new RegExp(`(?!少数民)${anyPeople}${culture}(?:人|同胞|员工)?`, 'g'),
    alone: true,
    basis: true,
  },
  {
    topic: 'ETHNICITY',
    pattern: new RegExp(`少数民族${culture}|少民|民族人士`, 'g'),
    refuses: notToBeAvoided,
  },
  {
    topic: 'ETHNICITY',
    pattern:
      /(?:藏|回|维|蒙|苗|彝)(?:民|胞)(?!餐厅|餐|区|中学|小学|街|医|族)|汉民|其他民族|(?:其它|别的)民族|维吾尔(?!语|文|自治|舞|餐)|汉人|(?<=限)汉(?=$|[,。])|黑人|黑皮肤的?|有色人种|白人|白种人|黄种人|欧美面孔|白皮肤|非洲人|印度人|日本人|韩国人/g,
    refuses: anyDemand,
  },
  { topic: 'ETHNICITY', pattern: /(?<!少数)民族(?:要求)?[:为是限]*汉(?!语|字|文)族?/g, always: true },
  {
    topic: 'RELIGION',
    pattern:
      /(?<!有|与|论|信|信仰)(?:无|不信|没有?|不得有?|不可有?|不能有?|非)(?:任何)?(?:宗教|佛|基督|信仰宗教)?(?:信仰|教(?!育|师|学|案|练))(?:宗教)?(?!限制|要求|歧视|者?均可|不限|自由|差别|之分)(?:者|的)?/g,
    always: true,
  },
  {
    topic: 'RELIGION',
    pattern: new RegExp(
      `有?信仰宗教(?:者|的)|(?:有|信|信仰|信奉)?(?:${faiths}(?:徒|信徒|众)|穆斯林|教徒|信徒|无神论者?|有神论者?)|(?:信|信仰|信奉)(?:${faiths}|佛|主|耶稣|真主|上帝|宗教|教)|(?:有|具有)(?:任何)?(?:宗教)?信仰|宗教人士|佛门弟子|佛弟子|教内(?:弟兄|兄弟|姐妹)?|同修|信众|善信|居士|主内弟兄|弟兄姊妹|有?信仰宗教(?:者|的)|(?:拜佛|信耶稣|烧香)的`,
      'g',
    ),
    refuses: anyDemand,
    alone: true,
  },
  {
    topic: 'STATUS',
    pattern:
      /(?:中共|正式|预备|中国共产党)*(?:党员|共青团员|(?<!社|兵|公社)(?<![\p{Script=Han}])团员|群众(?=优先|身份))(?!活动|服务|之家|发展|教育|管理|档案|中心|材料|先锋|干部|干事|工作|大会|评议)(?:身份)?/gu,
    alone: true,
    basis: true,
  },
  {
    topic: 'STATUS',
    pattern: /(?:政治面貌|面貌)(?:要求)?(?:须|应|需|要|限|为|是|:)+(?:中共)?(?:预备)?(?:党员|团员|群众)/g,
    always: true,
    basis: true,
  },
  { topic: 'RELIGION', pattern: new RegExp(faiths.replace('教?', '教'), 'g'), refuses: notToBeAvoided },
  {
    topic: 'RELIGION',
    pattern:
      /(?:无|没有?|不得有|不能有|不可有)[\p{Script=Han}]{0,3}(?:信教|信佛|信神|信主|教徒|信众)(?!限制|要求|歧视)/gu,
    always: true,
  },
  {
    topic: 'RELIGION',
    pattern:
      /不(?:得|许|准|能|可|再)?(?:参加|参与|搞|传|从事)[^,。\n]{0,4}(?:宗教|教会|礼拜|传教|佛事)(?:聚会|活动|仪式)?/g,
    always: true,
  },
  {
    topic: 'RELIGION',
    pattern: /(?:证明|保证|声明|承诺)[^,。\n]{0,4}(?:没有?|不|未)信[^,。\n]{0,4}教/g,
    always: true,
  },
  { topic: 'RELIGION', pattern: /(?<!信)不(?:信|信仰)(?:任何)?宗教/g, always: true },
  { topic: 'STATUS', pattern: /群众(?=[勿免别])|入党积极分子/g, refuses: anyDemand },
  { topic: 'STATUS', pattern: /当过?兵(?:回来)?的|有前科的?/g, refuses: notToBeAvoided },
  { topic: 'STATUS', pattern: /20[23]\d届(?:毕业)?生?/g, refuses: ['ONLY'] },
  {
    topic: 'STATUS',
    pattern: /干部身份|编制内(?:人员)?|在编人员|城镇居民|非农业人口/g,
    refuses: ['ONLY'],
    alone: true,
    basis: true,
  },
  {
    topic: 'STATUS',
    pattern:
      /农民工(?!子弟|工资|讨薪|权益|维权)|农村(?:户口|人|的)|农民(?!工|丰收|画|专业|培训|合作)|进城务工人员|劳务派遣工|刑满释放(?:人员)?|有案底(?:家属)?|失信人员家属|民工/g,
    refuses: notToBeAvoided,
  },
  {
    topic: 'STATUS',
    pattern: /(?<!非)(?:(?:退役|退伍|复员|转业)(?:军人|士兵|军官|兵|老兵|人员)?|退伍兵|老兵|复转军人)/g,
    refuses: notToBeAvoided,
  },
  {
    topic: 'VETERANS_ONLY',
    pattern:
      /非(?:退役|退伍|复转)(?:军人|士兵|兵)?(?:者|人员)?(?:请|一律)?(?:[勿别]|免谈|不要|不收|不招|绕行)/g,
    always: true,
    basis: true,
    ofApplicants: true,
    instead: () => '退役军人优先',
  },
  {
    topic: 'VETERANS_ONLY',
    pattern: /(?:退役|退伍|复员|转业|现役|复转)(?:军人|士兵|军官|兵|老兵)?|老兵/g,
    refuses: ['ONLY'],
    basis: true,
    ofApplicants: true,
    instead: () => '退役军人优先',
  },
  { topic: 'STATUS', pattern: /应届(?:毕业)?生?/g, refuses: ['ONLY', 'AVOIDED'] },
  { topic: 'STATUS', pattern: /往届(?:毕业)?生?|社会人士/g, refuses: notToBeAvoided },
]
