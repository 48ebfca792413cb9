import { degrees, type Degree } from '../../../../rules/choices.ts'
import { personRule } from '../../../../rules/veteran.ts'
import { useAction } from '../../../core/api/use-action.ts'
import { useHomeArea } from '../../../core/areas/use-areas.ts'
import { today } from '../../../core/format/dates.ts'
import { Button } from '../../../phone/action/Button.tsx'
import { AreaPicker } from '../../../phone/fields/AreaPicker.tsx'
import { Choice, Choices } from '../../../phone/fields/Choices.tsx'
import { SelectField } from '../../../phone/fields/Field.tsx'
import { PhoneForm } from '../../../phone/form/PhoneForm.tsx'
import { VillageField } from './VillageField.tsx'
import { FilePage, type OwnFile } from '../FilePage.tsx'
import { UpdatePersonDocument } from '../generated/profile.ts'
import { useProfileForm } from '../use-profile-form.ts'
import { useWords } from '../../words.ts'

const useLiving = (file: OwnFile) => {
  const { run } = useAction(UpdatePersonDocument)
  const { area, degree, wantsInvitations, version } = file.veteran
  const start: { areaCode: string; degree: Degree | ''; wants: 'yes' | 'no' } = {
    areaCode: area?.code ?? '',
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
      // What has been stated can be changed, not taken back: nothing in its place is said at the field.
      ...(typed.areaCode || area ? { areaCode: typed.areaCode } : {}),
      ...(typed.degree || degree ? { degree: typed.degree as Degree } : {}),
    }),
    send: (input) => run({ input }),
    next: '/profile',
  })
}

const LivingForm = (file: OwnFile) => {
  const t = useWords()
  const { kept, submit } = useLiving(file)
  const { register, setValue, watch } = kept.form
  const home = useHomeArea().data?.homeArea
  const areaCode = watch('areaCode')
  return (
    <PhoneForm of={kept} submit={submit} send={t('shared:action.save')}>
      <Choices
        id="areaCode"
        label={t('living.area')}
        hint={t('living.areaHint')}
        error={kept.errorOf('areaCode')}
      >
        {home && !areaCode && (
          <Button onClick={() => setValue('areaCode', home.code)}>
            {t('living.home', { name: home.name })}
          </Button>
        )}
        <AreaPicker
          id="areaCode-province"
          code={areaCode || null}
          onPick={(area) => setValue('areaCode', area?.code ?? '')}
          toDistrict
        />
        <VillageField code={areaCode} onPick={(code) => setValue('areaCode', code)} />
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
  return <FilePage title={t('shared:section.LIVING')}>{(file) => <LivingForm {...file} />}</FilePage>
}
