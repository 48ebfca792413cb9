import { useState, type ComponentProps } from 'react'
import { Choice } from '../../phone/fields/Choices.tsx'
import { TextField } from '../../phone/fields/Field.tsx'
import form from '../../phone/fields/form.module.css'
import { useWords } from '../words.ts'

type PasswordFieldProps = Omit<ComponentProps<typeof TextField>, 'label' | 'type'> & { label?: string }

/** A password that can be looked at: on a phone one mistypes more than one is watched. */
export const PasswordField = ({ label, ...props }: PasswordFieldProps) => {
  const t = useWords()
  const [shown, setShown] = useState(false)
  return (
    <div className={form['actions']}>
      <TextField {...props} label={label ?? t('sign.password')} type={shown ? 'text' : 'password'} />
      <Choice type="checkbox" checked={shown} onChange={(event) => setShown(event.target.checked)}>
        {t('sign.show')}
      </Choice>
    </div>
  )
}
