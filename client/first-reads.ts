import { variablesText } from './core/api/first-reads.ts'
import { seenToken } from './core/device/kept.ts'
import { timedFetch } from './core/device/server-time.ts'
import { preferredLanguage } from './core/i18n/preferred-language.ts'
import { drawFirst, type Drawing } from './first-matches.ts'
import type { MatchesQuery } from './veteran/matches/generated/matches.ts'
import { filterInput, readNarrowing, readOrder } from './veteran/matches/match-filter.ts'

/** The hashes of the operations that the first pages begin with, by name; written in when the pages are built. */
declare const firstOperations: Readonly<Record<string, string>>

type Read = readonly [operation: string, variables: Record<string, unknown>]

/** What each page asks first. */
const readsOf: Readonly<Record<string, () => Read[]>> = {
  '/': () => [['Fairs', { time: 'COMING', first: 5 }]],
  '/matches': () => {
    const params = new URLSearchParams(location.search)
    return [
      ['Matches', { filter: filterInput(readNarrowing(params)), orderBy: readOrder(params), first: 20 }],
    ]
  },
}

const language = preferredLanguage()

// A page that was kept for another address has its frame only.
const page = document.documentElement
if (page.dataset['path'] !== location.pathname) page.dataset['path'] = ''

const reads: Read[] = [...(readsOf[location.pathname]?.() ?? []), ['Viewer', {}]]

/** The reads begin with the page; the program, which is much longer, finds them under way. Whoever sees as somebody reads by the program. */
window.firstReads = (seenToken() === null ? reads : []).map(([operationName, variables]) => ({
  operation: operationName,
  variables: variablesText(variables),
  language,
  answer: timedFetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'Content-Type': 'application/json', 'Accept-Language': language },
    body: JSON.stringify({
      operationName,
      variables,
      extensions: { persistedQuery: { sha256Hash: firstOperations[operationName] } },
    }),
  }),
}))
/** Whoever reads it reads a copy: the program takes the answer itself. */
const readCopy = async <Data>(answer: Promise<Response>): Promise<Data | undefined> => {
  const { data } = (await (await answer).clone().json()) as { data?: Data | null }
  return data ?? undefined
}

/** The first cards stand as soon as they are known; the program draws the list in their place. */
const showMatches = async (answer: Promise<Response>): Promise<void> => {
  const data = await readCopy<MatchesQuery>(answer)
  const place = document.querySelector('#shell [data-cards]')
  const words = document.getElementById('shell-words')?.textContent
  if (place && words && data)
    drawFirst(place, data.matches.nodes, { words: JSON.parse(words) as Drawing['words'], language })
}

for (const { operation, answer } of window.firstReads)
  (operation === 'Matches' ? showMatches(answer) : answer).catch(() => undefined)

// A browser asks for six things at once: what the page needs besides the frame queues behind what it says.
for (const module of page.dataset['modules']?.split(' ') ?? []) {
  if (!module) continue
  const ahead = document.createElement('link')
  Object.assign(ahead, { rel: 'modulepreload', crossOrigin: '', href: module })
  document.head.append(ahead)
}
