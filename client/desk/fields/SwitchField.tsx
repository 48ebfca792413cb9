import { Checkbox } from 'antd'
import { useController } from 'react-hook-form'
import { fieldId, type FieldProps } from './FieldFrame.tsx'
import text from '../text.module.css'
import styles from './field.module.css'

/** Yes or no. */
export const SwitchField = ({ name, label, hint, disabled = false }: FieldProps) => {
  const {
    field: { ref, value, onBlur, onChange },
  } = useController({ name })
  return (
    <div className={styles['field']}>
      <Checkbox
        id={fieldId(name)}
        checked={value === true}
        onChange={(event) => onChange(event.target.checked)}
        {...{ ref, disabled, onBlur }}
      >
        {label}
      </Checkbox>
      {hint ? <p className={text['hint']}>{hint}</p> : null}
    </div>
  )
}
