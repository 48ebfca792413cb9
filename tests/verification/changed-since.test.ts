import { describe, expect, it } from 'vitest'
import { changedSince, unsubmitted } from '../../server/verification/index.ts'

const at = new Date('2026-11-26T01:30:00Z')
const decided = { ...unsubmitted, decidedAt: at, decidedBy: '林站长' }

describe('who reads that it has changed', () => {
  it('is told whose decision it was and when, while nothing befell it since', () => {
    const { code, text } = changedSince({ verification: decided, updatedAt: at })
    expect(code).toBe('CONFLICT')
    expect(text.zh).toBe('林站长已更改内容（11月26日周四 09:30），请重新载入后再提交。')
    expect(text.en).toContain('林站长 has changed it since you read it')
  })

  it.for([
    ['what was never decided', { verification: unsubmitted, updatedAt: at }],
    ['what its person wrote after the decision', { verification: decided, updatedAt: new Date() }],
    ['what is gone', null],
  ] as const)('is told nobody of %s', ([, row]) => {
    expect(changedSince(row).text.en).toMatch(/^It has changed since you read it\./)
  })
})
