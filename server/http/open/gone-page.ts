import { say, type Language, type Text } from '../../../rules/text.ts'
import type { OpenPage } from './frame.ts'
import { section } from './blocks.ts'
import { html, type Markup } from './html.ts'
import { words } from './words.ts'

interface Gone {
  /** What became of it. */
  readonly said: Text
  readonly path: string
  readonly more: Markup | null
  readonly nearest: { readonly title: Text; readonly list: Markup } | null
  readonly runs?: boolean
}

/** What became of something, and what is nearest to it; nothing that it once said, since nobody checks that any more. */
export const gonePage = (
  { said, path, more, nearest, runs = false }: Gone,
  language: Language,
): OpenPage => ({
  status: 410,
  title: say(said, language),
  description: '',
  path,
  runs,
  main: html`${more}${nearest && section(say(nearest.title, language), nearest.list)}
    <p><a href="/postings">${say(words.jobs, language)}</a></p>`,
})

/** Of what is unknown and of what is hidden the same is said; the program may show it to its owner. */
export const unknownPage = (path: string, language: Language): OpenPage => ({
  status: 404,
  title: say(words.unknownTitle, language),
  description: '',
  path,
  runs: true,
  main: html`<p>${say(words.unknown, language)}</p>
    <p><a href="/postings">${say(words.jobs, language)}</a></p>`,
})
