import { App } from 'antd'
import type { ApplicationAnswerInput } from '../../../../rules/application.ts'
import { isRefusal } from '../../../core/api/failure.ts'
import { useAction } from '../../../core/api/use-action.ts'
import { useWords } from '../../words.ts'
import type { Outcome } from './AnswerDialog.tsx'
import { AnswerApplicationDocument, type ApplicantWholeFragment } from '../generated/applicants.ts'
import { useFilled } from './use-filled.ts'

type Of = Pick<ApplicantWholeFragment, 'id' | 'postingId' | 'version'>

/** Answers one applicant. What befell the application meanwhile is said, and its newest state read. */
export const useAnswering = (answered: (id: string) => void, again: () => void) => {
  const t = useWords()
  const { modal } = App.useApp()
  const { run } = useAction(AnswerApplicationDocument)
  const offerToTell = useFilled(again)
  return async ({ id, postingId, version }: Of, said: ApplicationAnswerInput): Promise<Outcome> => {
    const done = t(`answering.done.${said.answer}`)
    const { data, failure } = await run({ id, input: { ...said, version } }, done)
    if (isRefusal(failure, 'CONFLICT') && failure.signedInAs === null) {
      void modal.warning({ title: failure.message, content: t('answering.meanwhile') })
      again()
      return 'moved'
    }
    if (failure) return failure
    const { isFilled, othersOpen } = data.answerApplication
    answered(id)
    if (said.answer === 'HIRE' && isFilled && othersOpen > 0) offerToTell(postingId, othersOpen)
    return 'said'
  }
}
