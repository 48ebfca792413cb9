import type { ComponentProps } from 'react'
import { TextField } from '../../phone/fields/Field.tsx'
import { useWords } from '../words.ts'

type EmailFieldProps = Omit<ComponentProps<typeof TextField>, 'label' | 'hint' | 'type' | 'autoComplete'>

/** Where notices may be sent besides; nobody has to have one. */
export const EmailField = (props: EmailFieldProps) => {
  const t = useWords()
  return (
    <TextField
      {...props}
      label={t('sign.email')}
      hint={t('sign.emailHint')}
      type="email"
      autoComplete="email"
    />
  )
}
