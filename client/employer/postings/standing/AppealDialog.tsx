import { appealRule } from '../../../../rules/oversight.ts'
import { useAction } from '../../../core/api/use-action.ts'
import { blankEntries } from '../../../core/form/entries.ts'
import { useRuleForm } from '../../../core/form/use-rule-form.ts'
import { TextField } from '../../../desk/fields/TextField.tsx'
import { FormDialog } from '../../../desk/form/FormDialog.tsx'
import { AppealTakedownDocument } from '../generated/postings.ts'
import { useWords } from '../../words.ts'

/** Says once why a posting should not have been taken down. */
export const AppealDialog = ({ id, close }: { id: string; close: () => void }) => {
  const t = useWords()
  const appealing = useAction(AppealTakedownDocument)
  const ruled = useRuleForm({
    rule: () => appealRule,
    start: blankEntries(appealRule),
    draft: `appeal.${id}`,
  })
  const submit = ruled.submit(async ({ words }) => {
    const { failure } = await appealing.run({ id, words }, t('standing.appealed'))
    if (failure) return failure
    ruled.saved()
    close()
    return undefined
  })
  return (
    <FormDialog
      of={ruled}
      submit={submit}
      title={t('standing.appeal')}
      lead={t('standing.appealLead')}
      ok={t('standing.appealSend')}
      close={close}
    >
      {(field) => <TextField {...field('words')} rows={4} />}
    </FormDialog>
  )
}
