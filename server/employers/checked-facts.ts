import { say } from '../../rules/text.ts'
import { proofFacts } from '../evidence/index.ts'
import { areaPathText, reference } from '../reference/index.ts'
import { plainWords, type FactWords } from '../verification/index.ts'
import type { EmployerFacts, EmployerRow } from './employer.ts'

/** Of an organisation, what a clerk looks at. */
export const factsOfEmployer = (employer: EmployerRow): EmployerFacts & { proofs: unknown } => ({
  name: employer.name,
  nameEn: employer.nameEn,
  creditCode: employer.creditCode,
  areaCode: employer.areaCode,
  address: employer.address,
  industryCode: employer.industryCode,
  size: employer.size,
  about: employer.about,
  veteranOwned: employer.veteranOwned,
  legalRepresentative: employer.legalRepresentative,
  foundedOn: employer.foundedOn,
  registrationOffice: employer.registrationOffice,
  contactName: employer.contactName,
  contactPhone: employer.contactPhone,
  proofs: proofFacts.of(employer),
})

/** A fact as it is told; choices stay choices. */
export const employerWords: FactWords = (field, value, language) => {
  if (field === 'areaCode') return typeof value === 'string' ? [areaPathText(value, language)] : []
  if (field === 'proofs') return proofFacts.words(value, language)
  const industry = field === 'industryCode' ? reference().industries.get(String(value)) : undefined
  return industry ? [say(industry.name, language)] : plainWords(value)
}
