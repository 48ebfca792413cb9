import { say, type Language, type Text } from './text.ts'

/** How many kept their work for so many days. */
interface Staying {
  readonly afterDays: number
  /** Still there of all, in whole per cent; null when too few are known. */
  readonly rate?: number | null | undefined
}

const shareSaid = (days: number, rate: number): Text => ({
  zh: `满 ${days} 天留任率 ${rate}%`,
  en: `${rate}% stayed ${days} days`,
})

/** In words, as whoever thinks of applying reads it; nothing where too few are known. */
export const stayingSaid = (rates: readonly Staying[] | null | undefined, language: Language): string =>
  (rates ?? [])
    .flatMap(({ afterDays, rate }) => (rate == null ? [] : [say(shareSaid(afterDays, rate), language)]))
    .join(language === 'en' ? ', ' : '，')
