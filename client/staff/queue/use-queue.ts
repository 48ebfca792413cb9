import { useQuery } from 'urql'
import { EmployersToVerifyDocument, VeteransToVerifyDocument } from './generated/queue.ts'
import type { QueueKind, QueueLine } from './queue.ts'

const size = 20
/** A decision on a file or an organisation changes both queues. */
export const decided = { additionalTypenames: ['Veteran', 'Employer'] }

/** One page of either queue, oldest first, with the count of both. */
export const useQueue = (kind: QueueKind, after: string | null) => {
  const afterOf = (asked: QueueKind) => (asked === kind ? after : null)
  const [veterans, againVeterans] = useQuery({
    query: VeteransToVerifyDocument,
    variables: { first: size, after: afterOf('veterans') },
    context: decided,
  })
  const [employers, againEmployers] = useQuery({
    query: EmployersToVerifyDocument,
    variables: { first: size, after: afterOf('employers') },
    context: decided,
  })
  const veteranPage = veterans.data?.veteransToVerify
  const employerPage = employers.data?.employersToVerify
  const lines: QueueLine[] | undefined =
    kind === 'veterans'
      ? veteranPage?.nodes.map(({ id, name, area, submittedAt }) => ({
          id,
          name,
          area: area?.name ?? null,
          since: submittedAt,
        }))
      : employerPage?.nodes.map(({ id, name, area, verification }) => ({
          id,
          name,
          area: area.name,
          since: verification.submittedAt,
        }))
  const current = kind === 'veterans' ? veterans : employers
  const renew = () => {
    againVeterans({ requestPolicy: 'network-only' })
    againEmployers({ requestPolicy: 'network-only' })
  }
  return {
    lines,
    size,
    page: kind === 'veterans' ? veteranPage : employerPage,
    counts: { veterans: veteranPage?.totalCount, employers: employerPage?.totalCount },
    error: current.error,
    fetching: current.fetching,
    renew,
  }
}
