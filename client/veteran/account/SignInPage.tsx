import { useRef, useState } from 'react'
import { Link, Navigate, useSearchParams } from 'react-router'
import { signInRule } from '../../../rules/account.ts'
import { useAction } from '../../core/api/use-action.ts'
import { SignInDocument } from '../../core/session/generated/signing.ts'
import { homeOf } from '../../core/session/home-of.ts'
import { useSession } from '../../core/session/session.ts'
import { Button, ButtonLink } from '../../phone/action/Button.tsx'
import { TextField } from '../../phone/fields/Field.tsx'
import { PhoneForm } from '../../phone/form/PhoneForm.tsx'
import { usePhoneForm } from '../../phone/form/use-phone-form.ts'
import { Screen } from '../../phone/layout/Screen.tsx'
import { useWords } from '../words.ts'
import { useBack, useEntering } from './back.ts'
import { CodeSignInForm } from './CodeSignInForm.tsx'
import { OfficeRefused, OfficeSignIn } from './office/OfficeSignIn.tsx'
import { PasswordField } from './PasswordField.tsx'
import { usePhoneBetween, type PhoneBetween } from './use-phone-between.ts'

const useSignIn = () => {
  const t = useWords()
  const entering = useEntering()
  const { run } = useAction(SignInDocument)
  const [isSecondAsked, setSecondAsked] = useState(false)
  const kept = usePhoneForm({
    draft: null,
    start: { phone: '', password: '', secondCode: '' },
    rule: () => signInRule,
    demand: ({ password }): Record<string, string> =>
      password ? {} : { password: t('wrong.required', { field: t('sign.password') }) },
  })
  const submit = kept.submit(async (input) => {
    const { data, failure } = await run({ input })
    if (failure?.kind === 'REFUSED' && failure.fields[0]?.path === 'secondCode') setSecondAsked(true)
    if (failure) return failure
    await entering(data.signIn.viewer)
    return undefined
  })
  return { kept, submit, isSecondAsked }
}

const SignInForm = ({ phone }: { readonly phone: PhoneBetween }) => {
  const t = useWords()
  const { kept, submit, isSecondAsked } = useSignIn()
  usePhoneBetween(kept.form, phone)
  return (
    <PhoneForm of={kept} submit={submit} send={t('shared:action.signIn')}>
      <TextField {...kept.field('phone')} label={t('sign.phone')} type="tel" autoComplete="username" />
      <PasswordField {...kept.field('password')} autoComplete="current-password" />
      {isSecondAsked && (
        <TextField
          {...kept.field('secondCode')}
          label={t('sign.secondCode')}
          hint={t('sign.secondCodeHint')}
          autoComplete="one-time-code"
        />
      )}
    </PhoneForm>
  )
}

export const SignInPage = () => {
  const t = useWords()
  const { viewer } = useSession()
  const { back, rest } = useBack()
  const [params, setParams] = useSearchParams()
  const phone = useRef('')
  const isByCode = params.get('by') === 'code'
  const switchWay = () =>
    setParams(
      (now) => {
        if (isByCode) now.delete('by')
        else now.set('by', 'code')
        return now
      },
      { replace: true },
    )
  if (viewer) return <Navigate to={back ?? homeOf(viewer)} replace />
  return (
    <Screen title={t('shared:action.signIn')} back="/">
      <OfficeRefused />
      {isByCode ? <CodeSignInForm phone={phone} /> : <SignInForm phone={phone} />}
      <Button look="quiet" onClick={switchWay}>
        {t(isByCode ? 'sign.byPassword' : 'sign.byCode')}
      </Button>
      <OfficeSignIn />
      <ButtonLink to={`/reset-password${rest}`} look="quiet">
        {t('sign.forgotten')}
      </ButtonLink>
      <p>
        {t('sign.noAccount')} <Link to={`/sign-up${rest}`}>{t('shared:action.signUp')}</Link>
      </p>
      <ButtonLink to="/help" look="quiet">
        {t('sign.help')}
      </ButtonLink>
    </Screen>
  )
}
