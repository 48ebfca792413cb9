import { Button } from '../../../phone/action/Button.tsx'
import form from '../../../phone/fields/form.module.css'
import { useWords } from '../../words.ts'

type Props = { title: string; message: string; write: (message: string) => void }

const starters = ['why', 'can', 'when'] as const

/** Beginnings for those who do not know what to write: each is put at the end, to be gone on with. */
export const Starters = ({ title, message, write }: Props) => {
  const t = useWords()
  const begin = (text: string) => {
    write(message.trim() ? `${message.trimEnd()}\n${text}` : text)
    document.getElementById('message')?.focus()
  }
  const left = starters
    .map((name) => t(`apply.starter.${name}`, { title }))
    .filter((text) => !message.includes(text.trim()))
  if (left.length === 0) return null
  return (
    <fieldset className={form['actions']} aria-label={t('apply.starters')}>
      {left.map((text) => (
        <Button key={text} onClick={() => begin(text)}>
          {text.trim()}
        </Button>
      ))}
    </fieldset>
  )
}
