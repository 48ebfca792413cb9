import { contractTypes, shifts } from '../../../../rules/choices.ts'
import { wishesRule } from '../../../../rules/veteran.ts'
import { useAction } from '../../../core/api/use-action.ts'
import { today } from '../../../core/format/dates.ts'
import { Choice, Choices } from '../../../phone/fields/Choices.tsx'
import { TextField } from '../../../phone/fields/Field.tsx'
import { halfTyped, isHalfTyped } from '../../../phone/fields/half-typed.ts'
import { PhoneForm } from '../../../phone/form/PhoneForm.tsx'
import { FilePage, type OwnFile } from '../FilePage.tsx'
import { StateWishesDocument } from '../generated/profile.ts'
import { useProfileForm } from '../use-profile-form.ts'
import { useWords } from '../../words.ts'
import { WishedAreas } from './WishedAreas.tsx'
import { Unwanted } from './Unwanted.tsx'
import { WishedOccupations } from './WishedOccupations.tsx'
import { wishesInput, wishesValues } from './wishes.form.ts'

const useWishes = (file: OwnFile) => {
  const t = useWords()
  const { run } = useAction(StateWishesDocument)
  return useProfileForm(file, {
    draft: 'wishes',
    start: wishesValues(file.veteran),
    rule: () => wishesRule,
    input: (typed) => {
      const availableFrom = isHalfTyped('availableFrom') ? halfTyped : typed.availableFrom
      return wishesInput(file.veteran)({ ...typed, availableFrom })
    },
    demand: ({ availableFrom }): Record<string, string> =>
      availableFrom === '' || availableFrom >= today() ? {} : { availableFrom: t('wrong.past') },
    send: (input) => run({ input }),
    next: '/matches',
  })
}

const WishesForm = (file: OwnFile) => {
  const t = useWords()
  const { kept, submit } = useWishes(file)
  const { register, setValue, watch } = kept.form
  return (
    <PhoneForm of={kept} submit={submit} send={t('wishes.save')}>
      <WishedOccupations
        picked={watch('occupations')}
        error={kept.errorOf('occupations') ?? kept.errorOf('occupationCodes')}
        onChange={(rows) => setValue('occupations', rows)}
      />
      <WishedAreas
        picked={watch('areas')}
        error={kept.errorOf('areas') ?? kept.errorOf('areaCodes')}
        shown={watch('shownArea')}
        onChange={(rows, shown) => {
          setValue('areas', rows)
          setValue('shownArea', shown)
        }}
      />
      <TextField
        {...kept.number('payMin')}
        label={t('wishes.pay')}
        hint={t('wishes.payHint')}
        inputMode="numeric"
      />
      <TextField {...kept.field('availableFrom')} label={t('wishes.from')} type="date" min={today()} />
      <Choices id="shifts" label={t('wishes.shifts')} hint={t('wishes.shiftsHint')}>
        {shifts.map((shift) => (
          <Choice key={shift} type="checkbox" value={shift} {...register('shifts')}>
            {t(`shared:shift.${shift}`)}
          </Choice>
        ))}
      </Choices>
      <Choices id="contractTypes" label={t('wishes.contracts')} hint={t('wishes.contractsHint')}>
        {contractTypes.map((type) => (
          <Choice key={type} type="checkbox" value={type} {...register('contractTypes')}>
            {t(`shared:contractType.${type}`)}
          </Choice>
        ))}
      </Choices>
      <Unwanted
        values={watch()}
        error={kept.errorOf('refusedOccupations') ?? kept.errorOf('refusedOccupationCodes')}
        onRefuse={(rows) => setValue('refusedOccupations', rows)}
        register={register}
      />
    </PhoneForm>
  )
}

export const WishesPage = () => {
  const t = useWords()
  return (
    <FilePage title={t('wishes.title')} lead={t('wishes.lead')}>
      {(file) => <WishesForm {...file} />}
    </FilePage>
  )
}
