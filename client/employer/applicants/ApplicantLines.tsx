import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import type { ApplicationAnswer } from '../../../rules/application.ts'
import { useAddress } from '../../core/list/use-address.ts'
import { LineKeys } from '../../desk/lines/LineKeys.tsx'
import styles from '../../desk/lines/lines.module.css'
import { ends } from '../../desk/lines/lines.ts'
import { useKeys } from '../../desk/lines/use-keys.ts'
import { useLines } from '../../desk/lines/use-lines.ts'
import { Nothing } from '../../desk/list/Nothing.tsx'
import { Pager } from '../../desk/list/Pager.tsx'
import { useWords } from '../words.ts'
import { AnswerOne, type Asked } from './answering/AnswerOne.tsx'
import { answerKeys } from './answering/answers.ts'
import { ApplicantList } from './ApplicantList.tsx'
import { ApplicantPanel } from './one/ApplicantPanel.tsx'
import type { ApplicantLineFragment } from './generated/applicants.ts'
import { Several } from './answering/Several.tsx'
import type { Applicants, Status } from './use-applicants.ts'
import { useSeveral } from './answering/use-several.ts'

/** What the keys say to those who stand so. */
const keysIn: Readonly<Record<Status, readonly ApplicationAnswer[]>> = {
  WAITING: ['INTERVIEW', 'OFFER', 'DECLINE', 'HIRE'],
  UNDER_WAY: ['OFFER', 'DECLINE', 'HIRE'],
  WORD_OWED: ['DECLINE'],
  ENDED: [],
}

type KeysProps = { status: Status; isOn: boolean; turn: (isOn: boolean) => void }

const Keys = ({ status, isOn, turn }: KeysProps) => {
  const t = useWords()
  const answers = keysIn[status].map(
    (each) => [answerKeys[each], t(status === 'WORD_OWED' ? 'answering.late' : `answering.${each}`)] as const,
  )
  return <LineKeys keys={[['O', t('answering.keysOpen')], ...answers]} isOn={isOn} turn={turn} />
}

/** The lines with the one that is open: a notice leads to one that may stand under another heading by now. */
const useOpenLine = (applicants: Applicants) => {
  const { params } = useAddress()
  const lines = useLines(applicants)
  const named = params.get('id')
  const isEnd = named === ends.first || named === ends.last
  return { ...lines, open: named !== null && !isEnd ? named : (lines.line?.id ?? null) }
}

type SplitProps = { isNarrow: boolean; back: () => void; list: ReactNode; panel: ReactNode }

/** List and person side by side; one of them where there is no room for both. */
const Split = ({ isNarrow, back, list, panel }: SplitProps) => {
  const t = useWords()
  return (
    <div className={styles['queue']}>
      <div hidden={isNarrow && panel !== null}>{list}</div>
      {panel !== null && isNarrow ? <Button onClick={back}>{t('desk:lines.back')}</Button> : null}
      {panel}
    </div>
  )
}

/** Applicants of one standing: lines at the left, the person at the right, keys for both. */
export const ApplicantLines = ({ status, applicants }: { status: Status; applicants: Applicants }) => {
  const t = useWords()
  const [keysOn, turnKeys] = useState(true)
  const [asked, setAsked] = useState<Asked | null>(null)
  const [chosen, choose] = useState<readonly ApplicantLineFragment[]>([])
  const { data: page, trail, size, again } = applicants
  const { lines, open, select, isNarrow, step, leave } = useOpenLine(applicants)
  const several = useSeveral(() => {
    choose([])
    again()
  })
  useKeys({ j: () => step(1), k: () => step(-1) }, keysOn)
  const together = <Several chosen={chosen} several={several} />
  if (lines?.length === 0 && trail.page === 1 && open === null)
    return (
      <>
        <Nothing title={t(`applicants.empty${status}`)} hint={t(`applicants.empty${status}Hint`)} />
        {together}
      </>
    )
  const panel = open && (
    <ApplicantPanel
      key={open}
      id={open}
      keysOn={keysOn}
      again={again}
      answer={(answer, application, reread) => setAsked({ answer, application, reread })}
    />
  )
  return (
    <>
      <Keys status={status} isOn={keysOn} turn={turnKeys} />
      <Split
        isNarrow={isNarrow}
        back={() => select(null)}
        panel={panel}
        list={
          <>
            <ApplicantList lines={lines} selected={open} select={select} chosen={chosen} choose={choose} />
            {together}
            {page ? <Pager page={page} trail={trail} size={size} /> : null}
          </>
        }
      />
      {asked ? <AnswerOne asked={asked} answered={leave} again={again} close={() => setAsked(null)} /> : null}
    </>
  )
}
