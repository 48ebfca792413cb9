import { variablesText } from './core/api/first-reads.ts'
import { timedFetch } from './core/device/server-time.ts'
import { preferredLanguage } from './core/i18n/preferred-language.ts'
import { filterInput, readNarrowing } from './veteran/matches/match-filter.ts'

/** The operations that the first pages begin with, by name; written in when the pages are built. */
declare const firstOperations: Readonly<Record<string, string>>

type Read = readonly [operation: string, variables: Record<string, unknown>]

/** What each page asks first. */
const readsOf: Readonly<Record<string, () => Read[]>> = {
  '/': () => [['Fairs', { time: 'COMING', first: 5 }]],
  '/matches': () => [
    ['Matches', { filter: filterInput(readNarrowing(new URLSearchParams(location.search))), first: 20 }],
  ],
}

const language = preferredLanguage()

// A page that was kept for another address has its frame only.
const shell = document.getElementById('shell')
if (shell && shell.dataset['path'] && shell.dataset['path'] !== location.pathname) shell.dataset['path'] = ''

/** The reads begin with the page; the program, which is much longer, finds them under way. */
window.firstReads = [['Viewer', {}] as Read, ...(readsOf[location.pathname]?.() ?? [])].map(
  ([operationName, variables]) => ({
    operation: operationName,
    variables: variablesText(variables),
    language,
    answer: timedFetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json', 'Accept-Language': language },
      body: JSON.stringify({ operationName, query: firstOperations[operationName], variables }),
    }),
  }),
)
for (const { answer } of window.firstReads) answer.catch(() => undefined)
