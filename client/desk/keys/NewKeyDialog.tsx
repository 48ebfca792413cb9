import { useState } from 'react'
import { apiKeyDays, apiKeyRule, scopesOf, type ApiKeyHolder } from '../../../rules/api-key.ts'
import { useAction } from '../../core/api/use-action.ts'
import { entriesOf } from '../../core/form/entries.ts'
import { keyOfForm } from '../../core/form/use-making.ts'
import { useRuleForm } from '../../core/form/use-rule-form.ts'
import { NumberField } from '../fields/NumberField.tsx'
import { TextField } from '../fields/TextField.tsx'
import { FormDialog } from '../form/FormDialog.tsx'
import { useWords } from '../words.ts'
import { MakeApiKeyDocument, type MakeApiKeyMutation } from './generated/keys.ts'
import { MadeKeyDialog } from './MadeKeyDialog.tsx'
import { ScopesField } from './ScopesField.tsx'

type Props = { holder: ApiKeyHolder; close: () => void }

/** Makes a key, and shows it this once. */
export const NewKeyDialog = ({ holder, close }: Props) => {
  const t = useWords()
  const { run } = useAction(MakeApiKeyDocument)
  const [made, setMade] = useState<MakeApiKeyMutation['makeApiKey']>()
  const rule = apiKeyRule(holder)
  const start = entriesOf(rule, { name: null, scopes: [], days: apiKeyDays.usual })
  const ruled = useRuleForm({ rule: () => rule, start, draft: 'api-key' })
  const submit = ruled.submit(async ({ scopes, ...input }) => {
    const { data, failure } = await run({
      input: { ...input, scopes: [...scopes] },
      key: keyOfForm(ruled.keptAs),
    })
    if (!data) return failure
    ruled.saved()
    setMade(data.makeApiKey)
    return undefined
  })
  if (made) return <MadeKeyDialog token={made.token} close={close} />
  return (
    <FormDialog
      of={ruled}
      submit={submit}
      title={t('keys.make')}
      lead={t('keys.makeLead')}
      ok={t('keys.make')}
      close={close}
      isGrave={false}
      labels={{ name: t('keys.name'), scopes: t('keys.scopes'), days: t('keys.days') }}
      hints={{ name: t('keys.nameHint'), days: t('keys.daysHint') }}
    >
      {(field) => (
        <>
          <TextField {...field('name')} must autoComplete="off" />
          <ScopesField {...field('scopes')} scopes={scopesOf[holder]} />
          <NumberField {...field('days')} must suffix={t('keys.daysSuffix')} />
        </>
      )}
    </FormDialog>
  )
}
