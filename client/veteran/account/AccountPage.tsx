import { useState } from 'react'
import { accountRule } from '../../../rules/account.ts'
import { useAction } from '../../core/api/use-action.ts'
import { useKeptForm } from '../../core/form/use-kept-form.ts'
import { UpdateAccountDocument } from '../../core/session/generated/viewer.ts'
import { Button } from '../../phone/action/Button.tsx'
import { Choice, Choices } from '../../phone/fields/Choices.tsx'
import { Facts } from '../../phone/list/Facts.tsx'
import { FailurePanel } from '../../phone/notice/FailurePanel.tsx'
import { FailureSummary } from '../../phone/notice/FailureSummary.tsx'
import { TextField } from '../../phone/fields/Field.tsx'
import form from '../../phone/fields/form.module.css'
import { Notice } from '../../phone/notice/Notice.tsx'
import { Screen } from '../../phone/layout/Screen.tsx'
import { useSession } from '../../core/session/session.ts'
import type { Viewer } from '../../core/session/session.ts'
import { useLanguageSwitch } from '../../core/session/use-language-switch.ts'
import { useSignOut } from '../../core/session/use-sign-out.ts'
import { useWords } from '../words.ts'

const LanguageChoice = () => {
  const t = useWords()
  const { language, switchTo } = useLanguageSwitch()
  return (
    <Choices id="language" label={t('account.language')}>
      {(['zh-CN', 'en'] as const).map((tag) => (
        <Choice
          key={tag}
          type="radio"
          name="language"
          lang={tag}
          checked={language === tag}
          onChange={() => void switchTo(tag)}
        >
          {t(tag === 'en' ? 'shared:language.en' : 'shared:language.zh_CN')}
        </Choice>
      ))}
    </Choices>
  )
}

const EmailForm = ({ viewer }: { viewer: Viewer }) => {
  const t = useWords()
  const { renew } = useSession()
  const update = useAction(UpdateAccountDocument)
  const [done, setDone] = useState(false)
  const kept = useKeptForm({
    name: `${viewer.id}.account`,
    defaults: { email: viewer.email ?? '' },
    rule: () => accountRule,
    input: ({ email }) => ({ email: email.trim() }),
  })
  const submit = kept.handleSubmit(async ({ email }) => {
    setDone(false)
    const { data, failure } = await update.run({ input: { email: email ?? null } })
    if (failure) return kept.refuse(failure)
    kept.saved()
    renew(data.updateAccount)
    setDone(true)
  })
  return (
    <form className={form['form']} noValidate onSubmit={(event) => void submit(event)}>
      <FailureSummary failure={update.failure} fields={kept.lines} attempt={kept.attempt} />
      <TextField
        id="email"
        label={t('sign.email')}
        hint={t('sign.emailHint')}
        type="email"
        autoComplete="email"
        error={kept.errorOf('email')}
        {...kept.register('email')}
      />
      <div aria-live="polite">{done && <Notice kind="done" title={t('account.saved')} />}</div>
      <Button type="submit" look="main" busy={update.busy}>
        {t('shared:action.save')}
      </Button>
    </form>
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
          [t('sign.phone'), viewer.phone.replace(/^\+86/, '')],
        ]}
      />
      <LanguageChoice />
      <EmailForm viewer={viewer} />
      <SignOut />
    </Screen>
  )
}
