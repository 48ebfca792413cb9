import { useTranslation } from 'react-i18next'
import { Link, Navigate, useNavigate, useSearchParams } from 'react-router'
import { signInRule, type SignInInput } from '../../../rules/account.ts'
import { useAction } from '../../core/api/use-action.ts'
import { useKeptForm } from '../../core/form/use-kept-form.ts'
import { SignInDocument } from '../../core/session/generated/viewer.ts'
import { Button } from '../../phone/action/Button.tsx'
import { FailureSummary } from '../../phone/notice/FailureSummary.tsx'
import { TextField } from '../../phone/fields/Field.tsx'
import form from '../../phone/fields/form.module.css'
import { Screen } from '../../phone/layout/Screen.tsx'
import { homeOf } from '../../core/session/home-of.ts'
import { useSession } from '../../core/session/session.ts'
import { useWords } from '../words.ts'
import { safeBack } from './back.ts'
import { PasswordField } from './PasswordField.tsx'

const SignInForm = () => {
  const t = useWords()
  const { enter } = useSession()
  const navigate = useNavigate()
  const [params] = useSearchParams()
  const signIn = useAction(SignInDocument)
  const kept = useKeptForm({
    name: null,
    defaults: { phone: '', password: '' },
    rule: () => signInRule,
    input: (typed: SignInInput) => typed,
    demand: ({ password }): Record<string, string> =>
      password ? {} : { password: t('wrong.required', { field: t('sign.password') }) },
  })
  const submit = kept.handleSubmit(async (input) => {
    const { data, failure } = await signIn.run({ input })
    if (failure) return kept.refuse(failure)
    enter(data.signIn.viewer)
    await navigate(safeBack(params.get('back')) ?? homeOf(data.signIn.viewer), { replace: true })
  })
  return (
    <form className={form['form']} noValidate onSubmit={(event) => void submit(event)}>
      <FailureSummary failure={signIn.failure} fields={kept.lines} attempt={kept.attempt} />
      <TextField
        id="phone"
        label={t('sign.phone')}
        type="tel"
        autoComplete="username"
        error={kept.errorOf('phone')}
        {...kept.register('phone')}
      />
      <PasswordField
        autoComplete="current-password"
        error={kept.errorOf('password')}
        {...kept.register('password')}
      />
      <Button type="submit" look="main" busy={signIn.busy}>
        {t('shared:action.signIn')}
      </Button>
    </form>
  )
}

export const SignInPage = () => {
  const t = useWords()
  const { t: shared } = useTranslation()
  const { viewer } = useSession()
  const [params] = useSearchParams()
  const back = safeBack(params.get('back'))
  if (viewer) return <Navigate to={back ?? homeOf(viewer)} replace />
  const rest = back ? `?back=${encodeURIComponent(back)}` : ''
  return (
    <Screen title={t('sign.inTitle')} back="/">
      <SignInForm />
      <p>
        {t('sign.noAccount')} <Link to={`/sign-up${rest}`}>{shared('action.signUp')}</Link>
      </p>
    </Screen>
  )
}
