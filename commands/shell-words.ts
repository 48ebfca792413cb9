import type { LanguageTag } from '../client/core/i18n/catalogues.ts'
import { en } from '../client/core/i18n/words.en.ts'
import { zhCN } from '../client/core/i18n/words.zh-CN.ts'
import { frontEn } from '../client/veteran/home/words.en.ts'
import { frontZh } from '../client/veteran/home/words.zh-CN.ts'
import { matchesEn } from '../client/veteran/matches/words.en.ts'
import { matchesZh } from '../client/veteran/matches/words.zh-CN.ts'

const words = {
  'zh-CN': { ...zhCN, ...frontZh, ...matchesZh },
  en: { ...en, ...frontEn, ...matchesEn },
} as const

/** The pages that begin with words of their own; every other says that it is loading. */
export const shellPaths = { home: '/', matches: '/matches', other: '' } as const

export type ShellPage = keyof typeof shellPaths

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const door = (to: string, text: string, hint: string): string =>
  `<a href="${to}"><b>${escaped(text)}</b> <small>${escaped(hint)}</small></a>`

/** The name and the first words of a page, as markup that stands until the program has drawn the page. */
export function shellOf(page: ShellPage, language: LanguageTag): { title: string; markup: string } {
  const { product, state, home, matches, pay, shift, fit, reason } = words[language]
  const { unstated, from, exact, range } = pay
  const cardWords = { pay: { unstated, from, exact, range }, shift, fit, reason }
  const titles = { home: home.title, matches: matches.title, other: '' }
  const bones = '<i aria-hidden="true"></i>'.repeat(3)
  const doors =
    door('/profile/service', home.service, home.serviceHint) +
    door('/search', home.words, home.wordsHint) +
    door('/fairs', home.fairs, home.fairsHint)
  const title = titles[page]
  const loading = `<p>${escaped(state.loading)}</p>`
  const here = title ? `<h1 data-here>${escaped(title)}</h1>` : ''
  const inside = {
    home: `<div data-here>${doors}</div><p data-elsewhere>${escaped(state.loading)}</p>`,
    matches:
      `<div data-cards>${loading}${bones}</div>` +
      `<script type="application/json" id="shell-words">${JSON.stringify(cardWords)}</script>`,
    other: loading + bones,
  }
  return {
    title: title ? `${title} · ${product}` : product,
    markup:
      `<div id="shell"><header>${escaped(product)}</header>` + `<main>${here}${inside[page]}</main></div>`,
  }
}
