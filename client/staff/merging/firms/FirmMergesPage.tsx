import { useState } from 'react'
import { useAction } from '../../../core/api/use-action.ts'
import { useTable } from '../../../core/list/use-table.ts'
import { useWish } from '../../../core/list/use-wish.ts'
import { ButtonLink } from '../../../desk/action/ButtonLink.tsx'
import { Nothing } from '../../../desk/list/Nothing.tsx'
import { PageHead } from '../../../desk/shell/PageHead.tsx'
import { useWords } from '../../words.ts'
import { MergeTable } from '../MergeTable.tsx'
import { UndoMergeDialog } from '../UndoMergeDialog.tsx'
import {
  FirmMergesDocument,
  UndoFirmMergeDocument,
  type FirmMergeLineFragment,
} from './generated/firm-merging.ts'

/** Organisations that were merged, to be found again and undone. */
export const FirmMergesPage = () => {
  const t = useWords()
  const { run } = useAction(UndoFirmMergeDocument)
  const [undoing, undo] = useState<FirmMergeLineFragment | null>(null)
  const wish = useWish<'NEWEST'>([], { by: 'NEWEST', way: 'DESC' })
  const table = useTable(FirmMergesDocument, { search: wish.search }, (data) => data.firmMerges)
  return (
    <>
      <PageHead title={t('firmMerging.list')} lead={t('firmMerging.listLead')}>
        <ButtonLink to="/staff/merges">{t('merging.list')}</ButtonLink>
        <ButtonLink to="/staff/firms">{t('registers.back')}</ButtonLink>
      </PageHead>
      <MergeTable
        list="firm-merges"
        label={t('firmMerging.list')}
        table={table}
        wish={wish}
        searchLabel={t('firmMerging.search')}
        empty={<Nothing title={t('firmMerging.empty')} hint={t('firmMerging.emptyHint')} />}
        name={t('firmMerging.name')}
        kept={t('firmMerging.kept')}
        keptAt={({ into }) => `/staff/firms/${into}`}
        undo={undo}
      />
      {undoing ? (
        <UndoMergeDialog
          merge={undoing}
          title={t('firmMerging.undoAsk', { name: undoing.name })}
          lead={t('firmMerging.undoHint')}
          send={async (asked) => (await run(asked, t('firmMerging.undoneNow'))).failure}
          close={() => undo(null)}
        />
      ) : null}
    </>
  )
}
