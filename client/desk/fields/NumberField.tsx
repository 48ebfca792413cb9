import { InputNumber } from 'antd'
import { useController, type FieldValues } from 'react-hook-form'
import { FieldFrame, fieldId, type FieldProps } from './FieldFrame.tsx'

type Props<V extends FieldValues> = FieldProps<V> & { suffix?: string; step?: number }

/** A whole number; empty is null. Limits are the form's rules, so that a wrong number stays to be seen. */
export const NumberField = <V extends FieldValues>(props: Props<V>) => {
  const { control, name, label, hint, must, note, disabled = false, suffix, step = 1 } = props
  const { field, fieldState } = useController({ control, name })
  return (
    <FieldFrame id={fieldId(name)} {...{ label, hint, must, note }} error={fieldState.error?.message}>
      {(wiring) => (
        <InputNumber<number>
          {...wiring}
          name={name}
          ref={field.ref}
          value={field.value ?? null}
          onChange={field.onChange}
          onBlur={field.onBlur}
          status={fieldState.error ? 'error' : ''}
          {...{ disabled, step }}
          {...(suffix ? { suffix } : {})}
          style={{ width: '100%' }}
        />
      )}
    </FieldFrame>
  )
}
