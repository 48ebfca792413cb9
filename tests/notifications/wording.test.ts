import { describe, expect, it } from 'vitest'
import {
  planned,
  type NotificationKind,
  type NotificationRow,
} from '../../server/notifications/notification.ts'
import { mailOf, wordingOf } from '../../server/notifications/wording.ts'

const notice = (kind: NotificationKind, facts: NotificationRow['facts'] = {}): NotificationRow => ({
  _id: 'n1',
  kind,
  recipientId: 'a1',
  subjectId: 'f1',
  path: '/fairs/f1',
  facts: {
    title: { zh: '秋季招聘会', en: 'Autumn fair' },
    place: '泉港区体育馆',
    startsAt: new Date('2026-12-01T16:00:00Z'),
    registrationClosesAt: new Date('2026-11-30T10:00:00Z'),
    reason: '台风',
    ...facts,
  },
  usefulUntil: null,
  createdAt: new Date(0),
  readAt: null,
  email: planned(new Date(0)),
})
const kinds = ['FAIR_INVITATION', 'FAIR_CANCELLED', 'VERIFICATION_DECIDED'] as const

describe('the words of a notice', () => {
  it.each(kinds)('say what %s is about in both languages', (kind) => {
    for (const language of ['zh-CN', 'en'] as const) {
      const { title, body } = wordingOf(notice(kind), language)
      expect(title.length * body.length).toBeGreaterThan(0)
      expect(title + body).not.toMatch(/undefined|null|Invalid/)
    }
    expect(wordingOf(notice(kind), 'en').title).not.toMatch(/\p{Script=Han}/u)
  })

  it('say the time in the office’s zone, and midnight as 00:00', () => {
    expect(wordingOf(notice('FAIR_INVITATION'), 'zh-CN').body).toMatch(/12月2日.*00:00/)
    expect(wordingOf(notice('FAIR_INVITATION'), 'en').body).toMatch(/2 December.*00:00/)
  })

  it('call a fair without an English title by its Chinese one', () => {
    const facts = { title: { zh: '秋季招聘会', en: '秋季招聘会' } }
    expect(wordingOf(notice('FAIR_INVITATION', facts), 'en').title).toContain('秋季招聘会')
  })

  it('tell being verified from being returned, with the reason', () => {
    const titles = (['VERIFIED', 'RETURNED'] as const).map(
      (outcome) => wordingOf(notice('VERIFICATION_DECIDED', { outcome }), 'en').title,
    )
    expect(new Set(titles).size).toBe(2)
    const returned = notice('VERIFICATION_DECIDED', { outcome: 'RETURNED', reason: '证件不清楚' })
    expect(wordingOf(returned, 'zh-CN').body).toContain('证件不清楚')
  })
})

describe('the mail of a notice', () => {
  it('names the page to open, in text and in HTML', () => {
    const { text, html } = mailOf(notice('FAIR_INVITATION'), 'zh-CN', 'https://work.example.invalid')
    expect(text).toContain('https://work.example.invalid/fairs/f1')
    expect(html).toContain('href="https://work.example.invalid/fairs/f1"')
  })

  it('shows what people wrote as text, never as HTML', () => {
    const evil = `<img src=x onerror="alert('1')">&`
    const facts = { title: { zh: evil, en: evil }, place: evil, reason: evil }
    for (const kind of kinds) {
      const { html } = mailOf(notice(kind, facts), 'zh-CN', 'https://work.example.invalid')
      expect(html).not.toContain('<img')
      expect(html).toContain('&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;')
    }
  })
})
