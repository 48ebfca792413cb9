import { Modal } from 'antd'
import { cancellationRule } from '../../../rules/fair.ts'
import { useAction } from '../../core/api/use-action.ts'
import { blankEntries } from '../../core/form/entries.ts'
import { useRuleForm } from '../../core/form/use-rule-form.ts'
import { TextField } from '../../desk/fields/TextField.tsx'
import { DeskForm } from '../../desk/form/DeskForm.tsx'
import { useStaffText } from '../words.ts'
import { CancelFairDocument, type StaffFairFragment } from './generated/fairs.ts'

type Props = { fair: StaffFairFragment; close: () => void; renew: () => void }

/** Calls a fair off, with the reason that those registered will read; it stays typed when this fails. */
export const CancelFairDialog = ({ fair, close, renew }: Props) => {
  const t = useStaffText()
  const { run } = useAction(CancelFairDocument)
  const { title, id, registeredCount } = fair
  const ruled = useRuleForm({
    rule: () => cancellationRule,
    start: blankEntries(cancellationRule),
    draft: `fair.${id}.cancel`,
  })
  const submit = ruled.submit(async ({ reason }) => {
    const { data, failure } = await run({ id, reason }, t('fair.cancelled', { title }))
    if (!data) return failure
    ruled.saved()
    renew()
    close()
    return undefined
  })
  const keepFair = () => {
    ruled.discard()
    close()
  }
  return (
    <Modal
      open
      title={t('fair.cancelAsk', { title })}
      okText={t('fair.cancelConfirm')}
      cancelText={t('fair.cancelKeep')}
      okButtonProps={{ danger: true, loading: ruled.busy }}
      onOk={() => void submit()}
      onCancel={keepFair}
      mask={{ closable: false }}
    >
      <p>{t('fair.cancelHint', { count: registeredCount })}</p>
      <DeskForm of={ruled} submit={submit} hints={{ reason: t('fair.cancelReasonHint') }}>
        {(field) => <TextField {...field('reason')} rows={3} />}
      </DeskForm>
    </Modal>
  )
}
