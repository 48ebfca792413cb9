import { App } from 'antd'
import type { ReasonsInput } from '../../../../rules/verification.ts'
import type { Failure } from '../../../core/api/failure.ts'
import { useAction } from '../../../core/api/use-action.ts'
import { useConfirm } from '../../../desk/action/use-confirm.tsx'
import { useWords } from '../../words.ts'
import {
  ReturnEmployersDocument,
  ReturnVeteransDocument,
  VerifyEmployersDocument,
  type CaseOutcomeFragment,
} from '../generated/queue.ts'
import type { QueueKind, QueueLine } from '../queue.ts'
import { Outcomes } from '../../../desk/lines/Outcomes.tsx'

type Lines = readonly QueueLine[]

/** The lines as they were read. */
const casesOf = (lines: Lines) => lines.map(({ id, version }) => ({ id, version }))

/** Says of several cases which were decided and which were not, and why. */
const useTelling = (told: () => void) => {
  const t = useWords()
  const { modal } = App.useApp()
  return (lines: Lines, outcomes: readonly CaseOutcomeFragment[], title: string) => {
    const refusals = new Map(outcomes.flatMap(({ id, refusal }) => (refusal ? [[id, refusal.message]] : [])))
    const done = lines.filter(({ id }) => !refusals.has(id))
    const refused = lines.flatMap(({ id, name }) => {
      const message = refusals.get(id)
      return message === undefined ? [] : [{ id, name, message }]
    })
    const counts = { done: done.length, refused: refused.length }
    const say = refused.length > 0 ? modal.warning : modal.success
    void say({
      title: t(refused.length > 0 ? 'several.partly' : 'several.wholly', counts),
      content: <Outcomes title={title} done={done} refused={refused} />,
      afterClose: told,
    })
  }
}

/** Decides on several lines at once; each is judged by itself, and what became of each is told. */
export const useSeveral = (kind: QueueKind, settled: () => void, told: () => void) => {
  const t = useWords()
  const confirm = useConfirm()
  const tell = useTelling(told)
  const verifying = useAction(VerifyEmployersDocument)
  const returning = {
    veterans: useAction(ReturnVeteransDocument),
    employers: useAction(ReturnEmployersDocument),
  }[kind]
  const namesOf = (lines: Lines) => lines.map(({ name }) => name).join(t('desk:list.comma'))

  const verify = (lines: Lines) =>
    confirm(
      {
        title: t('several.verifyTitle', { count: lines.length }),
        hint: t('several.verifyHint', { names: namesOf(lines) }),
        ok: t('queue.verify'),
      },
      async () => {
        const { data, failure } = await verifying.run({ cases: casesOf(lines) })
        if (failure) return failure
        tell(lines, data.outcomes, t('several.verified'))
        settled()
        return undefined
      },
    )

  /** Why none was given back; nothing when they were judged. */
  const giveBack = async (lines: Lines, reasons: ReasonsInput): Promise<Failure | undefined> => {
    const { data, failure } = await returning.run({ cases: casesOf(lines), reasons })
    if (failure) return failure
    tell(lines, data.outcomes, t('several.returned'))
    settled()
    return undefined
  }

  return { verify, giveBack, namesOf, busy: verifying.busy }
}
