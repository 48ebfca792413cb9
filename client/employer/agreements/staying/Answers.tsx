import { Button } from 'antd'
import { useState } from 'react'
import { followUpAnswerRule, stayAnswers, type StayAnswer } from '../../../../rules/follow-up.ts'
import type { FollowUpShownFragment } from '../../../core/agreements/generated/agreement.ts'
import { useAction } from '../../../core/api/use-action.ts'
import { blankEntries } from '../../../core/form/entries.ts'
import type { Entries } from '../../../core/form/rule-resolver.ts'
import { useRuleForm } from '../../../core/form/use-rule-form.ts'
import { StayFields } from '../../../desk/agreements/StayFields.tsx'
import { FormDialog } from '../../../desk/form/FormDialog.tsx'
import panel from '../../../desk/panel/panel.module.css'
import { Refused } from '../../../desk/panel/Refused.tsx'
import { useWords } from '../../words.ts'
import { AnswerFirmFollowUpDocument } from '../generated/agreements.ts'

type Props = { followUp: FollowUpShownFragment; name: string; again: () => void }

type DialogProps = Props & { answer: StayAnswer; close: () => void }

const AnswerDialog = ({ followUp: { id, version }, name, answer, again, close }: DialogProps) => {
  const t = useWords()
  const { run } = useAction(AnswerFirmFollowUpDocument)
  const start: Entries<typeof followUpAnswerRule.shape> = {
    ...blankEntries(followUpAnswerRule),
    answer,
    version,
  }
  const ruled = useRuleForm({
    rule: () => followUpAnswerRule,
    start,
    draft: `stay.${id}.${answer}`,
  })
  const submit = ruled.submit(async (input) => {
    const { failure } = await run({ id, input }, t('stay.done'))
    if (failure) return failure
    ruled.saved()
    again()
    close()
    return undefined
  })
  return (
    <FormDialog
      of={ruled}
      submit={submit}
      title={t('stay.dialog', { name, answer: t(`stay.${answer}`) })}
      lead={t('stay.lead')}
      ok={t('stay.send')}
      isGrave={false}
      close={close}
    >
      {(field) => <StayFields field={field} said={answer} />}
    </FormDialog>
  )
}

/** Whether somebody is still there: yes is one click, everything else says why. */
export const Answers = ({ followUp, name, again }: Props) => {
  const t = useWords()
  const [asked, setAsked] = useState<StayAnswer | null>(null)
  const { run, busy, failure } = useAction(AnswerFirmFollowUpDocument)
  const { id, version, state } = followUp
  const stay = async () => {
    const done = await run({ id, input: { answer: 'STILL_THERE', version } }, t('stay.done'))
    if (done.failure) again()
  }
  // Before its day only that the work is not kept can be said.
  const answers = stayAnswers.filter(
    (each) => state !== 'PLANNED' || each === 'LEFT' || each === 'NEVER_BEGAN',
  )
  return (
    <>
      <Refused failure={failure} />
      <p className={panel['row']}>
        {answers.map((each) =>
          each === 'STILL_THERE' ? (
            <Button key={each} type="primary" loading={busy} onClick={() => void stay()}>
              {t('stay.STILL_THERE')}
            </Button>
          ) : (
            <Button key={each} onClick={() => setAsked(each)}>
              {t(`stay.${each}`)}
            </Button>
          ),
        )}
      </p>
      {asked ? (
        <AnswerDialog
          followUp={followUp}
          name={name}
          answer={asked}
          again={again}
          close={() => setAsked(null)}
        />
      ) : null}
    </>
  )
}
