import { Select } from 'antd'
import type { Finder } from '../../core/search/use-finding.ts'
import { FormField, type FieldProps } from './FieldFrame.tsx'
import { usePicker, type Labelled, type Option } from './use-picker.tsx'

type Props = FieldProps & { finder: Finder; placeholder: string; many?: boolean }

/** One thing of a catalogue or several, found by typing; nothing chosen is null, or an empty list. */
export const PickerField = (props: Props) => {
  const { many = false, most = Infinity, finder, placeholder } = props
  const { select, heard, leave, keys, labelled, codeOf } = usePicker(finder, placeholder, props.name)
  const one = (chosen: Labelled | undefined) => (chosen ? codeOf(chosen) : null)
  return (
    <FormField {...props}>
      {(input, { value, onChange }) => {
        const picked: readonly string[] = many ? (value ?? []) : []
        const add = (code: string) =>
          onChange(many ? [...new Set([...picked, code])].slice(0, Math.max(most, picked.length)) : code)
        return (
          <div role="presentation" onKeyDownCapture={keys(add)}>
            <Select<Labelled | Labelled[], Option>
              {...input}
              {...select}
              onBlur={() => {
                leave()
                input.onBlur()
              }}
              {...(many ? { mode: 'multiple' } : {})}
              {...(most < Infinity ? { maxCount: most } : {})}
              value={many ? picked.map(labelled) : value ? labelled(value) : null}
              onChange={(chosen) => onChange(Array.isArray(chosen) ? chosen.map(codeOf) : one(chosen))}
            />
            <output className="unseen">{heard}</output>
          </div>
        )
      }}
    </FormField>
  )
}
