import { InputNumber } from 'antd'
import { FormField, type FieldProps } from './FieldFrame.tsx'

type Props = FieldProps & { suffix?: string; step?: number }

/** A whole number; empty is null. Limits are the form's rule, so that a wrong number stays to be seen. */
export const NumberField = ({ suffix, step = 1, ...props }: Props) => (
  <FormField {...props}>
    {(input, { name, value, onChange }) => (
      <InputNumber<number>
        {...input}
        {...{ name, step, onChange }}
        value={value ?? null}
        {...(suffix ? { suffix } : {})}
      />
    )}
  </FormField>
)
