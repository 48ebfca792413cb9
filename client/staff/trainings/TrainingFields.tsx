import type { Control } from 'react-hook-form'
import { useDeskText } from '../../desk/words.ts'
import { AreaField } from '../../desk/fields/AreaField.tsx'
import { DayField } from '../../desk/fields/DayField.tsx'
import { NumberField } from '../../desk/fields/NumberField.tsx'
import { PickerListField } from '../../desk/fields/PickerField.tsx'
import { TextField } from '../../desk/fields/TextField.tsx'
import { useSkillFinder } from '../../core/search/finders.ts'
import { today } from '../../core/format/dates.ts'
import { useStaffText } from '../words.ts'
import type { TrainingValues } from './training-form.ts'
import { Columns, Fieldset } from '../../desk/panel/Panel.tsx'

/** Every field of a training, in three sections. */
export const TrainingFields = ({ control }: { control: Control<TrainingValues> }) => {
  const t = useStaffText()
  const d = useDeskText()
  const finder = useSkillFinder()
  const field = <N extends keyof TrainingValues>(name: N) => ({ control, name, label: t(`training.${name}`) })
  return (
    <>
      <Fieldset title={t('training.basics')}>
        <Columns>
          <TextField {...field('titleZh')} must />
          <TextField {...field('titleEn')} />
          <TextField {...field('providerZh')} must />
          <TextField {...field('providerEn')} />
        </Columns>
        <PickerListField
          {...field('gives')}
          hint={t('training.givesHint')}
          finder={finder}
          placeholder={d('field.pickSkill')}
          max={20}
          must
        />
      </Fieldset>
      <Fieldset title={t('training.when')}>
        <Columns>
          <AreaField {...field('area')} must />
          <DayField {...field('startsOn')} from={today()} must />
        </Columns>
        <Columns>
          <NumberField {...field('days')} suffix={t('training.daysUnit')} must />
          <NumberField {...field('places')} suffix={t('training.placesUnit')} must />
          <NumberField {...field('fee')} hint={t('training.feeHint')} suffix={t('training.feeUnit')} must />
        </Columns>
      </Fieldset>
      <Fieldset title={t('training.content')}>
        <TextField {...field('contentZh')} rows={3} max={2000} />
        <TextField {...field('contentEn')} rows={3} max={2000} />
      </Fieldset>
    </>
  )
}
