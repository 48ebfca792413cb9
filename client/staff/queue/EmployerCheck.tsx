import { useReading } from '../../core/api/use-reading.ts'
import { Read } from '../../desk/list/Read.tsx'
import { EmployersAlike } from './Alike.tsx'
import { CheckPanel, type CheckProps } from './CheckPanel.tsx'
import { Earlier } from './Earlier.tsx'
import { EmployerFacts } from './EmployerFacts.tsx'
import { Beside, Evidence } from './evidence/Evidence.tsx'
import { EmployerToCheckDocument } from './generated/queue.ts'

/** One organisation to check. */
export const EmployerCheck = ({ id, ...check }: CheckProps & { id: string }) => (
  <Read reading={useReading(EmployerToCheckDocument, { id })} rows={10}>
    {({ employer }) => (
      <CheckPanel {...check} subject={employer} avoidance={employer.avoidance ?? null}>
        <EmployersAlike of={id} alike={employer.looksLike ?? null} />
        <Earlier
          kind="employers"
          decisions={employer.pastDecisions ?? []}
          changes={employer.changedSince ?? []}
        />
        <Beside
          facts={<EmployerFacts employer={employer} />}
          evidence={<Evidence proofs={employer.proofs ?? []} demands={employer.proofDemands ?? []} />}
        />
      </CheckPanel>
    )}
  </Read>
)
