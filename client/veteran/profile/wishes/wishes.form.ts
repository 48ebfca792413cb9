import * as z from 'zod/mini'
import { today } from '../../../core/format/dates.ts'
import type { Shift, WishesInput } from '../../../core/generated/schema.ts'
import type { Words } from '../../words.ts'
import type { VeteranFile } from '../use-my-veteran.ts'

export const isPay = (typed: string): boolean =>
  typed.trim() === '' || (/^\d{1,7}$/.test(typed.trim()) && Number(typed) <= 1_000_000)

const named = z.object({ code: z.string(), name: z.string() })

export const wishesSchema = (t: Words) =>
  z.object({
    occupations: z.array(named),
    areas: z.array(named),
    payMin: z.string().check(z.refine(isPay, t('wrong.pay'))),
    availableFrom: z.string().check(z.refine((day) => day === '' || day >= today(), t('wrong.past'))),
    shifts: z.array(z.string()),
  })

export type WishesValues = z.infer<ReturnType<typeof wishesSchema>>

export const wishesValues = ({ wishes }: VeteranFile): WishesValues => ({
  occupations: wishes.occupations.map(({ code, name }) => ({ code, name })),
  areas: wishes.areas.map(({ code, path }) => ({ code, name: path })),
  payMin: wishes.payMin == null ? '' : String(wishes.payMin),
  // A first day that has passed means "now"; asking to correct it would only be in the way.
  availableFrom: wishes.availableFrom && wishes.availableFrom >= today() ? wishes.availableFrom : '',
  shifts: [...wishes.shifts],
})

export const wishesInput = (values: WishesValues, version: number): WishesInput => ({
  occupationCodes: values.occupations.map(({ code }) => code),
  areaCodes: values.areas.map(({ code }) => code),
  payMin: values.payMin.trim() === '' ? null : Number(values.payMin),
  availableFrom: values.availableFrom || null,
  shifts: values.shifts as Shift[],
  version,
})
