import { useFieldArray } from 'react-hook-form'
import { ranks } from '../../../../rules/choices.ts'
import { serviceRule } from '../../../../rules/veteran.ts'
import { useAction } from '../../../core/api/use-action.ts'
import { today } from '../../../core/format/dates.ts'
import { Button, ButtonLink } from '../../../phone/action/Button.tsx'
import { SelectField, TextArea } from '../../../phone/fields/Field.tsx'
import { Why } from '../../../phone/fields/Why.tsx'
import { PhoneForm } from '../../../phone/form/PhoneForm.tsx'
import { FilePage, type OwnFile } from '../FilePage.tsx'
import { DescribeServiceDocument } from '../generated/profile.ts'
import { useProfileForm } from '../use-profile-form.ts'
import { useWords } from '../../words.ts'
import { PeriodFields, type ServiceForm } from './PeriodFields.tsx'
import { emptyPeriod, isBlank, serviceInput, serviceValues, withoutBlanks } from './service.form.ts'

const useService = (file: OwnFile) => {
  const t = useWords()
  const { run } = useAction(DescribeServiceDocument)
  return useProfileForm(file, {
    draft: 'service',
    start: serviceValues(file.veteran),
    rule: () => serviceRule(today()),
    input: serviceInput(file.veteran),
    demand: ({ text, periods }): Record<string, string> =>
      text.trim() === '' && periods.every(isBlank) ? { text: t('wrong.shortText') } : {},
    send: (input) => run({ input: withoutBlanks(input) }),
    next: '/profile/suggestions',
  })
}

/** Stretches of service, ten at most. */
const Periods = ({ kept }: { kept: ServiceForm }) => {
  const t = useWords()
  const { fields, append, remove } = useFieldArray({ control: kept.form.control, name: 'periods' })
  return (
    <>
      {fields.map(({ id }, at) => (
        <PeriodFields
          key={id}
          at={at}
          kept={kept}
          onRemove={fields.length > 1 ? () => remove(at) : undefined}
        />
      ))}
      {fields.length < 10 && (
        <Button onClick={() => append(emptyPeriod, { shouldFocus: false })}>{t('service.addPeriod')}</Button>
      )}
    </>
  )
}

const TellingService = (file: OwnFile) => {
  const t = useWords()
  const { kept, submit } = useService(file)
  const later = (
    <ButtonLink to="/profile" look="quiet">
      {t('service.later')}
    </ButtonLink>
  )
  return (
    <PhoneForm of={kept} submit={submit} send={t('service.save')} besides={later}>
      <TextArea
        {...kept.field('text')}
        label={t('service.text')}
        hint={t('service.example')}
        rows={7}
        maxLength={4000}
      />
      <Why title={t('service.why')} text={t('service.whyText')} />
      <Periods kept={kept} />
      <SelectField {...kept.field('rank')} label={t('service.rank')}>
        <option value="">{t('service.unsaid')}</option>
        {ranks.map((rank) => (
          <option key={rank} value={rank}>
            {t(`rank.${rank}`)}
          </option>
        ))}
      </SelectField>
    </PhoneForm>
  )
}

export const ServicePage = () => {
  const t = useWords()
  return <FilePage title={t('service.title')}>{(file) => <TellingService {...file} />}</FilePage>
}
