import type { StayingSaidFragment } from './generated/agreement.ts'
import { useWords } from './words.ts'

/** How many stayed, in one line; nothing where too few are known. */
export const useStayingSaid = () => {
  const t = useWords()
  return (rates: readonly StayingSaidFragment[] | null | undefined): string =>
    (rates ?? [])
      .flatMap(({ afterDays, rate }) =>
        rate === null || rate === undefined ? [] : [t('staying.short', { days: afterDays, rate })],
      )
      .join(t('staying.comma'))
}
