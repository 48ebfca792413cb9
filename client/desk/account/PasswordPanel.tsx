import { passwordForm, useChangePassword } from '../../core/session/use-password-form.ts'
import { useRuleForm } from '../../core/form/use-rule-form.ts'
import { TextField } from '../fields/TextField.tsx'
import { DeskForm } from '../form/DeskForm.tsx'
import { Panel } from '../panel/Panel.tsx'
import { useWords } from '../words.ts'

const usePasswordForm = (changed: (() => void) | undefined) => {
  const t = useWords()
  const change = useChangePassword()
  const ruled = useRuleForm({
    ...passwordForm,
    demand: ({ password }): Record<string, string> =>
      password ? {} : { password: t('account.passwordMissing') },
  })
  const submit = ruled.submit(async (input) => {
    const { data, failure } = await change({ input }, t('account.passwordChanged'))
    if (data) {
      ruled.saved(passwordForm.start)
      changed?.()
    }
    return failure
  })
  return { ruled, submit }
}

/** A new password, for whoever knows the present one. */
export const PasswordPanel = ({ changed }: { changed?: () => void }) => {
  const t = useWords()
  const { ruled, submit } = usePasswordForm(changed)
  return (
    <Panel title={t('account.passwordTitle')}>
      <DeskForm
        of={ruled}
        submit={submit}
        labels={{ password: t('account.password'), newPassword: t('account.newPassword') }}
        hints={{ newPassword: t('account.newPasswordHint') }}
        save={t('account.changePassword')}
        isNarrow
      >
        {(field) => (
          <>
            <TextField {...field('password')} must isSecret autoComplete="current-password" />
            <TextField {...field('newPassword')} must isSecret autoComplete="new-password" />
          </>
        )}
      </DeskForm>
    </Panel>
  )
}
