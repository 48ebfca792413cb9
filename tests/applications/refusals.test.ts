import { describe, expect, it } from 'vitest'
import { applicationErrors } from '../../server/applications/application.errors.ts'
import type { ApplicationAct, ApplicationEventRow } from '../../server/applications/application.ts'

const at = new Date('2026-11-28T02:00:00Z')
const event = (act: ApplicationAct, side: ApplicationEventRow['side']): ApplicationEventRow => ({
  ...{
    act,
    side,
    from: null,
    at,
    byId: null,
    by: side === 'EMPLOYER' ? '黄秀英' : null,
    reason: null,
    words: null,
  },
})

const acts = [
  ...(['SENT', 'OPENED', 'INTERVIEW', 'OFFERED', 'HIRED', 'DECLINED'] as const),
  ...(['WITHDRAWN', 'CLOSED', 'UNDONE', 'NUDGED', 'LATE_WORD'] as const),
] as const

const {
  imported,
  manyWait,
  tooManyToday,
  changedBy,
  notPossible,
  nudgedBefore,
  nudgeLater,
  wordsOwed,
  ...plain
} = applicationErrors

const all = [
  ...Object.values(plain).map((make) => make()),
  imported({ feed: 'Quangang jobs', externalId: 'x', postedOn: '2026-11-01' }),
  imported({ feed: 'Quangang jobs', externalId: 'x', postedOn: null }),
  manyWait(20),
  tooManyToday(60),
  nudgedBefore(at),
  nudgeLater('2026-12-01'),
  wordsOwed(3),
  notPossible(undefined),
  ...acts.flatMap((act) => (['VETERAN', null] as const).map((side) => changedBy(event(act, side)))),
]

describe('every refusal of applying and answering', () => {
  it('says in both languages what is so, and ends as a sentence', () => {
    for (const { text } of all) {
      expect(text.zh).toMatch(/^(?=.*\p{Script=Han}).+。$/u)
      expect(text.en).toMatch(/^[\x20-\x7e“”]+\.$/)
    }
  })

  it('of somebody who was faster names who, what and when', () => {
    const { code, text } = changedBy(event('DECLINED', 'EMPLOYER'))
    expect(code).toBe('CONFLICT')
    expect(text.zh).toBe('黄秀英已婉拒了申请（11月28日周六 10:00），请查看后再操作。')
    expect(text.en).toContain('黄秀英 declined it')
  })
})
