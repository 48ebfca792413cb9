import { useDeskText, useSharedText } from '../../desk/words.ts'
import { AreaField } from '../../desk/fields/AreaField.tsx'
import { ChoiceField } from '../../desk/fields/ChoiceField.tsx'
import { DayField } from '../../desk/fields/DayField.tsx'
import { NumberField } from '../../desk/fields/NumberField.tsx'
import { PickerField, PickerListField } from '../../desk/fields/PickerField.tsx'
import { SwitchField } from '../../desk/fields/SwitchField.tsx'
import { TextField } from '../../desk/fields/TextField.tsx'
import { useOccupationFinder, useSkillFinder } from '../../core/search/finders.ts'
import { today } from '../../core/format/dates.ts'
import { useEmployerText } from '../words.ts'
import { usePostingField, type SectionProps } from './use-posting-field.tsx'
import text from '../../desk/text.module.css'
import { Columns, Fieldset } from '../../desk/panel/Panel.tsx'

const contracts = ['PERMANENT', 'FIXED_TERM', 'PART_TIME', 'SEASONAL'] as const
const shifts = ['DAY', 'NIGHT', 'ROTATING', 'FLEXIBLE'] as const
const degrees = ['JUNIOR_HIGH', 'HIGH_SCHOOL', 'ASSOCIATE', 'BACHELOR', 'MASTER', 'DOCTORATE'] as const

export const BasicsSection = (props: SectionProps) => {
  const t = useEmployerText()
  const d = useDeskText()
  const field = usePostingField(props)
  const finder = useOccupationFinder()
  return (
    <Fieldset title={t('posting.basics')}>
      <TextField {...field('title')} hint={t('posting.titleHint')} must />
      <Columns>
        <PickerField
          {...field('occupation')}
          hint={t('posting.occupationHint')}
          finder={finder}
          placeholder={d('field.pickOccupation')}
        />
        <NumberField {...field('headCount')} suffix={t('posting.people')} must />
      </Columns>
    </Fieldset>
  )
}

export const WorkSection = (props: SectionProps) => {
  const t = useEmployerText()
  const s = useSharedText()
  const field = usePostingField(props)
  return (
    <Fieldset title={t('posting.work')}>
      <TextField {...field('content')} hint={t('posting.contentHint')} rows={4} max={4000} must />
      <TextField {...field('conditions')} hint={t('posting.conditionsHint')} rows={3} max={2000} must />
      <Columns>
        <ChoiceField
          {...field('degree')}
          hint={t('posting.degreeHint')}
          options={degrees.map((value) => ({ value, label: s(`degree.${value}`) }))}
        />
        <NumberField {...field('minYears')} suffix={t('posting.years')} />
      </Columns>
      <SwitchField {...field('veteransPreferred')} hint={t('posting.veteransPreferredHint')} />
    </Fieldset>
  )
}

export const SkillsSection = (props: SectionProps) => {
  const t = useEmployerText()
  const d = useDeskText()
  const field = usePostingField(props)
  const skills = {
    finder: useSkillFinder(),
    placeholder: d('field.pickSkill'),
    max: 20,
  }
  return (
    <Fieldset title={t('posting.asks')}>
      <PickerListField {...field('mustSkills')} {...skills} hint={t('posting.mustSkillsHint')} />
      <PickerListField {...field('preferredSkills')} {...skills} hint={t('posting.preferredSkillsHint')} />
    </Fieldset>
  )
}

export const PlaceSection = (props: SectionProps) => {
  const t = useEmployerText()
  const field = usePostingField(props)
  return (
    <Fieldset title={t('posting.place')}>
      <Columns>
        <AreaField {...field('area')} must />
        <TextField {...field('place')} hint={t('posting.addressHint')} must />
      </Columns>
    </Fieldset>
  )
}

export const PaySection = (props: SectionProps) => {
  const t = useEmployerText()
  const s = useSharedText()
  const field = usePostingField(props)
  const yuan = { suffix: t('posting.yuan'), step: 100 }
  return (
    <Fieldset title={t('posting.pay')}>
      <p className={text['hint']}>{t('posting.payHint')}</p>
      <Columns>
        <NumberField {...field('payMin')} {...yuan} must />
        <NumberField {...field('payMax')} {...yuan} must />
        <NumberField {...field('payMonths')} suffix={t('posting.months')} />
      </Columns>
      <Columns>
        <ChoiceField
          {...field('contractType')}
          options={contracts.map((value) => ({ value, label: s(`contractType.${value}`) }))}
        />
        <ChoiceField
          {...field('shift')}
          options={shifts.map((value) => ({ value, label: s(`shift.${value}`) }))}
        />
      </Columns>
    </Fieldset>
  )
}

const aYearAhead = (): string => {
  const [year, rest] = [Number(today().slice(0, 4)), today().slice(4)]
  return `${year + 1}${rest === '-02-29' ? '-02-28' : rest}`
}

export const ValiditySection = (props: SectionProps) => {
  const t = useEmployerText()
  const field = usePostingField(props)
  return (
    <Fieldset title={t('posting.validity')}>
      <Columns>
        <DayField
          {...field('validUntil')}
          hint={t('posting.validUntilHint')}
          from={today()}
          until={aYearAhead()}
          must
        />
      </Columns>
    </Fieldset>
  )
}
