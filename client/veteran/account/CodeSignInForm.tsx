import { codeSignInRule } from '../../../rules/code.ts'
import { useAction } from '../../core/api/use-action.ts'
import { SignInByCodeDocument } from '../../core/session/generated/security.ts'
import { TextField } from '../../phone/fields/Field.tsx'
import { PhoneForm } from '../../phone/form/PhoneForm.tsx'
import { usePhoneForm } from '../../phone/form/use-phone-form.ts'
import { useWords } from '../words.ts'
import { useEntering } from './back.ts'
import { CodeField } from './CodeField.tsx'
import { usePhoneBetween, type PhoneBetween } from './use-phone-between.ts'

/** Signing in by a code instead of the password. */
export const CodeSignInForm = ({ phone }: { readonly phone: PhoneBetween }) => {
  const t = useWords()
  const entering = useEntering()
  const { run } = useAction(SignInByCodeDocument)
  const kept = usePhoneForm({ draft: null, start: { phone: '', code: '' }, rule: () => codeSignInRule })
  usePhoneBetween(kept.form, phone)
  const submit = kept.submit(async (input) => {
    const { data, failure } = await run({ input })
    if (failure) return failure
    await entering(data.signInByCode.viewer)
    return undefined
  })
  return (
    <PhoneForm of={kept} submit={submit} send={t('shared:action.signIn')}>
      <TextField {...kept.field('phone')} label={t('sign.phone')} type="tel" autoComplete="username" />
      <CodeField {...kept.field('code')} purpose="SIGN_IN" phone={() => kept.form.getValues('phone')} />
    </PhoneForm>
  )
}
