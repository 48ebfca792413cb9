import { isChinese } from './core/format/chinese.ts'
import { payText } from './core/format/money.ts'
import type { LanguageTag } from './core/i18n/catalogues.ts'
import type { MatchCardFragment } from './veteran/matches/generated/matches.ts'
import { shapes, standingOf, telling } from './veteran/matches/telling.ts'

/** Words that travel with the page for the first cards; see commands/shell-words.ts. */
type CardWords = {
  readonly pay: Readonly<Record<string, string>>
  readonly shift: Readonly<Record<string, string>>
  readonly fit: Readonly<Record<string, string>>
  readonly reason: Readonly<Record<string, string>>
}

export type Drawing = { readonly words: CardWords; readonly language: LanguageTag }

const most = 6

const element = (name: string, text = '', lang?: LanguageTag): HTMLElement => {
  const made = document.createElement(name)
  made.textContent = text
  if (lang) made.lang = lang
  return made
}

const filled = (value: string, amounts: Readonly<Record<string, string>>): string =>
  value.replace(/\{\{(\w+)\}\}/g, (_, name: string) => amounts[name] ?? '')

const titleOf = ({ posting }: MatchCardFragment, { language }: Drawing): HTMLElement => {
  const title = element('b', posting.title, isChinese(posting.title) ? 'zh-CN' : undefined)
  const line = element('h2')
  if (language === 'en' && posting.occupation && title.lang) line.append(posting.occupation.name, ' ')
  line.append(title)
  return line
}

const reasonsOf = ({ reasons }: MatchCardFragment, { words, language }: Drawing): HTMLElement => {
  const lines = telling(reasons, language === 'en' ? 2 : 3).map((reason) => {
    const standing = standingOf(reason)
    const line = element('li')
    const shape = element('span', `${shapes[standing]} `)
    shape.setAttribute('aria-label', words.reason[standing] ?? '')
    line.append(shape, reason.text)
    return line
  })
  const list = element('ul')
  list.append(...lines)
  return list
}

/** One card with what decides: what, pay, place, shift and why. It is a plain link, which needs no program. */
const card = (match: MatchCardFragment, drawing: Drawing): HTMLElement => {
  const { posting } = match
  const { words, language } = drawing
  const pay = payText(posting, language, (name, amounts) => filled(words.pay[name] ?? '', amounts))
  const place = posting.area?.name ?? posting.place
  const offer = [pay, place, posting.shift && words.shift[posting.shift], words.fit[match.fit]]
  const link = document.createElement('a')
  link.href = `/postings/${posting.id}`
  link.append(
    titleOf(match, drawing),
    element('p', offer.filter(Boolean).join(' · ')),
    reasonsOf(match, drawing),
  )
  const article = element('article')
  article.append(link)
  return article
}

/** The best matches as they came, until the program draws the whole list in their place. */
export const drawFirst = (place: Element, matches: readonly MatchCardFragment[], drawing: Drawing): void => {
  if (matches.length === 0) return
  place.replaceChildren(...matches.slice(0, most).map((match) => card(match, drawing)))
}
