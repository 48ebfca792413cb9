import { useNavigate } from 'react-router'
import { isResidentId, normaliseCode } from '../../../../rules/identifiers.ts'
import { personRule } from '../../../../rules/veteran.ts'
import { useAction } from '../../../core/api/use-action.ts'
import { useKeptForm } from '../../../core/form/use-kept-form.ts'
import { today } from '../../../core/format/dates.ts'
import { Button } from '../../../phone/action/Button.tsx'
import { TextField } from '../../../phone/fields/Field.tsx'
import form from '../../../phone/fields/form.module.css'
import { Screen } from '../../../phone/layout/Screen.tsx'
import { Why } from '../../../phone/fields/Why.tsx'
import { UpdatePersonDocument } from '../generated/profile.ts'
import { useWords } from '../../words.ts'
import { FormTrouble } from '../FormTrouble.tsx'
import { useConflict } from '../use-my-veteran.ts'
import type { VeteranFile } from '../use-my-veteran.ts'
import { WithVeteran } from '../WithVeteran.tsx'

type FormProps = { veteran: VeteranFile; readAgain: () => void }

const useIdentity = ({ veteran, readAgain }: FormProps) => {
  const navigate = useNavigate()
  const action = useAction(UpdatePersonDocument)
  const conflict = useConflict(action.failure, readAgain)
  const kept = useKeptForm({
    name: `${veteran.id}.identity`,
    defaults: { name: veteran.name, residentId: '' },
    rule: () => personRule(today()),
    input: ({ name, residentId }) => ({
      name,
      version: veteran.version,
      ...(residentId.trim() || !veteran.residentIdTail ? { residentId: normaliseCode(residentId) } : {}),
    }),
    secret: ['residentId'],
  })
  const submit = kept.handleSubmit(async (input) => {
    const { failure } = await action.run({ input })
    if (failure) return kept.refuse(failure)
    kept.saved()
    await navigate('/profile')
  })
  return { kept, action, conflict, submit }
}

const IdentityForm = (props: FormProps) => {
  const t = useWords()
  const { kept, action, conflict, submit } = useIdentity(props)
  const tail = props.veteran.residentIdTail
  const typed = normaliseCode(kept.watch('residentId'))
  const isRight = isResidentId(typed, today())
  const judgeWhenWhole = ({ target }: { target: { value: string } }) => {
    if (normaliseCode(target.value).length >= 18 || kept.errorOf('residentId'))
      void kept.trigger('residentId')
  }
  return (
    <form className={form['form']} noValidate onSubmit={(event) => void submit(event)}>
      <FormTrouble failure={action.failure} conflict={conflict} lines={kept.lines} attempt={kept.attempt} />
      <TextField
        id="name"
        label={t('sign.name')}
        autoComplete="name"
        error={kept.errorOf('name')}
        {...kept.register('name')}
      />
      <div>
        <TextField
          id="residentId"
          label={t('identity.residentId')}
          hint={tail ? t('identity.residentIdKept', { tail }) : t('identity.residentIdHint')}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          error={kept.errorOf('residentId')}
          {...kept.register('residentId', { onChange: judgeWhenWhole })}
        />
        <output className={form['right']}>{isRight && `✓ ${t('identity.residentIdRight')}`}</output>
      </div>
      <Why title={t('identity.why')} text={t('identity.whyText')} />
      <Button type="submit" look="main" busy={action.busy}>
        {t('shared:action.save')}
      </Button>
    </form>
  )
}

export const IdentityPage = () => {
  const t = useWords()
  return (
    <Screen title={t('identity.title')} back="/profile">
      <WithVeteran>
        {(veteran, readAgain) => <IdentityForm veteran={veteran} readAgain={readAgain} />}
      </WithVeteran>
    </Screen>
  )
}
