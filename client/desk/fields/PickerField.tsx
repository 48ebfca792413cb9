import { Select } from 'antd'
import { useController, type FieldValues } from 'react-hook-form'
import { useDeskText } from '../words.ts'
import { FieldFrame, fieldId, type FieldProps } from './FieldFrame.tsx'
import type { Picked } from '../../core/search/picked.ts'
import { useFinding, type Finder } from '../../core/search/use-finding.ts'
import text from '../text.module.css'

type Labelled = { value: string; label: string }
type Props<V extends FieldValues> = FieldProps<V> & { finder: Finder; placeholder: string; max?: number }

const labelled = (picked: Picked): Labelled => ({ value: picked.id, label: picked.name })
const asPicked = (chosen: Labelled): Picked => ({ id: chosen.value, name: chosen.label })

const useChoices = (finder: Finder) => {
  const t = useDeskText()
  const finding = useFinding(finder)
  const empty = {
    idle: t('field.nothingFound'),
    searching: t('field.searching'),
    failed: t('field.searchFailed'),
  }[finding.state]
  return {
    notFoundContent: <output>{empty}</output>,
    loading: finding.state === 'searching',
    showSearch: { filterOption: false, onSearch: finding.type } as const,
    onOpenChange: (open: boolean) => open && finding.type(''),
    options: finding.options.map((each) => ({ ...labelled(each), also: each.also ?? '' })),
    optionRender: (option: { label?: unknown; data: { also?: string } }) => (
      <>
        {String(option.label)} <span className={text['also']}>{option.data.also}</span>
      </>
    ),
  }
}

/** One thing of a catalogue, found by typing; nothing chosen is null. */
export const PickerField = <V extends FieldValues>(props: Props<V>) => {
  const { control, name, label, hint, must, note, disabled = false, finder, placeholder } = props
  const { field, fieldState } = useController({ control, name })
  const choices = useChoices(finder)
  const value = field.value as Picked | null
  return (
    <FieldFrame id={fieldId(name)} {...{ label, hint, must, note }} error={fieldState.error?.message}>
      {(wiring) => (
        <Select<Labelled, Labelled & { also: string }>
          {...wiring}
          {...choices}
          {...{ disabled, placeholder }}
          ref={field.ref}
          labelInValue
          allowClear
          value={value ? labelled(value) : null}
          onChange={(chosen) => field.onChange(chosen ? asPicked(chosen) : null)}
          onBlur={field.onBlur}
          status={fieldState.error ? 'error' : ''}
          style={{ width: '100%' }}
        />
      )}
    </FieldFrame>
  )
}

/** Several things of a catalogue, found by typing. */
export const PickerListField = <V extends FieldValues>(props: Props<V>) => {
  const { control, name, label, hint, must, note, disabled = false, finder, placeholder, max } = props
  const { field, fieldState } = useController({ control, name })
  const choices = useChoices(finder)
  const value = (field.value ?? []) as Picked[]
  return (
    <FieldFrame id={fieldId(name)} {...{ label, hint, must, note }} error={fieldState.error?.message}>
      {(wiring) => (
        <Select<Labelled[], Labelled & { also: string }>
          {...wiring}
          {...choices}
          {...{ disabled, placeholder }}
          {...(max ? { maxCount: max } : {})}
          ref={field.ref}
          mode="multiple"
          labelInValue
          allowClear
          value={value.map(labelled)}
          onChange={(chosen) => field.onChange(chosen.map(asPicked))}
          onBlur={field.onBlur}
          status={fieldState.error ? 'error' : ''}
          style={{ width: '100%' }}
        />
      )}
    </FieldFrame>
  )
}
