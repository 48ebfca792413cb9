import { useRuleForm } from '../../core/form/use-rule-form.ts'
import type { Viewer } from '../../core/session/session.ts'
import { phoneForm, useChangePhone } from '../../core/session/use-change-phone.ts'
import { TextField } from '../fields/TextField.tsx'
import { DeskForm } from '../form/DeskForm.tsx'
import { Panel } from '../panel/Panel.tsx'
import { useWords } from '../words.ts'
import { CodeField } from './CodeField.tsx'

const usePhoneNumberForm = () => {
  const t = useWords()
  const change = useChangePhone()
  const ruled = useRuleForm(phoneForm)
  const submit = ruled.submit(async (input) => {
    const { data, failure } = await change(input, t('account.phoneChanged'))
    if (data) ruled.saved(phoneForm.start)
    return failure
  })
  return { ruled, submit }
}

/** Another number, for whoever holds both. */
export const PhonePanel = ({ viewer }: { viewer: Viewer }) => {
  const t = useWords()
  const { ruled, submit } = usePhoneNumberForm()
  return (
    <Panel title={t('account.phoneTitle')}>
      <DeskForm
        of={ruled}
        submit={submit}
        labels={{
          phone: t('account.newPhone'),
          code: t('account.newCode'),
          oldCode: t('account.oldCode'),
        }}
        save={t('account.changePhone')}
        isNarrow
      >
        {(field) => (
          <>
            <CodeField {...field('oldCode')} purpose="OLD_PHONE" phone={() => viewer.phone} />
            <TextField {...field('phone')} must inputMode="tel" autoComplete="tel" />
            <CodeField
              {...field('code')}
              purpose="NEW_PHONE"
              phone={() => ruled.form.getValues('phone') ?? ''}
            />
          </>
        )}
      </DeskForm>
    </Panel>
  )
}
