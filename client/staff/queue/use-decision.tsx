import { App } from 'antd'
import {
  ReturnEmployerDocument,
  ReturnVeteranDocument,
  VerifyEmployerDocument,
  VerifyVeteranDocument,
} from './generated/queue.ts'
import type { ReasonsInput } from '../../../rules/verification.ts'
import { isRefusal, type Failure } from '../../core/api/failure.ts'
import type { QueueKind } from './queue.ts'
import { useAction } from '../../core/api/use-action.ts'
import { useConfirm } from '../../desk/action/use-confirm.tsx'
import { useWords } from '../words.ts'

export type Checked = { id: string; name: string; version: number }

/** Verifying and returning; a line decided by somebody else meanwhile is said, and the list is read again. */
export const useDecision = (kind: QueueKind, decided: (id: string) => void) => {
  const t = useWords()
  const confirm = useConfirm()
  const { modal } = App.useApp()
  const verifying = {
    veterans: useAction(VerifyVeteranDocument),
    employers: useAction(VerifyEmployerDocument),
  }[kind]
  const returning = {
    veterans: useAction(ReturnVeteranDocument),
    employers: useAction(ReturnEmployerDocument),
  }[kind]

  const settle = (id: string, failure: Failure | undefined) => {
    if (!failure) return decided(id)
    if (isRefusal(failure, 'CONFLICT')) {
      void modal.warning({ title: failure.message, content: t('queue.decidedMeanwhile') })
      decided(id)
    }
  }

  const verify = ({ id, name, version }: Checked) =>
    confirm(
      {
        title: t(kind === 'veterans' ? 'queue.verifyVeteran' : 'queue.verifyEmployer', { name }),
        hint: t(kind === 'veterans' ? 'queue.verifyVeteranHint' : 'queue.verifyEmployerHint'),
        ok: t('queue.verify'),
      },
      async () => {
        const { failure } = await verifying.run({ id, version }, t('queue.verified', { name }))
        if (failure && !isRefusal(failure, 'CONFLICT')) return failure
        settle(id, failure)
        return undefined
      },
    )

  /** Why it was not given back; nothing when it is done, or no longer to be done. */
  const giveBack = async (
    { id, name, version }: Checked,
    reasons: ReasonsInput,
  ): Promise<Failure | undefined> => {
    const { failure } = await returning.run({ id, reasons, version }, t('queue.returned', { name }))
    if (failure && !isRefusal(failure, 'CONFLICT')) return failure
    settle(id, failure)
    return undefined
  }

  return { verify, giveBack, busy: verifying.busy || returning.busy }
}
