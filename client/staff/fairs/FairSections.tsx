import type { Control } from 'react-hook-form'
import { useDeskText } from '../../desk/words.ts'
import { AreaField } from '../../desk/fields/AreaField.tsx'
import { MomentField } from '../../desk/fields/MomentField.tsx'
import { NumberField } from '../../desk/fields/NumberField.tsx'
import { PickerListField } from '../../desk/fields/PickerField.tsx'
import { TextField } from '../../desk/fields/TextField.tsx'
import { useAreaFinder } from '../../core/areas/use-area-finder.ts'
import { useOccupationFinder } from '../../core/search/finders.ts'
import { useStaffText } from '../words.ts'
import type { FairValues } from './fair-form.ts'
import { Columns, Fieldset } from '../../desk/panel/Panel.tsx'

type Props = { control: Control<FairValues> }

const useField = ({ control }: Props) => {
  const t = useStaffText()
  return <N extends keyof FairValues>(name: N) => ({ control, name, label: t(`fair.${name}`) })
}

export const BasicsSection = (props: Props) => {
  const t = useStaffText()
  const field = useField(props)
  return (
    <Fieldset title={t('fair.basics')} id="section-basics">
      <TextField {...field('titleZh')} hint={t('fair.titleZhHint')} must />
      <TextField {...field('titleEn')} />
      <Columns>
        <AreaField {...field('area')} must />
        <TextField {...field('place')} hint={t('fair.placeHint')} must />
      </Columns>
      <Columns>
        <MomentField {...field('startsAt')} must />
        <MomentField {...field('endsAt')} hint={t('fair.endsAtHint')} must />
      </Columns>
    </Fieldset>
  )
}

export const RulesSection = (props: Props) => {
  const t = useStaffText()
  const field = useField(props)
  return (
    <Fieldset title={t('fair.rules')} id="section-rules">
      <Columns>
        <MomentField {...field('registrationClosesAt')} hint={t('fair.registrationClosesAtHint')} must />
        <NumberField {...field('capacity')} hint={t('fair.capacityHint')} suffix={t('fair.people')} must />
      </Columns>
    </Fieldset>
  )
}

export const AudienceSection = (props: Props) => {
  const t = useStaffText()
  const d = useDeskText()
  const field = useField(props)
  return (
    <Fieldset title={t('fair.audience')} id="section-audience">
      <PickerListField
        {...field('invitedAreas')}
        hint={t('fair.invitedAreasHint')}
        finder={useAreaFinder()}
        placeholder={d('field.pickAreas')}
        max={20}
        must
      />
      <PickerListField
        {...field('occupations')}
        hint={t('fair.occupationsHint')}
        finder={useOccupationFinder()}
        placeholder={d('field.pickOccupations')}
        max={50}
      />
    </Fieldset>
  )
}

export const NotesSection = (props: Props) => {
  const t = useStaffText()
  const field = useField(props)
  return (
    <Fieldset title={t('fair.notesSection')} id="section-notesSection">
      <TextField {...field('notes')} hint={t('fair.notesHint')} rows={4} max={2000} />
    </Fieldset>
  )
}
