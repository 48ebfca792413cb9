import { useWatch } from 'react-hook-form'
import {
  followUpAnswerRule,
  stayAnswerNames,
  stayAnswers,
  type StayAnswer,
} from '../../../../rules/follow-up.ts'
import { say } from '../../../../rules/text.ts'
import { useAction } from '../../../core/api/use-action.ts'
import { blankEntries } from '../../../core/form/entries.ts'
import type { Entries } from '../../../core/form/rule-resolver.ts'
import { useRuleForm } from '../../../core/form/use-rule-form.ts'
import { useSession } from '../../../core/session/session.ts'
import { StayFields } from '../../../desk/agreements/StayFields.tsx'
import { ChoiceField } from '../../../desk/fields/ChoiceField.tsx'
import type { FieldOf } from '../../../desk/form/fields-of.ts'
import { FormDialog } from '../../../desk/form/FormDialog.tsx'
import { useWords } from '../../words.ts'
import { RecordFollowUpCallDocument, type FollowUpOnCallListFragment } from '../generated/agreements.ts'

type Shape = typeof followUpAnswerRule.shape
type Props = {
  followUp: FollowUpOnCallListFragment
  side: 'VETERAN' | 'EMPLOYER'
  done: (id: string) => void
  close: () => void
}

const Fields = ({ field }: { field: FieldOf<Shape> }) => {
  const { language } = useSession()
  const said = useWatch<{ answer: StayAnswer | null }, 'answer'>({ name: 'answer' })
  const options = stayAnswers.map((value) => ({ value, label: say(stayAnswerNames[value], language) }))
  return (
    <>
      <ChoiceField {...field('answer')} options={options} />
      <StayFields field={field} said={said} />
    </>
  )
}

/** What somebody said on the telephone. */
export const CallDialog = ({ followUp: { id, version }, side, done, close }: Props) => {
  const t = useWords()
  const { run } = useAction(RecordFollowUpCallDocument)
  const start: Entries<Shape> = { ...blankEntries(followUpAnswerRule), version }
  const ruled = useRuleForm({ rule: () => followUpAnswerRule, start, draft: `call.${id}.${side}` })
  const submit = ruled.submit(async (said) => {
    const { failure } = await run({ id, input: { isReached: true, side, said } }, t('calls.noted'))
    if (failure) return failure
    ruled.saved()
    close()
    done(id)
    return undefined
  })
  const who = t(side === 'VETERAN' ? 'calls.person' : 'calls.firm')
  return (
    <FormDialog
      of={ruled}
      submit={submit}
      title={t('calls.dialog', { who })}
      lead={t('calls.dialogLead')}
      ok={t('calls.save')}
      isGrave={false}
      close={close}
      labels={{ answer: t('calls.answer') }}
    >
      {(field) => <Fields field={field} />}
    </FormDialog>
  )
}
