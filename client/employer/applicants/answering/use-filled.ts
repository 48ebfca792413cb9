import { useClient } from 'urql'
import { mostCases } from '../../../../rules/verification.ts'
import { failureOf, type Failure } from '../../../core/api/failure.ts'
import { useAction } from '../../../core/api/use-action.ts'
import { useConfirm } from '../../../desk/action/use-confirm.tsx'
import { useWords } from '../../words.ts'
import {
  AnswerApplicationsDocument,
  OtherApplicantsDocument,
  type AnswerOutcomeFragment,
  type ApplicantLineFragment,
} from '../generated/applicants.ts'
import { useTelling } from './use-telling.tsx'

/** When a hire has filled a posting: offers to tell all the others so, in one step. */
export const useFilled = (settled: () => void) => {
  const t = useWords()
  const client = useClient()
  const confirm = useConfirm()
  const tell = useTelling()
  const { run } = useAction(AnswerApplicationsDocument)

  const othersOf = async (postingId: string) => {
    const { data, error } = await client
      .query(OtherApplicantsDocument, { postingId }, { requestPolicy: 'network-only' })
      .toPromise()
    return { lines: [...(data?.waiting.nodes ?? []), ...(data?.underWay.nodes ?? [])], error }
  }

  const input = { answer: 'DECLINE', reason: 'FILLED', words: t('answering.template.DECLINE') } as const

  const tellAll = async (postingId: string): Promise<Failure | undefined> => {
    const [told, outcomes]: [ApplicantLineFragment[], AnswerOutcomeFragment[]] = [[], []]
    for (;;) {
      const { lines, error } = await othersOf(postingId)
      if (error) return failureOf(error)
      // One that was refused stays open: it is not asked again.
      const fresh = lines.filter(({ id }) => !told.some((each) => each.id === id)).slice(0, mostCases)
      if (fresh.length === 0) break
      const cases = fresh.map(({ id, version }) => ({ id, version }))
      const { data, failure } = await run({ cases, input })
      if (failure) return failure
      told.push(...fresh)
      outcomes.push(...data.outcomes)
    }
    tell(told, outcomes, t('several.answered'))
    settled()
    return undefined
  }

  return (postingId: string, count: number) =>
    confirm(
      {
        title: t('answering.filled'),
        hint: t('answering.filledText', { count }),
        ok: t('answering.filledAll'),
      },
      () => tellAll(postingId),
    )
}
