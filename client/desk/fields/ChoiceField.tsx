import { Select } from 'antd'
import { useDeskText } from '../words.ts'
import { FormField, type FieldProps } from './FieldFrame.tsx'

type Props = FieldProps & {
  options: readonly { value: string; label: string }[]
  /** Whether what was typed narrows the options. */
  search?: boolean
}

/** One of a short list; nothing chosen is null. */
export const ChoiceField = ({ options, search = false, ...props }: Props) => {
  const t = useDeskText()
  return (
    <FormField {...props}>
      {(input, { value, onChange }) => (
        <Select<string>
          {...input}
          value={value ?? null}
          onChange={(chosen) => onChange(chosen ?? null)}
          options={[...options]}
          placeholder={t('field.choose')}
          allowClear={!props.must}
          showSearch={search ? { optionFilterProp: 'label' } : false}
          notFoundContent={t('field.nothingFound')}
        />
      )}
    </FormField>
  )
}
