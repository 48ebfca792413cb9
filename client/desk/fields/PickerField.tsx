import { Select } from 'antd'
import { use } from 'react'
import { NamesContext } from '../../core/form/names.ts'
import { useFinding, type Finder } from '../../core/search/use-finding.ts'
import { FormField, type FieldProps } from './FieldFrame.tsx'
import text from '../text.module.css'
import { useWords } from '../words.ts'

type Labelled = { value: string; label: string }
type Option = Labelled & { also: string }
type Props = FieldProps & { finder: Finder; placeholder: string; many?: boolean }

/** What is found by typing, and what the form keeps of it: codes, whose names stand beside it. */
const usePicker = ({ finder, placeholder }: Props) => {
  const t = useWords()
  const names = use(NamesContext)
  const finding = useFinding(finder)
  const empty = {
    idle: t('field.nothingFound'),
    searching: t('field.searching'),
    failed: t('field.searchFailed'),
  }[finding.state]
  const select = {
    placeholder,
    labelInValue: true,
    allowClear: true,
    notFoundContent: <output>{empty}</output>,
    loading: finding.state === 'searching',
    showSearch: { filterOption: false, onSearch: finding.type } as const,
    onOpenChange: (open: boolean) => open && finding.type(''),
    options: finding.options.map(({ id, name, also = '' }): Option => ({ value: id, label: name, also })),
    optionRender: (option: { label?: unknown; data: { also?: string } }) => (
      <>
        {String(option.label)} <span className={text['also']}>{option.data.also}</span>
      </>
    ),
  }
  return {
    select,
    labelled: (code: string): Labelled => ({ value: code, label: names.get(code) ?? code }),
    codeOf: ({ value, label }: Labelled): string => {
      names.set(value, label)
      return value
    },
  }
}

/** One thing of a catalogue or several, found by typing; nothing chosen is null, or an empty list. */
export const PickerField = (props: Props) => {
  const { many = false, most } = props
  const { select, labelled, codeOf } = usePicker(props)
  const one = (chosen: Labelled | undefined) => (chosen ? codeOf(chosen) : null)
  return (
    <FormField {...props}>
      {(input, { value, onChange }) => (
        <Select<Labelled | Labelled[], Option>
          {...input}
          {...select}
          {...(many ? { mode: 'multiple' } : {})}
          {...(most ? { maxCount: most } : {})}
          value={many ? (value ?? []).map(labelled) : value ? labelled(value) : null}
          onChange={(chosen) => onChange(Array.isArray(chosen) ? chosen.map(codeOf) : one(chosen))}
        />
      )}
    </FormField>
  )
}
