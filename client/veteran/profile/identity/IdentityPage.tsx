import { zodResolver } from '@hookform/resolvers/zod'
import { useNavigate } from 'react-router'
import * as z from 'zod/mini'
import { useAction } from '../../../core/api/use-action.ts'
import { useKeptForm } from '../../../core/form/use-kept-form.ts'
import { residentId } from '../../../core/format/identifiers.ts'
import { Button } from '../../../phone/action/Button.tsx'
import { TextField } from '../../../phone/fields/Field.tsx'
import form from '../../../phone/fields/form.module.css'
import { Screen } from '../../../phone/layout/Screen.tsx'
import { Why } from '../../../phone/fields/Why.tsx'
import { nameRule } from '../../account/sign-up.form.ts'
import { UpdatePersonDocument } from '../generated/profile.ts'
import { useWords } from '../../words.ts'
import type { Words } from '../../words.ts'
import { FormTrouble } from '../FormTrouble.tsx'
import { useConflict } from '../use-my-veteran.ts'
import type { VeteranFile } from '../use-my-veteran.ts'
import { WithVeteran } from '../WithVeteran.tsx'

type Values = { name: string; residentId: string }

const identitySchema = (t: Words, tail: string | null) =>
  z.object({
    name: nameRule(t),
    residentId: z
      .string()
      .check(
        z.refine(
          (typed) => (typed.trim() === '' ? tail !== null : residentId(typed) !== null),
          t('shared:identifier.residentId'),
        ),
      ),
  })

type FormProps = { veteran: VeteranFile; readAgain: () => void }

const useIdentity = ({ veteran, readAgain }: FormProps) => {
  const t = useWords()
  const navigate = useNavigate()
  const action = useAction(UpdatePersonDocument)
  const conflict = useConflict(action.failure, readAgain)
  const kept = useKeptForm<Values>({
    name: `${veteran.id}.identity`,
    defaults: { name: veteran.name, residentId: '' },
    resolver: zodResolver(identitySchema(t, veteran.residentIdTail ?? null)),
    secret: ['residentId'],
  })
  const submit = kept.handleSubmit(async ({ name, residentId: typed }) => {
    const id = residentId(typed)
    const input = { name: name.trim(), version: veteran.version, ...(id ? { residentId: id } : {}) }
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
  const typed = kept.watch('residentId').replace(/[\s-]/g, '')
  const wrongAtOnce = typed.length >= 18 && residentId(typed) === null
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
          error={kept.errorOf('residentId') ?? (wrongAtOnce ? t('shared:identifier.residentId') : undefined)}
          {...kept.register('residentId')}
        />
        <output className={form['right']}>{residentId(typed) && `✓ ${t('identity.residentIdRight')}`}</output>
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
