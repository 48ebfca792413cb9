import { App } from 'antd'
import { useState } from 'react'
import type { ReasonsInput } from '../../../rules/verification.ts'
import { isRefusal, type Failure } from '../../core/api/failure.ts'
import { useAction } from '../../core/api/use-action.ts'
import { useConfirm } from '../../desk/action/use-confirm.tsx'
import { useWords } from '../words.ts'
import {
  DecideAppealDocument,
  DismissReportsDocument,
  PassPostingDocument,
  PutUpPostingDocument,
  ReturnPostingDocument,
  TakeDownPostingDocument,
  type OverseenFragment,
  type ReportsOfPostingFragment,
  type TakeDownPostingMutationVariables,
} from './generated/oversight.ts'

/** What stands open before the clerk. */
export type Overseen = { posting: OverseenFragment; reports: ReportsOfPostingFragment | null }

/** A decision that asks for words first. */
export type Asking = 'return' | 'takeDown' | 'dismiss' | 'lift' | 'uphold' | 'putUp'

type Sent = Promise<Failure | undefined>

/** Every decision on a posting; one that somebody else made meanwhile is said, and the lists are read again. */
export const useOverseeing = (decided: (id: string) => void) => {
  const t = useWords()
  const confirm = useConfirm()
  const { message } = App.useApp()
  const [asking, ask] = useState<{ what: Asking; of: Overseen } | null>(null)
  const passing = useAction(PassPostingDocument)
  const returning = useAction(ReturnPostingDocument)
  const takingDown = useAction(TakeDownPostingDocument)
  const puttingUp = useAction(PutUpPostingDocument)
  const deciding = useAction(DecideAppealDocument)
  const dismissing = useAction(DismissReportsDocument)

  /** Why it was not done; nothing when it is, or when it is no longer to be done. */
  const settle = async (id: string, run: Promise<{ failure: Failure | undefined }>): Sent => {
    const { failure } = await run
    const isOver = isRefusal(failure, 'CONFLICT')
    if (failure && !isOver) return failure
    if (isOver) void message.warning(`${failure.message} ${t('oversight.listRenewed')}`, 8)
    ask(null)
    decided(id)
    return undefined
  }

  const pass = ({ posting: { id, title, version } }: Overseen) =>
    confirm(
      { title: t('oversight.passAsk', { title }), hint: t('oversight.passHint'), ok: t('oversight.pass') },
      () => settle(id, passing.run({ id, version }, t('oversight.passed', { title }))),
    )

  const giveBack = ({ id, title, version }: OverseenFragment, reasons: ReasonsInput): Sent =>
    settle(id, returning.run({ id, reasons, version }, t('oversight.returned', { title })))

  const takeDown = (
    { id, title, version }: OverseenFragment,
    input: TakeDownPostingMutationVariables['input'],
  ): Sent => settle(id, takingDown.run({ id, input, version }, t('oversight.takenDownDone', { title })))

  const putUp = ({ id, title, version }: OverseenFragment, reason: string): Sent =>
    settle(id, puttingUp.run({ id, reason, version }, t('oversight.putUpDone', { title })))

  const decide = (
    { id, title, version }: OverseenFragment,
    outcome: 'LIFTED' | 'UPHELD',
    answer: string,
  ): Sent => settle(id, deciding.run({ id, outcome, answer, version }, t(`oversight.${outcome}`, { title })))

  const dismiss = ({ posting: { id, title }, reports }: Overseen, answer: string): Sent =>
    settle(
      id,
      dismissing.run(
        { postingId: id, answer, version: reports?.version ?? null },
        t('oversight.dismissed', { title }),
      ),
    )

  return { asking, ask, pass, giveBack, takeDown, putUp, decide, dismiss, busy: passing.busy }
}

export type Overseeing = ReturnType<typeof useOverseeing>
