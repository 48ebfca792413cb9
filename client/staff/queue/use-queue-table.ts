import { useFormat } from '../../core/format/use-format.ts'
import type { Finding } from '../../desk/finding/FindingBar.tsx'
import { useAreaFilter } from '../../desk/finding/use-area-filter.ts'
import type { Column } from '../../desk/list/column.ts'
import type { QueueKind, QueueLine } from './queue.ts'
import type { Queue } from './use-queue.ts'
import { useWords } from '../words.ts'

/** How the queue is found, narrowed and ordered. */
export const useQueueFinding = ({ wish }: Queue, kind: QueueKind): Finding => {
  const t = useWords()
  const choices = [
    { value: 'yes', label: t('queue.againYes') },
    { value: 'no', label: t('queue.againNo') },
  ]
  const filters = [{ name: 'again', label: t('queue.again'), choices }, ...useAreaFilter()]
  return {
    wish,
    filters,
    searchLabel: t(kind === 'veterans' ? 'queue.searchVeterans' : 'queue.searchEmployers'),
  }
}

/** What files and paper say of a line. */
export const useQueueColumns = (): Column<QueueLine>[] => {
  const t = useWords()
  const format = useFormat()
  return [
    { key: 'name', sort: 'NAME', title: t('queue.name'), cell: ({ name }) => name },
    { key: 'area', sort: 'AREA', title: t('veteran.area'), cell: ({ area }) => area?.name ?? '' },
    {
      key: 'since',
      sort: 'SUBMITTED',
      title: t('employer.submittedAt'),
      cell: ({ since }) => (since ? format.moment(since) : ''),
    },
    { key: 'returned', title: t('queue.timesReturned'), cell: ({ returned }) => returned },
  ]
}
