import type { EmployerInput } from '../../rules/employer.ts'
import { isDuplicateKey } from '../platform/database.ts'
import { madeOnce, type MakingKey } from '../platform/made-once.ts'
import type { Platform } from '../platform/platform.ts'
import { firstVersion } from '../platform/record.ts'
import { allowed, type Viewer } from '../platform/viewer.ts'
import type { Reading } from '../reading/index.ts'
import { changedSince, isMoved, submitted } from '../verification/index.ts'
import type { CreditCodes } from './codes/codes.service.ts'
import type { employerWriting } from './employer-writing.ts'
import { employerErrors } from './employer.errors.ts'
import { checkedEmployer } from './employer.input.ts'
import { mayKeepOrganisation } from './employer.policy.ts'
import type { EmployerStore } from './employer.store.ts'
import type { EmployerDraft, EmployerRow } from './employer.ts'
import { verificationAfter } from './resubmission.ts'

interface RegisteringDeps extends Pick<Platform, 'clock' | 'newId'> {
  readonly store: EmployerStore
  readonly codes: Pick<CreditCodes, 'refuseVerified'>
  readonly reading: Pick<Reading, 'wording'>
  readonly write: ReturnType<typeof employerWriting>['write']
  /** The organisation of whom it asks, who owns it. */
  readonly owned: (viewer: Viewer | null) => Promise<EmployerRow>
}

const newEmployer = (
  draft: EmployerDraft,
  { newId, clock }: Pick<Platform, 'newId' | 'clock'>,
): EmployerRow => ({
  _id: newId(),
  members: [{ accountId: draft.accountId, since: clock() }],
  verification: submitted(clock()),
  provenCode: draft.verification?.state === 'VERIFIED' ? draft.creditCode : null,
  ...{ closedAt: null, mergedInto: null },
  ...firstVersion(clock()),
  ...draft,
})

/** How an organisation comes to be, and is corrected by its owner. */
export function registering(deps: RegisteringDeps) {
  const { store, clock, newId, codes, reading, write, owned } = deps
  return {
    async registerEmployer(
      viewer: Viewer | null,
      input: EmployerInput,
      key?: MakingKey,
    ): Promise<EmployerRow> {
      const { id: accountId } = allowed(viewer, mayKeepOrganisation)
      const making = { kind: 'employer', maker: accountId, key, newId, byId: store.byId }
      return madeOnce<EmployerRow>(making, async (_id) => {
        const { version: _, ...facts } = checkedEmployer(input, reading.wording)
        if (await store.ofAccount(accountId)) throw employerErrors.oneEach()
        await codes.refuseVerified(facts.creditCode)
        const row = newEmployer({ ...facts, accountId, _id }, deps)
        await store.add([row]).catch((error: unknown) => {
          throw isDuplicateKey(error) ? employerErrors.oneEach() : error
        })
        return row
      })
    },

    async updateEmployer(viewer: Viewer | null, input: EmployerInput): Promise<EmployerRow> {
      allowed(viewer, mayKeepOrganisation)
      const { version, ...facts } = checkedEmployer(input, reading.wording)
      const employer = await owned(viewer)
      if (typeof version === 'number' && version !== employer.version) throw changedSince(employer)
      const isOtherCode = facts.creditCode !== employer.creditCode
      if (isOtherCode) await codes.refuseVerified(facts.creditCode)
      const verification = verificationAfter(employer, facts, clock(), reading.wording)
      const isToFollow = facts.name !== employer.name || isMoved(employer.verification, verification)
      const change = { ...facts, ...(isOtherCode && { provenCode: null }), verification }
      return write(employer, change, isToFollow)
    },

    /** Organisations as given, for example data: nobody is notified. */
    async createMany(drafts: readonly EmployerDraft[]): Promise<EmployerRow[]> {
      const rows = drafts.map((draft) => newEmployer(draft, deps))
      await store.add(rows)
      return rows
    },
  }
}
