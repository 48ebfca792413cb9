import { Skeleton } from 'antd'
import { useEffect, useRef } from 'react'
import { useStaffText } from '../staff-text.ts'
import { Age } from './Age.tsx'
import type { QueueLine } from './queue.ts'

type Props = {
  lines: readonly QueueLine[] | undefined
  selected: string | null
  select: (id: string) => void
}

/** The lines that wait, oldest first; the chosen one stays in sight. */
export const QueueList = ({ lines, selected, select }: Props) => {
  const t = useStaffText()
  const chosen = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    void chosen.current?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  if (!lines)
    return (
      <div className="desk-queue-list desk-panel">
        <Skeleton active title={false} paragraph={{ rows: 8 }} />
      </div>
    )
  return (
    <ul className="desk-queue-list" aria-label={t('queue.list')}>
      {lines.map(({ id, name, area, since }) => (
        <li key={id}>
          <button
            type="button"
            ref={id === selected ? chosen : null}
            aria-current={id === selected}
            onClick={() => select(id)}
          >
            <strong>{name}</strong>
            <span className="desk-also">{area ?? t('queue.areaUnknown')}</span>
            {since ? <Age since={since} /> : null}
          </button>
        </li>
      ))}
    </ul>
  )
}
