import { useState } from 'react'
import { useClient } from 'urql'
import type { ApplicationAnswer, ApplicationAnswerInput } from '../../../../rules/application.ts'
import { failureOf } from '../../../core/api/failure.ts'
import { useAction } from '../../../core/api/use-action.ts'
import { useFailureText } from '../../../desk/shell/use-failure-text.ts'
import { useWords } from '../../words.ts'
import type { Outcome } from './AnswerDialog.tsx'
import { stateAfter } from './answers.ts'
import {
  AnswerApplicationsDocument,
  OpenedApplicantDocument,
  UndoAnswerDocument,
  type AnswerOutcomeFragment,
  type ApplicantLineFragment,
} from '../generated/applicants.ts'
import { useTelling } from './use-telling.tsx'

type Lines = readonly ApplicantLineFragment[]
/** Who was answered together last, and what. */
type Said = { readonly lines: Lines; readonly answer: ApplicationAnswer }

/** Takes one answer back if it still stands as it was given; why not, else. */
const useUndoOne = () => {
  const client = useClient()
  const failureText = useFailureText()
  const { run } = useAction(UndoAnswerDocument)
  return async (id: string, answer: ApplicationAnswer): Promise<AnswerOutcomeFragment> => {
    const { data, error } = await client
      .query(OpenedApplicantDocument, { id }, { requestPolicy: 'network-only' })
      .toPromise()
    const read = failureOf(error)
    const isStanding = data?.application.state === stateAfter[answer]
    const failure =
      read ??
      (data && isStanding ? (await run({ id, version: data.application.version })).failure : undefined)
    const message = failure && failureText(failure)
    if (message === undefined) return { id, refusal: null }
    return { id, refusal: { kind: 'CONFLICT', message } }
  }
}

/** Answers several applicants at once; each is judged by itself, and what became of each is told. */
export const useSeveral = (settled: () => void) => {
  const t = useWords()
  const tell = useTelling()
  const { run } = useAction(AnswerApplicationsDocument)
  const undoOne = useUndoOne()
  const [last, setLast] = useState<Said | null>(null)
  const [isUndoing, setUndoing] = useState(false)

  const answer = async (lines: Lines, input: ApplicationAnswerInput): Promise<Outcome> => {
    const cases = lines.map(({ id, version }) => ({ id, version }))
    const { data, failure } = await run({ cases, input })
    if (failure) return failure
    const done = tell(lines, data.outcomes, t('several.answered'))
    setLast({ lines: lines.filter(({ id }) => done.includes(id)), answer: input.answer })
    settled()
    return 'said'
  }

  const undo = async ({ lines, answer: said }: Said) => {
    setUndoing(true)
    const outcomes: AnswerOutcomeFragment[] = []
    for (const { id } of lines) outcomes.push(await undoOne(id, said))
    setUndoing(false)
    setLast(null)
    tell(lines, outcomes, t('several.undone'))
    settled()
  }

  return { answer, last: last && last.lines.length > 0 ? last : null, undo, isUndoing }
}
