/** A month as it is asked for, and its parts. */
interface Month {
  readonly value: string
  readonly year: number
  readonly month: number
}

const shown = 12

/** The last twelve months up to a day, the latest first. */
export const lastMonths = (day: string): Month[] => {
  const [year = 0, month = 1] = day.split('-').map(Number)
  return Array.from({ length: shown }, (_, back) => {
    const at = year * 12 + (month - 1) - back
    const [inYear, inMonth] = [Math.floor(at / 12), (at % 12) + 1]
    return { value: `${inYear}-${String(inMonth).padStart(2, '0')}`, year: inYear, month: inMonth }
  })
}
