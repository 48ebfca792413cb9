import type { ReactNode } from 'react'
import { useReading } from '../../core/api/use-reading.ts'
import { useSession } from '../../core/session/session.ts'
import { useFormat } from '../../core/format/use-format.ts'
import { useTrail } from '../../core/list/use-trail.ts'
import { useWish } from '../../core/list/use-wish.ts'
import type { Column } from '../../desk/list/column.ts'
import { StateMark } from '../../desk/list/StateMark.tsx'
import { useWords } from '../words.ts'
import { RetentionDocument, type RetentionPartsFragment } from './generated/retention.ts'

export type Standing = RetentionPartsFragment

const daysOfMonth = 30.4

/** All that is kept for a time, on one page. */
export const usePeriods = () => {
  const trail = useTrail()
  const wish = useWish([], { by: 'SUBJECT', way: 'ASC' })
  const { language } = useSession()
  const { data, ...reading } = useReading(RetentionDocument, {}, { policy: 'network-only' })
  const fits = ({ name }: Standing) =>
    name.toLocaleLowerCase(language).includes(wish.search.trim().toLocaleLowerCase(language))
  const nodes = data?.retention.filter(fits).map((standing) => ({ ...standing, id: standing.subject }))
  const page = nodes && { nodes, totalCount: nodes.length, pageInfo: { hasNextPage: false } }
  return {
    wish,
    table: { ...reading, data: page, trail, size: 100, all: async () => ({ rows: nodes ?? [] }) },
  }
}

const useSaid = () => {
  const t = useWords()
  const format = useFormat()
  const long = (days: number) => t('retention.months', { days, months: Math.round(days / daysOfMonth) })
  return {
    period: ({ days, coming }: Standing) =>
      [
        long(days),
        ...coming.map((change) => t('retention.comes', { from: format.day(change.from), days: change.days })),
      ].join('；'),
    setter: ({ from, by, reason }: Standing) =>
      from
        ? t('retention.setBy', { from: format.day(from), by: by ?? '', reason: reason ?? '' })
        : t('retention.standard'),
    state: ({ heldBack, most, nextAt }: Standing) =>
      heldBack !== null
        ? t('retention.held', { due: heldBack, most })
        : nextAt
          ? t('retention.next', { moment: format.moment(nextAt) })
          : t('retention.never'),
  }
}

/** What is said of each; `actions` are drawn last. */
export const usePeriodColumns = (
  actions: (standing: Standing) => ReactNode,
): Column<Standing & { id: string }>[] => {
  const t = useWords()
  const said = useSaid()
  const state = (standing: Standing) => (
    <StateMark kind={standing.heldBack === null ? 'done' : 'refused'}>{said.state(standing)}</StateMark>
  )
  return [
    { key: 'subject', look: 'long', title: t('retention.subject'), cell: ({ name }) => name },
    { key: 'days', title: t('retention.days'), cell: said.period },
    { key: 'setter', title: t('retention.setter'), cell: said.setter },
    { key: 'due', look: 'number', title: t('retention.due'), cell: ({ due }) => String(due) },
    { key: 'soon', look: 'number', title: t('retention.dueSoon'), cell: ({ dueSoon }) => String(dueSoon) },
    { key: 'total', look: 'number', title: t('retention.total'), cell: ({ total }) => String(total) },
    { key: 'state', title: t('retention.state'), cell: state, text: said.state },
    { key: 'actions', title: t('desk:list.actions'), cell: actions, text: () => '' },
  ]
}
