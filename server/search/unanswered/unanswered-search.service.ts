import { setTimeout } from 'node:timers'
import { dayOf } from '../../../rules/office-time.ts'
import { blankFilter, searchFilterRule } from '../../../rules/search.ts'
import { addressKey } from '../../platform/address.ts'
import { checked } from '../../platform/checked.ts'
import { platformErrors } from '../../platform/errors.ts'
import type { CountedPage, PageArgs } from '../../platform/page.ts'
import type { Platform } from '../../platform/platform.ts'
import { troubleLog } from '../../platform/trouble.ts'
import { allowed, type Viewer } from '../../platform/viewer.ts'
import type { Asker } from '../asker.ts'
import type { SearchArgs } from '../posting-finding.service.ts'
import type { SearchPartRow } from '../search-part.ts'
import { anonymousWords } from './anonymous-words.ts'
import { searchesKept } from './searches-kept.ts'
import { tally } from './tally.ts'
import { isCounted, mayReadUnanswered } from './unanswered-search.policy.ts'
import { unansweredSearchStore } from './unanswered-search.store.ts'
import { enoughFound, monthOf, type Heard, type UnansweredSearchRow } from './unanswered-search.ts'

type Deps = Pick<Platform, 'clock' | 'log' | 'connection' | 'secrets'>

interface Answered {
  readonly totalCount: number
  readonly degraded: boolean
  readonly understood: readonly SearchPartRow[]
}

export type UnansweredSearchPageRow = CountedPage<UnansweredSearchRow> & { readonly others: number }

type Args = PageArgs & {
  readonly month?: string | null | undefined
  readonly search?: string | null | undefined
}

/** What was heard is written together, so long after the first of it. */
const pauseMs = 3_000

const wrongMonth = {
  path: 'month',
  text: { zh: '月份须为四位年份加两位月份，如 2026-11', en: 'A month is written as 2026-11' },
}

const isNarrowed = ({ filter }: Pick<SearchArgs, 'filter'>): boolean =>
  JSON.stringify(checked(searchFilterRule, filter ?? {})) !== JSON.stringify(blankFilter)

/** Searches that find nothing or hardly anything, counted without saying whose they were. */
export function unansweredSearches({ clock, log, connection, secrets }: Deps) {
  const store = unansweredSearchStore(connection)
  const heard = tally()
  const trouble = troubleLog(log)
  let isDue = false

  const hashOf = (what: string): string => secrets.keyedHashes(`unanswered ${what}`)[0]!.slice(0, 32)
  const idOf = ({ words, day }: Heard): string =>
    `${monthOf(day)}:${words === null ? 'others' : hashOf(`words ${words}`)}`

  /** Writes what was heard; what cannot be written is not counted. */
  async function write(): Promise<void> {
    isDue = false
    for (const each of heard.take())
      await store
        .count(idOf(each), each, clock())
        .catch((error: unknown) => trouble(error, 'searches that found nothing could not be counted'))
  }

  function soon(): void {
    if (isDue) return
    isDue = true
    setTimeout(() => void write(), pauseMs).unref()
  }

  return {
    /** Notes a search that found hardly anything by its words alone. Writes nothing: that is done later, for all together. */
    heard({ viewer, ip, isWatched = false }: Asker, args: SearchArgs, found: Answered): void {
      if (found.totalCount >= enoughFound || found.degraded || args.after) return
      if (isWatched || !isCounted(viewer) || isNarrowed(args)) return
      const day = dayOf(clock())
      const asker = hashOf(`asker ${monthOf(day)} ${viewer?.id ?? addressKey(ip)}`).slice(0, 16)
      const words = anonymousWords(args.words, found.understood)
      const sameness = hashOf(`search ${asker} ${words ?? args.words}`)
      heard.add({ words, day, asker, sameness, isNone: found.totalCount === 0 }, clock().getTime())
      soon()
    },

    writeUnanswered: write,

    async unansweredSearches(
      viewer: Viewer | null,
      { month, search, ...args }: Args,
    ): Promise<UnansweredSearchPageRow> {
      allowed(viewer, mayReadUnanswered)
      if (month != null && !/^\d{4}-(?:0[1-9]|1[0-2])$/.test(month))
        throw platformErrors.invalid([wrongMonth])
      const asked = month ?? monthOf(dayOf(clock()))
      const [page, others] = await Promise.all([store.page(asked, search, args), store.others(asked)])
      return { ...page, others }
    },

    kept: [searchesKept(store)],
  }
}
