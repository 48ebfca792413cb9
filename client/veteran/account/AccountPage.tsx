import { useState } from 'react'
import { accountRule } from '../../../rules/account.ts'
import { languages } from '../../../rules/text.ts'
import { phoneText } from '../../core/format/phone.ts'
import { languageOf } from '../../core/i18n/language.ts'
import { useSession, type Viewer } from '../../core/session/session.ts'
import { useAccount } from '../../core/session/use-account.ts'
import { useLanguageSwitch } from '../../core/session/use-language-switch.ts'
import { useSignOut } from '../../core/session/use-sign-out.ts'
import { Button, ButtonLink } from '../../phone/action/Button.tsx'
import { Choice, Choices } from '../../phone/fields/Choices.tsx'
import form from '../../phone/fields/form.module.css'
import { PhoneForm } from '../../phone/form/PhoneForm.tsx'
import { usePhoneForm } from '../../phone/form/use-phone-form.ts'
import { Screen } from '../../phone/layout/Screen.tsx'
import { Facts } from '../../phone/list/Facts.tsx'
import { FailurePanel } from '../../phone/notice/FailurePanel.tsx'
import { Notice } from '../../phone/notice/Notice.tsx'
import { useWords } from '../words.ts'
import { EmailField } from './EmailField.tsx'

const LanguageChoice = () => {
  const t = useWords()
  const { language, switchTo } = useLanguageSwitch()
  return (
    <Choices id="language" label={t('account.language')}>
      {languages.map((tag) => (
        <Choice
          key={tag}
          type="radio"
          name="language"
          lang={tag}
          checked={language === tag}
          onChange={() => void switchTo(tag)}
        >
          {t(`shared:language.${languageOf(tag)}`)}
        </Choice>
      ))}
    </Choices>
  )
}

const EmailForm = ({ viewer }: { viewer: Viewer }) => {
  const t = useWords()
  const change = useAccount()
  const [done, setDone] = useState(false)
  const kept = usePhoneForm({
    draft: 'account',
    start: { email: viewer.email ?? '' },
    rule: () => accountRule,
  })
  const submit = kept.submit(async ({ email }) => {
    setDone(false)
    // An empty address takes the kept one away; none would leave it.
    const { data, failure } = await change({ email: email ?? '' })
    if (data) kept.saved()
    setDone(data !== undefined)
    return failure
  })
  return (
    <PhoneForm of={kept} submit={submit} send={t('shared:action.save')}>
      <EmailField {...kept.field('email')} />
      <div aria-live="polite">{done && <Notice kind="done" title={t('account.saved')} />}</div>
    </PhoneForm>
  )
}

const SignOut = () => {
  const t = useWords()
  const { signOut, busy, failure } = useSignOut('/')
  return (
    <div className={form['actions']}>
      {failure && <FailurePanel failure={failure} reading={false} />}
      <p>{t('account.signOutHint')}</p>
      <Button look="grave" busy={busy} onClick={signOut}>
        {t('shared:action.signOut')}
      </Button>
    </div>
  )
}

export const AccountPage = () => {
  const t = useWords()
  const { viewer } = useSession()
  if (!viewer) return null
  return (
    <Screen title={t('account.title')} back="/profile">
      <Facts
        rows={[
          [t('sign.name'), viewer.name],
          [t('sign.phone'), phoneText(viewer.phone)],
        ]}
      />
      <LanguageChoice />
      <EmailForm viewer={viewer} />
      <ButtonLink to="/account/security" look="quiet">
        {t('security.title')}
      </ButtonLink>
      <ButtonLink to="/account/my-data" look="quiet">
        {t('account.myData')}
      </ButtonLink>
      <ButtonLink to="/account/consents" look="quiet">
        {t('account.consents')}
      </ButtonLink>
      <ButtonLink to="/help" look="quiet">
        {t('sign.help')}
      </ButtonLink>
      <SignOut />
    </Screen>
  )
}
