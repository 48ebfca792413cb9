import type { ReactNode } from 'react'
import styles from './panel.module.css'

const shapes = { done: '✓', look: '△', refused: '✗' } as const

type NoticeProps = { kind: keyof typeof shapes; title: string; children?: ReactNode; alert?: boolean }

/** A panel that says done, look or refused by colour, shape and word. */
export const Notice = ({ kind, title, children, alert = false }: NoticeProps) => (
  <section className={styles['panel']} data-state={kind} role={alert ? 'alert' : undefined}>
    <span className={styles['shape']} aria-hidden="true">
      {shapes[kind]}
    </span>
    <p className={styles['title']}>{title}</p>
    {children && <div className={styles['body']}>{children}</div>}
  </section>
)
