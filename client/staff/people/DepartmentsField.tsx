import { Select } from 'antd'
import { departments } from '../../../rules/choices.ts'
import { FormField, type FieldProps } from '../../desk/fields/FieldFrame.tsx'
import { useWords } from '../words.ts'

/** One department or both. */
export const DepartmentsField = (props: FieldProps) => {
  const t = useWords()
  return (
    <FormField {...props}>
      {(input, { value, onChange }) => (
        <Select<string[]>
          {...input}
          mode="multiple"
          value={value ?? []}
          onChange={(chosen) => onChange(chosen)}
          options={departments.map((each) => ({ value: each, label: t(`people.department.${each}`) }))}
          showSearch={false}
        />
      )}
    </FormField>
  )
}
