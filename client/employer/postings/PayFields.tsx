import { Button } from 'antd'
import { useFormContext, useWatch } from 'react-hook-form'
import { payBases } from '../../../rules/choices.ts'
import { payOfMonth } from '../../../rules/posting.ts'
import { useFormat } from '../../core/format/use-format.ts'
import { ChoiceField } from '../../desk/fields/ChoiceField.tsx'
import { NumberField } from '../../desk/fields/NumberField.tsx'
import type { SectionProps } from '../../desk/form/FormSections.tsx'
import { Columns } from '../../desk/panel/Panel.tsx'
import text from '../../desk/text.module.css'
import type { PostingEntries, PostingShape } from './posting-form.ts'
import { useWords } from '../words.ts'

/** What a rate makes in a month, and a button that fills it in. */
const InAMonth = ({ rate, month }: { rate: number; month: number }) => {
  const t = useWords()
  const { amount } = useFormat()
  const { setValue } = useFormContext<PostingEntries>()
  const fill = () => {
    for (const name of ['payMin', 'payMax'] as const)
      setValue(name, month, { shouldDirty: true, shouldValidate: true })
  }
  return (
    <p className={text['hint']}>
      {t('posting.inAMonth', { rate, month: amount(month) })}{' '}
      <Button size="small" onClick={fill}>
        {t('posting.fillIn')}
      </Button>
    </p>
  )
}

/** How pay is reckoned, and what it makes in a month. */
export const PayFields = ({ field }: SectionProps<PostingShape>) => {
  const t = useWords()
  const [basis, rate] = useWatch<PostingEntries, ['payBasis', 'payRate']>({ name: ['payBasis', 'payRate'] })
  const month = basis ? payOfMonth(basis, rate) : null
  const yuan = { suffix: t('posting.yuan') }
  return (
    <>
      <Columns>
        <ChoiceField
          {...field('payBasis')}
          options={payBases.map((value) => ({ value, label: t(`shared:pay.basis.${value}`) }))}
        />
        {basis && basis !== 'MONTH' ? <NumberField {...field('payRate')} suffix={t('posting.rate')} /> : null}
      </Columns>
      {rate !== null && month !== null ? <InAMonth rate={rate} month={month} /> : null}
      <Columns>
        <NumberField {...field('payMin')} {...yuan} />
        <NumberField {...field('payMax')} {...yuan} />
        <NumberField {...field('payMonths')} suffix={t('posting.months')} />
      </Columns>
    </>
  )
}
