import { degrees, type Degree } from '../../../../rules/choices.ts'
import { personRule } from '../../../../rules/veteran.ts'
import { useAction } from '../../../core/api/use-action.ts'
import { useHomeArea } from '../../../core/areas/use-areas.ts'
import { today } from '../../../core/format/dates.ts'
import { AreaPicker } from '../../../phone/fields/AreaPicker.tsx'
import { Choice, Choices } from '../../../phone/fields/Choices.tsx'
import { SelectField } from '../../../phone/fields/Field.tsx'
import { PhoneForm } from '../../../phone/form/PhoneForm.tsx'
import { Skeleton } from '../../../phone/list/ListStates.tsx'
import { FilePage, type OwnFile } from '../FilePage.tsx'
import { UpdatePersonDocument } from '../generated/profile.ts'
import { useProfileForm } from '../use-profile-form.ts'
import { useWords } from '../../words.ts'

type LivingFormProps = OwnFile & { homeCode: string }

const useLiving = ({ homeCode, ...file }: LivingFormProps) => {
  const { run } = useAction(UpdatePersonDocument)
  const { area, degree, wantsInvitations, version } = file.veteran
  const start: { areaCode: string; degree: Degree | ''; wants: 'yes' | 'no' } = {
    areaCode: area?.code ?? homeCode,
    degree: degree ?? '',
    wants: wantsInvitations ? 'yes' : 'no',
  }
  return useProfileForm(file, {
    draft: 'living',
    start,
    rule: () => personRule(today()),
    input: (typed) => ({
      wantsInvitations: typed.wants === 'yes',
      version,
      ...(typed.areaCode ? { areaCode: typed.areaCode } : {}),
      ...(typed.degree ? { degree: typed.degree } : {}),
    }),
    send: (input) => run({ input }),
    next: '/profile',
  })
}

const LivingForm = (props: LivingFormProps) => {
  const t = useWords()
  const { kept, submit } = useLiving(props)
  const { register, setValue, watch } = kept.form
  return (
    <PhoneForm of={kept} submit={submit} send={t('shared:action.save')}>
      <Choices
        id="areaCode"
        label={t('living.area')}
        hint={t('living.areaHint')}
        error={kept.errorOf('areaCode')}
      >
        <AreaPicker
          id="areaCode-province"
          code={watch('areaCode') || null}
          onPick={(code) => setValue('areaCode', code ?? '')}
        />
      </Choices>
      <SelectField {...kept.field('degree')} label={t('living.degree')}>
        <option value="">{t('shared:area.choose')}</option>
        {degrees.map((degree) => (
          <option key={degree} value={degree}>
            {t(`shared:degree.${degree}`)}
          </option>
        ))}
      </SelectField>
      <Choices id="wantsInvitations" label={t('living.invitations')} hint={t('living.invitationsHint')}>
        <Choice type="radio" value="yes" {...register('wants')}>
          {t('living.wantYes')}
        </Choice>
        <Choice type="radio" value="no" {...register('wants')}>
          {t('living.wantNo')}
        </Choice>
      </Choices>
    </PhoneForm>
  )
}

export const LivingPage = () => {
  const t = useWords()
  const { data, failure } = useHomeArea()
  const homeCode = data?.homeArea.code ?? ''
  return (
    <FilePage title={t('shared:section.LIVING')}>
      {(file) => (data || failure ? <LivingForm {...file} homeCode={homeCode} /> : <Skeleton />)}
    </FilePage>
  )
}
