import type { ReactNode } from 'react'
import styles from './list.module.css'

type Props = { title: string; hint?: string; children?: ReactNode }

/** An empty list: says what it would hold and what to do next. */
export const Nothing = ({ title, hint, children }: Props) => (
  <div className={styles['nothing']}>
    <p className={styles['title']}>{title}</p>
    {hint ? <p>{hint}</p> : null}
    {children ? <p>{children}</p> : null}
  </div>
)
