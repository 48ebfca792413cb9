import { Select } from 'antd'
import { use } from 'react'
import { NamesContext } from '../../core/form/names.ts'
import { useLetters } from './use-letters.ts'
import { FormField, type FieldProps } from './FieldFrame.tsx'
import { useWords } from '../words.ts'

type Props = FieldProps & {
  options: readonly { value: string; label: string }[]
  /** Whether what was typed narrows the options. */
  search?: boolean
}

/** One of a short list; nothing chosen is null. */
export const ChoiceField = ({ options, search = false, ...props }: Props) => {
  const t = useWords()
  const names = use(NamesContext)
  const { leave, letters, list } = useLetters(props.name)
  return (
    <FormField {...props}>
      {(input, { value, onChange }) => (
        <Select<string>
          {...input}
          value={value ?? null}
          onChange={(chosen) => {
            for (const { value: code, label } of options) names.set(code, label)
            onChange(chosen ?? null)
          }}
          options={[...options]}
          placeholder={t('field.choose')}
          allowClear={!props.must}
          {...(search ? list : {})}
          showSearch={search ? { optionFilterProp: 'label', ...letters } : false}
          onBlur={() => {
            leave()
            input.onBlur()
          }}
          notFoundContent={t('field.nothingFound')}
        />
      )}
    </FormField>
  )
}
