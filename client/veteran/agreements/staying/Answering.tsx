import {
  followUpAnswerRule,
  leavingReasonNames,
  leavingReasons,
  leavingSides,
} from '../../../../rules/follow-up.ts'
import { say } from '../../../../rules/text.ts'
import type { FollowUpShownFragment } from '../../../core/agreements/generated/agreement.ts'
import { useAction } from '../../../core/api/use-action.ts'
import { today } from '../../../core/format/dates.ts'
import { useSession } from '../../../core/session/session.ts'
import { Sheet } from '../../../phone/action/Sheet.tsx'
import { Choice, Choices } from '../../../phone/fields/Choices.tsx'
import { SelectField, TextArea, TextField } from '../../../phone/fields/Field.tsx'
import { PhoneForm } from '../../../phone/form/PhoneForm.tsx'
import { usePhoneForm } from '../../../phone/form/use-phone-form.ts'
import { useWords } from '../../words.ts'
import { AnswerMyFollowUpDocument } from '../generated/agreements.ts'

/** What is said with more than a tap. */
export type Said = 'LEFT' | 'NEVER_BEGAN' | 'OTHER'

type FormProps = { followUp: FollowUpShownFragment; said: Said; close: () => void; again: () => void }
type Typed = { leftOn: string; endedBy: string | null; reason: string; words: string }

const start: Typed = { leftOn: '', endedBy: null, reason: '', words: '' }

const useAnswering = ({ followUp: { id, version }, said, close, again }: FormProps) => {
  const { run } = useAction(AnswerMyFollowUpDocument)
  const kept = usePhoneForm({
    rule: () => followUpAnswerRule,
    start,
    input: ({ leftOn, endedBy, reason, words }: Typed) => ({
      answer: said,
      leftOn: leftOn || null,
      endedBy: endedBy as never,
      reason: (reason || null) as never,
      words,
      version,
    }),
    draft: `stay.${id}.${said}`,
  })
  const submit = kept.submit(async (input) => {
    const { failure } = await run({ id, input })
    if (failure) return failure
    kept.saved()
    close()
    again()
    return undefined
  })
  return { kept, submit }
}

const Why = ({ kept }: { kept: ReturnType<typeof useAnswering>['kept'] }) => {
  const t = useWords()
  const { language } = useSession()
  const { error, ...endedBy } = kept.field('endedBy')
  return (
    <>
      <Choices id="endedBy" label={t('stay.endedBy')} error={error}>
        {leavingSides.map((value) => (
          <Choice key={value} {...endedBy} id={`endedBy-${value}`} type="radio" value={value}>
            {t(`stay.by.${value}`)}
          </Choice>
        ))}
      </Choices>
      <SelectField {...kept.field('reason')} label={t('stay.reason')}>
        <option value="">{t('stay.choose')}</option>
        {leavingReasons.map((value) => (
          <option key={value} value={value}>
            {say(leavingReasonNames[value], language)}
          </option>
        ))}
      </SelectField>
    </>
  )
}

const AnswerForm = (props: FormProps) => {
  const t = useWords()
  const { kept, submit } = useAnswering(props)
  const { said } = props
  return (
    <PhoneForm of={kept} submit={submit} send={t('stay.send')}>
      <p>{t('stay.lead')}</p>
      {said === 'LEFT' && (
        <TextField {...kept.field('leftOn')} label={t('stay.leftOn')} type="date" max={today()} />
      )}
      {said !== 'OTHER' && <Why kept={kept} />}
      <TextArea {...kept.field('words')} label={t('stay.words')} hint={t('stay.wordsHint')} rows={3} />
    </PhoneForm>
  )
}

/** What is said of work that is not kept, or that needs words. */
export const Answering = (props: FormProps) => {
  const t = useWords()
  return (
    <Sheet open title={t(`stay.title.${props.said}`)} onClose={props.close}>
      <AnswerForm {...props} />
    </Sheet>
  )
}
