import { useState } from 'react'
import { useAction } from '../../core/api/use-action.ts'
import { useTable } from '../../core/list/use-table.ts'
import { useWish } from '../../core/list/use-wish.ts'
import { ButtonLink } from '../../desk/action/ButtonLink.tsx'
import { Nothing } from '../../desk/list/Nothing.tsx'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import { useWords } from '../words.ts'
import { FileMergesDocument, UndoMergeDocument, type MergeLineFragment } from './generated/merging.ts'
import { MergeTable } from './MergeTable.tsx'
import { UndoMergeDialog } from './UndoMergeDialog.tsx'

/** Files that were merged, to be found again and undone. */
export const MergesPage = () => {
  const t = useWords()
  const { run } = useAction(UndoMergeDocument)
  const [undoing, undo] = useState<MergeLineFragment | null>(null)
  const wish = useWish<'NEWEST'>([], { by: 'NEWEST', way: 'DESC' })
  const table = useTable(FileMergesDocument, { search: wish.search }, (data) => data.fileMerges)
  return (
    <>
      <PageHead title={t('merging.list')} lead={t('merging.listLead')}>
        <ButtonLink to="/staff/merges/firms">{t('firmMerging.list')}</ButtonLink>
        <ButtonLink to="/staff/decisions">{t('decisions.title')}</ButtonLink>
      </PageHead>
      <MergeTable
        list="merges"
        label={t('merging.list')}
        table={table}
        wish={wish}
        searchLabel={t('merging.search')}
        empty={<Nothing title={t('merging.empty')} hint={t('merging.emptyHint')} />}
        name={t('merging.name')}
        kept={t('merging.kept')}
        keptAt={({ into }) => `/staff/veterans/${into}`}
        undo={undo}
      />
      {undoing ? (
        <UndoMergeDialog
          merge={undoing}
          title={t('merging.undoAsk', { name: undoing.name })}
          lead={t('merging.undoHint')}
          send={async (asked) => (await run(asked, t('merging.undoneNow'))).failure}
          close={() => undo(null)}
        />
      ) : null}
    </>
  )
}
