import { cancellationRule } from '../../../rules/fair.ts'
import { useAction } from '../../core/api/use-action.ts'
import { blankEntries } from '../../core/form/entries.ts'
import { useRuleForm } from '../../core/form/use-rule-form.ts'
import { TextField } from '../../desk/fields/TextField.tsx'
import { FormDialog } from '../../desk/form/FormDialog.tsx'
import { CancelFairDocument, type StaffFairFragment } from './generated/fairs.ts'
import { useWords } from '../words.ts'

type Props = { fair: StaffFairFragment; close: () => void; renew: () => void }

/** Calls a fair off, with the reason that those registered will read; it stays typed when this fails. */
export const CancelFairDialog = ({ fair, close, renew }: Props) => {
  const t = useWords()
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
  return (
    <FormDialog
      of={ruled}
      submit={submit}
      title={t('fair.cancelAsk', { title })}
      lead={t('fair.cancelHint', { count: registeredCount })}
      ok={t('fair.cancel')}
      cancel={t('fair.cancelKeep')}
      close={close}
      hints={{ reason: t('fair.cancelReasonHint') }}
    >
      {(field) => <TextField {...field('reason')} rows={3} />}
    </FormDialog>
  )
}
