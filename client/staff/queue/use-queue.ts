import { useReading, type Reading } from '../../core/api/use-reading.ts'
import type { Page } from '../../core/list/page.ts'
import { useAllRows } from '../../core/list/use-all-rows.ts'
import type { Table } from '../../core/list/use-table.ts'
import { useTrail } from '../../core/list/use-trail.ts'
import { useWish, type Wish } from '../../core/list/use-wish.ts'
import {
  EmployersToVerifyDocument,
  VeteransToVerifyDocument,
  type EmployersToVerifyQuery,
  type VeteransToVerifyQuery,
} from './generated/queue.ts'
import type { QueueKind, QueueLine } from './queue.ts'

const size = 20
/** A decision on a file or an organisation changes both queues. */
export const decided = { additionalTypenames: ['Veteran', 'Employer', 'CaseOutcome'] }

const sorts = ['SUBMITTED', 'NAME', 'AREA'] as const

export type Queue = Table<QueueLine> & {
  readonly all: NonNullable<Table<QueueLine>['all']>
  readonly wish: Wish<(typeof sorts)[number]>
  readonly counts: Readonly<Record<QueueKind, number | undefined>>
}

const filesOf = ({ veteransToVerify: page }: VeteransToVerifyQuery): Page<QueueLine> => ({
  ...page,
  nodes: page.nodes.map(({ submittedAt, timesReturned, ...file }) => ({
    ...file,
    since: submittedAt,
    returned: timesReturned,
  })),
})

const organisationsOf = ({ employersToVerify: page }: EmployersToVerifyQuery): Page<QueueLine> => ({
  ...page,
  nodes: page.nodes.map(({ id, name, nameEn, version, area, verification, pastDecisions }) => ({
    id,
    name,
    nameEn: nameEn ?? null,
    version,
    area,
    since: verification.submittedAt ?? null,
    renews: verification.inForceUntil ?? null,
    returned: pastDecisions?.filter(({ outcome, undone }) => outcome === 'RETURNED' && !undone).length ?? 0,
  })),
})

/** What is asked of a queue beside its page; nothing where nothing is wished. */
const askedOf = ({ search, orderBy, chosen }: Queue['wish']) => {
  const areaCode = chosen('area')
  const again = chosen('again')
  const filter = {
    ...(areaCode && { areaCode }),
    ...(again && { returnedBefore: again === 'yes' }),
  }
  return {
    ...(search && { search }),
    ...(orderBy && { orderBy }),
    ...(Object.keys(filter).length > 0 && { filter }),
  }
}

/** One page of either queue, oldest first unless it is wished otherwise, with the count of both. */
export const useQueue = (kind: QueueKind): Queue => {
  const trail = useTrail()
  const wish = useWish(sorts, { by: 'SUBMITTED', way: 'ASC' })
  const wished = askedOf(wish)
  const asked = (of: QueueKind) =>
    of === kind ? { first: size, after: trail.after, ...wished } : { first: size, after: null }
  const veterans = useReading(VeteransToVerifyDocument, asked('veterans'), { context: decided })
  const employers = useReading(EmployersToVerifyDocument, asked('employers'), { context: decided })
  const all = {
    veterans: useAllRows(VeteransToVerifyDocument, wished, filesOf),
    employers: useAllRows(EmployersToVerifyDocument, wished, organisationsOf),
  }
  const pages: Record<QueueKind, Page<QueueLine> | undefined> = {
    veterans: veterans.data && filesOf(veterans.data),
    employers: employers.data && organisationsOf(employers.data),
  }
  const { busy, failure }: Reading<unknown> = kind === 'veterans' ? veterans : employers
  return {
    data: pages[kind],
    busy,
    failure,
    trail,
    size,
    wish,
    all: all[kind],
    counts: { veterans: pages.veterans?.totalCount, employers: pages.employers?.totalCount },
    again: () => {
      veterans.again()
      employers.again()
    },
  }
}
