import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { useChoice } from '../../core/list/use-choice.ts'
import { FindingBar, isNarrowed } from '../../desk/finding/FindingBar.tsx'
import { ChoiceTabs } from '../../desk/list/ChoiceTabs.tsx'
import { Failed } from '../../desk/list/Failed.tsx'
import { Nothing } from '../../desk/list/Nothing.tsx'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import { ReachNote } from '../reach/ReachNote.tsx'
import { EmployerCheck } from './EmployerCheck.tsx'
import { News } from './News.tsx'
import { queueKinds, type QueueKind } from './queue.ts'
import { LineKeys } from '../../desk/lines/LineKeys.tsx'
import { QueueLines } from './QueueLines.tsx'
import { ReturnDialog } from './ReturnDialog.tsx'
import { useChecking } from './use-checking.ts'
import { useNews } from './use-news.ts'
import { useQueueColumns, useQueueFinding } from './use-queue-table.ts'
import { useQueue, type Queue as Waiting } from './use-queue.ts'
import { VeteranCheck } from './VeteranCheck.tsx'
import styles from '../../desk/lines/lines.module.css'
import { useWords } from '../words.ts'

type Props = { kind: QueueKind; queue: Waiting; fresh: number; again: () => void }

/** Where the last lines go away under the focus, the page takes it: no key would reach anything from nowhere. */
function useFocusKept(isEmpty: boolean): void {
  const wasEmpty = useRef(isEmpty)
  useEffect(() => {
    const at = document.activeElement
    const isNowhere = at === document.body || at?.closest('[hidden]') != null
    if (isEmpty && !wasEmpty.current && isNowhere) document.getElementById('page')?.focus()
    wasEmpty.current = isEmpty
  }, [isEmpty])
}

/** One queue: the lines at the left, what is to be checked at the right, keys for both. */
const Queue = ({ kind, queue, fresh, again }: Props) => {
  const t = useWords()
  const checking = useChecking(kind, queue, again)
  const finding = useQueueFinding(queue, kind)
  const orderNames = new Map(
    useQueueColumns().flatMap(({ sort, title }) => (sort ? [[sort, title] as const] : [])),
  )
  const { lines, line, select, isNarrow, keysOn, check, returning, setReturning } = checking
  const isEmpty = lines?.length === 0 && queue.trail.page === 1
  useFocusKept(isEmpty)
  if (isEmpty && !isNarrowed(finding))
    return (
      <>
        <News fresh={fresh} again={again} />
        <Nothing
          title={t(kind === 'veterans' ? 'queue.emptyVeterans' : 'queue.emptyEmployers')}
          hint={t('queue.emptyHint')}
        />
      </>
    )
  return (
    <>
      <News fresh={fresh} again={again} />
      <FindingBar {...finding} orderNames={orderNames} headless />
      <LineKeys
        keys={[
          ['O', t('queue.keysOpen')],
          ['V', t('queue.keysVerify')],
          ['R', t('queue.keysReturn')],
        ]}
        isOn={keysOn}
        turn={checking.turnKeys}
      />
      {isEmpty ? <Nothing title={t('desk:list.noneFits')} hint={t('desk:list.noneFitsHint')} /> : null}
      <div className={styles['queue']} hidden={isEmpty}>
        <QueueLines kind={kind} queue={queue} checking={checking} again={again} />
        {line && isNarrow ? <Button onClick={() => select(null)}>{t('desk:lines.back')}</Button> : null}
        {line && kind === 'employers' ? <EmployerCheck key={line.id} id={line.id} {...check} /> : null}
        {line && kind === 'veterans' ? (
          <VeteranCheck key={line.id} id={line.id} name={line.name} keysOn={keysOn} {...check} />
        ) : null}
      </div>
      {returning ? (
        <ReturnDialog
          kind={kind}
          subject={returning}
          close={() => setReturning(null)}
          giveBack={checking.giveBack}
        />
      ) : null}
    </>
  )
}

/** Everybody who waits to be checked, oldest first. */
export const QueuePage = () => {
  const t = useWords()
  const [kind, chooseKind] = useChoice('kind', queueKinds, 'veterans')
  const queue = useQueue(kind)
  const news = useNews()
  const { data, failure } = queue
  const again = () => {
    news.read()
    queue.again()
  }
  const labelOf = (each: QueueKind) => {
    const count = queue.counts[each]
    return count === undefined ? t(`queue.${each}`) : t('queue.tab', { kind: t(`queue.${each}`), count })
  }
  return (
    <>
      <PageHead
        title={t('nav.queue')}
        lead={
          <>
            {t('queue.lead')} <ReachNote />
          </>
        }
      />
      <ChoiceTabs choices={queueKinds} choice={kind} choose={chooseKind} labelOf={labelOf}>
        {failure ? <Failed failure={failure} again={again} kept={data !== undefined} /> : null}
        {data || !failure ? (
          <Queue key={kind} kind={kind} queue={queue} fresh={news.fresh[kind]} again={again} />
        ) : null}
      </ChoiceTabs>
    </>
  )
}
