import type { Branch, Rank } from '../../../../rules/choices.ts'
import { numberTyped } from '../../../core/form/entries.ts'
import type { VeteranFile } from '../use-my-veteran.ts'

type PeriodValues = {
  branch: Branch | ''
  specialtyId: string
  specialtyName: string
  startYear: string
  endYear: string
}

export const emptyPeriod: PeriodValues = {
  branch: '',
  specialtyId: '',
  specialtyName: '',
  startYear: '',
  endYear: '',
}

const periodValues = (period: VeteranFile['servicePeriods'][number]): PeriodValues => ({
  branch: period.branch ?? '',
  specialtyId: period.specialty?.id ?? '',
  specialtyName: period.specialty?.name ?? '',
  startYear: String(period.startYear ?? ''),
  endYear: String(period.endYear ?? ''),
})

export const serviceValues = ({ serviceText, servicePeriods, rank }: VeteranFile) => ({
  text: serviceText,
  rank: (rank ?? '') as Rank | '',
  periods: servicePeriods.length === 0 ? [emptyPeriod] : servicePeriods.map(periodValues),
})

export type ServiceValues = ReturnType<typeof serviceValues>

/** Whether nothing was said of a stretch. */
export const isBlank = ({ branch, specialtyId, startYear, endYear }: PeriodValues): boolean =>
  !branch && !specialtyId && !startYear && !endYear

const periodInput = ({ branch, specialtyId, startYear, endYear }: PeriodValues) => ({
  branch: branch || null,
  specialtyId: specialtyId || null,
  startYear: numberTyped(startYear),
  endYear: numberTyped(endYear),
})

export const serviceInput =
  ({ version }: VeteranFile) =>
  ({ text, rank, periods }: ServiceValues) => ({
    text,
    rank: rank || null,
    periods: periods.map(periodInput),
    version,
  })

/** What is sent: stretches of which nothing was said are left out. */
export const withoutBlanks = <Input extends { periods: readonly object[] }>(input: Input): Input => ({
  ...input,
  periods: input.periods.filter((period) => Object.values(period).some((said) => said !== null)),
})
