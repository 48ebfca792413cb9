import { Skeleton } from 'antd'
import { useEffect } from 'react'
import { useQuery } from 'urql'
import { EmployerToCheckDocument } from './generated/queue.ts'
import { Failed } from '../../desk/list/Failed.tsx'
import { CheckPanel } from './CheckPanel.tsx'
import { EmployerFacts } from './EmployerFacts.tsx'
import type { Checked } from './use-decision.tsx'

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
  const [{ data, error }, again] = useQuery({ query: EmployerToCheckDocument, variables: { id } })
  const employer = data?.employer
  useEffect(() => {
    opened(employer ?? null)
    return () => opened(null)
  }, [employer, opened])
  if (!employer)
    return error ? (
      <Failed error={error} again={() => again({ requestPolicy: 'network-only' })} />
    ) : (
      <Skeleton active paragraph={{ rows: 10 }} />
    )
  return (
    <CheckPanel
      name={employer.name}
      isBusy={isBusy}
      verify={() => verify(employer)}
      giveBack={() => giveBack(employer)}
    >
      <EmployerFacts employer={employer} />
    </CheckPanel>
  )
}
