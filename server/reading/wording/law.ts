import type { Text } from '../../../rules/text.ts'

/** What a wording is about; each topic has one rule, said with its source. */
export type WordingTopic = keyof typeof wordingLaw

const notice: Text = {
  zh: '五部门《关于规范网络平台招聘类信息发布的通知》（2026-01-13）',
  en: 'five-ministry notice on recruitment information on online platforms (13 January 2026)',
}

const promotion = (article: number): Text => ({
  zh: `《就业促进法》第${article}条`,
  en: `Employment Promotion Law, art. ${article}`,
})

const womensRights: Text = {
  zh: '《妇女权益保障法》第43条',
  en: "Law on the Protection of Women's Rights and Interests, art. 43",
}
const reform: Text = {
  zh: '中共中央、国务院《深化新时代教育评价改革总体方案》',
  en: 'Overall Plan for Reform of Education Evaluation in the New Era (2020)',
}
const contractLaw: Text = { zh: '《劳动合同法》第9条', en: 'Labour Contract Law, art. 9' }

const rule = (zh: string, en: string, ...sources: readonly Text[]): Text => ({
  zh: `${zh}（${sources.map((source) => source.zh).join('；')}）`,
  en: `${en} (${sources.map((source) => source.en).join('; ')})`,
})

/** The rules that a vacancy's wording must keep, each with its source. */
export const wordingLaw = {
  SEX: rule('不得限定性别或以性别优先', 'Sex may be neither demanded nor preferred', notice, womensRights),
  AGE: rule(
    '无法律依据不得限定年龄；可写“年满18周岁”',
    'Age may not be limited without a basis in law; "18 or over" is allowed',
    notice,
    promotion(26),
  ),
  ETHNICITY: rule(
    '不得有民族、种族歧视',
    'No one may be turned away for ethnicity or race',
    notice,
    promotion(28),
  ),
  REGION: rule(
    '不得以户籍、地域设置限制',
    'Household registration or home region may not be a condition',
    notice,
  ),
  RELIGION: rule('不得有宗教信仰歧视', 'No one may be turned away for religion', notice, promotion(3)),
  STATUS: rule(
    '无法律依据不得以身份设置限制',
    'Status may not be a condition without a basis in law',
    notice,
    promotion(26),
  ),
  VETERANS_ONLY: rule(
    '“退役军人优先”可以；“仅限退役军人”须写明法律或政策依据',
    '"Veterans preferred" is welcome; "veterans only" must cite its basis in law or policy',
    notice,
  ),
  DISABILITY: rule('不得歧视残疾人', 'No one may be turned away for a disability', promotion(29)),
  HEALTH: rule(
    '不得以传染病病原携带为由拒绝录用，不得要求乙肝等检测',
    'Carriers of an infection may not be turned away, nor tests such as hepatitis B demanded',
    promotion(30),
  ),
  LOOKS: rule(
    '不得以相貌等与工作无关的条件歧视求职者',
    'Looks that the work does not need may not be a condition',
    promotion(26),
  ),
  FAMILY: rule(
    '不得询问或限制婚姻、生育状况',
    'Marriage and childbearing may be neither asked about nor limited',
    womensRights,
    promotion(27),
  ),
  FEES: rule(
    '不得向求职者收取押金、培训费等任何财物，不得扣押证件、压扣工资',
    'Job-seekers may not be charged deposits, training fees or anything else, nor papers or pay be held back',
    contractLaw,
  ),
  SCHOOLING: rule(
    '不得以毕业院校、学习方式（全日制、统招、第一学历等）设置与岗位无关的限制，可写所需学历',
    'Neither school nor way of study may be a condition apart from the work; the degree needed may be stated',
    reform,
    notice,
  ),
  IRRELEVANT: rule(
    '不得以血型、星座、属相、姓氏、性取向等与工作无关的条件限制求职者',
    'Blood type, star sign, surname, orientation and the like have nothing to do with work and may not be conditions',
    promotion(26),
  ),
  BAIT: rule(
    '不得以“高薪”“保录”等虚假承诺诱导求职',
    'No bait such as "easy high pay" or "guaranteed admission"',
    notice,
  ),
  RESEMBLANCE: rule(
    '与限制求职者的表述相近，须经工作人员核定后展示',
    'Reads like wording that shuts people out; staff decide before it is shown',
    notice,
  ),
} satisfies Record<string, Text>
