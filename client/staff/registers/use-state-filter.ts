import type { VerificationState } from '../../core/generated/schema.ts'
import type { Wish } from '../../core/list/use-wish.ts'
import type { Filter } from '../../desk/finding/filter.ts'
import { useWords } from '../words.ts'

const states = ['UNSUBMITTED', 'PENDING', 'VERIFIED', 'RETURNED', 'LAPSED'] as const

/** By what a register is sorted. */
export const sorts = ['NAME', 'MADE'] as const

/** Narrows a register by how the check stands. */
export const useStateFilter = (wish: Wish): { filter: Filter; chosen: VerificationState | null } => {
  const t = useWords()
  const choices = states.map((value) => ({ value, label: t(`shared:verification.${value}`) }))
  const asked = wish.chosen('state')
  return {
    filter: { name: 'state', label: t('registers.state'), choices },
    chosen: states.find((state) => state === asked) ?? null,
  }
}
