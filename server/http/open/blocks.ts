import { html, type Markup } from './html.ts'
import type { Fact } from './posting-said.ts'

/** The attribute of a text in Chinese script. */
const languageAttribute = (text: string): Markup | null =>
  /\p{Script=Han}/u.test(text) ? html` lang="zh-CN"` : null

/** What somebody wrote, marked where it is Chinese on an English page. */
export const ownWords = (text: string): Markup => html`<span${languageAttribute(text)}>${text}</span>`

/** Facts in two columns, those not stated left out. */
export function facts(rows: readonly Fact[]): Markup | null {
  const stated = rows.filter(([, said]) => said)
  if (stated.length === 0) return null
  return html`<dl>
    ${stated.map(
      ([label, said]) =>
        html`<dt>${label}</dt>
          <dd>${ownWords(said ?? '')}</dd>`,
    )}
  </dl>`
}

/** A part under its own heading; none where there is nothing to say. */
export const section = (title: string, ...inside: readonly (Markup | null | false | '')[]): Markup | null =>
  inside.some(Boolean)
    ? html`<section>
        <h2>${title}</h2>
        ${inside.map((part) => part || null)}
      </section>`
    : null

/** A text on lines of its own. */
export const paragraph = (text: string): Markup | null =>
  text === '' ? null : html`<p class="text">${ownWords(text)}</p>`

export interface Act {
  readonly to: string
  readonly text: string
}

/** What to do next, the first of them first of all. */
export const acts = (all: readonly Act[]): Markup =>
  html`<p class="acts">${all.map(({ to, text }) => html`<a href="${to}">${text}</a>`)}</p>`
