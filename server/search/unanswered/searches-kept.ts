import type { KeptFor } from '../../platform/kept.ts'
import type { UnansweredSearchStore } from './unanswered-search.store.ts'

/** What was searched for in vain, month by month. */
export const searchesKept = (store: UnansweredSearchStore): KeptFor => ({
  subject: 'UNANSWERED_SEARCHES',
  total: store.total,
  countDue: store.countUntil,
  takeAway: store.takeAway,
})
