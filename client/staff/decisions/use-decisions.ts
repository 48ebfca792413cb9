import { useState } from 'react'
import { addDays } from '../../../rules/office-time.ts'
import type { DecisionKind, DecisionOutcome } from '../../core/generated/schema.ts'
import { today } from '../../core/format/dates.ts'
import { useFormat } from '../../core/format/use-format.ts'
import { useTable } from '../../core/list/use-table.ts'
import { useWish } from '../../core/list/use-wish.ts'
import type { Filter } from '../../desk/finding/filter.ts'
import { useAreaFilter } from '../../desk/finding/use-area-filter.ts'
import { useWords } from '../words.ts'
import { DecisionsDocument } from './generated/decisions.ts'
import { decisionKinds } from './kinds.ts'

const shownDays = 31
/** Among the names of staff, whoever looks. */
const oneself = '*'

const useFilters = (people: readonly string[]): Filter[] => {
  const t = useWords()
  const format = useFormat()
  const [last] = useState(() => today())
  const filter = (name: string, label: string, choices: Filter['choices']): Filter => ({
    name,
    label,
    choices,
  })
  const days = Array.from({ length: shownDays }, (_, at) => addDays(last, -at))
  return [
    filter(
      'kind',
      t('decisions.kind'),
      decisionKinds.map((value) => ({ value, label: t(`decisions.kinds.${value}`) })),
    ),
    filter('outcome', t('decisions.outcome'), [
      { value: 'VERIFIED', label: t('shared:verification.VERIFIED') },
      { value: 'RETURNED', label: t('shared:verification.RETURNED') },
    ]),
    filter('undone', t('decisions.standing'), [
      { value: 'no', label: t('decisions.notUndone') },
      { value: 'yes', label: t('decisions.undone') },
    ]),
    filter('by', t('decisions.by'), [
      { value: oneself, label: t('decisions.mine') },
      ...people.map((value) => ({ value, label: value })),
    ]),
    filter(
      'day',
      t('decisions.day'),
      days.map((value) => ({ value, label: format.day(value) })),
    ),
  ]
}

/** What staff of the area decided, as it is looked for. */
export const useDecisions = () => {
  const t = useWords()
  const wish = useWish<'NEWEST'>([], { by: 'NEWEST', way: 'DESC' })
  const [by, undone] = [wish.chosen('by'), wish.chosen('undone')]
  const filter = {
    kind: wish.chosen('kind') as DecisionKind | null,
    outcome: wish.chosen('outcome') as DecisionOutcome | null,
    undone: undone ? undone === 'yes' : null,
    decidedBy: by === oneself ? null : by,
    mine: by === oneself,
    day: wish.chosen('day'),
    areaCode: wish.chosen('area'),
  }
  const table = useTable(DecisionsDocument, { search: wish.search, filter }, (data) => data.decisions)
  const people = new Set([
    ...(table.data?.nodes ?? []).map(({ decidedBy }) => decidedBy),
    ...(by && by !== oneself ? [by] : []),
  ])
  const filters = [...useFilters([...people].filter(Boolean)), ...useAreaFilter()]
  return { table, finding: { wish, filters, searchLabel: t('decisions.search') } }
}
