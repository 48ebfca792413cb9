import type { ContractType, Shift, WorkLimit, WorkRefusal } from '../../../../rules/choices.ts'
import { numberTyped } from '../../../core/form/entries.ts'
import { today } from '../../../core/format/dates.ts'
import type { VeteranFile } from '../use-my-veteran.ts'

export const wishesValues = ({ wishes, limits }: VeteranFile) => ({
  occupations: wishes.occupations.map(({ code, name }) => ({ code, name })),
  areas: wishes.areas.map(({ code, path }) => ({ code, name: path })),
  /** What the selects of areas show and nobody has added yet. */
  shownArea: null as { code: string; name: string } | null,
  payMin: wishes.payMin == null ? '' : String(wishes.payMin),
  // A first day that has passed means "now"; asking to correct it would only be in the way.
  availableFrom: wishes.availableFrom && wishes.availableFrom >= today() ? wishes.availableFrom : '',
  shifts: [...wishes.shifts] as Shift[],
  refusals: [...wishes.refusals] as WorkRefusal[],
  refusedOccupations: wishes.refusedOccupations.map(({ code, name }) => ({ code, name })),
  limits: [...limits] as WorkLimit[],
  contractTypes: [...wishes.contractTypes] as ContractType[],
})

export type WishesValues = ReturnType<typeof wishesValues>

export const wishesInput =
  ({ version }: VeteranFile) =>
  ({
    occupations,
    areas,
    shownArea,
    payMin,
    availableFrom,
    refusedOccupations,
    ...ticked
  }: WishesValues) => ({
    occupationCodes: occupations.map(({ code }) => code),
    areaCodes: [...areas, ...(shownArea ? [shownArea] : [])].map(({ code }) => code),
    payMin: numberTyped(payMin),
    availableFrom: availableFrom || null,
    ...ticked,
    refusedOccupationCodes: refusedOccupations.map(({ code }) => code),
    version,
  })
