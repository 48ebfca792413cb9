import { describe, expect, it } from 'vitest'
import { fairCancelled, fairInvitation, isAboutFair } from '../../server/fairs/fair.notices.ts'
import type { WholeFairRow } from '../../server/fairs/fair.ts'
import { mailOf } from '../../server/notifications/notice-mail.ts'
import type { NoticeRequest } from '../../server/platform/notice.ts'
import { languages } from '../../rules/text.ts'
import {
  decisionNotice,
  noticesOfDecision,
  submitted,
  unsubmitted,
  type VerificationRow,
} from '../../server/verification/index.ts'
import { fairInput } from '../support/a-fair.ts'

const now = new Date('2026-11-25T01:00:00Z')
const fair = (fields: Partial<WholeFairRow> = {}) => {
  const times = {
    startsAt: new Date('2026-12-01T16:00:00Z'),
    endsAt: new Date('2026-12-01T22:00:00Z'),
    registrationClosesAt: new Date('2026-11-30T10:00:00Z'),
  }
  const titles = { titleZh: '秋季招聘会', titleEn: 'Autumn fair' }
  return { _id: 'f1', ...fairInput(), ...titles, ...times, cancelReason: '台风', ...fields } as WholeFairRow
}
const decided = (verification: Partial<VerificationRow>, title = { zh: '陈建国', en: 'Chen' }) => ({
  _id: 'v1',
  accountId: 'a1',
  verification: { ...unsubmitted, state: 'VERIFIED', decidedAt: now, ...verification } as VerificationRow,
  title,
  path: '/profile',
})
const returned = (reason: string, title?: { zh: string; en: string }) =>
  decided({ state: 'RETURNED', reasons: [{ field: 'name', reason }] }, title)

const kinds = [fairInvitation, fairCancelled, decisionNotice]
const wordsOf = ({ kind, facts }: NoticeRequest, language: (typeof languages)[number]) => {
  const words = kinds.find((each) => each.kind === kind)?.words(facts, language)
  if (!words) throw new Error(`There is no ${kind}.`)
  return words
}
const all: [string, NoticeRequest][] = [
  ['an invitation', fairInvitation.to(fair())('a1')],
  ['a cancellation', fairCancelled.to(fair())('a1')],
  ['a verified check', decisionNotice.to(decided({}))('a1')],
  ['a returned check', decisionNotice.to(returned('证件不清楚'))('a1')],
]

describe('the words of a notice', () => {
  it.each(all)('say what %s is about in both languages', (_, notice) => {
    for (const language of languages) {
      const { title, body } = wordsOf(notice, language)
      expect(title.length * body.length).toBeGreaterThan(0)
      expect(title + body).not.toMatch(/undefined|null|Invalid/)
    }
    expect(wordsOf(notice, 'en').title).not.toMatch(/\p{Script=Han}/u)
  })

  it('say the time in the office’s zone, and midnight as 00:00', () => {
    const notice = fairInvitation.to(fair())('a1')
    expect(wordsOf(notice, 'zh-CN').body).toMatch(/12月2日.*00:00/)
    expect(wordsOf(notice, 'en').body).toMatch(/2 December.*00:00/)
  })

  it('call a fair without an English title by its Chinese one', () => {
    const notice = fairInvitation.to(fair({ titleEn: null }))('a1')
    expect(wordsOf(notice, 'en').title).toContain('秋季招聘会')
  })

  it('tell being verified from being returned, with the reason', () => {
    const [yes, no] = [decided({}), returned('证件不清楚')].map((each) => decisionNotice.to(each)('a1'))
    expect(yes && wordsOf(yes, 'en').title).not.toBe(no && wordsOf(no, 'en').title)
    expect(no && wordsOf(no, 'zh-CN').body).toContain('证件不清楚')
  })
})

describe('a notice', () => {
  it('of an invitation is useful until registering closes, that of a cancellation until the fair would have ended', () => {
    expect(fairInvitation.to(fair())('a1').usefulUntil).toEqual(fair().registrationClosesAt)
    expect(fairCancelled.to(fair())('a1').usefulUntil).toEqual(fair().endsAt)
  })

  it('leads to the page of what it is about', () => {
    expect(all.map(([, { path }]) => path)).toEqual(['/fairs/f1', '/fairs/f1', '/profile', '/profile'])
  })

  it('knows whether it is about a fair', () => {
    expect(all.map(([, notice]) => isAboutFair(notice))).toEqual([true, true, false, false])
    expect(isAboutFair({ kind: 'SOMETHING_NEW' })).toBe(false)
  })

  it('of a decision is one for each decision, and none once it is not decided any more', () => {
    const again = decided({ decidedAt: new Date(now.getTime() + 1) })
    const subjects = [decided({}), decided({ decidedBy: 'somebody else' }), again].flatMap((row) =>
      noticesOfDecision(row, row.title, row.path).map(({ subjectId }) => subjectId),
    )
    expect(subjects[0]).toBe(subjects[1])
    expect(subjects[2]).not.toBe(subjects[0])
    const { title, path } = again
    for (const verification of [unsubmitted, submitted(now)])
      expect(noticesOfDecision({ ...again, verification }, title, path)).toEqual([])
  })
})

describe('the mail of a notice', () => {
  const address = 'https://work.example.invalid/fairs/f1'

  it('names the page to open, in text and in HTML', () => {
    const { text, html } = mailOf({ title: '邀请', body: '时间' }, 'zh-CN', address)
    expect(text).toContain(address)
    expect(html).toContain(`href="${address}"`)
  })

  it('shows what people wrote as text, never as HTML', () => {
    const evil = `<img src=x onerror="alert('1')">&`
    const evilFair = fair({ titleZh: evil, place: evil, cancelReason: evil })
    for (const notice of [
      fairInvitation.to(evilFair)('a1'),
      fairCancelled.to(evilFair)('a1'),
      decisionNotice.to(returned(evil, { zh: evil, en: evil }))('a1'),
    ]) {
      const { html } = mailOf(wordsOf(notice, 'zh-CN'), 'zh-CN', address)
      expect(html).not.toContain('<img')
      expect(html).toContain('&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;')
    }
  })
})
