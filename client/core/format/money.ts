import type { LanguageTag } from '../i18n/catalogues.ts'

/** "5000" in Chinese, "5,000" in English, as each is used to. */
export const amountText = (amount: number, tag: LanguageTag): string =>
  tag === 'en' ? amount.toLocaleString('en-GB') : String(amount)

export type Pay = { readonly payMin?: number | null | undefined; readonly payMax?: number | null | undefined }

type PayWords = 'unstated' | 'from' | 'exact' | 'range'

/** What is paid a month, in the words given. */
export const payText = (
  { payMin, payMax }: Pay,
  tag: LanguageTag,
  say: (words: PayWords, amounts: { from: string; to: string }) => string,
): string => {
  if (payMin == null) return say('unstated', { from: '', to: '' })
  const amounts = { from: amountText(payMin, tag), to: amountText(payMax ?? payMin, tag) }
  if (payMax == null) return say('from', amounts)
  return say(payMin === payMax ? 'exact' : 'range', amounts)
}
