import { erasureRule } from '../../../rules/privacy.ts'
import { useAction } from '../../core/api/use-action.ts'
import { forgetPerson } from '../../core/device/kept.ts'
import { EraseMyAccountDocument } from '../../core/privacy/generated/my-data.ts'
import { useWords } from '../../core/privacy/words.ts'
import { useSession } from '../../core/session/session.ts'
import { PhoneForm } from '../../phone/form/PhoneForm.tsx'
import { usePhoneForm } from '../../phone/form/use-phone-form.ts'
import { Screen } from '../../phone/layout/Screen.tsx'
import { CodeField } from '../account/CodeField.tsx'
import { PasswordField } from '../account/PasswordField.tsx'

const EraseForm = ({ phone }: { phone: string }) => {
  const t = useWords()
  const { run } = useAction(EraseMyAccountDocument)
  const kept = usePhoneForm({
    draft: 'erase',
    start: { password: '', code: '' },
    rule: () => erasureRule,
    secret: ['password', 'code'],
  })
  const submit = kept.submit(async (input) => {
    const { data, failure } = await run({ input })
    if (!data) return failure
    forgetPerson()
    // A fresh page, so that nothing the person read stays in memory.
    window.location.assign('/')
    return undefined
  })
  return (
    <PhoneForm of={kept} submit={submit} send={t('erase.send')}>
      <PasswordField {...kept.field('password')} autoComplete="current-password" />
      <p>{t('erase.orCode')}</p>
      <CodeField {...kept.field('code')} purpose="ERASE" phone={() => phone} />
    </PhoneForm>
  )
}

/** What goes and what stays, and proving that it is the person who asks. */
export const ErasePage = () => {
  const t = useWords()
  const { viewer } = useSession()
  return (
    <Screen title={t('erase.title')} back="/account/my-data" lead={<p>{t('erase.lead')}</p>}>
      <h2>{t('erase.goes')}</h2>
      <ul>
        {(['goesFile', 'goesFairs', 'goesNotices', 'goesAccount'] as const).map((each) => (
          <li key={each}>{t(`erase.${each}`)}</li>
        ))}
      </ul>
      <h2>{t('erase.stays')}</h2>
      <ul>
        <li>{t('erase.staysLog')}</li>
        <li>{t('erase.staysCounts')}</li>
      </ul>
      {viewer && <EraseForm phone={viewer.phone} />}
    </Screen>
  )
}
