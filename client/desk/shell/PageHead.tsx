import { useEffect, type ReactNode } from 'react'
import text from '../text.module.css'
import styles from './shell.module.css'
import { useWords } from '../words.ts'

type Props = { title: string; lead?: ReactNode; children?: ReactNode }

/** The page's heading with its actions at the right; names the browser's tab. */
export const PageHead = ({ title, lead, children }: Props) => {
  const t = useWords()
  useEffect(() => {
    document.title = `${title} · ${t('shared:product')}`
  }, [title, t])
  return (
    <header className={styles['head']}>
      <div>
        <h1>{title}</h1>
        {lead ? <p className={text['lead']}>{lead}</p> : null}
      </div>
      {children ? <div className={styles['actions']}>{children}</div> : null}
    </header>
  )
}
