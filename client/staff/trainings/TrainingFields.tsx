import { today } from '../../core/format/dates.ts'
import { useSkillFinder } from '../../core/search/finders.ts'
import { AreaField } from '../../desk/fields/AreaField.tsx'
import { DayField } from '../../desk/fields/DayField.tsx'
import { NumberField } from '../../desk/fields/NumberField.tsx'
import { PickerField } from '../../desk/fields/PickerField.tsx'
import { TextField } from '../../desk/fields/TextField.tsx'
import type { FieldOf } from '../../desk/form/fields-of.ts'
import { Columns, Fieldset } from '../../desk/panel/Panel.tsx'
import type { TrainingShape } from './training-form.ts'
import { useWords } from '../words.ts'

/** Every field of a training, in three sections. */
export const TrainingFields = ({ field }: { field: FieldOf<TrainingShape> }) => {
  const t = useWords()
  return (
    <>
      <Fieldset title={t('training.basics')}>
        <Columns>
          <TextField {...field('titleZh')} />
          <TextField {...field('titleEn')} />
          <TextField {...field('providerZh')} />
          <TextField {...field('providerEn')} />
        </Columns>
        <PickerField
          many
          {...field('gives')}
          finder={useSkillFinder()}
          placeholder={t('desk:field.pickSkill')}
        />
      </Fieldset>
      <Fieldset title={t('training.when')}>
        <Columns>
          <AreaField {...field('areaCode')} />
          <DayField {...field('startsOn')} from={today()} />
        </Columns>
        <Columns>
          <NumberField {...field('days')} suffix={t('training.daysUnit')} />
          <NumberField {...field('places')} suffix={t('training.placesUnit')} />
          <NumberField {...field('fee')} suffix={t('training.feeUnit')} />
        </Columns>
      </Fieldset>
      <Fieldset title={t('training.content')}>
        <TextField {...field('contentZh')} rows={3} />
        <TextField {...field('contentEn')} rows={3} />
      </Fieldset>
    </>
  )
}
