/** The languages the product speaks. Chinese is the one assumed. */
export const languages = ['zh-CN', 'en'] as const
export type Language = (typeof languages)[number]

/** One sentence in every language. */
export interface Text {
  readonly zh: string
  readonly en: string
}

export const say = (text: Text, language: Language): string => (language === 'en' ? text.en : text.zh)

/** A number as people read it: 10,000. */
export const grouped = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, ',')

const separator = '\u001f'

/** A sentence in both languages as one message, which is all that zod's issues carry; `spoken` takes it apart. */
export const both = (zh: string, en: string): string => zh + separator + en

const unsaid: Text = { zh: '填写有误', en: 'This is not filled in correctly' }

/** The sentence of a zod issue. Only what `both` wrote is passed on: zod's own words reach nobody. */
export function spoken(message: string): Text {
  const [zh, en] = message.split(separator)
  return zh !== undefined && en !== undefined ? { zh, en } : unsaid
}
