import type { Language } from '../platform/text.ts'
import type { Facts, NotificationKind, NotificationRow } from './notification.ts'

/** What a reader sees. */
export interface Wording {
  readonly title: string
  readonly body: string
}

const when = (instant: Date | undefined, language: Language): string =>
  instant === undefined
    ? ''
    : new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', {
        timeZone: 'Asia/Shanghai',
        month: 'long',
        day: 'numeric',
        weekday: 'short',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      }).format(instant)

const nameOf = (facts: Facts, language: Language): string =>
  language === 'en' ? (facts.title?.en ?? facts.title?.zh ?? '') : (facts.title?.zh ?? '')

type Words = (facts: Facts) => Wording

const chinese: Record<NotificationKind, Words> = {
  FAIR_INVITATION: (facts) => ({
    title: `邀请您参加：${nameOf(facts, 'zh-CN')}`,
    body: `时间：${when(facts.startsAt, 'zh-CN')}。地点：${facts.place ?? ''}。请于${when(facts.registrationClosesAt, 'zh-CN')}前报名，报名后即得入场码。`,
  }),
  FAIR_CANCELLED: (facts) => ({
    title: `已取消：${nameOf(facts, 'zh-CN')}`,
    body: `您报名的招聘会（原定${when(facts.startsAt, 'zh-CN')}，${facts.place ?? ''}）已取消。原因：${facts.reason ?? ''}。`,
  }),
  VERIFICATION_DECIDED: (facts) =>
    facts.outcome === 'VERIFIED'
      ? { title: '审核已通过', body: `${nameOf(facts, 'zh-CN')}的资料已由工作人员核实。` }
      : {
          title: '资料被退回，请修改',
          body: `${nameOf(facts, 'zh-CN')}的资料需要修改：${facts.reason ?? ''}`,
        },
}

const english: Record<NotificationKind, Words> = {
  FAIR_INVITATION: (facts) => ({
    title: `You are invited: ${nameOf(facts, 'en')}`,
    body: `When: ${when(facts.startsAt, 'en')}. Where: ${facts.place ?? ''}. Register before ${when(facts.registrationClosesAt, 'en')}; you get your ticket at once.`,
  }),
  FAIR_CANCELLED: (facts) => ({
    title: `Called off: ${nameOf(facts, 'en')}`,
    body: `The fair you registered for (${when(facts.startsAt, 'en')}, ${facts.place ?? ''}) has been called off. Reason: ${facts.reason ?? ''}.`,
  }),
  VERIFICATION_DECIDED: (facts) =>
    facts.outcome === 'VERIFIED'
      ? { title: 'Verified', body: `Staff have checked ${nameOf(facts, 'en')} and found everything right.` }
      : {
          title: 'Returned: please correct',
          body: `${nameOf(facts, 'en')}: please correct ${facts.reason ?? ''}`,
        },
}

/** Title and text of a notice in a language. Pure. */
export const wordingOf = (row: Pick<NotificationRow, 'kind' | 'facts'>, language: Language): Wording =>
  (language === 'en' ? english : chinese)[row.kind](row.facts)

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => escapes[character] ?? character)

/** The mail of a notice: text and HTML that say the same, with the address of the page to open. */
export function mailOf(row: NotificationRow, language: Language, publicUrl: string) {
  const { title, body } = wordingOf(row, language)
  const address = publicUrl + row.path
  const open = language === 'en' ? 'Open' : '打开'
  const html = `<!doctype html><html lang="${language}"><body style="font:16px/1.7 sans-serif"><h1 style="font-size:18px">${escapeHtml(title)}</h1><p>${escapeHtml(body)}</p><p><a href="${escapeHtml(address)}">${open}</a></p></body></html>`
  return { subject: title, text: `${body}\n\n${address}\n`, html }
}
