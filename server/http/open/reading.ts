import type { Language } from '../../../rules/text.ts'
import type { EmployerRow } from '../../employers/index.ts'
import type { FairRow } from '../../fairs/index.ts'
import { AppError } from '../../platform/errors.ts'
import { isPresent } from '../../platform/present.ts'
import type { PostingRow } from '../../postings/index.ts'
import type { Wired } from '../../wiring.ts'
import { employerPage } from './employer-page.ts'
import { fairCalendar } from './fair-calendar.ts'
import { fairList, fairPage } from './fair-page.ts'
import type { OpenPage } from './frame.ts'
import { gonePage, unknownPage } from './gone-page.ts'
import { html } from './html.ts'
import { listPage } from './list-page.ts'
import { postingList } from './posting-list.ts'
import { postingPage } from './posting-page.ts'
import { endWords, words } from './words.ts'

/** Who asks for a page: nobody in particular, from an address, in a language. */
export interface Stranger {
  readonly language: Language
  readonly ip: string
}

const [nearestShown, listed, firmShown] = [5, 20, 50]

const nullIfUnknown = (error: unknown): null => {
  if (error instanceof AppError && error.code === 'NOT_FOUND') return null
  throw error
}

/** What the open pages are made of, each read as by somebody without an account. */
export function openReading({ services, clock, config }: Pick<Wired, 'services' | 'clock' | 'config'>) {
  const { postings, employers, fairs, stations, search } = services
  const { publicUrl } = config

  const employersOf = async (rows: readonly PostingRow[]): Promise<Map<string, EmployerRow>> => {
    const ids = [...new Set(rows.map(({ employerId }) => employerId).filter(isPresent))]
    const found = ids.length > 0 ? await employers.byIds(ids) : []
    return new Map(found.map((row) => [row._id, row]))
  }

  async function posting(id: string, { language }: Stranger): Promise<OpenPage> {
    const path = `/postings/${id}`
    const known = await postings.publicPosting(id)
    if (known === null) return unknownPage(path, language)
    if (known.end === null) {
      const firms = await employersOf([known.posting])
      const employer = firms.get(known.posting.employerId ?? '') ?? null
      return postingPage({ posting: known.posting, employer, language, publicUrl })
    }
    const near = await postings.nearestOpen(known.posting, nearestShown)
    const list = near.length > 0 && postingList(near, await employersOf(near), language)
    const nearest = list ? { title: words.nearest, list } : null
    return gonePage({ said: endWords[known.end], path, more: null, nearest }, language)
  }

  async function employer(id: string, { language }: Stranger): Promise<OpenPage> {
    const found = await employers.employer(null, id).catch(nullIfUnknown)
    if (found === null) return unknownPage(`/employers/${id}`, language)
    const open = await postings.publicPostingsOf(id, firmShown)
    return employerPage({ employer: found, open, language, publicUrl })
  }

  const comingFairs = async (besides: string) => {
    const { nodes } = await fairs.page(null, { time: 'COMING', first: nearestShown + 1 })
    return nodes.filter(({ _id, state }) => _id !== besides && state === 'PUBLISHED').slice(0, nearestShown)
  }

  async function goneFair(fair: FairRow, path: string, language: Language): Promise<OpenPage> {
    const cancelled = { zh: '该招聘会已取消', en: 'This fair has been called off' }
    const coming = await comingFairs(fair._id)
    const list = coming.length > 0 && fairList(coming, language)
    return gonePage(
      {
        said: fair.state === 'CANCELLED' ? cancelled : words.goneFair,
        path,
        more: fair.cancelReason ? html`<p>${fair.cancelReason}</p>` : null,
        nearest: list ? { title: words.comingFairs, list } : null,
        runs: true,
      },
      language,
    )
  }

  async function fair(id: string, { language }: Stranger): Promise<OpenPage> {
    const path = `/fairs/${id}`
    const found = await fairs.fair(null, id).catch(nullIfUnknown)
    if (found === null) return unknownPage(path, language)
    const isOver = found.endsAt !== null && found.endsAt <= clock()
    if (found.state === 'CANCELLED' || isOver) return goneFair(found, path, language)
    const [station = null] = found.stationId ? await stations.byIds([found.stationId]) : []
    const isOpen = fairs.closedBecause(found) === null
    return fairPage({ fair: found, station, isOpen, language, publicUrl })
  }

  /** For a calendar; one that was called off says so there too. Null for what nobody else knows of. */
  async function calendar(id: string, { language }: Stranger): Promise<string | null> {
    const found = await fairs.fair(null, id).catch(nullIfUnknown)
    return found && fairCalendar(found, language, publicUrl)
  }

  async function list(
    asked: { q: string; after: string | null },
    { language, ip }: Stranger,
  ): Promise<OpenPage> {
    const typed = asked.q.trim().slice(0, 100)
    const args = { first: listed, after: asked.after }
    if (typed === '') {
      const { nodes, pageInfo } = await postings.openPostings(args)
      const next = pageInfo.hasNextPage ? pageInfo.endCursor : null
      return listPage({ typed, rows: nodes, employers: await employersOf(nodes), next, language })
    }
    const page = await search.searchPostings({ viewer: null, ip }, { ...args, words: typed, orderBy: 'FIT' })
    return listPage({
      typed,
      rows: page.nodes.map((found) => found.posting),
      employers: new Map(page.employers.map((row) => [row._id, row])),
      next: page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null,
      language,
    })
  }

  return { posting, employer, fair, list, calendar }
}
