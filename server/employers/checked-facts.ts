import { say } from '../../rules/text.ts'
import { areaPathText, reference } from '../reference/index.ts'
import { plainWords, type FactWords } from '../verification/index.ts'
import type { EmployerFacts, EmployerRow } from './employer.ts'

/** Of an organisation, what a clerk looks at. */
export const factsOfEmployer = (employer: EmployerRow): EmployerFacts => ({
  name: employer.name,
  nameEn: employer.nameEn,
  creditCode: employer.creditCode,
  areaCode: employer.areaCode,
  address: employer.address,
  industryCode: employer.industryCode,
  size: employer.size,
  about: employer.about,
  veteranOwned: employer.veteranOwned,
  contactName: employer.contactName,
  contactPhone: employer.contactPhone,
})

/** A fact as it is told; choices stay choices. */
export const employerWords: FactWords = (field, value, language) => {
  if (field === 'areaCode') return typeof value === 'string' ? [areaPathText(value, language)] : []
  const industry = field === 'industryCode' ? reference().industries.get(String(value)) : undefined
  return industry ? [say(industry.name, language)] : plainWords(value)
}
