import { useState } from 'react'
import { addDays } from '../../../rules/office-time.ts'
import { today } from '../../core/format/dates.ts'
import { useFormat } from '../../core/format/use-format.ts'
import { useTable } from '../../core/list/use-table.ts'
import { useWish } from '../../core/list/use-wish.ts'
import type { Filter } from '../../desk/finding/filter.ts'
import type { Column } from '../../desk/list/column.ts'
import { DeskTable } from '../../desk/list/DeskTable.tsx'
import { Nothing } from '../../desk/list/Nothing.tsx'
import { StateMark } from '../../desk/list/StateMark.tsx'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import text from '../../desk/text.module.css'
import { useWords } from '../words.ts'
import { actNamed, acts } from './acts.ts'
import { AuditLogDocument, type AuditLogQuery } from './generated/audit.ts'

type Entry = AuditLogQuery['auditLog']['nodes'][number]

const useColumns = (): Column<Entry>[] => {
  const t = useWords()
  const format = useFormat()
  const what = ({ act }: Entry) => {
    const named = actNamed(act)
    return named ? t(`audit.acts.${named}`) : act
  }
  const became = ({ outcome }: Entry) =>
    outcome === 'DONE' || outcome === 'BEGUN' ? t(`audit.${outcome}`) : t('audit.refused', { code: outcome })
  const mark = (entry: Entry) => (
    <StateMark kind={entry.outcome === 'DONE' ? 'done' : 'look'}>{became(entry)}</StateMark>
  )
  const ids = ({ subjectIds }: Entry) => subjectIds.join(t('desk:list.comma'))
  return [
    { key: 'at', look: 'short', title: t('audit.at'), cell: ({ at }) => format.moment(at) },
    { key: 'by', look: 'short', title: t('audit.by'), cell: ({ by }) => by },
    { key: 'what', title: t('audit.what'), cell: what, text: what },
    {
      key: 'subjects',
      title: t('audit.subjects'),
      cell: (entry) => <span className={text['code']}>{ids(entry)}</span>,
      text: ids,
    },
    { key: 'why', look: 'long', title: t('audit.why'), cell: ({ why }) => why ?? '' },
    { key: 'outcome', look: 'short', title: t('audit.outcome'), cell: mark, text: became },
  ]
}

const shownDays = 31

/** Which entries: of whom, of which kind and day, and about what. */
const useAsked = () => {
  const t = useWords()
  const format = useFormat()
  const wish = useWish<'NEWEST'>([], { by: 'NEWEST', way: 'DESC' })
  const [last] = useState(() => today())
  const days = Array.from({ length: shownDays }, (_, at) => addDays(last, -at))
  const filters: Filter[] = [
    {
      name: 'act',
      label: t('audit.what'),
      choices: acts.map((value) => ({ value, label: t(`audit.acts.${value}`) })),
    },
    {
      name: 'day',
      label: t('audit.day'),
      choices: days.map((value) => ({ value, label: format.day(value) })),
    },
  ]
  const filter = {
    subjectId: wish.search || null,
    byId: wish.chosen('by'),
    act: wish.chosen('act'),
    day: wish.chosen('day'),
  }
  return { wish, filters, filter }
}

/** What staff have done, for the bureau. */
export const AuditPage = () => {
  const t = useWords()
  const { wish, filters, filter } = useAsked()
  const table = useTable(AuditLogDocument, { filter }, (data) => data.auditLog)
  const people = new Map((table.data?.nodes ?? []).map(({ byId, by }) => [byId, by]))
  const by: Filter = {
    name: 'by',
    label: t('audit.by'),
    choices: [...people].map(([value, label]) => ({ value, label })),
  }
  return (
    <>
      <PageHead title={t('audit.title')} lead={t('audit.lead')} />
      <DeskTable
        list="audit"
        label={t('audit.title')}
        columns={useColumns()}
        table={table}
        finding={{ wish, filters: [by, ...filters], searchLabel: t('audit.search') }}
        empty={<Nothing title={t('audit.empty')} hint={t('audit.emptyHint')} />}
        taken={null}
      />
    </>
  )
}
