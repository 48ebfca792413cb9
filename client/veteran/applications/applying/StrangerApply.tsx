import { useState } from 'react'
import { ButtonLink } from '../../../phone/action/Button.tsx'
import { TextArea } from '../../../phone/fields/Field.tsx'
import form from '../../../phone/fields/form.module.css'
import { useWords } from '../../words.ts'
import { Starters } from './Starters.tsx'
import { strangerWords } from './stranger-words.ts'

type Props = { postingId: string; title: string }

/** Somebody without an account writes first; the words wait on this device until they are signed in. */
export const StrangerApply = ({ postingId, title }: Props) => {
  const t = useWords()
  const words = strangerWords(postingId)
  const [message, setMessage] = useState(() => words.read() ?? '')
  const write = (text: string) => {
    setMessage(text)
    words.write(text)
  }
  const back = `?back=${encodeURIComponent(`/apply/${postingId}`)}`
  return (
    <div className={form['form']}>
      <p>{t('apply.stranger')}</p>
      <TextArea
        id="message"
        label={t('apply.message')}
        hint={t('apply.messageHint')}
        maxLength={1000}
        value={message}
        onChange={({ target }) => write(target.value)}
      />
      <Starters title={title} message={message} write={write} />
      <div className={form['actions']}>
        <ButtonLink look="main" to={`/sign-in${back}`}>
          {t('apply.signIn')}
        </ButtonLink>
        <ButtonLink to={`/sign-up${back}`}>{t('apply.signUp')}</ButtonLink>
      </div>
    </div>
  )
}
