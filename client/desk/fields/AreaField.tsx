import { Cascader } from 'antd'
import { useController, type FieldValues } from 'react-hook-form'
import { useDeskText } from '../desk-text.ts'
import { FieldFrame, fieldId, type FieldProps } from './FieldFrame.tsx'
import type { Picked } from './picked.ts'
import { trailOf, useAreaColumns } from './useAreaColumns.ts'

/** A district or town, chosen column by column from the province down; nothing chosen is null. */
export const AreaField = <V extends FieldValues>(props: FieldProps<V>) => {
  const { control, name, label, hint, must, note, disabled = false } = props
  const { field, fieldState } = useController({ control, name })
  const t = useDeskText()
  const value = field.value as Picked | null
  const { options, open, extend } = useAreaColumns(value?.id ?? null)
  return (
    <FieldFrame id={fieldId(name)} {...{ label, hint, must, note }} error={fieldState.error?.message}>
      {(wiring) => (
        <Cascader
          {...wiring}
          ref={field.ref}
          options={options}
          value={value ? trailOf(value.id) : []}
          displayRender={() => value?.name}
          changeOnSelect
          allowClear={!must}
          disabled={disabled}
          placeholder={t('field.pickArea')}
          notFoundContent={<span role="status">{t('field.searching')}</span>}
          status={fieldState.error ? 'error' : ''}
          onOpenChange={(opened) => opened && void open()}
          loadData={(chosen) => void extend(chosen.map((option) => String(option.value)))}
          onBlur={field.onBlur}
          onChange={(_, chosen) => {
            const last = chosen?.at(-1)
            field.onChange(last ? { id: String(last.value), name: last.path } : null)
          }}
          style={{ width: '100%' }}
        />
      )}
    </FieldFrame>
  )
}
