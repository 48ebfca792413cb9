import { useWatch } from 'react-hook-form'
import { useAreaFinder } from '../../core/areas/use-area-finder.ts'
import { useDeskText } from '../words.ts'
import type { FieldProps } from './FieldFrame.tsx'
import { PickerField } from './PickerField.tsx'

/** An area, found by typing its name, or step by step: what is chosen opens what lies in it. */
export const AreaField = (props: FieldProps) => {
  const t = useDeskText()
  const chosen: string | null = useWatch({ name: props.name })
  return <PickerField {...props} finder={useAreaFinder(chosen)} placeholder={t('field.pickArea')} />
}
