import { Link } from 'react-router'
import { useFormat } from '../../core/format/use-format.ts'
import { useTable } from '../../core/list/use-table.ts'
import { useWish } from '../../core/list/use-wish.ts'
import { useAreaFilter } from '../../desk/finding/use-area-filter.ts'
import type { Column } from '../../desk/list/column.ts'
import { DeskTable } from '../../desk/list/DeskTable.tsx'
import { Nothing } from '../../desk/list/Nothing.tsx'
import { BothNames } from '../../desk/list/OwnWords.tsx'
import { StateMark } from '../../desk/list/StateMark.tsx'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import text from '../../desk/text.module.css'
import { SeeAsButton } from '../seen/SeeAsButton.tsx'
import { ReachNote } from '../reach/ReachNote.tsx'
import { EmployerRegisterDocument, type EmployerRegisterQuery } from './generated/registers.ts'
import { sorts, useStateFilter } from './use-state-filter.ts'
import { useWords } from '../words.ts'

type Entry = EmployerRegisterQuery['employers']['nodes'][number]

const useColumns = (): Column<Entry>[] => {
  const t = useWords()
  const format = useFormat()
  const stateOf = ({ verification: { state }, closedAt, isMerged }: Entry) => {
    if (isMerged) return t('firmMerging.isMerged')
    return closedAt ? t('firms.closedOn', { day: format.day(closedAt) }) : t(`shared:verification.${state}`)
  }
  return [
    {
      key: 'name',
      sort: 'NAME',
      look: 'long',
      title: t('registers.firm'),
      cell: ({ id, name, nameEn }) => (
        <Link to={`/staff/firms/${id}`}>
          <BothNames name={name} english={nameEn} />
        </Link>
      ),
      text: ({ name }) => name,
    },
    {
      key: 'code',
      look: 'short',
      title: t('registers.creditCode'),
      cell: ({ creditCode }) => <span className={text['code']}>{creditCode}</span>,
      text: ({ creditCode }) => creditCode,
    },
    { key: 'tail', look: 'number', title: t('registers.tail'), cell: ({ phoneTail }) => phoneTail },
    { key: 'area', title: t('desk:list.area'), cell: ({ area }) => area?.name ?? '' },
    {
      key: 'state',
      look: 'short',
      title: t('registers.state'),
      cell: (entry) => (
        <StateMark kind={entry.verification.state === 'VERIFIED' ? 'done' : 'quiet'}>
          {stateOf(entry)}
        </StateMark>
      ),
      text: stateOf,
    },
    {
      key: 'since',
      sort: 'MADE',
      look: 'short',
      title: t('registers.registered'),
      cell: ({ createdAt }) => format.day(createdAt),
    },
    {
      key: 'actions',
      title: t('desk:list.actions'),
      cell: ({ id, name }) => <SeeAsButton of={{ kind: 'employer', id }} named={name} />,
      text: () => '',
    },
  ]
}

const useRegister = () => {
  const t = useWords()
  const wish = useWish(sorts, { by: 'NAME', way: 'ASC' })
  const state = useStateFilter(wish)
  const filter = { areaCode: wish.chosen('area'), state: state.chosen }
  const asked = { search: wish.search, filter, orderBy: wish.orderBy }
  const table = useTable(EmployerRegisterDocument, asked, (data) => data.employers)
  const filters = [state.filter, ...useAreaFilter()]
  return { table, finding: { wish, filters, searchLabel: t('registers.searchFirms') } }
}

/** All firms of the area. */
export const FirmsPage = () => {
  const t = useWords()
  const { table, finding } = useRegister()
  return (
    <>
      <PageHead
        title={t('registers.firms')}
        lead={
          <>
            {t('registers.firmsLead')} <ReachNote />
          </>
        }
      />
      <DeskTable
        list="firms"
        label={t('registers.firmsLabel')}
        columns={useColumns()}
        table={table}
        finding={finding}
        empty={<Nothing title={t('registers.emptyFirms')} hint={t('registers.emptyHint')} />}
      />
    </>
  )
}
