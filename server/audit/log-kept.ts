import type { KeptFor } from '../platform/kept.ts'
import type { AuditStore } from './audit.store.ts'

/** What staff did long ago; the chain of the rest still holds. */
export const logKept = (store: AuditStore): KeptFor => ({
  subject: 'AUDIT_LOG',
  total: store.total,
  countDue: store.countUntil,
  takeAway: store.takeAway,
})
