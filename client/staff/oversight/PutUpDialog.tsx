import { putUpRule } from '../../../rules/oversight.ts'
import type { Failure } from '../../core/api/failure.ts'
import { blankEntries } from '../../core/form/entries.ts'
import { useRuleForm } from '../../core/form/use-rule-form.ts'
import { TextField } from '../../desk/fields/TextField.tsx'
import { FormDialog } from '../../desk/form/FormDialog.tsx'
import { useWords } from '../words.ts'

type Props = {
  posting: { id: string; title: string }
  send: (reason: string) => Promise<Failure | undefined>
  close: () => void
}

/** Why an imported posting is put up again. */
export const PutUpDialog = ({ posting: { id, title }, send, close }: Props) => {
  const t = useWords()
  const ruled = useRuleForm({
    rule: () => putUpRule,
    start: blankEntries(putUpRule),
    draft: `putUp.${id}`,
  })
  const submit = ruled.submit(async ({ reason }) => {
    const failure = await send(reason)
    if (!failure) ruled.saved()
    return failure
  })
  return (
    <FormDialog
      of={ruled}
      submit={submit}
      title={t('oversight.putUpAsk', { title })}
      lead={t('oversight.putUpHint')}
      ok={t('oversight.putUp')}
      close={close}
    >
      {(field) => <TextField {...field('reason')} rows={3} />}
    </FormDialog>
  )
}
