import type { UseFormRegister } from 'react-hook-form'
import { workLimits, workRefusals } from '../../../../rules/choices.ts'
import { Choice, Choices } from '../../../phone/fields/Choices.tsx'
import { Chips } from '../../../phone/fields/Chips.tsx'
import { useWords } from '../../words.ts'
import type { WishesValues } from './wishes.form.ts'

type Row = { code: string; name: string }
type UnwantedProps = {
  picked: Row[]
  error: string | undefined
  onChange: (rows: Row[]) => void
  register: UseFormRegister<WishesValues>
}

/** What is not wanted and what the body does not allow. Occupations come here by what was told; here they can be taken off. */
export const Unwanted = ({ picked, error, onChange, register }: UnwantedProps) => {
  const t = useWords()
  return (
    <>
      <Choices id="refusals" label={t('wishes.refusals')} hint={t('wishes.refusalsHint')}>
        {workRefusals.map((refusal) => (
          <Choice key={refusal} type="checkbox" value={refusal} {...register('refusals')}>
            {t(`refusal.${refusal}`)}
          </Choice>
        ))}
      </Choices>
      {error && <p>{error}</p>}
      <Chips
        label={t('wishes.refused')}
        rows={picked}
        keyOf={({ code }) => code}
        textOf={({ name }) => name}
        onRemove={({ code }) => onChange(picked.filter((row) => row.code !== code))}
      />
      <Choices id="limits" label={t('wishes.limits')} hint={t('wishes.limitsHint')}>
        {workLimits.map((limit) => (
          <Choice key={limit} type="checkbox" value={limit} {...register('limits')}>
            {t(`limit.${limit}`)}
          </Choice>
        ))}
      </Choices>
    </>
  )
}
