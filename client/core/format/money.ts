import type { LanguageTag } from '../i18n/catalogues.ts'

/** "5000" in Chinese, "5,000" in English, as each is used to. */
export const amountText = (amount: number, tag: LanguageTag): string =>
  tag === 'en' ? amount.toLocaleString('en-GB') : String(amount)
