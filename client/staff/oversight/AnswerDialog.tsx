import { answerRule } from '../../../rules/oversight.ts'
import type { Failure } from '../../core/api/failure.ts'
import { TextField } from '../../desk/fields/TextField.tsx'
import { FormDialog } from '../../desk/form/FormDialog.tsx'
import { useWords } from '../words.ts'
import { useAnswering } from './use-answering.ts'

type Props = {
  /** Which answer of which posting, so that what was typed is there again. */
  of: { id: string; title: string; what: 'dismiss' | 'lift' | 'uphold' }
  send: (answer: string) => Promise<Failure | undefined>
  close: () => void
}

/** The words that go with a decision on reports or on an appeal. */
export const AnswerDialog = ({ of: { id, title, what }, send, close }: Props) => {
  const t = useWords()
  const answering = useAnswering(answerRule, `answer.${what}.${id}`, ({ answer }) => send(answer))
  return (
    <FormDialog
      {...answering}
      title={t(`oversight.${what}Ask`, { title })}
      lead={t(`oversight.${what}Hint`)}
      ok={t(`oversight.${what}`)}
      close={close}
    >
      {(field) => <TextField {...field('answer')} rows={3} />}
    </FormDialog>
  )
}
