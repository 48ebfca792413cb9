import { useAreaFinder } from '../../core/areas/use-area-finder.ts'
import { useOccupationFinder } from '../../core/search/finders.ts'
import { AreaField } from '../../desk/fields/AreaField.tsx'
import { MomentField } from '../../desk/fields/MomentField.tsx'
import { NumberField } from '../../desk/fields/NumberField.tsx'
import { PickerListField } from '../../desk/fields/PickerField.tsx'
import { TextField } from '../../desk/fields/TextField.tsx'
import type { FieldOf } from '../../desk/form/fields-of.ts'
import { Columns, Fieldset } from '../../desk/panel/Panel.tsx'
import { useDeskText } from '../../desk/words.ts'
import { useStaffText } from '../words.ts'
import type { FairShape } from './fair-form.ts'

type Props = { field: FieldOf<FairShape> }

const BasicsSection = ({ field }: Props) => {
  const t = useStaffText()
  return (
    <Fieldset title={t('fair.basics')} id="section-basics">
      <TextField {...field('titleZh')} />
      <TextField {...field('titleEn')} />
      <Columns>
        <AreaField {...field('areaCode')} />
        <TextField {...field('place')} />
      </Columns>
      <Columns>
        <MomentField {...field('startsAt')} />
        <MomentField {...field('endsAt')} />
      </Columns>
    </Fieldset>
  )
}

const RulesSection = ({ field }: Props) => {
  const t = useStaffText()
  return (
    <Fieldset title={t('fair.rules')} id="section-rules">
      <Columns>
        <MomentField {...field('registrationClosesAt')} />
        <NumberField {...field('capacity')} suffix={t('fair.people')} />
      </Columns>
    </Fieldset>
  )
}

const AudienceSection = ({ field }: Props) => {
  const t = useStaffText()
  const d = useDeskText()
  return (
    <Fieldset title={t('fair.audience')} id="section-audience">
      <PickerListField
        {...field('invitedAreaCodes')}
        finder={useAreaFinder()}
        placeholder={d('field.pickAreas')}
      />
      <PickerListField
        {...field('occupationCodes')}
        finder={useOccupationFinder()}
        placeholder={d('field.pickOccupations')}
      />
    </Fieldset>
  )
}

const NotesSection = ({ field }: Props) => {
  const t = useStaffText()
  return (
    <Fieldset title={t('fair.notesSection')} id="section-notesSection">
      <TextField {...field('notes')} rows={4} />
    </Fieldset>
  )
}

/** Every field of a fair, section by section. */
export const FairSections = (props: Props) => (
  <>
    <BasicsSection {...props} />
    <RulesSection {...props} />
    <AudienceSection {...props} />
    <NotesSection {...props} />
  </>
)
