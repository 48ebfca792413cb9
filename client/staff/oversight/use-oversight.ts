import type { PostingConcern } from '../../../rules/choices.ts'
import { useReading } from '../../core/api/use-reading.ts'
import type { Page } from '../../core/list/page.ts'
import type { Table } from '../../core/list/use-table.ts'
import { useTrail } from '../../core/list/use-trail.ts'
import {
  AppealedPostingsDocument,
  HeldPostingsDocument,
  ReportedPostingsDocument,
  TakenDownPostingsDocument,
  type OverseenLineFragment,
  type ReportedPostingsQuery,
  type ReportsOfPostingFragment,
} from './generated/oversight.ts'
import { isOfArea, useAreaPostings } from './use-area-postings.ts'

/** What brings a posting before a clerk. */
export const oversightKinds = [
  'held',
  'reported',
  'appealed',
  'takenDown',
  'open',
  'paused',
  'closed',
] as const
export type OversightKind = (typeof oversightKinds)[number]

/** A line of any list, with the reports where there are any. */
export type OversightLine = {
  id: string
  title: string
  /** What it is called in English, where that is known. */
  english: string | null
  /** Whose posting it is; the place of one that was imported. */
  whose: { name: string; nameEn?: string | null } | null
  /** Nobody's own, so that nobody could appeal for it. */
  isImported: boolean
  since: string | null
  reports: ReportsOfPostingFragment | null
}

const size = 20
/** What anybody decides on a posting changes all three lists. */
export const overseen = { additionalTypenames: ['Posting', 'ReportedPosting'] }

const lineOf = (
  { id, title, occupation, employer, area }: OverseenLineFragment,
  since: string | null,
  reports: ReportsOfPostingFragment | null = null,
): OversightLine => ({
  id,
  title,
  english: occupation?.name ?? null,
  whose: employer ?? area,
  isImported: !employer,
  since,
  reports,
})

type Postings = Page<OverseenLineFragment> | undefined
type Pages = Record<OversightKind, Page<OversightLine> | undefined>

const linesOf = (page: Postings, sinceOf: (posting: OverseenLineFragment) => string | null | undefined) =>
  page && { ...page, nodes: page.nodes.map((posting) => lineOf(posting, sinceOf(posting) ?? null)) }

const reportedOf = (page: ReportedPostingsQuery['reportedPostings'] | undefined) =>
  page && {
    ...page,
    nodes: page.nodes.flatMap(({ posting, ...reports }) =>
      posting ? [lineOf(posting, reports.waitingSince, reports)] : [],
    ),
  }

/** What waits; how many there are in all is told by the list itself. */
const countsOf = ({ held, reported, appealed, takenDown }: Pages) => ({
  held: held?.totalCount,
  reported: reported?.totalCount,
  appealed: appealed?.totalCount,
  takenDown: takenDown?.totalCount,
})

export type Oversight = Table<OversightLine> & {
  counts: Readonly<Partial<Record<OversightKind, number | undefined>>>
}

/** One page of one list, the longest waiting first, with the count of all three. */
export const useOversight = (
  kind: OversightKind,
  concern: PostingConcern | null,
  areaCode: string | null,
): Oversight => {
  const trail = useTrail()
  const asked = (of: OversightKind) => ({
    areaCode,
    first: size,
    after: of === kind ? trail.after : null,
  })
  const readings = {
    held: useReading(HeldPostingsDocument, asked('held'), { context: overseen }),
    reported: useReading(ReportedPostingsDocument, { ...asked('reported'), concern }, { context: overseen }),
    appealed: useReading(AppealedPostingsDocument, asked('appealed'), { context: overseen }),
    takenDown: useReading(TakenDownPostingsDocument, asked('takenDown'), { context: overseen }),
  }
  const area = useAreaPostings(kind, { areaCode, first: size, after: trail.after }, overseen)
  const reported = readings.reported.data?.reportedPostings
  const ofArea = linesOf(area.data?.areaPostings, () => null)
  const pages: Pages = {
    held: linesOf(readings.held.data?.postingsToCheck, ({ wordingCheck }) => wordingCheck?.submittedAt),
    appealed: linesOf(readings.appealed.data?.appealedPostings, ({ takedown }) => takedown?.appeal?.at),
    takenDown: linesOf(readings.takenDown.data?.takenDownPostings, ({ takedown }) => takedown?.at),
    ...{ open: ofArea, paused: ofArea, closed: ofArea },
    reported: reportedOf(reported),
  }
  const { busy, failure } = isOfArea(kind) ? area : readings[kind]
  return {
    data: pages[kind],
    busy,
    failure,
    trail,
    size,
    counts: countsOf(pages),
    again: () => {
      for (const each of [...Object.values(readings), area]) each.again()
    },
  }
}
