import { say, type Language } from '../../../rules/text.ts'
import type { EmployerRow } from '../../employers/index.ts'
import type { PostingRow } from '../../postings/index.ts'
import type { OpenPage } from './frame.ts'
import { html } from './html.ts'
import { postingList } from './posting-list.ts'
import { words } from './words.ts'

interface Given {
  /** What was typed; empty: all that is open. */
  readonly typed: string
  readonly rows: readonly PostingRow[]
  readonly employers: ReadonlyMap<string, EmployerRow>
  /** Where the next page begins; null at the end. */
  readonly next: string | null
  readonly language: Language
}

const address = (typed: string, after?: string): string => {
  const asked = new URLSearchParams({ ...(typed && { q: typed }), ...(after && { after }) }).toString()
  return asked ? `/postings?${asked}` : '/postings'
}

/** Open postings with a box to search them, which needs no program. */
export function listPage({ typed, rows, employers, next, language }: Given): OpenPage {
  const t = (name: keyof typeof words) => say(words[name], language)
  return {
    status: 200,
    title: t('jobs'),
    description: `${t('product')} · ${t('what')}`,
    path: address(typed),
    runs: false,
    main: html`<form action="/postings" method="get" role="search">
        <label for="q">${t('searchLabel')}</label
        ><input id="q" name="q" type="search" maxlength="100" value="${typed}" /><button type="submit">
          ${t('search')}
        </button>
      </form>
      ${
        rows.length > 0
          ? html`<section>${postingList(rows, employers, language)}</section>`
          : html`<p>${t(typed ? 'noneFound' : 'noJobs')}</p>`
      }${next !== null && html`<p><a rel="next" href="${address(typed, next)}">${t('next')}</a></p>`}`,
  }
}
