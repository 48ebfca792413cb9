import { Link, Navigate, useNavigate, useSearchParams } from 'react-router'
import { signUpRule } from '../../../rules/account.ts'
import { useAction } from '../../core/api/use-action.ts'
import { useKeptForm } from '../../core/form/use-kept-form.ts'
import { SignUpDocument } from '../../core/session/generated/viewer.ts'
import { languageOf } from '../../core/i18n/language.ts'
import { Button } from '../../phone/action/Button.tsx'
import { Choice, Choices } from '../../phone/fields/Choices.tsx'
import { FailureSummary } from '../../phone/notice/FailureSummary.tsx'
import { TextField } from '../../phone/fields/Field.tsx'
import form from '../../phone/fields/form.module.css'
import { Screen } from '../../phone/layout/Screen.tsx'
import { homeOf } from '../../core/session/home-of.ts'
import { useSession } from '../../core/session/session.ts'
import type { Viewer } from '../../core/session/session.ts'
import { useWords } from '../words.ts'
import { safeBack } from './back.ts'
import { PasswordField } from './PasswordField.tsx'

type SignUpRole = 'VETERAN' | 'EMPLOYER'

/** A new veteran is asked about service first; the page and the form must agree, since either may move first. */
const firstPage = (viewer: Viewer, back: string | null): string =>
  viewer.role === 'VETERAN' ? (safeBack(back) ?? '/profile/service') : homeOf(viewer)

const useSignUp = (startRole: SignUpRole) => {
  const { enter, language } = useSession()
  const navigate = useNavigate()
  const [params] = useSearchParams()
  const signUp = useAction(SignUpDocument)
  const kept = useKeptForm({
    name: 'sign-up',
    defaults: { role: startRole, name: '', phone: '', password: '', email: '' },
    rule: () => signUpRule,
    input: (typed) => ({ ...typed, language }),
    secret: ['password'],
  })
  const submit = kept.handleSubmit(async ({ email, ...typed }) => {
    const input = { ...typed, language: languageOf(language), email: email.trim() || null }
    const { data, failure } = await signUp.run({ input })
    if (failure) return kept.refuse(failure)
    kept.saved()
    enter(data.signUp.viewer)
    await navigate(firstPage(data.signUp.viewer, params.get('back')), { replace: true })
  })
  return { kept, signUp, submit }
}

const SignUpForm = ({ role }: { role: SignUpRole }) => {
  const t = useWords()
  const { kept, signUp, submit } = useSignUp(role)
  const isEmployer = kept.watch('role') === 'EMPLOYER'
  return (
    <form className={form['form']} noValidate onSubmit={(event) => void submit(event)}>
      <FailureSummary failure={signUp.failure} fields={kept.lines} attempt={kept.attempt} />
      <Choices id="role" label={t('sign.role')}>
        <Choice type="radio" value="VETERAN" {...kept.register('role')}>
          {t('sign.roleVeteran')}
        </Choice>
        <Choice type="radio" value="EMPLOYER" {...kept.register('role')}>
          {t('sign.roleEmployer')}
        </Choice>
      </Choices>
      <TextField
        id="name"
        label={t('sign.name')}
        hint={isEmployer ? t('sign.nameHintEmployer') : undefined}
        autoComplete="name"
        error={kept.errorOf('name')}
        {...kept.register('name')}
      />
      <TextField
        id="phone"
        label={t('sign.phone')}
        hint={t('sign.phoneHint')}
        type="tel"
        autoComplete="tel"
        error={kept.errorOf('phone')}
        {...kept.register('phone')}
      />
      <PasswordField
        hint={t('sign.passwordHint')}
        autoComplete="new-password"
        error={kept.errorOf('password')}
        {...kept.register('password')}
      />
      <TextField
        id="email"
        label={t('sign.email')}
        hint={t('sign.emailHint')}
        type="email"
        autoComplete="email"
        error={kept.errorOf('email')}
        {...kept.register('email')}
      />
      <Button type="submit" look="main" busy={signUp.busy}>
        {t('shared:action.signUp')}
      </Button>
    </form>
  )
}

export const SignUpPage = () => {
  const t = useWords()
  const { viewer } = useSession()
  const [params] = useSearchParams()
  const back = safeBack(params.get('back'))
  if (viewer) return <Navigate to={firstPage(viewer, back)} replace />
  const rest = back ? `?back=${encodeURIComponent(back)}` : ''
  return (
    <Screen title={t('sign.upTitle')} back="/">
      <SignUpForm role={params.get('role') === 'employer' ? 'EMPLOYER' : 'VETERAN'} />
      <p>
        {t('sign.hasAccount')} <Link to={`/sign-in${rest}`}>{t('shared:action.signIn')}</Link>
      </p>
    </Screen>
  )
}
