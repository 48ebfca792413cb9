import { waitingSince } from './a-firm.ts'
import { aPosting } from './a-posting-desk.tsx'

export const at = '2026-11-26T01:00:00.000Z'
export const pending = waitingSince(at)
export const aTakedown = (more: object = {}) => ({
  concern: 'FEES',
  reason: '要求交押金',
  at,
  by: '林站长',
  appeal: null,
  endedAt: null,
  endedBecause: null,
  ...more,
})
export const overseen = (more: object = {}) =>
  aPosting({
    state: 'OPEN',
    conditions: '能倒班，限难性',
    employer: { __typename: 'Employer', id: 'e1', name: '泉港恒丰物流有限公司' },
    source: null,
    pastTakedowns: [],
    wordingCheck: pending,
    standing: 'OPEN',
    applying: { __typename: 'PostingApplying', isFull: false, waitingCount: 0 },
    life: [],
    ...more,
  })
export const finding = {
  field: 'conditions',
  words: '限难性',
  from: 4,
  to: 7,
  instead: '',
  severity: 'HELD',
  rule: '不得限制性别',
  refused: false,
}
