import {
  agreementRefusalRule,
  agreementWithdrawalRule,
  type AgreementRefusal,
  type AgreementTermsInput,
} from '../../../rules/contract.ts'
import { dayOf } from '../../../rules/office-time.ts'
import type { Applications } from '../../applications/index.ts'
import { checked } from '../../platform/checked.ts'
import { platformErrors } from '../../platform/errors.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Viewer } from '../../platform/viewer.ts'
import { agreementErrors } from '../agreement.errors.ts'
import { maySign, maySignAsEmployer, maySignAsPerson, mayWithdrawAny } from '../agreement.policy.ts'
import { hasConfirmed, holds, isOver, wordingOf, type AgreementRow, type Party } from '../agreement.ts'
import { timed } from '../agreement-due.ts'
import { confirmed, declined, reworded } from '../agreement-steps.ts'
import type { AgreementStore } from '../store/agreement.store.ts'
import { doingBy, refuseUnverified, type Part, type takingPart } from '../taking-part.ts'
import { confirmable } from './drawn-up.ts'
import { checkedTerms, isSame } from './terms-given.ts'

interface ConfirmingDeps extends Pick<Platform, 'clock'> {
  readonly store: AgreementStore
  readonly changed: ReturnType<AgreementStore['changed']>
  readonly taking: ReturnType<typeof takingPart>
  readonly applications: Pick<Applications, 'hireByContract'>
}

/** Whoever is overtaken reads again so often. */
const mostTries = 8

type Change = Partial<AgreementRow>

/** How the two sides confirm, change, refuse and take back. */
export function confirming({ store, changed, taking, applications, clock }: ConfirmingDeps) {
  async function write(row: AgreementRow, change: Change): Promise<AgreementRow | null> {
    const mark = { updatedAt: clock(), ...changed.mark(row.version + 1) }
    const written = await store.change(row, { ...timed(row, change), ...mark })
    if (written) await changed.ask([written])
    return written
  }

  /** Changes what stands at this moment, however often somebody else is faster; `of` refuses what cannot be. */
  async function changing(
    viewer: Viewer | null,
    id: string,
    may: (viewer: Viewer) => boolean,
    of: (part: Part, now: Date) => Change,
  ): Promise<AgreementRow> {
    for (let tries = 0; tries < mostTries; tries++) {
      const part = await taking.part(viewer, id, may)
      const written = await write(part.row, of(part, clock()))
      if (written) return written
    }
    throw platformErrors.busy(5)
  }

  /** Nothing is to be confirmed: what happened meanwhile. */
  const nothingLeft = (row: AgreementRow) =>
    isOver(row.state) ? agreementErrors.changedBy(row) : agreementErrors.nothingWaits()

  /**
   * A contract that comes in force hires first, since that takes one of the places of the posting. If in that very moment somebody changed or
   * took it back, the hire was nothing.
   */
  async function putInForce(row: AgreementRow, change: Change): Promise<AgreementRow | null> {
    if (row.kind !== 'CONTRACT' || row.applicationId === null || holds(row.state)) return write(row, change)
    const hired = await applications.hireByContract(row.applicationId)
    const written = await write(row, change)
    if (written) return written
    const now = await store.byId(row._id)
    if (!now || !holds(now.state)) await hired.undo()
    return null
  }

  async function confirmOnce({ row, side, ...part }: Part, seal: string): Promise<AgreementRow | null> {
    const now = clock()
    if (wordingOf(row).seal !== seal) throw isOver(row.state) ? nothingLeft(row) : agreementErrors.otherSeal()
    if (hasConfirmed(row, side as Party)) return row
    if (side === 'EMPLOYER') refuseUnverified(part.employer, now)
    const change = confirmed(row, side as Party, doingBy({ ...part, side }, now))
    if (change === null) throw nothingLeft(row)
    return change.state === 'IN_FORCE' ? putInForce(row, change) : write(row, change)
  }

  return {
    async confirmAgreement(viewer: Viewer | null, id: string, seal: string): Promise<AgreementRow> {
      for (let tries = 0; tries < mostTries; tries++) {
        const written = await confirmOnce(await taking.part(viewer, id, maySign), seal)
        if (written) return written
      }
      throw platformErrors.busy(5)
    },

    async changeAgreement(
      viewer: Viewer | null,
      id: string,
      input: AgreementTermsInput,
      version: number,
    ): Promise<AgreementRow> {
      const part = await taking.part(viewer, id, maySignAsEmployer)
      const [{ row }, now] = [part, clock()]
      refuseUnverified(part.employer, now)
      const terms = checkedTerms(input, dayOf(now))
      if (row.version !== version || isOver(row.state)) throw agreementErrors.changedBy(row)
      if (isSame(wordingOf(row).terms, terms)) throw agreementErrors.sameTerms()
      const change = reworded(row, terms, doingBy(part, now))
      const { confirmBy } = confirmable(now)
      const written =
        change && (await write(row, { ...change, confirmBy, employerSeen: change.revision ?? 0 }))
      if (!written) throw agreementErrors.changedBy((await store.byId(id)) ?? row)
      return written
    },

    refuseAgreement(
      viewer: Viewer | null,
      id: string,
      given: { readonly reason: AgreementRefusal; readonly words?: string | null | undefined },
    ): Promise<AgreementRow> {
      const said = () => checked(agreementRefusalRule, given)
      return changing(viewer, id, maySignAsPerson, (part, now) => {
        const { reason: refusal, words } = said()
        const change = declined(part.row, 'REFUSED', { ...doingBy(part, now), refusal, words })
        if (change === null) throw nothingLeft(part.row)
        return change
      })
    },

    withdrawAgreement(viewer: Viewer | null, id: string, given?: string | null): Promise<AgreementRow> {
      return changing(viewer, id, mayWithdrawAny, (part, now) => {
        const { words } = checked(agreementWithdrawalRule, { words: given })
        const { row, side, someone } = part
        if (side === 'STAFF' && (row.drawnById !== someone.id || row.inForceRevision !== null))
          throw agreementErrors.notYours()
        const change = declined(row, 'WITHDRAWN', { ...doingBy(part, now), words })
        if (change === null) throw nothingLeft(row)
        return change
      })
    },

    async seeAgreement(viewer: Viewer | null, id: string, revision: number): Promise<AgreementRow> {
      const { row, side } = await taking.part(viewer, id, maySign)
      const seen = Math.min(Math.max(0, revision), row.revisions.length)
      return (await store.see(row._id, side as Party, seen)) ?? row
    },
  }
}
