import { Button } from 'antd'
import { useReading } from '../../../core/api/use-reading.ts'
import { useChoice } from '../../../core/list/use-choice.ts'
import { useTable, type Table } from '../../../core/list/use-table.ts'
import styles from '../../../desk/lines/lines.module.css'
import { useLines } from '../../../desk/lines/use-lines.ts'
import { ChoiceTabs } from '../../../desk/list/ChoiceTabs.tsx'
import { Failed } from '../../../desk/list/Failed.tsx'
import { Nothing } from '../../../desk/list/Nothing.tsx'
import { Pager } from '../../../desk/list/Pager.tsx'
import { PageHead } from '../../../desk/shell/PageHead.tsx'
import { AreaNarrowing } from '../../oversight/AreaNarrowing.tsx'
import { ReachNote } from '../../reach/ReachNote.tsx'
import { useWords } from '../../words.ts'
import {
  FollowUpCountsDocument,
  FollowUpsToCallDocument,
  FollowUpsToDecideDocument,
  type FollowUpOnCallListFragment,
} from '../generated/agreements.ts'
import { useArea } from '../use-area.ts'
import { CallLines } from './CallLines.tsx'
import { CallPanel } from './CallPanel.tsx'

const statuses = ['CALL', 'DECIDE'] as const
type Status = (typeof statuses)[number]
type Listed = Table<FollowUpOnCallListFragment>

const Lines = ({ status, table, settled }: { status: Status; table: Listed; settled: () => void }) => {
  const t = useWords()
  const { data: page, trail, size } = table
  const { lines, line, select, isNarrow, leave } = useLines(table)
  if (lines?.length === 0 && trail.page === 1)
    return <Nothing title={t(`calls.empty${status}`)} hint={t('calls.emptyHint')} />
  const done = (id: string) => {
    leave(id)
    settled()
  }
  return (
    <div className={styles['queue']}>
      <div hidden={isNarrow && line !== null}>
        <CallLines lines={lines} selected={line?.id ?? null} select={select} />
        {page ? <Pager page={page} trail={trail} size={size} /> : null}
      </div>
      {line && isNarrow ? <Button onClick={() => select(null)}>{t('desk:lines.back')}</Button> : null}
      {line ? <CallPanel key={line.id} followUp={line} done={done} again={settled} /> : null}
    </div>
  )
}

const ToCall = ({ areaCode, settled }: { areaCode: string | null; settled: () => void }) => {
  const table = useTable(FollowUpsToCallDocument, { areaCode }, (data) => data.followUpsToCall)
  return <Tabbed status="CALL" table={table} settled={settled} />
}

const ToDecide = ({ areaCode, settled }: { areaCode: string | null; settled: () => void }) => {
  const table = useTable(FollowUpsToDecideDocument, { areaCode }, (data) => data.followUpsToDecide)
  return <Tabbed status="DECIDE" table={table} settled={settled} />
}

const Tabbed = ({ status, table, settled }: { status: Status; table: Listed; settled: () => void }) => {
  const { data, failure, again } = table
  const both = () => {
    again()
    settled()
  }
  return (
    <>
      {failure ? <Failed failure={failure} again={again} kept={data !== undefined} /> : null}
      {data || !failure ? <Lines status={status} table={table} settled={both} /> : null}
    </>
  )
}

/** Whom to call about kept work, and where the sides say different things. */
export const FollowUpsPage = () => {
  const t = useWords()
  const [status, choose] = useChoice('status', statuses, 'CALL')
  const { narrowing, areaCode } = useArea()
  const { data, again } = useReading(FollowUpCountsDocument, {})
  const counts = { CALL: data?.toCall.totalCount, DECIDE: data?.toDecide.totalCount }
  const labelOf = (each: Status) => {
    const [name, count] = [t(`calls.${each}`), counts[each]]
    return count === undefined ? name : t('calls.tab', { name, count })
  }
  return (
    <>
      <PageHead
        title={t('calls.title')}
        lead={
          <>
            {t('calls.lead')} <ReachNote />
          </>
        }
      />
      <ChoiceTabs choices={statuses} choice={status} choose={choose} labelOf={labelOf}>
        <AreaNarrowing {...narrowing} />
        {status === 'CALL' ? (
          <ToCall areaCode={areaCode} settled={again} />
        ) : (
          <ToDecide areaCode={areaCode} settled={again} />
        )}
      </ChoiceTabs>
    </>
  )
}
