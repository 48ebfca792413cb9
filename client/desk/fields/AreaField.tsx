import { useWatch, type FieldValues } from 'react-hook-form'
import { useDeskText } from '../words.ts'
import type { FieldProps } from './FieldFrame.tsx'
import type { Picked } from '../../core/search/picked.ts'
import { PickerField } from './PickerField.tsx'
import { useAreaFinder } from '../../core/areas/use-area-finder.ts'

/** An area, found by typing its name, or step by step: what is chosen opens what lies in it. */
export const AreaField = <V extends FieldValues>(props: FieldProps<V>) => {
  const t = useDeskText()
  const chosen = useWatch({ control: props.control, name: props.name }) as Picked | null
  return (
    <PickerField {...props} finder={useAreaFinder(chosen?.id ?? null)} placeholder={t('field.pickArea')} />
  )
}
