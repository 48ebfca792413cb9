import type { Wording } from '../platform/notice.ts'
import type { Language } from '../../rules/text.ts'

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
export function mailOf({ title, body }: Wording, language: Language, address: string) {
  const open = language === 'en' ? 'Open' : '打开'
  const html = `<!doctype html><html lang="${language}"><body style="font:16px/1.7 sans-serif"><h1 style="font-size:18px">${escapeHtml(title)}</h1><p>${escapeHtml(body)}</p><p><a href="${escapeHtml(address)}">${open}</a></p></body></html>`
  return { subject: title, text: `${body}\n\n${address}\n`, html }
}
