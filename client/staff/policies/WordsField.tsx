import { Select } from 'antd'
import { FormField, type FieldProps } from '../../desk/fields/FieldFrame.tsx'

/** Several words, each typed and ended by Enter or a comma. */
export const WordsField = (props: FieldProps) => (
  <FormField {...props}>
    {(input, { value, onChange }) => (
      <Select<string[]>
        {...input}
        mode="tags"
        open={false}
        tokenSeparators={[',', '，', '、', ' ']}
        value={value ?? []}
        onChange={onChange}
      />
    )}
  </FormField>
)
