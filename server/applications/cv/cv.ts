import { contractNames, degreeNames, shiftNames } from '../../../rules/choice-names.ts'
import { say, type Language, type Text } from '../../../rules/text.ts'
import type { YearsServed } from '../../matching/index.ts'
import { areaPathText, reference } from '../../reference/index.ts'
import type { ApplicantItem, ApplicantRow } from '../sending/applicant.ts'

const titles = {
  cv: { zh: '个人简历', en: 'Curriculum vitae' },
  district: { zh: '现居住地', en: 'Lives in' },
  phone: { zh: '电话', en: 'Telephone' },
  status: { zh: '退役军人身份', en: 'Status as a veteran' },
  verified: { zh: '服务站已核验', en: 'verified by the service station' },
  years: { zh: '服役年限', en: 'Years of service' },
  degree: { zh: '学历', en: 'Schooling' },
  service: { zh: '服役经历（本人原话）', en: 'Service, in own words' },
  occupations: { zh: '服役对应的职业', en: 'Civil occupations that the service leads to' },
  skills: { zh: '技能', en: 'Skills' },
  certificates: { zh: '证书', en: 'Certificates' },
  wishes: { zh: '求职意向', en: 'Work wished for' },
  work: { zh: '职业', en: 'Occupations' },
  areas: { zh: '地区', en: 'Areas' },
  shifts: { zh: '班次', en: 'Shifts' },
  contracts: { zh: '合同', en: 'Contract' },
  from: { zh: '可到岗日期', en: 'Can start on' },
} as const satisfies Readonly<Record<string, Text>>

const yearNames: Readonly<Record<YearsServed, Text>> = {
  UNDER_TWO: { zh: '不满 2 年', en: 'less than 2 years' },
  TWO_TO_FIVE: { zh: '2 年以上，不满 5 年', en: '2 to 5 years' },
  FIVE_TO_TWELVE: { zh: '5 年以上，不满 12 年', en: '5 to 12 years' },
  TWELVE_OR_MORE: { zh: '12 年以上', en: '12 years or more' },
}

export type CvLine = readonly [label: string, said: string]

/** A part of a CV: facts, a text, or items in civilian words with the own words beside. */
export interface CvPart {
  readonly title: string
  readonly lines?: readonly CvLine[]
  readonly text?: string
  readonly items?: readonly { readonly name: string; readonly words: string }[]
}

export interface Cv {
  readonly title: string
  readonly name: string
  readonly lines: readonly CvLine[]
  readonly parts: readonly CvPart[]
}

const stated = (lines: readonly (readonly [string, string | null])[]): CvLine[] =>
  lines.flatMap(([label, said]): CvLine[] => (said ? [[label, said]] : []))

const isSaid = ({ lines = [], text = '', items = [] }: CvPart): boolean =>
  lines.length > 0 || text !== '' || items.length > 0

type Said = (text: Text) => string

const wishesOf = (applicant: ApplicantRow, t: Said, language: Language): CvLine[] => {
  const comma = language === 'en' ? ', ' : '、'
  const names = <Value extends string>(values: readonly Value[], of: Readonly<Record<Value, Text>>) =>
    values.map((value) => t(of[value])).join(comma)
  const { occupations } = reference()
  return stated([
    [
      t(titles.work),
      occupations
        .known(applicant.wishedOccupations)
        .map(({ name }) => t(name))
        .join(comma),
    ],
    [t(titles.areas), applicant.wishedAreas.map((code) => areaPathText(code, language)).join(comma)],
    [t(titles.shifts), names(applicant.shifts, shiftNames)],
    [t(titles.contracts), names(applicant.contractTypes, contractNames)],
    [t(titles.from), applicant.availableFrom],
  ])
}

const factsOf = (applicant: ApplicantRow, phone: string | null, t: Said, language: Language): CvLine[] => {
  const { areaCode, isVerified, yearsServed, degree } = applicant
  return stated([
    [t(titles.phone), phone],
    [t(titles.district), areaCode && areaPathText(areaCode, language)],
    [t(titles.status), isVerified ? t(titles.verified) : null],
    [t(titles.years), yearsServed && t(yearNames[yearsServed])],
    [t(titles.degree), degree && t(degreeNames[degree])],
  ])
}

/** What a CV says of an applicant: nothing that the applicant's row does not hold. `phone` is the person's own to give. Pure. */
export function cvOf(applicant: ApplicantRow, language: Language, phone: string | null = null): Cv {
  const t: Said = (text) => say(text, language)
  const { occupations, skills } = reference()
  const named = (items: readonly ApplicantItem[], nameOf: (id: string) => Text | undefined) =>
    items.flatMap(({ id, words }) => {
      const name = nameOf(id)
      return name ? [{ name: t(name), words: words.join('；') }] : []
    })
  const skillName = (id: string) => skills.get(id)?.name
  const parts: CvPart[] = [
    {
      title: t(titles.occupations),
      items: named(applicant.occupations, (id) => occupations.get(id)?.name),
    },
    { title: t(titles.service), text: applicant.serviceText },
    { title: t(titles.skills), items: named(applicant.skills, skillName) },
    { title: t(titles.certificates), items: named(applicant.certificates, skillName) },
    { title: t(titles.wishes), lines: wishesOf(applicant, t, language) },
  ]
  return {
    title: t(titles.cv),
    name: applicant.name,
    lines: factsOf(applicant, phone, t, language),
    parts: parts.filter(isSaid),
  }
}
