import type { ApplicationPart } from '../../../rules/application.ts'
import type { ContractType, Degree, Shift } from '../../../rules/choices.ts'
import { bandOf, yearsServed, type YearsServed } from '../../matching/index.ts'
import { reference } from '../../reference/index.ts'
import { isVerified } from '../../verification/index.ts'
import type { VeteranRow } from '../../veterans/index.ts'

/** Something with the person's own words beside. */
export interface ApplicantItem {
  /** Skill id or occupation code. */
  readonly id: string
  readonly words: readonly string[]
}

/** A person as an employer reads them: fixed when the application is sent, and nothing that the person did not choose. */
export interface ApplicantRow {
  readonly name: string
  readonly sees: readonly ApplicationPart[]
  readonly areaCode: string | null
  readonly yearsServed: YearsServed | null
  readonly serviceText: string
  readonly occupations: readonly ApplicantItem[]
  readonly skills: readonly ApplicantItem[]
  readonly certificates: readonly ApplicantItem[]
  readonly degree: Degree | null
  readonly wishedOccupations: readonly string[]
  readonly wishedAreas: readonly string[]
  readonly shifts: readonly Shift[]
  readonly contractTypes: readonly ContractType[]
  readonly availableFrom: string | null
  readonly isVerified: boolean
}

/** Family names of two characters, the commonest. */
const doubleNames = new Set(
  '欧阳 上官 司马 司徒 诸葛 夏侯 皇甫 尉迟 公孙 慕容 令狐 宇文 长孙 轩辕 东方 南宫 端木 独孤'.split(' '),
)

/** The family name alone: 王**, 欧阳**, W. */
export function familyName(name: string): string {
  if (!/^\p{Script=Han}/u.test(name)) return `${name.slice(0, 1)}.`
  const family = name.length > 2 && doubleNames.has(name.slice(0, 2)) ? name.slice(0, 2) : name.slice(0, 1)
  return `${family}**`
}

const mostItems = 50

const nothing = {
  serviceText: '',
  yearsServed: null,
  occupations: [],
  skills: [],
  certificates: [],
  degree: null,
  wishedOccupations: [],
  wishedAreas: [],
  shifts: [],
  contractTypes: [],
  availableFrom: null,
} as const

const items = (answered: VeteranRow['skills'], isWanted: (id: string) => boolean): ApplicantItem[] =>
  answered
    .filter(({ id, answer }) => answer === 'CONFIRMED' && isWanted(id))
    .slice(0, mostItems)
    .map(({ id, words }) => ({ id, words }))

const isCertificate = (id: string): boolean => reference().skills.get(id)?.kind === 'CERTIFICATE'

/** What the service leads to, unless the person said no to it. */
const occupationsOf = ({ occupations }: VeteranRow): ApplicantItem[] =>
  occupations
    .filter(({ answer }) => answer !== 'REJECTED')
    .toSorted((one, other) => other.confidence - one.confidence)
    .slice(0, mostItems)
    .map(({ id, words }) => ({ id, words }))

/** Each part as the file has it. */
const partsOf = (file: VeteranRow): Readonly<Record<ApplicationPart, Partial<ApplicantRow>>> => ({
  NAME: { name: file.name },
  SERVICE: {
    serviceText: file.serviceText,
    yearsServed: bandOf(yearsServed(file)),
    occupations: occupationsOf(file),
  },
  SKILLS: { skills: items(file.skills, (id) => !isCertificate(id)) },
  CERTIFICATES: { certificates: items(file.skills, isCertificate) },
  SCHOOLING: { degree: file.degree },
  WISHES: {
    wishedOccupations: file.wishes.occupationCodes,
    wishedAreas: file.wishes.areaCodes,
    shifts: file.wishes.shifts,
    contractTypes: file.wishes.contractTypes ?? [],
    availableFrom: file.wishes.availableFrom,
  },
})

/** The district: town and village are a matter of the person's own. */
const districtOf = (code: string | null): string | null => (code === null ? null : code.slice(0, 6))

/** What an employer is to read of a file. Pure. */
export function applicantOf(file: VeteranRow, sees: readonly ApplicationPart[], now: Date): ApplicantRow {
  const parts = partsOf(file)
  return {
    ...nothing,
    name: familyName(file.name),
    sees,
    areaCode: districtOf(file.areaCode),
    isVerified: isVerified(file.verification, now),
    ...Object.assign({}, ...sees.map((part) => parts[part])),
  }
}
