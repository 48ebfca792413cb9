import { useNavigate } from 'react-router'
import { degrees, type Degree } from '../../../../rules/choices.ts'
import { personRule } from '../../../../rules/veteran.ts'
import { useAction } from '../../../core/api/use-action.ts'
import { useKeptForm } from '../../../core/form/use-kept-form.ts'
import { today } from '../../../core/format/dates.ts'
import { useHomeArea } from '../../../core/areas/use-areas.ts'
import { UpdatePersonDocument } from '../generated/profile.ts'
import { AreaPicker } from '../../../phone/fields/AreaPicker.tsx'
import { Button } from '../../../phone/action/Button.tsx'
import { Choice, Choices } from '../../../phone/fields/Choices.tsx'
import { SelectField } from '../../../phone/fields/Field.tsx'
import form from '../../../phone/fields/form.module.css'
import { Skeleton } from '../../../phone/list/ListStates.tsx'
import { Screen } from '../../../phone/layout/Screen.tsx'
import { useWords } from '../../words.ts'
import { FormTrouble } from '../FormTrouble.tsx'
import { useConflict } from '../use-my-veteran.ts'
import type { VeteranFile } from '../use-my-veteran.ts'
import { WithVeteran } from '../WithVeteran.tsx'

type FormProps = { veteran: VeteranFile; homeCode: string; readAgain: () => void }

const useLiving = ({ veteran, homeCode, readAgain }: FormProps) => {
  const navigate = useNavigate()
  const action = useAction(UpdatePersonDocument)
  const conflict = useConflict(action.failure, readAgain)
  const kept = useKeptForm({
    name: `${veteran.id}.living`,
    defaults: {
      areaCode: veteran.area?.code ?? homeCode,
      degree: (veteran.degree ?? '') as Degree | '',
      wants: veteran.wantsInvitations ? 'yes' : 'no',
    },
    rule: () => personRule(today()),
    input: ({ areaCode, degree, wants }) => ({
      wantsInvitations: wants === 'yes',
      version: veteran.version,
      ...(areaCode ? { areaCode } : {}),
      ...(degree ? { degree } : {}),
    }),
  })
  const submit = kept.handleSubmit(async (input) => {
    const { failure } = await action.run({ input })
    if (failure) return kept.refuse(failure)
    kept.saved()
    await navigate('/profile')
  })
  return { kept, action, conflict, submit }
}

const LivingForm = (props: FormProps) => {
  const t = useWords()
  const { kept, action, conflict, submit } = useLiving(props)
  return (
    <form className={form['form']} noValidate onSubmit={(event) => void submit(event)}>
      <FormTrouble failure={action.failure} conflict={conflict} lines={kept.lines} attempt={kept.attempt} />
      <Choices
        id="areaCode"
        label={t('living.area')}
        hint={t('living.areaHint')}
        error={kept.errorOf('areaCode')}
      >
        <AreaPicker
          id="areaCode-province"
          code={kept.watch('areaCode') || null}
          onPick={(code) => kept.setValue('areaCode', code ?? '')}
        />
      </Choices>
      <SelectField
        id="degree"
        label={t('living.degree')}
        error={kept.errorOf('degree')}
        {...kept.register('degree')}
      >
        <option value="">{t('shared:area.choose')}</option>
        {degrees.map((degree) => (
          <option key={degree} value={degree}>
            {t(`shared:degree.${degree}`)}
          </option>
        ))}
      </SelectField>
      <Choices id="wantsInvitations" label={t('living.invitations')} hint={t('living.invitationsHint')}>
        <Choice type="radio" value="yes" {...kept.register('wants')}>
          {t('living.wantYes')}
        </Choice>
        <Choice type="radio" value="no" {...kept.register('wants')}>
          {t('living.wantNo')}
        </Choice>
      </Choices>
      <Button type="submit" look="main" busy={action.busy}>
        {t('shared:action.save')}
      </Button>
    </form>
  )
}

export const LivingPage = () => {
  const t = useWords()
  const { data, failure } = useHomeArea()
  return (
    <Screen title={t('living.title')} back="/profile">
      {data || failure ? (
        <WithVeteran>
          {(veteran, readAgain) => (
            <LivingForm veteran={veteran} homeCode={data?.homeArea.code ?? ''} readAgain={readAgain} />
          )}
        </WithVeteran>
      ) : (
        <Skeleton />
      )}
    </Screen>
  )
}
