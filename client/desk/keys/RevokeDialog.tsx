import { apiKeyRevokingRule } from '../../../rules/api-key.ts'
import { useAction } from '../../core/api/use-action.ts'
import { blankEntries } from '../../core/form/entries.ts'
import { useRuleForm } from '../../core/form/use-rule-form.ts'
import { TextField } from '../fields/TextField.tsx'
import { FormDialog } from '../form/FormDialog.tsx'
import { useWords } from '../words.ts'
import { RevokeApiKeyDocument, type ApiKeyPartsFragment } from './generated/keys.ts'

type Props = { apiKey: ApiKeyPartsFragment; close: () => void }

/** Ends a key of an organisation, with a reason that its owner is told. */
export const RevokeDialog = ({ apiKey: { id, name }, close }: Props) => {
  const t = useWords()
  const { run } = useAction(RevokeApiKeyDocument)
  const ruled = useRuleForm({
    rule: () => apiKeyRevokingRule,
    start: blankEntries(apiKeyRevokingRule),
    draft: null,
  })
  const submit = ruled.submit(async ({ reason }) => {
    const { data, failure } = await run({ id, reason }, t('keys.revokedNow'))
    if (data) close()
    return failure
  })
  return (
    <FormDialog
      of={ruled}
      submit={submit}
      title={t('keys.revokeAsk', { name })}
      lead={t('keys.revokeHint')}
      ok={t('keys.revoke')}
      close={close}
      labels={{ reason: t('keys.reason') }}
    >
      {(field) => <TextField {...field('reason')} must />}
    </FormDialog>
  )
}
