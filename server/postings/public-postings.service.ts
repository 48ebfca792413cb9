import { degrees } from '../../rules/choices.ts'
import { dayOf } from '../../rules/office-time.ts'
import type { Employers } from '../employers/index.ts'
import { listBeginnings } from '../platform/list-beginnings.ts'
import type { Platform } from '../platform/platform.ts'
import { kilometres, reference, wayOf } from '../reference/index.ts'
import { endOf, type PostingEnd } from './posting-end.ts'
import type { FoundBy } from './posting-finding.ts'
import type { PostingStore } from './posting.store.ts'
import { isOpen, type PostingRow } from './posting.ts'

interface Parts extends Pick<Platform, 'clock'> {
  readonly store: PostingStore
  readonly employers: Pick<Employers, 'verifiedAmong'>
  readonly visibleNow: (rows: readonly PostingRow[]) => Promise<PostingRow[]>
}

/** So many candidates are looked at in each area before the next larger one. */
const looked = 60

/** What lies near to nothing that is known comes last. */
const awayFrom = ({ areaCode }: PostingRow, { areaPath }: PostingRow): number => {
  const away = areaCode === null ? null : kilometres(wayOf(areaCode), areaPath)
  return away ?? Number.MAX_SAFE_INTEGER
}

/** The same work, what is near to it, then work of its kind; where nobody knows what work it is, any near it. */
function alike({ occupationCode, areaPath }: PostingRow): FoundBy[] {
  if (occupationCode === null) return areaPath.map((area) => ({ areas: [area] }))
  const near = reference().occupations.get(occupationCode)?.near ?? []
  const group = occupationCode.split('-').slice(0, 3).join('-')
  return [{ occupations: [occupationCode] }, { occupations: near }, { group }]
}

/** What of postings is told to anybody, search engines among them. */
export const publicPostings = ({ store, clock, employers, visibleNow }: Parts) => {
  /** Open ones alike, the same work before its kind and near before far. */
  async function nearestOpen(posting: PostingRow, most: number): Promise<PostingRow[]> {
    const found = new Map<string, PostingRow>()
    const given = { day: dayOf(clock()), payAtLeast: 0, degrees, without: [] }
    for (const by of alike(posting))
      for (const areas of [...posting.areaPath.map((area) => [area]), []]) {
        const near = await store.found({ ...given, areas }, by, looked)
        const ids = near.map(({ _id }) => _id).filter((id) => id !== posting._id && !found.has(id))
        const rows = await visibleNow(await store.byIds(ids))
        const sorted = rows.toSorted((one, other) => awayFrom(posting, one) - awayFrom(posting, other))
        for (const row of sorted.slice(0, most - found.size)) found.set(row._id, row)
        if (found.size >= most) return [...found.values()]
      }
    return [...found.values()]
  }

  return {
    nearestOpen,

    /** One as everybody may know of it: open, or what became of it; null for what is hidden or unknown. */
    async publicPosting(
      id: string,
    ): Promise<{ readonly posting: PostingRow; readonly end: PostingEnd | null } | null> {
      const posting = await store.byId(id)
      if (!posting) return null
      if ((await visibleNow([posting])).length > 0) return { posting, end: null }
      const end = endOf(posting, clock())
      if (end === null) return null
      const isKnown =
        posting.source !== null || (await employers.verifiedAmong([posting.employerId])).size > 0
      return isKnown ? { posting, end } : null
    },

    /** Open ones of an organisation, newest first. */
    async publicPostingsOf(employerId: string, first: number): Promise<PostingRow[]> {
      const { nodes } = await store.ownPage(employerId, { state: 'OPEN', first })
      return visibleNow(nodes)
    },

    /** Of the next so many after an id those that everybody may see, and the last id that was looked at. */
    async listedPostings(after: string, limit: number) {
      const rows = await store.listedAfter(after, limit)
      const open = rows.filter((row) => isOpen(row, clock()))
      const verified = await employers.verifiedAmong(open.map(({ employerId }) => employerId))
      return open.filter(({ source, employerId }) => source !== null || verified.has(employerId))
    },

    /** After which ids lists of so many begin, the first after none. */
    listBeginnings: (length: number): Promise<string[]> => listBeginnings(length, store.lastOf),
  }
}
