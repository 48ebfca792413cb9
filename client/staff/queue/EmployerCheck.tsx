import { useEffect } from 'react'
import { EmployerToCheckDocument } from './generated/queue.ts'
import { CheckPanel } from './CheckPanel.tsx'
import { EmployerFacts } from './EmployerFacts.tsx'
import type { Checked } from './use-decision.tsx'
import { Read } from '../../desk/list/Read.tsx'
import { useReading } from '../../core/api/use-reading.ts'

export type CheckProps = {
  id: string
  isBusy: boolean
  /** Tells the page what is open, so that its keys know; null while nothing can be decided. */
  opened: (subject: Checked | null) => void
  verify: (subject: Checked) => void
  giveBack: (subject: Checked) => void
}

/** One organisation to check. */
export const EmployerCheck = ({ id, isBusy, opened, verify, giveBack }: CheckProps) => {
  const reading = useReading(EmployerToCheckDocument, { id })
  const employer = reading.data?.employer
  useEffect(() => {
    opened(employer ?? null)
    return () => opened(null)
  }, [employer, opened])
  return (
    <Read reading={reading} rows={10}>
      {({ employer: read }) => (
        <CheckPanel
          name={read.name}
          isBusy={isBusy}
          verify={() => verify(read)}
          giveBack={() => giveBack(read)}
        >
          <EmployerFacts employer={read} />
        </CheckPanel>
      )}
    </Read>
  )
}
