import { useNavigate } from 'react-router'
import { wishesRule } from '../../../../rules/veteran.ts'
import { useAction } from '../../../core/api/use-action.ts'
import { useKeptForm } from '../../../core/form/use-kept-form.ts'
import { today } from '../../../core/format/dates.ts'
import { Button } from '../../../phone/action/Button.tsx'
import { Choice, Choices } from '../../../phone/fields/Choices.tsx'
import { TextField } from '../../../phone/fields/Field.tsx'
import form from '../../../phone/fields/form.module.css'
import { Screen } from '../../../phone/layout/Screen.tsx'
import { StateWishesDocument } from '../generated/profile.ts'
import { useWords } from '../../words.ts'
import { shifts } from '../../../../rules/choices.ts'
import { FormTrouble } from '../FormTrouble.tsx'
import { useConflict } from '../use-my-veteran.ts'
import type { VeteranFile } from '../use-my-veteran.ts'
import { WishedAreas } from './WishedAreas.tsx'
import { WishedOccupations } from './WishedOccupations.tsx'
import { wishesInput, wishesValues } from './wishes.form.ts'
import { WithVeteran } from '../WithVeteran.tsx'

type FormProps = { veteran: VeteranFile; readAgain: () => void }

const useWishes = ({ veteran, readAgain }: FormProps) => {
  const t = useWords()
  const navigate = useNavigate()
  const action = useAction(StateWishesDocument)
  const conflict = useConflict(action.failure, readAgain)
  const kept = useKeptForm({
    name: `${veteran.id}.wishes`,
    defaults: wishesValues(veteran),
    rule: () => wishesRule,
    input: wishesInput(veteran),
    demand: ({ availableFrom }): Record<string, string> =>
      availableFrom === '' || availableFrom >= today() ? {} : { availableFrom: t('wrong.past') },
  })
  const submit = kept.handleSubmit(async (input) => {
    const { failure } = await action.run({ input })
    if (failure) return kept.refuse(failure)
    kept.saved()
    await navigate('/matches')
  })
  return { kept, action, conflict, submit }
}

const WishesForm = (props: FormProps) => {
  const t = useWords()
  const { kept, action, conflict, submit } = useWishes(props)
  return (
    <form className={form['form']} noValidate onSubmit={(event) => void submit(event)}>
      <FormTrouble failure={action.failure} conflict={conflict} lines={kept.lines} attempt={kept.attempt} />
      <WishedOccupations
        picked={kept.watch('occupations')}
        error={kept.errorOf('occupations') ?? kept.errorOf('occupationCodes')}
        onChange={(rows) => kept.setValue('occupations', rows)}
      />
      <WishedAreas
        picked={kept.watch('areas')}
        error={kept.errorOf('areas') ?? kept.errorOf('areaCodes')}
        onChange={(rows) => kept.setValue('areas', rows)}
      />
      <TextField
        id="payMin"
        label={t('wishes.pay')}
        hint={t('wishes.payHint')}
        inputMode="numeric"
        maxLength={7}
        error={kept.errorOf('payMin')}
        {...kept.register('payMin')}
      />
      <TextField
        id="availableFrom"
        label={t('wishes.from')}
        type="date"
        min={today()}
        error={kept.errorOf('availableFrom')}
        {...kept.register('availableFrom')}
      />
      <Choices id="shifts" label={t('wishes.shifts')} hint={t('wishes.shiftsHint')}>
        {shifts.map((shift) => (
          <Choice key={shift} type="checkbox" value={shift} {...kept.register('shifts')}>
            {t(`shared:shift.${shift}`)}
          </Choice>
        ))}
      </Choices>
      <Button type="submit" look="main" busy={action.busy}>
        {t('wishes.save')}
      </Button>
    </form>
  )
}

export const WishesPage = () => {
  const t = useWords()
  return (
    <Screen title={t('wishes.title')} back="/profile" lead={t('wishes.lead')}>
      <WithVeteran>
        {(veteran, readAgain) => <WishesForm veteran={veteran} readAgain={readAgain} />}
      </WithVeteran>
    </Screen>
  )
}
