import { dayOf } from '../../rules/office-time.ts'
import type { Platform } from '../platform/platform.ts'
import type { Reading } from '../reading/index.ts'
import { decisionDeskOf, decisionsKept, deskOf, isVerified } from '../verification/index.ts'
import { employerWords, factsOfEmployer } from './checked-facts.ts'
import type { employerInterest } from './employer-interest.ts'
import { missingOf } from './evidence-demanded.ts'
import { employerErrors } from './employer.errors.ts'
import { mayDecideOnEmployers } from './employer.policy.ts'
import type { EmployerStore, StoredEmployer } from './employer.store.ts'
import type { EmployerRow } from './employer.ts'
import { heldWordingOf, validUntil } from './resubmission.ts'

interface Deps extends Pick<Platform, 'clock'> {
  readonly store: EmployerStore
  readonly decided: ReturnType<EmployerStore['decided']>
  readonly interest: ReturnType<typeof employerInterest>
  readonly reading: Pick<Reading, 'wording'>
}

/** How staff check organisations of their area, and look at their decisions again. */
export function employerDesk({ store, clock, decided, interest, reading }: Deps) {
  const parts = {
    store: store.desk,
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
