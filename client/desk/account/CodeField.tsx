import { Button } from 'antd'
import type { ComponentProps } from 'react'
import type { CodePurpose } from '../../../rules/code.ts'
import { useCode } from '../../core/session/use-code.ts'
import { TextField } from '../fields/TextField.tsx'
import { Refused } from '../panel/Refused.tsx'
import text from '../text.module.css'
import { useWords } from '../words.ts'

type Props = ComponentProps<typeof TextField> & { purpose: CodePurpose; phone: () => string }

/** A code that is sent on demand: the button says how long until another can be asked for. */
export const CodeField = ({ purpose, phone, ...props }: Props) => {
  const t = useWords()
  const { send, busy, failure, wait, sentTo } = useCode(purpose)
  return (
    <>
      <TextField {...props} must autoComplete="one-time-code" />
      <p>
        <Button loading={busy} disabled={wait > 0} onClick={() => void send(phone())}>
          {wait > 0 ? t('account.codeWait', { count: wait }) : t('account.codeSend')}
        </Button>{' '}
        <output className={text['also']}>{sentTo && !failure ? t('account.codeSent') : null}</output>
      </p>
      <Refused failure={failure} />
    </>
  )
}
