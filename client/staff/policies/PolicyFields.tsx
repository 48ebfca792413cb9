import { degrees } from '../../../rules/choices.ts'
import { degreeNames } from '../../../rules/choice-names.ts'
import { policyAudiences, type policyRule } from '../../../rules/policy.ts'
import { say } from '../../../rules/text.ts'
import { useSession } from '../../core/session/session.ts'
import { AreaField } from '../../desk/fields/AreaField.tsx'
import { ChoiceField } from '../../desk/fields/ChoiceField.tsx'
import { DayField } from '../../desk/fields/DayField.tsx'
import { NumberField } from '../../desk/fields/NumberField.tsx'
import { SwitchField } from '../../desk/fields/SwitchField.tsx'
import { TextField } from '../../desk/fields/TextField.tsx'
import type { FieldOf } from '../../desk/form/fields-of.ts'
import { Columns, Fieldset } from '../../desk/panel/Panel.tsx'
import { useWords } from '../words.ts'
import { WordsField } from './WordsField.tsx'

type Props = { field: FieldOf<typeof policyRule.shape> }

const Texts = ({ field }: Props) => {
  const t = useWords()
  return (
    <Fieldset title={t('policies.texts')}>
      <Columns>
        <TextField {...field('titleZh')} must />
        <TextField {...field('titleEn')} />
      </Columns>
      <TextField {...field('summaryZh')} rows={2} must />
      <TextField {...field('summaryEn')} rows={2} />
      <TextField {...field('bodyZh')} rows={6} must />
      <TextField {...field('bodyEn')} rows={6} />
      <WordsField {...field('keywords')} />
    </Fieldset>
  )
}

const Source = ({ field }: Props) => {
  const t = useWords()
  return (
    <Fieldset title={t('policies.source')}>
      <Columns>
        <TextField {...field('issuerZh')} must />
        <TextField {...field('issuerEn')} />
      </Columns>
      <Columns>
        <TextField {...field('number')} />
        <TextField {...field('link')} />
      </Columns>
      <Columns>
        <DayField {...field('validFrom')} must />
        <DayField {...field('validUntil')} />
        <AreaField {...field('areaCode')} />
      </Columns>
    </Fieldset>
  )
}

/** Every field of a policy, in three sections. */
export const PolicyFields = ({ field }: Props) => {
  const t = useWords()
  const { language } = useSession()
  const audiences = policyAudiences.map((value) => ({ value, label: t(`policies.for.${value}`) }))
  const schooling = degrees.map((value) => ({ value, label: say(degreeNames[value], language) }))
  return (
    <>
      <Texts field={field} />
      <Source field={field} />
      <Fieldset title={t('policies.concerns')}>
        <Columns>
          <ChoiceField {...field('audience')} options={audiences} must />
          <ChoiceField {...field('degree')} options={schooling} />
        </Columns>
        <Columns>
          <NumberField {...field('servedYears')} suffix={t('policies.years')} />
          <NumberField {...field('dischargedWithinYears')} suffix={t('policies.years')} />
        </Columns>
        <SwitchField {...field('disabled')} />
        <SwitchField {...field('jobless')} />
      </Fieldset>
    </>
  )
}
