/** Of one application, how the employer answered it. */
export interface RatedRow {
  readonly rated: 'ANSWERED' | 'SILENT' | null
  readonly answerDays: number | null
}

/** How an employer answers, as everybody may read it. */
export interface AnswerRate {
  readonly answered: number
  readonly unanswered: number
  readonly medianDays: number | null
}

/** Fewer than so many say nothing of an employer, and too much of a person. */
export const fewestTold = 5

const median = (numbers: readonly number[]): number | null => {
  const sorted = numbers.toSorted((one, other) => one - other)
  const middle = sorted[Math.floor((sorted.length - 1) / 2)]
  const next = sorted[Math.ceil((sorted.length - 1) / 2)]
  return middle === undefined || next === undefined ? null : Math.round((middle + next) / 2)
}

export function answerRateOf(rows: readonly RatedRow[]): AnswerRate {
  const answered = rows.filter(({ rated }) => rated === 'ANSWERED')
  return {
    answered: answered.length,
    unanswered: rows.filter(({ rated }) => rated === 'SILENT').length,
    medianDays: median(answered.map(({ answerDays }) => answerDays ?? 0)),
  }
}

/** With the share in whole per cent; null while it says nothing yet. */
export function shownRate(rate: AnswerRate | null | undefined) {
  const all = rate ? rate.answered + rate.unanswered : 0
  if (!rate || all < fewestTold) return null
  const { answered, unanswered, medianDays } = rate
  return { answered, unanswered, medianDays, rate: Math.floor((answered * 100) / all) }
}
