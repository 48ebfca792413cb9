import { Select } from 'antd'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { insurances, provisions, restDays } from '../../../rules/choices.ts'
import { shutsOut } from '../../../rules/posting-shutting.ts'
import { insuranceNameOf, provisionNames, restDaysNames } from '../../../rules/posting-terms-said.ts'
import { say, type Language, type Text } from '../../../rules/text.ts'
import { ChoiceField } from '../../desk/fields/ChoiceField.tsx'
import { FormField } from '../../desk/fields/FieldFrame.tsx'
import { NumberField } from '../../desk/fields/NumberField.tsx'
import { TextField } from '../../desk/fields/TextField.tsx'
import type { SectionProps } from '../../desk/form/FormSections.tsx'
import { Finding } from '../../desk/list/StateMark.tsx'
import { Columns } from '../../desk/panel/Panel.tsx'
import type { PostingEntries, PostingShape } from './posting-form.ts'
import { useWords } from '../words.ts'

type Props = SectionProps<PostingShape>

const useLanguage = () => useTranslation().i18n.language as Language

const useOptions = () => {
  const language = useLanguage()
  return <Value extends string>(values: readonly Value[], nameOf: (value: Value) => Text) =>
    values.map((value) => ({ value, label: say(nameOf(value), language) }))
}

const Insurances = ({ field }: Props) => {
  const options = useOptions()(insurances, insuranceNameOf)
  return (
    <FormField {...field('insurances')}>
      {(input, { value, onChange }) => (
        <Select<string[]>
          {...input}
          mode="multiple"
          value={(value as string[] | null) ?? []}
          onChange={onChange}
          options={options}
          allowClear
        />
      )}
    </FormField>
  )
}

/** What people need to know to decide, beside work and pay. */
export const TermsFields = ({ field }: Props) => {
  const t = useWords()
  const optionsOf = useOptions()
  const given = optionsOf(provisions, (value) => provisionNames[value])
  return (
    <>
      <Columns>
        <TextField {...field('hoursFrom')} />
        <TextField {...field('hoursTo')} />
        <ChoiceField {...field('restDays')} options={optionsOf(restDays, (value) => restDaysNames[value])} />
      </Columns>
      <TextField {...field('hours')} />
      <Insurances field={field} />
      <Columns>
        <ChoiceField {...field('meals')} options={given} />
        <ChoiceField {...field('lodging')} options={given} />
        <ChoiceField {...field('transport')} options={given} />
      </Columns>
      <Columns>
        <NumberField {...field('contractMonths')} suffix={t('posting.months')} />
        <NumberField {...field('probationMonths')} suffix={t('posting.months')} />
        <NumberField {...field('probationPay')} suffix={t('posting.yuan')} />
      </Columns>
    </>
  )
}

/** What of the conditions shuts out people with a long service, said while they are written. */
export const ShutsOut = () => {
  const language = useLanguage()
  const entries = useWatch<PostingEntries>() as PostingEntries
  return shutsOut(entries).map((advice) => (
    <Finding key={advice.en} kind="look">
      {say(advice, language)}
    </Finding>
  ))
}
