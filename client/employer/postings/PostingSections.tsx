import { contractTypes, degrees, shifts } from '../../../rules/choices.ts'
import { latestValidity } from '../../../rules/posting.ts'
import { today } from '../../core/format/dates.ts'
import { useOccupationFinder, useSkillFinder } from '../../core/search/finders.ts'
import { AreaField } from '../../desk/fields/AreaField.tsx'
import { ChoiceField } from '../../desk/fields/ChoiceField.tsx'
import { DayField } from '../../desk/fields/DayField.tsx'
import { NumberField } from '../../desk/fields/NumberField.tsx'
import { PickerField, PickerListField } from '../../desk/fields/PickerField.tsx'
import { SwitchField } from '../../desk/fields/SwitchField.tsx'
import { TextField } from '../../desk/fields/TextField.tsx'
import { Columns, Fieldset } from '../../desk/panel/Panel.tsx'
import text from '../../desk/text.module.css'
import { useDeskText, useSharedText } from '../../desk/words.ts'
import { useEmployerText } from '../words.ts'
import type { SectionProps } from './posting-form.ts'

const BasicsSection = ({ field }: SectionProps) => {
  const t = useEmployerText()
  const d = useDeskText()
  return (
    <Fieldset title={t('posting.basics')}>
      <TextField {...field('title')} />
      <Columns>
        <PickerField
          {...field('occupationCode')}
          finder={useOccupationFinder()}
          placeholder={d('field.pickOccupation')}
        />
        <NumberField {...field('headCount')} suffix={t('posting.people')} />
      </Columns>
    </Fieldset>
  )
}

const WorkSection = ({ field }: SectionProps) => {
  const t = useEmployerText()
  const s = useSharedText()
  const asked = degrees.filter((degree) => degree !== 'NONE')
  return (
    <Fieldset title={t('posting.work')}>
      <TextField {...field('content')} rows={4} />
      <TextField {...field('conditions')} rows={3} />
      <Columns>
        <ChoiceField
          {...field('degree')}
          options={asked.map((value) => ({ value, label: s(`degree.${value}`) }))}
        />
        <NumberField {...field('minYears')} suffix={t('posting.years')} />
      </Columns>
      <SwitchField {...field('veteransPreferred')} />
    </Fieldset>
  )
}

const SkillsSection = ({ field }: SectionProps) => {
  const t = useEmployerText()
  const d = useDeskText()
  const skills = { finder: useSkillFinder(), placeholder: d('field.pickSkill') }
  return (
    <Fieldset title={t('posting.asks')}>
      <PickerListField {...field('mustSkillIds')} {...skills} />
      <PickerListField {...field('preferredSkillIds')} {...skills} />
    </Fieldset>
  )
}

const PlaceSection = ({ field }: SectionProps) => {
  const t = useEmployerText()
  return (
    <Fieldset title={t('posting.place')}>
      <Columns>
        <AreaField {...field('areaCode')} />
        <TextField {...field('place')} />
      </Columns>
    </Fieldset>
  )
}

const PaySection = ({ field }: SectionProps) => {
  const t = useEmployerText()
  const s = useSharedText()
  const yuan = { suffix: t('posting.yuan'), step: 100 }
  return (
    <Fieldset title={t('posting.pay')}>
      <p className={text['hint']}>{t('posting.payHint')}</p>
      <Columns>
        <NumberField {...field('payMin')} {...yuan} />
        <NumberField {...field('payMax')} {...yuan} />
        <NumberField {...field('payMonths')} suffix={t('posting.months')} />
      </Columns>
      <Columns>
        <ChoiceField
          {...field('contractType')}
          options={contractTypes.map((value) => ({ value, label: s(`contractType.${value}`) }))}
        />
        <ChoiceField
          {...field('shift')}
          options={shifts.map((value) => ({ value, label: s(`shift.${value}`) }))}
        />
      </Columns>
    </Fieldset>
  )
}

const ValiditySection = ({ field }: SectionProps) => {
  const t = useEmployerText()
  return (
    <Fieldset title={t('posting.validity')}>
      <Columns>
        <DayField {...field('validUntil')} from={today()} until={latestValidity(today())} />
      </Columns>
    </Fieldset>
  )
}

/** Every field of a posting, section by section. */
export const PostingSections = (props: SectionProps) => (
  <>
    <BasicsSection {...props} />
    <WorkSection {...props} />
    <SkillsSection {...props} />
    <PlaceSection {...props} />
    <PaySection {...props} />
    <ValiditySection {...props} />
  </>
)
