import { Button, Checkbox, Input, Modal } from 'antd'
import { useController, useForm, useWatch, type Control } from 'react-hook-form'
import type { FieldReasonInput } from '../../core/generated/schema.ts'
import { useStaffText } from '../words.ts'
import { returnable, type QueueKind } from './queue.ts'
import type { Checked } from './use-decision.tsx'
import { useReturnLabel } from './use-return-label.ts'
import panel from '../../desk/panel/panel.module.css'
import text from '../../desk/text.module.css'
import styles from './queue.module.css'

type Values = Record<string, { isWrong: boolean; reason: string }>

type Props = {
  kind: QueueKind
  subject: Checked
  busy: boolean
  close: () => void
  giveBack: (subject: Checked, reasons: FieldReasonInput[]) => Promise<boolean>
}

const templates = ['unclear', 'mismatch', 'station'] as const

const ReasonField = ({ control, name, label }: { control: Control<Values>; name: string; label: string }) => {
  const t = useStaffText()
  const {
    field: { ref, value, onBlur, onChange },
    fieldState,
  } = useController({
    control,
    name: `${name}.reason`,
    rules: {
      validate: (text) => (typeof text === 'string' && text.trim() ? true : t('return.reasonNeeded')),
    },
  })
  return (
    <div className={styles['reason']}>
      <Input.TextArea
        ref={ref}
        value={value}
        onChange={onChange}
        onBlur={onBlur}
        autoSize={{ minRows: 2, maxRows: 6 }}
        maxLength={500}
        aria-label={t('return.reason', { field: label })}
        aria-invalid={Boolean(fieldState.error)}
        placeholder={t('return.reasonPlaceholder')}
        status={fieldState.error ? 'error' : ''}
      />
      {fieldState.error ? <p className={text['error']}>✗ {fieldState.error.message}</p> : null}
      <fieldset className={panel['row']} aria-label={t('return.templates')}>
        {templates.map((template) => (
          <Button key={template} size="small" onClick={() => onChange(t(`return.${template}`))}>
            {t(`return.${template}`)}
          </Button>
        ))}
      </fieldset>
    </div>
  )
}

const ReturnLine = ({ control, name, label }: { control: Control<Values>; name: string; label: string }) => {
  const {
    field: { ref, value, onBlur, onChange },
  } = useController({ control, name: `${name}.isWrong` })
  const isWrong = useWatch({ control, name: `${name}.isWrong` })
  return (
    <li>
      <Checkbox
        ref={ref}
        checked={value}
        onBlur={onBlur}
        onChange={(event) => onChange(event.target.checked)}
      >
        {label}
      </Checkbox>
      {isWrong ? <ReasonField control={control} name={name} label={label} /> : null}
    </li>
  )
}

/** Gives something back with a reason for each wrong field; what was written stays when it fails. */
export const ReturnDialog = ({ kind, subject, busy, close, giveBack }: Props) => {
  const t = useStaffText()
  const labelOf = useReturnLabel()[kind]
  const fields = returnable[kind]
  const form = useForm<Values>({
    shouldUnregister: false,
    defaultValues: Object.fromEntries(fields.map((field) => [field, { isWrong: false, reason: '' }])),
  })
  const submit = form.handleSubmit(async (values) => {
    const reasons = fields.flatMap((field) => {
      const line = values[field]
      return line?.isWrong ? [{ field, reason: line.reason.trim() }] : []
    })
    if (reasons.length === 0) return form.setError('root', { message: t('return.pickOne') })
    if (await giveBack(subject, reasons)) close()
  })
  const nothingPicked = form.formState.errors.root?.message
  return (
    <Modal
      open
      title={t('return.title', { name: subject.name })}
      okText={t('return.confirm')}
      okButtonProps={{ danger: true, loading: busy }}
      onOk={() => void submit()}
      onCancel={close}
      mask={{ closable: false }}
    >
      <p>{t('return.lead')}</p>
      <p className={text['error']} role="alert">
        {nothingPicked ? `✗ ${nothingPicked}` : null}
      </p>
      <ul className={styles['return']}>
        {fields.map((field) => (
          <ReturnLine key={field} control={form.control} name={field} label={labelOf(field)} />
        ))}
      </ul>
    </Modal>
  )
}
