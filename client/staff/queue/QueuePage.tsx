import { Button } from 'antd'
import { useState } from 'react'
import { Failed } from '../../desk/list/Failed.tsx'
import { Nothing } from '../../desk/list/Nothing.tsx'
import { Pager } from '../../desk/list/Pager.tsx'
import { useAddress } from '../../core/list/use-address.ts'
import { useChoice } from '../../core/list/use-choice.ts'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import { useMedia } from '../../desk/shell/use-media.ts'
import { EmployerCheck } from './EmployerCheck.tsx'
import { neighbour, queueKinds, stepped, type QueueKind } from './queue.ts'
import { QueueKeys } from './QueueKeys.tsx'
import { QueueList } from './QueueList.tsx'
import { ReturnDialog } from './ReturnDialog.tsx'
import { useDecision, type Checked } from './use-decision.tsx'
import { useKeys } from './use-keys.ts'
import { useQueue, type Queue as Waiting } from './use-queue.ts'
import { VeteranCheck } from './VeteranCheck.tsx'
import styles from './queue.module.css'
import { ChoiceTabs } from '../../desk/list/ChoiceTabs.tsx'
import { useWords } from '../words.ts'

/** Which line is open and what is decided of it; the keys do both. */
const useChecking = (kind: QueueKind, { data: page, again }: Waiting) => {
  const { params, put } = useAddress()
  const select = (id: string | null) => put({ id })
  const [keysOn, turnKeys] = useState(true)
  const [subject, opened] = useState<Checked | null>(null)
  const [returning, setReturning] = useState<Checked | null>(null)
  const isNarrow = useMedia('(max-width: 1023px)')
  const lines = page?.nodes
  const chosen = lines?.find(({ id }) => id === params.get('id'))
  const line = chosen ?? (isNarrow ? null : (lines?.[0] ?? null))
  const { verify, giveBack, busy } = useDecision(kind, (id) => {
    select(neighbour(lines ?? [], id))
    again()
  })
  const step = (by: 1 | -1) => select(stepped(lines ?? [], line?.id ?? null, by))
  useKeys(
    {
      j: () => step(1),
      k: () => step(-1),
      v: () => subject && verify(subject),
      r: () => subject && setReturning(subject),
    },
    keysOn,
  )
  const check = { isBusy: busy, opened, verify, giveBack: setReturning }
  return { lines, line, select, isNarrow, keysOn, turnKeys, check, returning, setReturning, giveBack }
}

/** One queue: the lines at the left, what is to be checked at the right, keys for both. */
const Queue = ({ kind, queue }: { kind: QueueKind; queue: Waiting }) => {
  const t = useWords()
  const { data: page, trail, size } = queue
  const { lines, line, select, isNarrow, keysOn, turnKeys, check, ...checking } = useChecking(kind, queue)
  const { returning, setReturning, giveBack } = checking
  if (lines?.length === 0 && trail.page === 1)
    return (
      <Nothing
        title={t(kind === 'veterans' ? 'queue.emptyVeterans' : 'queue.emptyEmployers')}
        hint={t('queue.emptyHint')}
      />
    )
  return (
    <>
      <QueueKeys isOn={keysOn} turn={turnKeys} />
      <div className={styles['queue']}>
        <div hidden={isNarrow && line !== null}>
          <QueueList lines={lines} selected={line?.id ?? null} select={select} />
          {page ? <Pager page={page} trail={trail} size={size} /> : null}
        </div>
        {line && isNarrow ? <Button onClick={() => select(null)}>{t('queue.back')}</Button> : null}
        {line && kind === 'employers' ? <EmployerCheck key={line.id} id={line.id} {...check} /> : null}
        {line && kind === 'veterans' ? (
          <VeteranCheck key={line.id} id={line.id} name={line.name} keysOn={keysOn} {...check} />
        ) : null}
      </div>
      {returning ? (
        <ReturnDialog kind={kind} subject={returning} close={() => setReturning(null)} giveBack={giveBack} />
      ) : null}
    </>
  )
}

/** Everybody who waits to be checked, oldest first. */
export const QueuePage = () => {
  const t = useWords()
  const [kind, chooseKind] = useChoice('kind', queueKinds, 'veterans')
  const queue = useQueue(kind)
  const { data, failure, again } = queue
  const labelOf = (each: QueueKind) => {
    const count = queue.counts[each]
    return count === undefined ? t(`queue.${each}`) : t('queue.tab', { kind: t(`queue.${each}`), count })
  }
  return (
    <>
      <PageHead title={t('nav.queue')} lead={t('queue.lead')} />
      <ChoiceTabs choices={queueKinds} choice={kind} choose={chooseKind} labelOf={labelOf}>
        {failure ? <Failed failure={failure} again={again} kept={data !== undefined} /> : null}
        {data || !failure ? <Queue key={kind} kind={kind} queue={queue} /> : null}
      </ChoiceTabs>
    </>
  )
}
