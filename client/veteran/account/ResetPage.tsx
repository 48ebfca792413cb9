import { Link, useNavigate } from 'react-router'
import { resetRule } from '../../../rules/code.ts'
import { useAction } from '../../core/api/use-action.ts'
import { ResetPasswordDocument } from '../../core/session/generated/security.ts'
import { homeOf } from '../../core/session/home-of.ts'
import { useSession } from '../../core/session/session.ts'
import { TextField } from '../../phone/fields/Field.tsx'
import { PhoneForm } from '../../phone/form/PhoneForm.tsx'
import { usePhoneForm } from '../../phone/form/use-phone-form.ts'
import { Screen } from '../../phone/layout/Screen.tsx'
import { useWords } from '../words.ts'
import { useBack } from './back.ts'
import { CodeField } from './CodeField.tsx'
import { PasswordField } from './PasswordField.tsx'

const useReset = () => {
  const { enter } = useSession()
  const navigate = useNavigate()
  const { back } = useBack()
  const { run } = useAction(ResetPasswordDocument)
  const kept = usePhoneForm({
    draft: null,
    start: { phone: '', code: '', newPassword: '' },
    rule: () => resetRule,
  })
  const submit = kept.submit(async (input) => {
    const { data, failure } = await run({ input })
    if (failure) return failure
    const { viewer } = data.resetPassword
    enter(viewer)
    await navigate(back ?? homeOf(viewer), { replace: true })
    return undefined
  })
  return { kept, submit }
}

/** A new password for whoever has lost it and holds the number. */
export const ResetPage = () => {
  const t = useWords()
  const { rest } = useBack()
  const { kept, submit } = useReset()
  return (
    <Screen title={t('reset.title')} back={`/sign-in${rest}`} lead={t('reset.lead')}>
      <PhoneForm of={kept} submit={submit} send={t('reset.send')}>
        <TextField {...kept.field('phone')} label={t('sign.phone')} type="tel" autoComplete="username" />
        <CodeField
          {...kept.field('code')}
          purpose="RESET_PASSWORD"
          phone={() => kept.form.getValues('phone')}
        />
        <PasswordField
          {...kept.field('newPassword')}
          label={t('security.newPassword')}
          hint={t('sign.passwordHint')}
          autoComplete="new-password"
        />
      </PhoneForm>
      <p>
        {t('reset.noPhone')} <Link to="/">{t('reset.station')}</Link>
      </p>
    </Screen>
  )
}
