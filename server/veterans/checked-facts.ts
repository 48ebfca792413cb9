import { say, type Language } from '../../rules/text.ts'
import { proofFacts } from '../evidence/index.ts'
import { isPresent } from '../platform/present.ts'
import { areaPathText, reference } from '../reference/index.ts'
import { plainWords, type FactWords } from '../verification/index.ts'
import type { ServicePeriodRow, VeteranRow } from './veteran.ts'

/** Of a file, what a clerk looks at; the resident ID by its last four, since nothing else of it may be shown. */
export const factsOfFile = (file: VeteranRow) => ({
  name: file.name,
  residentId: file.residentIdTail,
  areaCode: file.areaCode,
  degree: file.degree,
  serviceText: file.serviceText,
  branches: file.servicePeriods.map(({ branch }) => branch).filter(isPresent),
  servicePeriods: file.servicePeriods.map(({ specialtyId, startYear, endYear }) => ({
    specialtyId,
    startYear,
    endYear,
  })),
  proofs: proofFacts.of(file),
})

const periodWords = (period: Omit<ServicePeriodRow, 'branch'>, language: Language): string => {
  const specialty = reference().specialties.get(period.specialtyId ?? '')
  const years = [period.startYear, period.endYear].map((year) => year ?? '?').join('–')
  return specialty ? `${years} ${say(specialty.name, language)}` : years
}

/** A fact as it is told; choices stay choices. */
export const fileWords: FactWords = (field, value, language) => {
  if (field === 'areaCode') return typeof value === 'string' ? [areaPathText(value, language)] : []
  if (field === 'proofs') return proofFacts.words(value, language)
  if (field === 'servicePeriods' && Array.isArray(value))
    return value.map((period: ServicePeriodRow) => periodWords(period, language))
  return plainWords(value)
}
