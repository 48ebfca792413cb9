import { Button } from 'antd'
import { accountRule } from '../../../rules/account.ts'
import { languages } from '../../../rules/text.ts'
import { useAction } from '../../core/api/use-action.ts'
import { useRuleForm } from '../../core/form/use-rule-form.ts'
import { languageOf, speak, tagOf } from '../../core/i18n/language.ts'
import { UpdateAccountDocument } from '../../core/session/generated/viewer.ts'
import { useSession, type Viewer } from '../../core/session/session.ts'
import { ChoiceField } from '../fields/ChoiceField.tsx'
import { TextField } from '../fields/TextField.tsx'
import { DeskForm } from '../form/DeskForm.tsx'
import { PageHead } from '../shell/PageHead.tsx'
import { useDeskText, useSharedText } from '../words.ts'
import { AccountFacts } from './AccountFacts.tsx'

const useAccountForm = ({ name, email, language }: Viewer) => {
  const t = useDeskText()
  const { renew } = useSession()
  const { run } = useAction(UpdateAccountDocument)
  const ruled = useRuleForm({
    rule: () => accountRule,
    start: { name, email, language: tagOf(language) },
    draft: 'account',
  })
  const submit = ruled.submit(async (kept) => {
    // An empty address takes the kept one away; none would leave it.
    const input = { name: kept.name, email: kept.email ?? '', language: languageOf(kept.language ?? '') }
    const { data, failure } = await run({ input }, t('account.saved'))
    if (!data) return failure
    ruled.saved()
    renew(data.updateAccount)
    await speak(tagOf(data.updateAccount.language))
    return undefined
  })
  return { ruled, submit }
}

const AccountForm = ({ viewer }: { viewer: Viewer }) => {
  const t = useDeskText()
  const s = useSharedText()
  const { ruled, submit } = useAccountForm(viewer)
  return (
    <DeskForm
      of={ruled}
      submit={submit}
      labels={{ email: t('account.email') }}
      hints={{ email: t('account.emailHint'), language: t('account.languageHint') }}
      bar={
        <Button type="primary" htmlType="submit" loading={ruled.busy}>
          {t('act.save')}
        </Button>
      }
      isNarrow
    >
      {(field) => (
        <>
          <TextField {...field('name')} must autoComplete="name" />
          <TextField {...field('email')} autoComplete="email" inputMode="email" />
          <ChoiceField
            {...field('language')}
            options={languages.map((value) => ({ value, label: s(`language.${languageOf(value)}`) }))}
            must
          />
        </>
      )}
    </DeskForm>
  )
}

/** The viewer's own account. */
export const AccountPage = () => {
  const t = useDeskText()
  const { viewer } = useSession()
  return (
    <>
      <PageHead title={t('account.title')} />
      {viewer ? (
        <>
          <AccountFacts viewer={viewer} />
          <AccountForm key={viewer.language} viewer={viewer} />
        </>
      ) : null}
    </>
  )
}
