import {
  applicationAnswerRule,
  declineReasonNames,
  declineReasons,
  type ApplicationAnswer,
  type ApplicationAnswerInput,
} from '../../../../rules/application.ts'
import { say } from '../../../../rules/text.ts'
import type { Failure } from '../../../core/api/failure.ts'
import { blankEntries } from '../../../core/form/entries.ts'
import type { Entries } from '../../../core/form/rule-resolver.ts'
import { useRuleForm } from '../../../core/form/use-rule-form.ts'
import { useSession } from '../../../core/session/session.ts'
import { ChoiceField } from '../../../desk/fields/ChoiceField.tsx'
import { TextField } from '../../../desk/fields/TextField.tsx'
import { FormDialog } from '../../../desk/form/FormDialog.tsx'
import { useWords } from '../../words.ts'

/** Said; or something else befell the application, so that it was not; or why it could not be sent. */
export type Outcome = 'said' | 'moved' | Failure

type Props = {
  answer: ApplicationAnswer
  title: string
  lead: string
  /** Under which the words are kept until they are sent. */
  draft: string
  send: (said: ApplicationAnswerInput) => Promise<Outcome>
  close: () => void
}

const useReasons = () => {
  const { language } = useSession()
  return declineReasons.map((value) => {
    const name = say(declineReasonNames[value], language)
    return { value, label: name.charAt(0).toUpperCase() + name.slice(1) }
  })
}

/** An answer with its words, which begin as a template and are sent as they stand. */
export const AnswerDialog = ({ answer, title, lead, draft, send, close }: Props) => {
  const t = useWords()
  const reasons = useReasons()
  const start: Entries<typeof applicationAnswerRule.shape> = {
    ...blankEntries(applicationAnswerRule),
    answer,
    words: t(`answering.template.${answer}`),
  }
  const ruled = useRuleForm({
    rule: () => applicationAnswerRule,
    start,
    draft: `answer.${draft}.${answer}`,
  })
  const submit = ruled.submit(async (said) => {
    const outcome = await send(said)
    if (typeof outcome !== 'string') return outcome
    if (outcome === 'said') ruled.saved()
    close()
    return undefined
  })
  return (
    <FormDialog
      of={ruled}
      submit={submit}
      title={title}
      lead={lead}
      ok={t('answering.send')}
      isGrave={answer === 'DECLINE'}
      close={close}
      labels={{ reason: t('answering.reason'), words: t('answering.words') }}
      hints={{ words: t('answering.wordsHint') }}
    >
      {(field) => (
        <>
          {answer === 'DECLINE' ? <ChoiceField {...field('reason')} must options={reasons} /> : null}
          <TextField {...field('words')} rows={4} />
        </>
      )}
    </FormDialog>
  )
}
