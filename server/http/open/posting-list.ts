import { say, type Language } from '../../../rules/text.ts'
import type { EmployerRow } from '../../employers/index.ts'
import type { PostingRow } from '../../postings/index.ts'
import { ownWords } from './blocks.ts'
import { html, type Markup } from './html.ts'
import { postingLine } from './posting-said.ts'
import { words } from './words.ts'

/** Postings as lines that lead to them; the employers of those that name one are known by id. */
export const postingList = (
  rows: readonly PostingRow[],
  employers: ReadonlyMap<string, EmployerRow>,
  language: Language,
): Markup =>
  html`<ul>
    ${rows.map((row) => {
      const firm = employers.get(row.employerId ?? '')?.name ?? say(words.unnamed, language)
      return html`<li>
        <a href="/postings/${row._id}">${ownWords(row.title)}</a
        ><span class="soft">${ownWords(postingLine(row, firm, language))}</span>
      </li>`
    })}
  </ul>`
