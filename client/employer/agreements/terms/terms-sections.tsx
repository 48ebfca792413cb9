import { Button } from 'antd'
import { useFormContext, useWatch } from 'react-hook-form'
import { contractTypes, payBases } from '../../../../rules/choices.ts'
import { payOfMonth } from '../../../../rules/posting.ts'
import { useFormat } from '../../../core/format/use-format.ts'
import { AreaField } from '../../../desk/fields/AreaField.tsx'
import { ChoiceField } from '../../../desk/fields/ChoiceField.tsx'
import { DayField } from '../../../desk/fields/DayField.tsx'
import { NumberField } from '../../../desk/fields/NumberField.tsx'
import { TextField } from '../../../desk/fields/TextField.tsx'
import type { SectionProps } from '../../../desk/form/FormSections.tsx'
import { Columns } from '../../../desk/panel/Panel.tsx'
import text from '../../../desk/text.module.css'
import { useWords } from '../../words.ts'
import type { TermsEntries, TermsShape } from './terms-form.ts'

type Props = SectionProps<TermsShape>

const Work = ({ field }: Props) => {
  const t = useWords()
  return (
    <>
      <Columns>
        <TextField {...field('title')} />
        <ChoiceField
          {...field('contractType')}
          options={contractTypes.map((value) => ({ value, label: t(`shared:contractType.${value}`) }))}
        />
      </Columns>
      <Columns>
        <DayField {...field('startOn')} />
        <DayField {...field('endOn')} />
        <NumberField {...field('probationMonths')} suffix={t('drawing.months')} />
      </Columns>
    </>
  )
}

/** What a rate makes in a month, and a button that fills it in. */
const InAMonth = ({ rate, month }: { rate: number; month: number }) => {
  const t = useWords()
  const { amount } = useFormat()
  const { setValue } = useFormContext<TermsEntries>()
  return (
    <p className={text['hint']}>
      {t('drawing.inAMonth', { rate, month: amount(month) })}{' '}
      <Button onClick={() => setValue('pay', month, { shouldDirty: true, shouldValidate: true })}>
        {t('drawing.fillIn')}
      </Button>
    </p>
  )
}

const Pay = ({ field }: Props) => {
  const t = useWords()
  const [basis, rate] = useWatch<TermsEntries, ['payBasis', 'payRate']>({ name: ['payBasis', 'payRate'] })
  const month = basis ? payOfMonth(basis, rate) : null
  const isByRate = basis !== null && basis !== 'MONTH'
  return (
    <>
      <Columns>
        <ChoiceField
          {...field('payBasis')}
          options={payBases.map((value) => ({ value, label: t(`shared:pay.basis.${value}`) }))}
        />
        {isByRate ? <NumberField {...field('payRate')} must suffix={t('drawing.rate')} /> : null}
        <NumberField {...field('pay')} suffix={t('drawing.yuan')} />
      </Columns>
      {rate !== null && month !== null ? <InAMonth rate={rate} month={month} /> : null}
    </>
  )
}

const Place = ({ field }: Props) => (
  <Columns>
    <AreaField {...field('areaCode')} />
    <TextField {...field('place')} />
  </Columns>
)

const More = ({ field }: Props) => <TextField {...field('words')} rows={3} />

/** The terms of an agreement, section by section. */
export const termsSections = { work: Work, pay: Pay, place: Place, more: More }
