import { Button } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useFormat } from '../../core/format/use-format.ts'
import { useTable } from '../../core/list/use-table.ts'
import { useWish } from '../../core/list/use-wish.ts'
import { ButtonLink } from '../../desk/action/ButtonLink.tsx'
import { useAreaFilter } from '../../desk/finding/use-area-filter.ts'
import type { Column } from '../../desk/list/column.ts'
import { DeskTable } from '../../desk/list/DeskTable.tsx'
import { Nothing } from '../../desk/list/Nothing.tsx'
import { StateMark } from '../../desk/list/StateMark.tsx'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import { ExportButton } from '../exports/ExportButton.tsx'
import { ReachNote } from '../reach/ReachNote.tsx'
import { VeteranRegisterDocument, type VeteranRegisterQuery } from './generated/registers.ts'
import { NewFileDialog } from './NewFileDialog.tsx'
import { sorts, useStateFilter } from './use-state-filter.ts'
import { useSkillFilter } from './use-skill-filter.ts'
import { useWords } from '../words.ts'

type Entry = VeteranRegisterQuery['veterans']['nodes'][number]

const useColumns = (): Column<Entry>[] => {
  const t = useWords()
  const format = useFormat()
  const stateOf = ({ verification: { state } }: Entry) => t(`shared:verification.${state}`)
  return [
    { key: 'name', sort: 'NAME', title: t('registers.name'), cell: ({ name }) => name },
    {
      key: 'tail',
      look: 'number',
      title: t('registers.tail'),
      cell: ({ phoneTail }) => phoneTail || t('registers.noPhone'),
    },
    { key: 'area', title: t('veteran.area'), cell: ({ area }) => area?.name ?? '' },
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
      key: 'kept',
      look: 'short',
      title: t('registers.kept'),
      cell: ({ keptByStaff }) => (keptByStaff ? t('registers.kept') : ''),
    },
    {
      key: 'since',
      sort: 'MADE',
      look: 'short',
      title: t('registers.since'),
      cell: ({ createdAt }) => format.day(createdAt),
    },
    {
      key: 'actions',
      title: t('desk:list.actions'),
      cell: ({ id }) => <ButtonLink to={`/staff/veterans/${id}`}>{t('registers.file')}</ButtonLink>,
      text: () => '',
    },
  ]
}

const useRegister = () => {
  const t = useWords()
  const wish = useWish(sorts, { by: 'NAME', way: 'ASC' })
  const state = useStateFilter(wish)
  const skill = useSkillFilter()
  const filter = { areaCode: wish.chosen('area'), state: state.chosen, skillId: wish.chosen('skill') }
  const asked = { search: wish.search, filter, orderBy: wish.orderBy }
  const table = useTable(VeteranRegisterDocument, asked, (data) => data.veterans)
  const filters = [state.filter, ...skill, ...useAreaFilter()]
  const narrowing = { search: wish.search, ...filter }
  return { table, narrowing, finding: { wish, filters, searchLabel: t('registers.search') } }
}

/** All veterans of the area, and the way to make a file for somebody without a phone. */
export const VeteransPage = () => {
  const t = useWords()
  const go = useNavigate()
  const { table, narrowing, finding } = useRegister()
  const [isMaking, setMaking] = useState(false)
  return (
    <>
      <PageHead
        title={t('registers.veterans')}
        lead={
          <>
            {t('registers.veteransLead')} <ReachNote />
          </>
        }
      >
        <Button type="primary" onClick={() => setMaking(true)}>
          {t('behalf.make')}
        </Button>
      </PageHead>
      <DeskTable
        list="veterans"
        label={t('registers.veteransLabel')}
        columns={useColumns()}
        table={table}
        finding={finding}
        empty={<Nothing title={t('registers.empty')} hint={t('registers.emptyHint')} />}
        taken={<ExportButton lists={['VETERANS']} asked={narrowing} total={table.data?.totalCount} />}
      />
      {isMaking ? (
        <NewFileDialog made={(id) => void go(`/staff/veterans/${id}`)} close={() => setMaking(false)} />
      ) : null}
    </>
  )
}
