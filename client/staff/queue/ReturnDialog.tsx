import { Button, Checkbox, Input } from 'antd'
import { useRef } from 'react'
import { useController } from 'react-hook-form'
import { reasonsRule, type ReasonsInput } from '../../../rules/verification.ts'
import type { Failure } from '../../core/api/failure.ts'
import { blankEntries } from '../../core/form/entries.ts'
import { firstLine } from '../../core/form/error-lines.ts'
import { useRuleForm } from '../../core/form/use-rule-form.ts'
import { FormDialog } from '../../desk/form/FormDialog.tsx'
import panel from '../../desk/panel/panel.module.css'
import text from '../../desk/text.module.css'
import { returnable, type ReturnKind } from './queue.ts'
import styles from '../../desk/lines/lines.module.css'
import type { Checked } from './use-decision.tsx'
import { useReturnLabel } from './use-return-label.ts'
import { useWords } from '../words.ts'

const templates = ['unclear', 'mismatch', 'station'] as const

type ReasonProps = {
  label: string
  reason: string
  error: string | undefined
  write: (reason: string) => void
}

const ReasonField = ({ label, reason, error, write }: ReasonProps) => {
  const t = useWords()
  return (
    <div className={styles['reason']}>
      <Input.TextArea
        value={reason}
        onChange={(event) => write(event.target.value)}
        autoSize={{ minRows: 2, maxRows: 6 }}
        aria-label={t('return.reason', { field: label })}
        aria-invalid={Boolean(error)}
        placeholder={t('return.reasonPlaceholder')}
        status={error ? 'error' : ''}
      />
      {error ? <p className={text['error']}>✗ {error}</p> : null}
      <fieldset className={panel['row']} aria-label={t('return.templates')}>
        {templates.map((template) => (
          <Button key={template} size="small" onClick={() => write(t(`return.${template}`))}>
            {t(`return.${template}`)}
          </Button>
        ))}
      </fieldset>
    </div>
  )
}

/** A line for each field that can be returned; one that is ticked asks why. */
const Reasons = ({ kind }: { kind: ReturnKind }) => {
  const labelOf = useReturnLabel()[kind]
  const { field: list, fieldState } = useController({ name: 'reasons' })
  const reasons: ReasonsInput = list.value ?? []
  const written = useRef<Record<string, string>>({})
  const put = (field: string, reason: string | null) => {
    const stated = new Map(reasons.map((each) => [each.field, each.reason]))
    if (reason === null) stated.delete(field)
    else stated.set(field, (written.current[field] = reason))
    list.onChange(
      returnable[kind].flatMap((name) => {
        const why = stated.get(name)
        return why === undefined ? [] : [{ field: name, reason: why }]
      }),
    )
  }
  return (
    <ul className={styles['return']}>
      {returnable[kind].map((field) => {
        const at = reasons.findIndex((each) => each.field === field)
        const why = reasons[at]
        const error = Array.isArray(fieldState.error) ? firstLine(fieldState.error[at])?.message : undefined
        return (
          <li key={field}>
            <Checkbox
              checked={why !== undefined}
              onChange={({ target }) => put(field, target.checked ? (written.current[field] ?? '') : null)}
            >
              {labelOf(field)}
            </Checkbox>
            {why ? (
              <ReasonField
                label={labelOf(field)}
                reason={why.reason}
                error={error}
                write={(reason) => put(field, reason)}
              />
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}

type ReasonsProps = {
  kind: ReturnKind
  title: string
  lead: string
  /** Under which what was written is kept. */
  draft: string
  close: () => void
  giveBack: (reasons: ReasonsInput) => Promise<Failure | undefined>
}

/** Asks for a reason for each wrong field; what was written stays when it fails. */
export const ReasonsDialog = ({ kind, title, lead, draft, close, giveBack }: ReasonsProps) => {
  const t = useWords()
  const ruled = useRuleForm({
    rule: () => reasonsRule,
    start: blankEntries(reasonsRule),
    draft: `return.${draft}`,
  })
  const submit = ruled.submit(async ({ reasons }) => {
    const failure = await giveBack(reasons)
    if (failure) return failure
    ruled.saved()
    close()
    return undefined
  })
  return (
    <FormDialog of={ruled} submit={submit} title={title} lead={lead} ok={t('queue.return')} close={close}>
      {() => <Reasons kind={kind} />}
    </FormDialog>
  )
}

type Props = Pick<ReasonsProps, 'kind' | 'close'> & {
  subject: Checked
  giveBack: (subject: Checked, reasons: ReasonsInput) => Promise<Failure | undefined>
}

/** Gives something back with a reason for each wrong field. */
export const ReturnDialog = ({ kind, subject, close, giveBack }: Props) => {
  const t = useWords()
  return (
    <ReasonsDialog
      kind={kind}
      title={t('return.title', { name: subject.name })}
      lead={t('return.lead')}
      draft={subject.id}
      close={close}
      giveBack={(reasons) => giveBack(subject, reasons)}
    />
  )
}
