import type { WholeFair } from '../../rules/fair.ts'
import type { WordingCheck } from '../verification/index.ts'

/** The texts of a fair that people read. */
export type FairTexts = Pick<WholeFair, 'titleZh' | 'titleEn' | 'place' | 'notes'>

/** What is written of the check with a change of a fair. */
export type CheckChange = Pick<WordingCheck, 'verification' | 'writtenBy'> & {
  readonly heldTexts?: Partial<FairTexts> | null
}

export const wordingOf = ({ titleZh, titleEn, place, notes }: FairTexts): FairTexts => ({
  titleZh,
  titleEn,
  place,
  notes,
})

/** The texts as staff wrote them last, those included that wait, or were given back, while the ones of before are shown. */
export const writtenIn = (
  fair: FairTexts & { readonly heldTexts?: Partial<FairTexts> | null },
): FairTexts => ({
  ...wordingOf(fair),
  ...fair.heldTexts,
})

/** Of a fair's texts, some. */
export const textsAmong = (texts: FairTexts, fields: readonly string[]): Partial<FairTexts> =>
  Object.fromEntries(Object.entries(wordingOf(texts)).filter(([field]) => fields.includes(field)))

export const isSameWording = (one: FairTexts, other: FairTexts): boolean =>
  JSON.stringify(wordingOf(one)) === JSON.stringify(wordingOf(other))
