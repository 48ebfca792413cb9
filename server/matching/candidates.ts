import { LRUCache } from 'lru-cache'
import { degrees } from '../../rules/choices.ts'
import { yielding } from '../platform/event-loop.ts'
import type { Platform } from '../platform/platform.ts'
import { troubleLog } from '../platform/trouble.ts'
import type { Postings } from '../postings/index.ts'
import type { Reading } from '../reading/index.ts'
import { cluesOf } from './clues.ts'
import type { IndexIs } from './keeping/index-view.ts'
import { product } from './meaning/features.ts'
import { entryOf } from './meaning/posting-entry.ts'
import {
  byNearness,
  passes,
  type PostingEntry,
  type PostingFilters,
  type PostingIndex,
  type PostingQuery,
} from './posting-index.ts'

/** Why candidates are poorer than usual. */
export type SimplerBecause =
  /** The index did not answer. */
  | 'SEARCH_AWAY'
  /** The index is being filled, or does not hold all that it should. */
  | 'INDEX_INCOMPLETE'

export interface Candidates {
  readonly entries: readonly PostingEntry[]
  /** Null when they are the index's; else why they are what the database finds by occupation, skill and place. */
  readonly simplerBecause: SimplerBecause | null
}

interface Parts extends Pick<Platform, 'log'> {
  readonly postingIndex: Pick<PostingIndex, 'search' | 'shared'>
  readonly reading: Pick<Reading, 'title'>
  readonly postings: Pick<Postings, 'byIds' | 'found'>
  readonly indexIs: () => Promise<IndexIs>
}

/** Asks for candidates: the index while it holds all and answers, else the database. */
export function candidateSource({ postingIndex, indexIs, log, ...parts }: Parts) {
  const fromDatabase = databaseCandidates(parts)
  const trouble = troubleLog(log)

  /** An index that was emptied behind its keeper's back answers nothing until that looks again, within a second or two. */
  async function hasLost(documents: number): Promise<boolean> {
    if (postingIndex.shared === null) return false
    const content = await postingIndex.shared.content()
    return content === null || content.documents < documents * mostMissing
  }

  return async (query: PostingQuery): Promise<Candidates> => {
    const incomplete = async (): Promise<Candidates> => ({
      entries: await fromDatabase(query),
      simplerBecause: 'INDEX_INCOMPLETE',
    })
    const { whole, documents } = await indexIs()
    if (!whole) return incomplete()
    try {
      const hits = await postingIndex.search(query)
      if (hits.length === 0 && (await hasLost(documents))) return await incomplete()
      return { entries: hits.map(({ entry }) => entry), simplerBecause: null }
    } catch (error) {
      trouble(error, 'the posting index did not answer')
      return { entries: await fromDatabase(query), simplerBecause: 'SEARCH_AWAY' }
    }
  }
}

/** Less than this share of what was there and an empty answer is not believed. */
const mostMissing = 0.9

/** So many postings are looked at without the index: reading each takes a fraction of a millisecond, once. */
const mostLookedAt = 900
/** Fewer than these and the search goes on with a wider question. */
const enough = 600
const mostGroups = 8
const mostKept = 5_000

const dayOf = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10)

const soughtBy = ({ today, areas, payAtLeast, degreeRank, outOfReach }: PostingFilters) => ({
  day: dayOf(today),
  areas,
  payAtLeast,
  degrees: degrees.slice(0, degreeRank + 1),
  without: outOfReach,
})

/**
 * Candidates by the database's own indexes: of the occupations that are sought, then of their groups and families, then with a
 * skill in common, then of the place; filtered by the database and put in order like all others.
 */
function databaseCandidates({ reading, postings }: Pick<Parts, 'reading' | 'postings'>) {
  const kept = new LRUCache<string, PostingEntry>({ max: mostKept })

  async function foundFor({ features, filters }: PostingQuery): Promise<Map<string, number>> {
    const { occupations, groups, skills } = cluesOf(features)
    const sought = soughtBy(filters)
    const found = new Map<string, number>()
    const questions = [
      ...(occupations.length > 0 ? [{ occupations }] : []),
      ...groups.slice(0, mostGroups).map((group) => ({ group })),
      ...(skills.length > 0 ? [{ skills }] : []),
      ...(filters.areas.length > 0 ? [{ areas: filters.areas }] : []),
    ]
    for (const by of questions) {
      for (const { _id, version } of await postings.found(sought, by, mostLookedAt)) found.set(_id, version)
      if (found.size >= enough) break
    }
    return found
  }

  async function read(ids: readonly string[]): Promise<void> {
    const yieldIfDue = yielding()
    for (const row of await postings.byIds(ids)) {
      kept.set(row._id, entryOf(row, reading.title))
      await yieldIfDue()
    }
  }

  return async (query: PostingQuery): Promise<PostingEntry[]> => {
    const found = [...(await foundFor(query))].slice(0, mostLookedAt)
    const unknown = found.filter(([id, version]) => kept.get(id)?.version !== version)
    await read(unknown.map(([id]) => id))
    const entries = found.flatMap(([id]) => kept.get(id) ?? [])
    return nearestOf(
      entries.filter((entry) => passes(entry, query.filters)),
      query,
    )
  }
}

const nearestOf = (entries: readonly PostingEntry[], { features, limit }: PostingQuery): PostingEntry[] =>
  entries
    .map((entry) => ({ entry, nearness: product(features, entry.features) }))
    .toSorted(byNearness)
    .slice(0, limit)
    .map(({ entry }) => entry)
