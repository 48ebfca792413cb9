import { Checkbox } from 'antd'
import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form'
import { fieldId } from './FieldFrame.tsx'
import text from '../text.module.css'
import styles from './field.module.css'

type Props<V extends FieldValues> = {
  control: Control<V>
  name: FieldPath<V>
  label: string
  hint?: string
  disabled?: boolean
}

/** Yes or no. */
export const SwitchField = <V extends FieldValues>({
  control,
  name,
  label,
  hint,
  disabled = false,
}: Props<V>) => {
  const {
    field: { ref, value, onBlur, onChange },
  } = useController({ control, name })
  return (
    <div className={styles['field']}>
      <Checkbox
        id={fieldId(name)}
        ref={ref}
        checked={value === true}
        disabled={disabled}
        onBlur={onBlur}
        onChange={(event) => onChange(event.target.checked)}
      >
        {label}
      </Checkbox>
      {hint ? <p className={text['hint']}>{hint}</p> : null}
    </div>
  )
}
