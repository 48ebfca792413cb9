import { App } from 'antd'
import {
  ReturnEmployerDocument,
  ReturnVeteranDocument,
  VerifyEmployerDocument,
  VerifyVeteranDocument,
} from './generated/queue.ts'
import type { FieldReasonInput } from '../../core/generated/schema.ts'
import { useAct } from '../../desk/form/use-act.ts'
import type { Failure } from '../../core/api/failure.ts'
import { useStaffText } from '../words.ts'
import type { QueueKind } from './queue.ts'

export type Checked = { id: string; name: string; version: number }

/** Verifying and returning; a line decided by somebody else meanwhile is said, and the list is read again. */
export const useDecision = (kind: QueueKind, decided: (id: string) => void) => {
  const t = useStaffText()
  const { act, busy } = useAct()
  const { modal, message } = App.useApp()

  const settle = (id: string, failure: Failure | null) => {
    if (!failure) return decided(id)
    if (failure.kind !== 'REFUSED') return
    if (failure.code === 'CONFLICT') {
      void message.warning(`${failure.message} ${t('queue.decidedMeanwhile')}`, 8)
      decided(id)
    }
    if (failure.code === 'INVALID') void message.error(failure.fields[0]?.message ?? failure.message, 8)
  }

  const verify = ({ id, name, version }: Checked) =>
    modal.confirm({
      title: t(kind === 'veterans' ? 'queue.verifyVeteran' : 'queue.verifyEmployer', { name }),
      content: t(kind === 'veterans' ? 'queue.verifyVeteranHint' : 'queue.verifyEmployerHint'),
      okText: t('queue.verify'),
      onOk: async () => {
        const done = t('queue.verified', { name })
        const { failure } =
          kind === 'veterans'
            ? await act(VerifyVeteranDocument, { id, version }, done)
            : await act(VerifyEmployerDocument, { id, version }, done)
        settle(id, failure)
      },
    })

  /** True when the dialog can be closed: done, or no longer to be done. */
  const giveBack = async ({ id, name, version }: Checked, reasons: FieldReasonInput[]): Promise<boolean> => {
    const done = t('queue.returned', { name })
    const { failure } =
      kind === 'veterans'
        ? await act(ReturnVeteranDocument, { id, reasons, version }, done)
        : await act(ReturnEmployerDocument, { id, reasons, version }, done)
    settle(id, failure)
    return !failure || (failure.kind === 'REFUSED' && failure.code === 'CONFLICT')
  }

  return { verify, giveBack, busy }
}
