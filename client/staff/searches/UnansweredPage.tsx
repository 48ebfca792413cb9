import { useState } from 'react'
import { today } from '../../core/format/dates.ts'
import { useFormat } from '../../core/format/use-format.ts'
import { useTable } from '../../core/list/use-table.ts'
import { useWish } from '../../core/list/use-wish.ts'
import { ButtonLink } from '../../desk/action/ButtonLink.tsx'
import type { Filter } from '../../desk/finding/filter.ts'
import type { Column } from '../../desk/list/column.ts'
import { DeskTable } from '../../desk/list/DeskTable.tsx'
import { Nothing } from '../../desk/list/Nothing.tsx'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import text from '../../desk/text.module.css'
import { useReach } from '../reach/use-reach.ts'
import { useWords } from '../words.ts'
import { UnansweredSearchesDocument, type UnansweredSearchesQuery } from './generated/unanswered.ts'
import { lastMonths } from './months.ts'

type Page = UnansweredSearchesQuery['unansweredSearches']
type Entry = Page['nodes'][number]

const useColumns = (gives: boolean): Column<Entry>[] => {
  const t = useWords()
  const format = useFormat()
  const understood = ({ understood: parts }: Entry) =>
    parts.map(({ label }) => label).join(t('desk:list.comma')) || t('searches.notUnderstood')
  const lately = ({ days }: Entry) =>
    days
      .slice(0, 3)
      .map(({ day, none, few }) => t('searches.onDay', { day: format.day(day), count: none + few }))
      .join(t('desk:list.comma'))
  return [
    { key: 'words', look: 'long', title: t('searches.words'), cell: ({ words }) => words },
    { key: 'understood', look: 'long', title: t('searches.understood'), cell: understood, text: understood },
    { key: 'none', look: 'number', title: t('searches.none'), cell: ({ none }) => none },
    { key: 'few', look: 'number', title: t('searches.few'), cell: ({ few }) => few },
    { key: 'days', look: 'long', title: t('searches.days'), cell: lately, text: lately },
    ...(gives
      ? [
          {
            key: 'actions',
            title: t('desk:list.actions'),
            cell: ({ words }: Entry) => (
              <ButtonLink
                to={`/staff/searches/synonyms?words=${encodeURIComponent(words)}`}
                aria-label={t('searches.giveOf', { words })}
              >
                {t('searches.give')}
              </ButtonLink>
            ),
            text: () => '',
          },
        ]
      : []),
  ]
}

/** The last twelve months, of which one is shown. */
const useMonths = () => {
  const t = useWords()
  const wish = useWish<'TIMES'>([], { by: 'TIMES', way: 'DESC' })
  const [months] = useState(() => lastMonths(today()))
  const filter: Filter = {
    name: 'month',
    label: t('searches.month'),
    choices: months.map(({ value, year, month }) => ({
      value,
      label: t('searches.monthNamed', { year, month }),
    })),
  }
  return { wish, filters: [filter], month: wish.chosen('month') }
}

/** What people search for in vain, for staff to give it a meaning or to look for such work. */
export const UnansweredPage = () => {
  const t = useWords()
  const isBureau = useReach()?.wholeDistrict === true
  const { wish, filters, month } = useMonths()
  const table = useTable(
    UnansweredSearchesDocument,
    { month, search: wish.search || null },
    (data) => data.unansweredSearches,
  )
  const others = (table.data as Page | undefined)?.others
  return (
    <>
      <PageHead title={t('searches.title')} lead={t('searches.lead')}>
        <ButtonLink to="/staff/searches/synonyms">{t('synonyms.title')}</ButtonLink>
      </PageHead>
      <DeskTable
        list="unanswered"
        label={t('searches.title')}
        columns={useColumns(isBureau)}
        table={table}
        finding={{ wish, filters, searchLabel: t('searches.search') }}
        empty={<Nothing title={t('searches.empty')} hint={t('searches.emptyHint')} />}
        alwaysFinds
      />
      {others === undefined ? null : (
        <p className={text['also']}>{t('searches.others', { count: others })}</p>
      )}
    </>
  )
}
