import { useReading, type Reading } from '../../core/api/use-reading.ts'
import type { Page } from '../../core/list/page.ts'
import type { Table } from '../../core/list/use-table.ts'
import { useTrail } from '../../core/list/use-trail.ts'
import { EmployersToVerifyDocument, VeteransToVerifyDocument } from './generated/queue.ts'
import type { QueueKind, QueueLine } from './queue.ts'

const size = 20
/** A decision on a file or an organisation changes both queues. */
export const decided = { additionalTypenames: ['Veteran', 'Employer'] }

export type Queue = Table<QueueLine> & { counts: Readonly<Record<QueueKind, number | undefined>> }

/** One page of either queue, oldest first, with the count of both. */
export const useQueue = (kind: QueueKind): Queue => {
  const trail = useTrail()
  const asked = (of: QueueKind) => ({ first: size, after: of === kind ? trail.after : null })
  const veterans = useReading(VeteransToVerifyDocument, asked('veterans'), { context: decided })
  const employers = useReading(EmployersToVerifyDocument, asked('employers'), { context: decided })
  const files = veterans.data?.veteransToVerify
  const organisations = employers.data?.employersToVerify
  const pages: Record<QueueKind, Page<QueueLine> | undefined> = {
    veterans: files && {
      ...files,
      nodes: files.nodes.map(({ submittedAt, ...file }) => ({ ...file, since: submittedAt })),
    },
    employers: organisations && {
      ...organisations,
      nodes: organisations.nodes.map((each) => ({ ...each, since: each.verification.submittedAt })),
    },
  }
  const { busy, failure }: Reading<unknown> = kind === 'veterans' ? veterans : employers
  return {
    data: pages[kind],
    busy,
    failure,
    trail,
    size,
    counts: { veterans: pages.veterans?.totalCount, employers: pages.employers?.totalCount },
    again: () => {
      veterans.again()
      employers.again()
    },
  }
}
