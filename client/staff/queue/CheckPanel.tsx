import { Button } from 'antd'
import { useEffect, type ReactNode } from 'react'
import { BothNames } from '../../desk/list/OwnWords.tsx'
import { Banner } from '../../desk/panel/Banner.tsx'
import panel from '../../desk/panel/panel.module.css'
import { useWords } from '../words.ts'
import styles from '../../desk/lines/lines.module.css'
import type { Checked } from './use-decision.tsx'

export type CheckProps = {
  isBusy: boolean
  /** Tells the page what is open, so that its keys know; null while nothing can be decided. */
  opened: (subject: Checked | null) => void
  verify: (subject: Checked) => void
  giveBack: (subject: Checked) => void
}

type Props = CheckProps & {
  subject: Checked & { nameEn?: string | null }
  /** Why a colleague is to decide; null when the viewer may. */
  avoidance: string | null
  children: ReactNode
}

/** What is being checked, with the two answers beneath. */
export const CheckPanel = ({ subject, avoidance, isBusy, opened, verify, giveBack, children }: Props) => {
  const t = useWords()
  useEffect(() => {
    opened(avoidance === null ? subject : null)
    return () => opened(null)
  }, [subject, avoidance, opened])
  return (
    <article className={panel['panel']} aria-label={t('queue.file')}>
      <h2>{subject.nameEn ? <BothNames name={subject.name} english={subject.nameEn} /> : subject.name}</h2>
      {children}
      {avoidance !== null ? (
        <Banner type="warning" title={avoidance} />
      ) : (
        <div className={styles['answers']}>
          <Button type="primary" loading={isBusy} onClick={() => verify(subject)}>
            {t('queue.verify')}
          </Button>
          <Button danger onClick={() => giveBack(subject)}>
            {t('queue.return')}
          </Button>
        </div>
      )}
    </article>
  )
}
