import { dayOf } from '../../rules/office-time.ts'
import { isDuplicateKey } from '../platform/database.ts'
import type { Platform } from '../platform/platform.ts'
import type { Reading } from '../reading/index.ts'
import { deskOf, isVerified } from '../verification/index.ts'
import { factsOfEmployer } from './checked-facts.ts'
import type { employerInterest } from './employer-interest.ts'
import { codeErrors } from './codes/code.errors.ts'
import { missingOf } from './evidence-demanded.ts'
import { employerErrors } from './employer.errors.ts'
import { mayDecideOnEmployers } from './employer.policy.ts'
import type { EmployerStore } from './employer.store.ts'
import { heldWordingOf, validUntil } from './resubmission.ts'

/** Verifying proves the code in the same write; the database refuses a second organisation under one code. */
const provingStore = ({ desk }: Pick<EmployerStore, 'desk'>): EmployerStore['desk'] => ({
  ...desk,
  decide: (row, change) =>
    desk
      .decide(row, {
        ...change,
        ...(change.verification?.state === 'VERIFIED' && { provenCode: row.creditCode }),
      })
      .catch((error: unknown) => {
        throw isDuplicateKey(error) ? codeErrors.provenElsewhere() : error
      }),
})

interface Deps extends Pick<Platform, 'clock'> {
  readonly store: EmployerStore
  readonly decided: ReturnType<EmployerStore['decided']>
  readonly interest: ReturnType<typeof employerInterest>
  readonly reading: Pick<Reading, 'wording'>
}

/** How staff check organisations of their area. */
export const employerDesk = ({ store, clock, decided, interest, reading }: Deps) =>
  deskOf({
    store: provingStore(store),
    clock,
    mayDecide: mayDecideOnEmployers,
    area: { path: 'areaCode', of: ({ areaCode }) => areaCode },
    isPublic: ({ verification }) => isVerified(verification, clock()),
    belongsTo: interest.belongsTo,
    notWaiting: employerErrors.notWaiting,
    validUntil,
    missing: (employer, now) => missingOf(employer, dayOf(now)),
    // A new verification ends on another day, of which nobody was told.
    owed: { ...decided, mark: (version) => ({ ...decided.mark(version), lapseTold: null }) },
    factsOf: factsOfEmployer,
    toBeReadAlone: (employer) =>
      heldWordingOf(employer, reading.wording).length > 0 ? employerErrors.wordsToBeRead() : null,
  })
