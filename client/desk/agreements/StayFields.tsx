import { leavingReasonNames, leavingReasons, leavingSides } from '../../../rules/follow-up.ts'
import { say } from '../../../rules/text.ts'
import { useWords as useAgreementWords } from '../../core/agreements/words.ts'
import { today } from '../../core/format/dates.ts'
import { useSession } from '../../core/session/session.ts'
import { ChoiceField } from '../fields/ChoiceField.tsx'
import { DayField } from '../fields/DayField.tsx'
import type { FieldProps } from '../fields/FieldFrame.tsx'
import { TextField } from '../fields/TextField.tsx'

type Props = {
  field: (name: 'leftOn' | 'endedBy' | 'reason' | 'words') => FieldProps
  /** What was said: only work that is over asks when, by whom and why. */
  said: string | null | undefined
}

/** When, by whom and why work ended, as far as that is asked; and words. */
export const StayFields = ({ field, said }: Props) => {
  const t = useAgreementWords()
  const { language } = useSession()
  const isOver = said === 'LEFT' || said === 'NEVER_BEGAN'
  const reasons = leavingReasons.map((value) => {
    const name = say(leavingReasonNames[value], language)
    return { value, label: name.charAt(0).toUpperCase() + name.slice(1) }
  })
  return (
    <>
      {said === 'LEFT' ? <DayField {...field('leftOn')} must until={today()} /> : null}
      {isOver ? (
        <>
          <ChoiceField
            {...field('endedBy')}
            must
            options={leavingSides.map((value) => ({ value, label: t(`followUp.by.${value}`) }))}
          />
          <ChoiceField {...field('reason')} must options={reasons} />
        </>
      ) : null}
      <TextField {...field('words')} rows={3} />
    </>
  )
}
