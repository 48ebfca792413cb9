import { useAreaFinder } from '../../core/areas/use-area-finder.ts'
import { useOccupationFinder } from '../../core/search/finders.ts'
import { AreaField } from '../../desk/fields/AreaField.tsx'
import { MomentField } from '../../desk/fields/MomentField.tsx'
import { NumberField } from '../../desk/fields/NumberField.tsx'
import { PickerField } from '../../desk/fields/PickerField.tsx'
import { TextField } from '../../desk/fields/TextField.tsx'
import type { SectionProps } from '../../desk/form/FormSections.tsx'
import { Columns } from '../../desk/panel/Panel.tsx'
import type { FairShape } from './fair-form.ts'
import { useWords } from '../words.ts'

type Props = SectionProps<FairShape>

const Basics = ({ field }: Props) => (
  <>
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
  </>
)

const Rules = ({ field }: Props) => (
  <Columns>
    <MomentField {...field('registrationClosesAt')} />
    <NumberField {...field('capacity')} suffix={useWords()('fair.people')} />
  </Columns>
)

const Audience = ({ field }: Props) => {
  const t = useWords()
  return (
    <>
      <PickerField
        many
        {...field('invitedAreaCodes')}
        finder={useAreaFinder()}
        placeholder={t('desk:field.pickAreas')}
      />
      <PickerField
        many
        {...field('occupationCodes')}
        finder={useOccupationFinder()}
        placeholder={t('desk:field.pickOccupations')}
      />
    </>
  )
}

const Notes = ({ field }: Props) => <TextField {...field('notes')} rows={4} />

/** Every field of a fair, section by section. */
export const fieldsOfFair = { basics: Basics, rules: Rules, audience: Audience, notesSection: Notes }
