import { contractTypes, degrees, shifts } from '../../../rules/choices.ts'
import { latestValidity } from '../../../rules/posting.ts'
import { today } from '../../core/format/dates.ts'
import { useOccupationFinder, useSkillFinder } from '../../core/search/finders.ts'
import { AreaField } from '../../desk/fields/AreaField.tsx'
import { ChoiceField } from '../../desk/fields/ChoiceField.tsx'
import { DayField } from '../../desk/fields/DayField.tsx'
import { NumberField } from '../../desk/fields/NumberField.tsx'
import { PickerField } from '../../desk/fields/PickerField.tsx'
import { SwitchField } from '../../desk/fields/SwitchField.tsx'
import { TextField } from '../../desk/fields/TextField.tsx'
import type { SectionProps } from '../../desk/form/FormSections.tsx'
import { Columns } from '../../desk/panel/Panel.tsx'
import text from '../../desk/text.module.css'
import { PayFields } from './PayFields.tsx'
import { ShutsOut, TermsFields } from './TermsFields.tsx'
import type { PostingShape } from './posting-form.ts'
import { useWords } from '../words.ts'

type Props = SectionProps<PostingShape>

const Basics = ({ field }: Props) => {
  const t = useWords()
  return (
    <>
      <TextField {...field('title')} />
      <Columns>
        <PickerField
          {...field('occupationCode')}
          finder={useOccupationFinder()}
          placeholder={t('desk:field.pickOccupation')}
        />
        <NumberField {...field('headCount')} suffix={t('posting.people')} />
      </Columns>
    </>
  )
}

const Work = ({ field }: Props) => {
  const t = useWords()
  const asked = degrees.filter((degree) => degree !== 'NONE')
  return (
    <>
      <TextField {...field('content')} rows={4} />
      <TextField {...field('conditions')} rows={3} />
      <Columns>
        <ChoiceField
          {...field('degree')}
          options={asked.map((value) => ({ value, label: t(`shared:degree.${value}`) }))}
        />
        <NumberField {...field('minYears')} suffix={t('posting.years')} />
      </Columns>
      <SwitchField {...field('veteransPreferred')} />
    </>
  )
}

const Skills = ({ field }: Props) => {
  const t = useWords()
  const skills = { finder: useSkillFinder(), placeholder: t('desk:field.pickSkill') }
  return (
    <>
      <PickerField many {...field('mustSkillIds')} {...skills} />
      <PickerField many {...field('preferredSkillIds')} {...skills} />
      <ShutsOut />
    </>
  )
}

const Place = ({ field }: Props) => (
  <>
    <Columns>
      <AreaField {...field('areaCode')} />
      <TextField {...field('place')} />
    </Columns>
    <TextField {...field('otherPlaces')} rows={2} />
  </>
)

const Pay = ({ field }: Props) => {
  const t = useWords()
  return (
    <>
      <p className={text['hint']}>{t('posting.payHint')}</p>
      <PayFields field={field} />
      <Columns>
        <ChoiceField
          {...field('contractType')}
          options={contractTypes.map((value) => ({ value, label: t(`shared:contractType.${value}`) }))}
        />
        <ChoiceField
          {...field('shift')}
          options={shifts.map((value) => ({ value, label: t(`shared:shift.${value}`) }))}
        />
      </Columns>
    </>
  )
}

const Validity = ({ field }: Props) => (
  <Columns>
    <DayField {...field('validUntil')} from={today()} until={latestValidity(today())} />
  </Columns>
)

/** Every field of a posting, section by section. */
export const postingSections = {
  basics: Basics,
  work: Work,
  asks: Skills,
  place: Place,
  pay: Pay,
  terms: TermsFields,
  validity: Validity,
}
