import type { PostingConcern } from '../../../rules/choices.ts'
import { useReading } from '../../core/api/use-reading.ts'
import type { Page } from '../../core/list/page.ts'
import type { Table } from '../../core/list/use-table.ts'
import { useTrail } from '../../core/list/use-trail.ts'
import {
  AppealedPostingsDocument,
  AreaPostingsDocument,
  HeldPostingsDocument,
  ReportedPostingsDocument,
  TakenDownPostingsDocument,
  type OverseenLineFragment,
  type ReportsOfPostingFragment,
} from './generated/oversight.ts'

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

/** Lists of all postings of the area, which wait for nothing. */
const areaStates = { open: 'OPEN', paused: 'PAUSED', closed: 'CLOSED' } as const
const isOfArea = (kind: OversightKind): kind is keyof typeof areaStates => kind in areaStates

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

const linesOf = (page: Postings, sinceOf: (posting: OverseenLineFragment) => string | null | undefined) =>
  page && { ...page, nodes: page.nodes.map((posting) => lineOf(posting, sinceOf(posting) ?? null)) }

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
    area: useReading(
      AreaPostingsDocument,
      { ...asked(kind), state: isOfArea(kind) ? areaStates[kind] : 'OPEN' },
      { context: overseen, pause: !isOfArea(kind) },
    ),
  }
  const reported = readings.reported.data?.reportedPostings
  const ofArea = linesOf(readings.area.data?.areaPostings, () => null)
  const pages: Record<OversightKind, Page<OversightLine> | undefined> = {
    held: linesOf(readings.held.data?.postingsToCheck, ({ wordingCheck }) => wordingCheck?.submittedAt),
    appealed: linesOf(readings.appealed.data?.appealedPostings, ({ takedown }) => takedown?.appeal?.at),
    takenDown: linesOf(readings.takenDown.data?.takenDownPostings, ({ takedown }) => takedown?.at),
    ...{ open: ofArea, paused: ofArea, closed: ofArea },
    reported: reported && {
      ...reported,
      nodes: reported.nodes.flatMap(({ posting, ...reports }) =>
        posting ? [lineOf(posting, reports.waitingSince, reports)] : [],
      ),
    },
  }
  const { busy, failure } = readings[isOfArea(kind) ? 'area' : kind]
  return {
    data: pages[kind],
    busy,
    failure,
    trail,
    size,
    counts: {
      held: pages.held?.totalCount,
      reported: pages.reported?.totalCount,
      appealed: pages.appealed?.totalCount,
      takenDown: pages.takenDown?.totalCount,
    },
    again: () => {
      for (const each of Object.values(readings)) each.again()
    },
  }
}
