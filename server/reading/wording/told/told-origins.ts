import { anyDemand, attributesOf, type Attribute } from '../subjects/attribute.ts'

const place = '(?:[\ue000-\ue002]+[省市县区镇乡村州]?)'
const kin =
  '(?:父母|父亲|母亲|爹妈|爸妈|祖辈|祖上|父辈|爷爷|长辈|双亲|家长|[上往]数?[三两几]代|三代|配偶|爱人|丈夫|妻子|老公|老婆)'
const local = (): string => '户籍不限'

const told = attributesOf('REGION', { refuses: anyDemand, instead: local })

/** Where people are from as it is told within a sentence: by birth, by kin, by who may do a job. Places stand as marks. */
export const toldOrigins: readonly Attribute[] = [
  // 须在本县出生
  told(
    `(?:在|于|是)?${place}(?:[、或和及]${place})*(?:本地)?(?:出生(?!证)|长大|生长|出身|落户|上户口|入户)(?:的|者|人)*`,
  ),
  // 户口簿首页盖有本区公安的章
  {
    topic: 'REGION',
    pattern: new RegExp(
      `(?:户口|户籍|身份证|居住证|社保卡)(?:本|簿|页|卡|证)?(?:上|里|的)?(?:首页|第一页|封面|地址|住址|那页|那一?栏|盖章|公章|印章|户别|归属地?)?[^,。\\n不]{0,5}?(?:盖|印|写|登记|落款|落|显示|标|打|须是|须为|须在|必须|要是|要在|得是|得在|应为|应在|限)(?:有|着|明|的是|的|在|为|是)*[^,。\\n]{0,3}(?:[\ue000-\ue002]|农业|非农|居民)[^,。\\n]{0,14}`,
      'gu',
    ),
    always: true,
    unless: /复印|办理|业务|窗口|登记员|民警|不看|不限|协助/,
    instead: local,
  },
  // 父母为本县户籍
  told(
    `${kin}[^,。\\n]{0,5}?(?:是|为|在|都|系|属|有)[^,。\\n]{0,3}?${place}(?:户籍|户口|人|籍|的|村民|居民)*`,
  ),
  // 只能由景区所在乡的户籍人员担任
  {
    topic: 'REGION',
    pattern:
      /(?:只能|只由|须由|必须由|仅由|限由|优先由|一律由|都由|统一由)[^,。\n]{0,12}(?:户籍|户口|村民|居民|[\ue000\ue002]人|人家)(?!本|簿|管理|登记|自行|委员)[^,。\n]{0,8}/gu,
    always: true,
    instead: local,
  },
  told(
    '(?:身份证|证件号?|证号)(?:号码?)?[^,。\\n]{0,10}?(?<!\\d)[1-8]\\d{1,5}(?!\\d)[^,。\\n]{0,4}(?:开头|打头|起头|起|的)',
  ),
  told('(?:外乡|外村|外镇|外庄|外路|邻[县村乡镇]|别[村乡镇县]|[其他外]县)(?:的|人|户|来的)+'),
  // 那个省的就不用报名了
  told(
    '(?:那|该|这)(?:一?个|几个|边|些)?(?:省|市|县|镇|村|地方|地区|旮旯|地界|一带|族)(?:来|出来)?的?(?:人|老乡|同胞)*',
    {
      refuses: ['AVOIDED'],
    },
  ),
]
