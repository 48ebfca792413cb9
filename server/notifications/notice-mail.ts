import type { Sender, Wording } from '../platform/notice.ts'
import type { Language, Text } from '../../rules/text.ts'

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => escapes[character] ?? character)

/** What a mail is made from beside its words. */
interface Letter {
  /** The recipient's name. */
  readonly name: string
  /** The station that it comes from, if any. */
  readonly sender: Sender | null
  /** What it is that one can say no to, if one can. */
  readonly optional: Text | null
  /** Where one stops it. */
  readonly stopAt: string
}

const toNobody: Letter = { name: '', sender: null, optional: null, stopAt: '' }

/** Every line of a mail, in one language. */
const lines: Readonly<
  Record<
    Language,
    (
      letter: Letter,
    ) => Record<'greeting' | 'open' | 'stop' | 'automatic', string> & { readonly signature: string[] }
  >
> = {
  'zh-CN': ({ name, sender, optional }) => ({
    greeting: name ? `${name}，您好：` : '您好：',
    open: '查看详情',
    signature: sender ? [sender.nameZh, `咨询电话：${sender.phone}`] : ['戎桥退役军人就业服务平台'],
    automatic: '本邮件由系统自动发送，请勿直接回复。',
    stop: optional ? `如不想再收到${optional.zh}，请打开` : '如不想再收到邮件，请在“账号”中删除邮箱地址',
  }),
  en: ({ name, sender, optional }) => ({
    greeting: name ? `Dear ${name},` : 'Hello,',
    open: 'Details',
    signature: sender ? [sender.nameEn, `Telephone: ${sender.phone}`] : ['Rongqiao, work for veterans'],
    automatic: 'This mail was sent automatically; please do not reply to it.',
    stop: optional
      ? `To get no more ${optional.en}, open`
      : 'To get no more mails, take your address out of “Account”',
  }),
}

const paragraph = (text: string): string => `<p>${escapeHtml(text)}</p>`
const link = (address: string, text: string): string =>
  `<a href="${escapeHtml(address)}">${escapeHtml(text)}</a>`

/** The mail of a notice: text and HTML that say the same, with the page to open, who sends it and how to stop it. */
export function mailOf({ title, body }: Wording, language: Language, address: string, letter = toNobody) {
  const { greeting, open, signature, automatic, stop } = lines[language](letter)
  const { stopAt } = letter
  const colon = language === 'en' ? ': ' : '：'
  const text = [
    greeting,
    body,
    `${open}${colon}${address}`,
    signature.join('\n'),
    `${automatic}\n${stop}${colon}${stopAt}`,
  ]
  const html = [
    `<h1 style="font-size:18px">${escapeHtml(title)}</h1>`,
    paragraph(greeting),
    paragraph(body),
    `<p>${link(address, open)}</p>`,
    `<p>${signature.map(escapeHtml).join('<br>')}</p>`,
    `<p style="font-size:13px">${escapeHtml(automatic)}<br>${escapeHtml(stop + colon)}${link(stopAt, stopAt)}</p>`,
  ]
  return {
    subject: title,
    text: `${text.join('\n\n')}\n`,
    html: `<!doctype html><html lang="${language}"><body style="font:16px/1.7 sans-serif">${html.join('')}</body></html>`,
  }
}
