import { useWatch, type Control } from 'react-hook-form'
import { TextField } from '../../desk/fields/TextField.tsx'
import { useEmployerText } from '../words.ts'
import { creditCodeProblem, tidyCreditCode } from './credit-code.ts'
import type { OrganisationValues } from './organisation-form.ts'
import text from '../../desk/text.module.css'

type Props = { control: Control<OrganisationValues>; disabled: boolean; hint: string }

const useInstantCheck = (typed: string) => {
  const t = useEmployerText()
  const count = tidyCreditCode(typed).length
  if (count === 0) return null
  const problem = creditCodeProblem(typed)
  if (problem === null) return <span className={text['right']}>{t('field.creditCodeRight')}</span>
  if (problem === 'length' && count < 18) return t('field.creditCodeCount', { count })
  const words = {
    letters: t('field.creditCodeLetters'),
    length: t('field.creditCodeLength', { count }),
    check: t('field.creditCodeCheck'),
  }[problem]
  return <span className={text['error']}>✗ {words}</span>
}

/** The Unified Social Credit Code, its check character tested while it is typed. */
export const CreditCodeField = ({ control, disabled, hint }: Props) => {
  const t = useEmployerText()
  const typed = useWatch({ control, name: 'creditCode' })
  const verdict = useInstantCheck(typed)
  return (
    <TextField
      control={control}
      name="creditCode"
      label={t('field.creditCode')}
      hint={hint || t('field.creditCodeHint')}
      must
      disabled={disabled}
      tidy={tidyCreditCode}
      note={<output>{verdict}</output>}
    />
  )
}
