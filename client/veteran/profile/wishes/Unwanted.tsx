import type { UseFormRegister } from 'react-hook-form'
import { workLimits, workRefusals } from '../../../../rules/choices.ts'
import { Choice, Choices } from '../../../phone/fields/Choices.tsx'
import form from '../../../phone/fields/form.module.css'
import { useWords } from '../../words.ts'
import { RefusedOccupations } from './WishedOccupations.tsx'
import type { WishesValues } from './wishes.form.ts'

type Row = { code: string; name: string }
type UnwantedProps = {
  values: Pick<WishesValues, 'refusals' | 'refusedOccupations' | 'limits'>
  error: string | undefined
  onRefuse: (rows: Row[]) => void
  register: UseFormRegister<WishesValues>
}

/** What is not wanted, and what the body does not allow: folded away from those who have nothing to say there. */
export const Unwanted = ({ values, error, onRefuse, register }: UnwantedProps) => {
  const t = useWords()
  const { refusals, refusedOccupations, limits } = values
  return (
    <>
      <details className={form['why']} open={refusals.length + refusedOccupations.length > 0 || undefined}>
        <summary>{t('wishes.refusals')}</summary>
        <Choices id="refusals" label={t('wishes.refusedConditions')} hint={t('wishes.refusalsHint')}>
          {workRefusals.map((refusal) => (
            <Choice key={refusal} type="checkbox" value={refusal} {...register('refusals')}>
              {t(`refusal.${refusal}`)}
            </Choice>
          ))}
        </Choices>
        <RefusedOccupations picked={refusedOccupations} error={error} onChange={onRefuse} />
      </details>
      <details className={form['why']} open={limits.length > 0 || undefined}>
        <summary>{t('wishes.limits')}</summary>
        <Choices id="limits" label={t('wishes.limitsLabel')} hint={t('wishes.limitsHint')}>
          {workLimits.map((limit) => (
            <Choice key={limit} type="checkbox" value={limit} {...register('limits')}>
              {t(`limit.${limit}`)}
            </Choice>
          ))}
        </Choices>
      </details>
    </>
  )
}
