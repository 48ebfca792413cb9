import { useWatch } from 'react-hook-form'
import { normaliseCode } from '../../../rules/identifiers.ts'
import type { FieldProps } from '../../desk/fields/FieldFrame.tsx'
import { TextField } from '../../desk/fields/TextField.tsx'
import text from '../../desk/text.module.css'
import { useEmployerText } from '../words.ts'
import { creditCodeProblem } from './credit-code.ts'

const useInstantCheck = (typed: string) => {
  const t = useEmployerText()
  const count = normaliseCode(typed).length
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
export const CreditCodeField = ({ note, ...field }: FieldProps) => {
  const typed: string | null = useWatch({ name: field.name })
  const verdict = useInstantCheck(typed ?? '')
  return (
    <TextField
      {...field}
      tidy={normaliseCode}
      note={
        <>
          <output>{verdict}</output>
          {note}
        </>
      }
    />
  )
}
