import { accountRule } from '../../../rules/account.ts'
import { languages } from '../../../rules/text.ts'
import { entriesOf } from '../../core/form/entries.ts'
import { useRuleForm } from '../../core/form/use-rule-form.ts'
import { languageOf, speak, tagOf } from '../../core/i18n/language.ts'
import { useSession, type Viewer } from '../../core/session/session.ts'
import { useAccount } from '../../core/session/use-account.ts'
import { ChoiceField } from '../fields/ChoiceField.tsx'
import { TextField } from '../fields/TextField.tsx'
import { DeskForm } from '../form/DeskForm.tsx'
import { PageHead } from '../shell/PageHead.tsx'
import { AccountFacts } from './AccountFacts.tsx'
import { OfficePanel } from './office/OfficePanel.tsx'
import { PasswordPanel } from './PasswordPanel.tsx'
import { PhonePanel } from './PhonePanel.tsx'
import { SecondFactorPanel } from './second-factor/SecondFactorPanel.tsx'
import { SessionsPanel } from './SessionsPanel.tsx'
import { Link } from 'react-router'
import { useWords } from '../words.ts'

const useAccountForm = ({ name, email, language }: Viewer) => {
  const t = useWords()
  const change = useAccount()
  const ruled = useRuleForm({
    rule: () => accountRule,
    start: entriesOf(accountRule, { name, email, language: tagOf(language) }),
    draft: 'account',
  })
  const submit = ruled.submit(async (kept) => {
    // An empty address takes the kept one away; none would leave it.
    const input = { name: kept.name, email: kept.email ?? '', language: languageOf(kept.language ?? '') }
    const { data, failure } = await change(input, t('account.saved'))
    if (!data) return failure
    ruled.saved()
    await speak(tagOf(data.updateAccount.language))
    return undefined
  })
  return { ruled, submit }
}

const AccountForm = ({ viewer }: { viewer: Viewer }) => {
  const t = useWords()
  const { ruled, submit } = useAccountForm(viewer)
  return (
    <DeskForm
      of={ruled}
      submit={submit}
      labels={{ name: t('account.name'), email: t('account.email'), language: t('account.language') }}
      hints={{ email: t('account.emailHint'), language: t('account.languageHint') }}
      save={t('shared:action.save')}
      isNarrow
    >
      {(field) => (
        <>
          <TextField {...field('name')} must autoComplete="name" />
          <TextField {...field('email')} autoComplete="email" inputMode="email" />
          <ChoiceField
            {...field('language')}
            options={languages.map((value) => ({ value, label: t(`shared:language.${languageOf(value)}`) }))}
            must
          />
        </>
      )}
    </DeskForm>
  )
}

/** The viewer's own account. */
export const AccountPage = () => {
  const t = useWords()
  const { viewer } = useSession()
  return (
    <>
      <PageHead title={t('shell.account')} />
      {viewer ? (
        <>
          <AccountFacts viewer={viewer} />
          <AccountForm key={viewer.language} viewer={viewer} />
          <PasswordPanel />
          {viewer.role === 'STAFF' ? (
            <>
              <SecondFactorPanel />
              <OfficePanel />
              <p>
                <Link to="/staff/relatives">{t('account.relatives')}</Link>
              </p>
            </>
          ) : null}
          <PhonePanel viewer={viewer} />
          <SessionsPanel />
          <p>
            <Link to="my-data">{t('account.myData')}</Link>
          </p>
          <p>
            <Link to="/help">{t('account.help')}</Link>
          </p>
        </>
      ) : null}
    </>
  )
}
