import { createHash } from 'node:crypto'
import {
  savedSearchRule,
  searchFilterRule,
  type AlertRhythm,
  type SearchFilter,
  type SearchFilterInput,
} from '../../../rules/search.ts'
import type { Notifications } from '../../notifications/index.ts'
import { checked } from '../../platform/checked.ts'
import { platformErrors } from '../../platform/errors.ts'
import { madeOnce, type MakingKey } from '../../platform/made-once.ts'
import type { Platform } from '../../platform/platform.ts'
import type { OwedJob } from '../../platform/queue/owed.ts'
import { firstVersion } from '../../platform/record.ts'
import { allowed, type Viewer } from '../../platform/viewer.ts'
import type { Postings } from '../../postings/index.ts'
import { savedSearchErrors } from './saved-search.errors.ts'
import { searchFound, searchNotices } from './saved-search.notices.ts'
import { mayKeepSearches } from './saved-search.policy.ts'
import { savedSearchStore } from './saved-search.store.ts'
import { mostRemembered, newAmong, nextLook, type SavedSearchRow } from './saved-search.ts'
import { savedSearchesHeld } from './saved-searches-held.ts'

/** A posting that a kept search finds. */
export interface FoundForAlert {
  readonly id: string
  readonly title: string
  /** Milliseconds since 1970. */
  readonly publishedAt: number
}

interface SavedSearchDeps extends Pick<Platform, 'connection' | 'clock' | 'newId' | 'queue' | 'log'> {
  readonly notifications: Pick<Notifications, 'request'>
  readonly postings: Pick<Postings, 'byIds' | 'visibleNow'>
  /** What a search finds among postings that have changed since a moment. */
  readonly findFor: (
    search: Pick<SavedSearchRow, 'accountId' | 'words' | 'filter'>,
    since: Date,
  ) => Promise<readonly FoundForAlert[]>
}

export interface SavedSearchGiven {
  readonly words: string
  readonly filter?: SearchFilterInput | null | undefined
  readonly rhythm?: AlertRhythm | null | undefined
}

const samenessOf = (accountId: string, words: string, filter: SearchFilter): string =>
  createHash('sha256')
    .update(JSON.stringify([accountId, words, filter]))
    .digest('base64url')

export function savedSearches(deps: SavedSearchDeps) {
  const { clock, newId, notifications, postings, findFor } = deps
  const store = savedSearchStore(deps.connection)
  const looking = store.looking(deps)

  async function rhythmSet(search: SavedSearchRow, rhythm: AlertRhythm): Promise<SavedSearchRow> {
    const now = clock()
    const changed = await store.setRhythm(search, { rhythm, nextAt: nextLook(rhythm, now) }, now)
    if (!changed) throw platformErrors.changed()
    return changed
  }

  async function keep(accountId: string, given: SavedSearchGiven, _id: string): Promise<SavedSearchRow> {
    const { words, rhythm } = checked(savedSearchRule, given)
    const filter = checked(searchFilterRule, given.filter ?? {})
    const sameness = samenessOf(accountId, words, filter)
    const now = clock()
    const nextAt = nextLook(rhythm, now)
    const same = await store.bySameness(sameness)
    if (same) return rhythmSet(same, rhythm)
    const blank = { lastToldAt: null, lastToldCount: 0, tellings: 0, told: [], lookedAt: now }
    const row: SavedSearchRow = { _id, accountId, words, filter, rhythm, ...blank, ...firstVersion(now) }
    if (!(await store.add(row, sameness, nextAt))) throw savedSearchErrors.tooMany()
    return row
  }

  const isAnyOpen = async (ids: readonly string[]): Promise<boolean> =>
    (await postings.visibleNow(await postings.byIds(ids))).length > 0

  return {
    mySavedSearches: async (viewer: Viewer | null): Promise<SavedSearchRow[]> =>
      store.ofAccount(allowed(viewer, mayKeepSearches).id),

    async saveSearch(
      viewer: Viewer | null,
      given: SavedSearchGiven,
      key?: MakingKey,
    ): Promise<SavedSearchRow> {
      const { id: maker } = allowed(viewer, mayKeepSearches)
      return madeOnce<SavedSearchRow>({ kind: 'saved-search', maker, key, newId, byId: store.byId }, (id) =>
        keep(maker, given, id),
      )
    },

    async setRhythm(viewer: Viewer | null, id: string, rhythm: AlertRhythm): Promise<SavedSearchRow> {
      const { id: accountId } = allowed(viewer, mayKeepSearches)
      const search = await store.byId(id)
      if (search?.accountId !== accountId) throw savedSearchErrors.unknown()
      return rhythmSet(search, rhythm)
    },

    async remove(viewer: Viewer | null, id: string): Promise<SavedSearchRow> {
      const removed = await store.remove(id, allowed(viewer, mayKeepSearches).id)
      if (!removed) throw savedSearchErrors.unknown()
      return removed
    },

    /** Tells of what is new, once, and says when to look again. Done again it tells nothing twice. */
    async alert({ id, version }: OwedJob): Promise<void> {
      const search = await store.byId(id)
      const now = clock()
      const nextAt = search && nextLook(search.rhythm, now)
      if (!search || search.version !== version || !nextAt) return
      const found = newAmong(search, await findFor(search, search.lookedAt))
      if (found.length === 0) return void (await store.told(search, { lookedAt: now }, nextAt))
      await notifications.request([searchFound.to({ search, postings: found, now })(search.accountId)])
      const told = [...found.map((each) => each.id), ...search.told].slice(0, mostRemembered)
      const since = { tellings: search.tellings + 1, lastToldAt: now, lastToldCount: found.length }
      await store.told(search, { told, ...since, lookedAt: now }, nextAt)
    },

    notices: searchNotices({
      byId: store.byId,
      isAnyOpen,
      stopAll: (accountId) => store.stopAll(accountId, clock()),
    }),
    owed: { looking },
    personal: [savedSearchesHeld(store)],
  }
}
