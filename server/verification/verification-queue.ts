import type { PageRequest } from '../platform/page.ts'

/** What waits for staff, in any collection whose records hold a `verification`; goes with `queueIndex`. */
export const waiting = { 'verification.state': 'PENDING' } as const

/** The oldest first. */
export const queueOrder = { 'verification.submittedAt': 1, _id: 1 } as const

export const queueIndex = { 'verification.state': 1, ...queueOrder } as const

/** What comes after a cursor of two values: time of handing in, in ms, and id. */
export function afterInQueue(after: PageRequest<readonly (string | number)[]>['after']) {
  if (!after) return {}
  const [time, id] = [new Date(Number(after[0])), String(after[1])]
  return {
    'verification.submittedAt': { $gte: time },
    $or: [{ 'verification.submittedAt': { $gt: time } }, { _id: { $gt: id } }],
  }
}
