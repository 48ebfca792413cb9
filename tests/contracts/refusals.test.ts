import { describe, expect, it } from 'vitest'
import { agreementErrors } from '../../server/contracts/agreement.errors.ts'
import { agreementActs, type EntryRow } from '../../server/contracts/agreement.ts'

const { changedBy, followUpEarly, beforeStart, ...plain } = agreementErrors
const entry = (act: EntryRow['act'], side: EntryRow['side']): EntryRow => ({
  ...{ _id: 1, previous: '', hash: '', at: new Date('2026-11-28T02:00:00Z'), revision: 1, seal: '' },
  ...{ act, side },
})

const all = [
  ...Object.values(plain).map((make) => make()),
  followUpEarly('2026-12-28'),
  beforeStart('2026-12-01'),
  changedBy({ chain: [] }),
  ...agreementActs.flatMap((act) =>
    (['VETERAN', 'EMPLOYER', 'STAFF', null] as const).map((side) => changedBy({ chain: [entry(act, side)] })),
  ),
]

describe('every refusal of contracts and follow-ups', () => {
  it('says in both languages what is so, and ends as a sentence', () => {
    for (const { text } of all) {
      expect(text.zh).toMatch(/^(?=.*\p{Script=Han}).+。$/u)
      expect(text.en).toMatch(/^[\x20-\x7e“”]+\.$/)
    }
  })

  it('of somebody who was faster names who, what and when', () => {
    const { code, text } = changedBy({ chain: [entry('CHANGED', 'EMPLOYER')] })
    expect([code, text.zh]).toEqual([
      'CONFLICT',
      '用人单位已修改了条款（11月28日周六 10:00），请查看最新内容后再操作。',
    ])
    expect(text.en).toContain('The employer changed the terms')
  })
})
