import { anyDemand, attributesOf, type Attribute } from '../subjects/attribute.ts'
import type { WordingTopic } from '../law.ts'

const told = (topic: WordingTopic) => attributesOf(topic, { refuses: anyDemand })

const family = told('FAMILY')
const looks = told('LOOKS')
const child = '(?:孩子|小孩|小朋友|娃|儿女|子女|宝宝|小的)'

/** How people live at home, as it is told within a sentence. */
export const toldFamilies: readonly Attribute[] = [
  // 小孩已能自己上下学
  family(
    `${child}(?:已经?|都|也|要|得|必须|最好|能|可以|会|够|自己|独自|独立){0,4}(?:上下学|上学放学|放学|离手|脱手|脱得开手|离得开|不用(?:接送|操心|人带|管|人看)|有人(?:带|管|看|接送|照)|省心|断奶|自理|住校)`,
  ),
  // 先说好3年内不怀
  family(
    '(?:[\\d一二三两几半]个?[年月](?:之?内)?|近期|短期内?|合同期内?|在职期间|这几年)[^,。\\n]{0,3}不(?:怀|生(?!产|病|效|锈)|结婚|要[娃孩]|嫁|谈|婚|育|孕|准备生|打算生|会?怀孕|会?生育)',
    { always: true },
  ),
  family(
    `(?:${child}(?:还|才|都|尚|正)*(?:小|没上学|没断奶|吃奶|要喂|上幼儿园|不到[\\d一二三四五六七]+岁|需要?人?带|离不开|要人带|没人带|没人管|没人接)|(?:奶着|喂着|揣着|怀着|挺着|拖着|背着)[^,。\\n]{0,2}(?:娃|孩|肚|崽)|(?:正在?|还在?)(?:喂奶|哺乳|坐月子|怀))[^,。\\n]{0,3}`,
    { refuses: ['AVOIDED'] },
  ),
  family('(?:已育|已婚|未婚|未育|单身|离异|绝育|避孕)(?:的)?(?:证明|承诺书?|声明)(?!无需|不用|不需)', {
    always: true,
  }),
]

const weight = '(?<![\\d百])(?:[89]\\d|1\\d\\d|2\\d\\d|[一两二]?百[\\d一二三四五六七八九十]*)斤'

export const toldBodies: readonly Attribute[] = [
  looks(
    `${weight}(?:以[上下内]|往[上下]|开外|出头|左右|多)?(?:的|者)(?!货|包|箱|米|猪|羊|鱼|重物|东西|桶|袋|水泥|化肥)`,
    { refuses: ['AVOIDED', 'ONLY'] },
  ),
  told('ETHNICITY')('(?:外国|洋|黑|白|欧美|非洲|异域|西方)(?:面孔|脸孔|长相|皮肤的?)|(?:蓝|绿|碧)眼睛?|金发'),
  told('IRRELEVANT')('(?:性)?取向(?:特殊|不正常|异常|不同|有问题|正常|不明)(?:的|者)?'),
  told('LOOKS')('(?:发福|谢顶|秃顶|发际线高|大肚腩|啤酒肚|水桶腰|歪鼻|塌鼻|豁牙)的?', {
    refuses: ['AVOIDED'],
  }),
  told('DISABILITY')(
    '(?:少|缺|断)了?[^,。]{0,2}(?:手指|脚趾|胳膊|腿|手(?!机|续)|脚|眼|耳)|(?:手指|脚趾|胳膊|手臂|腿|眼睛?|耳朵)(?:有缺|缺了?|少了?|断过?|只剩|瞎|坏)[^,。、\\n]{0,5}',
    { refuses: ['AVOIDED'] },
  ),
  told('STATUS')('红色背景|根正苗红|(?:政治|家庭)背景(?:好|红|清白|过硬)?|无党派|民主党派'),
  // 对女性没意见,只是这个岗她们不合适
  told('SEX')(
    '[她他]们?(?:都|也|就|是|真|可能|确实)*(?:不合适|不适合|不适宜|干不了|做不[来了]|扛不住|吃不消)',
    {
      always: true,
      holds: true,
      unless: /客|老人|孩子|学生|病人|患者|家长/,
    },
  ),
]
