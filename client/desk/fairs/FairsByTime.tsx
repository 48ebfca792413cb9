import type { ReactNode } from 'react'
import type { TypedDocumentNode } from 'urql'
import type { FairTime } from '../../core/generated/schema.ts'
import type { Page, PageVariables } from '../../core/list/page.ts'
import { useChoice } from '../../core/list/use-choice.ts'
import { useTable } from '../../core/list/use-table.ts'
import { ChoiceTabs } from '../list/ChoiceTabs.tsx'
import type { Column } from '../list/column.ts'
import { DeskTable } from '../list/DeskTable.tsx'
import { useWords } from '../words.ts'

/** Drafts are for those who plan. */
const times = { planning: ['COMING', 'PAST', 'DRAFTS'], reading: ['COMING', 'PAST'] } as const

type Props<Row> = {
  query: TypedDocumentNode<{ fairs: Page<Row> }, PageVariables & { time: FairTime; first: number }>
  columns: readonly Column<Row>[]
  /** Whether drafts are shown too. */
  isPlanning?: boolean
  /** What stands where no fair is. */
  children: (time: FairTime) => ReactNode
}

/** Fairs coming or past; tab and page are in the address. */
export const FairsByTime = <Row extends { id: string }>({
  query,
  columns,
  isPlanning = false,
  children,
}: Props<Row>) => {
  const t = useWords()
  const choices: readonly FairTime[] = times[isPlanning ? 'planning' : 'reading']
  const [time, chooseTime] = useChoice('time', choices, 'COMING')
  const table = useTable(query, { time }, (data) => data.fairs)
  const labels = { COMING: t('fairs.coming'), PAST: t('fairs.past'), DRAFTS: t('fairs.drafts') }
  return (
    <ChoiceTabs choices={choices} choice={time} choose={chooseTime} labelOf={(each) => labels[each]}>
      <DeskTable label={labels[time]} columns={columns} table={table} empty={children(time)} />
    </ChoiceTabs>
  )
}
