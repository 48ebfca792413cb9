import { useFieldArray } from 'react-hook-form'
import { useNavigate } from 'react-router'
import { serviceRule } from '../../../../rules/veteran.ts'
import { useAction } from '../../../core/api/use-action.ts'
import { useKeptForm } from '../../../core/form/use-kept-form.ts'
import { today } from '../../../core/format/dates.ts'
import { Button, ButtonLink } from '../../../phone/action/Button.tsx'
import { TextArea } from '../../../phone/fields/Field.tsx'
import form from '../../../phone/fields/form.module.css'
import { Screen } from '../../../phone/layout/Screen.tsx'
import { Why } from '../../../phone/fields/Why.tsx'
import { DescribeServiceDocument } from '../generated/profile.ts'
import { useWords } from '../../words.ts'
import { FormTrouble } from '../FormTrouble.tsx'
import { PeriodFields } from './PeriodFields.tsx'
import { emptyPeriod, isBlank, serviceInput, serviceValues, withoutBlanks } from './service.form.ts'
import { useConflict } from '../use-my-veteran.ts'
import type { VeteranFile } from '../use-my-veteran.ts'
import { WithVeteran } from '../WithVeteran.tsx'

type FormProps = { veteran: VeteranFile; readAgain: () => void }

const useServiceForm = ({ veteran, readAgain }: FormProps) => {
  const t = useWords()
  const navigate = useNavigate()
  const describe = useAction(DescribeServiceDocument)
  const conflict = useConflict(describe.failure, readAgain)
  const kept = useKeptForm({
    name: `${veteran.id}.service`,
    defaults: serviceValues(veteran),
    rule: () => serviceRule(today()),
    input: serviceInput(veteran),
    demand: ({ text, periods }): Record<string, string> =>
      text.trim() === '' && periods.every(isBlank) ? { text: t('wrong.shortText') } : {},
  })
  const submit = kept.handleSubmit(async (input) => {
    const { failure } = await describe.run({ input: withoutBlanks(input) })
    if (failure) return kept.refuse(failure)
    kept.saved()
    await navigate('/profile/suggestions')
  })
  return { kept, describe, conflict, submit }
}

const ServiceForm = (props: FormProps) => {
  const t = useWords()
  const { kept, describe, conflict, submit } = useServiceForm(props)
  const periods = useFieldArray({ control: kept.control, name: 'periods' })
  return (
    <form className={form['form']} noValidate onSubmit={(event) => void submit(event)}>
      <FormTrouble failure={describe.failure} conflict={conflict} lines={kept.lines} attempt={kept.attempt} />
      <TextArea
        id="text"
        label={t('service.text')}
        hint={t('service.example')}
        rows={7}
        maxLength={4000}
        error={kept.errorOf('text')}
        {...kept.register('text')}
      />
      <Why title={t('service.why')} text={t('service.whyText')} />
      {periods.fields.map((period, at) => (
        <PeriodFields
          key={period.id}
          at={at}
          kept={kept}
          onRemove={periods.fields.length > 1 ? () => periods.remove(at) : undefined}
        />
      ))}
      {periods.fields.length < 10 && (
        <Button onClick={() => periods.append(emptyPeriod, { shouldFocus: false })}>
          {t('service.addPeriod')}
        </Button>
      )}
      <div className={form['actions']}>
        <Button type="submit" look="main" busy={describe.busy}>
          {t('service.save')}
        </Button>
        <ButtonLink to="/profile" look="quiet">
          {t('service.later')}
        </ButtonLink>
      </div>
    </form>
  )
}

export const ServicePage = () => {
  const t = useWords()
  return (
    <Screen title={t('service.title')} back="/profile">
      <WithVeteran>
        {(veteran, readAgain) => <ServiceForm veteran={veteran} readAgain={readAgain} />}
      </WithVeteran>
    </Screen>
  )
}
