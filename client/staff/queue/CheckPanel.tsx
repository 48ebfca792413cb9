import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useStaffText } from '../words.ts'
import styles from './queue.module.css'
import panel from '../../desk/panel/panel.module.css'

type Props = { name: string; isBusy: boolean; verify: () => void; giveBack: () => void; children: ReactNode }

/** What is being checked, with the two answers beneath. */
export const CheckPanel = ({ name, isBusy, verify, giveBack, children }: Props) => {
  const t = useStaffText()
  return (
    <article className={panel['panel']} aria-label={t('queue.file')}>
      <h2>{name}</h2>
      {children}
      <div className={styles['answers']}>
        <Button type="primary" loading={isBusy} onClick={verify}>
          {t('queue.verify')}
        </Button>
        <Button danger onClick={giveBack}>
          {t('queue.return')}
        </Button>
      </div>
    </article>
  )
}
