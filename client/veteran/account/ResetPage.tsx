import { Link } from 'react-router'
import { resetRule } from '../../../rules/code.ts'
import { useAction } from '../../core/api/use-action.ts'
import { ResetPasswordDocument } from '../../core/session/generated/security.ts'
import { TextField } from '../../phone/fields/Field.tsx'
import { PhoneForm } from '../../phone/form/PhoneForm.tsx'
import { usePhoneForm } from '../../phone/form/use-phone-form.ts'
import { Screen } from '../../phone/layout/Screen.tsx'
import { useWords } from '../words.ts'
import { useBack, useEntering } from './back.ts'
import { CodeField } from './CodeField.tsx'
import { PasswordField } from './PasswordField.tsx'

const useReset = () => {
  const entering = useEntering()
  const { run } = useAction(ResetPasswordDocument)
  const kept = usePhoneForm({
    draft: null,
    start: { phone: '', code: '', newPassword: '' },
    rule: () => resetRule,
  })
  const submit = kept.submit(async (input) => {
    const { data, failure } = await run({ input })
    if (failure) return failure
    await entering(data.resetPassword.viewer)
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
