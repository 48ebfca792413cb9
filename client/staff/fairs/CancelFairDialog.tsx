import { Modal } from 'antd'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { TextField } from '../../desk/fields/TextField.tsx'
import { showFields } from '../../desk/form/refusals.ts'
import { CancelFairDocument, type StaffFairFragment } from './generated/fairs.ts'
import { useStaffText } from '../words.ts'
import { zodResolver } from '@hookform/resolvers/zod'
import { z } from 'zod'
import { useDeskText } from '../../desk/words.ts'
import { Banner } from '../../desk/panel/Banner.tsx'
import { useAction } from '../../core/api/use-action.ts'

type Props = { fair: StaffFairFragment; close: () => void; renew: () => void }

/** Calls a fair off, with the reason that those registered will read; it stays typed when this fails. */
export const CancelFairDialog = ({ fair, close, renew }: Props) => {
  const t = useStaffText()
  const d = useDeskText()
  const { run, busy } = useAction(CancelFairDocument)
  const [refusal, setRefusal] = useState<string | null>(null)
  const rule = z.object({
    reason: z
      .string()
      .trim()
      .min(2, d('field.tooShort', { min: 2 })),
  })
  const form = useForm<{ reason: string }>({ resolver: zodResolver(rule), defaultValues: { reason: '' } })
  const { title, id, registeredCount } = fair
  const submit = form.handleSubmit(async ({ reason }) => {
    const { data, failure } = await run({ id, reason }, t('fair.cancelled', { title }))
    if (data) {
      renew()
      return close()
    }
    if (failure.kind !== 'REFUSED') return
    showFields(form, failure.fields)
    if (failure.code === 'CONFLICT') setRefusal(failure.message)
  })
  return (
    <Modal
      open
      title={t('fair.cancelAsk', { title })}
      okText={t('fair.cancelConfirm')}
      cancelText={t('fair.cancelKeep')}
      okButtonProps={{ danger: true, loading: busy }}
      onOk={() => void submit()}
      onCancel={close}
      mask={{ closable: false }}
    >
      <p>{t('fair.cancelHint', { count: registeredCount })}</p>
      {refusal ? <Banner type="warning" title={refusal} /> : null}
      <TextField
        control={form.control}
        name="reason"
        label={t('fair.cancelReason')}
        hint={t('fair.cancelReasonHint')}
        rows={3}
        max={500}
        must
      />
    </Modal>
  )
}
