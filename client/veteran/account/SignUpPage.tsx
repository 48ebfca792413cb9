import { Link, Navigate, useLocation, useNavigate, useSearchParams } from 'react-router'
import { signUpRule } from '../../../rules/account.ts'
import { useAction } from '../../core/api/use-action.ts'
import { keyOfForm } from '../../core/form/use-making.ts'
import { languageOf } from '../../core/i18n/language.ts'
import { SignUpDocument } from '../../core/session/generated/signing.ts'
import { homeOf } from '../../core/session/home-of.ts'
import { useSession, type Viewer } from '../../core/session/session.ts'
import { Choice, Choices } from '../../phone/fields/Choices.tsx'
import { TextField } from '../../phone/fields/Field.tsx'
import { PhoneForm } from '../../phone/form/PhoneForm.tsx'
import { usePhoneForm } from '../../phone/form/use-phone-form.ts'
import { Screen } from '../../phone/layout/Screen.tsx'
import { useWords } from '../words.ts'
import { useBack } from './back.ts'
import { CodeField } from './CodeField.tsx'
import { EmailField } from './EmailField.tsx'
import { FirstStartPage } from './FirstStartPage.tsx'
import { PasswordField } from './PasswordField.tsx'

type SignUpRole = 'VETERAN' | 'EMPLOYER'

/** A new veteran is asked about service first; the page and the form must agree, since either may move first. */
const firstPage = (viewer: Viewer, back: string | null): string =>
  viewer.role === 'VETERAN' ? (back ?? '/profile/service') : back?.startsWith('/join') ? back : homeOf(viewer)

const useSignUp = (role: SignUpRole) => {
  const { enter, language } = useSession()
  const navigate = useNavigate()
  const { back } = useBack()
  const { run } = useAction(SignUpDocument)
  const kept = usePhoneForm({
    draft: 'sign-up',
    start: { role, name: '', phone: '', code: '', password: '', email: '' },
    rule: () => signUpRule,
    input: (typed) => ({ ...typed, language }),
    secret: ['password', 'code'],
  })
  const submit = kept.submit(async (input) => {
    const { data, failure } = await run({
      input: { ...input, language: languageOf(input.language) },
      key: keyOfForm(kept.keptAs),
    })
    if (failure) return failure
    kept.saved()
    enter(data.signUp.viewer)
    await navigate(firstPage(data.signUp.viewer, back), { replace: true })
    return undefined
  })
  return { kept, submit }
}

const SignUpForm = ({ role }: { role: SignUpRole }) => {
  const t = useWords()
  const { kept, submit } = useSignUp(role)
  const { register, watch } = kept.form
  const isEmployer = watch('role') === 'EMPLOYER'
  return (
    <PhoneForm of={kept} submit={submit} send={t('shared:action.signUp')}>
      <Choices id="role" label={t('sign.role')}>
        <Choice type="radio" value="VETERAN" {...register('role')}>
          {t('sign.roleVeteran')}
        </Choice>
        <Choice type="radio" value="EMPLOYER" {...register('role')}>
          {t('sign.roleEmployer')}
        </Choice>
      </Choices>
      <TextField
        {...kept.field('name')}
        label={t('sign.name')}
        hint={isEmployer ? t('sign.nameHintEmployer') : undefined}
        autoComplete="name"
      />
      <TextField
        {...kept.field('phone')}
        label={t('sign.phone')}
        hint={t('sign.phoneHint')}
        type="tel"
        autoComplete="tel"
      />
      <CodeField {...kept.field('code')} purpose="SIGN_UP" phone={() => kept.form.getValues('phone')} />
      <PasswordField {...kept.field('password')} hint={t('sign.passwordHint')} autoComplete="new-password" />
      <EmailField {...kept.field('email')} />
    </PhoneForm>
  )
}

export const SignUpPage = () => {
  const t = useWords()
  const { viewer } = useSession()
  const [params] = useSearchParams()
  const { back, rest } = useBack()
  const { hash } = useLocation()
  const [, first] = /^#first=(.+)$/.exec(hash) ?? []
  if (viewer) return <Navigate to={firstPage(viewer, back)} replace />
  if (first) return <FirstStartPage token={first} />
  return (
    <Screen title={t('shared:action.signUp')} back="/">
      <SignUpForm role={params.get('role') === 'employer' ? 'EMPLOYER' : 'VETERAN'} />
      <p>
        {t('sign.before')} <Link to="/privacy">{t('sign.notice')}</Link>
      </p>
      <p>
        {t('sign.hasAccount')} <Link to={`/sign-in${rest}`}>{t('shared:action.signIn')}</Link>
      </p>
    </Screen>
  )
}
