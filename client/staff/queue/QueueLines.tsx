import { useRef, useState } from 'react'
import { Pager } from '../../desk/list/Pager.tsx'
import { TableTools } from '../../desk/list/TableTools.tsx'
import type { QueueKind, QueueLine } from './queue.ts'
import { QueueList } from './QueueList.tsx'
import { Several } from './several/Several.tsx'
import type { Checking } from './use-checking.ts'
import { useQueueColumns } from './use-queue-table.ts'
import type { Queue } from './use-queue.ts'
import { useWords } from '../words.ts'

type Props = { kind: QueueKind; queue: Queue; checking: Checking; again: () => void }

/** The lines at the left, with what is decided of several, and what takes them along. */
export const QueueLines = ({ kind, queue, checking, again }: Props) => {
  const t = useWords()
  const [chosen, choose] = useState<readonly QueueLine[]>([])
  const whole = useRef<HTMLDivElement>(null)
  const { data: page, trail, size, all } = queue
  const { lines, line, select } = checking
  const columns = useQueueColumns()
  /** What was chosen is decided on, or has changed. */
  const settled = () => {
    choose([])
    again()
  }
  return (
    <div ref={whole} tabIndex={-1} hidden={checking.isNarrow && line !== null}>
      <QueueList lines={lines} selected={line?.id ?? null} select={select} chosen={chosen} choose={choose} />
      <Several
        kind={kind}
        chosen={chosen}
        settled={settled}
        told={() => (whole.current ?? document.getElementById('page'))?.focus()}
      />
      {page ? (
        <>
          <Pager page={page} trail={trail} size={size} />
          <TableTools
            label={t(`queue.${kind}`)}
            columns={columns}
            all={all}
            total={page.totalCount}
            chosen={chosen}
            choose={choose}
            page={page.nodes}
            named={kind === 'veterans'}
          />
        </>
      ) : null}
    </div>
  )
}
