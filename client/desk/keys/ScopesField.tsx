import { Checkbox } from 'antd'
import { useController } from 'react-hook-form'
import { apiScopeNames, type ApiScope } from '../../../rules/api-key.ts'
import { say } from '../../../rules/text.ts'
import { firstLine } from '../../core/form/error-lines.ts'
import { useSession } from '../../core/session/session.ts'
import { fieldId, type FieldProps } from '../fields/FieldFrame.tsx'
import fields from '../fields/field.module.css'

type Props = FieldProps & { scopes: readonly ApiScope[] }

/** What a key may be used for: each scope with its sentence. */
export const ScopesField = ({ name, label, scopes }: Props) => {
  const { language } = useSession()
  const { field, fieldState } = useController({ name })
  const chosen = (field.value ?? []) as readonly ApiScope[]
  const error = firstLine(fieldState.error)?.message
  const turn = (scope: ApiScope, isOn: boolean) =>
    field.onChange(scopes.filter((each) => (each === scope ? isOn : chosen.includes(each))))
  return (
    <fieldset className={fields['field']} aria-describedby={`${fieldId(name)}-error`}>
      <legend className={fields['label']}>
        <b>{label}</b>
      </legend>
      {scopes.map((scope, at) => (
        <p key={scope}>
          <Checkbox
            {...(at === 0 ? { id: fieldId(name), ref: field.ref } : {})}
            checked={chosen.includes(scope)}
            onChange={(event) => turn(scope, event.target.checked)}
            onBlur={field.onBlur}
          >
            {say(apiScopeNames[scope], language)}
          </Checkbox>
        </p>
      ))}
      <p className={fields['error']} id={`${fieldId(name)}-error`}>
        {error ? `✗ ${error}` : null}
      </p>
    </fieldset>
  )
}
