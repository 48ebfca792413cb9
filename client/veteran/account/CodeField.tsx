import type { ComponentProps } from 'react'
import type { CodePurpose } from '../../../rules/code.ts'
import { useCode } from '../../core/session/use-code.ts'
import { Button } from '../../phone/action/Button.tsx'
import { TextField } from '../../phone/fields/Field.tsx'
import form from '../../phone/fields/form.module.css'
import { FailurePanel } from '../../phone/notice/FailurePanel.tsx'
import { useWords } from '../words.ts'

type CodeFieldProps = Omit<ComponentProps<typeof TextField>, 'label' | 'type' | 'autoComplete'> & {
  label?: string
  purpose: CodePurpose
  /** The number as it stands in the form. */
  phone: () => string
}

/** A code that is sent on demand: the button says how long until another can be asked for. */
export const CodeField = ({ purpose, phone, label, ...props }: CodeFieldProps) => {
  const t = useWords()
  const { send, busy, failure, wait, sentTo } = useCode(purpose)
  return (
    <div className={form['actions']}>
      <TextField
        {...props}
        label={label ?? t('code.code')}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={12}
      />
      <Button busy={busy} aria-disabled={wait > 0} onClick={() => wait === 0 && void send(phone())}>
        {wait > 0 ? t('code.wait', { count: wait }) : t(sentTo ? 'code.again' : 'code.send')}
      </Button>
      <div aria-live="polite">
        {sentTo && !failure && <p>{t('code.sent')}</p>}
        {failure && <FailurePanel failure={failure} reading={false} />}
      </div>
    </div>
  )
}
