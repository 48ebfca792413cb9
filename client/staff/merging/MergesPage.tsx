import { Button } from 'antd'
import { useState } from 'react'
import { isPast } from '../../core/format/dates.ts'
import { useFormat } from '../../core/format/use-format.ts'
import { useTable } from '../../core/list/use-table.ts'
import { useWish } from '../../core/list/use-wish.ts'
import { ButtonLink } from '../../desk/action/ButtonLink.tsx'
import type { Column } from '../../desk/list/column.ts'
import { DeskTable } from '../../desk/list/DeskTable.tsx'
import { Nothing } from '../../desk/list/Nothing.tsx'
import { StateMark } from '../../desk/list/StateMark.tsx'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import { useWords } from '../words.ts'
import { FileMergesDocument, type MergeLineFragment } from './generated/merging.ts'
import { UndoMergeDialog } from './UndoMergeDialog.tsx'

const isForGood = ({ undone, undoableUntil }: MergeLineFragment): boolean =>
  undone !== null || isPast(undoableUntil)

const useStateOf = () => {
  const t = useWords()
  const format = useFormat()
  return (merge: MergeLineFragment): string => {
    if (merge.undone) return t('merging.undone', merge.undone)
    return isForGood(merge)
      ? t('merging.forGood')
      : t('merging.stands', { day: format.day(merge.undoableUntil) })
  }
}

const useColumns = (undo: (merge: MergeLineFragment) => void): Column<MergeLineFragment>[] => {
  const t = useWords()
  const format = useFormat()
  const stateOf = useStateOf()
  return [
    { key: 'name', title: t('merging.name'), cell: ({ name }) => name },
    { key: 'area', title: t('desk:list.area'), cell: ({ area }) => area?.name ?? '' },
    { key: 'at', look: 'short', title: t('merging.at'), cell: ({ at }) => format.moment(at) },
    { key: 'by', look: 'short', title: t('merging.by'), cell: ({ by }) => by },
    { key: 'why', look: 'long', title: t('merging.why'), cell: ({ reason }) => reason },
    {
      key: 'state',
      title: t('merging.state'),
      cell: (merge) => <StateMark kind={merge.undone ? 'quiet' : 'done'}>{stateOf(merge)}</StateMark>,
      text: stateOf,
    },
    {
      key: 'actions',
      title: t('desk:list.actions'),
      cell: (merge) => (
        <>
          <ButtonLink to={`/staff/veterans/${merge.into}`}>{t('merging.kept')}</ButtonLink>
          {isForGood(merge) ? null : (
            <Button danger onClick={() => undo(merge)}>
              {t('merging.undo')}
            </Button>
          )}
        </>
      ),
      text: () => '',
    },
  ]
}

/** Files that were merged, to be found again and undone. */
export const MergesPage = () => {
  const t = useWords()
  const [undoing, undo] = useState<MergeLineFragment | null>(null)
  const wish = useWish<'NEWEST'>([], { by: 'NEWEST', way: 'DESC' })
  const table = useTable(FileMergesDocument, { search: wish.search }, (data) => data.fileMerges)
  return (
    <>
      <PageHead title={t('merging.list')} lead={t('merging.listLead')}>
        <ButtonLink to="/staff/decisions">{t('decisions.title')}</ButtonLink>
      </PageHead>
      <DeskTable
        list="merges"
        label={t('merging.list')}
        columns={useColumns(undo)}
        table={table}
        finding={{ wish, filters: [], searchLabel: t('merging.search') }}
        empty={<Nothing title={t('merging.empty')} hint={t('merging.emptyHint')} />}
      />
      {undoing ? <UndoMergeDialog merge={undoing} close={() => undo(null)} /> : null}
    </>
  )
}
