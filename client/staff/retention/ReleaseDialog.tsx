import { letGoRule } from '../../../rules/retention.ts'
import { useAction } from '../../core/api/use-action.ts'
import { blankEntries } from '../../core/form/entries.ts'
import { useRuleForm } from '../../core/form/use-rule-form.ts'
import { TextField } from '../../desk/fields/TextField.tsx'
import { FormDialog } from '../../desk/form/FormDialog.tsx'
import { useWords } from '../words.ts'
import { ReleaseRetentionDocument, type RetentionPartsFragment } from './generated/retention.ts'

type Props = { standing: RetentionPartsFragment; done: () => void; close: () => void }

/** Lets go what was held back, with the reason. */
export const ReleaseDialog = ({ standing: { subject, name, heldBack }, done, close }: Props) => {
  const t = useWords()
  const { run } = useAction(ReleaseRetentionDocument)
  const ruled = useRuleForm({ rule: () => letGoRule, start: blankEntries(letGoRule), draft: null })
  const submit = ruled.submit(async (input) => {
    const { data, failure } = await run({ subject, input }, t('retention.released'))
    if (data) done()
    return failure
  })
  return (
    <FormDialog
      of={ruled}
      submit={submit}
      title={t('retention.releaseOf', { name })}
      lead={t('retention.releaseLead', { due: heldBack ?? 0 })}
      ok={t('retention.release')}
      close={close}
    >
      {(field) => <TextField {...field('reason')} />}
    </FormDialog>
  )
}
