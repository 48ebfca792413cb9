import * as z from 'zod/mini'
import type { ServiceInput } from '../../../core/generated/schema.ts'
import type { Words } from '../../words.ts'
import type { VeteranFile } from '../use-my-veteran.ts'

const thisYear = () => new Date().getFullYear()

const periodSchema = (t: Words) => {
  const year = z
    .string()
    .check(
      z.refine(
        (typed) => typed === '' || (/^\d{4}$/.test(typed) && +typed >= 1950 && +typed <= thisYear()),
        t('wrong.year', { to: thisYear() }),
      ),
    )
  return z
    .object({
      branch: z.string(),
      specialtyId: z.string(),
      specialtyName: z.string(),
      startYear: year,
      endYear: year,
    })
    .check(
      z.refine(({ startYear, endYear }) => !startYear || !endYear || +endYear >= +startYear, {
        error: t('wrong.years'),
        path: ['endYear'],
      }),
    )
}

export const serviceSchema = (t: Words) =>
  z.object({
    text: z.string().check(z.maxLength(4000, t('wrong.text'))),
    periods: z.array(periodSchema(t)),
  })

export type ServiceValues = z.infer<ReturnType<typeof serviceSchema>>

export const emptyPeriod: ServiceValues['periods'][number] = {
  branch: '',
  specialtyId: '',
  specialtyName: '',
  startYear: '',
  endYear: '',
}

export const serviceValues = (veteran: VeteranFile): ServiceValues => ({
  text: veteran.serviceText,
  periods:
    veteran.servicePeriods.length === 0
      ? [emptyPeriod]
      : veteran.servicePeriods.map(({ branch, specialty, startYear, endYear }) => ({
          branch: branch ?? '',
          specialtyId: specialty?.id ?? '',
          specialtyName: specialty?.name ?? '',
          startYear: startYear ? String(startYear) : '',
          endYear: endYear ? String(endYear) : '',
        })),
})

type PeriodInput = NonNullable<ServiceInput['periods']>[number]

/** What the API takes; a stretch in which nothing was said is left out. */
export const serviceInput = (values: ServiceValues, version: number): ServiceInput => ({
  text: values.text.trim(),
  periods: values.periods
    .filter(({ branch, specialtyId, startYear, endYear }) => branch || specialtyId || startYear || endYear)
    .map(({ branch, specialtyId, startYear, endYear }) => ({
      branch: (branch || null) as NonNullable<PeriodInput['branch']> | null,
      specialtyId: specialtyId || null,
      startYear: startYear ? Number(startYear) : null,
      endYear: endYear ? Number(endYear) : null,
    })),
  version,
})
