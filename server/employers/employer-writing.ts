import { changedSince, isMoved } from '../verification/index.ts'
import type { Clock } from '../platform/clock.ts'
import { factsOfEmployer } from './checked-facts.ts'
import type { EmployerChange, EmployerStore } from './employer.store.ts'
import type { EmployerRow } from './employer.ts'
import { verificationAfterProof } from './resubmission.ts'

interface WritingDeps {
  readonly store: EmployerStore
  readonly decided: Pick<ReturnType<EmployerStore['decided']>, 'mark' | 'ask'>
  readonly clock: Clock
}

/** How an organisation that is there is changed. */
export const employerWriting = ({ store, decided, clock }: WritingDeps) => {
  /** The organisation as changed; what is to follow a new standing or name is asked for. */
  async function write(
    employer: EmployerRow,
    change: EmployerChange,
    isToFollow: boolean,
  ): Promise<EmployerRow> {
    const owed = isToFollow && decided.mark(employer.version + 1)
    const changed = await store.change(employer, { ...change, ...owed }, clock())
    if (!changed) throw changedSince(await store.byId(employer._id))
    if (isToFollow) await decided.ask([changed])
    return changed
  }

  return {
    write,

    writeProofs(employer: EmployerRow, proofs: EmployerRow['proofs'], kind: string): Promise<EmployerRow> {
      const verification = verificationAfterProof(employer, factsOfEmployer(employer), kind, clock())
      const isToFollow = isMoved(employer.verification, verification)
      return write(employer, { ...(proofs && { proofs }), verification }, isToFollow)
    },
  }
}
