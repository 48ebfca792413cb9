import { Button } from 'antd'
import { useState } from 'react'
import { useReading } from '../../core/api/use-reading.ts'
import { useFormat } from '../../core/format/use-format.ts'
import { DeskTable } from '../../desk/list/DeskTable.tsx'
import { Nothing } from '../../desk/list/Nothing.tsx'
import { Read } from '../../desk/list/Read.tsx'
import { Panel } from '../../desk/panel/Panel.tsx'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import { useReach } from '../reach/use-reach.ts'
import { useWords } from '../words.ts'
import { RetentionRunsDocument } from './generated/retention.ts'
import { ReleaseDialog } from './ReleaseDialog.tsx'
import { SettingDialog } from './SettingDialog.tsx'
import { UntouchedFiles } from './UntouchedFiles.tsx'
import { usePeriodColumns, usePeriods, type Standing } from './use-periods.tsx'

const Runs = () => {
  const t = useWords()
  const format = useFormat()
  const reading = useReading(RetentionRunsDocument, {}, { policy: 'network-only' })
  return (
    <Panel title={t('retention.runs')}>
      <Read reading={reading} rows={2}>
        {({ retentionRuns }) =>
          retentionRuns.length > 0 ? (
            <ul>
              {retentionRuns.map(({ id, name, day, done }) => (
                <li key={id}>{t('retention.runLine', { day: format.day(day), name, done })}</li>
              ))}
            </ul>
          ) : (
            <p>{t('retention.noRuns')}</p>
          )
        }
      </Read>
    </Panel>
  )
}

const Periods = () => {
  const t = useWords()
  const { wish, table } = usePeriods()
  const [opened, setOpened] = useState<{ kind: 'set' | 'release'; standing: Standing }>()
  const close = () => setOpened(undefined)
  const done = () => {
    close()
    table.again()
  }
  const columns = usePeriodColumns((standing) => (
    <>
      <Button
        size="small"
        aria-label={t('retention.setOf', { name: standing.name })}
        onClick={() => setOpened({ kind: 'set', standing })}
      >
        {t('retention.set')}
      </Button>
      {standing.heldBack === null ? null : (
        <Button
          size="small"
          danger
          aria-label={t('retention.releaseOf', { name: standing.name })}
          onClick={() => setOpened({ kind: 'release', standing })}
        >
          {t('retention.release')}
        </Button>
      )}
    </>
  ))
  const Dialog = opened?.kind === 'release' ? ReleaseDialog : SettingDialog
  return (
    <>
      <DeskTable
        list="retention"
        label={t('retention.label')}
        columns={columns}
        table={table}
        finding={{ wish, filters: [], searchLabel: t('retention.find') }}
        empty={<Nothing title={t('retention.noRuns')} hint={t('retention.lead')} />}
      />
      {opened ? <Dialog standing={opened.standing} done={done} close={close} /> : null}
      <Runs />
    </>
  )
}

/** How long what is kept, for the bureau; and for all staff the files that nobody touches and nobody erases. */
export const RetentionPage = () => {
  const t = useWords()
  const isBureau = useReach()?.wholeDistrict === true
  return (
    <>
      <PageHead title={t('retention.title')} lead={t('retention.lead')} />
      {isBureau ? <Periods /> : null}
      <UntouchedFiles />
    </>
  )
}
