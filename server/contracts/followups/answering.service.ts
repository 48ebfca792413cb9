import {
  followUpAnswerRule,
  followUpCallRule,
  followUpDecisionRule,
  type FollowUpAnswerInput,
  type FollowUpDecisionInput,
} from '../../../rules/follow-up.ts'
import { wrongField } from '../../../rules/rule.ts'
import { dayOf } from '../../../rules/office-time.ts'
import type { Role } from '../../../rules/choices.ts'
import type { Accounts } from '../../accounts/index.ts'
import { numberOf } from '../../accounts/index.ts'
import type { Employers } from '../../employers/index.ts'
import { checked } from '../../platform/checked.ts'
import { platformErrors } from '../../platform/errors.ts'
import type { CountedPage, PageArgs } from '../../platform/page.ts'
import type { Platform } from '../../platform/platform.ts'
import { allowed, type Viewer } from '../../platform/viewer.ts'
import { areasReached } from '../../reference/index.ts'
import type { Veterans } from '../../veterans/index.ts'
import { agreementErrors } from '../agreement.errors.ts'
import { mayFollowUp, mayReadAgreements, maySign, maySignAsEmployer, sideOf } from '../agreement.policy.ts'
import type { Party } from '../agreement.ts'
import {
  answered,
  answerOf,
  calledInVain,
  decided,
  isSameAnswer,
  mayAnswerFrom,
  type FollowUpAnswerRow,
  type FollowUpRow,
} from './follow-up.ts'
import type { FollowUpStore } from './follow-up.store.ts'

export interface FollowUpAnsweringDeps extends Pick<Platform, 'clock'> {
  readonly followUps: FollowUpStore
  readonly asked: ReturnType<FollowUpStore['changed']>
  readonly accounts: Pick<Accounts, 'byIds'>
  readonly employers: Pick<Employers, 'ofViewer' | 'byIds'>
  readonly veterans: Pick<Veterans, 'byIds' | 'logShown'>
}

export type AreaPageArgs = PageArgs & { readonly areaCode?: string | null | undefined }

/** What came of a call. */
export interface CallInput {
  readonly isReached: boolean
  readonly side: Role
  readonly said?: FollowUpAnswerInput | null | undefined
}

/** Whom staff call. */
export interface FollowUpContactRow {
  readonly followUp: FollowUpRow
  readonly veteranName: string
  readonly phone: string | null
  readonly employerContactName: string | null
  readonly employerPhone: string | null
}

const mostTries = 8

type Change = Partial<FollowUpRow>

/** Whether the work is kept: asked of both sides, called about, decided by staff. */
export function answeringFollowUps(deps: FollowUpAnsweringDeps) {
  const { followUps, asked, accounts, employers, veterans, clock } = deps

  async function part(viewer: Viewer | null, id: string, may: (viewer: Viewer) => boolean) {
    const someone = allowed(viewer, may)
    const employer = maySignAsEmployer(someone) ? await employers.ofViewer(someone) : null
    const row = await followUps.byId(id)
    const side = row && sideOf(someone, row, employer)
    if (!row || !side) throw agreementErrors.unknownFollowUp()
    return { someone, side, row }
  }

  async function write(row: FollowUpRow, change: Change): Promise<FollowUpRow | null> {
    const mark = { updatedAt: clock(), ...asked.mark(row.version + 1) }
    const written = await followUps.change(row, { ...change, ...mark })
    if (written) await asked.ask([written])
    return written
  }

  /** Changes what stands at this moment, however often somebody else is faster; `of` refuses what cannot be, null is nothing to do. */
  async function changing(read: () => Promise<FollowUpRow>, of: (row: FollowUpRow) => Change | null) {
    for (let tries = 0; tries < mostTries; tries++) {
      const row = await read()
      const change = of(row)
      const written = change === null ? row : await write(row, change)
      if (written) return written
    }
    throw platformErrors.busy(5)
  }

  /** A day on which work was left lies between its first day and today. */
  function saidOf(input: FollowUpAnswerInput, row: FollowUpRow, by: Viewer | null): FollowUpAnswerRow {
    const now = clock()
    const { version: _, ...said } = checked(followUpAnswerRule, input, ({ leftOn }) =>
      typeof leftOn === 'string' && (leftOn < row.startOn || leftOn > dayOf(now))
        ? [
            wrongField(
              'leftOn',
              '离职日期须在到岗之后、今天之前',
              'The last day lies between the first and today',
            ),
          ]
        : [],
    )
    return { ...said, at: now, isByPhone: by !== null, by: by?.name ?? null, byId: by?.id ?? null }
  }

  function answerChange(row: FollowUpRow, side: Party, said: FollowUpAnswerRow): Change | null {
    if (isSameAnswer(answerOf(row, side), said)) return null
    const may = mayAnswerFrom(row, dayOf(said.at))
    if (may === 'NEVER') throw agreementErrors.followUpChanged()
    if (may === 'NOT_BEGUN' && said.answer !== 'NEVER_BEGAN') throw agreementErrors.beforeStart(row.startOn)
    if (may === 'OVER_ONLY' && said.answer !== 'LEFT' && said.answer !== 'NEVER_BEGAN')
      throw agreementErrors.followUpEarly(row.dueOn)
    return answered(row, side, said)
  }

  async function staffPage(viewer: Viewer | null, { areaCode, ...args }: AreaPageArgs, state: string) {
    const staff = allowed(viewer, mayFollowUp)
    const areas = areasReached(staff, areaCode ?? null)
    return followUps.page({ ...(areas && { homePath: { $in: [...areas] } }), state }, args)
  }

  return {
    async followUpsToAnswer(viewer: Viewer | null, args: PageArgs): Promise<CountedPage<FollowUpRow>> {
      const someone = allowed(viewer, maySign)
      if (someone.role === 'VETERAN')
        return followUps.page({ accountId: someone.id, awaits: 'VETERAN' }, args)
      const employer = await employers.ofViewer(someone)
      if (!employer) throw agreementErrors.noEmployer()
      return followUps.page({ employerId: employer._id, awaits: 'EMPLOYER' }, args)
    },

    followUpsToCall: (viewer: Viewer | null, args: AreaPageArgs) => staffPage(viewer, args, 'TO_CALL'),
    followUpsToDecide: (viewer: Viewer | null, args: AreaPageArgs) => staffPage(viewer, args, 'TO_DECIDE'),

    followUp: async (viewer: Viewer | null, id: string) => (await part(viewer, id, mayReadAgreements)).row,

    async answerFollowUp(
      viewer: Viewer | null,
      id: string,
      input: FollowUpAnswerInput,
    ): Promise<FollowUpRow> {
      const { side } = await part(viewer, id, maySign)
      return changing(
        async () => (await part(viewer, id, maySign)).row,
        (row) => {
          const said = saidOf(input, row, null)
          const isRepeat = isSameAnswer(answerOf(row, side as Party), said)
          if (!isRepeat && input.version != null && input.version !== row.version)
            throw agreementErrors.followUpChanged()
          return answerChange(row, side as Party, said)
        },
      )
    },

    /** That the number was shown is written down before it is. */
    async openFollowUp(viewer: Viewer | null, id: string): Promise<FollowUpContactRow> {
      const { someone, row } = await part(viewer, id, mayFollowUp)
      if (row.state !== 'TO_CALL' && row.state !== 'TO_DECIDE') throw agreementErrors.notToCall()
      await veterans.logShown(someone, [row.veteranId], someone.name, 'FOLLOW_UP')
      const [[file], [account], [employer]] = await Promise.all([
        veterans.byIds([row.veteranId]),
        accounts.byIds([row.accountId]),
        employers.byIds([row.employerId]),
      ])
      return {
        followUp: row,
        veteranName: file?.name ?? account?.name ?? '',
        phone: (account && numberOf(account)) ?? null,
        employerContactName: employer?.contactName ?? null,
        employerPhone: employer?.contactPhone ?? null,
      }
    },

    async recordFollowUpCall(viewer: Viewer | null, id: string, input: CallInput): Promise<FollowUpRow> {
      const { someone } = await part(viewer, id, mayFollowUp)
      const { isReached, side } = checked(followUpCallRule, { ...input, side: input.side as Party })
      const { said } = input
      if (isReached && !said)
        throw platformErrors.invalid([wrongField('said', '请填写对方的答复', 'Say what was answered')])
      return changing(
        async () => (await part(viewer, id, mayFollowUp)).row,
        (row) => {
          if (row.state !== 'TO_CALL' && row.state !== 'TO_DECIDE') throw agreementErrors.notToCall()
          if (isReached && said) return answerChange(row, side, saidOf(said, row, someone))
          return side === 'VETERAN' ? calledInVain(row, clock()) : { lastCallAt: clock() }
        },
      )
    },

    async decideFollowUp(
      viewer: Viewer | null,
      id: string,
      input: FollowUpDecisionInput,
    ): Promise<FollowUpRow> {
      const { someone, row } = await part(viewer, id, mayFollowUp)
      const { version, ...said } = checked(followUpDecisionRule, input)
      if (row.state !== 'TO_DECIDE') throw agreementErrors.notToDecide()
      if (version !== row.version) throw agreementErrors.followUpChanged()
      const decision = { ...said, at: clock(), by: someone.name, byId: someone.id }
      const change = decided(row, decision)
      const written = change && (await write(row, change))
      if (!written) throw agreementErrors.followUpChanged()
      return written
    },
  }
}
