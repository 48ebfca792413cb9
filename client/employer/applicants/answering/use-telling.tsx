import { App } from 'antd'
import { Outcomes } from '../../../desk/lines/Outcomes.tsx'
import { useWords } from '../../words.ts'
import type { AnswerOutcomeFragment, ApplicantLineFragment } from '../generated/applicants.ts'

type Line = Pick<ApplicantLineFragment, 'id' | 'applicantName'>

/** Says of several applicants who was answered and who was not, and why; gives back the ids of those who were. */
export const useTelling = () => {
  const t = useWords()
  const { modal } = App.useApp()
  return (lines: readonly Line[], outcomes: readonly AnswerOutcomeFragment[], title: string): string[] => {
    const refusals = new Map(outcomes.flatMap(({ id, refusal }) => (refusal ? [[id, refusal.message]] : [])))
    const named = lines.map(({ id, applicantName: name }) => ({ id, name }))
    const done = named.filter(({ id }) => !refusals.has(id))
    const refused = named.flatMap(({ id, name }) => {
      const message = refusals.get(id)
      return message === undefined ? [] : [{ id, name, message }]
    })
    const counts = { done: done.length, refused: refused.length }
    const tell = refused.length > 0 ? modal.warning : modal.success
    void tell({
      title: t(refused.length > 0 ? 'several.partly' : 'several.wholly', counts),
      content: <Outcomes title={title} done={done} refused={refused} />,
    })
    return done.map(({ id }) => id)
  }
}
