import { useEffect } from 'react'
import { useAction } from '../../core/api/use-action.ts'
import { useTable, type Table } from '../../core/list/use-table.ts'
import { ButtonLink } from '../../desk/action/ButtonLink.tsx'
import { useConfirm } from '../../desk/action/use-confirm.tsx'
import { Nothing } from '../../desk/list/Nothing.tsx'
import { Pager } from '../../desk/list/Pager.tsx'
import { Read } from '../../desk/list/Read.tsx'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import { useReach } from '../reach/use-reach.ts'
import { useWords } from '../words.ts'
import { ExportPanel } from './ExportPanel.tsx'
import {
  DropExportDocument,
  ExportsDocument,
  MyExportsDocument,
  type ExportPartsFragment,
} from './generated/exports.ts'

const everyMs = 3_000

/** While one is being made it is asked again how that stands. */
const useWatching = ({ data, again }: Table<ExportPartsFragment>) => {
  const isWaiting = data?.nodes.some(({ state }) => state === 'WAITING') === true
  useEffect(() => {
    const timer = isWaiting ? setInterval(again, everyMs) : undefined
    return () => clearInterval(timer)
  }, [isWaiting, again])
}

/** Asks once more, then takes the file away. */
const useDropping = (again: () => void) => {
  const t = useWords()
  const confirm = useConfirm()
  const { run } = useAction(DropExportDocument)
  return ({ id, listName }: ExportPartsFragment) =>
    void confirm(
      {
        title: t('exports.dropAsk', { name: listName }),
        hint: t('exports.dropHint'),
        ok: t('exports.drop'),
        grave: true,
      },
      async () => {
        const { failure } = await run({ id }, t('exports.dropped'))
        if (!failure) again()
        return failure
      },
    )
}

const ExportsList = ({ table }: { table: Table<ExportPartsFragment> }) => {
  const t = useWords()
  useWatching(table)
  const drop = useDropping(table.again)
  return (
    <Read reading={table} rows={5}>
      {(page) =>
        page.nodes.length > 0 ? (
          <>
            {page.nodes.map((each) => (
              <ExportPanel key={each.id} shown={each} again={table.again} drop={() => drop(each)} />
            ))}
            <Pager trail={table.trail} size={table.size} page={page} />
          </>
        ) : (
          <Nothing title={t('exports.none')} hint={t('exports.noneHint')} />
        )
      }
    </Read>
  )
}

/** What the viewer has taken along. */
export const ExportsPage = () => {
  const t = useWords()
  const isBureau = useReach()?.wholeDistrict === true
  const table = useTable(MyExportsDocument, {}, ({ myExports }) => myExports)
  return (
    <>
      <PageHead title={t('exports.title')} lead={t('exports.lead')}>
        {isBureau ? <ButtonLink to="/staff/exports/all">{t('exports.all')}</ButtonLink> : null}
      </PageHead>
      <ExportsList table={table} />
    </>
  )
}

/** What anybody has taken along, for the bureau: not what is in it. */
export const AllExportsPage = () => {
  const t = useWords()
  const table = useTable(ExportsDocument, {}, ({ exports }) => exports)
  return (
    <>
      <PageHead title={t('exports.all')} lead={t('exports.allLead')}>
        <ButtonLink to="/staff/exports">{t('exports.mine')}</ButtonLink>
      </PageHead>
      <ExportsList table={table} />
    </>
  )
}
