import { say, type Language, type Text } from './text.ts'

/** How an employer answers those who apply. */
export interface Answering {
  /** Answered of all, in whole per cent. */
  readonly rate: number
  /** Of days until the first answer; null when it never gave one. */
  readonly medianDays?: number | null | undefined
}

const pace = (days: number | null | undefined): Text => {
  if (days === null || days === undefined) return { zh: '', en: '' }
  if (days < 1) return { zh: '，一般当天答复', en: ', usually on the same day' }
  return {
    zh: `，一般 ${days} 天内答复`,
    en: `, usually within ${days} ${days === 1 ? 'day' : 'days'}`,
  }
}

/** In words, as whoever thinks of applying reads it. */
export const answeringSaid = ({ rate, medianDays }: Answering, language: Language): string => {
  const { zh, en } = pace(medianDays)
  return say({ zh: `答复率 ${rate}%${zh}`, en: `${rate}% answered${en}` }, language)
}
