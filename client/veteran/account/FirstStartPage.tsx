import { firstStaffRule } from '../../../rules/account.ts'
import { useAction } from '../../core/api/use-action.ts'
import { languageOf } from '../../core/i18n/language.ts'
import { BeginStaffDocument } from '../../core/session/generated/security.ts'
import { useSession } from '../../core/session/session.ts'
import { TextField } from '../../phone/fields/Field.tsx'
import { PhoneForm } from '../../phone/form/PhoneForm.tsx'
import { usePhoneForm } from '../../phone/form/use-phone-form.ts'
import { Screen } from '../../phone/layout/Screen.tsx'
import { useWords } from '../words.ts'
import { useEntering } from './back.ts'
import { PasswordField } from './PasswordField.tsx'

const useFirstStart = (token: string) => {
  const { language } = useSession()
  const entering = useEntering()
  const { run } = useAction(BeginStaffDocument)
  const kept = usePhoneForm({
    draft: null,
    start: { name: '', phone: '', password: '' },
    rule: () => firstStaffRule,
    input: (typed) => ({ ...typed, token, language }),
  })
  const submit = kept.submit(async (input) => {
    const { data, failure } = await run({ input: { ...input, language: languageOf(input.language) } })
    if (failure) return failure
    await entering(data.beginStaff.viewer)
    return undefined
  })
  return { kept, submit }
}

/** The first member of staff of an installation, who comes by the link that its first start prints. */
export const FirstStartPage = ({ token }: { token: string }) => {
  const t = useWords()
  const { kept, submit } = useFirstStart(token)
  return (
    <Screen title={t('first.title')} back="/" lead={t('first.lead')}>
      <PhoneForm of={kept} submit={submit} send={t('first.send')}>
        <TextField {...kept.field('name')} label={t('sign.name')} autoComplete="name" />
        <TextField
          {...kept.field('phone')}
          label={t('sign.phone')}
          hint={t('sign.phoneHint')}
          type="tel"
          autoComplete="tel"
        />
        <PasswordField
          {...kept.field('password')}
          hint={t('sign.passwordHint')}
          autoComplete="new-password"
        />
      </PhoneForm>
    </Screen>
  )
}
