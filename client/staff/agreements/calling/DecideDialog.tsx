import { useWatch } from 'react-hook-form'
import { followUpDecisionRule, followUpOutcomes, type FollowUpOutcome } from '../../../../rules/follow-up.ts'
import { useWords as useAgreementWords } from '../../../core/agreements/words.ts'
import { useAction } from '../../../core/api/use-action.ts'
import { blankEntries } from '../../../core/form/entries.ts'
import type { Entries } from '../../../core/form/rule-resolver.ts'
import { useRuleForm } from '../../../core/form/use-rule-form.ts'
import { StayFields } from '../../../desk/agreements/StayFields.tsx'
import { ChoiceField } from '../../../desk/fields/ChoiceField.tsx'
import type { FieldOf } from '../../../desk/form/fields-of.ts'
import { FormDialog } from '../../../desk/form/FormDialog.tsx'
import { useWords } from '../../words.ts'
import { DecideFollowUpDocument, type FollowUpOnCallListFragment } from '../generated/agreements.ts'

type Shape = typeof followUpDecisionRule.shape
type Props = { followUp: FollowUpOnCallListFragment; done: (id: string) => void; close: () => void }

const Fields = ({ field }: { field: FieldOf<Shape> }) => {
  const t = useAgreementWords()
  const outcome = useWatch<{ outcome: FollowUpOutcome | null }, 'outcome'>({ name: 'outcome' })
  const options = followUpOutcomes.map((value) => ({ value, label: t(`followUp.outcome.${value}`) }))
  return (
    <>
      <ChoiceField {...field('outcome')} options={options} />
      <StayFields field={field} said={outcome} />
    </>
  )
}

/** Decides what holds where the two sides say different things. */
export const DecideDialog = ({ followUp: { id, version }, done, close }: Props) => {
  const t = useWords()
  const { run } = useAction(DecideFollowUpDocument)
  const start: Entries<Shape> = { ...blankEntries(followUpDecisionRule), version }
  const ruled = useRuleForm({ rule: () => followUpDecisionRule, start, draft: `decide.${id}` })
  const submit = ruled.submit(async (input) => {
    const { failure } = await run({ id, input: { ...input, version } }, t('calls.decided'))
    if (failure) return failure
    ruled.saved()
    close()
    done(id)
    return undefined
  })
  return (
    <FormDialog
      of={ruled}
      submit={submit}
      title={t('calls.decideTitle')}
      lead={t('calls.decideLead')}
      ok={t('calls.decideSend')}
      close={close}
      labels={{ outcome: t('calls.outcome'), words: t('calls.words') }}
    >
      {(field) => <Fields field={field} />}
    </FormDialog>
  )
}
