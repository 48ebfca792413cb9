import { App } from 'antd'
import type { ReasonsInput } from '../../../rules/verification.ts'
import { isRefusal, type Failure } from '../../core/api/failure.ts'
import { useAction } from '../../core/api/use-action.ts'
import { useReading } from '../../core/api/use-reading.ts'
import { useTable } from '../../core/list/use-table.ts'
import { useConfirm } from '../../desk/action/use-confirm.tsx'
import { useWords } from '../words.ts'
import {
  PassWordedDocument,
  ReturnWordedDocument,
  WordedCountsDocument,
  WordedToCheckDocument,
  type WordedFactsFragment,
} from './generated/worded.ts'

/** What staff write, whose wording a colleague checks, by the tab that shows it. */
export const wordedKinds = ['fairs', 'trainings'] as const
export type WordedKind = (typeof wordedKinds)[number]

const kindOf = { fairs: 'FAIR', trainings: 'TRAINING' } as const

/** What anybody decides changes the lists. */
export const worded = { additionalTypenames: ['Worded', 'Fair', 'StaffTraining'] }

/** How many wait of each kind. */
export const useWordedCounts = (): Readonly<Record<WordedKind, number | undefined>> => {
  const { data } = useReading(WordedCountsDocument, {}, { context: worded })
  return { fairs: data?.fairs.totalCount, trainings: data?.trainings.totalCount }
}

export const useWordedList = (kind: WordedKind, areaCode: string | null) =>
  useTable(WordedToCheckDocument, { kind: kindOf[kind], areaCode }, (data) => data.wordedToCheck)

/** The two decisions; one that somebody else made meanwhile is said, and the list is read again. */
export const useWordedDecision = (decided: (id: string) => void) => {
  const t = useWords()
  const confirm = useConfirm()
  const { message } = App.useApp()
  const passing = useAction(PassWordedDocument)
  const returning = useAction(ReturnWordedDocument)

  const settle = async (
    id: string,
    run: Promise<{ failure: Failure | undefined }>,
  ): Promise<Failure | undefined> => {
    const { failure } = await run
    const isOver = isRefusal(failure, 'CONFLICT')
    if (failure && !isOver) return failure
    if (isOver) void message.warning(`${failure.message} ${t('oversight.listRenewed')}`, 8)
    decided(id)
    return undefined
  }

  const pass = ({ id, kind, title, version }: WordedFactsFragment) =>
    confirm(
      { title: t('oversight.passAsk', { title }), hint: t('worded.passHint'), ok: t('oversight.pass') },
      () => settle(id, passing.run({ id, kind, version }, t('worded.passed', { title }))),
    )

  const giveBack = ({ id, kind, title, version }: WordedFactsFragment, reasons: ReasonsInput) =>
    settle(id, returning.run({ id, kind, reasons, version }, t('worded.returned', { title })))

  return { pass, giveBack, busy: passing.busy }
}
