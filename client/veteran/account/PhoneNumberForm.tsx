import { useState } from 'react'
import { phoneText } from '../../core/format/phone.ts'
import type { Viewer } from '../../core/session/session.ts'
import { phoneForm, useChangePhone } from '../../core/session/use-change-phone.ts'
import { TextField } from '../../phone/fields/Field.tsx'
import { PhoneForm } from '../../phone/form/PhoneForm.tsx'
import { usePhoneForm } from '../../phone/form/use-phone-form.ts'
import { Notice } from '../../phone/notice/Notice.tsx'
import { useWords } from '../words.ts'
import { CodeField } from './CodeField.tsx'

/** Another number, for whoever holds both. */
export const PhoneNumberForm = ({ viewer }: { viewer: Viewer }) => {
  const t = useWords()
  const change = useChangePhone()
  const [done, setDone] = useState(false)
  const kept = usePhoneForm(phoneForm)
  const submit = kept.submit(async (input) => {
    setDone(false)
    const { data, failure } = await change(input)
    if (data) kept.saved(phoneForm.start)
    setDone(data !== undefined)
    return failure
  })
  return (
    <section>
      <h2>{t('phone.title')}</h2>
      <p>{t('phone.now', { phone: phoneText(viewer.phone) })}</p>
      <PhoneForm of={kept} submit={submit} send={t('phone.change')}>
        <CodeField
          {...kept.field('oldCode')}
          label={t('phone.oldCode')}
          purpose="OLD_PHONE"
          phone={() => viewer.phone}
        />
        <TextField {...kept.field('phone')} label={t('phone.phone')} type="tel" autoComplete="tel" />
        <CodeField
          {...kept.field('code')}
          label={t('phone.code')}
          purpose="NEW_PHONE"
          phone={() => kept.form.getValues('phone') ?? ''}
        />
        <div aria-live="polite">
          {done && (
            <Notice kind="done" title={t('phone.changed')}>
              {t('phone.changedText')}
            </Notice>
          )}
        </div>
      </PhoneForm>
    </section>
  )
}
