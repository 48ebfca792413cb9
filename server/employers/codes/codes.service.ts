import { releaseRule, type ReleaseInput } from '../../../rules/employer.ts'
import { checked } from '../../platform/checked.ts'
import { platformErrors } from '../../platform/errors.ts'
import type { MootQuestion, NoticeRequest } from '../../platform/notice.ts'
import type { Platform } from '../../platform/platform.ts'
import { allowed, type Viewer } from '../../platform/viewer.ts'
import {
  changedSince,
  isVerified,
  withDecision,
  withoutForce,
  type VerificationRow,
} from '../../verification/index.ts'
import { factsOfEmployer } from '../checked-facts.ts'
import type { employerInterest } from '../employer-interest.ts'
import { mayDecideOnEmployer, maySeeAllOf } from '../employer.policy.ts'
import type { EmployerStore } from '../employer.store.ts'
import type { EmployerRow } from '../employer.ts'
import { codeErrors } from './code.errors.ts'
import { codeProvenElsewhere, codeReleased, noticesToClaimants, releaseField } from './code.notices.ts'
import { mayReleaseCodes } from './code.policy.ts'

interface CodesDeps extends Pick<Platform, 'clock'> {
  readonly store: EmployerStore
  readonly decided: Pick<ReturnType<EmployerStore['decided']>, 'mark' | 'ask'>
  readonly interest: Pick<ReturnType<typeof employerInterest>, 'avoided'>
}

/** The organisation without its proof of the code, by whom and why; it hands in anew with any correction. */
function released(employer: EmployerRow, staff: Viewer, reason: string, now: Date) {
  const reasons = [{ field: releaseField, reason }]
  const decision = { decidedAt: now, decidedBy: staff.name, decidedById: staff.id, reasons }
  const verification: VerificationRow = {
    ...withoutForce(employer.verification),
    ...decision,
    state: 'RETURNED',
    stationId: staff.stationId,
    validUntil: null,
  }
  const past = withDecision(employer, { outcome: 'RETURNED', ...decision }, factsOfEmployer(employer))
  return { provenCode: null, lapseTold: null, verification, ...past }
}

/** Whose a credit code is: claimed by anybody, proved at verification by one, and given free by the bureau. */
export function creditCodes({ store, clock, decided, interest }: CodesDeps) {
  /** Another organisation that has proved the code of this one. */
  async function otherHolder({ _id, creditCode }: Pick<EmployerRow, '_id' | 'creditCode'>) {
    const holder = await store.codes.holderOf(creditCode)
    return holder && holder._id !== _id ? holder : null
  }

  async function toBeReleased(staff: Viewer, id: string, version: number | null | undefined) {
    const employer = await store.byId(id)
    if (!employer) throw platformErrors.notFound()
    const avoided = await interest.avoided(staff, employer)
    if (avoided) throw avoided
    if (typeof version === 'number' && version !== employer.version) throw changedSince(employer)
    if (!employer.provenCode) throw codeErrors.notProven()
    return employer
  }

  return {
    notices: [{ ...codeProvenElsewhere, isMoot }, codeReleased],

    /** Says of nothing but what is verified at this moment that it is there; whoever merely claims a code stands in nobody's way. */
    async refuseVerified(creditCode: string): Promise<void> {
      const holder = await store.codes.holderOf(creditCode)
      if (holder && isVerified(holder.verification, clock())) throw codeErrors.verifiedHere()
    },

    /** Staff learn that another has proved the code; members, while that one is verified. Null for others. */
    async codeProvenElsewhere(viewer: Viewer | null, employer: EmployerRow): Promise<boolean | null> {
      if (viewer === null || !maySeeAllOf(viewer, employer)) return null
      const holder = await otherHolder(employer)
      if (!holder) return false
      return mayDecideOnEmployer(viewer, employer) || isVerified(holder.verification, clock())
    },

    async releaseCreditCode(
      viewer: Viewer | null,
      id: string,
      input: ReleaseInput,
      version?: number | null,
    ): Promise<EmployerRow> {
      const staff = allowed(viewer, mayReleaseCodes)
      const { reason } = checked(releaseRule, input)
      const employer = await toBeReleased(staff, id, version)
      const now = clock()
      const change = { ...released(employer, staff, reason, now), ...decided.mark(employer.version + 1) }
      const free = await store.change(employer, change, now)
      if (!free) throw platformErrors.changed()
      await decided.ask([free])
      return free
    },

    /** For those that claim what this one has proved. */
    async noticesToClaimants(id: string): Promise<NoticeRequest[]> {
      const holder = await store.byId(id)
      if (!holder?.provenCode || !isVerified(holder.verification, clock())) return []
      const claims = await store.codes.claiming(holder.provenCode, holder._id)
      return noticesToClaimants(holder, await store.byIds(claims.map(({ _id }) => _id)))
    },
  }

  /** Released, or registered under another code meanwhile. */
  async function isMoot({ facts }: MootQuestion): Promise<boolean> {
    const [claimantId, holderId, code] = ['claimantId', 'holderId', 'code'].map((at) => String(facts?.[at]))
    const claimant = await store.byId(claimantId ?? '')
    if (!claimant || claimant.creditCode !== code) return true
    return (await otherHolder(claimant))?._id !== holderId
  }
}

export type CreditCodes = ReturnType<typeof creditCodes>
