import type { ReactNode } from 'react'
import { ButtonLink } from '../action/Button.tsx'
import styles from './panel.module.css'

type BlankProps = {
  title: string
  children?: ReactNode
  /** Where the next thing to do is, with its words. */
  to?: string
  action?: string
  busy?: boolean
}

/** What stands where nothing is: one sentence and the next thing to do. */
export const Blank = ({ title, children, to, action, busy = false }: BlankProps) => (
  <section className={styles['blank']} aria-busy={busy}>
    <p className={styles['title']}>{title}</p>
    {children && <div className={styles['text']}>{children}</div>}
    {to && action && <ButtonLink to={to}>{action}</ButtonLink>}
  </section>
)
