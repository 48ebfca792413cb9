import { applicationPartNames, applicationParts, type ApplicationPart } from '../../../rules/application.ts'
import { say } from '../../../rules/text.ts'
import { useFormat } from '../format/use-format.ts'
import { useSession } from '../session/session.ts'
import type { ApplicantSeenFragment } from './generated/application.ts'
import { useWords } from './words.ts'

type Named = { readonly name: string; readonly words: readonly string[] }
export type ApplicantFact = readonly [label: string, said: string]
/** Something read out of the service or confirmed, with what the person wrote themselves. */
export type ApplicantList = { readonly label: string; readonly items: readonly Named[] }

/** What the parts of a file are called, as the beginning of a line. */
export const usePartNames = () => {
  const { language } = useSession()
  return (part: ApplicationPart): string => {
    const name = say(applicationPartNames[part], language)
    return name.charAt(0).toUpperCase() + name.slice(1)
  }
}

const items = (rows: readonly { skill: { name: string }; words: readonly string[] }[]): Named[] =>
  rows.map(({ skill, words }) => ({ name: skill.name, words }))

/** What an applicant is asked about first, and what was wished; only what was chosen and filled in. */
const useFacts = (applicant: ApplicantSeenFragment) => {
  const t = useWords()
  const format = useFormat()
  const { name, isNameWhole, district, yearsServed, degree, shifts, contractTypes, availableFrom } = applicant
  const joined = (names: readonly string[]) => names.join(t('applicant.comma'))
  const person: [string, string | null | undefined][] = [
    [t('applicant.name'), isNameWhole ? name : t('applicant.surname', { name })],
    [t('applicant.district'), district?.path],
    [t('applicant.verified'), t(applicant.isVerified ? 'applicant.isVerified' : 'applicant.notVerified')],
    [t('applicant.years'), yearsServed && t(`yearsServed.${yearsServed}`)],
    [t('shared:posting.degree'), degree && t(`shared:degree.${degree}`)],
  ]
  const wishes: [string, string | null | undefined][] = [
    [t('applicant.wishedOccupations'), joined(applicant.wishedOccupations.map((each) => each.name))],
    [t('applicant.wishedAreas'), joined(applicant.wishedAreas.map((each) => each.path))],
    [t('shared:posting.shift'), joined(shifts.map((each) => t(`shared:shift.${each}`)))],
    [t('shared:posting.contract'), joined(contractTypes.map((each) => t(`shared:contractType.${each}`)))],
    [t('applicant.from'), availableFrom && format.day(availableFrom)],
  ]
  const said = (facts: typeof person) =>
    facts.flatMap(([label, text]): ApplicantFact[] => (text ? [[label, text]] : []))
  return { person: said(person), wishes: said(wishes) }
}

/** An applicant in words: facts, what the service led to, what can be done, and what was not shared. */
export const useApplicantFacts = (applicant: ApplicantSeenFragment) => {
  const t = useWords()
  const partName = usePartNames()
  const { person, wishes } = useFacts(applicant)
  const occupations = applicant.occupations.map(({ occupation, words }) => ({ name: occupation.name, words }))
  const lists: ApplicantList[] = [
    { label: t('applicant.occupations'), items: occupations },
    { label: t('applicant.skills'), items: items(applicant.skills) },
    { label: t('applicant.certificates'), items: items(applicant.certificates) },
  ].filter((list) => list.items.length > 0)
  const kept = applicationParts.filter((part) => !applicant.sees.includes(part))
  const notShared =
    kept.length > 0
      ? t('applicant.notShared', { parts: kept.map(partName).join(t('applicant.comma')) })
      : null
  return { person, wishes, lists, service: applicant.serviceText, notShared }
}

/** What each part of a file would show, of an applicant with all of them; null where the file says nothing. */
export const usePartTexts = (
  whole: ApplicantSeenFragment,
): Readonly<Record<ApplicationPart, string | null>> => {
  const t = useWords()
  const { wishes } = useFacts(whole)
  const joined = (names: readonly string[]) => names.join(t('applicant.comma')) || null
  const service = [
    whole.yearsServed && t(`yearsServed.${whole.yearsServed}`),
    whole.serviceText,
    joined(whole.occupations.map(({ occupation }) => occupation.name)),
  ]
  return {
    NAME: whole.name || null,
    SERVICE: service.filter(Boolean).join(' · ') || null,
    SKILLS: joined(whole.skills.map(({ skill }) => skill.name)),
    CERTIFICATES: joined(whole.certificates.map(({ skill }) => skill.name)),
    SCHOOLING: whole.degree ? t(`shared:degree.${whole.degree}`) : null,
    WISHES: wishes.map(([, said]) => said).join(' · ') || null,
  }
}
