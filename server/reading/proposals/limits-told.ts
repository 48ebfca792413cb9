import type { WorkLimit } from '../../../rules/choices.ts'
import type { Clause } from '../service/clauses.ts'
import { spanOf, type ProposalSpan } from './proposal.ts'

const trouble =
  '(?:(?:以前|曾经?|之前|当兵时|训练时|任务中|执勤时)?(?:有|受过?|落下(?:了)?|带|留)(?:了|过|点|些)?(?:伤|旧伤|老伤|残疾|毛病|病根|问题|后遗症|残|疾)|(?:有|是)?(?:一?点|些)?(?:不太?|没那?么)(?:好|行|灵|灵活|灵便|方便|便|利索|清楚)|' +
  '受伤|伤残|负过?伤|摔伤|扭伤|炸伤|冻伤|拉伤|骨折|断过?|截肢|残疾|残|瘸|跛|疼|痛|酸|发麻|麻木|无力|使不上劲|没劲|肌劳损|劳损|突出|损伤|磨损|撕裂|断裂|积液|变形|坏了?|废了?|开过刀|做过?手术|动过?手术|打过钢[板钉]|有钢[板钉]|' +
  '下降|减退|受损|损失|偏?弱|差|很差|背|聋|失聪|失明|看不清|看不见|听不清|听不见|听不太清|模糊|炮震|震伤|震坏|震聋|抖|老毛病|旧伤|老伤|' +
  'injur(?:y|ed)|hurt|bad|broken|trouble|problem|pain|weak)'
const gap = '(?:[^，。；、,.;不没无]{0,5})'
/** A part of the body and what is wrong with it, in either order. */
const troubled = (parts: string): string =>
  `(?:${parts})${gap}${trouble}|(?:[伤摔断]过|[摔炸砸打烧弄扭](?:断|伤)过?|bad|injured|hurt my|broken)(?:了| )?(?:a )?(?:${parts})`
const cannot =
  "(?:不能|不可以|不宜|不适合|不便|没法|无法|没办法|受不了|干不了|做不了|吃不消|不敢|不得|不让|不行|cannot|can't|can not|unable to|not able to|no )"
const not = (what: string): string =>
  `${cannot}(?:再|太|长时间|长期|长|老是?|总是?|一直|多|久|做|干|从事|上|去| )*(?:${what})|(?:${what})(?:久了?|多了?|太久|时间长了?)?(?:就|会|都|也|有点|腿|腰)*(?:受不了|不行|疼|痛|难受|吃不消|扛不住|顶不住|不了|不得|不住)`

const limits: readonly (readonly [WorkLimit, string])[] = [
  [
    'STANDING',
    `${not('站立?|久站|站着|stand(?:ing)?(?: for)?(?: long)?')}|${troubled('左?右?双?腿|腿脚|膝盖?|半月板|韧带|脚踝?|脚腕|踝关节|膝关节|跟腱|足|legs?|knees?|ankles?')}|静脉曲张|假肢|拄拐`,
  ],
  [
    'WALKING',
    `${not('走路?|久走|跑步?|跑|爬楼|walk(?:ing)?(?: far)?|run(?:ning)?')}|${troubled('左?右?双?腿|腿脚|膝盖?|半月板|韧带|脚踝?|脚腕|踝关节|膝关节|跟腱|legs?|knees?|ankles?')}|假肢|拄拐|走路不(?:方便|便|利索)`,
  ],
  ['SITTING', not('坐|久坐|坐着|sit(?:ting)?(?: for)?(?: long)?')],
  [
    'LIFTING',
    [
      not(
        '重活|重体力活?|体力活|力气活|搬(?:运|东西|重物)?|扛(?:东西|包)?|抬重物|提重物|负重|剧烈运动|太累的活?|heavy (?:work|lifting|labou?r)|lift(?:ing)?(?: heavy)?',
      ),
      troubled('腰椎?|腰部|腰杆|椎间盘|背部?|脊椎|脊柱|颈椎|肩膀?|肩周|肋骨|胸椎|心脏|back|spine|shoulders?'),
      '腰突|疝气|高血压|血压高|心脏病|冠心病|搭过桥|装过?支架|放过支架',
    ].join('|'),
  ],
  [
    'HANDS',
    `${troubled('左?右?双?手指?(?![榴枪机续工艺术动扶])|手腕|手臂|胳膊|左臂|右臂|手部|hands?|fingers?|wrists?|arms?')}|(?:缺|少|断)了?[一二两三\\d]?(?:根|个|截)?手指`,
  ],
  [
    'HEIGHTS',
    `恐高|怕高|[爬上登]不了高|${not('登高|爬高|高空|上高|高处|work at heights|heights')}|afraid of heights|fear of heights`,
  ],
  [
    'HEARING',
    `${troubled('听力|听觉|左?右?双?耳朵?|耳膜|鼓膜|hearing|ears?')}|耳背|耳鸣|重听|助听器|hard of hearing|hearing loss|deaf|tinnitus`,
  ],
  [
    'SIGHT',
    `${troubled('视力|左?右?双?眼睛?|单眼|视网膜|eyesight|sight|vision|eyes?')}|义眼|假眼|青光眼|白内障|夜盲|高度近视|poor (?:eye)?sight|blind in`,
  ],
  ['COLOURS', '色弱|色盲|辨色(?:力)?(?:异常|不行|有问题|差)|colou?r[ -]?blind'],
  [
    'NIGHTS',
    `${not('熬夜|夜里干活|stay(?:ing)? up(?: late)?')}|熬不了夜|熬不住夜|神经衰弱|长期失眠|睡眠障碍`,
  ],
  [
    'DUST',
    `哮喘|尘肺|矽肺|(?:粉尘|灰尘|油漆|化学品|异味|气味)${gap}过敏|${not('灰尘|粉尘|灰|油漆味?|异味|刺激性?气味|化学品味?|dust|fumes')}|闻不了|过敏性鼻炎|${troubled('肺部?|气管|支气管|lungs?')}|asthma`,
  ],
  ['DRIVING', `${not('开车|驾车|驾驶|drive|driving')}|癫痫|epilepsy`],
]
const patterns = limits.map(([limit, pattern]) => [limit, new RegExp(pattern)] as const)

/** Of somebody else, or what was done about it as work. */
const another =
  /伤员|伤病员|病人|患者|老人|照顾|首长|老兵|老干部|家属|兵的|母亲|父亲|我妈|我爸|爱人|老婆|媳妇|孩子|家人|别人|他人|战友|新兵|士兵们|群众|治疗|护理|诊治|理疗|推拿|按摩|包扎|抢救|救治|防治|training|patients?|wounded|兽|犬|战马|军马/
/** Nothing is wrong: 腿没受过伤, 耳朵没问题. */
const sound =
  /没有?(?:受过?|什么)?(?:伤|问题|毛病|病|残疾|大碍)|无(?:伤|残疾|病史|色盲|色弱|大碍|影响)|不(?:色盲|色弱|恐高|怕|影响|耽误|碍事|疼|痛|残|聋)|(?:痊愈|治好了?|康复了|好了|恢复了|没事)(?:了|$)|\b(?:no|not|never)\b(?! (?:able|long|heavy|standing|walking|lifting|night|dust))/
/** 能站, 可以久站: what is only said to be possible. */
const able = /^(?:能|可以|会)(?!.*(?:不能|疼|痛|受不了))/

/** What a text says that its writer's body does not allow at work. */
export const limitsTold = (clauses: readonly Clause[]): ProposalSpan[] =>
  clauses
    .filter(({ text }) => !another.test(text) && !sound.test(text) && !able.test(text.trim()))
    .flatMap((clause) =>
      patterns
        .filter(([, pattern]) => pattern.test(clause.text))
        .map(([value]): ProposalSpan => ({ kind: 'LIMIT', value, ...spanOf(clause) })),
    )
