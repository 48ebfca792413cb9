import { Select } from 'antd'
import { useController, type FieldValues } from 'react-hook-form'
import { useDeskText } from '../words.ts'
import { FieldFrame, fieldId, type FieldProps } from './FieldFrame.tsx'

type Props<V extends FieldValues> = FieldProps<V> & {
  options: readonly { value: string; label: string }[]
  /** Whether what was typed narrows the options. */
  search?: boolean
}

/** One of a short list; nothing chosen is null. */
export const ChoiceField = <V extends FieldValues>(props: Props<V>) => {
  const { control, name, label, hint, must, note, disabled = false, options, search = false } = props
  const { field, fieldState } = useController({ control, name })
  const t = useDeskText()
  return (
    <FieldFrame id={fieldId(name)} {...{ label, hint, must, note }} error={fieldState.error?.message}>
      {(wiring) => (
        <Select<string>
          {...wiring}
          ref={field.ref}
          value={field.value ?? null}
          onChange={(value) => field.onChange(value ?? null)}
          onBlur={field.onBlur}
          options={[...options]}
          placeholder={t('field.choose')}
          allowClear={!must}
          disabled={disabled}
          status={fieldState.error ? 'error' : ''}
          showSearch={search ? { optionFilterProp: 'label' } : false}
          notFoundContent={t('field.nothingFound')}
          style={{ width: '100%' }}
        />
      )}
    </FieldFrame>
  )
}
