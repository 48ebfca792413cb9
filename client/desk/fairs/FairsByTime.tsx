import type { ReactNode } from 'react'
import type { TypedDocumentNode } from 'urql'
import type { FairFilter, FairOrder, FairState, FairTime } from '../../core/generated/schema.ts'
import type { Page, PageVariables } from '../../core/list/page.ts'
import { useChoice } from '../../core/list/use-choice.ts'
import { useTable } from '../../core/list/use-table.ts'
import { useWish } from '../../core/list/use-wish.ts'
import type { Filter } from '../finding/filter.ts'
import { useAreaFilter } from '../finding/use-area-filter.ts'
import { ChoiceTabs } from '../list/ChoiceTabs.tsx'
import type { Column } from '../list/column.ts'
import { DeskTable } from '../list/DeskTable.tsx'
import { useWords } from '../words.ts'

/** Drafts, which need no day yet, are for those who plan. */
const times = { planning: ['COMING', 'PAST', 'DRAFTS'], reading: ['COMING', 'PAST'] } as const
const states = ['DRAFT', 'PUBLISHED', 'CANCELLED'] as const satisfies readonly FairState[]
const sorts = ['STARTS', 'TITLE', 'AREA', 'STATE', 'CLOSES', 'REGISTERED'] as const

type Variables = PageVariables & {
  time: FairTime
  first: number
  search?: string | null | undefined
  filter?: FairFilter | null | undefined
  orderBy?: FairOrder | null | undefined
}

type Props<Row> = {
  query: TypedDocumentNode<{ fairs: Page<Row> }, Variables>
  columns: readonly Column<Row>[]
  /** The viewer's own station, which its staff may narrow the list to; drafts are theirs too. */
  stationId?: string | null
  /** What stands where no fair is. */
  children: (time: FairTime) => ReactNode
}

const useFilters = (stationId: string | null | undefined): Filter[] => {
  const t = useWords()
  const shown = stationId === undefined ? states.filter((state) => state !== 'DRAFT') : states
  const state = shown.map((value) => ({ value, label: t(`shared:fairState.${value}`) }))
  const own = {
    name: 'station',
    label: t('fairs.holder'),
    choices: [{ value: 'own', label: t('fairs.own') }],
  }
  return [
    { name: 'fair', label: t('fairs.state'), choices: state },
    ...(stationId ? [own] : []),
    ...useAreaFilter(),
  ]
}

/** Fairs coming or past; tab, page, order and filters are in the address. */
export const FairsByTime = <Row extends { id: string }>({
  query,
  columns,
  stationId,
  children,
}: Props<Row>) => {
  const t = useWords()
  const choices: readonly FairTime[] = times[stationId === undefined ? 'reading' : 'planning']
  const [time, chooseTime] = useChoice('time', choices, 'COMING')
  const wish = useWish(sorts, { by: 'STARTS', way: time === 'COMING' ? 'ASC' : 'DESC' })
  const filters = useFilters(stationId)
  const filter = {
    state: states.find((state) => state === wish.chosen('fair')) ?? null,
    stationId: (wish.chosen('station') && stationId) ?? null,
    areaCode: wish.chosen('area'),
  }
  const asked = { time, search: wish.search, filter, orderBy: wish.orderBy }
  const table = useTable(query, asked, (data) => data.fairs)
  const labels = { COMING: t('fairs.coming'), PAST: t('fairs.past'), DRAFTS: t('fairs.drafts') }
  return (
    <ChoiceTabs choices={choices} choice={time} choose={chooseTime} labelOf={(each) => labels[each]}>
      <DeskTable
        list="fairs"
        label={labels[time]}
        columns={columns}
        table={table}
        finding={{ wish, filters, searchLabel: t('fairs.search') }}
        empty={children(time)}
      />
    </ChoiceTabs>
  )
}
