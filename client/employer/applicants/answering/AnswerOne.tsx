import type { ApplicationAnswer } from '../../../../rules/application.ts'
import { useWords } from '../../words.ts'
import { AnswerDialog } from './AnswerDialog.tsx'
import type { ApplicantWholeFragment } from '../generated/applicants.ts'
import { useAnswering } from './use-answering.ts'

export type Asked = {
  answer: ApplicationAnswer
  application: ApplicantWholeFragment
  /** Reads the newest state of it. */
  reread: () => void
}

/** What is said above the words of an answer: who hires is told how many places are left. */
const useLead = () => {
  const t = useWords()
  return ({ answer, application: { isWordOwed, posting } }: Asked): string => {
    if (isWordOwed) return t('answering.lateLead')
    if (answer !== 'HIRE') return t('answering.lead')
    const hired = posting?.applying.hiredCount ?? 0
    const count = posting?.headCount ?? null
    if (count === null) return t('answering.placesOpen', { hired })
    return t('answering.places', { count, hired, left: Math.max(count - hired, 0) })
  }
}

type OneProps = { asked: Asked; answered: (id: string) => void; again: () => void; close: () => void }

/** The words that go with an answer to one applicant. */
export const AnswerOne = ({ asked, answered, again, close }: OneProps) => {
  const t = useWords()
  const leadOf = useLead()
  const { answer, application, reread } = asked
  const send = useAnswering(answered, () => {
    again()
    reread()
  })
  const name = application.applicantName
  return (
    <AnswerDialog
      answer={answer}
      title={application.isWordOwed ? t('answering.late') : t(`answering.ask.${answer}`, { name })}
      lead={leadOf(asked)}
      draft={application.id}
      send={(said) => send(application, said)}
      close={close}
    />
  )
}
