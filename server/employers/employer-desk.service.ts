import { dayOf } from '../../rules/office-time.ts'
import { isDuplicateKey } from '../platform/database.ts'
import type { Platform } from '../platform/platform.ts'
import type { Reading } from '../reading/index.ts'
import { decisionDeskOf, decisionsKept, deskOf, isVerified } from '../verification/index.ts'
import { employerWords, factsOfEmployer } from './checked-facts.ts'
import type { employerInterest } from './employer-interest.ts'
import { codeErrors } from './codes/code.errors.ts'
import { missingOf } from './evidence-demanded.ts'
import { employerErrors } from './employer.errors.ts'
import { mayDecideOnEmployers } from './employer.policy.ts'
import type { EmployerStore, StoredEmployer } from './employer.store.ts'
import type { EmployerRow } from './employer.ts'
import { firmMergingErrors } from './merging/merging.errors.ts'
import { heldWordingOf, validUntil } from './resubmission.ts'

/** Verifying proves the code, undoing that frees it; returning, and undoing that, leaves the proof of before. */
function proofAfter(row: EmployerRow, state: EmployerRow['verification']['state'] | undefined) {
  if (state === 'VERIFIED') return { provenCode: row.creditCode }
  return state === 'PENDING' && row.verification.state === 'VERIFIED' ? { provenCode: null } : {}
}

/** The proof changes in the same write; the database refuses a second organisation under one code. */
const provingStore = ({ desk }: Pick<EmployerStore, 'desk'>): EmployerStore['desk'] => ({
  ...desk,
  decide: (row, change) => {
    if (row.mergedInto) throw firmMergingErrors.alreadyMerged()
    return desk
      .decide(row, { ...change, ...proofAfter(row, change.verification?.state) })
      .catch((error: unknown) => {
        throw isDuplicateKey(error) ? codeErrors.provenElsewhere() : error
      })
  },
})

interface Deps extends Pick<Platform, 'clock'> {
  readonly store: EmployerStore
  readonly decided: ReturnType<EmployerStore['decided']>
  readonly interest: ReturnType<typeof employerInterest>
  readonly reading: Pick<Reading, 'wording'>
}

/** How staff check organisations of their area, and look at their decisions again. */
export function employerDesk({ store, clock, decided, interest, reading }: Deps) {
  const parts = {
    store: provingStore(store),
    clock,
    mayDecide: mayDecideOnEmployers,
    area: { path: 'areaCode', of: ({ areaCode }: EmployerRow) => areaCode },
    isPublic: ({ verification }: EmployerRow) => isVerified(verification, clock()),
    avoidance: interest.avoided,
    kept: decisionsKept<StoredEmployer>('EMPLOYER', store.desk.decisions, ({ name, areaCode }) => ({
      name,
      areaCode,
    })),
    notWaiting: employerErrors.notWaiting,
    validUntil,
    missing: (employer: EmployerRow, now: Date) => missingOf(employer, dayOf(now)),
    // A new verification ends on another day, of which nobody was told.
    owed: { ...decided, mark: (version: number) => ({ ...decided.mark(version), lapseTold: null }) },
    factsOf: factsOfEmployer,
    toBeReadAlone: (employer: EmployerRow) =>
      heldWordingOf(employer, reading.wording).length > 0 ? employerErrors.wordsToBeRead() : null,
  }
  return {
    ...deskOf<StoredEmployer>(parts),
    pastDecisions: decisionDeskOf<StoredEmployer>(parts, { words: employerWords }),
    /** For the job of a decision. */
    async keepDecision(id: string): Promise<void> {
      const employer = await store.desk.byId(id)
      if (employer) await parts.kept.keep(employer)
    },
  }
}
